import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import DocumentText from '#src/components/document/DocumentText.astro';
import { textOf } from '#src/lib/documents/clause.ts';
import { errataByClause } from '#src/lib/documents/errata.ts';
import { firstDifference, publishedWords } from '#src/lib/documents/fidelity.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { getDocuments, type DocumentView } from '#src/queries/documents.ts';
import { getAbbreviations } from '#src/queries/glossary.ts';
import { getSourceChanges } from '#src/queries/sources.ts';
import { textIn, withIds, type Node } from './rendered-text.ts';

/** The text of a document as it is rendered, with its notes and abbreviations. */
export async function renderedText({ tree, data }: DocumentView): Promise<string> {
  const notes = new Map(
    [...errataByClause(data.errata)].map(([clause, errata]) => [
      clause,
      errata.map(({ title, text }) => ({ title, text })),
    ]),
  );
  const container = await AstroContainer.create();
  return container.renderToString(DocumentText, {
    props: {
      tree,
      abbreviations: await getAbbreviations(),
      notes,
      moved: { 'X.1': 'title' },
      citedAs: 'Kế hoạch',
    },
  });
}

/**
 * Tests the text of every document of the content folder as it is rendered, against its source: an element that stands
 * in a line may not part or glue two syllables, and nothing that is not printed may stand in the text.
 */
export async function describeDocumentTexts(): Promise<void> {
  const documents = (await getDocuments()).filter(({ data }) => data.source !== undefined);

  describe.each(documents)('$slug', (document) => {
    const { data, tree } = document;
    let root: Node;
    let html = '';

    beforeAll(async () => {
      html = await renderedText(document);
      root = parseDocument(html);
    });

    it('prints exactly the words of its source, save what its list leaves out', async () => {
      const source = readFileSync(join(contentRoot(), 'sources', data.source?.file ?? ''), 'utf8');
      const { words } = keptWords(source, await getSourceChanges(document.slug));
      expect(
        firstDifference(
          words.map(({ text }) => text),
          publishedWords(textIn(root)),
        ),
      ).toBeUndefined();
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
      const notes = html.match(/class="doc-notes"/gu) ?? [];
      expect(notes).toHaveLength(errataByClause(data.errata).size);
    });

    it('needs no inline style, script or event', () => {
      expect(html).not.toMatch(/ (?:style|on[a-z]+)=/u);
    });
  });
}
