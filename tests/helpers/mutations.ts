/** Damage as copying, scanning and careless hands do it to a document's body; for tests that nothing is lost then. */

/** Numbers that look random and are the same each time (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const LABELS = [
  ...[
    'I. ',
    'IV. ',
    'C. ',
    'A. ',
    '1. ',
    '7. ',
    '1.1. ',
    '2. 3. ',
    'a) ',
    'đ) ',
    'f) ',
    'a1) ',
    '(1) ',
  ],
  ...[
    '1/ ',
    'a/ ',
    'I- ',
    '- ',
    '+ ',
    '– ',
    'Điều 1. ',
    'Điều 07: ',
    'Chương II ',
    '“',
    '”',
    '[1] ',
    '# ',
  ],
  ...['## ', 'Nơi nhận: ', 'TM. ', 'PHỤ LỤC I ', 'Mẫu số 01 ', '| ', '1.', 'a)', '2.[3]'],
];
/** Signs that turn the direction or have no width, and such as look like others. */
const SIGNS = [
  '\u200B',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u00AD',
  '\u00A0',
  '“',
  '”',
  '"',
  '|',
  '\u0301',
  '(',
  '…',
];

type Damage = (lines: string[], random: (below: number) => number) => void;

const at = (lines: readonly string[], random: (below: number) => number): number =>
  random(Math.max(lines.length, 1));

const DAMAGES: readonly Damage[] = [
  // a line dropped, said twice, moved, joined with the next, cut in two
  (lines, random) => void lines.splice(at(lines, random), 1),
  (lines, random) => {
    const index = at(lines, random);
    lines.splice(index, 0, lines[index] ?? '');
  },
  (lines, random) => {
    const [line = ''] = lines.splice(at(lines, random), 1);
    lines.splice(at(lines, random), 0, line);
  },
  (lines, random) => {
    const index = at(lines, random);
    lines.splice(index, 2, `${lines[index] ?? ''} ${lines[index + 1] ?? ''}`);
  },
  (lines, random) => {
    const index = at(lines, random);
    const words = (lines[index] ?? '').split(' ');
    const cut = random(words.length);
    lines.splice(index, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
  },
  // a label lost, changed, put before
  (lines, random) => {
    const index = at(lines, random);
    lines[index] = (lines[index] ?? '').replace(/^\S+\s?/u, '');
  },
  (lines, random) => {
    const index = at(lines, random);
    lines[index] = (lines[index] ?? '').replace(/^\S+\s?/u, LABELS[random(LABELS.length)] ?? '');
  },
  (lines, random) => {
    const index = at(lines, random);
    lines[index] = (LABELS[random(LABELS.length)] ?? '') + (lines[index] ?? '');
  },
  // a sign put anywhere, quotation marks lost, a bar of a table lost, capitals and small letters
  (lines, random) => {
    const index = at(lines, random);
    const line = lines[index] ?? '';
    const where = random(line.length + 1);
    lines[index] = line.slice(0, where) + (SIGNS[random(SIGNS.length)] ?? '') + line.slice(where);
  },
  (lines, random) => {
    const index = at(lines, random);
    lines[index] = (lines[index] ?? '').replace(/[“”"]/gu, '');
  },
  (lines, random) => {
    const rows = lines.flatMap((line, index) => (line.includes('|') ? [index] : []));
    const index = rows[random(Math.max(rows.length, 1))];
    if (index !== undefined) lines[index] = (lines[index] ?? '').replace('|', '');
  },
  (lines, random) => {
    const index = at(lines, random);
    lines[index] = (lines[index] ?? '').toUpperCase();
  },
  (lines, random) => void lines.splice(at(lines, random), 0, random(2) === 0 ? '---' : '|---|---|'),
];

/** A body damaged in one to eight places; the same for the same seed. */
export function mutated(body: string, seed: number): string {
  const random = randomFrom(seed);
  const lines = body.split('\n');
  for (let times = 1 + random(8); times > 0; times -= 1)
    DAMAGES[random(DAMAGES.length)]?.(lines, random);
  return lines.join('\n');
}
