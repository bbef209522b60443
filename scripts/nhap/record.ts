import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';
import type { Content } from '#src/loaders/content.ts';
import { yamlOf } from '#src/schemas/time-rules.ts';
import { allKinds } from '#src/vietnamese/document-kinds.ts';
import { formerProvinces, provinces } from '#src/vietnamese/provinces.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { kindName } from './head-kind.ts';
import { ordinaryCase, type Head } from './head.ts';
import { slugOf, type Imported } from './import-document.ts';
import { labelsOf, shortBody } from './labels.ts';
import type { NamedAgency } from './propose/agencies.ts';

/** The files that an import makes: what is certain as data, what is proposed as comments that an editor uncomments. */

/** A file to be written, by its path from the content folder. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

export interface Made {
  readonly id: string;
  readonly files: readonly MadeFile[];
  /** What an editor has to do next, in Vietnamese, the most important first. */
  readonly toDo: readonly string[];
}

const yaml = (value: unknown): string =>
  stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, singleQuote: true });

/** What stands over rows that nobody has confirmed (`confirm.ts`): a remark, an empty line, then the rows. */
export const PROPOSED = '# ĐỀ XUẤT CỦA MÁY';
const PROPOSED_ROWS = `${PROPOSED}, chưa ai xác nhận và chưa hiện trên trang. Đọc từng dòng cùng nguyên văn: dòng sai thì xóa,
# dòng đúng thì viết lại "summary" bằng lời thường. Xong thì chạy: npm run nhap -- --xac-nhan <mã văn bản>
`;
const PROPOSED_AGENCIES = `${PROPOSED}: cơ quan được giao việc mà content/agencies chưa có. Sai thì xóa; đúng thì xem lại tên
# đầy đủ ("name") và cấp ("level").
`;

/** Every line of a text as a comment. */
const commented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n');

/** The slug of a document: province or `tw`, number, year. */
function idOf(head: Head, province: string | undefined): string {
  const number = head.number?.value.value;
  const year = head.issued?.value?.slice(0, 4);
  const owner = province ?? 'tw';
  if (number !== undefined)
    return slugOf(
      [owner, number, ...(year !== undefined && !number.includes(year) ? [year] : [])].join(' '),
    );
  const kind = head.kind ? slugOf(kindName(head.kind)) : 'van-ban';
  const words = (head.title?.value ?? '')
    .replace(/^(?:V\/v|Về việc)\s*/iu, '')
    .split(/\s+/u)
    .slice(0, 6)
    .join(' ');
  return slugOf([owner, kind, words, year ?? ''].join(' '));
}

/** Two letters for the ids of a document's rows that no other document has. */
function rowLetters(id: string, content: Content | undefined): string {
  const used = new Set(
    content
      ? [...content.entries.documents.values()].flatMap(({ data }) =>
          [data.duties, data.reports, data.targets].flatMap((rows) =>
            rows.map((row) => row.id.slice(0, 2)),
          ),
        )
      : [],
  );
  const parts = id.split('-').filter((part) => /^[a-z]/u.test(part));
  const first = (parts[0] ?? 'v')[0] ?? 'v';
  const wanted = [
    first + ((parts[1] ?? '')[0] ?? 'b'),
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => first + letter),
  ];
  return wanted.find((letters) => !used.has(letters)) ?? 'zz';
}

const ISSUED_FULL = 10;

/** An agency that issues. */
interface Issuer {
  readonly id: string;
  readonly isNew: boolean;
  /** As the content names it, or as it will. */
  readonly name: string;
  /** As the letterhead has it. */
  readonly printed: string;
}

/** The agencies that issue, in the order printed. */
const issuersOf = (made: Imported, content: Content | undefined): Issuer[] =>
  (made.head.issuers?.value ?? []).map((name) => issuerOf(name, made, content));

