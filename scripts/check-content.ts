import { readCommandLine } from '#scripts/lib/command-line.ts';
import { mendable, mendContent } from '#scripts/lib/mend-content.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import { takeBack } from '#scripts/nhap/write-files.ts';
import { checkExpected } from '#src/loaders/check-expected.ts';
import { DRAFT_PROBLEMS, loadContent, loadWithDrafts } from '#src/loaders/content-loader.ts';
import type { Content } from '#src/loaders/content.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { warningText } from '#src/loaders/warnings.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError, formatProblems } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';

/**
 * `npm run content`: checks everything in `content/` in seconds, without building the site.
 * `npm run content -- --sua` first writes what can be written for the author, and says what it wrote.
 */
const { sua: mends } = readCommandLine(
  { options: { sua: { type: 'boolean', default: false } } },
  'Cách dùng: npm run content, hoặc npm run content -- --sua',
).values;

/** Writes what a machine can put right, and says what it was. */
async function mend(root: string): Promise<void> {
  const mended = await mendContent(root);
  for (const { file, done } of mended) console.log(`Đã sửa ${file}: ${done.join('; ')}.`);
  if (mended.length === 0) console.log('Không có gì máy sửa được.');
}

/** Says which files `--sua` would mend, above what is left to their author. */
async function tellMendable(root: string): Promise<void> {
  const files = await mendable(root);
  if (files.length === 0) return;
  const lines = files.map(({ file, done }) => `  • ${file}: ${done.join('; ')}`);
  console.error(
    `Máy sửa được ngay ${String(files.length)} tệp, hãy chạy: npm run content -- --sua\n${lines.join('\n')}\n`,
  );
}

/** Says what is right, what is to be seen to, and whether the content is what its owners counted. */
function tellRight(content: Content): void {
  const counts = Object.entries(content.entries).map(
    ([name, map]) => `${name}: ${String(map.size)}`,
  );
  console.log(`Nội dung không có lỗi (${counts.join(', ')}).`);
  const warning = warningText(content, today);
  if (warning !== undefined) console.warn(warning);
  const expected = readExpected(content.root);
  const compared = Object.keys(expected.files);
  const problems = checkExpected(content, expected);
  if (problems.length > 0) {
    console.error(formatProblems(problems, 'Nội dung khác điều đã đếm, đã tính'));
    process.exitCode = 1;
  } else
    console.log(
      compared.length > 0
        ? `Khớp với điều đã đếm, đã tính trong content/expected (${compared.join(', ')}).`
        : 'Chưa có content/expected, nên không có con số nào để đối chiếu.',
    );
}

const root = contentRoot();
try {
  if (takeBack(root))
    console.log('Lần nhập trước (npm run nhap) bị ngắt giữa chừng; đã trả content/ về như trước.');
  if (mends) await mend(root);
  const content = loadContent(root);
  tellRight(content);
  if (content.waiting.length > 0) {
    const { problems } = loadWithDrafts(root);
    if (problems.length > 0) console.warn(formatProblems(problems, DRAFT_PROBLEMS));
  }
} catch (error) {
  if (error instanceof ContentError) {
    if (!mends) await tellMendable(root);
    console.error(error.message);
  } else if (error instanceof ImportError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
