import { describe, expect, it } from 'vitest';
import { listOf, maybe, oneOf, readJson, readNumber, readText, tableOf } from './read.ts';

describe('readers', () => {
  it('say where a value is wrong', () => {
    expect(() => tableOf(listOf(readText))({ a: ['x', 1] }, 'file')).toThrow(
      'file.a[1]: not a text',
    );
    expect(() => oneOf(['a', 'b'])('c', 'kind')).toThrow('kind: not a | b');
  });

  it.each([
    [maybe(readText), undefined, undefined],
    [maybe(readText), 'x', 'x'],
    [oneOf(['a', 'b']), 'b', 'b'],
    [listOf(readNumber), [1, 2], [1, 2]],
    [tableOf(readNumber), { a: 1 }, { a: 1 }],
  ])('give what they read', (read, value, result) => {
    expect(read(value, 'at')).toEqual(result);
  });

  it.each([null, [], 'x', 1])('take %j for no table', (value) => {
    expect(() => tableOf(readText)(value, 'at')).toThrow(TypeError);
  });

  it('read JSON', () => {
    expect(readJson('["a"]', listOf(readText), 'file')).toEqual(['a']);
    expect(() => readJson('{"a', listOf(readText), 'file')).toThrow(SyntaxError);
    expect(() => readJson('{"a":1}', listOf(readText), 'file')).toThrow('file: not a list');
  });
});
