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
