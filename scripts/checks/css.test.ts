import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkCss } from './css.ts';

const messages = (css: string) =>
  checkCss(distOf({ '_astro/a.css': css })).findings.map(({ message }) => message);

it.each([
  ['a line with its thickness apart', 'a{text-decoration:underline;text-decoration-thickness:2px}'],
  ['a line by its own property', 'a{text-decoration-line:underline}'],
  ['no line', 'a{text-decoration:none}'],
  ['both names', 'abbr{-webkit-text-decoration:underline dotted;text-decoration:underline dotted}'],
  ['both names of what cannot be selected', 'a{-webkit-user-select:none;user-select:none}'],
  ['words in a string', 'a::after{content:"text-decoration:underline 1px"}'],
  ['scrolling as it is', 'html{scroll-behavior:auto}'],
])('accepts %s', (_, css) => {
  expect(messages(css)).toEqual([]);
});

it.each([
  ['thickness in the shorthand', 'a{text-decoration:underline 1px}', 'Safari không nhận'],
  ['style in the shorthand', '@media print{abbr{text-decoration:underline dotted}}', 'abbr: "text'],
  ['half of what cannot be selected', '.a{user-select:none}', '-webkit-user-select'],
  ['a page that scrolls by itself', 'html{scroll-behavior:smooth}', 'dừng sai chỗ'],
])('finds %s', (_, css, words) => {
  expect(messages(css)).toEqual([expect.stringContaining(words)]);
});

it('counts sheets', () => {
  expect(checkCss(distOf({ 'a.css': '', 'b.css': 'a{color:red}', 'c.js': '' })).checked).toBe(2);
});
