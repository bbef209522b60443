import { describe, expect, it } from 'vitest';
import { isSyllable, isWrittenSyllable, splitSyllables } from './syllables.ts';

describe('isSyllable', () => {
  it.each([
    ...['nghieng', 'quyen', 'y', 'an', 'thuong', 'giup', 'khuyet', 'uy', 'gi', 'gieng', 'quynh'],
    ...['yen', 'nguoi', 'tuyp', 'kon', 'dak', 'lak', 'buk'],
  ])('takes %s', (key) => {
    expect(isSyllable(key)).toBe(true);
  });

  it.each([
    ...['', 'bhyt', 'hdnd', 'website', 'capp', 'thn', 'baohiem', 'wifi', 'nq'],
    // Slips of spelling, so that they are corrected: nghèo, kế, nghề, ghế, quyên.
    ...['ngeo', 'ce', 'nge', 'nghang', 'ge', 'giip', 'quuyen', 'quoan'],
    // Signs of offices that a loose table would take for words.
    ...['byt', 'lyn', 'ok', 'q'],
  ])('refuses "%s"', (key) => {
    expect(isSyllable(key)).toBe(false);
  });
});

describe('isWrittenSyllable', () => {
  it.each(['nghiêng', 'Quốc', 'giếng', 'ỦY', 'thuyền', 'ƯƠNG', 'Đắk', 'y', 'quýt', 'ốc'])(
    '%s is one',
    (word) => {
      expect(isWrittenSyllable(word)).toBe(true);
    },
  );

  // What lacks its marks is not written as it is said.
  it.each(['UBND', 'website', 'internet', 'TTg', 'ngế', 'ngèo', 'XYZ', 'truong', 'BYT'])(
    '%s is none',
    (word) => {
      expect(isWrittenSyllable(word)).toBe(false);
    },
  );
});

describe('splitSyllables', () => {
  it.each([
    ['hanoi', ['ha', 'noi']],
    ['haugiang', ['hau', 'giang']],
    ['daklak', ['dak', 'lak']],
    ['xyz', undefined],
  ])('%s', (run, parts) => {
    expect(splitSyllables(run)).toEqual(parts);
  });
});
