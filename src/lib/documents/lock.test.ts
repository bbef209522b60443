import { describe, expect, it } from 'vitest';
import { compareLock, fingerprint, fingerprints, renewLock, type ClauseLock } from './lock.ts';
import { parseClauses } from './parse.ts';

const treeOf = (...lines: string[]) => parseClauses(['# KẾ HOẠCH', ...lines].join('\n'));
const first = { date: '2026-11-22', reason: 'Đăng lần đầu' };
const second = { date: '2026-11-23', reason: 'Gõ nhầm một chữ' };

const before = treeOf('## I. TÊN', '1. một', '2. hai', '## II. TÊN', 'ba');
const lock = renewLock(undefined, before, first);

/** The message with which a renewal is refused. */
function refusal(...args: Parameters<typeof renewLock>): string {
  try {
    renewLock(...args);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was renewed');
}

describe('fingerprint', () => {
  it('is the first 12 digits of a SHA-256 that anyone can compute', () => {
    // printf 'Quỹ Vì người ngèo' | sha256sum
    expect(fingerprint('Quỹ Vì người ngèo')).toBe('a60d8eae19e6');
  });

  it('is the same however words are wrapped and composed', () => {
    const same = 'Quỹ  Vì\nngười ngèo ';
    expect(fingerprint(same)).toBe(fingerprint('Quỹ Vì người ngèo'));
    expect(fingerprint(same.normalize('NFD'))).toBe(fingerprint('Quỹ Vì người ngèo'));
  });

  it.each(['Quỹ Vì người nghèo', 'quỹ Vì người ngèo', 'Quỹ Vì người ngèo.', 'QuỹVì người ngèo'])(
    'is another for %s',
    (other) => expect(fingerprint(other)).not.toBe(fingerprint('Quỹ Vì người ngèo')),
  );
});

describe('fingerprints', () => {
  it('cover every clause, each for its own words', () => {
    const tree = treeOf('## I. TÊN', '1. một', '2. hai');
    expect(fingerprints(tree)).toEqual({
      title: fingerprint('KẾ HOẠCH'),
      I: fingerprint('I. TÊN'),
      'I.1': fingerprint('1. một'),
      'I.2': fingerprint('2. hai'),
    });
  });
});

describe('compareLock', () => {
  it.each<[string, string[], { changed: string[]; added: string[]; removed: string[] }]>([
    [
      'nothing',
      ['## I. TÊN', '1. một', '2. hai', '## II. TÊN', 'ba'],
      { changed: [], added: [], removed: [] },
    ],
    [
      'a word',
      ['## I. TÊN', '1. mốt', '2. hai', '## II. TÊN', 'ba'],
      { changed: ['I.1'], added: [], removed: [] },
    ],
    [
      'a heading',
      ['## I. TEN', '1. một', '2. hai', '## II. TÊN', 'ba'],
      { changed: ['I'], added: [], removed: [] },
    ],
    [
      'the printed mark',
      ['## I. TÊN', '1) một', '2. hai', '## II. TÊN', 'ba'],
      { changed: ['I.1'], added: [], removed: [] },
    ],
    [
      'a clause more',
      ['## I. TÊN', '1. một', '2. hai', '3. mới', '## II. TÊN', 'ba'],
      { changed: [], added: ['I.3'], removed: [] },
    ],
    [
      'a clause fewer',
      ['## I. TÊN', '1. một', '## II. TÊN', 'ba'],
      { changed: [], added: [], removed: ['I.2'] },
    ],
    [
      'a paragraph that is split',
      ['## I. TÊN', '1. một', '2. hai', '## II. TÊN', 'ba', 'bốn'],
      { changed: ['II'], added: ['II.p1', 'II.p2'], removed: [] },
    ],
  ])('finds %s', (_name, lines, expected) =>
    expect(compareLock(lock, treeOf(...lines))).toEqual(expected),
  );

  it('does not miss an address that moved, as long as its new place is there', () => {
    const tree = treeOf('## I. TÊN', '1. một', '## II. TÊN', 'ba');
    expect(compareLock({ ...lock, moved: { 'I.2': 'I.1' } }, tree).removed).toEqual([]);
    expect(compareLock({ ...lock, moved: { 'I.2': 'I.9' } }, tree).removed).toEqual(['I.2']);
  });
});

describe('renewLock', () => {
  it('locks a first publication and says so in its log', () => {
    expect(lock).toEqual({
      addresses: fingerprints(before),
      moved: {},
      corrections: [{ ...first, changed: [], added: [], removed: [] }],
    });
  });

  it('takes a correction and adds its reason to the log', () => {
    const tree = treeOf('## I. TÊN', '1. mốt', '2. hai', '3. mới', '## II. TÊN', 'ba');
    const renewed = renewLock(lock, tree, second);
    expect(renewed.addresses).toEqual(fingerprints(tree));
    expect(renewed.corrections).toEqual([
      ...lock.corrections,
      { ...second, changed: ['I.1'], added: ['I.3'], removed: [] },
    ]);
    expect(compareLock(renewed, tree)).toEqual({ changed: [], added: [], removed: [] });
  });

  it('does not let an address vanish', () => {
    expect(refusal(lock, treeOf('## I. TÊN', '## II. TÊN', 'ba'), second)).toBe(
      'các mục I.1, I.2 đã công bố nay không còn; người dân và văn bản khác có thể đang dẫn tới. Hãy trả lại, hoặc chỉ chỗ mới: --moved "I.1=<mục mới>"',
    );
  });

  const shorter = treeOf('## I. TÊN', '1. một hai', '## II. TÊN', 'ba');

  it('lets it move, remembers where to and logs it', () => {
    const renewed = renewLock(lock, shorter, second, { 'I.2': 'I.1' });
    expect(renewed.moved).toEqual({ 'I.2': 'I.1' });
    expect(renewed.corrections.at(-1)).toEqual({
      ...second,
      changed: ['I.1'],
      added: [],
      removed: ['I.2'],
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['to where there is nothing', { 'I.2': 'I.9' }, '--moved "I.2=I.9": văn bản không có mục I.9'],
    ['from where there never was anything', { 'I.7': 'I.1' }, 'mục I.7 chưa từng được công bố'],
    ['from where it still is', { 'I.1': 'II', 'I.2': 'I.1' }, 'mục I.1 vẫn còn trong văn bản'],
  ])('does not let it move %s', (_name, moved, words) => {
    expect(refusal(lock, shorter, second, moved)).toContain(words);
  });

  describe('what moved before', () => {
    const moved = renewLock(lock, shorter, second, { 'I.2': 'I.1' });
    const flat = treeOf('## I. TÊN một hai', '## II. TÊN', 'ba');

    it('moves on with the place it moved to', () => {
      const again = renewLock(moved, flat, second, { 'I.1': 'I' });
      expect(again.moved).toEqual({ 'I.2': 'I', 'I.1': 'I' });
    });

    it('may not be lost with it', () => {
      expect(refusal(moved, flat, second)).toContain('các mục I.1, I.2 đã công bố nay không còn');
    });

    it('leads to itself once it is there again', () => {
      expect(renewLock(moved, before, second).moved).toEqual({});
    });

    it('does not go in circles', () => {
      const circle: ClauseLock = { ...moved, moved: { a: 'b', b: 'a' } };
      expect(refusal(circle, shorter, second, { 'I.2': 'I.1' })).toContain('a');
    });
  });
});
