import { parseArgs } from 'node:util';
import { takeBack } from '#scripts/nhap/write-files.ts';
import { checkExpected } from '#src/loaders/check-expected.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { warningText } from '#src/loaders/warnings.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError, formatProblems } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';

/**
 * `npm run content`: checks everything in `content/` in a second, without building the site.
 * `npm run content -- --sua` first writes what can be written for the author, and says what it wrote.
 */
function wantsMending(): boolean {
  try {
    return parseArgs({ options: { sua: { type: 'boolean', default: false } } }).values.sua;
  } catch {
    console.error('Không hiểu lệnh. Cách dùng: npm run content, hoặc npm run content -- --sua');
    process.exit(1);
  }
}

try {
  if (takeBack(contentRoot()))
    console.log('Lần nhập trước (npm run nhap) bị ngắt giữa chừng; đã trả content/ về như trước.');
  if (wantsMending()) {
    const { mendContent } = await import('./lib/mend-content.ts');
    const mended = mendContent(contentRoot());
    for (const { file, done } of mended) console.log(`Đã sửa ${file}: ${done.join('; ')}.`);
    if (mended.length === 0) console.log('Không có gì máy sửa được.');
  }
  const content = loadContent();
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
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
