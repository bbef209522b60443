import { textOf, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import { targetPicture } from '#src/lib/duties/charts.ts';
import { hasBenefitFact } from '#src/lib/kits/benefit-fact.ts';
import { checkKit, type KitSources } from '#src/lib/kits/check-kit.ts';
import { rowFact } from '#src/lib/kits/row-fact.ts';
import { provinceText, recordText } from '#src/lib/kits/record.ts';
import type { Pronunciation } from '#src/lib/kits/spoken-script.ts';
import { abbreviationsFromGlossary } from '#src/lib/glossary.ts';
import { sourceName, stateOn, documentFacts } from '#src/lib/documents/state.ts';
import { nameOf } from '#src/lib/places.ts';
import { today } from '#src/site/today.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** Kits against the rest of the content. */

/**
 * Every mistake of the kits that shows only beside other content, for a given day.
 *
 * @param astray documents of which nobody knows yet where they apply
 */
export function checkOutreach(
  content: Content,
  trees: ReadonlyMap<string, ClauseTree>,
  astray: ReadonlySet<string>,
  day = today,
): ContentProblem[] {
  const { glossary, provinces, outreach } = content.entries;
  const pronunciation: Pronunciation = {
    abbreviations: abbreviationsFromGlossary([...glossary.values()].map(({ data }) => data)),
    names: [...provinces.values()].map(({ data }) => data.name),
  };
  // What a kit says of a document that is not there, is full of mistakes, or whose clauses or province are not in order, is
  // looked at when it is right.
  const isReadable = (document: string): boolean =>
    content.entries.documents.has(document) && trees.has(document) && !astray.has(document);
  const readable = [...outreach.values()].filter(({ data: { pinsIn, documents } }) =>
    [...documents, ...(pinsIn === undefined ? [] : [pinsIn])].every(isReadable),
  );
  return readable.flatMap((kit) =>
    checkKit(kit.data, kitSources(content, trees, kit, day), pronunciation, day).map(
      ({ path, message }) => kit.tell(path, message),
    ),
  );
}

/** Words of a clause and how its address is said, with the headings of the clauses it stands in. */
function clauseWords(tree: ClauseTree, clause: Clause): string {
  const steps = clause.address.split('.');
  const headings = steps
    .map((_, index) => tree.get(steps.slice(0, index).join('.')))
    .flatMap((above) => above?.heading ?? []);
  return [...headings, textOf(clause), clause.reading].join('\n');
}

/** What a kit's statements may rest on. */
export function kitSources(
  content: Content,
  trees: ReadonlyMap<string, ClauseTree>,
  kit: Entry<'outreach'>,
  day: string,
): KitSources {
  const { entries } = content;
  const documents = kit.data.documents.flatMap((slug) => entries.documents.get(slug)?.data ?? []);
  const provinces = [...new Set(documents.flatMap(({ province }) => province ?? []))].flatMap(
    (id) => entries.provinces.get(id)?.data ?? [],
  );
  return {
    clauseText: (pin) => {
      const tree = trees.get(pin.document);
      const clause = tree?.get(pin.clause);
      return tree && clause && clauseWords(tree, clause);
    },
    record: documents
      .map((data) => recordText(data, entries.agencies.get(data.issuer.agency)?.data.name ?? ''))
      .join('\n'),
    province: provinces.map(provinceText).join('\n'),
    places: provinces.flatMap(({ name, now }) =>
      now === undefined || now.since > day ? [] : [{ name, now: nameOf(now.fullName) }],
    ),
    unconfirmed: documents
      .filter((data) =>
        ['draft', 'unknown'].includes(stateOn(documentFacts(data, sourceName(data), ''), day).id),
      )
      .map((data) => data.shortTitle),
    notes: [
      ...documents.flatMap(({ notes }) => notes),
      ...[...entries.notes.values()]
        .map(({ data }) => data)
        .filter(
          ({ shows }) =>
            shows.kits.includes(kit.id) ||
            shows.documents.some((slug) => kit.data.documents.includes(slug)),
        ),
    ]
      .map(({ text }) => text)
      .join('\n'),
    agency: kit.data.ask
      .flatMap(({ agency }) => entries.agencies.get(agency)?.data.notes ?? [])
      .map(({ text }) => text)
      .join('\n'),
    periodEnds: documents.flatMap(({ period }) => period?.to ?? []),
    hasBenefitFact: (slug, document, about) => {
      const guide = entries.benefits.get(slug)?.data;
      // A guide that is not there is told of as a reference.
      return guide === undefined || hasBenefitFact(guide, document, about);
    },
    hasRow: (slug, row) => {
      const data = entries.documents.get(slug)?.data;
      // A document that is not there is told of as a reference.
      return data === undefined || rowFact(data, row) !== undefined;
    },
    hasPicture: (slug) =>
      targetPicture(entries.documents.get(slug)?.data.targets ?? []) !== undefined,
  };
}
