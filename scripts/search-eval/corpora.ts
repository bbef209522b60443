/** The texts that the search is measured on. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { contentRoot } from '#src/site/content-root.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { readYaml } from '#src/site/yaml.ts';
import { words } from '#src/vietnamese/text.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';

/** A question and the pages that answer it (addresses without slashes at the ends). */
export interface Question {
  readonly q: string;
  readonly expect: readonly string[];
  /** What kind of question it is, where that is told. */
  readonly kind?: string | undefined;
}

const question = z.object({
  q: z.string(),
  expect: z.array(z.string()),
  kind: z.string().optional(),
});
const questionFile = z.object({ queries: z.array(question) });
const heldOutFile = z.object({
  queries: z.array(question).default([]),
  outside: z.array(z.object({ q: z.string(), kind: z.string().default('') })).default([]),
});
const articleFile = z.record(z.string(), z.string());

/** The 100 legal questions over 2,249 articles (see ../shared/search/README.md): no content of the site. */
export interface Legal {
  readonly articles: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
}

const readJson = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The legal questions, or undefined where they are not at hand. */
export function legal(shared: string): Legal | undefined {
  const folder = join(shared, 'search/legal-questions');
  if (!existsSync(folder)) return undefined;
  return {
    articles: readJson(join(folder, 'articles.json'), articleFile),
    questions: readJson(join(folder, 'questions.json'), z.array(question)),
  };
}

/** Questions in a file of the form `{ queries: [...] }`; none where there is no such file. */
export function queries(file: string): readonly Question[] {
  return existsSync(file) ? readJson(file, questionFile).queries : [];
}

/** Questions that are kept elsewhere, so that nothing is tuned on them. */
export interface HeldOut extends z.infer<typeof heldOutFile> {
  /** Questions over the legal articles. */
  readonly legal: readonly Question[];
}

/**
 * Reads them: a `.json` file is a list of legal questions as in `legal-questions/questions.json`, any other has `queries`
 * and `outside` as those of `content/expected/`.
 */
export function heldOutQuestions(file: string): HeldOut {
  if (file.endsWith('.json'))
    return { queries: [], outside: [], legal: readJson(file, z.array(question)) };
  const { data } = readYaml(readFileSync(file, 'utf8'));
  return { ...heldOutFile.parse(data), legal: [] };
}

/** The questions that the owners of the content expect to work; none where they expect nothing. */
export const allQuestions = () => readExpected(contentRoot()).files.queries?.data.queries ?? [];

/** Those that the index has not learnt. */
export const contentQuestions = (): readonly Question[] =>
  allQuestions().filter(({ learn }) => learn !== true);

/** The questions that the owners of the content know it has no answer to. */
export function outsideQuestions(): readonly { readonly q: string; readonly kind: string }[] {
  return readExpected(contentRoot()).files.outside?.data.outside ?? [];
}

/** Each article one page: its first line the title, the rest the text. The name of its law is not used. */
export function articleRecords(articles: Readonly<Record<string, string>>): SearchRecord[] {
  return Object.entries(articles).map(([id, text]) => {
    const [title = '', ...rest] = text.split('\n\n');
    return {
      url: `/${encodeURIComponent(id)}/`,
      type: 'document',
      title: title.slice(0, 300),
      parts: [{ text: rest.join('\n') || title }],
    };
  });
}

const sampleFile = z.object({
  number: z.string().nullable(),
  title: z.string().nullable(),
  top_headings: z.array(z.string()),
});

/** Where the words of a heading stand in a list of words, from a place on; undefined where they do not. */
function headingAt(
  list: readonly { readonly key: string }[],
  heading: string,
  from: number,
): number | undefined {
  const keys = words(heading).map(({ key }) => key);
  const at = list.findIndex(
    (_, start) => start >= from && keys.every((key, order) => list[start + order]?.key === key),
  );
  return at < 0 ? undefined : at;
}

/** A real document that is no content of the site, cut at the headings that people labelled. */
function sampleRecord(
  name: string,
  text: string,
  { number, title, top_headings }: z.infer<typeof sampleFile>,
): SearchRecord {
  const whole = text.normalize('NFC');
  const list = words(whole);
  const cuts: { heading: string; start: number }[] = [];
  let from = 0;
  for (const heading of top_headings) {
    const at = headingAt(list, heading, from);
    if (at === undefined) continue;
    cuts.push({ heading, start: list[at]?.start ?? 0 });
    from = at + 1;
  }
  return {
    url: `/mau/${name}/`,
    type: 'document',
    title: title ?? name,
    ...(number !== null && { numbers: [number] }),
    parts: [
      { text: whole.slice(0, cuts[0]?.start) },
      ...cuts.map(({ heading, start }, at) => ({
        address: `muc-${String(at + 1)}`,
        heading,
        text: whole.slice(start, cuts[at + 1]?.start),
      })),
    ],
  };
}

/** Real documents of other places as records, and what leads to each by its labels: its number, title and headings. */
export interface Samples {
  readonly records: readonly SearchRecord[];
  readonly questions: readonly Question[];
}

/** The documents in `import-samples`, or undefined where they are not at hand. */
export function samples(shared: string): Samples | undefined {
  const folder = join(shared, 'import-samples');
  if (!existsSync(folder)) return undefined;
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.json$/u, '');
      const labels = readJson(join(folder, file), sampleFile);
      return {
        labels,
        record: sampleRecord(name, readFileSync(join(folder, `${name}.txt`), 'utf8'), labels),
      };
    });
  return {
    records: all.map(({ record }) => record),
    questions: all.flatMap(({ labels: { number, title, top_headings }, record: { url } }) => {
      const expect = [url.replaceAll(/^\/|\/$/gu, '')];
      // A heading such as "Điều 1." leads anywhere.
      const told = top_headings.filter((heading) => words(heading).length > LEAST_HEADING);
      return [
        ...(number === null ? [] : [{ q: number, expect, kind: 'number' }]),
        ...(title === null ? [] : [{ q: title.toLowerCase(), expect, kind: 'title' }]),
        ...told.map((q) => ({ q, expect, kind: 'heading' })),
      ];
    }),
  };
}

/** Words above which a heading tells one document from others. */
const LEAST_HEADING = 8;

/** Numbers that look random and are the same in every run (Mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Documents put together from real sentences: of the laws where they are at hand, and of the site's own sources.
 * About 300 words each, with a number of their own. For bytes and time only, not for quality.
 */
export function manyDocuments(
  count: number,
  articles: Readonly<Record<string, string>> | undefined,
  sources: string,
): SearchRecord[] {
  const texts = [
    ...Object.values(articles ?? {}),
    ...readdirSync(sources)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(sources, file), 'utf8').replace(/\s+/g, ' ')),
  ];
  const sentences = texts
    .flatMap((text) => text.normalize('NFC').split(/(?<=[.;])\s+|\n+/))
    .filter((sentence) => sentence.length > 40 && sentence.length < 600);
  const next = random(7);
  const pick = (): string => sentences[Math.floor(next() * sentences.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const words: string[] = [];
    const lines: string[] = [];
    while (words.length < 300) {
      const line = pick();
      lines.push(line);
      words.push(...line.split(' '));
    }
    const number = `${String(at + 1)}/${String(2015 + (at % 10))}/KH-UBND`;
    return {
      url: `/van-ban/kh-${String(at + 1)}/`,
      type: 'document',
      title: `Kế hoạch ${number}: ${pick().split(' ').slice(0, 14).join(' ')}`,
      numbers: [number],
      parts: [{ text: lines.join('\n') }],
    };
  });
}
