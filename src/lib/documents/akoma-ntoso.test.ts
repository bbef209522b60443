import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { readTrial } from '#scripts/trial-eval/trial.ts';
import { getDocuments } from '#src/queries/documents.ts';
import { akomaNtoso, type AknDocument } from './akoma-ntoso.ts';
import { textOf } from './clause.ts';
import { markdown, plainText } from './plain-forms.ts';

/** Each form of a text holds its words, in order, on the invented province and on the real texts of the trial. */

const fixture = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../../tests/fixtures/akn/${name}`, import.meta.url)),
    'utf8',
  );
const schema = [{ fileName: 'akomantoso30.xsd', contents: fixture('akomantoso30.xsd') }];
const preload = [{ fileName: 'xml.xsd', contents: fixture('xml.xsd') }];
const NAMED = { site: 'Trang thử', address: 'https://x.example/van-ban/mot/' };

/** What the schema finds wrong in files, all in one go, since starting the validator costs most. */
const faults = async (files: readonly string[]): Promise<string[]> =>
  (
    await validateXML({
      xml: files.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents })),
      schema,
      preload,
    })
  ).errors.map(({ rawMessage }) => rawMessage);

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** The words of a file without those about it. */
function wordsIn(xml: string): string[] {
  const texts: string[] = [];
  const parser = new Parser(
    { ontext: (text) => texts.push(text), onclosetag: () => texts.push(' ') },
    { xmlMode: true },
  );
  parser.end(xml.slice(xml.indexOf('</meta>') + '</meta>'.length));
  return wordsOf(texts.join(''));
}

const documents = (await getDocuments()).filter(({ tree }) => tree.all.length > 0);
const trial = readTrial(
  fileURLToPath(new URL('../../../tests/trial', import.meta.url)),
  () => undefined,
).map(({ id, tree }): AknDocument => ({
  slug: id,
  tree,
  data: {
    kind: 'ke-hoach',
    number: {},
    issued: { printed: '' },
    stage: 'issued',
    source: { compared: '2026-11-26' },
  },
  issuer: { id: 'mot-co-quan', data: { name: 'Một cơ quan' } },
  fullName: 'Văn bản thử',
}));
const all: readonly (readonly [string, AknDocument])[] = [...documents, ...trial].map((one) => [
  one.slug,
  one,
]);

it('is valid by the schema of the standard, whatever the document', async () => {
  expect(all.length).toBeGreaterThan(20);
  expect(await faults(all.map(([, document]) => akomaNtoso(document, NAMED)))).toEqual([]);
});

describe.each(all)('%s', (_slug, document) => {
  it('has every word of the text in order', () => {
    expect(wordsIn(akomaNtoso(document, NAMED))).toEqual(
      wordsOf(document.tree.clauses.map(textOf).join('\n')),
    );
  });

  it('names every clause of the hierarchy once', () => {
    const ids = Array.from(
      akomaNtoso(document, NAMED).matchAll(/ eId="([^"]+)"/gu),
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its words as plain text and as Markdown', () => {
    const words = wordsOf(plainText(document.tree));
    expect(words).toEqual(wordsOf(document.tree.clauses.map(textOf).join('\n')));
    const text = markdown(document.tree, 'T', 'N')
      .split('\n')
      .slice(4)
      .join('\n')
      .replace(/^#+ /gmu, '')
      .replace(/(?<!\\)\|(?: --- \|)*/gu, ' ')
      .replace(/\\(.)/gu, '$1');
    expect(wordsOf(text)).toEqual(words);
  });
});

it('says that it is not official, and of a draft that it is one', () => {
  const [document] = documents;
  if (!document) throw new Error('no document');
  const draft = { ...document, data: { ...document.data, stage: 'draft' as const } };
  expect(akomaNtoso(draft, NAMED)).toContain('không phải văn bản chính thức. Văn bản là dự thảo.');
  expect(akomaNtoso(document, NAMED)).toContain('<FRBRauthoritative value="false"/>');
});

it('writes signs of markup as text', async () => {
  const [document] = trial;
  if (!document) throw new Error('no document');
  const file = akomaNtoso({ ...document, fullName: 'A & B < C "D"\u0007' }, NAMED);
  expect(file).toContain('A &amp; B &lt; C &quot;D&quot;');
  expect(await faults([file])).toEqual([]);
});
