import { allKinds, type KindId } from '#src/vietnamese/document-kinds.ts';
import type { Head } from './head.ts';

/** What was read, in the form of the labels that samples come with: one JSON object. */

/** Names of kinds in labels; what has none of its own is `other`. */
const KINDS: Partial<Readonly<Record<KindId, string>>> = {
  'ke-hoach': 'plan',
  'nghi-quyet': 'resolution',
  'quyet-dinh': 'decision',
  'cong-van': 'official-letter',
  'thong-bao': 'notice',
  'chi-thi': 'directive',
};

/** The fields of labels, by their names. */
export interface Labels {
  readonly kind: string;
  readonly kind_name: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly province: string | null;
  readonly issued: string | null;
  readonly title: string | null;
  readonly legal_bases: readonly string[];
  readonly legal_bases_unnumbered: readonly string[];
  readonly top_headings: readonly string[];
  readonly attachment_headings: readonly string[];
  readonly signer: string | null;
}

/** A name as labels shorten it: `UBND tỉnh Hậu Giang`. */
export const shortBody = (name: string): string =>
  name.replace(/^[UỦ][ỷy] ban nhân dân/iu, 'UBND').replace(/^Hội đồng nhân dân/iu, 'HĐND');

/** A kind's label; those of several bodies together are of the family: a joint plan is a plan. */
const kindLabel = (kind: KindId): string =>
  KINDS[kind] ??
  Object.entries(KINDS).find(([family]) => kind.startsWith(`${family}-`))?.[1] ??
  'other';

/** Who issues, in one line; a body of a province whose name leaves the province out gets it from the body above it. */
function issuerLabel({ issuers, parent, province }: Head): string {
  const names = (issuers?.value ?? []).map(shortBody).join(' - ');
  const place = /(?:tỉnh|thành phố)\s.+$/iu.exec(parent ?? '')?.[0];
  const isPlaced = province === undefined || names.toLowerCase().includes(province.toLowerCase());
  return place === undefined || isPlaced ? names : `${names} ${place}`;
}

export function labelsOf(head: Head): Labels {
  return {
    kind: head.kind ? kindLabel(head.kind) : 'other',
    kind_name: head.kind ? allKinds[head.kind].name : null,
    number: head.number?.value.value ?? null,
    issuer: head.issuers ? issuerLabel(head) : null,
    province: head.province ?? null,
    issued: head.issued?.value ?? null,
    title: head.title?.value ?? null,
    legal_bases: head.bases.map(({ value }) => value),
    legal_bases_unnumbered: head.namedBases.map(({ value }) => value),
    top_headings: head.headings.map(({ value }) => value),
    attachment_headings: head.attachedHeadings.map(({ value }) => value),
    signer: head.signers.map(({ value }) => value.name).join('; ') || null,
  };
}
