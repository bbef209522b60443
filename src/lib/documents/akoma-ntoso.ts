import type { DocumentData } from '#src/schemas/document.ts';
import { documentKinds } from '#src/schemas/document.ts';
import type { Clause, ClauseKind, ClauseTree } from './clause.ts';

/**
 * A document as Akoma Ntoso 3.0 (OASIS LegalDocML, 29 August 2018), from its tree of clauses: every word of the text, in
 * order. It is not the official text and says so.
 *
 * `eId` follows the naming convention of the standard (`art_1__para_2`); `wId` is the clause's address on this site.
 */

/** What a document's file needs. */
export interface AknDocument {
  readonly slug: string;
  readonly data: Pick<DocumentData, 'kind' | 'number' | 'issued' | 'stage'> & {
    readonly source?: { readonly compared: string } | undefined;
  };
  readonly tree: ClauseTree;
  readonly issuer: { readonly id: string; readonly data: { readonly name: string } };
  /** `Kế hoạch 71/KH-UBND ngày … của …` */
  readonly fullName: string;
}

interface Named {
  /** Name of the site, as the editor of the file. */
  readonly site: string;
  /** Whole address of the document's page. */
  readonly address: string;
}

type Content = string | readonly Content[];

const escaped = (text: string): string =>
  text
    // XML 1.0 has no way to write other control characters.
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

const flat = (content: Content): string =>
  typeof content === 'string' ? content : content.map(flat).join('');

