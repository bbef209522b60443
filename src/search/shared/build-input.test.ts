import { expect, it } from 'vitest';
import { littleSite } from '#tests/search/little-site.ts';
import { readBuildInput } from '#src/search/shared/build-input.ts';

it('is read as it was written', () => {
  expect(readBuildInput(JSON.stringify(littleSite))).toEqual(littleSite);
});

const record = { url: '/a/', type: 'page', title: 'A', parts: [] };
it.each([
  ['half a file', '{"records":['],
  ['no records', JSON.stringify({ ...littleSite, records: undefined })],
  ['a key too many', JSON.stringify({ ...littleSite, more: [] })],
  ...Object.entries({
    'an address that is none': { url: 'a' },
    'a kind that is none': { type: 'trang' },
    'a passage as a page': { type: 'passage' },
    'a status that is none': { status: 'het' },
    'a year that is a text': { year: '2022' },
  }).map(([name, change]): [string, string] => [
    name,
    JSON.stringify({ ...littleSite, records: [{ ...record, ...change }] }),
  ]),
])('is refused with %s', (_, json) => {
  expect(() => readBuildInput(json)).toThrow();
});