/** An agency that issues, as the content knows it, or a new one. */
function issuerOf(
  name: string,
  { head, province }: Imported,
  content: Content | undefined,
): Issuer {
  const fold = (text: string): string =>
    slugOf(shortBody(text)).replace(/-tinh-|-thanh-pho-/gu, '-');
  const found = content
    ? [...content.entries.agencies.values()].find(
        ({ data }) =>
          (data.province === province || data.province === undefined) &&
          [data.name, ...data.shortNames].some((form) => fold(form) === fold(name)),
      )
    : undefined;
  if (found) return { id: found.id, isNew: false, name: found.data.name, printed: name };
  const place = head.province === undefined ? '' : slugOf(head.province);
  const own = slugOf(shortBody(name))
    .replace(new RegExp(`-?${place}$`, 'u'), '')
    .replace(/-(?:tinh|thanh-pho)$/u, '-tinh');
  return {
    id: [province ?? 'tw', own].join('-'),
    isNew: true,
    name: name.replace(/^UBND/u, 'Ủy ban nhân dân').replace(/^HĐND/u, 'Hội đồng nhân dân'),
    printed: name,
  };
}

/** The issuer for which one signs: the only one, or the one that the lines above the name print. */
function signsFor(printed: readonly string[], issuers: readonly Issuer[]): string | undefined {
  if (issuers.length < 2) return undefined;
  const lines = printed.map(slugOf);
  const named = issuers
    .map(({ id, printed: name }) => ({
      id,
      slug: slugOf(name).replace(/-(?:tinh|thanh-pho)(?:-.*)?$/u, ''),
    }))
    .filter(({ slug }) => lines.some((line) => line.includes(slug)))
    // One name may begin another: Ban Dân vận, Ban Dân vận Trung ương.
    .sort((a, b) => b.slug.length - a.slug.length);
  return named[0]?.id;
}

const capacityOf = (printed: readonly string[], text: string): string => {
  const bare = printed.map((line) =>
    // As Nghị định 30/2020/NĐ-CP writes offices: Phó Chủ tịch.
    ordinaryCase(line.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.?\s*/u, ''), text).replace(
      /^Phó \p{Ll}/u,
      (start) => `Phó ${start.slice(-1).toUpperCase()}`,
    ),
  );
  const last = bare.at(-1) ?? '';
  const inPlace = printed.findIndex((line) => /^KT/u.test(line));
  return inPlace >= 0 && inPlace < printed.length - 1
    ? `${last} ký thay ${bare[inPlace] ?? ''}`
    : last;
};

