/** Letters that a row of the key box shows before it folds the rest: some three lines on a phone. */
const AT_A_GLANCE = 90;

/** The statements that are read at a glance, one at least, and the rest. */
export function firstOf<Statement extends { readonly text: string }>(
  statements: readonly Statement[],
): { readonly first: readonly Statement[]; readonly rest: readonly Statement[] } {
  const lengths = statements.map(({ text }) => text.length);
  const fits = (count: number): boolean =>
    lengths.slice(0, count).reduce((sum, length) => sum + length, 0) <= AT_A_GLANCE;
  const count = statements.findLastIndex((_, index) => fits(index + 1)) + 1;
  // A fold for one short line would take as much room as the line.
  const shown = statements.length - count === 1 && (lengths.at(-1) ?? 0) < 50 ? count + 1 : count;
  const cut = Math.max(1, shown);
  return { first: statements.slice(0, cut), rest: statements.slice(cut) };
}
