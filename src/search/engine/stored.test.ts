import { describe, expect, it } from 'vitest';
import { fromFile, stateOn, toFile, type Storable } from './stored.ts';

const full: Storable = {
  url: '/van-ban/a/',
  type: 'passage',
  title: 'Kế hoạch "71" \\ KH',
  aliases: ['Kế hoạch 71', 'KH 71'],
  numbers: ['71/KH-UBND'],
  date: '2022-04-05',
  facts: [{ place: 'Lào Cai', text: 'Được 30 %', before: '2027-01-01' }, { text: 'Chữ' }],
  places: ['Hậu Giang', 'Cần Thơ'],
  provinces: ['hau-giang'],
  year: 2022,
  status: 'ended',
  statusNote: 'đã hết kỳ',
  later: [
    { from: '2027-01-01', status: 'running', statusNote: 'còn trong kỳ' },
    { from: '2028-01-01', status: undefined, statusNote: undefined },
  ],
  parts: [
    { address: 'I.1', reading: 'mục I, khoản 1', heading: 'Mở đầu', text: 'Dòng một\ndòng hai' },
    { text: 'Không có chỗ' },
  ],
};

describe('a stored record', () => {
  it('is read back as it was written', () => {
    const { parts, ...others } = full;
    expect(fromFile(toFile(full), 'file')).toEqual({
      ...others,
      passages: [parts[0], { address: '', reading: '', heading: '', text: 'Không có chỗ' }],
    });
  });

  it('may hold no more than a title', () => {
    const file = toFile({ url: '/a/', type: 'page', title: 'A', parts: [] });
    expect(file.meta).toEqual({ title: 'A', type: 'page', parts: '[]' });
    expect(fromFile(file, 'file')).toEqual({
      url: '/a/',
      type: 'page',
      title: 'A',
      aliases: [],
      numbers: [],
      date: '',
      facts: [],
      places: [],
      provinces: [],
      year: undefined,
      status: undefined,
      statusNote: '',
      later: [],
      passages: [],
    });
  });

  it.each([
    ['', 'ended', 'đã hết kỳ'],
    ['2026-12-31', 'ended', 'đã hết kỳ'],
    ['2027-01-01', 'running', 'còn trong kỳ'],
    ['2028-01-01', undefined, ''],
  ])('says on %s what holds on that day', (day, status, statusNote) => {
    expect(stateOn(fromFile(toFile(full), 'file'), day)).toEqual({ status, statusNote });
  });

  const { meta, ...rest } = toFile(full);
  it.each([
    ['nothing', undefined],
    ['no meta', rest],
    ['no content', { ...rest, meta, content: undefined }],
    ['a kind that is none', { ...rest, meta: { ...meta, type: 'muc' } }],
    ['a status that is none', { ...rest, meta: { ...meta, status: 'het' } }],
    ['a later state without its day', { ...rest, meta: { ...meta, later: '[{}]' } }],
    ['a year that is none', { ...rest, meta: { ...meta, year: 'hai nghìn' } }],
    ['passages that are no list', { ...rest, meta: { ...meta, parts: '{}' } }],
    ['a passage of two', { ...rest, meta: { ...meta, parts: '[["a","b"]]' } }],
    ['half of its passages', { ...rest, meta: { ...meta, parts: '[["a","b"' } }],
  ])('is refused with %s', (_, file) => {
    expect(() => fromFile(file, 'file')).toThrow();
  });
});
