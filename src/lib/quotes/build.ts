import { citationText } from '#src/lib/documents/citation-text.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import type { DatedStates } from '#src/lib/documents/state.ts';
import { plainTexts } from '#src/lib/benefits/benefit-text.ts';
import { statementsOf } from '#src/lib/kits/statements.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';
import type { OutreachData } from '#src/schemas/outreach.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { paths } from '#src/site/paths.ts';
import { formerProvinces, provinces } from '#src/vietnamese/provinces.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { sentenceEnds } from './corpus.ts';
import type { OfficialTexts, OwnPage, OwnTexts, QuotedClause, QuotedCondition } from './texts.ts';
import { seen, tokensOf } from './tokens.ts';

/** From content to what a quotation is compared with. */

/** Of a document, what its quotations need. */
export interface QuotableDocument {
  readonly slug: string;
  readonly tree: ClauseTree;
  readonly name: string;
  readonly fullName: string;
  readonly place: string;
  readonly states: DatedStates;
}

interface Guide {
  readonly slug: string;
  readonly data: BenefitData;
}

interface Kit {
  readonly slug: string;
  readonly data: OutreachData;
}

function clausesOf({ all }: ClauseTree): QuotedClause[] {
  return all.flatMap((clause): QuotedClause[] => {
    const { address, reading, kind, lead, heading = [], text } = clause;
    // The lead of a first paragraph is its parent's label; any other is an enacting formula, which is text.
    const isLabel = kind === 'paragraph';
    const label = [isLabel ? lead : undefined, clause.label].filter(Boolean).join(' ');
    const lines = [...(lead !== undefined && !isLabel ? [lead] : []), ...heading, ...text];
    return lines.length === 0 ? [] : [[address, reading, label, lines]];
  });
}

/** Conditions and circles of persons of guides that rest on words of a document. */
function conditionsOf(document: string, guides: readonly Guide[]): QuotedCondition[] {
  return guides.flatMap(({ slug, data }) =>
    data.provinces
      .filter((part) => part.document === document)
      .flatMap(({ who, conditions }) => [
        ...who,
        ...conditions.flatMap((one) => ('anyOf' in one ? one.anyOf : [one])),
      ])
      .map(({ pin }): QuotedCondition => [pin.clause, pin.quote, data.title, paths.benefit(slug)]),
  );
}

const withText = (documents: readonly QuotableDocument[]): QuotableDocument[] =>
  documents.filter(({ tree }) => tree.all.length > 0);

/** The texts of all documents that have one. */
export function officialTexts(
  documents: readonly QuotableDocument[],
  guides: readonly Guide[],
): OfficialTexts {
  return {
    places: [...new Set([...formerProvinces, ...provinces].map(({ name }) => name))],
    documents: withText(documents).map(({ slug, tree, name, fullName, place, states }) => ({
      name,
      title: fullName,
      citation: citationText('{words}', '{reading}', fullName, '{url}'),
      place,
      url: paths.document(slug),
      states: states.map(({ from, id, label, sentence }) => ({ from, id, label, sentence })),
      clauses: clausesOf(tree),
      conditions: conditionsOf(slug, guides),
    })),
  };
}

/** The sentences of a text, each of some words; shorter ones (`Có.`) are nobody's own. */
function sentencesOf(text: string): string[] {
  const printed = seen(text);
  const tokens = tokensOf(printed);
  let start = 0;
  return sentenceEnds(tokens, printed)
    .map((end) => {
      const sentence = printed.slice(start, tokens[end]?.end).trim();
      start = tokens[end]?.end ?? printed.length;
      return sentence;
    })
    .filter((sentence) => tokensOf(sentence).filter(({ kind }) => kind !== 'sign').length >= 4);
}

/** What stands at a path of data, or undefined. */
const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );

const isPin = (value: unknown): value is Pin =>
  typeof at(value, ['document']) === 'string' && typeof at(value, ['clause']) === 'string';

/** The pins beside a text: what the sentence rests on. */
export function pinsBeside(data: unknown, path: readonly PropertyKey[]): Pin[] {
  const beside = path.slice(0, -1);
  const also = at(data, [...beside, 'also']);
  return [at(data, [...beside, 'pin']), ...(Array.isArray(also) ? (also as unknown[]) : [])].filter(
    isPin,
  );
}

/** This site's own sentences: those of guides and kits that say something on a clause, each once. */
export function ownTexts(
  documents: readonly QuotableDocument[],
  guides: readonly Guide[],
  kits: readonly Kit[],
): OwnTexts {
  const known = new Set<string>();
  // By place among the documents that have a text, as the file of the texts lists them.
  const places = new Map(withText(documents).map(({ slug }, index) => [slug, index]));
  const basis = ({ document, clause }: Pin): string[] => {
    const place = places.get(document);
    return place === undefined ? [] : [`${String(place)}#${clause}`];
  };
  const page = (
    title: string,
    url: string,
    said: readonly { text: string; pins: readonly Pin[] }[],
  ): OwnPage => {
    const sentences: OwnPage['sentences'][number][] = [];
    for (const { text, pins } of said) {
      const bases = pins.flatMap(basis);
      for (const sentence of bases.length > 0 ? sentencesOf(text) : []) {
        const key = keyOf(sentence);
        if (known.has(key)) continue;
        known.add(key);
        sentences.push([sentence, bases]);
      }
    }
    return { title, url, sentences };
  };
  return {
    pages: [
      ...guides.map(({ slug, data }) =>
        page(
          data.title,
          paths.benefit(slug),
          plainTexts(data).map(({ path, text }) => ({ text, pins: pinsBeside(data, path) })),
        ),
      ),
      ...kits.map(({ slug, data }) =>
        page(
          data.title,
          paths.kit(slug),
          statementsOf(data).map(({ statement: { text, from } }) => ({
            text,
            pins: from.flatMap((key) => data.quotes[key] ?? []),
          })),
        ),
      ),
    ],
  };
}
