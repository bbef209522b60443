import { z } from 'astro/zod';
import { daysBetween } from '#src/vietnamese/dates.ts';
import { fullDate, partialDate, prose, slug, webAddress } from './atoms.ts';
import { answerTestSchema } from './checker.ts';
import { isOfficial, weakness } from './source-hosts.ts';

/** What editors know from outside the documents: shown apart from them, with the act, its sources and its days. */

/** A law, decree, resolution … that a note tells of. */
const act = z.strictObject({
  /** As issued: `176/2025/NĐ-CP`. */
  number: prose,
  /** Kind and name: `Luật Trẻ em`. */
  title: prose,
  /** Left out where no one checked it. */
  date: partialDate.optional(),
  /** Where in it: `Điều 2, Điều 4`. */
  clause: prose.optional(),
});

/** A page that states what the note says. */
const source = z.strictObject({
  url: webAddress,
  /** Name of the page; left out: its host is shown alone. */
  title: prose.optional(),
  /** The page of the body that issued the act, or of another state body. */
  official: z.boolean().default(false),
  /** It prints one of the note's acts word for word, whoever runs the page. */
  ownText: z.boolean().default(false),
});

/** A note that rests on a saved copy is checked again within so many days. */
const SAVED_FOR = 60;

/** The fields of every note, wherever it stands. */
const noteFields = {
  /** What is known, in plain words. */
  text: prose,
  /** The acts it tells of, which are named before any page. */
  acts: z
    .array(act, 'thiếu văn bản; hãy ghi "acts": số, tên, ngày, điều khoản của văn bản nói điều này')
    .min(1, 'thiếu văn bản; hãy ghi số, tên, ngày, điều khoản của văn bản nói điều này'),
  /** Day from which it holds. */
  from: partialDate.optional(),
  /** An official page or the act's own text first, then a second. */
  sources: z
    .array(source)
    .min(
      2,
      'chỉ có một nguồn; hãy thêm nguồn thứ hai (trang chính thức đứng trước), hoặc bỏ ghi chú',
    ),
  /** Said beside the day where nobody could open the page itself: `theo bản lưu tháng 12/2025`. */
  saved: prose
    .refine(
      (text) => text.startsWith('theo bản lưu'),
      'phải bắt đầu bằng "theo bản lưu", ví dụ: theo bản lưu tháng 12/2025',
    )
    .optional(),
  /** The day on which an editor checked it. */
  checked: fullDate,
  /** The day by which it is to be checked again. */
  reviewBy: fullDate,
};

type Fields = z.infer<z.ZodObject<typeof noteFields>>;

/** Rules that need more than one field. */
function checkNote(note: Fields, complain: (path: (string | number)[], message: string) => void) {
  note.sources.forEach(({ url, official }, index) => {
    const weak = weakness(url);
    if (weak !== undefined)
      complain(
        ['sources', index, 'url'],
        `không lấy "${url}" làm nguồn (${weak}); hãy ghi trang của cơ quan nhà nước, văn bản gốc, hoặc báo chính thống`,
      );
    if (official && !isOfficial(url))
      complain(
        ['sources', index, 'official'],
        `"${url}" không phải trang của cơ quan nhà nước; hãy bỏ "official", hoặc ghi trang chính thức`,
      );
  });
  const [first] = note.sources;
  if (first && !first.official && !first.ownText)
    complain(
      ['sources', 0],
      'nguồn đứng đầu phải là trang chính thức (official: true) hoặc chính lời văn bản (ownText: true); hãy thêm nguồn ấy, hoặc bỏ ghi chú',
    );
  if (note.reviewBy <= note.checked)
    complain(['reviewBy'], `phải sau ngày kiểm tra (${note.checked})`);
  if (note.saved !== undefined && daysBetween(note.checked, note.reviewBy) > SAVED_FOR)
    complain(
      ['reviewBy'],
      `điều chỉ đọc ở bản lưu phải kiểm tra lại trong ${String(SAVED_FOR)} ngày; hãy ghi ngày sớm hơn`,
    );
}

/** A note in the file of what it speaks of: an agency, a province, a document, a cited act. */
export const editorialNote = z
  .strictObject(noteFields)
  .superRefine((note, context) =>
    checkNote(note, (path, message) => context.addIssue({ code: 'custom', path, message })),
  );

/** Where a note shows besides the parts of guides that name it. */
const shows = z.strictObject({
  guides: z.array(slug).default([]),
  kits: z.array(slug).default([]),
  documents: z.array(slug).default([]),
  agencies: z.array(slug).default([]),
  cited: z.array(slug).default([]),
  /** On the leaflets of its guides too. */
  leaflet: z.boolean().default(false),
  /** In the checker's results, where the answers meet the test. */
  checker: answerTestSchema.optional(),
});

/**
 * A note that several pages share: `content/notes/*.yaml` maps an id to it. It is kept once, so that one edit and one new
 * date of checking serve every page that shows it.
 */
export const noteSchema = z
  .strictObject({
    ...noteFields,
    /** It tells of a right that exists today: it stands on top of its pages. */
    now: z.boolean().default(false),
    /** The same in a sentence or two, for the first screen of its pages; the whole is folded below. */
    short: prose
      .max(160, 'dài quá 160 chữ cái; "short" là lời ở màn hình đầu, hãy nói trong một, hai câu')
      .optional(),
    /** It tells where to get help in danger: above everything else on the page. */
    danger: z.boolean().default(false),
    /** The number to call, which a phone dials at a touch: `111`. */
    call: z
      .string()
      .regex(/^\d{3,11}$/u, 'phải là số điện thoại viết liền, ví dụ: "111"')
      .optional(),
    shows: shows.prefault({}),
  })
  .superRefine((note, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    checkNote(note, complain);
    if (note.danger && !note.now)
      complain(['danger'], 'ghi chú khi nguy hiểm cũng phải ghi "now: true"');
    if (note.now && note.short === undefined)
      complain(
        ['short'],
        'ghi chú "now: true" đứng đầu trang nên cần "short": cùng điều ấy trong một, hai câu ngắn',
      );
    if (note.now && note.shows.guides.length === 0 && note.shows.checker === undefined)
      complain(
        ['shows'],
        'ghi chú "now: true" phải ghi hướng dẫn nào hiện nó ("guides") hoặc phép thử ("checker")',
      );
  });

export type EditorialNoteData = z.infer<typeof editorialNote>;

export type NoteData = z.infer<typeof noteSchema>;
