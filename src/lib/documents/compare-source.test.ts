import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceSchema, type SourceChanges } from '#src/schemas/source.ts';
import { splitFile } from '#src/site/yaml.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { seedsToday } from '#tests/helpers/rounds.ts';
import { textOf } from './clause.ts';
import { applyEdits, compareSource, type SourceDifference } from './compare-source.ts';
import { publishedWords } from './fidelity.ts';
import { parseClauses } from './parse.ts';
import { keptWords } from './source-words.ts';

/** Processor time since a start: other work of the machine is not counted. */
const secondsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const LIST = 'content/sources/mau.yaml';

function compared(source: string, body: string, changes?: SourceChanges): SourceDifference[] {
  const published = publishedWords(parseClauses(body).clauses.map(textOf).join('\n'));
  return compareSource(keptWords(source, changes).words, published, body, () => 1, LIST);
}

const BODY =
  'UBND XÃ\n\n# KẾ HOẠCH\n\n## I. MỘT\n\n1. Góp tiền cho quỹ.\n\n2. Góp công \\< 5 ngày.\n';
const SOURCE = 'UBND XÃ\nKẾ HOẠCH\nI. MỘT\n1. Góp tiền cho quỹ.\n2. Góp công < 5 ngày.\n';

describe('differences of a text from its source', () => {
  it('are none where only signs and lines differ', () => {
    expect(compared(SOURCE, BODY)).toEqual([]);
  });

  it('are told all at once, in order, each with its line and what to write', () => {
    const body = BODY.replace('tiền cho', 'cho').replace('công', 'của').replace('ngày', 'ngày hay');
    const told = compared(SOURCE, body);
    expect(told.map(({ line }) => line)).toEqual([7, 9, 9]);
    expect(told[0]?.message).toContain('Thêm: tiền');
    expect(told[0]?.message).toContain('(dòng 4 của tệp nguồn) sau "');
    expect(told[1]?.message).toContain('Sửa "của" thành "công"');
    expect(told[2]?.message).toContain('Sửa "ngày hay."');
  });

  it('are written as a body has to write them', () => {
    const [told] = compared(SOURCE, BODY.replace('\\< ', ''));
    expect(told?.message).toContain('Thêm: \\<');
    expect(told?.edit?.text).toBe(' \\<');
  });

  it('say where words went that only moved', () => {
    const [told] = compared(SOURCE, BODY.replace('Góp tiền cho quỹ.', 'cho quỹ. Góp tiền'));
    expect(told?.message).toContain('chữ ấy đang ở dòng khác');
  });

  it.each<[string, string, string]>([
    ['a page number', SOURCE.replace('\n2.', '\n- 2 -\n2.'), "reason: page-number, words: '- 2 -'"],
    [
      'a running head',
      `CÔNG BÁO\n${SOURCE}CÔNG BÁO\n`,
      "{ lines: [1], reason: running-head, words: 'CÔNG BÁO' }",
    ],
    ['the furniture of a site', `${SOURCE}https://mau.example/x\n`, 'reason: site-furniture'],
    ['the stamp of a signature', `Người ký: UBND XÃ\n${SOURCE}`, 'reason: signature-stamp'],
    ['a rule', SOURCE.replace('\nI.', '\n_ ~ _\nI.'), "reason: rule, words: '_ ~ _'"],
    [
      'letters spaced out',
      SOURCE.replace('KẾ HOẠCH', 'K Ế  H O Ạ C H'),
      "mục spaced: - { lines: [2], printed: 'K Ế H O Ạ C H', words: 'KẾ HOẠCH' }",
    ],
  ])('propose the line of the list for %s, and the line holds', (_name, source, yaml) => {
    const told = compared(source, BODY);
    expect(told[0]?.message).toContain(yaml);
    expect(told[0]?.message).toContain(LIST);
    const lists = { leftOut: [] as object[], spaced: [] as object[] };
    for (const { entry } of told) {
      expect(parse(entry?.yaml ?? '')).toEqual([entry?.value]);
      if (entry) lists[entry.list].push(entry.value);
    }
    const changes = sourceSchema.parse(lists);
    expect(keptWords(source, changes).faults).toEqual([]);
    expect(compared(source, BODY, changes)).toEqual([]);
  });

  it('parts a page number from a paragraph that is missing beside it', () => {
    const told = compared(SOURCE.replace('\n2.', '\n- 2 -\nBa bốn.\n2.'), BODY);
    expect(told.map(({ entry }) => entry?.list)).toEqual(['leftOut', undefined]);
    expect(told[1]?.message).toContain('Thêm: Ba bốn.');
  });
});

