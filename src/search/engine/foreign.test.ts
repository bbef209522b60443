import { expect, it } from 'vitest';
import { prepare } from '#src/search/index/prepare.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { isForeign } from './foreign.ts';
import { Lexicon } from './lexicon.ts';

const lexicon = new Lexicon(prepare(littleSite).lexicon);

it.each([
  'insurance',
  'unemployment benefits',
  'how to apply for social assistance',
  'help for war veterans',
  'social insurance vietnam',
  'comment obtenir une aide sociale',
  'ayuda para personas pobres',
  '失业保险',
  'социальная помощь',
])('takes "%s" for another language', (text) => {
  expect(isForeign(text, lexicon)).toBe(true);
});

it.each([
  'bảo hiểm',
  'bao hiem that nghiep',
  'baor hieemr',
  'bhyt',
  'internet nông thôn',
  'job ở hậu giang',
  'vay tien di hoc',
  'cai nghien',
  'asdfghjkl',
  '225/2019',
  '👵',
  '',
])('does not take "%s" for one', (text) => {
  expect(isForeign(text, lexicon)).toBe(false);
});
