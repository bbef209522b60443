import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { editorialNote, noteSchema } from './notes.ts';
import { isOfficial, weakness } from './source-hosts.ts';

const [official, second] = NOTE.sources;

describe('editorialNote', () => {
  const fails = (override: object) => failingFields(editorialNote, { ...NOTE, ...override });
  it('takes a text with its act, two sources and its days', () => expect(fails({})).toEqual([]));
  it.each<[string, object, string[]]>([
    ['a month in place of a day', { checked: '2026-11' }, ['checked']],
    ['no day of checking', { checked: undefined }, ['checked']],
    ['no day of review', { reviewBy: undefined }, ['reviewBy']],
    ['a review on the day of checking', { reviewBy: '2026-02-01' }, ['reviewBy']],
    ['no act', { acts: [] }, ['acts']],
    ['acts left out', { acts: undefined }, ['acts']],
    ['an act without a number', { acts: [{ title: 'Luật Mẫu' }] }, ['acts.0.number']],
    ['one source', { sources: [official] }, ['sources']],
    ['a second source first', { sources: [second, official] }, ['sources.0']],
    ['no official source', { sources: [second, second] }, ['sources.0']],
    [
      'a newspaper called official',
      { sources: [official, { ...second, official: true }] },
      ['sources.1.official'],
    ],
    ['a weak source', { sources: [official, { url: 'https://xe.today/a' }] }, ['sources.1.url']],
    [
      'a source that is not an address',
      { sources: [official, { url: 'báo Lao Động' }] },
      ['sources.1.url'],
    ],
    ['a saved copy believed for a year', { saved: 'theo bản lưu tháng 12/2025' }, ['reviewBy']],
    ['other words for a saved copy', { saved: 'bản cũ', reviewBy: '2026-03-01' }, ['saved']],
  ])('refuses %s', (_name, override, fields) => expect(fails(override)).toEqual(fields));

  it.each<[string, object]>([
    ["the act's own text first", { sources: [{ ...second, ownText: true }, official] }],
    [
      'a saved copy for sixty days',
      { saved: 'theo bản lưu tháng 12/2025', reviewBy: '2026-04-02' },
    ],
  ])('takes %s', (_name, override) => expect(fails(override)).toEqual([]));
});

describe('noteSchema', () => {
  const fails = (override: object) => failingFields(noteSchema, { ...NOTE, ...override });
  it('takes a note that shows nowhere by itself', () => expect(fails({})).toEqual([]));
  it.each<[string, object, string[]]>([
    ['a right that shows nowhere', { now: true, short: 'Nay có.' }, ['shows']],
    ['a right without its short words', { now: true, shows: { guides: ['x'] } }, ['short']],
    ['short words that are long', { short: 'a '.repeat(81) }, ['short']],
    ['danger that is no help now', { danger: true }, ['danger']],
    ['a number with words', { call: 'gọi 111' }, ['call']],
    ['an unknown test', { shows: { checker: { question: 'tuoi', over: 3 } } }, ['shows.checker']],
  ])('refuses %s', (_name, override, fields) => expect(fails(override)).toEqual(fields));
  it('takes a test on age within others', () =>
    expect(
      fails({
        now: true,
        short: 'Nay có.',
        shows: {
          checker: {
            any: [
              {
                all: [
                  { question: 'tuoi', atLeast: 3 },
                  { question: 'tuoi', under: 18 },
                ],
              },
              { not: { question: 'ho', includes: 'khong' } },
            ],
          },
        },
      }),
    ).toEqual([]));
});

describe('whose pages', () => {
  it.each([
    ['https://xe.today/tin', 'trang mua bán xe'],
    ['https://english.luatvietnam.vn/a', 'tiếng Anh'],
    ['https://abclawfirm.com.vn/a', 'văn phòng luật tư'],
    ['https://m.facebook.com/a', 'mạng xã hội'],
  ])('refuses %s', (address, why) => expect(weakness(address)).toContain(why));
  it.each(['https://baotintuc.vn/a', 'https://xaydungchinhsach.chinhphu.vn/a', 'không phải'])(
    'has nothing against %s',
    (address) => expect(weakness(address)).toBeUndefined(),
  );
  it.each([
    ['https://xaydungchinhsach.chinhphu.vn/a', true],
    ['http://hdnd.dongnai.gov.vn/a', true],
    ['http://tongdai111.vn/', true],
    ['https://xegov.vn/a', false],
    ['https://dantri.com.vn/a', false],
  ])('knows whether %s is official', (address, official) =>
    expect(isOfficial(address)).toBe(official),
  );
});
