import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codePoints, layoutMarks } from '#src/lib/documents/source-words.ts';
import { leftOutReasons, type SourceChanges } from '#src/schemas/source.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { getCollection } from './collections.ts';
import type { DocumentView } from './documents.ts';
import { once } from './once.ts';

/** What source files hold that is no text of their documents. */

const getChanges = once(
  async () => new Map((await getCollection('sources')).map(({ id, data }) => [id, data])),
);

/** What was left out of a document's source, or put together in it, by its list; undefined where it has no list. */
export async function getSourceChanges(slug: string): Promise<SourceChanges | undefined> {
  return (await getChanges()).get(slug);
}

/** What a source holds that is no text of its document, as its page tells it. */
export interface SourceView {
  /** Places left out, by reason, the first reason of the source first. */
  readonly leftOut: readonly {
    readonly reason: string;
    readonly count: number;
    readonly items: readonly {
      words: string;
      lines: readonly number[];
      note: string | undefined;
    }[];
  }[];
  readonly spaced: SourceChanges['spaced'];
  /** Words written with marks apart, with both forms of the first as code points. */
  readonly decomposed:
    | {
        readonly words: number;
        readonly first: string;
        readonly apart: string;
        readonly whole: string;
      }
    | undefined;
  /** Marks of layout that no list names, in words: `12 thanh đứng của bảng`; empty where there are none. */
  readonly marks: readonly string[];
  /** How many places the lists name. */
  readonly count: number;
  /** The file beside the source that holds the list as data; undefined where there is no list. */
  readonly dataFile: string | undefined;
}

/** What a document's source holds beside its text; undefined where nothing does, or where it has no source. */
export async function getSourceView({
  slug,
  data,
}: Pick<DocumentView, 'slug' | 'data'>): Promise<SourceView | undefined> {
  if (!data.source) return undefined;
  const changes = await getSourceChanges(slug);
  const { rules, bars, stars, heads } = layoutMarks(
    await readFile(join(contentRoot(), 'sources', data.source.file), 'utf8'),
  );
  const marks = [
    { count: rules, name: 'đường kẻ' },
    { count: bars, name: 'thanh đứng của bảng' },
    { count: stars, name: 'chỗ đánh dấu sao' },
    { count: heads, name: 'dấu # đầu dòng' },
  ].flatMap(({ count, name }) => (count > 0 ? [`${String(count)} ${name}`] : []));
  const entries = changes?.leftOut ?? [];
  const reasons = [...new Set(entries.map(({ reason }) => reason))];
  const leftOut = reasons.map((reason) => {
    const items = entries.filter((entry) => entry.reason === reason);
    return {
      reason: leftOutReasons[reason],
      count: items.reduce((sum, { lines }) => sum + lines.length, 0),
      items: items.map(({ words, lines, note }) => ({ words, lines, note })),
    };
  });
  const spaced = changes?.spaced ?? [];
  const said = changes?.decomposed;
  const count =
    leftOut.reduce((sum, group) => sum + group.count, 0) +
    spaced.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count === 0 && !said && marks.length === 0) return undefined;
  return {
    leftOut,
    spaced,
    decomposed: said && {
      ...said,
      apart: codePoints(said.first.normalize('NFD')),
      whole: codePoints(said.first),
    },
    marks,
    count,
    dataFile: changes && `${slug}.json`,
  };
}
