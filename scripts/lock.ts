import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { compareAddresses, NO_ADDRESSES, renewAddresses } from '#src/lib/addresses.ts';
import { renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import type { Content } from '#src/loaders/content.ts';
import { heldKey } from '#src/loaders/held.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { formatProblems } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';
import { writeOver } from './nhap/write-files.ts';
import { formatYaml } from './lib/content-format.ts';
import { writtenLock } from './lib/lock-pages.ts';

/**
 * `npm run lock -- <document …> --reason "…" [--moved old=new …] [--date YYYY-MM-DD]`
 * Freezes the addresses of documents' clauses, or renews the lock after a correction and writes the reason into its log.
 *
 * `npm run lock -- --pages [--moved /old/=/new/ …] [--reason "…"] [--date YYYY-MM-DD]`
 * Does the same for the addresses of pages; a reason is needed where one goes or changes hands.
 */
const USAGE = `Cách dùng: npm run lock -- <văn bản …> --reason "lý do, sẽ hiện trên trang"
  --moved "cũ=mới"   mục đã công bố nay mang địa chỉ khác (ghi nhiều lần được)
  --all              mọi văn bản
Địa chỉ các trang: npm run lock -- --pages
  --moved "/trang-cũ/=/trang-mới/" --reason "lý do"   trang đã công bố nay ở địa chỉ khác`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The texts of all locks as they were when the content was read: what another has written since is not overwritten. */
const lockTexts = new Map<string, string>();

function rememberLocks({ root, entries }: Content): void {
  for (const { id, file } of [...entries.locks.values(), ...entries.addresses.values()])
    lockTexts.set(id, readFileSync(join(root, file.replace(/^content\//u, '')), 'utf8'));
}

async function write(content: Content, name: string, data: unknown): Promise<void> {
  const path = `locks/${name}.yaml`;
  const file = join(content.root, path);
  const text = await formatYaml(writtenLock(data));
  try {
    writeOver(content.root, [
      existsSync(file) ? { path, text, before: lockTexts.get(name) ?? '' } : { path, text },
    ]);
  } catch (error) {
    fail(messageOf(error));
  }
  lockTexts.set(name, text);
}

/** What was typed, checked as far as it can be without the content. */
interface Wish {
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly reason: string | undefined;
  readonly date: string;
}

/** Renews the locks of documents; everything is worked out before anything is written, so that a refusal leaves no half-renewed lock. */
async function lockDocuments(content: Content, { ids, all, moves, reason, date }: Wish) {
  if (!reason) refuseCommand('thiếu lý do', USAGE);
  const { documents } = content.entries;
  const moved = Object.fromEntries(moves.map(({ from, to }) => [from, to]));
  const renewed = (all ? [...documents.keys()] : ids).flatMap((id) => {
    const document = documents.get(id);
    if (!document)
      return fail(
        content.held.has(heldKey('documents', id))
          ? `Văn bản "${id}" còn là bản nháp nên chưa khóa; xong rồi thì bỏ "draft: true".`
          : `Không có văn bản "${id}" trong content/documents.`,
      );
    if (document.body.trim() === '') {
      if (!all) fail(`${id}: chưa có nguyên văn nên không có gì để khóa.`);
      return [];
    }
    try {
      const before = content.entries.locks.get(id)?.data;
      const tree = parseClauses(document.body, document.data);
      return [{ id, before, lock: renewLock(before, tree, { date, reason }, moved) }];
    } catch (error) {
      return fail(`${id}: ${messageOf(error)}`);
    }
  });
  for (const { id, before, lock } of renewed) {
    if (
      before &&
      JSON.stringify(before.addresses) === JSON.stringify(lock.addresses) &&
      moves.length === 0
    ) {
      console.log(`${id}: không có gì thay đổi.`);
      continue;
    }
    await write(content, id, lock);
    const last = lock.corrections.at(-1);
    console.log(
      `${id}: đã khóa ${Object.keys(lock.addresses).length} mục (đổi ${last?.changed.length ?? 0}, thêm ${last?.added.length ?? 0}, dời ${last?.removed.length ?? 0}).`,
    );
  }
}

/** Renews the lock of the addresses of pages. */
async function lockPages(content: Content, { moves, reason, date }: Wish) {
  const before = content.entries.addresses.get('addresses')?.data ?? NO_ADDRESSES;
  const now = pageOwners(content);
  const { added, changed } = compareAddresses(before, now);
  try {
    const lock = renewAddresses(before, now, moves, { date, reason });
    if (JSON.stringify(lock) === JSON.stringify(before)) {
      console.log('Địa chỉ các trang: không có gì thay đổi.');
      return;
    }
    await write(content, 'addresses', lock);
    const moved = Object.keys(lock.moved).length - Object.keys(before.moved).length;
    console.log(
      `Đã khóa địa chỉ ${String(now.size)} trang (thêm ${String(added.length)}, đổi ${String(changed.length)}, dời ${String(Math.max(0, moved))}).`,
    );
  } catch (error) {
    fail(`Địa chỉ các trang: ${messageOf(error)}`);
  }
}

/** New pages of a document that was just locked are locked with it, as long as no published one is touched. */
async function lockNewPages(content: Content, wish: Wish) {
  const lock = content.entries.addresses.get('addresses')?.data ?? NO_ADDRESSES;
  const { gone, astray, changed, added } = compareAddresses(lock, pageOwners(content));
  if (gone.length + astray.length + changed.length === 0 && added.length > 0)
    await lockPages(content, { ...wish, moves: [] });
}

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      moved: { type: 'string', multiple: true, default: [] },
      all: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      date: { type: 'string', default: today },
    },
  },
  USAGE,
);
const wish: Wish = {
  ids: positionals,
  all: values.all,
  moves: values.moved.map((pair) => {
    const [from, to, ...rest] = pair.split('=');
    return from && to && rest.length === 0
      ? { from, to }
      : fail(`--moved "${pair}" phải có dạng cũ=mới.`);
  }),
  reason: values.reason?.trim().normalize('NFC'),
  date: values.date,
};
const named = positionals.length > 0 || values.all;
if (!values.pages && !wish.reason) refuseCommand('thiếu lý do', USAGE);
if (!values.pages && !named) refuseCommand('chưa nói văn bản nào', USAGE);
if (values.pages && named)
  fail('Với --pages, đừng ghi tên văn bản; hãy chạy hai lệnh: một cho văn bản, một cho các trang.');
if (!isPartialDate(wish.date) || wish.date.length < 10)
  fail(
    `--date "${wish.date}" không phải là ngày có thật; hãy ghi NĂM-THÁNG-NGÀY, ví dụ: 2026-11-22.`,
  );
if (wish.moves.length > 0 && (values.all || positionals.length > 1))
  fail('Địa chỉ dời đi là của một văn bản; với --moved, hãy chạy lệnh cho từng văn bản.');

const content = readContent(contentRoot());
rememberLocks(content);
if (content.problems.length > 0) fail(formatProblems(content.problems));
if (values.pages) await lockPages(content, wish);
else {
  await lockDocuments(content, wish);
  await lockNewPages(content, wish);
}
