import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { ROOT } from '#scripts/lib/build.ts';
import {
  checkFolder,
  isSame,
  ManifestError,
  manifestText,
  readManifest,
  SIGNATURE_FILE,
} from '#scripts/package/manifest.ts';
import { isSignedBy, newKeys } from '#scripts/package/signature.ts';

/**
 * `npm run kiem-goi -- <folder> [--khoa file.pub]`: whether a released folder is as it was released: names each file that
 * was changed, is missing or was added, and whether the manifest is signed by the holder of a key. Status 1 where it is
 * not, 2 where it cannot be told.
 *
 * `npm run kiem-goi -- --tao-khoa file`: makes the pair of keys that manifests are signed and checked with.
 */
const USAGE = `Cách dùng: npm run kiem-goi -- <thư mục> [--khoa khóa-công-khai.pub]
  --tao-khoa <tệp>   tạo khóa ký <tệp> và khóa công khai <tệp>.pub`;

/** Most files of a kind that are named; who has exchanged everything need not read everything. */
const NAMED = 200;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function textOf(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`Không đọc được ${what} "${file}". Hãy xem lại tên tệp.`);
  }
}

/** The folder that a new file will lie in, as it is called without links. */
function realFolder(file: string): string {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  return realpathSync(folder);
}

/** Writes a new pair of keys; never over one that is there, and never where it might be published. */
function makeKeys(wanted: string): void {
  const file = resolve(wanted);
  if (`${realFolder(file)}${sep}`.startsWith(`${realpathSync(ROOT)}${sep}`))
    fail(
      `"${wanted}" nằm trong kho của trang nên có thể bị công bố cùng trang. Hãy để khóa ký ở ngoài, ví dụ trong thư mục riêng của người phát hành.`,
    );
  const { privateKey, publicKey } = newKeys();
  for (const taken of [file, `${file}.pub`].filter((name) => existsSync(name)))
    fail(`Đã có "${taken}"; khóa cũ không bị ghi đè. Hãy đặt tên khác.`);
  writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(`${file}.pub`, publicKey, { flag: 'wx' });
  console.log(
    `Đã tạo khóa ký ${file} (giữ kín, chép một bản cất nơi khác) và khóa công khai ${file}.pub (đưa cho người nhận).`,
  );
}

function list(title: string, names: readonly string[]): void {
  if (names.length === 0) return;
  console.log(`${title} (${String(names.length)} tệp):`);
  for (const name of names.slice(0, NAMED)) console.log(`  ${name}`);
  if (names.length > NAMED) console.log(`  … và ${String(names.length - NAMED)} tệp nữa`);
}

/** Whether the signature is right; undefined where there is nothing to check it with. Says what it found. */
function checkSignature(folder: string, publicKey: string | undefined): boolean | undefined {
  const file = join(folder, SIGNATURE_FILE);
  const has = existsSync(file);
  if (publicKey === undefined) {
    console.log(
      has
        ? 'Chữ ký: có, chưa xem vì không có khóa. Thêm --khoa và tệp khóa công khai của nơi phát hành để biết gói có phải của họ không.'
        : 'Chữ ký: không có. Ai sửa tệp cũng có thể sửa luôn bảng kê.',
    );
    return undefined;
  }
  const key = textOf(publicKey, 'khóa công khai');
  const right = has && isSignedBy(manifestText(folder), readFileSync(file, 'utf8'), key);
  console.log(
    right
      ? 'Chữ ký: đúng là của người giữ khóa này.'
      : has
        ? 'Chữ ký: SAI. Bảng kê không phải của người giữ khóa này, hoặc đã bị sửa. Đừng dùng gói này.'
        : `Chữ ký: THIẾU tệp ${SIGNATURE_FILE}. Hãy hỏi nơi phát hành.`,
  );
  return right;
}

function check(folder: string, publicKey: string | undefined): boolean {
  const difference = checkFolder(folder);
  const { changed, missing, added } = difference;
  list('Bị sửa', changed);
  list('Bị thiếu', missing);
  list('Bị thêm vào', added);
  const count = readManifest(manifestText(folder)).size;
  if (isSame(difference)) console.log(`Đủ và đúng ${String(count)} tệp của bảng kê.`);
  else
    console.log(
      `Gói không còn như lúc phát hành: sửa ${String(changed.length)}, thiếu ${String(missing.length)}, thêm ${String(added.length)} tệp.`,
    );
  return checkSignature(folder, publicKey) !== false && isSame(difference);
}

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: { khoa: { type: 'string' }, 'tao-khoa': { type: 'string' } },
  },
  USAGE,
);
try {
  const [folder, ...rest] = positionals;
  if (values['tao-khoa'] !== undefined && folder === undefined) makeKeys(values['tao-khoa']);
  else if (folder === undefined || rest.length > 0) refuseCommand('cần đúng một thư mục', USAGE);
  else process.exitCode = check(folder, values.khoa) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  fail(error.message);
}
