import { z } from 'astro/zod';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { keysOf, partialDate, pin, prose, slug } from './atoms.ts';
import { testSchema } from './checker.ts';
import { modalities } from './modalities.ts';
import { anyRowId } from './parties.ts';
import type { ReadPins } from './pin.ts';

/** A pin with the very words it rests on. A guide states nothing on a whole clause at large. */
export const exactPin = pin.required({ quote: true });

/** A sentence in plain words and where it comes from. */
export const statement = z.strictObject({ text: prose, pin: exactPin });

/**
 * Takes one of two forms, by a key that only the first has, so that a mistake is told at its field and not of a union.
 */
const byKey = <With extends z.ZodType, Without extends z.ZodType>(
  key: string,
  having: With,
  lacking: Without,
) =>
  z
    .unknown()
    .transform((value, context): z.output<With> | z.output<Without> => {
      const form = typeof value === 'object' && value !== null && key in value ? having : lacking;
      const read = form.safeParse(value);
      if (read.success) return read.data;
      context.issues.push(
        ...read.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue),
      );
      return z.NEVER;
    })
    // A JSON Schema cannot see through a transform: whoever makes one asks here.
    .meta({ alternatives: () => [having, lacking] });

/** In place of words and pin: the id of the row of the part's document that has them. They are written once, there. */
const ofRow = z.strictObject({ row: anyRowId });

/** A sentence and its pin, or the row that gives them. */
const sentence = byKey('row', ofRow, statement);

/** The blocks of the page that a gap can belong to; `other` is what no block asks. */
const gapBlocks = {
  who: 'Dành cho ai',
  gives: 'Được gì',
  amount: 'Mức hưởng',
  conditions: 'Điều kiện',
  documents: 'Cần giấy tờ gì',
  office: 'Làm ở đâu, hỏi ai',
  when: 'Khi nào',
  force: 'Còn áp dụng không',
  other: 'Chuyện khác',
} as const;

const gap = z.strictObject({
  about: keysOf(gapBlocks),
  /** What the source leaves open: `Số tiền ứng với 30 %`. */
  question: prose,
  /** A question that a person can say at the counter: `Tôi được bao nhiêu tiền?`. */
  ask: prose.refine(
    (text) => text.endsWith('?'),
    'phải là câu hỏi nói được tại quầy, kết thúc bằng dấu "?"',
  ),
  /** The clause that speaks of the matter and stops short of it. Left out: no clause speaks of it. */
  pin: pin.optional(),
});

/** Digits as printed: `30%`, `30 %`, `1.500.000 đồng`. */
const figureIn = (value: number, quote: string) => {
  const digits = String(value).replace('.', ',');
  const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const printed: string[] = quote.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return printed.includes(digits) || printed.includes(grouped);
};

/** What is given as a figure. No figure is ever filled in from elsewhere. */
const amount = z
  .discriminatedUnion('kind', [
    /** A share: `value` per cent of `of`. */
    z.strictObject({
      kind: z.literal('percent'),
      value: z.number().positive(),
      of: prose,
      pin: exactPin,
    }),
    /** Money in đồng; `per` says for what: `tháng`, `lần`. */
    z.strictObject({
      kind: z.literal('dong'),
      value: z.int().positive(),
      per: prose,
      pin: exactPin,
    }),
    /** A thing or a service, no money named. */
    z.strictObject({ kind: z.literal('in-kind'), what: prose, pin: exactPin }),
    /** The source names no amount; a gap about `amount` says what to ask. */
    z.strictObject({ kind: z.literal('not-stated') }),
    /** What an `amounts` row of the document says. */
    z.strictObject({ kind: z.literal('row'), row: anyRowId }),
  ])
  .superRefine((data, context) => {
    if ((data.kind === 'percent' || data.kind === 'dong') && !figureIn(data.value, data.pin.quote))
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `số ${data.value} không có trong lời trích "${data.pin.quote}"; chỉ ghi con số mà nguồn in ra`,
      });
  });

/** One thing that must hold. Without a test the checker reports it as not known. */
const simpleCondition = byKey(
  'row',
  z.strictObject({ ...ofRow.shape, test: testSchema.optional() }),
  z.strictObject({ ...statement.shape, test: testSchema.optional() }),
);

/** A condition, or several of which one is enough. */
const condition = byKey(
  'anyOf',
  z.strictObject({
    /** Leads in: `Bạn thuộc một trong các nhóm sau:`. */
    text: prose,
    anyOf: z.array(simpleCondition).min(2),
  }),
  simpleCondition,
);

const when = z.discriminatedUnion('kind', [
  /** A span of time that the source names. */
  z.strictObject({
    kind: z.literal('period'),
    from: partialDate.optional(),
    to: partialDate.optional(),
    ...statement.shape,
  }),
  /** Again and again; `weekday` counts from 1 (thứ hai) to 7 (chủ nhật). */
  z.strictObject({
    kind: z.literal('recurring'),
    every: z.enum(['week', 'month', 'year']),
    weekday: z.int().min(1).max(7).optional(),
    ...statement.shape,
  }),
  /** Bound to an occasion or only said to be prompt. */
  z.strictObject({ kind: z.literal('occasion'), ...statement.shape }),
]);

/** What the time of a part hangs on, as its editor read it from the clause. */
const times = {
  plan: 'theo kỳ của văn bản',
  standing: 'chế độ có sẵn, văn bản chỉ nhắc',
  regular: 'việc thường xuyên, văn bản chỉ nhắc',
  occasion: 'việc của riêng một dịp',
  own: 'có thời gian riêng, khác kỳ của văn bản',
} as const;

