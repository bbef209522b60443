import { readFileSync } from 'node:fs';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { checkQuotes, MOST_CHARACTERS, type Finding } from '#src/lib/quotes/check.ts';
import { sayFinding } from '#src/lib/quotes/words.ts';
import { ContentError } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';
import { textsOfContent } from './quotes/texts.ts';

/**
 * `npm run doi-chieu -- FILE`: whether the sentences of a text file stand in the documents, without building the site.
 * `-` or no file: standard input. With `--json` one JSON line a sentence. Ends with status 1 where a sentence is not
 * a document's, letter by letter, or this site's own.
 */

const USAGE =
  'Cách dùng: npm run doi-chieu -- tệp.txt (hoặc dấu - để đọc từ bàn phím), thêm --json để máy đọc.';

function pastedText(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    console.error(`Không đọc được tệp "${file}". ${USAGE}`);
    return undefined;
  }
}

/** A sentence with what differs in brackets: `⟦30%→50%⟧`. */
const marked = ({ pieces }: Finding): string =>
  pieces
    .map(({ pasted, printed, kind }) =>
      kind === undefined ? pasted : `⟦${pasted.trim() || '∅'} → ${printed ?? ''}⟧`,
    )
    .join('')
    .trim();

function print(finding: Finding, count: number): void {
  const { place, own, cutConditions, others } = finding;
  const { title, why } = sayFinding(finding, today, count);
  console.log(`\n${marked(finding)}\n  ${title}. ${why}`);
  if (place) {
    console.log(`  ${place.reading}, ${place.document.title} (${place.url})`);
    if (place.before !== '' || place.after !== '')
      console.log(
        `  Cả câu: ${[place.before, place.printed, place.after].filter(Boolean).join(' ')}`,
      );
  }
  for (const { words, guide } of cutConditions)
    console.log(`  Điều kiện bị cắt: “${words}” (quyền lợi: ${guide})`);
  for (const other of others) console.log(`  Cũng có ở: ${other.reading}, ${other.document.name}`);
  for (const [reading] of own?.bases ?? []) console.log(`  Dựa vào: ${reading}`);
}

const isSure = ({ verdict, pieces }: Finding): boolean =>
  verdict === 'exact' || (verdict === 'own' && pieces.every(({ kind }) => kind === undefined));

const {
  values: { json },
  positionals: [file = '-', ...more],
} = readCommandLine(
  { allowPositionals: true, options: { json: { type: 'boolean', default: false } } },
  USAGE,
);
if (more.length > 0) refuseCommand(`mỗi lần một tệp, thừa "${more.join(' ')}"`, USAGE);
const text = pastedText(file);
if (text === undefined) process.exit(2);
if (text.length > MOST_CHARACTERS)
  console.error(
    `Tệp dài ${String(text.length)} ký tự; chỉ xem ${String(MOST_CHARACTERS)} ký tự đầu. Hãy chia tệp ra.`,
  );
try {
  const texts = textsOfContent(today);
  const findings = checkQuotes(texts, text);
  const count = texts.documents.length;
  if (findings.length === 0) console.error('Không có câu nào trong tệp.');
  for (const finding of findings) {
    if (!json) print(finding, count);
    else {
      const { place, ...rest } = finding;
      console.log(
        JSON.stringify({
          ...rest,
          ...sayFinding(finding, today, count),
          ...(place && { place: { ...place, document: place.document.title } }),
          others: rest.others.map((other) => other.url),
        }),
      );
    }
  }
  process.exitCode = findings.length > 0 && findings.every(isSure) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
