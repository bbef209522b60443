import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { DIST, ROOT } from '#scripts/lib/build.ts';
import { makeReadable } from '#scripts/lib/readable.ts';
import { openWorkshop, closeWorkshop, swapIn } from '#scripts/lib/workshop.ts';
import { DeadLink } from '#scripts/package/links.ts';
import { makePackage } from '#scripts/package/make-package.ts';
import {
  MANIFEST_FILE,
  ManifestError,
  manifestOf,
  SIGNATURE_FILE,
} from '#scripts/package/manifest.ts';
import { signManifest } from '#scripts/package/signature.ts';
import { fixedZip } from '#src/lib/kits/zip.ts';

/**
 * `npm run dong-goi`: the built site as a folder and a zip that open without a host and without a network.
 *
 * `--dist=folder` packs another site than `dist/`; `--ra=folder` names the folder to be written, `goi/so-tay` if not;
 * `--khoa=file` signs the manifest.
 */
const USAGE =
  'Cách dùng: npm run dong-goi [-- --dist=<trang đã dựng> --ra=<thư mục gói> --khoa=<khóa ký>]';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`Không đọc được khóa ký "${file}". Hãy xem lại tên tệp.`);
  }
}

const megabytes = (bytes: number): string =>
  (bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

const { dist, ra, khoa } = readCommandLine(
  {
    options: {
      dist: { type: 'string', default: DIST },
      ra: { type: 'string', default: join(ROOT, 'goi/so-tay') },
      khoa: { type: 'string' },
    },
  },
  USAGE,
).values;
const key = khoa === undefined ? undefined : readKey(khoa);
const out = resolve(ra);
const workshop = openWorkshop(out);
try {
  mkdirSync(workshop.site);
  const { facts, files } = await makePackage(resolve(dist), workshop.site);
  if (key !== undefined) {
    const manifest = readFileSync(join(workshop.site, MANIFEST_FILE), 'utf8');
    writeFileSync(join(workshop.site, SIGNATURE_FILE), signManifest(manifest, key));
  }
  const names = [
    ...manifestOf(workshop.site).keys(),
    MANIFEST_FILE,
    ...(key === undefined ? [] : [SIGNATURE_FILE]),
  ];
  const members = names.map((name) => ({
    name: `${basename(out)}/${name}`,
    bytes: readFileSync(join(workshop.site, name)),
  }));
  const zip = fixedZip(members, facts.builtOn);
  makeReadable(workshop.site);
  // Whole or not at all: on a full disk the package of before stays.
  const beside = join(workshop.folder, 'zip');
  writeFileSync(beside, zip);
  swapIn(workshop);
  renameSync(beside, `${out}.zip`);
  console.log(`Đã đóng gói ${String(files)} tệp vào ${out}`);
  console.log(`và ${out}.zip (${megabytes(zip.length)} MB). Mở MO-TRANG.html trong thư mục ấy.`);
  if (key === undefined) console.log('Bảng kê chưa ký; thêm --khoa=<khóa ký> để ký.');
} catch (error) {
  if (!(error instanceof ManifestError || error instanceof DeadLink)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  closeWorkshop(workshop);
}
