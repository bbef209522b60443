import { actWords } from '#src/lib/note-words.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { withoutMarks } from '#src/vietnamese/unmarked.ts';
import type { Kit, KitPin, KitScript, Line } from './kit.ts';
import {
  airingLine,
  askLine,
  closingLines,
  creditLine,
  expiryLine,
  factWords,
  licence,
  pinCitation,
  scriptDuration,
  scriptTitle,
  whyNotAired,
} from './labels.ts';

/** The texts of a kit as headings and paragraphs; `.txt` and `.docx` are made from the same blocks, so that they say the same. */

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What an announcer reads, set large. */
  | { readonly kind: 'spoken'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  /** What must be seen first: that the day is past, or that nobody has confirmed it. */
  | { readonly kind: 'warning'; readonly text: string }
  /** About the text rather than part of it. */
  | { readonly kind: 'note'; readonly text: string };

/** A text to be saved as files. */
export interface KitText {
  /** File name without extension: `thong-cao`. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const text = (words: string): Block => ({ kind: 'text', text: words });
const item = (words: string): Block => ({ kind: 'item', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });

/** Where the sentences of a text stand, each place once. */
function places(lines: readonly Line[]): Block[] {
  const pins = new Map(
    lines.flatMap((line) => line.pins).map((pin): [string, KitPin] => [writtenPin(pin), pin]),
  );
  return [...pins.values()].map((pin) => item(`${pinCitation(pin)}: ${pin.url}`));
}

const foot = (kit: Kit): Block[] => [note(creditLine(kit))];

function opening(kit: Kit, title: string): Block[] {
  const notAired = whyNotAired(kit);
  const warning = (words: string): Block => ({ kind: 'warning', text: words });
  return [
    ...(kit.expired !== undefined
      ? [warning(expiryLine(kit)), note(kit.expired)]
      : notAired !== undefined
        ? [warning(notAired), note(askLine(kit))]
        : []),
    { kind: 'title', text: title },
  ];
}

/** The release, with what a journalist asks for next: gaps, offices, facts, quotes, questions. */
export function releaseText(kit: Kit): KitText {
  const { lead } = kit;
  const answers: readonly (readonly [string, string])[] = [
    ['Ai', lead.who],
    ['Việc gì', lead.what],
    ['Khi nào', lead.when],
    ['Ở đâu', lead.where],
    ['Vì sao', lead.why],
  ];
  return {
    name: 'thong-cao',
    title: 'Thông cáo báo chí',
    blocks: [
      ...opening(kit, kit.headline.text),
      text(kit.summary.text),
      text(kit.lead.text),
      ...kit.body.map((line) => text(line.text)),
      heading('Bối cảnh'),
      ...kit.background.map((line) => text(line.text)),
      heading('Năm câu hỏi của phần mở đầu'),
      ...answers.map(([label, answer]) => item(`${label}: ${answer}`)),
      heading('Số liệu nhanh'),
      ...kit.facts.map((fact) => item(factWords(fact))),
      heading('Điều văn bản không nói'),
      ...kit.gaps.map((line) => item(line.text)),
      heading('Nơi để hỏi, theo cách văn bản gọi'),
      ...(kit.askNone ? [text(kit.askNone.text)] : []),
      ...kit.ask.map(({ pin }) => item(`${pin.quote} (${pinCitation(pin)})`)),
      ...kit.notes.map((known) =>
        note(
          `Ghi chú của người biên tập, kiểm tra ngày ${formatDate(known.checked)}: ${known.text} (${known.acts.map(actWords).join('; ')}. ${known.sources.map(({ url }) => url).join(' · ')})`,
        ),
      ),
      heading('Các câu trên dựa vào đâu'),
      ...places([kit.headline, kit.summary, kit.lead, ...kit.body, ...kit.background, ...kit.gaps]),
      heading('Cuối bài'),
      ...closingLines(kit).map(text),
    ],
  };
}

/** Quotes with their citations. */
function quotesText(kit: Kit): KitText {
  return {
    name: 'trich-dan',
    title: 'Kho trích dẫn',
    blocks: [
      ...opening(kit, `Trích nguyên văn: ${kit.title}`),
      ...kit.quotes.flatMap((pin) => [
        heading(pin.about),
        text(`“${pin.quote}”`),
        note(`${pin.reading}, ${pin.documentTitle}. ${pin.url}`),
      ]),
      ...foot(kit),
    ],
  };
}

/** Five questions of listeners. */
function questionsText(kit: Kit): KitText {
  return {
    name: 'hoi-dap',
    title: 'Năm câu hỏi thường gặp',
    blocks: [
      ...opening(kit, `Hỏi đáp: ${kit.title}`),
      ...kit.questions.flatMap(({ question, answer }) => [heading(question), text(answer.text)]),
      heading('Các câu trên dựa vào đâu'),
      ...places(kit.questions.map(({ answer }) => answer)),
      ...foot(kit),
    ],
  };
}

const scriptBlocks = (kit: Kit, script: KitScript, level: 1 | 2): Block[] => [
  note(`Đọc hết ${scriptDuration(script)}. ${airingLine(kit)}`),
  heading('Bản đọc', level),
  ...script.spoken.map((words): Block => ({ kind: 'spoken', text: words })),
  heading('Bản viết', level),
  ...script.lines.map((line) => text(line.text)),
];

/** One script: first as it is said, then as it is written. */
function scriptText(kit: Kit, script: KitScript): KitText {
  return {
    name: `ban-doc-${script.slot}-giay`,
    title: scriptTitle(script),
    blocks: [
      ...opening(kit, `${kit.title}: ${scriptTitle(script).toLowerCase()}`),
      ...scriptBlocks(kit, script, 1),
      heading('Các câu trên dựa vào đâu'),
      ...places(script.lines),
      ...foot(kit),
    ],
  };
}

/** All scripts in one file for printing. */
export function scriptsText(kit: Kit): KitText {
  return {
    name: 'ban-doc',
    title: 'Các bản đọc',
    blocks: [
      ...opening(kit, `Bản đọc: ${kit.title}`),
      ...kit.scripts.flatMap((script) => [
        heading(scriptTitle(script)),
        ...scriptBlocks(kit, script, 2),
      ]),
      ...foot(kit),
    ],
  };
}

/** Short texts for phones and social networks. */
function shortTexts(kit: Kit): KitText {
  return {
    name: 'tin-ngan',
    title: 'Tin nhắn, Zalo, bài đăng',
    blocks: [
      ...opening(kit, `Tin ngắn: ${kit.title}`),
      heading('Tin nhắn có dấu'),
      text(kit.sms.text),
      heading('Tin nhắn không dấu'),
      text(withoutMarks(kit.sms.text)),
      heading('Zalo'),
      text(kit.zalo.text),
      heading('Bài đăng'),
      ...kit.post.map((line) => text(line.text)),
      ...foot(kit),
    ],
  };
}

/** The words of the poster. */
function posterText(kit: Kit): KitText {
  return {
    name: 'ap-phich',
    title: 'Chữ trên áp phích',
    blocks: [
      ...opening(kit, kit.poster.title.text),
      ...kit.poster.lines.map((line) => item(line.text)),
      note(`Gỡ sau ngày ${formatDate(kit.poster.takeDown)}.`),
      ...foot(kit),
    ],
  };
}

/** What may be done with the kit, and what was corrected. */
function licenceText(kit: Kit): KitText {
  return {
    name: 'dung-lai',
    title: 'Điều kiện dùng lại, đính chính',
    blocks: [
      ...opening(kit, `Dùng lại: ${kit.title}`),
      ...licence.map(item),
      text(`Câu ghi nguồn: “${creditLine(kit)}”`),
      heading('Đính chính'),
      ...(kit.corrections.length === 0 ? [text('Chưa có đính chính.')] : []),
      ...kit.corrections.flatMap(({ date, note: words, old }) => [
        heading(`Ngày ${formatDate(date)}`, 2),
        text(words),
        ...old.map(({ part, text: was }) => item(`Bản cũ, ${part}: ${was}`)),
      ]),
    ],
  };
}

/** Every text of a kit. */
export function textsOf(kit: Kit): KitText[] {
  return [
    releaseText(kit),
    questionsText(kit),
    quotesText(kit),
    ...kit.scripts.map((script) => scriptText(kit, script)),
    scriptsText(kit),
    shortTexts(kit),
    posterText(kit),
    licenceText(kit),
  ];
}

/** Blocks as plain text: Unicode NFC, one empty line between blocks, items with a dash. */
export function plainText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block, index): string[] => {
    const before = blocks[index - 1];
    const gap = index > 0 && !(block.kind === 'item' && before?.kind === 'item') ? [''] : [];
    switch (block.kind) {
      case 'title':
        return [...gap, block.text.toLocaleUpperCase('vi')];
      case 'heading':
        return [...gap, block.level === 1 ? `== ${block.text} ==` : `= ${block.text} =`];
      case 'item':
        return [...gap, `- ${block.text}`];
      default:
        return [...gap, block.text];
    }
  });
  return `${lines.join('\n')}\n`.normalize('NFC');
}
