import { expect, it } from 'vitest';
import { Lexicon, type LexiconFile } from './lexicon.ts';
import { mergeLexicons } from './merge-lexicons.ts';

const site = (more: Partial<LexiconFile>): LexiconFile => ({
  n: 10,
  l: 50,
  s: [],
  b: '',
  a: {},
  A: [],
  v: {},
  c: [],
  p: {},
  o: [],
  w: [],
  ...more,
});
const one = site({
  s: ['hiem', '', 'bao'],
  b: 'bao:hiem tro',
  a: { syt: ['Sở Y tế'] },
  v: { 'xã hôi': 'xã hội' },
  o: [
    ['hộ chiếu', 'làm hộ chiếu'],
    ['đất đai', 'sổ đỏ'],
  ],
  w: [
    ['Mây', '/a/tinh/may/', 'Mây', ''],
    ['Sao', '/a/tinh/sao/', '', 'tinh sao'],
  ],
});
const other = site({
  n: 30,
  l: 70,
  s: ['hiem xa', '', 'bao'],
  b: 'bao:ve|xa:hoi',
  a: { syt: ['Sở Y tế', 'Sở Y'], bhyt: ['bảo hiểm y tế'] },
  A: ['xa'],
  v: { 'xã hôi': 'khác', 'y tê': 'y tế' },
  o: [['hộ chiếu', 'hộ chiếu']],
  w: [
    ['Mây', '/b/tinh/may/', '', ''],
    ['Sao', '/b/tinh/sao/', 'Sao', ''],
  ],
});

it('is the lexicon itself where there is one', () => {
  expect(mergeLexicons([one])).toBe(one);
});

it('adds what each site knows', () => {
  const both = mergeLexicons([one, other]);
  expect(both).toMatchObject({
    n: 40,
    l: 65,
    b: 'bao:hiem tro ve|xa:hoi',
    a: { syt: ['Sở Y tế', 'Sở Y'], bhyt: ['bảo hiểm y tế'] },
    A: ['xa'],
    v: { 'xã hôi': 'xã hội', 'y tê': 'y tế' },
    o: [['hộ chiếu', 'làm hộ chiếu']],
  });
  expect(both.s).toEqual(['xa', 'hiem', '', 'bao']);
});

it('leads to a province where its documents are', () => {
  const { knownPlaces, coveredPlaces } = new Lexicon(mergeLexicons([one, other]));
  expect(knownPlaces.get('may')?.place.url).toBe('/a/tinh/may/');
  expect(knownPlaces.get('sao')?.place.url).toBe('/b/tinh/sao/');
  expect(coveredPlaces).toEqual(['Mây', 'Sao']);
});