/** The frontmatter of a document's file. */
function frontmatter(
  made: Imported,
  id: string,
  content: Content | undefined,
  hash: string,
  today: string,
  toDo: string[],
): Record<string, unknown> {
  const { head, taken, province } = made;
  const text = taken.body;
  const issuers = issuersOf(made, content);
  const [issuer, ...coIssuers] = issuers;
  const title = head.title?.value;
  const kind = head.kind ?? 'cong-van';
  if (head.kind === undefined) toDo.push('Chưa rõ loại văn bản: xem lại "kind".');
  if (!issuer)
    toDo.push('Văn bản không in cơ quan ban hành: ghi "issuer" và lý do ở "issuer.note".');
  const shortTitle =
    title === undefined
      ? `${kindName(kind)} ${head.number?.value.value ?? ''}`.trim()
      : `${kindName(kind)} ${sentenceCase(title, text)}`;
  const number = head.number?.value.value;
  const isWhole = head.issued?.value?.length === ISSUED_FULL;
  const isDraft = number === undefined && !isWhole;
  toDo.push('Viết lại "shortTitle" (tên ngắn) và "summary" (một câu) bằng lời thường.');
  if (isDraft) toDo.push('Số và ngày để trống: xem lại "stage" (dự thảo hay đã ban hành).');
  return {
    kind,
    number: {
      printed: head.number?.printed ?? 'không in số',
      ...(number !== undefined && { value: number }),
      ...(head.number?.value.symbol !== undefined && { symbol: head.number.value.symbol }),
      ...(number === undefined && {
        missing: head.number ? 'Tệp nguồn để trống số văn bản.' : 'Tệp nguồn không in số văn bản.',
      }),
      ...(head.number && { at: head.number.at }),
    },
    ...(title === undefined
      ? { title: `${kindName(kind)} (tệp nguồn không in trích yếu)` }
      : { title }),
    shortTitle,
    summary: `${kindName(kind)} của ${head.issuers?.value[0] ?? 'cơ quan chưa rõ'}.`,
    issuer: {
      agency: issuer?.id ?? 'chua-ro',
      ...(head.issuers && head.issuers.confidence !== 'doubtful' && { at: head.issuers.at }),
      ...(head.issuers?.confidence === 'sure'
        ? {}
        : {
            note: 'Máy suy từ chữ ký, căn cứ hoặc lời kết của văn bản; người biên tập cần xác nhận.',
          }),
    },
    ...(coIssuers.length > 0 && {
      coIssuers: coIssuers.map(({ id: agency }) => ({
        agency,
        ...(head.issuers && head.issuers.confidence !== 'doubtful' && { at: head.issuers.at }),
      })),
    }),
    ...(province !== undefined && { province }),
    issued: {
      ...(head.issued?.value !== undefined && { date: head.issued.value }),
      printed: head.issued?.printed ?? 'không in ngày',
      ...(head.issued && { at: head.issued.at }),
      ...(!isWhole && {
        missing: head.issued
          ? 'Tệp nguồn không ghi đủ ngày, tháng, năm.'
          : 'Tệp nguồn không in ngày ban hành.',
      }),
    },
    stage: isDraft ? 'unknown' : 'issued',
    ...(isDraft && {
      stageNote: 'Tệp nguồn không có số và ngày; chưa rõ đã ban hành hay còn là dự thảo.',
    }),
    ...(head.period && {
      period: {
        ...head.period.value,
        at: head.period.at,
        quote: head.period.printed,
        note: 'Máy đọc từ trích yếu; người biên tập cần xác nhận.',
      },
    }),
    ...signers(head, text, issuers, toDo),
    recipients: head.recipients
      .filter(({ value }) => value !== '')
      .map(({ value, at }) => ({
        printed: value,
        ...(/^Lưu\s*:?/u.test(value) && { purpose: 'lưu' }),
        at,
      })),
    source: { file: `${id}.txt`, sha256: hash, compared: today },
  };
}

function signers(
  { signers: all }: Head,
  text: string,
  issuers: readonly Issuer[],
  toDo: string[],
): Record<string, unknown> {
  const list = all.map(({ value: { name, printed }, at }) => {
    const agency = signsFor(printed, issuers);
    if (issuers.length > 1 && agency === undefined)
      toDo.unshift(
        `Chưa rõ ${name} ký cho cơ quan nào: thêm "agency" vào người ký ấy (${issuers.map(({ id }) => id).join(', ')}).`,
      );
    const forms = [
      ...new Set(printed.flatMap((line) => /^(TM|KT|TL|TUQ|Q)\./u.exec(line)?.[0] ?? [])),
    ];
    return {
      name,
      ...(agency !== undefined && { agency }),
      printed,
      capacity: capacityOf(printed, text),
      ...(forms.length > 0 && { forms }),
      at,
    };
  });
  const [first, ...others] = list;
  return { ...(first && { signer: first }), ...(others.length > 0 && { coSigners: others }) };
}

/** A title in capitals as a sentence has it. */
function sentenceCase(title: string, text: string): string {
  if (title !== title.toUpperCase())
    return title.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
  return ordinaryCase(title, text).replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}

/** Ids for agencies as the text names them. */
type IdOf = (agency: NamedAgency) => string;

/** The id of an agency: of one that is known, of the issuer where its name is meant, else made of its name. */
function idsFor({ head, province }: Imported, issuer: { readonly id: string } | undefined): IdOf {
  const own = slugOf(shortBody(head.issuers?.value[0] ?? '')).replace(
    slugOf(head.province ?? '-'),
    '',
  );
  const bare = (text: string): string => text.replace(/-(?:tinh|thanh-pho)?-*$/u, '');
  return ({ id, as }) => {
    if (id !== undefined) return id;
    const slug = slugOf(shortBody(as));
    if (issuer && own !== '' && bare(slug) === bare(own)) return issuer.id;
    return [province ?? 'tw', slugOf(as).replace(/^cac-/u, '')]
      .join('-')
      .slice(0, 80)
      .replace(/-$/u, '');
  };
}

