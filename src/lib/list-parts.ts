/** Long lists cut into pages, so that none of them grows with the number of documents. */

/** What an item is listed under: a step of the address below the list, two folders deep so that it meets no slug. */
export interface ListKey {
  /** `tinh/lao-cai/`, `nam/2024/` */
  readonly path: `${string}/${string}/`;
  /** `Lào Cai`, `năm 2024` */
  readonly label: string;
}

/** A page of a list: all of it, or what stands under one key after another. */
export interface ListPart<Item> {
  /** Below the address of the list: `''` for the list itself, `tinh/lao-cai/nam/2024/trang/2/`. */
  readonly path: string;
  /** What it is among those beside it; empty for the list itself. */
  readonly label: string;
  /** Those that it is a part of, from the one below the list itself down. */
  readonly above: readonly Omit<ListPart<Item>, 'parts' | 'above' | 'items'>[];
  /** Everything in it, in the order of the list. */
  readonly items: readonly Item[];
  /** The pages that it is cut into; none where it shows its items itself. */
  readonly parts: readonly ListPart<Item>[];
}

/** What is of a year, or of none that is known. */
export const yearKey = (year: string | undefined): ListKey =>
  year === undefined
    ? { path: 'nam/khong-ro/', label: 'không rõ năm' }
    : { path: `nam/${year}/`, label: `năm ${year}` };

const page = (number: number): ListKey => ({
  path: `trang/${String(number)}/`,
  label: `trang ${String(number)}`,
});

/**
 * Cuts a list that is longer than a page by its first key, what is still longer by the next, and what no key makes short
 * enough into pages of so many items. Keys stand in the order in which they first come.
 *
 * @param most items that a page shows
 * @param weightOf as how many items one counts; one that counts more than a page holds has a page of its own
 */
export function partsOf<Item>(
  items: readonly Item[],
  keys: readonly ((item: Item) => ListKey)[],
  most: number,
  weightOf: (item: Item) => number = () => 1,
): ListPart<Item> {
  /** The page that each item stands on. */
  const paged = (own: readonly Item[]): ListKey[] => {
    let [number, weight] = [1, 0];
    return own.map((item) => {
      const more = weightOf(item);
      if (weight > 0 && weight + more > most) [number, weight] = [number + 1, 0];
      weight += more;
      return page(number);
    });
  };
  const isLong = (own: readonly Item[]): boolean =>
    own.length > 1 && own.reduce((sum, item) => sum + weightOf(item), 0) > most;
  const cut = (
    own: readonly Item[],
    left: readonly ((item: Item) => ListKey)[],
    self: { readonly path: string; readonly label: string },
    above: ListPart<Item>['above'],
  ): ListPart<Item> => {
    const below = self.path === '' ? above : [...above, self];
    const [keyOf, ...rest] = left;
    const named = new Map<string, { key: ListKey; some: Item[] }>();
    if (isLong(own)) {
      const pages = keyOf ? [] : paged(own);
      for (const [index, item] of own.entries()) {
        const key = keyOf?.(item) ?? pages[index] ?? page(1);
        const known = named.get(key.path);
        if (known) known.some.push(item);
        else named.set(key.path, { key, some: [item] });
      }
    }
    return {
      ...self,
      above,
      items: own,
      parts: [...named.values()].map(({ key, some }) =>
        cut(some, rest, { path: self.path + key.path, label: key.label }, below),
      ),
    };
  };
  return cut(items, keys, { path: '', label: '' }, []);
}

/** Every part below a part, from the top down. */
export const allParts = <Item>({ parts }: ListPart<Item>): ListPart<Item>[] =>
  parts.flatMap((part) => [part, ...allParts(part)]);

/** What a part is called: `Lào Cai, năm 2024, trang 2`. */
export const partName = <Item>({ above, label }: ListPart<Item>): string =>
  [...above.map((one) => one.label), label].join(', ');
