import {
  otherBases,
  scriptLengths,
  scriptNames,
  type FactReference,
  type OutreachData,
  type Statement,
} from '#src/schemas/outreach.ts';
import { withdrawnOn, withdrawnView } from '#src/lib/publication.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import type { Kit, KitDocument, KitFact, KitNote, KitPicture, KitPin, Line } from './kit.ts';
import { kitStandings } from './labels.ts';
import { sayLine, secondsOf, type Pronunciation } from './spoken-script.ts';

/** From a kit's frontmatter to the kit as pages and files show it. */

/** What a kit needs from the other collections. */
export interface KitLookups {
  readonly pronunciation: Pronunciation;
  /** Where a clause is and how it is cited. */
  place(pin: Pin): Pick<KitPin, 'reading' | 'documentName' | 'documentTitle'>;
  readonly document: (slug: string) => KitDocument;
  agency(id: string): { readonly name: string; readonly notes: readonly KitNote[] };
  /** A record's field, a row or a count as label and value. */
  fact(reference: Exclude<FactReference, { quote: string }>): Omit<KitFact, 'pin'> & {
    readonly pin?: Pin | undefined;
  };
  /** What a subject is called. */
  subject(id: string): string;
  /** Address and title of the kit with a slug. */
  readonly kit: (slug: string) => { readonly href: string; readonly label: string };
  /** Where documents apply, each place once. */
  places(documents: readonly string[]): Kit['places'];
  /** The guides with some slugs; without any, those that rest on the documents. */
  guides(slugs: readonly string[], documents: readonly string[]): Kit['guides'];
  /** Editors' notes on the documents and their provinces. */
  notes(kit: string, documents: readonly string[]): readonly KitNote[];
  picture(document: string): KitPicture | undefined;
}

/**
 * A kit with everything resolved.
 *
 * @param today `YYYY-MM-DD`; the day after `notAfter` is the first on which the kit is past
 */
export function buildKit(
  slug: string,
  data: OutreachData,
  lookups: KitLookups,
  today: string,
): Kit {
  const pinOf = ({ document, clause }: Pin, quote: string, about: string): KitPin => ({
    document,
    clause,
    quote,
    about,
    url: addressOf(paths.clause(document, clause)),
    ...lookups.place({ document, clause }),
  });
  const quotes = new Map(
    Object.entries(data.quotes).map(([key, quoted]) => [
      key,
      pinOf(quoted, quoted.quote, quoted.about),
    ]),
  );
  const line = ({ text, from }: Statement): Line => ({
    text,
    pins: from.flatMap((key) => quotes.get(key) ?? []),
    bases: from.flatMap((key) =>
      key in otherBases ? [otherBases[key as keyof typeof otherBases]] : [],
    ),
  });
  const lines = (statements: readonly Statement[]): Line[] => statements.map(line);
  const fact = (reference: FactReference): KitFact => {
    if ('quote' in reference) {
      const pin = quotes.get(reference.quote);
      return { label: reference.label, value: pin?.quote ?? '', pin };
    }
    const { label, value, pin, states } = lookups.fact(reference);
    return {
      label,
      value,
      ...(pin && { pin: pinOf(pin, pin.quote ?? value, label) }),
      ...(states && { states }),
    };
  };
  const { release } = data;
  const documents = data.documents.map(lookups.document);
  const gone = withdrawnOn(data, today);
  const withdrawn = withdrawnView(data, lookups.kit);
  const expired = gone?.reason ?? (data.notAfter < today ? (data.expired ?? '') : undefined);
  const timetable = (gone ? [] : data.timetable).map((airing) => ({
    ...airing,
    slot: scriptLengths[airing.script],
  }));
  return {
    slug,
    title: data.title,
    subject: { key: data.subject, label: lookups.subject(data.subject) },
    url: addressOf(paths.kit(slug)),
    priority: data.priority,
    published: data.published,
    updated:
      [data.published, ...data.corrections.map(({ date }) => date), ...(gone ? [gone.date] : [])]
        .sort()
        .at(-1) ?? data.published,
    notAfter: data.notAfter,
    notAfterReason: line(data.notAfterReason),
    ...(expired !== undefined && { expired }),
    ...(withdrawn && { withdrawn }),
    ...(data.approvedBy && { approvedBy: data.approvedBy }),
    ...(data.reviewBy !== undefined && { reviewBy: data.reviewBy }),
    standings: kitStandings({ ...data, documents, expired, timetable, withdrawn }, today),
    documents,
    places: lookups.places(data.documents),
    guides: lookups.guides(
      [...new Set(data.facts.flatMap((one) => ('benefit' in one ? one.benefit : [])))],
      data.documents,
    ),
    quotes: [...quotes.values()],
    headline: line(release.headline),
    summary: line(release.summary),
    lead: {
      ...line(release.lead),
      who: release.who,
      what: release.what,
      when: release.when,
      where: release.where,
      why: release.why,
    },
    body: lines(release.body),
    background: lines(release.background),
    gaps: lines(data.gaps),
    ask: data.ask.map((office) => ({
      agency: office.agency,
      ...lookups.agency(office.agency),
      pin: pinOf(office, office.quote, 'Nơi để hỏi'),
    })),
    ...(data.askNone && { askNone: line(data.askNone) }),
    facts: data.facts.map(fact),
    questions: data.questions.map(({ question, answer }) => ({ question, answer: line(answer) })),
    scripts: scriptNames.map((name) => {
      const spoken = data.scripts[name].map(
        ({ text }) => sayLine(text, lookups.pronunciation, data.voice).spoken,
      );
      return {
        name,
        slot: scriptLengths[name],
        lines: lines(data.scripts[name]),
        spoken,
        seconds: secondsOf(spoken),
      };
    }),
    sms: line(data.sms),
    zalo: line(data.zalo),
    post: lines(data.post),
    poster: {
      title: line(data.poster.title),
      lines: lines(data.poster.lines),
      takeDown: data.poster.takeDown ?? data.notAfter,
    },
    timetable,
    corrections: data.corrections,
    notes: lookups.notes(slug, data.documents),
    picture: data.picture === undefined ? undefined : lookups.picture(data.picture),
  };
}
