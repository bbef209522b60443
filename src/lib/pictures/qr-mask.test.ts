import { encode, QrCodeDataType } from 'uqr';
import { expect, it } from 'vitest';
import { masked } from './qr-mask.ts';

/** Addresses of all lengths that a site has, and so codes of many sizes. */
const ADDRESSES = Array.from(
  { length: 120 },
  (_, at) =>
    `https://sotayansinh.example/${'co-quan/so-y-te-'.repeat(at % 8)}${String(at * 7919)}/`,
);

it('chooses as the library does, whatever the size', () => {
  const masks = new Set<number>();
  for (const address of ADDRESSES) {
    const wanted = encode(address, { ecc: 'M', border: 0 });
    masks.add(wanted.maskPattern);
    const { data, types } = encode(address, { ecc: 'M', border: 0, maskPattern: 0 });
    const isData = (x: number, y: number) => types[y]?.[x] === QrCodeDataType.Data;
    expect(masked(data, isData), address).toEqual(wanted.data);
  }
  // Every mask has its turn, so that none is untried.
  expect([...masks].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
