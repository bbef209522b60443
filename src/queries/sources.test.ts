import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import LeftOut from '#src/components/document/LeftOut.astro';
import { getDocument } from './documents.ts';
import { getSourceView } from './sources.ts';

it('tells what a source holds beside its text, by reason, with how many places', async () => {
  const view = await getSourceView(await getDocument('sao-hom-52-kh-ubnd-2025'));
  expect(view).toMatchObject({
    count: 5,
    marks: [],
    dataFile: 'sao-hom-52-kh-ubnd-2025.json',
    leftOut: [
      { reason: 'Tiêu đề lặp lại ở đầu hoặc chân trang', count: 2 },
      { reason: 'Số trang', count: 1 },
      { reason: 'Chữ của trang mạng đăng bản lưu', count: 1 },
    ],
  });
});

it('is nothing for a source that is clean', async () => {
  expect(await getSourceView(await getDocument('may-trang-35-kh-ubnd-2024'))).toBeUndefined();
});

it('is folded on the page, with both forms of what was put together', async () => {
  const source = await getSourceView(await getDocument('sao-hom-52-kh-ubnd-2025'));
  const container = await AstroContainer.create();
  const html = await container.renderToString(LeftOut, { props: { source } });
  const text = html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
  expect(text).toContain('Những gì bản lưu có mà không phải chữ của văn bản (5 chỗ)');
  expect(text).toContain('“CÔNG BÁO SAO HÔM/Số 9/Ngày 30-9-2025” (dòng 1, 23)');
  expect(text).toContain('bản lưu ghi “Q U Y Ế T Đ Ị N H” (dòng 3), trang viết “QUYẾT ĐỊNH”');
  expect(html).toContain('<details');
  expect(html).not.toContain('<details open');
});