/** Every agency that proposals name and the content does not have, with the forms printed. */
function newAgencies({ duties, others }: Imported, idOfAgency: IdOf): Map<string, Set<string>> {
  const named = [
    ...duties.flatMap(({ agency, partners }) => [agency, ...partners]),
    ...others.reports.flatMap(({ to, via }) => [...to, ...via]),
  ];
  const out = new Map<string, Set<string>>();
  for (const agency of named) {
    if (agency.id !== undefined) continue;
    const id = idOfAgency(agency);
    out.set(id, (out.get(id) ?? new Set()).add(agency.as));
  }
  return out;
}

function timesIn(
  words: string,
  printed: readonly string[],
  issued: string,
): Record<string, unknown>[] {
  const all = [...new Set(printed)].filter((time) => words.includes(time));
  // "hằng năm" within "trước ngày 10 tháng 6 hằng năm" is no time of its own.
  const own = all.filter((time) => !all.some((other) => other !== time && other.includes(time)));
  const made = own.flatMap((time) => {
    const { rules } = readTime(time, issued);
    return rules.length > 0 ? yamlTimes(rules, time) : [];
  });
  return made.length > 0 ? made : [{ kind: 'notStated' }];
}

/** A reading as rows write it. */
const yamlTimes = (
  rules: Parameters<typeof yamlOf>[0],
  printed: string,
): Record<string, unknown>[] =>
  yamlOf(rules, printed).flatMap((text) => {
    const time: unknown = parse(text.replace(/^\s*-\s*/u, ''));
    return typeof time === 'object' && time !== null && !Array.isArray(time) ? [{ ...time }] : [];
  });

/** The extract: citations of bases as data, all rows as comments. */
function extract(
  made: Imported,
  letters: string,
  cited: ReadonlyMap<string, string>,
  idOfAgency: IdOf,
): string {
  const { head, duties, others } = made;
  const baseNumbers = new Set(head.bases.map(({ value }) => value));
  const citations = others.citations.flatMap(({ number, places }) => {
    const document = cited.get(number);
    return document === undefined || places.length === 0
      ? []
      : [
          {
            document,
            roles: [baseNumbers.has(number) ? 'basis' : 'mention'],
            places: places.map(({ clause, quote }) => ({ at: clause, quote })),
          },
        ];
  });
  const issued = head.issued?.value ?? '';
  const printed = others.times.map((time) => time.printed);
  const rows = {
    duties: duties.map((duty, index) => ({
      id: `${letters}-r${String(index + 1).padStart(3, '0')}`,
      agency: idOfAgency(duty.agency),
      agencyAs: duty.agency.as,
      role: duty.role,
      asPrinted: duty.asPrinted,
      at: duty.clause,
      quote: duty.quote,
      ...(duty.assignment !== undefined && { assignment: duty.assignment }),
      summary:
        duty.role === 'coordinate' && /^chủ trì/iu.test(duty.quote)
          ? `Phối hợp trong việc: ${duty.quote}`
          : duty.quote,
      ...(duty.requested !== undefined && { requested: duty.requested }),
      ...(duty.partners.length > 0 && {
        partners: duty.partners.map((partner) => ({ agency: idOfAgency(partner), as: partner.as })),
      }),
      when: timesIn(duty.quote, printed, issued),
    })),
    reports: others.reports.map((report, index) => ({
      id: `${letters}-bc${String(index + 1).padStart(2, '0')}`,
      content: report.quote,
      to: report.to.map((agency) => ({ agency: idOfAgency(agency), as: agency.as })),
      ...(report.via.length > 0 && {
        via: report.via.map((agency) => ({ agency: idOfAgency(agency), as: agency.as })),
      }),
      when: timesIn(
        report.quote,
        report.printedTime === undefined ? [] : [report.printedTime],
        issued,
      ),
      at: report.clause,
      quote: report.quote,
    })),
    targets: others.targets.map((target, index) => ({
      id: `${letters}-t${String(index + 1).padStart(2, '0')}`,
      kind: 'quantitative',
      indicator: target.quote,
      value: target.value,
      unit: '%',
      valuePrinted: target.printed,
      when: timesIn(target.quote, printed, issued),
      at: target.clause,
      quote: target.quote,
    })),
  };
  const proposals = Object.entries(rows).filter(([, list]) => list.length > 0);
  return [
    citations.length > 0 ? yaml({ citations }) : '{}\n',
    ...(proposals.length === 0 ? [] : [`\n${PROPOSED_ROWS}`]),
    ...proposals.map(([name, list]) => `${commented(yaml({ [name]: list }))}\n`),
  ]
    .join('\n')
    .replace(/^\{\}\n\n/u, '');
}

