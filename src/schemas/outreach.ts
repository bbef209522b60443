import { z } from 'astro/zod';
import { fullDate, keysOf, pin, prose, slug } from './atoms.ts';
import type { ReadPins } from './pin.ts';
import { publicationFields } from './publication.ts';

/** How soon a script should go out, with the words shown to readers. */
export const priorities = {
  routine: 'thông thường',
  important: 'quan trọng',
  urgent: 'khẩn',
} as const;

/** The lengths of a script, in seconds, by field name. */
export const scriptLengths = { s30: 30, s60: 60, s180: 180 } as const;
export type ScriptName = keyof typeof scriptLengths;
export const scriptNames = Object.keys(scriptLengths) as ScriptName[];

/** Most that a text may hold, in characters of its NFC form; answers in syllables as written. */
export const limits = {
  headline: 65,
  summary: 160,
  answer: 40,
  sms: 160,
  zalo: 400,
  post: 1200,
  posterTitle: 60,
  posterLine: 120,
} as const;

/** What a statement may rest on besides the kit's own quotes, with what it means. */
export const otherBases = {
  /** Number, date, issuer, title and period of the kit's documents. */
  record: 'bản ghi của văn bản',
  /** What became of the province, from its file. */
  province: 'ghi chú về tỉnh',
  /** Editors' dated notes on the documents. */
  notes: 'ghi chú của người biên tập về văn bản',
  /** Editors' dated notes on the offices to ask. */
  agency: 'ghi chú của người biên tập về cơ quan',
  /** This site itself. */
  site: 'trang này',
  /** A greeting or a turn of speech that states no fact. */
  talk: 'lời dẫn',
} as const;

/** Something said, with what it rests on: keys of `quotes`, or one of `otherBases`. */
const statement = z.strictObject({ text: prose, from: z.array(slug).min(1) });

const atMost = (most: number) =>
  statement.superRefine(({ text }, context) => {
    if (text.length > most)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: `dài ${text.length} ký tự, nhiều nhất ${most}; hãy viết gọn lại`,
      });
  });

/** A passage of a document that the kit rests on; all together they are its bank of quotes. */
const quote = pin.extend({
  /** Words copied from that clause, letter by letter. */
  quote: prose,
  /** What the passage shows, in a few words. */
  about: prose,
});

/** What an answer holds where no source gives one. */
export const NOT_STATED = 'văn bản không nói';

/** The five questions that the first paragraph of a release answers. */
export const answers = ['who', 'what', 'when', 'where', 'why'] as const;

/** A figure or fact shown as data: never typed, always looked up. */
const fact = z.union([
  /** A field of a document's record. */
  z.strictObject({
    document: slug,
    field: z.enum(['number', 'issued', 'issuer', 'signer', 'period', 'title']),
  }),
  /** A row of a document's frontmatter: a target, report or event, by its id. */
  z.strictObject({ document: slug, row: slug }),
  /** What a guide says of its benefit in one document: its nature, its amount, whom it is for. */
  z.strictObject({
    benefit: slug,
    in: slug,
    about: z.enum(['modality', 'amount', 'who']),
  }),
  /** Exact words of the kit's own quotes. */
  z.strictObject({ label: prose, quote: slug }),
  /** How many there are on this site. */
  z.strictObject({ count: z.enum(['documents', 'provinces', 'agencies', 'cited']) }),
]);

const question = z.strictObject({
  question: prose,
  /** At most 40 syllables. */
  answer: statement.superRefine(({ text }, context) => {
    const words = text.split(/\s+/u).length;
    if (words > limits.answer)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: `trả lời dài ${words} tiếng, nhiều nhất ${limits.answer}; hãy viết gọn lại`,
      });
  }),
});

/** An office to ask, named as a source names it. */
const office = pin.extend({
  agency: slug,
  /** The name as the clause prints it. */
  quote: prose,
});

/** Part of a suggested timetable of repeats. */
const airing = z.strictObject({
  script: keysOf(
    Object.fromEntries(scriptNames.map((name) => [name, name])) as { [Name in ScriptName]: string },
  ),
  /** First day on which it is read. */
  first: fullDate,
  /** Last day; not after `notAfter`. */
  last: fullDate,
  /** Hours of the day in Vietnam, `HH:MM`. */
  hours: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'phải có dạng 05:30')).min(1),
  every: z.enum(['day', 'week']),
});

/** A change to a published kit, the old words kept. */
const correction = z.strictObject({
  date: fullDate,
  /** What was wrong and what stands now. */
  note: prose,
  /** The words that stood there, and where. */
  old: z.array(z.strictObject({ part: prose, text: prose })).min(1),
});

/**
 * An outreach kit: everything that press, radio, loudspeakers and noticeboards need on one subject.
 * What depends on other content (quotes, figures, readings, expiry) is checked by `lib/kits/check-kit.ts`.
 */
