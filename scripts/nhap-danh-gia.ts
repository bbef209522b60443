import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, wholeNumber } from '#scripts/lib/command-line.ts';
import {
  contentText,
  evaluateContent,
  evaluateFolder,
  evaluationText,
} from '#scripts/nhap/evaluate.ts';
import { damageRun, damageText, wholeFiles, type DamageResult } from '#scripts/nhap/damage.ts';
import { contentIfAny } from '#scripts/nhap/import-document.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * Measures the import: `npm run nhap:danh-gia [-- <folder>]`. A folder holds files (`.txt`, `.pdf`, `.docx`) with labels
 * beside them, as `LABELS.md` of the samples says; without one the samples are taken where they are at hand, and the
 * documents that the content has already. `--bo=006,012` leaves files out by the start of their names. `--lam-hong=10000`
 * damages the files of the folder so many times instead, and looks for crashes, long waits and lost words; `--tu=5000`
 * begins with that seed.
 */

const USAGE =
  'Cách dùng: npm run nhap:danh-gia [-- <thư mục …> --bo=<đầu tên tệp,…> --lam-hong=<số lần> --tu=<số>]';

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      bo: { type: 'string', default: '' },
      'lam-hong': { type: 'string' },
      tu: { type: 'string', default: '1' },
    },
  },
  USAGE,
);
const root = fileURLToPath(new URL('..', import.meta.url));
const content = contentIfAny(contentRoot());
const skip = values.bo.split(',').filter(Boolean);
const folders =
  positionals.length > 0
    ? positionals.map((folder) => resolve(folder))
    : [join(process.env['TRIAL_EVAL_SHARED'] ?? resolve(root, '../shared'), 'import-samples')];
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.error(`Không có thư mục ${folder}.`);
    if (positionals.length > 0) process.exitCode = 1;
    continue;
  }
  console.log(`${folder}:`);
  if (values['lam-hong'] !== undefined) {
    const count = wholeNumber('--lam-hong', values['lam-hong'], USAGE);
    const told = (done: number, { faults }: DamageResult): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${count}`);
      else if (done % 250 === 0)
        console.error([`${done}/${count}, ${faults.length} lỗi`, ...faults.slice(-3)].join('; '));
    };
    const result = await damageRun(
      await wholeFiles(folder),
      content,
      count,
      wholeNumber('--tu', values.tu, USAGE),
      told,
    );
    for (const line of damageText(count, result)) console.log(line);
    if (result.faults.length > 0) process.exitCode = 1;
    continue;
  }
  for (const line of evaluationText(await evaluateFolder(folder, content, skip))) console.log(line);
}
if (positionals.length === 0 && content && values['lam-hong'] === undefined) {
  console.log('\nVăn bản đã có trong content/, nhập lại từ tệp nguồn:');
  for (const line of contentText(await evaluateContent(content))) console.log(line);
}