/** Documents that are cited by number and that the content does not know yet. */
function newCited(
  made: Imported,
  content: Content | undefined,
): { ids: Map<string, string>; entries: Record<string, unknown> } {
  const byNumber = new Map<string, string>();
  for (const [id, { data }] of content?.entries.cited ?? [])
    if (data.number !== undefined && !byNumber.has(data.number)) byNumber.set(data.number, id);
  const entries: Record<string, unknown> = {};
  const ids = new Map<string, string>();
  for (const { number } of made.others.citations) {
    const known = byNumber.get(number);
    if (known !== undefined) {
      ids.set(number, known);
      continue;
    }
    const named = citedKind(number, made.taken.body);
    if (named === undefined) continue;
    const id = slugOf(`${named.kind} ${number}`);
    if (content?.entries.cited.has(id)) continue;
    ids.set(number, id);
    entries[id] = {
      kind: named.kind,
      number,
      issuerStated: false,
      ...(named.date !== undefined && { date: named.date }),
    };
  }
  return { ids, entries };
}

/** The kind that a text names before a number, and the day that it names after it. */
function citedKind(number: string, body: string): { kind: string; date?: string } | undefined {
  const at = body.indexOf(number);
  if (at < 0) return undefined;
  const before = body.slice(Math.max(0, at - 60), at).replace(/\s+/gu, ' ');
  // The kind that ends nearest ("theo quy định của Luật … số"); of those that end together the longest ("Pháp lệnh").
  const [kind] = Object.values(allKinds)
    .flatMap(({ name }) => {
      const place = before.toLowerCase().lastIndexOf(name.toLowerCase());
      const rest = before.slice(place + name.length);
      return place >= 0 && /^(?:[^\p{L}.;,][^.;,]{0,30})?$/u.test(rest)
        ? [{ name, end: place + name.length }]
        : [];
    })
    .sort((a, b) => b.end - a.end || b.name.length - a.name.length)
    .map(({ name }) => name);
  if (kind === undefined) return undefined;
  const after = body.slice(at + number.length, at + number.length + 50);
  const [, d, m, y] =
    /^,?\s*ngày\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?:\s+năm\s+|\/)(\d{4})/u.exec(after) ?? [];
  return { kind, ...(d && m && y && { date: `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` }) };
}

/** A province that the content has not yet. */
function newProvince({ head, province }: Imported, content: Content | undefined): MadeFile[] {
  if (
    province === undefined ||
    head.province === undefined ||
    content?.entries.provinces.has(province)
  )
    return [];
  const isFormer = formerProvinces.find(({ name }) => name === head.province);
  const now = provinces.find(({ name }) => name === head.province);
  const kind = isFormer ? isFormer.kind : now?.kind;
  return [
    {
      path: `provinces/${province}.yaml`,
      text: yaml({ name: head.province, fullName: `${kind ?? 'tỉnh'} ${head.province}` }),
    },
  ];
}