/** An element; content is markup already, text goes through `escaped`. */
function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: Content[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inside = flat(content);
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Element and short name in an `eId` of each kind of clause; what the standard has no element for is a named container. */
const ELEMENTS: Readonly<Partial<Record<ClauseKind, readonly [element: string, short: string]>>> = {
  part: ['part', 'part'],
  chapter: ['chapter', 'chp'],
  section: ['section', 'sec'],
  subsection: ['subsection', 'subsec'],
  article: ['article', 'art'],
  capital: ['division', 'dvs'],
  roman: ['title', 'title'],
  number: ['paragraph', 'para'],
  decimal: ['subparagraph', 'subpara'],
  letter: ['point', 'point'],
  subpoint: ['point', 'point'],
  bracketed: ['point', 'point'],
  dash: ['indent', 'indent'],
  plus: ['indent', 'indent'],
  paragraph: ['alinea', 'al'],
};

const PREFACE: ReadonlySet<ClauseKind> = new Set(['header', 'title', 'authority']);
const PREAMBLE: ReadonlySet<ClauseKind> = new Set(['basis', 'preamble']);
const CONCLUSIONS: ReadonlySet<ClauseKind> = new Set(['closing', 'recipients', 'signature']);

const paragraph = (line: string): string => tag('p', {}, escaped(line));
const paragraphs = (lines: readonly string[]): string => lines.map(paragraph).join('');

/** The last step of an address as a part of an `eId`: the label's own number, or the step itself. */
const stepOf = ({ address }: Clause): string =>
  (address.split('.').at(-1) ?? address).replace(/^[a-z](?=\d)/u, '');

function table(clause: Pick<Clause, 'heading' | 'text' | 'children'>): string {
  const width = Math.max(1, ...clause.children.map(({ cells }) => cells?.length ?? 1));
  const rows = clause.children.map(({ cells, text, head }) => {
    const own = cells ?? text;
    return tag(
      'tr',
      {},
      Array.from({ length: width }, (_, index) =>
        tag(head ? 'th' : 'td', {}, paragraph(own[index] ?? '')),
      ),
    );
  });
  return [
    paragraphs([...(clause.heading ?? []), ...clause.text]),
    rows.length > 0 ? tag('table', {}, rows) : '',
  ].join('');
}

/** All lines of a clause and below it, as blocks: for what has no hierarchy in the standard. */
function blocks(clause: Omit<Clause, 'lead'> & { readonly lead?: string | undefined }): string {
  if (clause.kind === 'table') return table(clause);
  const label = clause.children[0]?.lead === clause.label ? undefined : clause.label;
  const [first = '', ...rest] = [...(clause.heading ?? []), ...clause.text];
  const space = clause.glued ? '' : ' ';
  const lead = clause.kind === 'paragraph' ? clause.lead : undefined;
  const opening = [lead, label, first].filter(Boolean).join(space);
  return [
    ...(clause.kind !== 'paragraph' && clause.lead !== undefined ? [paragraph(clause.lead)] : []),
    ...(opening === '' ? [] : [paragraph(opening)]),
    paragraphs(rest),
    ...clause.children.map(blocks),
  ].join('');
}

/** What the standard knows as blocks only. */
const IS_BLOCK: ReadonlySet<ClauseKind> = new Set(['table', 'quotation', 'footnote']);

/**
 * A clause in the hierarchy, with the enacting formula that is printed before it.
 *
 * @param above `eId` of the clause it is in, empty at the top, where a formula is a block of its own
 */
function hierarchy(clause: Clause, above: string): string {
  const { kind, heading = [], text, children, lead } = clause;
  const [element, short] = ELEMENTS[kind] ?? ['hcontainer', kind];
  const eId = `${above === '' ? '' : `${above}__`}${short}_${stepOf(clause)}`;
  const attributes = {
    eId,
    wId: clause.address,
    name: element === 'hcontainer' ? kind : undefined,
  };
  const formula =
    lead === undefined || kind === 'paragraph'
      ? ''
      : above === ''
        ? paragraph(lead)
        : tag('crossHeading', { eId: `${eId}__lead` }, escaped(lead));
  if (IS_BLOCK.has(kind))
    return (
      formula +
      tag(element, attributes, tag('content', {}, blocks({ ...clause, lead: undefined }) || '<p/>'))
    );
  const label = children[0]?.lead === clause.label ? undefined : clause.label;
  const num = [kind === 'paragraph' ? lead : undefined, label].filter(Boolean).join(' ');
  return [
    formula,
    tag(
      element,
      attributes,
      num === '' ? '' : tag('num', {}, escaped(num)),
      heading.length === 0 ? '' : tag('heading', {}, heading.map(escaped).join('<br/>')),
      children.length === 0
        ? tag('content', {}, paragraphs(text) || '<p/>')
        : [
            text.length > 0 ? tag('intro', {}, paragraphs(text)) : '',
            ...children.map((child) => hierarchy(child, eId)),
          ],
    ),
  ].join('');
}

/** Where the opening parts end and the closing parts begin among the top clauses. */
function places(clauses: readonly Clause[]): { body: number; end: number; preamble: number } {
  let preamble = 0;
  while (PREFACE.has(clauses[preamble]?.kind ?? 'carrier')) preamble += 1;
  let body = preamble;
  while (PREAMBLE.has(clauses[body]?.kind ?? 'carrier')) body += 1;
  let end = clauses.length;
  while (end > body && CONCLUSIONS.has(clauses[end - 1]?.kind ?? 'carrier')) end -= 1;
  return { preamble, body, end };
}

/** `/akn/vn/doc/ke-hoach/hau-giang-ubnd/2022-04-27/71-KH-UBND`: the work, whatever its text. */
function workUri({ slug, data, issuer }: AknDocument): string {
  const { kind, issued, number } = data;
  const name = number.value?.replace(/[^\p{L}\p{N}]+/gu, '-') ?? slug;
  return `/akn/vn/doc/${kind}/${issuer.id}/${issued.date ?? 'khong-ngay'}/${name}`;
}

function meta(document: AknDocument, { site, address }: Named): string {
  const { data, issuer, fullName } = document;
  const { date } = data.issued;
  const compared = data.source?.compared ?? '';
  const work = workUri(document);
  // A day that the document does not give is not made up: what is known is when its copy was compared.
  const issued =
    date?.length === 10
      ? { date, name: 'ngày ban hành' }
      : { date: compared, name: 'ngày đối chiếu bản gốc; văn bản không đủ ngày ban hành' };
  const by = (href: string) => tag('FRBRauthor', { href });
  const level = (name: string, uri: string, on: typeof issued, author: string, ...more: string[]) =>
    tag(
      name,
      {},
      tag('FRBRthis', { value: `${uri}/!main` }),
      tag('FRBRuri', { value: uri }),
      ...(name === 'FRBRManifestation'
        ? [tag('FRBRalias', { value: address, name: 'trang' })]
        : []),
      tag('FRBRdate', on),
      by(author),
      more,
    );
  const compare = { date: compared, name: 'ngày đối chiếu bản gốc' };
  return tag(
    'meta',
    {},
    tag(
      'identification',
      { source: '#bien-tap' },
      level(
        'FRBRWork',
        work,
        issued,
        '#ban-hanh',
        tag('FRBRcountry', { value: 'vn' }),
        data.number.value === undefined ? '' : tag('FRBRnumber', { value: data.number.value }),
        tag('FRBRname', { value: documentKinds[data.kind] }),
        tag('FRBRauthoritative', { value: 'false' }),
      ),
      level(
        'FRBRExpression',
        `${work}/vie@`,
        issued,
        '#ban-hanh',
        tag('FRBRauthoritative', { value: 'false' }),
        tag('FRBRlanguage', { language: 'vie' }),
      ),
      level(
        'FRBRManifestation',
        `${work}/vie@.xml`,
        compare,
        '#bien-tap',
        tag('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    tag(
      'references',
      { source: '#bien-tap' },
      tag('TLCOrganization', {
        eId: 'ban-hanh',
        href: `/akn/ontology/organization/vn/${issuer.id}`,
        showAs: issuer.data.name,
      }),
      tag('TLCOrganization', { eId: 'bien-tap', href: address, showAs: site }),
    ),
    tag(
      'notes',
      { source: '#bien-tap' },
      tag(
        'note',
        { eId: 'khong-chinh-thuc' },
        paragraph(
          `Tệp do ${site} làm từ bản gốc của ${fullName}; không phải văn bản chính thức.${data.stage === 'draft' ? ' Văn bản là dự thảo.' : data.stage === 'unknown' ? ' Chưa rõ văn bản đã chính thức hay chưa.' : ''}`,
        ),
      ),
    ),
  );
}

/**
 * The file of a document.
 *
 * @returns XML that is valid by the schema of the standard
 */
export function akomaNtoso(document: AknDocument, named: Named): string {
  const { clauses } = document.tree;
  const { preamble, body, end } = places(clauses);
  const main = clauses.slice(body, end);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    tag(
      'doc',
      { name: document.data.kind },
      meta(document, named),
      preamble > 0 ? tag('preface', {}, clauses.slice(0, preamble).map(blocks)) : '',
      body > preamble ? tag('preamble', {}, clauses.slice(preamble, body).map(blocks)) : '',
      tag('mainBody', {}, main.length > 0 ? main.map((clause) => hierarchy(clause, '')) : '<p/>'),
      end < clauses.length ? tag('conclusions', {}, clauses.slice(end).map(blocks)) : '',
    ),
  )}\n`;
}
