import { keyOf } from '#src/vietnamese/text.ts';
import { corpusOf, type Corpus, type Line } from './corpus.ts';
import type { OfficialTexts, OwnTexts, QuotedClause, QuotedDocument } from './texts.ts';

/** A clause that a sentence of this site rests on: how it is said, and its address. */
export type OwnBasis = readonly [reading: string, url: string];

/** The texts of the build's files, made ready to look in. */
export interface QuoteTexts {
  readonly official: Corpus;
  readonly own: Corpus;
  readonly documents: readonly QuotedDocument[];
  /** The clause that a line of `official` belongs to. */
  clauseOf(
    of: number,
  ): { readonly document: QuotedDocument; readonly clause: QuotedClause } | undefined;
  /** The page that says a line of `own`. */
  ownOf(
    of: number,
  ):
    | { readonly title: string; readonly url: string; readonly bases: readonly OwnBasis[] }
    | undefined;
  /** Provinces that a text names, as they are written. */
  placesIn(text: string): string[];
}

/** Makes the texts ready: once for all questions; time and room grow with the texts. */
export function quoteTexts(official: OfficialTexts, own: OwnTexts): QuoteTexts {
  const clauses: { document: QuotedDocument; clause: QuotedClause }[] = [];
  const lines: Line[] = official.documents.flatMap((document) =>
    document.clauses.flatMap((clause, index) => {
      const of = clauses.push({ document, clause }) - 1;
      const [, , label, texts] = clause;
      return texts.map((text, line): Line => ({
        of,
        text,
        opens: index === 0 && line === 0,
        ...(line === 0 && label !== '' && { label }),
      }));
    }),
  );
  const said = own.pages.flatMap(({ title, url, sentences }) =>
    sentences.map(([words, bases]) => ({ title, url, words, bases })),
  );
  const basis = (written: string): OwnBasis[] => {
    const [index = '', address = ''] = written.split('#');
    const document = official.documents[Number(index)];
    const clause = document?.clauses.find(([at]) => at === address);
    return document && clause
      ? [[`${clause[1]}, ${document.name}`, `${document.url}#${address}`]]
      : [];
  };
  const places = official.places.map((name) => ({ name, key: keyOf(name) }));
  return {
    official: corpusOf(lines),
    own: corpusOf(said.map(({ words }, of) => ({ of, text: words, opens: true }))),
    documents: official.documents,
    clauseOf: (of) => clauses[of],
    ownOf(of) {
      const page = said[of];
      return page && { title: page.title, url: page.url, bases: page.bases.flatMap(basis) };
    },
    placesIn(text) {
      const key = ` ${keyOf(text)} `;
      return places.filter((place) => key.includes(` ${place.key} `)).map(({ name }) => name);
    },
  };
}
