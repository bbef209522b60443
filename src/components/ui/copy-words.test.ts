import { describe, expect, it } from 'vitest';
import { copyBy, copySelected } from './copy-words.ts';

describe('copyBy', () => {
  it('takes the clipboard where there is one, and nothing else', async () => {
    const copied: string[] = [];
    const writeText = (words: string) => {
      copied.push(words);
      return Promise.resolve();
    };
    const otherwise = () => Promise.reject(new Error('asked'));
    expect(await copyBy({ writeText }, 'chữ', otherwise)).toBe('copied');
    expect(copied).toEqual(['chữ']);
  });

  it.each<[string, Parameters<typeof copyBy>[0]]>([
    ['there is no clipboard', undefined],
    ['the clipboard refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
    [
      'the clipboard throws at once',
      {
        writeText: () => {
          throw new TypeError();
        },
      },
    ],
  ])('takes the other way where %s', async (_, clipboard) => {
    for (const became of ['copied', 'selected'] as const)
      expect(await copyBy(clipboard, 'chữ', () => Promise.resolve(became))).toBe(became);
  });
});

describe('copySelected', () => {
  /** What it does where the command does something. */
  function doneBy(command: () => boolean) {
    const done: string[] = [];
    const became = copySelected({
      command,
      select: () => done.push('select'),
      hide: () => done.push('hide'),
    });
    return [became, done];
  }

  it('leaves nothing behind where the command works', () => {
    expect(doneBy(() => true)).toEqual(['copied', ['select', 'hide']]);
  });

  it.each<[string, () => boolean]>([
    ['does nothing', () => false],
    [
      'throws',
      () => {
        throw new Error();
      },
    ],
  ])('leaves the words selected where the command %s', (_, command) => {
    expect(doneBy(command)).toEqual(['selected', ['select']]);
  });
});
