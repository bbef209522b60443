import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { today } from '#src/site/today.ts';
import { contentRoot } from '#src/loaders/content-loader.ts';
import { formatProblems } from '#src/loaders/problem.ts';
import { readContent } from '#src/loaders/read-content.ts';

/**
 * `npm run lock -- <document …> --reason "…" [--moved old=new …] [--date YYYY-MM-DD]`
 * Freezes the addresses of documents, or renews the lock after a correction and writes the reason into its log.
 */
const USAGE = `Cách dùng: npm run lock -- <văn bản …> --reason "lý do, sẽ hiện trên trang"
  --moved "cũ=mới"   mục đã công bố nay mang địa chỉ khác (ghi nhiều lần được)
  --all              mọi văn bản`;

const HEADER = '# Do lệnh "npm run lock" ghi; đừng sửa bằng tay.\n';

/** The arguments as typed; a wrong one is answered with how to call it. */
function args() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        moved: { type: 'string', multiple: true, default: [] },
        all: { type: 'boolean', default: false },
        date: { type: 'string', default: today },
      },
    });
  } catch {
    return fail(`Không hiểu lệnh.\n${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = args();
const reason = values.reason?.trim().normalize('NFC');
if (!reason) fail(`Thiếu lý do.\n${USAGE}`);
if (positionals.length === 0 && !values.all) fail(`Chưa nói văn bản nào.\n${USAGE}`);
if (!isPartialDate(values.date) || values.date.length < 10)
  fail(
    `--date "${values.date}" không phải là ngày có thật; hãy ghi NĂM-THÁNG-NGÀY, ví dụ: 2026-11-22.`,
  );
if (values.moved.length > 0 && (values.all || positionals.length > 1))
  fail('Địa chỉ dời đi là của một văn bản; với --moved, hãy chạy lệnh cho từng văn bản.');

const content = readContent(contentRoot());
if (content.problems.length > 0) fail(formatProblems(content.problems));
const { documents } = content.entries;
const wanted = values.all ? [...documents.keys()] : positionals;
const moved = Object.fromEntries(
  values.moved.map((pair) => {
    const [from, to, ...rest] = pair.split('=');
    return from && to && rest.length === 0
      ? [from, to]
      : fail(`--moved "${pair}" phải có dạng cũ=mới.`);
  }),
);

// Everything is worked out before anything is written, so that a refusal leaves no half-renewed lock.
const renewed = wanted.flatMap((id) => {
  const document = documents.get(id);
  if (!document) return fail(`Không có văn bản "${id}" trong content/documents.`);
  if (document.body.trim() === '') {
    if (!values.all) fail(`${id}: chưa có nguyên văn nên không có gì để khóa.`);
    return [];
  }
  try {
    const before = content.entries.locks.get(id)?.data;
    return [
      {
        id,
        before,
        lock: renewLock(before, parseClauses(document.body), { date: values.date, reason }, moved),
      },
    ];
  } catch (error) {
    return fail(`${id}: ${(error as Error).message}`);
  }
});
for (const { id, before, lock } of renewed) {
  if (
    before &&
    JSON.stringify(before.addresses) === JSON.stringify(lock.addresses) &&
    Object.keys(moved).length === 0
  ) {
    console.log(`${id}: không có gì thay đổi.`);
    continue;
  }
  const folder = join(content.root, 'locks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.yaml`), HEADER + stringify(lock, { lineWidth: 0 }));
  const last = lock.corrections.at(-1);
  console.log(
    `${id}: đã khóa ${Object.keys(lock.addresses).length} mục (đổi ${last?.changed.length ?? 0}, thêm ${last?.added.length ?? 0}, dời ${last?.removed.length ?? 0}).`,
  );
}
