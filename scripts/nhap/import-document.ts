import { readContent } from '#src/loaders/read-content.ts';
import type { Content } from '#src/loaders/content.ts';
import { leftOutReasons } from '#src/schemas/source.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { headOf, type Head } from './head.ts';
import { labelsOf } from './labels.ts';
import { AgencyFinder, type KnownAgency } from './propose/agencies.ts';
import { DutyReader, type ProposedDuty } from './propose/duties.ts';
import { othersOf, type Others } from './propose/others.ts';
import type { SourceText } from './source-text.ts';
import { takeIn, type TakenIn } from './take-in.ts';

/** One file read as a whole: its text, what it is, and what an editor will want from it. */
export interface Imported {
  readonly source: SourceText;
  readonly taken: TakenIn;
  readonly head: Head;
  /** Id in `content/provinces`, or what it would be. */
  readonly province: string | undefined;
  readonly duties: readonly ProposedDuty[];
  readonly others: Others;
}

/** A name as the slugs of content write it. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

/** The agencies that a document of a province may name: those of the province and of the country. @param own the forms that only this document prints are known too */
export function knownAgencies(
  content: Content | undefined,
  province: string | undefined,
): KnownAgency[] {
  const agencies = content ? [...content.entries.agencies.values()] : [];
  return agencies
    .filter(({ data }) => data.province === province || data.province === undefined)
    .map(({ id, data }) => ({
      id,
      forms: [data.name, ...data.shortNames, ...data.forms.map(({ text }) => text)],
    }));
}

/** Reads a file's text through. @param content what the site has so far; undefined: nothing is known */
export function importDocument(source: SourceText, content: Content | undefined): Imported {
  const taken = takeIn(source);
  const places = content
    ? [...content.entries.provinces.values()].map(({ data }) => data.name)
    : [];
  const head = headOf(taken.tree, taken.kind, places);
  const known = content
    ? [...content.entries.provinces.values()].find(({ data }) => data.name === head.province)?.id
    : undefined;
  const province = known ?? (head.province === undefined ? undefined : slugOf(head.province));
  const finder = new AgencyFinder(knownAgencies(content, province));
  return {
    source,
    taken,
    head,
    province,
    duties: new DutyReader(finder).read(taken.tree),
    others: othersOf(taken.tree, finder, head.issued?.value ?? ''),
  };
}

/** The content of the site, drafts too, as far as it can be read: an import needs its agencies, and does not ask whether all of it is right. */
export function contentIfAny(root: string): Content | undefined {
  try {
    return readContent(root, 'everything');
  } catch {
    return undefined;
  }
}

/** The document of the content that a file is: of the same number and day. */
export function sameDocument({ head }: Imported, content: Content): string | undefined {
  const number = head.number?.value.value;
  if (number === undefined) return undefined;
  return [...content.entries.documents.values()].find(
    ({ data, body }) =>
      body.trim() !== '' && data.number.value === number && data.issued.date === head.issued?.value,
  )?.id;
}

const agencyOut = ({ as, id }: { as: string; id: string | undefined }) => ({
  printed: as,
  agency: id ?? null,
});

/** What `--thu` prints: the fields of labels by their names, the words, what was removed, and the proposals. */
export function outline(
  { source, taken, head, duties, others }: Imported,
  file: string,
): Record<string, unknown> {
  const read = (field: { at: string; confidence: string; printed?: string } | undefined) =>
    field
      ? {
          at: field.at,
          confidence: field.confidence,
          ...(field.printed !== undefined && { printed: field.printed }),
        }
      : null;
  return {
    file,
    format: source.format,
    ...labelsOf(head),
    parent: head.parent ?? null,
    places: head.places,
    recipients: head.recipients.map(({ value }) => value),
    signers: head.signers.map(({ value }) => value),
    effect: head.effect ?? null,
    period: head.period?.value ?? null,
    attachments: head.attached.map(({ value, at }) => ({ title: value, at })),
    read: {
      number: read(head.number),
      issuer: read(head.issuers),
      issued: read(head.issued),
      title: read(head.title),
      signer: read(head.signers[0]),
    },
    words: {
      in: taken.words.in,
      out: taken.words.out,
      removed: taken.words.removed,
      closed: taken.words.closed,
    },
    removals: taken.changes.leftOut.map(({ lines, words, reason }) => ({
      lines,
      words,
      reason,
      why: leftOutReasons[reason],
    })),
    closed: taken.changes.spaced,
    mended: taken.mended,
    doubts: taken.tree.problems.map(({ line, message }) => ({ line, message })),
    remarks: source.remarks,
    proposals: {
      duties: duties.map((duty) => ({
        at: duty.clause,
        agency: duty.agency.id ?? null,
        agencyAs: duty.agency.as,
        role: duty.role,
        asPrinted: duty.asPrinted,
        quote: duty.quote,
        assignment: duty.assignment ?? null,
        partners: duty.partners.map(agencyOut),
      })),
      reports: others.reports.map((report) => ({
        ...report,
        to: report.to.map(agencyOut),
        via: report.via.map(agencyOut),
      })),
      times: others.times,
      targets: others.targets,
      amounts: others.amounts,
      conditions: others.conditions,
      benefits: others.benefits,
      citations: others.citations,
      abbreviations: others.abbreviations,
    },
  };
}
