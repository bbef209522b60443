import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkForms } from './forms.ts';

const messages = (body: string) =>
  checkForms(distOf({ 'index.html': `<body>${body}</body>` })).findings.map(
    ({ message }) => message,
  );

it.each([
  ['no form', '<p>a</p>'],
  [
    'the name of a search',
    '<search aria-label="Tìm"><form></form></search><form aria-label="Hỏi"></form>',
  ],
  ['a name of its own', '<form aria-label="Tìm kiếm"></form><form aria-label="Bảng hỏi"></form>'],
  [
    'a heading as its name',
    '<h1 id="a">Tìm</h1><form aria-labelledby="a"></form><form title="Tìm ở đây"></form>',
  ],
])('accepts %s', (_, body) => {
  expect(messages(body)).toEqual([]);
});

it.each([
  ['a form without a name', '<form></form>', 'không có tên'],
  [
    'one name for a form and a search',
    '<search aria-label="Tìm"><form></form></search><form aria-label="Tìm"></form>',
    '2 biểu mẫu',
  ],
  ['a name that is blank', '<form aria-label=" "></form>', 'không có tên'],
  ['a name that leads nowhere', '<form aria-labelledby="b"></form>', 'không có tên'],
  [
    'one name for two',
    '<form aria-label="Tìm kiếm"></form><form aria-label="tìm  kiếm"></form>',
    '2 biểu mẫu cùng tên "tìm kiếm"',
  ],
  [
    'one name by two ways',
    '<h1 id="a">Tìm</h1><form aria-labelledby="a"></form><form aria-label="Tìm"></form>',
    'cùng tên',
  ],
])('finds %s', (_, body, words) => {
  expect(messages(body)).toEqual([expect.stringContaining(words)]);
});
