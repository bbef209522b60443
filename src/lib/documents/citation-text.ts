/**
 * A clause with its address, for copying: quote, citation and address.
 *
 * @param quote the clause's words
 * @param reading `mục II, khoản 1`
 * @param title what `documentTitle` gives
 * @param url the clause's own address
 */
export function citationText(quote: string, reading: string, title: string, url: string): string {
  return `“${quote}” (${reading}, ${title}). ${url}`;
}