/** A body of a province by its whole name, as far as one name tells: `Sở Y tế` → `Sở Y tế tỉnh Hậu Giang`. */
function fullName(printed: string, province: string | undefined): string {
  const isOne =
    /^(?:(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Ủy ban Mặt trận|Mặt trận|UBMTTQ)\s.*(?:tỉnh|thành phố)$|(?:Sở|Ban|Công an|Thanh tra|Văn phòng|Bảo hiểm xã hội|Liên đoàn|Hội|Tỉnh đoàn|Kho bạc|Cục|Đài|Báo)(?=\s))/iu;
  // "Ủy ban nhân dân huyện, thành phố" is many, none of which is the province's.
  const isMany = /huyện|quận|thị xã|\bxã\b|phường/iu.test(printed);
  if (province === undefined || isMany || !isOne.test(printed) || printed.includes(province))
    return printed;
  const kind = [...provinces, ...formerProvinces].find(({ name }) => name === province)?.kind;
  return /(?:tỉnh|thành phố)$/iu.test(printed)
    ? `${printed.replace(/(?:tỉnh|thành phố)$/iu, (word) => word.toLowerCase())} ${province}`
    : `${printed} ${kind ?? 'tỉnh'} ${province}`;
}

/** Words that tell where a body stands, the first that fits. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Bộ(?! Chỉ huy)|Chính phủ|Thủ tướng|Quốc hội|Trung ương)/u, 'central'],
  [/^(?:[Cc]hi nhánh )?(?:Ngân hàng|NHCSXH)/u, 'bank'],
  [/^(?:Báo|Đài|các cơ quan báo chí|các cơ quan truyền thông)/iu, 'media'],
  [/Mặt trận|MTTQ|^(?:Hội|Liên đoàn|Đoàn|Tỉnh đoàn)(?=\s|$)|đoàn thể/u, 'mass-organisation'],
  [/cấp huyện|(?:các|UBND|Ủy ban nhân dân) huyện|quận|thị xã|^Phòng\s/iu, 'district'],
  [/cấp xã|(?:các|UBND|Ủy ban nhân dân) xã|phường|thị trấn/iu, 'commune'],
];

/** The level of a body that is proposed, and whether it is one, several or an office. */
function levelOf(printed: string, province: string | undefined): Record<string, string> {
  const level =
    LEVELS.find(([pattern]) => pattern.test(printed))?.[1] ??
    (province === undefined ? 'central' : 'provincial');
  const isGroup = /^các(?=\s)|^(?:sở|ban|UBND),|(?:các|,)\s+(?:huyện|xã|phường|thị xã)/iu.test(
    printed,
  );
  const isPosition = /^(?:Giám đốc|Chủ tịch|Thủ trưởng|Chánh|Trưởng ban)(?=\s)/u.test(printed);
  return {
    level,
    ...(level !== 'central' && province !== undefined && { province }),
    ...(isGroup ? { nature: 'group' } : isPosition ? { nature: 'position' } : {}),
  };
}

/** The file of agencies that a document brings: its issuers as data, those that it gives work as comments. */
function agencyRows(
  { head, province }: Imported,
  id: string,
  issuers: readonly Issuer[],
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
): { text: string; proposed: string[] } {
  const place = {
    level: province === undefined ? 'central' : 'provincial',
    ...(province !== undefined && { province }),
  };
  const forms = (printed: Iterable<string>): { text: string; documents: string[] }[] =>
    [...printed].map((text) => ({ text, documents: [id] }));
  const proposal = (printed: ReadonlySet<string>): object => {
    const [first = ''] = printed;
    return {
      name: fullName(first, head.province),
      ...levelOf(first, province),
      forms: forms(printed),
    };
  };
  const own = new Map(
    issuers
      .filter(({ isNew }) => isNew)
      .map((issuer) => {
        const printed = unknown.get(issuer.id);
        return [
          issuer.id,
          { name: issuer.name, ...place, ...(printed && { forms: forms(printed) }) },
        ];
      }),
  );
  const others = [...unknown].filter(([key]) => !issuers.some((issuer) => issuer.id === key));
  const proposals = Object.fromEntries(others.map(([key, printed]) => [key, proposal(printed)]));
  return {
    text: [
      ...(own.size > 0 ? [yaml(Object.fromEntries(own))] : []),
      ...(others.length > 0 ? [`${PROPOSED_AGENCIES}\n${commented(yaml(proposals))}\n`] : []),
    ].join('\n'),
    proposed: others.flatMap(([, printed]) => [...printed].slice(0, 1)),
  };
}

/**
 * All files of an import.
 *
 * @param sourceText what stands in `sources/`, byte for byte
 * @param isDraft the document is a draft until its editor says otherwise: seen in `npm run dev` and in no build
 */
