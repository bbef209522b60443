import { table, type Section } from '#scripts/nhap/report-page.ts';
import { changeText, isSame } from './difference.ts';
import type { Update } from './update.ts';

/** What a second import found, for whoever looks it through: on a terminal and as the sections of a page. */

const SHOWN = 12;
const SHOWN_WORDS = 100;

const short = (text: string): string =>
  text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text;

/** A list of which a terminal shows the first. */
function some(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return [
    '',
    `${title} (${lines.length}):`,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(more > 0 ? [`  và ${more} chỗ nữa, xem báo cáo`] : []),
  ];
}

/** Whether the file that has come is the one that is there. */
export const isUnchanged = ({ difference, files }: Update): boolean =>
  isSame(difference) &&
  files.every(({ path }) => path.startsWith('sources/') || path.startsWith('documents/'));

const openLines = ({ open }: Update): string[] =>
  open.map(
    ({ file, line, clause, quote, why }) =>
      `${file}, dòng ${line}: ${clause}${quote === undefined ? '' : ` "${short(quote)}"`}: ${why}`,
  );

/** @param written whether it was written, and is not only to be */
export function updateText(id: string, update: Update, written: boolean): string {
  const { difference, moved, look } = update;
  const { changed, added, removed } = difference;
  if (isUnchanged(update))
    return `${id}: đã có, từng mục và từng chữ như nhau; không có gì phải làm.`;
  const how = `npm run nhap -- <tệp> --cap-nhat${update.isLocked ? ' --ly-do "vì sao chữ đổi, sẽ hiện trên trang"' : ''}`;
  return [
    `${id}: đã có và bản này khác. ${written ? 'Đã cập nhật.' : `Chưa ghi gì. Nếu bản này đúng: ${how}`}`,
    ...some(
      'Mục đổi chữ',
      changed.map(
        (change) =>
          `${change.from}${change.from === change.to ? '' : ` → ${change.to}`}: ${changeText(change).join('; ')}`,
      ),
    ),
    ...some(
      'Mục mới',
      added.map(({ address, words }) => `${address}: ${short(words)}`),
    ),
    ...some(
      'Mục không còn',
      removed.map(({ address, words }) => `${address}: ${short(words)}`),
    ),
    ...some(
      'Mục đổi chỗ',
      Object.entries(difference.moved).map(([from, to]) => `${from} → ${to}`),
    ),
    ...some(
      written ? 'Ghim đã dời' : 'Ghim sẽ dời theo',
      moved.map(({ file, line, from, to }) => `${file}, dòng ${line}: ${from} → ${to}`),
    ),
    ...some('Ghim phải xem lại', openLines(update)),
    ...some('Xem lại', look),
    ...(update.open.length + moved.length === 0 ? ['', 'Không ghim nào trỏ tới các mục này.'] : []),
  ].join('\n');
}

/** The sections of the page, what an editor has to do first. */
export function updateSections(update: Update): Section[] {
  const { difference, moved, open, look, files } = update;
  return [
    {
      title: 'Ghim phải xem lại',
      html: table(
        ['Tệp', 'Dòng', 'Mục', 'Câu trích', 'Phải làm gì'],
        open.map(({ file, line, clause, quote, why }) => [
          file,
          `${line}`,
          clause,
          quote ?? '',
          why,
        ]),
      ),
    },
    {
      title: 'Xem lại',
      html: table(
        ['Điều cần xem'],
        look.map((one) => [one]),
      ),
    },
    {
      title: 'Mục đổi chữ',
      html: table(
        ['Mục', 'Đổi gì', 'Trước', 'Nay'],
        difference.changed.map((change) => [
          change.from === change.to ? change.from : `${change.from} → ${change.to}`,
          changeText(change).join('; '),
          change.before,
          change.after,
        ]),
      ),
    },
    {
      title: 'Mục mới',
      html: table(
        ['Mục', 'Chữ'],
        difference.added.map(({ address, words }) => [address, words]),
      ),
    },
    {
      title: 'Mục không còn',
      html: table(
        ['Mục', 'Chữ'],
        difference.removed.map(({ address, words }) => [address, words]),
      ),
    },
    { title: 'Mục đổi chỗ', html: table(['Trước', 'Nay'], Object.entries(difference.moved)) },
    {
      title: 'Ghim dời theo',
      html: table(
        ['Tệp', 'Dòng', 'Trước', 'Nay'],
        moved.map(({ file, line, from, to }) => [file, `${line}`, from, to]),
      ),
    },
    {
      title: 'Tệp',
      html: table(
        ['Tệp'],
        files.map(({ path }) => [`content/${path}`]),
      ),
    },
  ];
}
