import { expect, it } from 'vitest';
import { getDocument } from '#src/queries/documents.ts';
import { describeDocumentTexts, renderedText } from '#tests/helpers/document-texts.ts';

await describeDocumentTexts();

it('explains each abbreviation where it first stands, without changing it', async () => {
  const html = await renderedText(await getDocument('may-trang-35-kh-ubnd-2024'));
  expect(html.match(/\S*<abbr[^>]*>[^<]*<\/abbr>/gu)).toEqual([
    '/KH-<abbr title="Ủy ban nhân dân">UBND</abbr>',
    '901-<abbr title="Kết luận">KL</abbr>',
    '03/2023/NQ-<abbr title="Hội đồng nhân dân">HĐND</abbr>',
  ]);
});

it('tells a fault that shows in two places at both', async () => {
  const html = await renderedText(await getDocument('may-trang-12-kh-ubnd-2021'));
  expect(html.match(/<summary>[^<]*<\/summary>/gu)).toEqual([
    '<summary>Văn bản viện dẫn đã thay đổi</summary>',
    '<summary>Chính tả, viết hoa</summary>',
    '<summary>Mâu thuẫn trong nguồn</summary>',
    '<summary>Mâu thuẫn trong nguồn</summary>',
  ]);
});
