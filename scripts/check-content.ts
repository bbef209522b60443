import { loadContent } from '#src/loaders/content-loader.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError } from '#src/loaders/problem.ts';

/** `npm run content`: checks everything in `content/` in a second, without building the site. */
try {
  const { entries } = loadContent(contentRoot());
  const counts = Object.entries(entries).map(([name, map]) => `${name}: ${map.size}`);
  console.log(`Nội dung không có lỗi (${counts.join(', ')}).`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
