import { describe, expect, it } from 'vitest';
import { readCbor } from './cbor.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** Examples of RFC 8949, appendix A, but for the last two. */
it.each([
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['3863', -100],
  ['3903e7', -1000],
  ['60', ''],
  ['62c3bc', 'ü'],
  ['83010203', [1, 2, 3]],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['80', []],
  ['826161820a2b', ['a', [10, -12]]],
])('reads %s', (hex, value) => {
  expect(readCbor(bytes(hex))).toEqual(value);
});

it('begins where it is told to', () => {
  expect(readCbor(bytes('ffff820102'), 2)).toEqual([1, 2]);
});

describe('refuses', () => {
  it.each([
    ['nothing', ''],
    ['half a number', '19 03'],
    ['half a text', '63 61 62'],
    ['half a list', '83 01 02'],
    ['half a list of untold length', '9f 01 02'],
    ['two values', '01 02'],
    ['a text that is not UTF-8', '61 ff'],
    ['bytes', '41 01'],
    ['a table', 'a1 01 02'],
    ['a tag', 'c0 60'],
    ['true', 'f5'],
    ['a number of eight bytes', '1b 00 00 00 00 00 00 00 01'],
    ['a text of untold length', '7f 61 61 ff'],
  ])('%s', (_, hex) => {
    expect(() => readCbor(bytes(hex.replaceAll(' ', '')))).toThrow(TypeError);
  });
});
