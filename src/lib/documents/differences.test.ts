import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

/** Processor time since a start: other work of the machine is not counted. */
const secondsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const words = (text: string): string[] => text.split(' ').filter(Boolean);
/** Each hunk as `out>in`. */
const found = (one: string, other: string): string[] =>
  differences(words(one), words(other)).map(
    ({ aFrom, aTo, bFrom, bTo }) =>
      `${words(one).slice(aFrom, aTo).join(' ')}>${words(other).slice(bFrom, bTo).join(' ')}`,
  );

describe('differences', () => {
  it.each<[string, string, string, string[]]>([
    ['equal lists', 'a b c', 'a b c', []],
    ['two empty lists', '', '', []],
    ['nothing on one side', 'a b', '', ['a b>']],
    ['nothing on the other', '', 'a b', ['>a b']],
    ['several places at once', 'a b c d e f', 'a x c d f g', ['b>x', 'e>', '>g']],
    ['words that come again and again', 'a a a b a a', 'a a b a a a', ['a>', '>a']],
    ['a word that moved', 'a b c d e', 'a c d b e', ['b>', '>b']],
    ['nothing in common', 'a b', 'c d e', ['a b>c d e']],
  ])('finds %s', (_name, one, other, hunks) => expect(found(one, other)).toEqual(hunks));

  it.each<[string, (index: number) => string]>([
    ['of words that come again and again', (index) => `từ${String(index % 7)}`],
    ['of words that stand once', (index) => `từ${String(index)}`],
    ['of one word', () => 'a'],
  ])('are all found in 400,000 words %s, within five seconds', (_name, word) => {
    const long = Array.from({ length: 400_000 }, (_value, index) => word(index));
    const changed = [...long];
    for (let at = 1_000; at < long.length; at += 4_000) changed[at] = `khác${String(at)}`;
    changed.splice(200_000, 3);
    const start = process.cpuUsage();
    const hunks = differences(long, changed);
    expect(secondsSince(start)).toBeLessThan(5);
    // What stands in the place of the hunks makes the one list of the other.
    let at = 0;
    const made = hunks.flatMap(({ aFrom, aTo, bFrom, bTo }) => {
      const same = long.slice(at, aFrom);
      at = aTo;
      return [...same, ...changed.slice(bFrom, bTo)];
    });
    expect([...made, ...long.slice(at)].join(' ') === changed.join(' ')).toBe(true);
  });

  it('gives up on exactness, not on time, where two long texts have nothing in common', () => {
    const one = Array.from({ length: 200_000 }, (_value, index) => `a${String(index % 900)}`);
    const other = Array.from({ length: 200_000 }, (_value, index) => `b${String(index % 900)}`);
    const start = process.cpuUsage();
    expect(differences(one, other)).toEqual([{ aFrom: 0, aTo: 200_000, bFrom: 0, bTo: 200_000 }]);
    expect(secondsSince(start)).toBeLessThan(5);
  });
});
