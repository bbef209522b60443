import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { buildSite, DIST, ROOT } from '#scripts/lib/build.ts';
import { closeWorkshop, openWorkshop, siteLock, swapIn } from '#scripts/lib/workshop.ts';
import { takeLock } from '#scripts/lib/build-lock.ts';
import { ManifestError } from '#scripts/package/manifest.ts';
import { isWhole, keepRelease, keptParts, keptReleases, sealSite } from '#scripts/release/built.ts';
import { keepReleases, restoreReleases, writeReleases } from '#scripts/release/folder.ts';
import { planRelease, ReleaseProblem, type Reasons } from '#scripts/release/plan.ts';
import { listed, summary } from '#scripts/release/words.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { keptRecords, readReleases, RELEASES, writtenRelease } from '#src/loaders/releases.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError } from '#src/site/problem.ts';
import { today } from '#src/site/today.ts';

/**
 * `npm run release -- --reason "…"`: compares the content with the last release, writes what has changed into
 * `content/releases/`, builds the site with it, lists its files in a manifest and, where a key is given, signs that.
 *
 * `npm run release -- --lui --reason "…"`: gives readers the release before again.
 */
const USAGE = `Cách dùng: npm run release -- --reason "vì sao sửa, sẽ hiện ở nhật ký"
  --reason "benefits/ma-trang: …"   lý do riêng của một trang (ghi nhiều lần được)
  --xem                             chỉ xem có gì đổi, không ghi, không dựng
  --khoa <tệp khóa ký>              ký bảng kê (docs/ngoai-mang.md)
  --lui --reason "…"                đưa bản phát hành trước trở lại`;

/** Two releases at once would each take the other's records for half of one. */
const RELEASE_LOCK = join(ROOT, '.build', 'release');

/** Built releases that can be brought back; ignored by git. */
const KEPT = '.releases';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Reasons as typed: `benefits/di-hoc-nghe: sửa số` is of that page alone. */
function reasonsOf(typed: readonly string[]): Reasons {
  const ofPages = new Map<string, string>();
  const all: string[] = [];
  for (const reason of typed.map((text) => text.trim().normalize('NFC'))) {
    const [, page, words] = /^([a-z]+\/[a-z0-9-]+):\s*(.+)$/su.exec(reason) ?? [];
    if (page !== undefined && words !== undefined) ofPages.set(page, words);
    else if (reason !== '') all.push(reason);
  }
  if (all.length > 1)
    fail(
      `Có ${String(all.length)} lý do chung; hãy ghi một, còn lý do riêng thì kèm trang.\n${USAGE}`,
    );
  return { all: all[0], ofPages };
}

const {
  reason,
  khoa: key,
  lui,
  xem,
  outDir,
} = readCommandLine(
  {
    options: {
      reason: { type: 'string', multiple: true, default: [] },
      khoa: { type: 'string' },
      lui: { type: 'boolean', default: false },
      xem: { type: 'boolean', default: false },
      outDir: { type: 'string', default: DIST },
    },
  },
  USAGE,
).values;
const reasons = reasonsOf(reason);
const root = contentRoot();
const site = resolve(outDir);
const kept = join(site, '..', KEPT);

