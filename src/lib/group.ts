/** Groups a list by a key, keeping the order in which keys first come. */
export function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): { key: string; items: Item[] }[] {
  return [...Map.groupBy(items, key)].map(([name, members]) => ({ key: name, items: members }));
}
