import { checkExpected } from '#src/loaders/check-expected.ts';
import { contentRoot, loadContent } from '#src/loaders/content-loader.ts';
import { ContentError, formatProblems } from '#src/loaders/problem.ts';
import { readExpected } from '#src/loaders/read-expected.ts';

/** `npm run content`: checks everything in `content/` in a second, without building the site. */
try {
  const content = loadContent(contentRoot());
  const counts = Object.entries(content.entries).map(([name, map]) => `${name}: ${map.size}`);
  console.log(`Nội dung không có lỗi (${counts.join(', ')}).`);
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