it('answers within five seconds for a source of 2 MB', () => {
  const lines = Array.from(
    { length: 34_000 },
    (_value, index) => `- Dòng thứ ${String(index)} của văn bản rất dài, có nhiều chữ giống nhau.`,
  );
  const source = lines.join('\n');
  const body = lines
    .flatMap((line, index) => (index % 50 === 7 ? [] : [line.replace(/thứ (\d+3) /u, 'số $1 ')]))
    .join('\n');
  expect(source.length).toBeGreaterThan(2_000_000);
  const { words } = keptWords(source, undefined);
  const start = process.cpuUsage();
  const told = compareSource(words, publishedWords(body), body, () => 1, LIST);
  expect(secondsSince(start)).toBeLessThan(5);
  expect(told.length).toBeGreaterThan(2_000);
});

/** Numbers that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The documents of the invented province that have a text: body, source, list. */
const documents = readdirSync(`${PROVINCE}/sources`)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const slug = file.replace('.txt', '');
    const read = (path: string): string => readFileSync(`${PROVINCE}/${path}`, 'utf8');
    const lists = readdirSync(`${PROVINCE}/sources`);
    return {
      slug,
      source: read(`sources/${file}`),
      body: splitFile(read(`documents/${slug}.mdx`))?.body ?? '',
      changes: lists.includes(`${slug}.yaml`)
        ? sourceSchema.parse(parse(read(`sources/${slug}.yaml`)))
        : undefined,
    };
  });

/** A body with one to four of its words dropped, added, changed or moved; the number of changes that can be seen. */
function mutated(body: string, seed: number): string {
  const random = randomFrom(seed);
  const lines = body.split('\n').map((line) => line.split(' '));
  const isText = (line: readonly string[]): boolean =>
    line.join('').length > 3 && !/^(?:#+$|---|\|)/u.test(line[0] ?? '');
  const places = lines.flatMap((line, index) => (isText(line) ? [index] : []));
  const pick = (): string[] => lines[places[random(places.length)] ?? 0] ?? [];
  const at = (line: readonly string[]): number =>
    Math.min(line.length - 1, 1 + random(line.length));
  for (let round = 0; round <= random(4); round += 1) {
    const line = pick();
    const place = at(line);
    const kind = random(4);
    if (kind === 0) line.splice(place, 1);
    else if (kind === 1) line.splice(place, 0, `thêm${String(random(99))}`);
    else if (kind === 2) line[place] = `${line[place] ?? ''}ạ`;
    else pick().push(...line.splice(place, 1));
  }
  return lines.map((line) => line.join(' ')).join('\n');
}

const SEEDS = seedsToday(500, 100);

describe.each(documents)('$slug, changed by chance', ({ source, body, changes }) => {
  it('is what its source and its list say', () => {
    expect(keptWords(source, changes).faults).toEqual([]);
    expect(compared(source, body, changes)).toEqual([]);
  });

  it(
    `is mended by its remedies, seeds ${String(SEEDS[0])} to ${String(SEEDS.at(-1))}`,
    { timeout: 120_000 },
    () => {
      const words = (text: string): string =>
        publishedWords(parseClauses(text).clauses.map(textOf).join('\n')).join(' ');
      let seen = 0;
      for (const seed of SEEDS) {
        const spoilt = mutated(body, seed);
        const told = compared(source, spoilt, changes);
        if (words(spoilt) === words(body)) {
          expect([seed, told]).toEqual([seed, []]);
          continue;
        }
        seen += 1;
        expect([seed, told.length > 0]).toEqual([seed, true]);
        const mended = applyEdits(
          spoilt,
          told.flatMap(({ edit }) => edit ?? []),
        );
        expect([seed, compared(source, mended, changes).map(({ message }) => message)]).toEqual([
          seed,
          [],
        ]);
      }
      expect(seen).toBeGreaterThan(SEEDS.length * 0.9);
    },
  );
});
