import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';

/** The lines that a page of a PDF draws: borders of tables are strokes, or boxes as thin as a stroke. */

/** A line that is drawn, in points from the lower left corner. `at` is its y where it is level, its x where it is upright. */
export interface Rule {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Thicker than this is a box, and no line. */
const THICKEST = 3;
/** Shorter than this is a dot of a pattern. */
const SHORTEST = 4;

/** a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const numbersIn = (value: unknown): number[] =>
  typeof value === 'object' && value !== null ? Object.values(value).map(Number) : [];

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(args);
  return [a, b, c, d, e, f];
}

/** How many numbers follow each sign of a path: move, line, curve, curve with one handle, close. */
const SIGNS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** The corners of every part of a path; a part with a curve is none of straight lines. */
function straightParts(path: readonly number[], matrix: Matrix): (readonly [number, number])[][] {
  const parts: [number, number][][] = [];
  let isCurved = false;
  for (let at = 0; at < path.length;) {
    const sign = path[at] ?? 0;
    const count = SIGNS[sign];
    if (count === undefined) break;
    const [x = 0, y = 0] = path.slice(at + count - 1, at + count + 1);
    if (sign === 0) {
      if (isCurved) parts.pop();
      isCurved = false;
      parts.push([]);
    }
    if (count > 2) isCurved = true;
    if (count > 0)
      parts
        .at(-1)
        ?.push([
          matrix[0] * x + matrix[2] * y + matrix[4],
          matrix[1] * x + matrix[3] * y + matrix[5],
        ]);
    else if (parts.at(-1)?.[0]) parts.at(-1)?.push([...(parts.at(-1)?.[0] ?? [0, 0])]);
    at += 1 + count;
  }
  if (isCurved) parts.pop();
  return parts;
}

/** A line from one corner to another, where it is level or upright. */
function ruleFrom(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): Rule[] {
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.max(wide, high) < SHORTEST) return [];
  if (high <= THICKEST && wide > high)
    return [{ isLevel: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (wide <= THICKEST && high > wide)
    return [{ isLevel: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

/** The lines of a part: its sides where it is stroked; where it is filled, itself, if it is as thin as a line. */
function rulesOf(corners: readonly (readonly [number, number])[], isFilled: boolean): Rule[] {
  if (isFilled) {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const low: [number, number] = [Math.min(...xs), Math.min(...ys)];
    const high: [number, number] = [Math.max(...xs), Math.max(...ys)];
    return corners.length >= 4 ? ruleFrom(low, high) : [];
  }
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    return before ? ruleFrom(before, corner) : [];
  });
}

/** The lines that a page draws. */
export async function rulesOn(page: PdfPage): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const stroked = new Set<number>([OPS.stroke, OPS.closeStroke]);
  const filled = new Set<number>([OPS.fill, OPS.eoFill]);
  const both = new Set<number>([
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = PLAIN;
  fnArray.forEach((sign, index) => {
    const args: unknown = argsArray[index];
    if (sign === OPS.save) saved.push(matrix);
    else if (sign === OPS.restore) matrix = saved.pop() ?? PLAIN;
    else if (sign === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (sign === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, matrixOf(Array.isArray(args) ? args[0] : undefined));
    } else if (sign === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? PLAIN;
    else if (sign === OPS.constructPath && Array.isArray(args)) {
      const paths: unknown = args[1];
      const kind = Number(args[0]);
      const isFilled = filled.has(kind);
      if (!isFilled && !stroked.has(kind) && !both.has(kind)) return;
      for (const path of Array.isArray(paths) ? (paths as unknown[]) : [])
        for (const corners of straightParts(numbersIn(path), matrix))
          rules.push(...rulesOf(corners, isFilled));
    }
  });
  return rules;
}
