import { describe, expect, it, vi } from 'vitest';
import { remembered, rememberedByText, sameList } from './remembered.ts';

describe('remembered', () => {
  it('works once for the very same things, and again where any is another', () => {
    const work = vi.fn((key: { n: number }, more: readonly number[], on: boolean) => ({
      sum: key.n + more.length + Number(on),
    }));
    const sum = remembered(work);
    const key = { n: 1 };
    const more = [1];
    const first = sum(key, more, true);
    expect(sum(key, more, true)).toBe(first);
    expect(work).toHaveBeenCalledTimes(1);
    expect(sum(key, [1], true)).toEqual(first);
    expect(sum(key, [1, 2], false)).toEqual({ sum: 3 });
    expect(sum({ n: 5 }, more, true)).toEqual({ sum: 7 });
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('keeps no failure', () => {
    const work = vi.fn((): number => {
      throw new Error('no');
    });
    const fails = remembered(work);
    const key = {};
    expect(() => fails(key)).toThrow('no');
    expect(() => fails(key)).toThrow('no');
    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('rememberedByText', () => {
  it('works again only where the text under a name is another', () => {
    const work = vi.fn((name: string, text: string) => ({ words: `${name}: ${text}` }));
    const read = rememberedByText(work);
    const first = read('a', 'một');
    expect(read('b', 'một')).toEqual({ words: 'b: một' });
    expect(read('a', 'một')).toBe(first);
    expect(read('a', 'hai')).toEqual({ words: 'a: hai' });
    // As it was before is told as it is, too.
    expect(read('a', 'một')).toEqual(first);
    expect(work).toHaveBeenCalledTimes(4);
  });
});

describe('sameList', () => {
  it('gives the list of before while it holds the very same things in the same order', () => {
    const same = sameList<object>();
    const [a, b] = [{}, {}];
    const first = same([a, b]);
    expect(same([a, b])).toBe(first);
    expect(same([b, a])).not.toBe(first);
    expect(same([b, {}])).toHaveLength(2);
    expect(same([])).toEqual([]);
  });
});
