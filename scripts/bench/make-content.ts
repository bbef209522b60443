/**
 * Makes a large content folder to measure builds with: copies of a content folder's documents under other ids, numbers and
 * words, in provinces of their own that share them. The same arguments give the same files.
 *
 *   node scripts/bench/make-content.ts 1000 /tmp/mot-nghin [--from content] [--seed 1]
 *   CONTENT_DIR=/tmp/mot-nghin /usr/bin/time -v npm run build -- --outDir /tmp/trang
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';
import { renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { allKinds, type KindId } from '#src/vietnamese/document-kinds.ts';

/** Copies of each province; with the five of the content that makes a country of 40. */
const COPIES = 7;

/** Words of a document that a copy says otherwise. */
const OTHER_WORDS = 40;

const ONSETS = 'b c ch d g h kh l m n nh ph s t th tr v x'.split(' ');
const RHYMES = 'a an ang anh ai ao am e en eo i inh o on ong oi u un ung uôi ươn'.split(' ');

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
};

const syllable = (random: () => number): string => pick(ONSETS, random) + pick(RHYMES, random);

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

/** A document with all that belongs to it, as texts. */
interface Model {
  readonly slug: string;
  readonly province: string;
  readonly kind: KindId | undefined;
  readonly body: string;
  /** Frontmatter and, where there is one, the extract: path below the content folder and text. */
  readonly records: ReadonlyMap<string, string>;
  readonly source: string;
  /** Words that the body alone says, so that no pin quotes them. */
  readonly words: readonly string[];
}

const kinds = Object.keys(allKinds) as KindId[];

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

function readModel(root: string, slug: string): Model {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const document = read(`documents/${slug}.mdx`);
  const end = document.indexOf('\n---\n') + '\n---\n'.length;
  const head = document.slice(0, end);
  const body = document.slice(end);
  const extract = `extracts/${slug}.yaml`;
  const records = new Map([[`documents/${slug}.mdx`, head]]);
  if (existsSync(join(root, extract))) records.set(extract, read(extract));
  const pinned = new Set(wordsOf([...records.values()].join('\n').toLocaleLowerCase('vi')));
  const counts = Map.groupBy(wordsOf(body), (word) => word);
  return {
    slug,
    province: /^province: (\S+)$/mu.exec(head)?.[1] ?? '',
    kind: kinds.find((kind) => head.includes(`\nkind: ${kind}\n`)),
    body,
    records,
    source: read(`sources/${slug}.txt`).normalize('NFC'),
    words: [...counts]
      .filter(
        ([word, all]) =>
          word.length > 3 &&
          all.length > 1 &&
          // A capital may begin a part of the document, by which it is numbered.
          word === word.toLocaleLowerCase('vi') &&
          !pinned.has(word),
      )
      .map(([word]) => word),
  };
}

/** A province that copies of documents belong to. */
interface Place {
  readonly id: string;
  readonly like: string;
  readonly name: string;
}

type Rename = (text: string) => string;

/** Exchanges whole words or ids for others. */
function exchange(table: ReadonlyMap<string, string>, token: RegExp): Rename {
  return (text) => text.replace(token, (found) => table.get(found) ?? found);
}

const IDS = /[a-z0-9]+(?:-[a-z0-9]+)*/gu;
const WORDS = /[\p{L}\p{M}]+/gu;

/** Exchanges the name of a province, in small letters and in capitals; sources break it between lines. */
const renamePlace = (from: string, to: string): Rename => {
  const named = (name: string): RegExp => new RegExp(name.split(' ').join('\\s+'), 'gu');
  return (text) =>
    text
      .replace(named(from), to)
      .replace(named(from.toLocaleUpperCase('vi')), to.toLocaleUpperCase('vi'));
};

/** Agencies of a province by id. */
type Agencies = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const readAgencies = (root: string): Map<string, Agencies> =>
  new Map(
    readdirSync(join(root, 'agencies')).map((file) => [
      file,
      parse(readFileSync(join(root, 'agencies', file), 'utf8')) as Agencies,
    ]),
  );

