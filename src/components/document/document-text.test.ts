import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { textOf } from '#src/lib/documents/clause.ts';
import { publishedWords } from '#src/lib/documents/fidelity.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { getDocument } from '#src/queries/documents.ts';
import { describeDocumentTexts, renderedText } from '#tests/helpers/document-texts.ts';
import { textIn } from '#tests/helpers/rendered-text.ts';

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

it('prints a table as one, each row with its address, each cell named by its column', async () => {
  const tree = parseClauses(
    [
      '# KẾ HOẠCH',
      '1. Mức:',
      '',
      '| Đối tượng | Mức |',
      '|---|---|',
      '| Già yếu |  |',
      '| Trẻ em | 500 |',
      '',
    ].join('\n'),
  );
  const html = await renderedText({
    ...(await getDocument('may-trang-35-kh-ubnd-2024')),
    tree,
  });
  const rows = [...html.matchAll(/<tr id="([^"]+)"[^>]*>(.*?)<\/tr>/gsu)].map(
    ([, id, cells = '']) => [
      id,
      ...[...cells.matchAll(/<(t[hd])([^>]*)>([^<]*)</gu)].map(([, tag, attributes = '', text]) => [
        tag,
        /data-label="([^"]*)"/u.exec(attributes)?.[1],
        text?.trim(),
      ]),
    ],
  );
  expect(rows).toEqual([
    ['1.bg1.h1', ['th', undefined, 'Đối tượng'], ['th', undefined, 'Mức']],
    ['1.bg1.h2', ['td', 'Đối tượng', 'Già yếu'], ['td', 'Mức', '']],
    ['1.bg1.h3', ['td', 'Đối tượng', 'Trẻ em'], ['td', 'Mức', '500']],
  ]);
  // The row that names the columns is no place that anyone cites.
  const links = [...html.matchAll(/href="#(1\.bg1[^"]*)"[^>]*data-address="([^"]*)"/gu)];
  expect(links.map(([, address, shown]) => [address, shown])).toEqual([
    ['1.bg1.h2', 'hàng 2'],
    ['1.bg1.h3', 'hàng 3'],
    ['1.bg1', '1, bảng 1'],
  ]);
  expect(html).toContain('data-name="Mục 1, bảng 1"');
  expect(publishedWords(textIn(parseDocument(html)))).toEqual(
    publishedWords(tree.clauses.map(textOf).join('\n')),
  );
});
