/** The texts that the search is measured on. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { contentRoot } from '#src/site/content-root.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
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

/** The questions that the owners of the content expect to work; none where they expect nothing. */
export function contentQuestions(): readonly Question[] {
  return readExpected(contentRoot()).files.queries?.data.queries ?? [];
}

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
