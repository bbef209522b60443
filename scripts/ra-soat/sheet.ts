import { textOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { documentTitle, plainDocumentName } from '#src/lib/documents/citation.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { inARow } from '#src/lib/places.ts';
import type { Content, Entry } from '#src/loaders/content.ts';
import { specOf } from '#src/schemas/collections.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { claimsOf, type Claim } from './claims.ts';
import { titleOf } from './tasks.ts';

/**
 * A page as a sheet to be checked on paper by the agency that owns the matter: each claim beside the words it rests on,
 * room for “đúng” or “sai”, and for a signature. A page of HTML that needs nothing else, for A4.
 */

/** Signs of a clause that is shown whole since nobody quoted a part of it. */
const CLAUSE_SIGNS = 400;

const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** The claims of a page that one agency can judge. */
export interface OwnersPart {
  /** Ids of the agencies. */
  readonly owners: readonly string[];
  readonly claims: readonly Claim[];
}

/** Who issued the documents that claims rest on. */
const issuersOf = ({ entries }: Content, claims: readonly Claim[]): string[] => [
  ...new Set(
    claims
      .flatMap(({ pins }) => pins.map(({ document }) => document))
      .flatMap((document) => entries.documents.get(document)?.data ?? [])
      .flatMap(({ issuer, coIssuers }) => [issuer, ...coIssuers].map(({ agency }) => agency)),
  ),
];

/** The claims of a page by the agencies whose matter they are, in the order of the page. */
export function partsByOwner(content: Content, entry: Entry): OwnersPart[] {
  const claims = claimsOf(content, entry);
  const known = [...issuersOf(content, claims)];
  const groups = Map.groupBy(claims, (one) => {
    const own = one.owners.length > 0 ? one.owners : issuersOf(content, [one]);
    return (own.length > 0 ? own : known).join(' ');
  });
  return [...groups].map(([owners, own]) => ({
    owners: owners === '' ? [] : owners.split(' '),
    claims: own,
  }));
}

/** What a pin points to, as it is read on paper: where, and the words. */
function source(
  content: Content,
  { document, clause, quote }: Pin,
  treeOf: (document: string) => ClauseTree | undefined,
): string {
  const data = content.entries.documents.get(document)?.data;
  const found = treeOf(document)?.get(clause);
  const whole = found ? foldSpace(textOf(found)) : '';
  const words = quote ?? (whole.length > CLAUSE_SIGNS ? `${whole.slice(0, CLAUSE_SIGNS)}…` : whole);
  const where = [found?.reading ?? clause, data && plainDocumentName(data)]
    .filter(Boolean)
    .join(', ');
  return `<p>${words === '' ? '' : `“${escaped(words)}”`} <span class="where">${escaped(where)}</span></p>`;
}

/** How a sheet names the page, its state of writing and the documents. */
export interface SheetFacts {
  /** Address of the page, whole. */
  readonly address: string;
  /** The day of printing, `YYYY-MM-DD`. */
  readonly day: string;
  readonly site: string;
}

const CSS = `@page{size:A4;margin:14mm 12mm}
*{box-sizing:border-box}
body{font:11pt/1.4 'Be Vietnam Pro',system-ui,sans-serif;color:#111;background:#fff;max-width:190mm;margin:0 auto;padding:1rem}
h1{font-size:16pt;line-height:1.25;margin:.2rem 0 .4rem}h2{font-size:12pt;margin:1.2rem 0 .4rem}
p{margin:.15rem 0}.soft,.where{color:#444;font-size:9.5pt}.where{white-space:normal}
table{border-collapse:collapse;width:100%;table-layout:fixed}thead{display:table-header-group}
th,td{border:1px solid #777;padding:1.5mm 2mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee;font-size:9.5pt}tr{break-inside:avoid}
.no{width:9mm}.verdict{width:19mm}.right{width:38mm}.verdict span{display:block;white-space:nowrap}
.part td{background:#f6f6f6;font-weight:bold;padding-block:1mm}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:10mm;margin-top:8mm;break-inside:avoid}
.sign div{min-height:38mm;text-align:center}
section+section{break-before:page}
@media print{body{padding:0;max-width:none}}`;

/** A part of a sheet: claims of one owner as a table, with room to sign. */
function ownersSection(
  content: Content,
  { owners, claims }: OwnersPart,
  treeOf: (document: string) => ClauseTree | undefined,
): string {
  const names = owners.map((id) => content.entries.agencies.get(id)?.data.name ?? id);
  const who = names.length > 0 ? inARow(names) : 'Cơ quan phụ trách';
  const groups = Map.groupBy(claims, ({ part }) => part);
  let count = 0;
  const rows = [...groups].map(([part, own]) => {
    const lines = own.map(({ text, pins, bases }) => {
      count += 1;
      const said =
        pins.length > 0
          ? pins.map((pin) => source(content, pin, treeOf)).join('')
          : `<p class="soft">${escaped(bases.length > 0 ? bases.join('; ') : 'Không dẫn lời văn bản')}</p>`;
      return `<tr><td class="no">${String(count)}</td><td>${escaped(text)}</td><td>${said}</td><td class="verdict"><span>☐ Đúng</span><span>☐ Sai</span></td><td class="right"></td></tr>`;
    });
    return `<tr class="part"><td colspan="5">${escaped(part)}</td></tr>${lines.join('')}`;
  });
  return `<section><h2>Kính gửi: ${escaped(who)}</h2>
<p>Đề nghị đối chiếu từng câu với văn bản, đánh dấu Đúng hoặc Sai. Sai thì ghi lời đúng và căn cứ ở cột cuối.</p>
<table><thead><tr><th class="no">TT</th><th>Trang nói</th><th>Lời văn bản</th><th class="verdict">Kết quả</th><th class="right">Lời đúng, căn cứ</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<div class="sign"><div><p><strong>Người kiểm tra</strong></p><p class="soft">(ký, ghi rõ họ tên, chức vụ, ngày)</p></div><div><p><strong>${escaped(who)}</strong></p><p class="soft">(ký tên, đóng dấu nếu có, ngày)</p></div></div></section>`;
}

/**
 * The sheet of a page.
 *
 * @param parts those of its claims that are to be on it (`partsByOwner`)
 * @returns a whole page of HTML, the same for the same content and day
 */
export function factSheet(
  content: Content,
  entry: Entry,
  parts: readonly OwnersPart[],
  { address, day, site }: SheetFacts,
): string {
  const trees = new Map<string, ClauseTree | undefined>();
  const treeOf = (id: string): ClauseTree | undefined => {
    if (!trees.has(id)) {
      const document = content.entries.documents.get(id);
      trees.set(
        id,
        document && document.body.trim() !== ''
          ? parseClauses(document.body, document.data)
          : undefined,
      );
    }
    return trees.get(id);
  };
  const slugs = [
    ...new Set(
      parts.flatMap(({ claims }) => claims.flatMap(({ pins }) => pins.map((pin) => pin.document))),
    ),
  ];
  const documents = slugs.flatMap((slug) => {
    const data = content.entries.documents.get(slug)?.data;
    if (!data) return [];
    const issuers = [data.issuer, ...data.coIssuers].map(
      ({ agency }) => content.entries.agencies.get(agency)?.data.name ?? agency,
    );
    return [documentTitle(data, inARow(issuers))];
  });
  const title = titleOf(entry);
  const label = specOf(entry.collection).label;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Phiếu kiểm chứng: ${escaped(title)}</title><style>${CSS}</style></head><body>
<p class="soft">${escaped(site)} · Phiếu kiểm chứng ${escaped(label)} · in ngày ${formatDate(day)}</p>
<h1>${escaped(title)}</h1>
<p class="soft">Trang: ${escaped(address)}<br>Tệp: ${escaped(entry.file)}</p>
${documents.length > 0 ? `<p class="soft">Văn bản được dẫn: ${escaped(documents.join('; '))}.</p>` : ''}
${parts.map((part) => ownersSection(content, part, treeOf)).join('\n')}
</body></html>
`;
}
