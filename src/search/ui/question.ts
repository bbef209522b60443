/** The longest question that an address carries. */
const MOST = 400;

/**
 * The address of the search page at `path` for a question: the one way to hand one on. The question stands behind `#`,
 * which browsers do not send.
 */
export function questionAddress(path: string, text: string): string {
  return `${path}#${new URLSearchParams({ q: text.slice(0, MOST) }).toString()}`;
}
