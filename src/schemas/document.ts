import { z } from 'astro/zod';
import { firstDay, formatDate, isPartialDate, lastDay } from '#src/vietnamese/dates.ts';
import { writtenDates } from '#src/vietnamese/written-dates.ts';
import { allKinds, type DocumentKind, type KindId } from '#src/vietnamese/document-kinds.ts';
import { fullDate, keysOf, partialDate, place, prose, quoted, slug } from './atoms.ts';
import type { ExtractData } from './extract.ts';
import { effect, expiry } from './force.ts';
import { editorialNote } from './notes.ts';
import { clausePin, type ReadPins } from './pin.ts';
import { publicationFields, publishedOn } from './publication.ts';
import { relation, type RelationKind } from './relations.ts';
import { rule } from './rule.ts';

/** The kinds that a document may be, by their slug, with the word that is printed: those of Nghị định 30/2020/NĐ-CP, of legal documents and of the Party. */
export const documentKinds = Object.fromEntries(
  Object.entries(allKinds).map(([kind, { name }]) => [kind, name]),
) as Readonly<Record<KindId, string>>;

/** Number of a document, or that it has none and why. A blank is never filled in. */
const documentNumber = z.strictObject({
  /** As it stands in the document, odd spaces included: `Số: 1521 /KH-LĐT BXH`. Left out: it prints no line for a number. */
  printed: prose.optional(),
  /** Closed up and in the usual form, for search and citation: `71/KH-UBND`. Left out: the document has none. */
  value: prose.optional(),
  /** What is left of the number where it is blank: `KH-UBND`. */
  symbol: prose.optional(),
  /** Why there is no number. Required when `value` is left out, unless documents of that kind may bear none. */
  missing: prose.optional(),
  /** Where the document prints it; left out for a document whose text is absent. */
  at: clausePin.optional(),
});

/** The day that a line of place and day names, as far as it does: `Bắc Giang, ngày tháng 01 năm 2024` → `2024-01`; undefined where it names no year. */
function printedDay(printed: string): string | undefined {
  const [found] = writtenDates(printed).filter(({ year }) => year !== undefined);
  if (!found) return undefined;
  const { year, month, day } = found;
  const parts = [year, month, month === undefined ? undefined : day];
  const date = parts
    .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
    .join('-');
  return isPartialDate(date) ? date : undefined;
}

/** Groups of digits of a number, without zeros before them and blanks within: `Số: 07 /2020/NQ-HĐND` → 7, 2020. */
const figuresOf = (number: string): string[] =>
  number
    .replace(/\s/gu, '')
    .match(/\d+/gu)
    ?.map((digits) => digits.replace(/^0+/u, '')) ?? [];

/** The day of issue as far as the document gives it. */
const issued = z.strictObject({
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; left out where the document gives none at all. */
  date: partialDate.optional(),
  /** As printed: `Bắc Giang, ngày tháng 01 năm 2024`. */
  printed: prose,
  /** The places that it names, as printed; several where bodies of several places issue it together. */
  places: z.array(prose).min(1).optional(),
  at: clausePin.optional(),
  /** Why the date is not whole. Required when it is not. */
  missing: prose.optional(),
});

/** The time the document plans for, as far as it says. */
const period = z.strictObject({
  /** First day, month or year; left out: not stated. */
  from: partialDate.optional(),
  /** Last day, month or year; left out: not stated. */
  to: partialDate.optional(),
  /** How the document words it. */
  ...quoted,
  /** What an editor had to conclude, and from what. */
  note: prose.optional(),
});

/** Who issued it. */
const issuer = z
  .strictObject({
    /** Id in `content/agencies`. */
    agency: slug,
    /** Where and how the document names its issuer; left out where the text is absent. */
    at: clausePin.optional(),
    quote: prose.optional(),
    /** How the issuer was concluded, where the document does not name it outright. */
    note: prose.optional(),
  })
  .superRefine(({ at, quote }, context) => {
    if (quote !== undefined && at === undefined)
      context.addIssue({
        code: 'custom',
        path: ['at'],
        message: 'có câu trích thì phải ghi mục chứa câu đó',
      });
  });

/** Forms of signing that are printed before the capacity, with what they mean. */
const signingForms = {
  'TM.': 'thay mặt',
  'KT.': 'ký thay',
  'TL.': 'thừa lệnh',
  'TUQ.': 'thừa ủy quyền',
  'Q.': 'quyền',
} as const;

/** The forms that a capacity prints, line by line: `KT. CHỦ TỊCH` → `KT.`. */
const formsIn = (printed: readonly string[]): string[] =>
  printed.flatMap((line) => /^(TM|KT|TL|TUQ|Q)\./u.exec(line)?.[0] ?? []);