export function filesOf(
  made: Imported,
  content: Content | undefined,
  today: string,
  sourceText: string,
  isDraft = false,
): Made {
  const { head, taken, province, duties } = made;
  const toDo: string[] = [];
  const id = idOf(head, province);
  const hash = createHash('sha256').update(sourceText).digest('hex');
  const letters = rowLetters(id, content);
  const { ids, entries } = newCited(made, content);
  const front = frontmatter(made, id, content, hash, today, toDo);
  const issuers = issuersOf(made, content);
  const [issuer] = issuers;
  const idOfAgency = idsFor(made, issuer);
  const files: MadeFile[] = [
    { path: `sources/${id}.txt`, text: sourceText },
    {
      path: `documents/${id}.mdx`,
      text: `---\n${yaml({ ...(isDraft && { draft: true }), ...front })}---\n\n${taken.body}`,
    },
    { path: `extracts/${id}.yaml`, text: extract(made, letters, ids, idOfAgency) },
    ...newProvince(made, content),
  ];
  const { leftOut, spaced, decomposed } = taken.changes;
  if (leftOut.length + spaced.length > 0 || decomposed)
    files.push({
      path: `sources/${id}.yaml`,
      text: yaml({
        ...(leftOut.length > 0 && { leftOut }),
        ...(spaced.length > 0 && { spaced }),
        ...(decomposed && { decomposed }),
      }),
    });
  if (Object.keys(entries).length > 0)
    files.push({ path: `cited/${id}.yaml`, text: yaml(entries) });
  const agencies = agencyRows(made, id, issuers, newAgencies(made, idOfAgency));
  if (agencies.text !== '') files.push({ path: `agencies/${id}.yaml`, text: agencies.text });
  if (agencies.proposed.length > 0) {
    const [...names] = agencies.proposed;
    toDo.push(
      `Có ${names.length} tên cơ quan chưa có trong content/agencies, đề xuất ở agencies/${id}.yaml: ${names.slice(0, 6).join('; ')}${names.length > 6 ? '…' : ''}.`,
    );
  }
  if (taken.mended > 0)
    toDo.unshift(
      `Có ${taken.mended} chỗ máy không chắc bố cục nên đặt chữ theo thứ tự tệp nguồn; xem lại trước tiên.`,
    );
  const doubts = taken.tree.problems.map(({ message }) => message.split(';')[0] ?? message);
  for (const doubt of doubts.slice(0, 6)) toDo.push(`Xem lại: ${doubt}.`);
  const labels = labelsOf(head);
  if (issuers.length > 1)
    toDo.unshift(
      `Nhiều cơ quan cùng ban hành (${issuers.map(({ name }) => name).join('; ')}): xem lại "coIssuers" và mỗi người ký cho cơ quan nào.`,
    );
  if (labels.title === null) toDo.unshift('Không thấy trích yếu.');
  const place = formerProvinces.find(({ name }) => name === head.province);
  const isMerged = place && formerProvinces.filter(({ now }) => now === place.now).length > 1;
  if (isMerged && files.some(({ path }) => path.startsWith('provinces/')))
    toDo.push(
      `Tỉnh mới, nay đã hợp nhất: ghi "now" trong provinces/${province ?? ''}.yaml (npm run content nói cần gì).`,
    );
  if (duties.length > 0)
    toDo.push(
      `Đọc ${duties.length} nhiệm vụ máy đề xuất trong extracts/${id}.yaml, xóa dòng sai, rồi: npm run nhap -- --xac-nhan ${id}.`,
    );
  // Only who has read the text through says that its addresses stay; until then it can be put right without more ado.
  const lock = `npm run lock -- ${id} --reason "Đăng lần đầu"`;
  toDo.push(
    isDraft
      ? `Xem bản nháp bằng npm run dev. Khi đã đọc lại xong: bỏ dòng "draft: true" ở documents/${id}.mdx, rồi ${lock}.`
      : `Khi đã đọc lại xong và npm run content không còn báo gì khác: ${lock}.`,
  );
  return { id, files, toDo };
}