/** A value with every text changed, and texts that stand for several put in the place of one in lists. */
function change(
  value: unknown,
  text: Rename,
  several: (text: string) => readonly string[],
): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value))
    return value.flatMap<unknown>((item: unknown) =>
      typeof item === 'string' ? several(item) : [change(item, text, several)],
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [text(key), change(item, text, several)]),
  );
}

const USAGE =
  'Cách dùng: node scripts/bench/make-content.ts <số văn bản> <thư mục> [--from=content --seed=1]';

const { values, positionals } = readCommandLine(
  {
    options: {
      from: { type: 'string', default: 'content' },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  },
  USAGE,
);
const [count = '', target = ''] = positionals;
if (!/^\d+$/u.test(count) || target === '') refuseCommand('cần số văn bản và thư mục', USAGE);
const from = resolve(values.from);
const root = resolve(target);
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
cpSync(from, root, { recursive: true });
// The copies of the provinces are of no country, so that the pages of its provinces are not there; none was published.
rmSync(join(root, 'locks/addresses.yaml'), { force: true });
write('site.yaml', readFileSync(join(from, 'site.yaml'), 'utf8').replace(/^country: .*\n/mu, ''));

const slugs = readdirSync(join(from, 'documents')).map((file) => file.replace(/\.mdx$/u, ''));
const read = slugs
  .filter((slug) => existsSync(join(from, 'sources', `${slug}.txt`)))
  .map((slug) => readModel(from, slug));
/**
 * Provinces that can be copied whole: a list of what a source has besides would have to be said otherwise as well. What is
 * of no province is of no place that could have copies.
 */
const whole = ({ province }: Model): boolean =>
  province !== '' &&
  !read.some(
    (other) =>
      other.province === province && existsSync(join(from, 'sources', `${other.slug}.yaml`)),
  );
const models = read.filter(whole);
const agencies = readAgencies(from);
const random = randomFrom(Number(values.seed));

const provinces = [...new Set(models.map(({ province }) => province))].map((id) => {
  const text = readFileSync(join(from, 'provinces', `${id}.yaml`), 'utf8');
  return { id, text, name: /^name: ['"]?([^'"\n]+)['"]?$/mu.exec(text)?.[1] ?? '' };
});
/** The file of each place, written where a document is of it. */
const provinceFiles = new Map<string, string>();
const places = provinces.flatMap(({ id, name, text }) =>
  Array.from({ length: COPIES }, (_, copy): Place => {
    const other = `${capital(syllable(random))} ${capital(syllable(random))} ${String(copy + 1)}`;
    const place = { id: `${id}-${String(copy + 1)}`, like: id, name: other };
    provinceFiles.set(place.id, renamePlace(name, other)(text));
    return place;
  }),
);

/** The copies of each document, by its slug, and of each document in each place. */
const copies = new Map<string, string[]>();
const remember = (key: string, slug: string): void => {
  copies.set(key, [...(copies.get(key) ?? []), slug]);
};

/** How the ids that belong to a place are called there. */
const idsIn = ({ id, like }: Place): [string, string][] => [
  [like, id],
  ...[...agencies.values()]
    .flatMap((rows) => Object.entries(rows))
    .filter(([, row]) => row['province'] === like)
    .map(([agency]): [string, string] => [
      agency,
      agency.startsWith(`${like}-`) ? `${id}${agency.slice(like.length)}` : `${id}-${agency}`,
    ]),
];

/** Codes that the ids of rows begin with: two letters. */
const codes = Array.from({ length: 26 * 26 }, (_, at) =>
  String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)),
).filter(
  (code) => !models.some(({ records }) => [...records.values()].join().includes(`id: ${code}-`)),
);

/** Rows of one kind in a document at most; an id has three figures, so that four documents share a code. */
const ROWS = 250;

const rowId = (copy: number, kind: string, row: number): string =>
  `${codes[Math.floor(copy / 4)] ?? ''}-${kind}${String((copy % 4) * ROWS + row).padStart(3, '0')}`;