/** What one document says of a benefit. An empty list means that the source says nothing; a gap then says what to ask. */
export const benefitPart = z
  .strictObject({
    /** Slug of the document; a pin of the part that says only a clause means this document. */
    document: slug,
    /** Names the part where a document has several of different nature. */
    label: prose.optional(),
    /** Ids of what the part covers in a list of facts that editors keep (`kg-b1`), so that none is lost or told twice. */
    facts: z.array(slug).default([]),
    /** What kind of statement it is, and the words that make it so. */
    modality: z.strictObject({
      kind: keysOf(modalities, 'thiếu tính chất; hãy ghi right, policy, intention hoặc task'),
      reason: statement,
    }),
    /** What its time hangs on; with the document's stage and period, and `force.until`, it decides the state. */
    time: keysOf(
      times,
      'thiếu thời gian của phần; hãy ghi plan (theo kỳ của văn bản), standing (chế độ có sẵn, văn bản chỉ nhắc), regular (việc thường xuyên), occasion (việc của riêng một dịp) hoặc own (có thời gian riêng)',
    ),
    /** Slug of the document that it rests on in turn, where that is one of `content/documents`: the resolution that a plan makes known. */
    restsOn: slug.optional(),
    /** Where it applies. Left out: the clause ties it to no place of living. */
    scope: statement.optional(),
    /** Whom the part as a whole is about, where the clause gives no condition: for others the checker does not offer it. */
    for: z.strictObject({ ...statement.shape, test: testSchema }).optional(),
    who: z.array(sentence).default([]),
    gives: z.array(statement).default([]),
    amount,
    /** All of them must hold. Empty: the source gives no condition. */
    conditions: z.array(condition).default([]),
    documentsNeeded: z.array(sentence).default([]),
    /** The offices that the source names, and what it gives them to do. */
    office: z.array(z.strictObject({ agency: slug, ...statement.shape })).default([]),
    /** Ids of editorial notes (`content/notes`) on where that work went. */
    officeNow: z.array(slug).default([]),
    when: z.array(when).default([]),
    force: z.strictObject({
      /** What the document's own dates and words say. */
      says: z.array(statement).min(1),
      /** The end that the source itself sets to this benefit; after it the page says first that it is past. */
      until: z
        .strictObject({
          date: z.string().refine(isPartialDate, 'không phải là ngày có thật'),
          pin: exactPin,
        })
        .optional(),
      /** Ids of editorial notes on what is known since. */
      notes: z.array(slug).default([]),
    }),
    /** The clauses to show at the counter, with the document they rest on in turn (`cited`: id in `content/cited`). */
    basis: z.array(z.strictObject({ ...statement.shape, cited: slug.optional() })).min(1),
    gaps: z.array(gap).default([]),
  })
  .superRefine((part, context) => {
    if (part.time === 'occasion' && part.force.until === undefined)
      context.addIssue({
        code: 'custom',
        path: ['force', 'until'],
        message:
          'phần của riêng một dịp phải ghi dịp ấy đến khi nào; hãy thêm "until" có date và pin',
      });
    if (part.for !== undefined && part.conditions.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['for'],
        message: 'phần đã có điều kiện thì không ghi "for"; hãy chuyển điều ấy vào conditions',
      });
    if (part.restsOn !== undefined && part.time !== 'own')
      context.addIssue({
        code: 'custom',
        path: ['restsOn'],
        message: 'chỉ phần có thời gian riêng (time: own) mới ghi "restsOn"',
      });
    // Nobody has to ask at a counter about an intention, or about an agency's work.
    if (part.modality.kind === 'intention' || part.modality.kind === 'task') return;
    const told = new Set(part.gaps.map(({ about }) => about));
    const empty = {
      who: part.who.length === 0,
      gives: part.gives.length === 0,
      amount: part.amount.kind === 'not-stated',
      conditions: part.conditions.length === 0,
      documents: part.documentsNeeded.length === 0,
      office: part.office.length === 0,
      when: part.when.length === 0,
    } as const;
    for (const about of Object.keys(empty) as (keyof typeof empty)[])
      if (empty[about] && !told.has(about))
        context.addIssue({
          code: 'custom',
          path: ['gaps'],
          message: `văn bản không nói "${gapBlocks[about]}" nhưng gaps chưa có câu cần hỏi; hãy thêm { about: ${about}, question: …, ask: … }`,
        });
  });

/** A part as its author wrote it, once checked and read. */
export type WrittenPart = ReadPins<z.infer<typeof benefitPart>>;

type WithoutRow<T> = T extends { row: string } ? never : T;
type WrittenCondition = WrittenPart['conditions'][number];
type WrittenGroup = Extract<WrittenCondition, { anyOf: unknown }>;
type SimpleCondition = WithoutRow<Exclude<WrittenCondition, WrittenGroup>>;

/** A part as code sees it: what it takes from rows stands in it, words and pin. */
export type BenefitPart = Omit<WrittenPart, 'who' | 'amount' | 'conditions' | 'documentsNeeded'> & {
  readonly who: WithoutRow<WrittenPart['who'][number]>[];
  readonly amount:
    | WithoutRow<WrittenPart['amount']>
    /** A row's amount that is no single figure for one thing: a range, a coefficient. */
    | { readonly kind: 'words'; readonly words: string; readonly pin: SimpleCondition['pin'] };
  readonly conditions: (
    SimpleCondition | (Omit<WrittenGroup, 'anyOf'> & { readonly anyOf: SimpleCondition[] })
  )[];
  readonly documentsNeeded: WithoutRow<WrittenPart['documentsNeeded'][number]>[];
};
