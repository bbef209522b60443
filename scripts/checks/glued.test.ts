import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkGlued, gluedReason, wordsOf } from './glued.ts';

const messages = (body: string, source = '') =>
  checkGlued(distOf({ 'index.html': `<body>${body}</body>` }), wordsOf([source])).findings.map(
    ({ message }) => message,
  );

describe('gluedReason', () => {
  it.each([
    ['điSố', 'chữ thường dính chữ hoa'],
    ['HĐNDtỉnh1', 'chữ dính số'],
    ['Số225', 'chữ dính số'],
    ['QĐ225', 'chữ dính số'],
    ['2022của', 'chữ dính số'],
    ['đủđiều', 'hai dấu thanh trong một chữ'],
    ['chínhsách', 'hai dấu thanh trong một chữ'],
    ['theođơn', 'đ ở giữa chữ'],
  ])('%s: %s', (word, reason) => {
    expect(gluedReason(word)).toBe(reason);
  });

  it.each([
    'đường',
    'nghiêng',
    'LĐTBXH',
    'HĐND',
    'TTg',
    'ThS',
    'VNeID',
    'g1',
    'D2',
    '3fa9b21c',
    '25KB',
    '7h30',
    '24h',
    '1a',
    'SHA256',
    '2022',
    'QĐ',
    'BLĐTBXH',
  ])('%s is a word', (word) => {
    expect(gluedReason(word)).toBeUndefined();
  });
});

describe('checkGlued', () => {
  it.each([
    ['spans without a space', '<span>Số</span><b>225/2019</b>', 'Số|225/2019'],
    ['text and an element', '<p>chữ<i>nghiêng</i></p>', 'chữ|nghiêng'],
    ['nested elements', '<p><b>mục <i>II</i></b><a href="/">khoản</a></p>', 'II|khoản'],
    ['values that meet in a template', '<p>Nghị quyết số225</p>', 'số225'],
    ['a word within a link', '<p><a href="/">chínhsách</a></p>', 'chínhsách'],
  ])('finds %s', (_, body, glued) => {
    expect(messages(body)).toEqual([expect.stringContaining(glued)]);
  });

  it.each([
    ['a space in either', '<span>Số </span><b>225</b> <i>a</i>'],
    ['blocks and cells', '<table><tr><td>Số</td><td>225</td></tr></table><p>a</p><div>b</div>'],
    ['a line break', 'Số<br>225'],
    ['punctuation', '(<b>Số</b>), <i>a</i>.'],
    ['an abbreviation in a word', 'các <abbr title="a">UBND</abbr>s'],
    ['a part marked in a word', 'nghi<mark>ên</mark>g'],
    ['a note', 'chữ<sup><a href="#n">1</a></sup>'],
    ['code', '<code>camelCase</code> <kbd>Ctrl1x</kbd>'],
    ['an address', '<p>https://so-tay.example/vanBan225x thu1Abc@so.example</p>'],
    ['a script', '<script type="application/ld+json">{"aB":"số225"}</script>'],
    ['clause addresses', '<p>II.1.4.g1.c1, QD.D1</p>'],
    ['a word that may be broken', '<p>chi<wbr>nh</p>'],
  ])('accepts %s', (_, body) => {
    expect(messages(body)).toEqual([]);
  });

  it('accepts what the source prints together', () => {
    expect(messages('<p>Nghị quyết số225</p>', 'theo Nghị quyết số225 của')).toEqual([]);
  });

  it('reports a mistake once a page', () => {
    expect(messages('<p>số225</p><p>số225</p>')).toHaveLength(1);
  });
});
