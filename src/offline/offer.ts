import { listOf, readNumber, readObject, readText, type Reader } from '#src/search/shared/read.ts';

/** What the site offers to be kept on a device for when there is no network: written with the site, read by its page. */

/** A part of the site that is kept as a whole: what every reader needs, or what is one province's. */
export interface OfferedArea {
  /** `chung`, or the id of a province. */
  readonly id: string;
  /** Empty for what every reader needs. */
  readonly name: string;
  /** Sum of the list of its files, which lies beside the offer. */
  readonly list: string;
  readonly files: number;
  /** Of its files as they are kept, not as they are sent. */
  readonly bytes: number;
}

export interface Offer {
  /** Changes with any file. */
  readonly release: string;
  /** Day on which the site was built, `YYYY-MM-DD`. */
  readonly builtOn: string;
  readonly areas: readonly OfferedArea[];
}

/** A file of the site: its address from the root of the site, its sum, its bytes. */
export type OfferedFile = readonly [path: string, sum: string, bytes: number];

/** The area of what every reader needs. */
export const SHARED = 'chung';

/** How many hexadecimal digits of a SHA-256 sum tell a file: 128 bits. */
export const SUM_DIGITS = 32;

/** Name of the file of an area's list, beside the offer. */
export const listFile = (area: string): string => `${area}.json`;

const readArea: Reader<OfferedArea> = (value, at) => {
  const { id, name, list, files, bytes } = readObject(value, at);
  return {
    id: readText(id, at),
    name: readText(name, at),
    list: readText(list, at),
    files: readNumber(files, at),
    bytes: readNumber(bytes, at),
  };
};

/** Reads an offer. Throws a `TypeError` on anything else. */
export const readOffer: Reader<Offer> = (value, at) => {
  const { release, builtOn, areas } = readObject(value, at);
  return {
    release: readText(release, at),
    builtOn: readText(builtOn, at),
    areas: listOf(readArea)(areas, at),
  };
};

/** Reads the list of an area. Throws a `TypeError` on anything else. */
export const readFiles: Reader<OfferedFile[]> = listOf((value, at) => {
  const [path, sum, bytes] = listOf<unknown>((one) => one)(value, at);
  return [readText(path, at), readText(sum, at), readNumber(bytes, at)];
});