export const outreachSchema = z
  .strictObject({
    /** Name of the kit in plain words, unique on the site. */
    title: prose,
    /** Id in `content/taxonomy/subjects.yaml`. */
    subject: slug,
    /** Documents the kit is about; empty for a kit on the site. */
    documents: z.array(slug).default([]),
    /** Day of first publication; one that is ahead keeps it out of the builds before. */
    published: fullDate,
    priority: keysOf(priorities).default('routine'),
    /** How numbers are said: `bac` linh, nghìn; `nam` lẻ, ngàn. */
    voice: z.enum(['bac', 'nam']).default('bac'),
    /** Last day on which the scripts may be read out (không phát sau ngày). */
    notAfter: fullDate,
    /** Why that day. */
    notAfterReason: statement,
    /** Shown once the day is past: what the kit still serves as. Required from that day on. */
    expired: prose.optional(),
    /** Slug of the document that a pin of the kit means where it says only a clause. */
    pinsIn: slug.optional(),
    quotes: z.record(slug, quote),
    /** What stands around the release; its text is the body of the file. */
    release: z.strictObject({
      headline: atMost(limits.headline),
      summary: atMost(limits.summary),
      /** What the first paragraph answers: each a part of its words, letter by letter, or "văn bản không nói". */
      who: prose,
      what: prose,
      when: prose,
      where: prose,
      why: prose,
    }),
    /** What the sources leave open. */
    gaps: z.array(statement).min(1),
    ask: z.array(office).default([]),
    /** Said where no source names an office. */
    askNone: statement.optional(),
    facts: z.array(fact).min(2),
    /** Document whose targets are drawn as a picture. */
    picture: slug.optional(),
    questions: z.array(question).length(5, 'phải có đúng năm câu hỏi'),
    scripts: z.strictObject(
      Object.fromEntries(scriptNames.map((name) => [name, z.array(statement).min(2)])) as {
        [Name in ScriptName]: z.ZodArray<typeof statement>;
      },
    ),
    sms: atMost(limits.sms),
    zalo: atMost(limits.zalo),
    post: z.array(statement).min(2),
    poster: z.strictObject({
      title: atMost(limits.posterTitle),
      lines: z.array(atMost(limits.posterLine)).min(2).max(5),
      /** Day on which it is taken down; left out: `notAfter`. */
      takeDown: fullDate.optional(),
    }),
    /** Left out where it should not be broadcast: what it tells of is past, or nobody has confirmed it. */
    timetable: z.array(airing).default([]),
    corrections: z.array(correction).default([]),
    ...publicationFields,
  })
  .superRefine((data, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const key of Object.keys(data.quotes))
      if (key in otherBases)
        complain(['quotes', key], `"${key}" là tên dành riêng; hãy đặt tên khác`);
    if ((data.ask.length === 0) === (data.askNone === undefined))
      complain(
        ['ask'],
        'phải ghi nơi để hỏi ở "ask", hoặc ghi ở "askNone" rằng văn bản không nói; không ghi cả hai',
      );
    const length = data.post.map(({ text }) => text).join('\n').length;
    if (length > limits.post)
      complain(['post'], `bài đăng dài ${length} ký tự, nhiều nhất ${limits.post}`);
    if (data.poster.takeDown !== undefined && data.poster.takeDown > data.notAfter)
      complain(['poster', 'takeDown'], `gỡ sau ngày thôi phát (${data.notAfter})`);
    data.timetable.forEach((item, index) => {
      if (item.last < item.first)
        complain(['timetable', index, 'last'], `kết thúc trước khi bắt đầu (${item.first})`);
      if (item.last > data.notAfter)
        complain(['timetable', index, 'last'], `phát sau ngày thôi phát (${data.notAfter})`);
    });
    data.corrections.forEach((item, index) => {
      if (item.date < data.published)
        complain(['corrections', index, 'date'], `trước ngày đăng (${data.published})`);
    });
  });

/** Something said, with what it rests on. */
export type Statement = z.infer<typeof statement>;

type Frontmatter = ReadPins<z.infer<typeof outreachSchema>>;

/** The text of a release: the body of a kit's file. */
export interface ReleaseText {
  readonly lead: Statement;
  /** At least two paragraphs. */
  readonly body: readonly Statement[];
  /** What led to it, and what has changed since; at least one paragraph. */
  readonly background: readonly Statement[];
}

/** A kit as code sees it: its frontmatter and the release of its body in one. */
export type OutreachData = Omit<Frontmatter, 'release'> & {
  readonly release: Frontmatter['release'] & ReleaseText;
};
/** A reference to data shown as a quick fact. */
export type FactReference = z.infer<typeof fact>;
