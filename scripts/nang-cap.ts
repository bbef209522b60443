import { readCommandLine } from '#scripts/lib/command-line.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { upgradeContent } from './nang-cap/upgrade-content.ts';

/** `npm run nang-cap`: brings a content folder of an older release up to date with this program. */
readCommandLine({});
try {
  const { from, to, told, kept } = await upgradeContent(contentRoot());
  if (kept === undefined) console.log(`Nội dung đã ở bản ${String(to)}; không có gì phải làm.`);
  else
    console.log(
      `Đã nâng nội dung từ bản ${String(from)} lên bản ${String(to)}:\n${told.map((line) => `  • ${line}`).join('\n')}\n\nBản cũ còn nguyên ở "${kept}"; khi đã xem bản mới thì xoá đi. Nay hãy chạy: npm run content`,
    );
} catch (error) {
  console.error(
    `Chưa nâng được, nội dung vẫn như cũ: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
