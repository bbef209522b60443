import { Graph, layout } from '@dagrejs/dagre';
import type { Duty } from '#src/schemas/duty.ts';
import { groupBy } from '#src/lib/group.ts';
import { inARow } from '#src/lib/places.ts';
import { wrap, type ChartText } from './charts.ts';
import { partnersByDuty } from './partners.ts';

/** Who works with whom in a document: whoever is given the work at the left, those named beside them at the right. */

/** An agency that is given work, one named beside it, and where. */
export interface WorkTie {
  readonly from: string;
  readonly to: string;
  /** The clauses that name both, each once. */
  readonly clauses: readonly string[];
}

/** An agency's box. */
export interface WorkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ChartText[];
}

export interface WorkPicture {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly ChartText[];
  readonly boxes: readonly WorkBox[];
  /** Lines between boxes as SVG paths; the more clauses name both, the thicker. */
  readonly ties: readonly { readonly path: string; readonly thickness: number }[];
  /** What the picture shows, in words. */
  readonly description: string;
}

/** Units are CSS pixels on a phone of 360 pixels with its margins. */
const WIDTH = 328;
const BOX = 132;
const LINE = 17;
const PAD = 6;
/** Characters of a line in a box, measured generously for Be Vietnam Pro at 13. */
const CHARACTERS = 17;
const HEADING = 28;
/** Fewer ties are told sooner than they are drawn. */
const LEAST = 3;
const THICKEST = 5;

type Row = Pick<Duty, 'id' | 'agency' | 'clause' | 'partners'>;

/** The ties of a document's duties, in its order. */
export function workTies(duties: readonly Row[]): WorkTie[] {
  const partners = partnersByDuty(duties);
  const all = duties.flatMap(({ id, agency }) =>
    (partners.get(id) ?? [])
      .filter(({ side, agency: other }) => side === 'named' && other !== agency)
      .map(({ agency: other, clause }) => ({ from: agency, to: other, clause })),
  );
  return groupBy(all, ({ from, to }) => `${from} ${to}`).flatMap(({ items }) => {
    const [first] = items;
    return first
      ? [{ from: first.from, to: first.to, clauses: [...new Set(items.map((one) => one.clause))] }]
      : [];
  });
}

/**
 * The ties drawn: boxes in two columns, in the order in which their lines cross least.
 *
 * @param nameOf what stands in an agency's box
 * @returns nothing where there are too few ties to need a picture
 */
export function workPicture(
  ties: readonly WorkTie[],
  nameOf: (id: string) => string,
): WorkPicture | undefined {
  if (ties.length < LEAST) return undefined;
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, ranksep: WIDTH - 2 * BOX, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  // An agency that has work of its own and is named beside another stands in both columns.
  const sides = [
    { mark: 'L', x: 0, ids: [...new Set(ties.map(({ from }) => from))] },
    { mark: 'R', x: WIDTH - BOX, ids: [...new Set(ties.map(({ to }) => to))] },
  ];
  const nodes = sides.flatMap(({ mark, x, ids }) =>
    ids.map((id) => {
      const lines = wrap(nameOf(id), CHARACTERS);
      return { key: `${mark} ${id}`, x, lines, height: lines.length * LINE + 2 * PAD };
    }),
  );
  for (const { key, height } of nodes) graph.setNode(key, { width: BOX, height });
  for (const { from, to } of ties) graph.setEdge(`L ${from}`, `R ${to}`);
  layout(graph);

  const middle = new Map(
    nodes.map(({ key }) => [key, HEADING + (graph.node(key) as { readonly y: number }).y] as const),
  );
  const at = (key: string): number => Math.round(middle.get(key) ?? 0);
  const boxes = nodes.map(({ key, x, lines, height }): WorkBox => {
    const y = at(key) - height / 2;
    return {
      x,
      y,
      width: BOX,
      height,
      lines: lines.map((text, index) => ({
        text,
        x: x + PAD,
        y: y + PAD + (index + 1) * LINE - 5,
      })),
    };
  });
  const bend = (WIDTH - 2 * BOX) / 2;
  return {
    width: WIDTH,
    height: Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + 1),
    headings: [
      { text: 'Được giao việc', x: 0, y: HEADING - 12 },
      { text: 'Cùng làm', x: WIDTH - BOX, y: HEADING - 12 },
    ],
    boxes,
    ties: ties.map(({ from, to, clauses }) => ({
      path: `M${String(BOX)} ${String(at(`L ${from}`))}C${String(BOX + bend)} ${String(at(`L ${from}`))} ${String(WIDTH - BOX - bend)} ${String(at(`R ${to}`))} ${String(WIDTH - BOX)} ${String(at(`R ${to}`))}`,
      thickness: Math.min(clauses.length, THICKEST),
    })),
    description: groupBy(ties, ({ from }) => from)
      .map(({ key, items }) => `${nameOf(key)} cùng ${inARow(items.map(({ to }) => nameOf(to)))}.`)
      .join(' '),
  };
}
