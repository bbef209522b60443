import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { cutContent } from '#tests/helpers/cut-content.ts';

/** Content folders made from another, to see that the site can be built from them too. */

/** Empties a place and copies a content folder there. */
function copyContent(source: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
}

/**
 * A content folder with one document, what it names and nothing else: the first document that has a text.
 *
 * @throws when there is none
 */
export function oneDocument(source: string, target: string): void {
  const content = readContent(source);
  const document = [...content.entries.documents.values()].find(
    ({ data }) => data.source !== undefined,
  );
  if (!document) throw new Error(`There is no document with a text in ${source}.`);
  rmSync(target, { recursive: true, force: true });
  cutContent(content, target, { documents: [document.id] });
}

/** Words behind the title of a guide that was copied; titles are not used twice. */
const COPY = ' (bản chép để thử)';

/** A guide's file as an author makes it of another: with a title of its own, and without the numbers of benefit facts. */
function copiedGuide(text: string): string {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const data = parseDocument(frontmatter);
  data.set('title', `${String(data.get('title'))}${COPY}`);
  const parts = data.get('provinces');
  for (const part of isSeq(parts) ? parts.items : []) if (isMap(part)) part.delete('facts');
  return `---\n${data.toString()}---\n${body}`;
}

/** Writes down for the copy what short forms must keep, as for the guide that it was made of. */
function addConditions(file: string, guide: string, copy: string): void {
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const { benefits } = parse(text) as { benefits: readonly { readonly guide: string }[] };
  const own = benefits.filter((benefit) => benefit.guide === guide);
  const copies = stringify(
    own.map((benefit) => ({ ...benefit, guide: copy })),
    { aliasDuplicateObjects: false },
  );
  // The list of benefits ends the file.
  writeFileSync(file, `${text.trimEnd()}\n${copies.replace(/^(?=.)/gmu, '  ')}`);
}

/**
 * A content folder with one guide more, which an author has made by copying the first.
 *
 * @throws when there is no guide to copy
 */
export function oneMoreGuide(source: string, target: string): void {
  const [guide] = [...readContent(source).entries.benefits.values()];
  if (!guide) throw new Error(`There is no guide in ${source}.`);
  copyContent(source, target);
  const file = (id: string): string => join(target, 'benefits', `${id}.mdx`);
  writeFileSync(file(`${guide.id}-ban-chep`), copiedGuide(readFileSync(file(guide.id), 'utf8')));
  addConditions(join(target, 'conditions', 'conditions.yaml'), guide.id, `${guide.id}-ban-chep`);
  // As its author does with `npm run lock -- --pages`.
  lockNewPages(target);
}

/**
 * Two content folders, each with the documents of one province and at a path of its own, whose readers search both.
 *
 * @param source a content with documents of two provinces at least
 * @param folderOf gives the folder for the content of a province
 * @returns the provinces' ids
 * @throws when there are no two provinces with a text
 */
export function twoProvinces(source: string, folderOf: (province: string) => string): string[] {
  const content = readContent(source);
  const texts = [...content.entries.documents.values()].filter(
    ({ data }) => data.source !== undefined && data.province !== undefined && !data.draft,
  );
  const provinces = [...Map.groupBy(texts, ({ data }) => data.province ?? '')].slice(0, 2);
  if (provinces.length < 2) throw new Error(`There are no two provinces in ${source}.`);
  const ids = provinces.map(([province]) => province);
  for (const [province, documents] of provinces) {
    const target = folderOf(province);
    rmSync(target, { recursive: true, force: true });
    cutContent(content, target, { documents: documents.map(({ id }) => id), guides: true });
    const file = join(target, 'site.yaml');
    const site = parseDocument(readFileSync(file, 'utf8'));
    site.set('address', `https://hai-tinh.example/${province}`);
    site.set(
      'searchWith',
      ids.filter((id) => id !== province).map((id) => `/${id}`),
    );
    writeFileSync(file, site.toString());
  }
  return ids;
}
