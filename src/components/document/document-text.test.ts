import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { errataByClause } from '#src/lib/documents/errata.ts';
import { textOf } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { firstDifference, publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { readContent } from '#src/loaders/read-content.ts';
import DocumentText from './DocumentText.astro';
import { textIn, withIds, type Node } from './rendered-text.testing.ts';

/**
 * The text as it is rendered, notes and abbreviations with it, against the source: an element that stands in a line may
 * not part or glue two syllables, and nothing that is not printed may stand in the text.
 */

const content = readContent(`${process.cwd()}/content`);
const documents = [...content.entries.documents.values()].filter(({ body }) => body.trim() !== '');
const abbreviations = [...content.entries.glossary.values()]
  .filter(({ data }) => data.kind === 'abbreviation')
  .flatMap(({ data }) =>
    data.forms.map(({ text, meaning }) => ({
      form: text,
      meaning: meaning ?? data.meaning[0] ?? '',
      within: data.within,
    })),
  );

it('has five documents to render', () => {
  expect(documents).toHaveLength(5);
});

describe.each(documents)('$id', ({ data, body }) => {
  const tree = parseClauses(body);
  let root: Node;
  let html = '';

  beforeAll(async () => {
    const notes = new Map(
      [...errataByClause(data.errata)].map(([clause, errata]) => [
        clause,
        errata.map(({ title, text }) => ({ tone: 'amber' as const, title, text })),
      ]),
    );
    const container = await AstroContainer.create();
    html = await container.renderToString(DocumentText, {
      props: { tree, abbreviations, notes, moved: { 'X.1': 'title' }, citedAs: 'Kế hoạch' },
    });
    root = parseDocument(html) as unknown as Node;
  });

  it('prints exactly the words of its source', () => {
    const source = readFileSync(`content/sources/${data.source?.file ?? ''}`, 'utf8');
    expect(firstDifference(sourceWords(source), publishedWords(textIn(root)))).toBeUndefined();
  });

  it('gives each clause its address as id, with its words in it', () => {
    const ids = withIds(root).filter(({ id }) => id !== 'X.1');
    expect(ids.map(({ id }) => id)).toEqual(tree.all.map(({ address }) => address));
    for (const { id, text } of ids) {
      const clause = tree.get(id);
      expect([id, ...publishedWords(text)]).toEqual([
        id,
        ...publishedWords(clause ? textOf(clause) : ''),
      ]);
    }
  });

  it('keeps the old address of what has moved', () => {
    expect(withIds(root)).toContainEqual({ id: 'X.1', text: '' });
  });

  it('tells the faults of the source beside it, none of them in the text', () => {
    expect(data.errata.length).toBeGreaterThan(0);
    const notes = html.match(/class="doc-notes"/gu) ?? [];
    expect(notes).toHaveLength(errataByClause(data.errata).size);
  });

  it('explains abbreviations without changing them', () => {
    expect(html).toMatch(/<abbr[^>]* title="[^"]+"[^>]*>[^<]+<\/abbr>/u);
  });

  it('needs no inline style, script or event', () => {
    expect(html).not.toMatch(/ (?:style|on[a-z]+)=/u);
  });
});
