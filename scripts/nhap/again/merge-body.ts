import { diff3Merge } from 'node-diff3';

/** A document's body after its source has come again: what an editor has set otherwise than the machine stays so. */

export interface MergedBody {
  readonly body: string;
  /** First words of each paragraph that both the editor and the new file have changed; the new file's words stand. */
  readonly conflicts: readonly string[];
}

/** Paragraphs; what one empty line or more part. */
const paragraphsOf = (body: string): string[] =>
  body
    .trim()
    .split(/\n(?:[ \t]*\n)+/u)
    .filter((paragraph) => paragraph.trim() !== '');

const SIGNS = /^#{1,6}(?=\s)\s*/u;

/** A paragraph with the signs of a heading that an editor has put before it or taken away. */
function withSignsOf(editor: string, machine: string, now: string): string {
  const signs = (text: string): string => SIGNS.exec(text)?.[0] ?? '';
  return signs(machine) === signs(now) ? signs(editor) + now.replace(SIGNS, '') : now;
}

/**
 * Puts what a new file changes into a body.
 *
 * @param base the body as the machine makes it of the file before
 * @param editor the body as it stands
 * @param now the body as the machine makes it of the new file
 */
export function mergeBodies(base: string, editor: string, now: string): MergedBody {
  const conflicts: string[] = [];
  const regions = diff3Merge(paragraphsOf(editor), paragraphsOf(base), paragraphsOf(now));
  const paragraphs = regions.flatMap((region): string[] => {
    if (region.ok) return region.ok;
    if (!region.conflict) return [];
    const { a, o, b } = region.conflict;
    const alike = a.length === o.length && o.length === b.length;
    const made = b.map((text, index) =>
      alike ? withSignsOf(a[index] ?? '', o[index] ?? '', text) : text,
    );
    const bare = (list: readonly string[]): string =>
      list.map((text) => text.replace(SIGNS, '')).join('\n');
    // Where the editor has changed signs alone, nothing of theirs is lost.
    if (!alike || bare(a) !== bare(o)) conflicts.push((b[0] ?? a[0] ?? '').slice(0, 80));
    return made;
  });
  return { body: `${paragraphs.join('\n\n')}\n`, conflicts };
}
