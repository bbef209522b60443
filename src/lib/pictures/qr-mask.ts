/**
 * Which mask a QR code gets (ISO/IEC 18004, 7.8): of eight, the one under which it looks least like what readers look for.
 * Every page has a code of its own address, and the library tries the masks on lists of lists, which takes six times as long.
 */

/** Penalties of the standard: runs of five and more, blocks of four, what looks like a corner, more dark than light. */
const [RUN, BLOCK, CORNER, BALANCE] = [3, 3, 40, 10];

/** What the masks turn over, by column and line. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The modules that a mask turns over in codes of a size, by the size and the mask. */
const turned = new Map<string, Uint8Array>();

function turnedBy(mask: number, size: number): Uint8Array {
  const key = `${String(size)} ${String(mask)}`;
  const known = turned.get(key);
  if (known) return known;
  const turns = MASKS[mask];
  const all = Uint8Array.from({ length: size * size }, (_, at) =>
    Number(turns?.(at % size, Math.floor(at / size)) ?? false),
  );
  turned.set(key, all);
  return all;
}

/** The fifteen bits that tell of a code with correction M which mask it has, each written twice. */
function writeFormat(modules: Uint8Array, size: number, mask: number): void {
  let rest = mask;
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const value = (bits >>> bit) & 1;
    // Around the first corner, past the lines of the clock; and along the two others.
    const [x, y] = bit < 6 ? [8, bit] : bit < 8 ? [8, bit + 1] : bit === 8 ? [7, 8] : [14 - bit, 8];
    modules[y * size + x] = value;
    modules[bit < 8 ? 8 * size + size - 1 - bit : (size - 15 + bit) * size + 8] = value;
  }
}

/** Room for the runs of a line, light and dark in turn; the largest code has 177 modules a line. */
const runs = new Uint16Array(180);

/**
 * What one line costs by its runs: the long ones, and those that stand as in a corner (1 dark, 1 light, 3, 1, 1, with four
 * light ones on one side and one on the other). What is light around the code counts as light.
 */
function lineCost(modules: Uint8Array, size: number, from: number, step: number): number {
  let cost = 0;
  let [count, dark, run] = [0, 0, 0];
  for (let at = from, left = size; left > 0; at += step, left--) {
    const module = modules[at] ?? 0;
    if (module === dark) {
      run += 1;
      continue;
    }
    if (run >= 5) cost += RUN + run - 5;
    runs[count++] = run;
    dark = module;
    run = 1;
  }
  if (run >= 5) cost += RUN + run - 5;
  runs[count++] = run;
  if (dark === 1) runs[count++] = 0;
  for (let at = 0; at + 6 < count; at += 2) {
    const one = runs[at + 1] ?? 0;
    const core =
      runs[at + 2] === one &&
      runs[at + 3] === one * 3 &&
      runs[at + 4] === one &&
      runs[at + 5] === one;
    if (!core) continue;
    const before = (runs[at] ?? 0) + (at === 0 ? size : 0);
    const after = (runs[at + 6] ?? 0) + (at + 7 === count ? size : 0);
    if (before >= one * 4 && after >= one) cost += CORNER;
    if (after >= one * 4 && before >= one) cost += CORNER;
  }
  return cost;
}

function penalty(modules: Uint8Array, size: number): number {
  let cost = 0;
  let darkOnes = 0;
  for (let line = 0; line < size; line++)
    cost += lineCost(modules, size, line * size, 1) + lineCost(modules, size, line, size);
  for (const module of modules) darkOnes += module;
  for (let y = 0; y + 1 < size; y++)
    for (let at = y * size, end = at + size - 1; at < end; at++) {
      const sum =
        (modules[at] ?? 0) +
        (modules[at + 1] ?? 0) +
        (modules[at + size] ?? 0) +
        (modules[at + size + 1] ?? 0);
      if (sum === 0 || sum === 4) cost += BLOCK;
    }
  const total = size * size;
  return cost + BALANCE * (Math.ceil(Math.abs(darkOnes * 20 - total * 10) / total) - 1);
}

/**
 * A code of correction M under the mask that it should have.
 *
 * @param code its modules, dark ones true, under the first mask
 * @param isData whether a module is one of those that masks turn over
 */
export function masked(
  code: readonly (readonly boolean[])[],
  isData: (x: number, y: number) => boolean,
): boolean[][] {
  const size = code.length;
  const [data, plain] = [new Uint8Array(size * size), new Uint8Array(size * size)];
  const first = turnedBy(0, size);
  for (const [y, line] of code.entries())
    for (const [x, dark] of line.entries()) {
      const at = y * size + x;
      data[at] = Number(isData(x, y));
      plain[at] = Number(dark) ^ ((first[at] ?? 0) & (data[at] ?? 0));
    }
  const under = (mask: number): Uint8Array => {
    const turns = turnedBy(mask, size);
    const modules = new Uint8Array(plain.length);
    for (let at = 0; at < modules.length; at++)
      modules[at] = (plain[at] ?? 0) ^ ((turns[at] ?? 0) & (data[at] ?? 0));
    writeFormat(modules, size, mask);
    return modules;
  };
  let best: { modules: Uint8Array; cost: number } | undefined;
  for (const mask of MASKS.keys()) {
    const modules = under(mask);
    const cost = penalty(modules, size);
    if (!best || cost < best.cost) best = { modules, cost };
  }
  const found = best?.modules ?? plain;
  return code.map((line, y) => line.map((_, x) => found[y * size + x] === 1));
}