const signer = z
  .strictObject({
    /** Name as printed. */
    name: prose,
    /** Id in `content/agencies` of the issuer for which it is signed; asked for where several issue the document. */
    agency: slug.optional(),
    /** The signer's own office in ordinary case, without the form of signing: `Phó Chủ tịch`. */
    office: prose.optional(),
    /** Capacity as printed, line by line: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
    printed: z.array(prose).min(1),
    /** The capacity spelt out: `Phó Chủ tịch ký thay Chủ tịch`. */
    capacity: prose,
    /** Forms of signing: on behalf of the body, in place of the head … */
    forms: z.array(keysOf(signingForms)).default([]),
    at: clausePin,
  })
  .superRefine(({ printed, forms }, context) => {
    const seen = formsIn(printed);
    const complain = (message: string) =>
      context.addIssue({ code: 'custom', path: ['forms'], message });
    for (const form of new Set(seen))
      if (!forms.some((known) => known === form))
        complain(
          `chức danh in "${form}" (${signingForms[form as keyof typeof signingForms]}) mà chưa ghi; hãy thêm "${form}" vào "forms"`,
        );
    for (const form of forms)
      if (!seen.includes(form))
        complain(
          `không dòng nào của "printed" bắt đầu bằng "${form}"; hãy bỏ "${form}", hoặc chép lại chức danh như bản gốc in`,
        );
  });

const recipient = z.strictObject({
  /** The entry as printed, without its dash. */
  printed: prose,
  /** The agencies it names, where they are in `content/agencies`. */
  agencies: z.array(slug).default([]),
  /** What for, where the document says: `báo cáo`, `lưu`. */
  purpose: prose.optional(),
  at: clausePin,
});

/** The source file that the text was copied from. */
const source = z.strictObject({
  /** File in `content/sources/`. */
  file: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/, 'tên tệp nguồn phải là chữ thường không dấu'),
  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  sha256: z
    .string('thiếu mã băm của tệp nguồn; npm run content -- --sua ghi hộ')
    .regex(/^[0-9a-f]{64}$/, 'phải là 64 chữ số thập lục phân'),
  /** The day on which the published text was last compared with it. */
  compared: fullDate,
});

/** The fields of a document, each by itself. */
export const documentFields = z.strictObject({
  kind: keysOf(documentKinds),
  /** Left out: it bears none, as a contract or a regulation carried by a decision does. */
  number: documentNumber.default({}),
  /** Title (trích yếu) as printed, capitals included. Left out only where the text is absent and no source gives a title. */
  title: prose.optional(),
  /** A short title in ordinary case for lists and headings. Editors write it. */
  shortTitle: prose,
  /** What the document is, in one sentence. Editors write it. */
  summary: prose,
  /** The issuer named first; the others in `coIssuers`. */
  issuer,
  /** Others who issue it together with the first, in the order printed. */
  coIssuers: z.array(issuer).default([]),
  /** Id in `content/provinces` of the province that it is of. Left out: it is of none, as a ministry's circular is; demanded where the issuer is of a province. */
  province: slug.optional(),
  /** The clause that says that it applies to the whole country; left out: it does not say. Only of documents without a province. */
  nationwide: place.optional(),
  issued,
  /** `issued`: signed, numbered and dated; `draft`: the copy lacks what an issued one has; `unknown`: it can't be told. */
  stage: z.enum(['issued', 'draft', 'unknown']),
  /** Why the stage is not `issued`. */
  stageNote: prose.optional(),
  /** Left out: the document states no period. */
  period: period.optional(),
  /** When it takes effect. Left out: the document does not say. */
  effect: effect.optional(),
  /** When it is no longer in force. Left out: the document does not say. */
  expiry: expiry.optional(),
  /** The documents that it amends, replaces, repeals, guides … */
  relations: z.array(relation).default([]),
  /** The signer named first; left out: the source has no signature block. */
  signer: signer.optional(),
  /** Those who sign beside the first, in the order printed. */
  coSigners: z.array(signer).default([]),
  recipients: z.array(recipient).default([]),
  /** What editors know from elsewhere about the document today. */
  notes: z.array(editorialNote).default([]),
  source: source.optional(),
  /** Why there is no text. Required, and only allowed, where the body is empty. */
  textAbsent: prose.optional(),
  publishedOn,
  ...publicationFields,
});

type Fields = z.infer<typeof documentFields>;

/**
 * A document: what it is. Left-out optional fields mean "not stated by the source". What else was read out of its text
 * stands in its extract (`extract.ts`).
 */
