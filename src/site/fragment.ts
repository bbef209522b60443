/**
 * The id that the part of an address behind `#` names.
 *
 * @param hash as `location.hash` gives it, with the sign; anything may stand there, since addresses are typed and cut off
 * @returns the id, decoded; as it stands where it can't be decoded (`#100%`); empty where nothing is named
 */
export function fragmentId(hash: string): string {
  const id = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** An id as it is compared with one that was typed, sent on or cut out of a sentence. */
const plain = (id: string): string =>
  fragmentId(id)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'dd')
    .replace(/\s+/gu, '')
    .replace(/[.,;:)\]”"’']+$/u, '');

/**
 * The id that an address means although it is written otherwise: in other letters, with đ for `dd`, with spaces, encoded
 * twice, or with a sign of the sentence that it stood in.
 *
 * @param id as {@link fragmentId} gives it
 * @param ids those of the page
 * @returns undefined where none is meant, or more than one
 */
export function meantId(id: string, ids: readonly string[]): string | undefined {
  const wanted = plain(id);
  if (wanted === '' || ids.includes(id)) return undefined;
  const [found, ...others] = new Set(ids.filter((one) => plain(one) === wanted));
  return others.length > 0 ? undefined : found;
}
