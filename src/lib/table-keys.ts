/** The keys of a fixed table, in the order in which it is written, with their types. */
export function tableKeys<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table).filter((key): key is keyof Table & string => key in table);
}