export const documentSchema = documentFields.check(
  rule<Fields>(['title', 'textAbsent'], ({ title, textAbsent }, complain) => {
    if (!title && !textAbsent) complain(['title'], 'thiếu trích yếu; hãy chép như bản gốc in');
  }),
  rule<Fields>(['kind', 'number'], ({ kind, number }, complain) => {
    const { value, missing, printed, symbol } = number;
    const { unnumbered }: DocumentKind = allKinds[kind];
    if (!printed && !missing && !unnumbered)
      complain(
        ['number'],
        `thiếu số văn bản; hãy chép dòng số như in ở "printed" và số viết gọn ở "value", hoặc ghi ở "missing" vì sao ${documentKinds[kind].toLocaleLowerCase('vi')} này không có số`,
      );
    if (!printed && (value ?? symbol))
      complain(['number', 'printed'], 'có số, ký hiệu thì phải chép dòng số như in');
    if (printed && !value && !missing)
      complain(['number', 'missing'], 'không có số văn bản ("value"); hãy ghi lý do ở "missing"');
    if (value && missing)
      complain(['number', 'missing'], 'đã có số văn bản thì không ghi lý do thiếu');
    const figures = figuresOf(printed ?? '');
    const other = figuresOf(value ?? '').find((figure) => !figures.includes(figure));
    if (printed && other !== undefined)
      complain(
        ['number', 'value'],
        `số "${value ?? ''}" có "${other}", mà dòng đã chép ở "printed" là "${printed}"; hãy sửa cho khớp`,
      );
  }),
  rule<Fields>(['issued'], ({ issued: { date, missing, places, printed } }, complain) => {
    if ((date?.length ?? 0) < 10 && !missing)
      complain(
        ['issued', 'missing'],
        'ngày ban hành không đủ ngày, tháng, năm; hãy ghi lý do ở "missing"',
      );
    const day = printedDay(printed);
    if (date !== undefined && day !== undefined && !day.startsWith(date) && !date.startsWith(day))
      complain(
        ['issued', 'date'],
        `ghi ${formatDate(date)}, mà dòng đã chép ở "printed" nói ${formatDate(day)}; hãy sửa cho khớp: ${day}`,
      );
    for (const [index, name] of (places ?? []).entries())
      if (!printed.includes(name))
        complain(
          ['issued', 'places', index],
          `không có trong dòng địa danh, ngày đã chép ở "printed": "${printed}"; hãy ghi đúng như in`,
        );
  }),
  rule<Fields>(['stage', 'stageNote'], ({ stage, stageNote }, complain) => {
    if (stage !== 'issued' && !stageNote)
      complain(['stageNote'], 'stage khác "issued"; hãy ghi lý do');
  }),
  rule<Fields>(['period'], ({ period: { from, to } = {} }, complain) => {
    if (from && to && firstDay(from) > lastDay(to))
      complain(['period', 'to'], `kết thúc (${to}) trước khi bắt đầu (${from})`);
  }),
  rule<Fields>(['source', 'textAbsent'], ({ source: file, textAbsent }, complain) => {
    if (!file && !textAbsent)
      complain(['source'], 'thiếu tệp nguồn; nếu không có toàn văn, hãy ghi lý do ở "textAbsent"');
    if (file && textAbsent) complain(['textAbsent'], 'đã có tệp nguồn thì không ghi "textAbsent"');
  }),
  rule<Fields>(['issuer', 'coIssuers'], ({ issuer: first, coIssuers }, complain) => {
    const seen = new Set([first.agency]);
    for (const [index, { agency }] of coIssuers.entries()) {
      if (seen.has(agency))
        complain(
          ['coIssuers', index, 'agency'],
          'đã là cơ quan ban hành ở trên; hãy bỏ, hoặc ghi cơ quan khác',
        );
      seen.add(agency);
    }
  }),
  rule<Fields>(
    ['issuer', 'coIssuers', 'signer', 'coSigners'],
    ({ issuer: first, coIssuers, signer: head, coSigners }, complain) => {
      if (!head && coSigners.length > 0)
        complain(['coSigners'], 'người ký đầu tiên ghi ở "signer", những người sau ghi ở đây');
      const issuers = [first, ...coIssuers].map(({ agency }) => agency);
      const look = (path: (string | number)[], agency: string | undefined) => {
        if (agency !== undefined && !issuers.includes(agency))
          complain(
            [...path, 'agency'],
            `không phải cơ quan ban hành của văn bản này; hãy ghi một trong: ${issuers.join(', ')}`,
          );
        if (agency === undefined && coIssuers.length > 0)
          complain(
            [...path, 'agency'],
            `văn bản có nhiều cơ quan ban hành; hãy ghi ký cho cơ quan nào: ${issuers.join(', ')}`,
          );
      };
      if (head) look(['signer'], head.agency);
      for (const [index, { agency }] of coSigners.entries()) look(['coSigners', index], agency);
    },
  ),
  rule<Fields>(['province', 'nationwide'], ({ province, nationwide }, complain) => {
    if (province !== undefined && nationwide)
      complain(
        ['nationwide'],
        'văn bản của một tỉnh không áp dụng cả nước; hãy bỏ trường này, hoặc bỏ "province"',
      );
  }),
);

/** What ended a document: another of the site that replaces or repeals the whole of it, and the first day on which that holds. */
export interface EndedBy {
  /** Slug of the other. */
  readonly document: string;
  readonly kind: RelationKind;
  /** As a sentence names it: `nghị quyết năm 2025`. */
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
}

/** A document as code sees it: its frontmatter and its extract in one, and what other documents did to it. */
export type DocumentData = ReadPins<z.infer<typeof documentSchema>> &
  ExtractData & { readonly endedBy?: EndedBy | undefined };