for (let at = 0; at < Number(count) - slugs.length; at++) {
  const model = models[at % models.length];
  const home = places.filter(({ like }) => like === model?.province);
  const place = home[Math.floor(at / models.length) % home.length];
  const province = provinces.find(({ id }) => id === model?.province);
  if (!model || !place || !province) throw new Error('No document with a text in a province.');
  const number = String(at + 1);
  const slug = `${model.slug}-${number}`;
  remember(model.slug, slug);
  remember(`${place.id} ${model.slug}`, slug);
  write(`provinces/${place.id}.yaml`, provinceFiles.get(place.id) ?? '');
  const records = [...model.records.values()].join('\n');
  const rows = [...records.matchAll(/\bid: ['"]?([a-z]{2})-([a-z]+)(\d+)\b/gu)].map(
    ([, code = '', kind = '', digits = '']): [string, string] => [
      `${code}-${kind}${digits}`,
      rowId(at, kind, Number(digits)),
    ],
  );
  const [, figures = '', sign = ''] = /\bvalue: ['"](\d+)(\/[^'"]+)['"]/u.exec(records) ?? [];
  // A source may print it with blanks: `1521 /KH-LĐT BXH`.
  const written = new RegExp(`${figures}(?=\\s*${[...sign].join('\\s*')})`, 'gu');
  const rename: Rename[] = [
    exchange(new Map([[model.slug, slug], ...rows, ...idsIn(place)]), IDS),
    renamePlace(province.name, place.name),
    (text) => (figures === '' ? text : text.replace(written, `${figures}${number}`)),
  ];
  const renamed: Rename = (text) => rename.reduce((one, each) => each(one), text);
  const other = new Map(
    Array.from(
      // A short one may say nothing that no pin quotes.
      { length: model.words.length > 0 ? OTHER_WORDS : 0 },
      () => [pick(model.words, random), syllable(random)] as const,
    ),
  );
  const said = (text: string): string =>
    exchange(other, WORDS)(rename.slice(1).reduce((one, each) => each(one), text));
  const source = said(model.source);
  const body = said(model.body);
  const sha256 = createHash('sha256').update(source).digest('hex');
  write(`sources/${slug}.txt`, source);
  write(
    `locks/${slug}.yaml`,
    stringify(
      renewLock(undefined, parseClauses(body, { kind: model.kind }), {
        date: '2026-11-22',
        reason: 'Đo',
      }),
    ),
  );
  for (const [file, text] of model.records) {
    const head = renamed(text)
      .replace(/\b[0-9a-f]{64}\b/u, sha256)
      .replace(/^(shortTitle: .*?)(['"]?)$/mu, `$1 (bản ${number})$2`);
    write(file.replace(model.slug, slug), file.endsWith('.mdx') ? head + body : head);
  }
}

for (const [file, rows] of agencies) {
  const own = (text: string): string => text;
  const more = (key: (slug: string) => string) => (text: string) => copies.get(key(text)) ?? [];
  // Agencies of the whole country are named by every copy as well.
  const central = change(rows, own, (text) => [text, ...more((slug) => slug)(text)]);
  if (Object.values(rows).every((row) => row['province'] === undefined))
    write(`agencies/${file}`, stringify(central, { aliasDuplicateObjects: false }));
  for (const place of places.filter(({ like }) => file === `${like}.yaml`)) {
    if (!slugs.some((slug) => copies.has(`${place.id} ${slug}`))) continue;
    const name = provinces.find(({ id }) => id === place.like)?.name ?? '';
    const ids = exchange(new Map(idsIn(place)), IDS);
    const renamed: Rename = (text) => renamePlace(name, place.name)(ids(text));
    write(
      `agencies/${place.id}.yaml`,
      stringify(
        change(rows, renamed, (text) =>
          slugs.includes(text) ? more((slug) => `${place.id} ${slug}`)(text) : [renamed(text)],
        ),
        { aliasDuplicateObjects: false },
      ),
    );
  }
}
// Nothing of it was published before.
lockNewPages(root);
console.log(
  `${String(Math.max(Number(count), slugs.length))} documents in ${root}, of them ${String(models.length)} models.`,
);
