import { describe, expect, it, vi } from 'vitest';
import { remembered, rememberedByBytes, sameList } from './remembered.ts';

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

describe('rememberedByBytes', () => {
  it('works again only where the bytes under a name are others', () => {
    const work = vi.fn((name: string, bytes: Buffer) => ({
      words: `${name}: ${bytes.toString()}`,
    }));
    const reading = rememberedByBytes(work);
    const read = (name: string, text: string) => reading(name, Buffer.from(text));
    const first = read('a', 'một');
    expect(read('b', 'một')).toEqual({ words: 'b: một' });
    expect(read('a', 'một')).toBe(first);
    expect(read('a', 'hai')).toEqual({ words: 'a: hai' });
    // As it was before is told as it is, too.
    expect(read('a', 'một')).toEqual(first);
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('tells apart bytes that are no letters and look alike as text', () => {
    const reading = rememberedByBytes((_name, bytes) => bytes[0]);
    expect(reading('a', Buffer.from([0xfe]))).toBe(0xfe);
    expect(reading('a', Buffer.from([0xfd]))).toBe(0xfd);
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