/** Writes the release, builds with it, seals what was built; what was written is taken back where the build fails. */
async function release(): Promise<void> {
  if (key !== undefined && !existsSync(key))
    fail(`Không có tệp khóa ký "${key}". Tạo khóa: npm run kiem-goi -- --tao-khoa <tệp>`);
  const content = loadContent(root);
  const plan = planRelease(content, today, reasons);
  if (plan.release === undefined)
    console.log('Không có gì đổi từ bản phát hành trước; nhật ký không thêm dòng nào.');
  else {
    console.log(summary(plan.release));
    console.log(listed(plan.release.changes));
  }
  if (plan.unexplained.length > 0)
    fail(
      `\n${String(plan.unexplained.length)} điều có ghim đã đổi mà chưa nói vì sao; người đã dùng lời cũ cần biết. Hãy chạy lại với --reason "…":\n${listed(plan.unexplained)}`,
    );
  if (xem) return;
  if (plan.release)
    writeReleases(root, new Map([...plan.files, writtenRelease(plan.release)]), 'last');
  const number = plan.release?.release ?? readReleases(root).releases.length;
  let done = false;
  process.on('exit', () => {
    if (!done && plan.release) restoreReleases(root);
  });
  const { ok } = await buildSite({ show: process.stdout, outDir: site });
  if (!ok) fail('\nTrang chưa dựng được, nên chưa phát hành; content/releases vẫn như cũ.');
  sealSite(site, key);
  keepRelease(kept, number, site, join(root, RELEASES, 'last'));
  keepReleases(root);
  done = true;
  console.log(
    `\nĐã phát hành bản ${String(number)} vào ${site}; bảng kê ở SHA256SUMS${key === undefined ? ' (chưa ký: không có --khoa)' : ', chữ ký ở SHA256SUMS.sig'}. Hãy lưu content/releases vào kho (git commit).`,
  );
}

/** Gives readers the release before again, byte for byte, and says so in the records. */
function goBack(): void {
  if (reasons.all === undefined || reasons.ofPages.size > 0)
    fail(`Lùi bản phát hành thì phải nói vì sao: --lui --reason "…".\n${USAGE}`);
  const { releases, problems } = readReleases(root);
  if (problems.length > 0) fail(problems.map(({ message }) => message).join('\n'));
  const standing = releases.filter(({ withdrawn }) => withdrawn === undefined);
  const [last, before] = [standing.at(-1), standing.at(-2)];
  if (!last || !before) fail('Chưa có hai bản phát hành, nên không có bản nào để lùi về.');
  const parts = keptParts(kept, before.release);
  if (!keptReleases(kept).includes(before.release) || !isWhole(parts.site))
    fail(
      `Máy này không còn giữ nguyên bản phát hành ${String(before.release)} (${kept}). Hãy lấy lại kho ở lần lưu của bản ấy (git checkout) rồi dựng: npm run build.`,
    );
  const lock = takeLock(siteLock(site));
  if (!lock.taken)
    fail(`Tiến trình ${String(lock.pid)} đang dựng vào ${site}; hãy đợi nó xong rồi chạy lại.`);
  const workshop = openWorkshop(site);
  try {
    cpSync(parts.site, workshop.site, { recursive: true });
    const taken = { ...last, withdrawn: { day: today, reason: reasons.all } };
    const files = new Map([...keptRecords(parts.records), writtenRelease(taken)]);
    writeReleases(root, files, 'last');
    swapIn(workshop);
    keepReleases(root);
    rmSync(join(kept, String(last.release)), { recursive: true, force: true });
  } finally {
    restoreReleases(root);
    closeWorkshop(workshop);
    lock.release();
  }
  console.log(
    `Đã đưa bản phát hành ${String(before.release)} trở lại ${site}, đúng từng byte; bản ${String(last.release)} ghi là đã rút. Nội dung trong content/ chưa đổi: hãy sửa chỗ sai rồi phát hành bản mới.`,
  );
}

const own = takeLock(RELEASE_LOCK);
if (!own.taken)
  fail(
    `Một lần phát hành khác (tiến trình ${String(own.pid)}) đang chạy; hãy đợi nó xong rồi chạy lại.`,
  );
process.on('exit', own.release);
try {
  if (restoreReleases(root))
    console.log(
      'Lần phát hành trước bị ngắt giữa chừng; content/releases đã trở về như trước lần ấy.',
    );
  if (lui) goBack();
  else await release();
} catch (error) {
  if (
    error instanceof ContentError ||
    error instanceof ReleaseProblem ||
    error instanceof ManifestError
  )
    fail(error.message);
  throw error;
}
