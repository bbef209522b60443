import type { Rule } from './pdf-rules.ts';

/** Tables of a page of a PDF, told by the lines that are drawn around their cells. */

/** A place on a page, in points. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a cell begins: row and column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Lines nearer than this are one: borders are often drawn twice. */
const NEAR = 3;

/** Numbers that stand near one another as one, in order. */
function clustered(values: readonly number[]): number[] {
  const out: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && value - (last.at(-1) ?? 0) <= NEAR) last.push(value);
    else out.push([value]);
  }
  return out.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Whether a level line and an upright one meet. */
const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Lines that hang together. */
function groups(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const out: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of left) {
        const touches =
          rule.isLevel === other.isLevel
            ? Math.abs(rule.at - other.at) <= NEAR &&
              other.from <= rule.to + NEAR &&
              other.to >= rule.from - NEAR
            : rule.isLevel
              ? meet(rule, other)
              : meet(other, rule);
        if (!touches) continue;
        left.delete(other);
        group.push(other);
      }
    out.push(group);
  }
  return out;
}

/** A table as its lines draw it: places of its columns from the left, of its rows from the top. */
export class RuledTable {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #rules: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#xs = clustered(rules.filter(({ isLevel }) => !isLevel).map(({ at }) => at));
    this.#ys = clustered(rules.filter(({ isLevel }) => isLevel).map(({ at }) => at)).reverse();
  }

  get columns(): number {
    return Math.max(0, this.#xs.length - 1);
  }

  get rows(): number {
    return Math.max(0, this.#ys.length - 1);
  }

  /** Whether a line is drawn at a place between two others, over most of the way. */
  #isDrawn(isLevel: boolean, at: number, from: number, to: number): boolean {
    const middle = (from + to) / 2;
    return this.#rules.some(
      (rule) =>
        rule.isLevel === isLevel &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from - NEAR <= middle &&
        rule.to + NEAR >= middle,
    );
  }

  /** The borders of cells that are drawn between two places of a line, from the left. */
  bordersWithin({ x, y }: Spot, right: number): number[] {
    const row = this.#ys.findLastIndex((top) => top >= y);
    if (row < 0 || row >= this.rows) return [];
    const [from, to] = [this.#ys[row] ?? 0, this.#ys[row + 1] ?? 0];
    return this.#xs.filter(
      (at) => at > x + NEAR && at < right - NEAR && this.#isDrawn(false, at, from, to),
    );
  }

  /** The cell in which a place lies, by where it begins: cells without a line between them are one. */
  cellAt({ x, y }: Spot): CellPlace | undefined {
    let column = this.#xs.findLastIndex((left) => left <= x);
    let row = this.#ys.findLastIndex((top) => top >= y);
    if (column < 0 || column >= this.columns || row < 0 || row >= this.rows) return undefined;
    const edges = (list: readonly number[], index: number): [number, number] => [
      list[index] ?? 0,
      list[index + 1] ?? 0,
    ];
    while (column > 0 && !this.#isDrawn(false, this.#xs[column] ?? 0, ...edges(this.#ys, row)))
      column -= 1;
    while (row > 0 && !this.#isDrawn(true, this.#ys[row] ?? 0, ...edges(this.#xs, column)))
      row -= 1;
    return { row, column };
  }
}

/** The tables of a page: at least two columns and two rows, drawn on all sides. */
export const tablesOf = (rules: readonly Rule[]): RuledTable[] =>
  groups(rules)
    .map((group) => new RuledTable(group))
    .filter(({ columns, rows }) => columns >= 2 && rows >= 2);
