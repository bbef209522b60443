/**
 * Reads CBOR (RFC 8949) as far as the index has it: whole numbers, texts, lists. Throws on everything else and on bytes
 * that end early or go on after the value, so that half a file never reads as a small one.
 */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** A list whose length is not told ends with this byte. */
const END = 0xff;
/** Stands in a head for such a length. */
const OPEN = 31;

export type Cbor = number | string | readonly Cbor[];

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The one value that the bytes from `start` on hold. */
export function readCbor(bytes: Uint8Array, start = 0): Cbor {
  let at = start;
  const next = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new TypeError('CBOR: ends early');
    at += 1;
    return byte;
  };
  const numberOf = (head: number): number => {
    const size = head & 31;
    if (size < 24) return size;
    if (size > 26) throw new TypeError('CBOR: a number of another size');
    let number = 0;
    for (let left = 1 << (size - 24); left > 0; left--) number = number * 256 + next();
    return number;
  };
  const textOf = (length: number): string => {
    if (at + length > bytes.length) throw new TypeError('CBOR: ends early');
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  const listOf = (head: number): Cbor[] => {
    const out: Cbor[] = [];
    if ((head & 31) === OPEN) {
      while (bytes[at] !== END) out.push(value());
      at += 1;
    } else for (let left = numberOf(head); left > 0; left--) out.push(value());
    return out;
  };
  const value = (): Cbor => {
    const head = next();
    switch (head >> 5) {
      case UNSIGNED:
        return numberOf(head);
      case NEGATIVE:
        return -1 - numberOf(head);
      case TEXT:
        return textOf(numberOf(head));
      case LIST:
        return listOf(head);
      default:
        throw new TypeError('CBOR: a value of another kind');
    }
  };
  const read = value();
  if (at !== bytes.length) throw new TypeError('CBOR: goes on after its value');
  return read;
}
