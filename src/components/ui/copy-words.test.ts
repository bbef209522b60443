import { describe, expect, it } from 'vitest';
import { copyBy, type CopyWays } from './copy-words.ts';

/** Ways that write down what they are asked to do. */
function ways(given: Partial<Pick<CopyWays, 'clipboard' | 'command'>>) {
  const done: string[] = [];
  const all: CopyWays = {
    clipboard: undefined,
    command: () => false,
    ...given,
    select: () => done.push('select'),
    hide: () => done.push('hide'),
  };
  return { all, done };
}

const refusing = { writeText: () => Promise.reject(new Error('NotAllowedError')) };

describe('copying', () => {
  it('takes the clipboard where there is one, and shows nothing', async () => {
    const copied: string[] = [];
    const writeText = (words: string) => {
      copied.push(words);
      return Promise.resolve();
    };
    const { all, done } = ways({ clipboard: { writeText } });
    expect(await copyBy(all, 'chữ')).toBe('copied');
    expect(copied).toEqual(['chữ']);
    expect(done).toEqual([]);
  });

  it.each<[string, Partial<CopyWays>]>([
    ['there is no clipboard', {}],
    ['the clipboard refuses', { clipboard: refusing }],
    [
      'the clipboard throws at once',
      {
        clipboard: {
          writeText: () => {
            throw new TypeError();
          },
        },
      },
    ],
  ])('takes the command where %s, and leaves nothing behind', async (_, given) => {
    const { all, done } = ways({ ...given, command: () => true });
    expect(await copyBy(all, 'chữ')).toBe('copied');
    expect(done).toEqual(['select', 'hide']);
  });

  it.each<[string, Partial<CopyWays>]>([
    ['the command does nothing', {}],
    ['the command does nothing and the clipboard refuses', { clipboard: refusing }],
    [
      'the command throws',
      {
        command: () => {
          throw new Error();
        },
      },
    ],
  ])('leaves the words selected where %s, and says so', async (_, given) => {
    const { all, done } = ways(given);
    expect(await copyBy(all, 'chữ')).toBe('selected');
    expect(done).toEqual(['select']);
  });
});
