import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { publishedEntriesOf } from '#src/loaders/check-publication.ts';
import { loadWithDrafts } from '#src/loaders/content-loader.ts';
import type { Entry } from '#src/loaders/content.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { dayOf } from '#src/site/day.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { ContentError } from '#src/site/problem.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';
import { factSheet, partsByOwner } from './ra-soat/sheet.ts';
import { kindsInOrder, reviewTasks, taskKinds, titleOf, type Task } from './ra-soat/tasks.ts';

/**
 * `npm run ra-soat`: what there is to look through, what comes first before the rest.
 * `npm run ra-soat -- --phieu [mã …]`: fact-check sheets to print, for some pages or for all.
 */
const USAGE = `Cách dùng: npm run ra-soat
  --ngay=NĂM-THÁNG-NGÀY   xem trước việc của một ngày khác
  --phieu [mã …]          ghi phiếu kiểm chứng để in: của các trang ấy, hoặc của mọi trang
  --co-quan=<mã>          chỉ phần việc của một cơ quan`;

/** Where sheets are written, from where the command is run, which for npm is the project; not under version control. */
const SHEETS = 'phieu';

function dayFrom(text: string | undefined): string | undefined {
  if (text === undefined) return today;
  try {
    return dayOf(text, new Date());
  } catch {
    return undefined;
  }
}

/** A list of things to do, heading by heading. */
function report(tasks: readonly Task[]): string {
  return kindsInOrder
    .flatMap((kind) => {
      const own = tasks.filter((task) => task.kind === kind);
      if (own.length === 0) return [];
      const lines = own.map(({ file, line, title, what }) => {
        const where = [file, ...(line === undefined ? [] : [`dòng ${String(line)}`])].join(', ');
        return `  • ${where}: ${title}${what === '' ? '' : `\n      ${what}`}`;
      });
      return [`${taskKinds[kind]} (${String(own.length)})\n${lines.join('\n')}\n`];
    })
    .join('\n');
}

const pageOf = ({ collection, id }: Entry): string =>
  addressOf(
    collection === 'documents'
      ? paths.document(id)
      : collection === 'benefits'
        ? paths.benefit(id)
        : paths.kit(id),
  );

/** Writes sheets; says which ids are unknown. */
function writeSheets(
  entries: readonly Entry[],
  { content }: ReturnType<typeof loadWithDrafts>,
  owner: string | undefined,
  day: string,
): string[] {
  const folder = resolve(SHEETS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return entries.flatMap((entry) => {
    const parts = partsByOwner(content, entry).filter(
      ({ owners }) => owner === undefined || owners.includes(owner),
    );
    if (parts.length === 0) return [];
    const file = join(folder, `${entry.collection}-${entry.id}.html`);
    writeFileSync(
      file,
      factSheet(content, entry, parts, { address: pageOf(entry), day, site: site.name }),
    );
    return [relative('.', file)];
  });
}

const fail = (message: string, code: number): void => {
  console.error(message);
  process.exitCode = code;
};

function run(): void {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        ngay: { type: 'string' },
        phieu: { type: 'boolean', default: false },
        'co-quan': { type: 'string' },
      },
    },
    USAGE,
  );
  const { phieu, ngay, 'co-quan': owner } = values;
  const day = dayFrom(ngay);
  if (day === undefined) refuseCommand(`"${ngay ?? ''}" không phải một ngày`, USAGE);
  if (positionals.length > 0 && !phieu)
    refuseCommand(`"${positionals.join(' ')}" chỉ đi với --phieu`, USAGE);
  let loaded;
  try {
    loaded = loadWithDrafts(contentRoot());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    fail(`${error.message}\nHãy sửa nội dung trước (npm run content), rồi rà soát.`, 1);
    return;
  }
  const { content } = loaded;
  if (owner !== undefined && !content.entries.agencies.has(owner)) {
    fail(`Không có cơ quan "${owner}" trong content/agencies.`, 1);
    return;
  }
  if (!phieu) {
    const tasks = reviewTasks(content, day);
    console.log(tasks.length === 0 ? 'Không có việc gì phải rà soát.' : report(tasks));
    return;
  }
  const all = publishedEntriesOf(content);
  const wanted = new Set(positionals);
  const unknown = [...wanted].filter((id) => !all.some((entry) => entry.id === id));
  if (unknown.length > 0) {
    fail(`Không có văn bản, hướng dẫn hay bộ truyền thông nào mang mã: ${unknown.join(', ')}.`, 1);
    return;
  }
  const chosen = all.filter(({ id }) => wanted.size === 0 || wanted.has(id));
  const files = writeSheets(chosen, loaded, owner, day);
  console.log(
    files.length === 0
      ? 'Không trang nào có phần việc của cơ quan ấy.'
      : `Đã ghi ${String(files.length)} phiếu vào ${SHEETS}/ (mở bằng trình duyệt rồi in khổ A4):\n${files.map((file) => `  ${file}`).join('\n')}`,
  );
  if (files.length === 1) console.log(`Trang: ${chosen.map(titleOf).join('; ')}`);
}

run();
