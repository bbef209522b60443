/** Groups a list by a key, keeping the order in which keys first come. */
export function groupBy<Item, Key extends string>(
  items: readonly Item[],
  key: (item: Item) => Key,
): { key: Key; items: Item[] }[] {
  return [...Map.groupBy(items, key)].map(([name, members]) => ({ key: name, items: members }));
}
