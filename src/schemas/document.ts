import { z } from 'astro/zod';
import { allKinds, type KindId } from '#src/vietnamese/document-kinds.ts';
import { fullDate, keysOf, partialDate, prose, quoted, slug } from './atoms.ts';
import type { ExtractData } from './extract.ts';
import { editorialNote } from './notes.ts';
import { clausePin, type ReadPins } from './pin.ts';

/** The kinds that a document may be, by their slug, with the word that is printed: those of Nghị định 30/2020/NĐ-CP, of legal documents and of the Party. */
export const documentKinds = Object.fromEntries(
  Object.entries(allKinds).map(([kind, { name }]) => [kind, name]),
) as Readonly<Record<KindId, string>>;

/** Number of a document, or that it has none and why. A blank is never filled in. */
const documentNumber = z.strictObject({
  /** As it stands in the document, odd spaces included: `Số: 1521 /KH-LĐT BXH`. */
  printed: prose,
  /** Closed up and in the usual form, for search and citation: `71/KH-UBND`. Left out: the document has none. */
  value: prose.optional(),
  /** What is left of the number where it is blank: `KH-UBND`. */
  symbol: prose.optional(),
  /** Why there is no number. Required when `value` is left out. */
  missing: prose.optional(),
  /** Where the document prints it; left out for a document whose text is absent. */
  at: clausePin.optional(),
});

/** The day of issue as far as the document gives it. */
const issued = z.strictObject({
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; left out where the document gives none at all. */
  date: partialDate.optional(),
  /** As printed: `Bắc Giang, ngày tháng 01 năm 2024`. */
  printed: prose,
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

const signer = z.strictObject({
  /** Name as printed. */
  name: prose,
  /** Capacity as printed, line by line: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  printed: z.array(prose).min(1),
  /** The capacity spelt out: `Phó Chủ tịch ký thay Chủ tịch`. */
  capacity: prose,
  /** Forms of signing: on behalf of the body, in place of the head … */
  forms: z.array(z.enum(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'])).default([]),
  at: clausePin,
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

/**
 * A plan, resolution or decision: what it is. Left-out optional fields mean "not stated by the source". What else was
 * read out of its text stands in its extract (`extract.ts`).
 */
export const documentSchema = z
  .strictObject({
    kind: keysOf(documentKinds),
    number: documentNumber,
    /** Title (trích yếu) as printed, capitals included. Left out only where the text is absent and no source gives a title. */
    title: prose.optional(),
    /** A short title in ordinary case for lists and headings. Editors write it. */
    shortTitle: prose,
    /** What the document is, in one sentence. Editors write it. */
    summary: prose,
    issuer: z.strictObject({
      /** Id in `content/agencies`. */
      agency: slug,
      /** Where and how the document names its issuer; left out where the text is absent. */
      at: clausePin.optional(),
      quote: prose.optional(),
      /** How the issuer was concluded, where the document does not name it outright. */
      note: prose.optional(),
    }),
    /** Id in `content/provinces`. */
    province: slug,
    issued,
    /** `issued`: signed, numbered and dated; `draft`: the copy lacks what an issued one has; `unknown`: it can't be told. */
    stage: z.enum(['issued', 'draft', 'unknown']),
    /** Why the stage is not `issued`. */
    stageNote: prose.optional(),
    /** Left out: the document states no period. */
    period: period.optional(),
    /** Left out: the source has no signature block. */
    signer: signer.optional(),
    recipients: z.array(recipient).default([]),
    /** What editors know from elsewhere about the document today. */
    notes: z.array(editorialNote).default([]),
    source: source.optional(),
    /** Why there is no text. Required, and only allowed, where the body is empty. */
    textAbsent: prose.optional(),
  })
  .superRefine((data, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!data.title && !data.textAbsent)
      complain(['title'], 'thiếu trích yếu; hãy chép như bản gốc in');
    if (!data.number.value && !data.number.missing)
      complain(['number', 'missing'], 'không có số văn bản ("value"); hãy ghi lý do ở "missing"');
    if (data.number.value && data.number.missing)
      complain(['number', 'missing'], 'đã có số văn bản thì không ghi lý do thiếu');
    if (data.issuer.quote !== undefined && data.issuer.at === undefined)
      complain(['issuer', 'at'], 'có câu trích thì phải ghi mục chứa câu đó');
    if ((data.issued.date?.length ?? 0) < 10 && !data.issued.missing)
      complain(
        ['issued', 'missing'],
        'ngày ban hành không đủ ngày, tháng, năm; hãy ghi lý do ở "missing"',
      );
    if (data.stage !== 'issued' && !data.stageNote)
      complain(['stageNote'], 'stage khác "issued"; hãy ghi lý do');
    if (
      data.period?.from &&
      data.period.to &&
      data.period.from.localeCompare(data.period.to.padEnd(10, '~')) > 0
    )
      complain(
        ['period', 'to'],
        `kết thúc (${data.period.to}) trước khi bắt đầu (${data.period.from})`,
      );
    if (!data.source && !data.textAbsent)
      complain(['source'], 'thiếu tệp nguồn; nếu không có toàn văn, hãy ghi lý do ở "textAbsent"');
    if (data.source && data.textAbsent)
      complain(['textAbsent'], 'đã có tệp nguồn thì không ghi "textAbsent"');
  });

/** A document as code sees it: its frontmatter and its extract in one. */
export type DocumentData = ReadPins<z.infer<typeof documentSchema>> & ExtractData;
