/**
 * `npm run compress`: writes .br and .gz beside the text files of `dist/`, or of a folder that is named, for hosts that send
 * them as they are.
 */
import { existsSync, globSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIST } from '#scripts/lib/build.ts';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { compressFile } from '#scripts/lib/compress.ts';
import { makeReadable } from '#scripts/lib/readable.ts';
import { contentType, isText } from '#scripts/lib/static-server.ts';

const USAGE = 'Cách dùng: npm run compress [-- <thư mục trang đã dựng>]';

const {
  positionals: [named = DIST, ...more],
} = readCommandLine({ allowPositionals: true }, USAGE);
if (more.length > 0) refuseCommand(`mỗi lần một thư mục, thừa "${more.join(' ')}"`, USAGE);
const folder = resolve(named);
if (!existsSync(folder)) {
  console.error(`Không có thư mục ${folder}; hãy dựng trang trước: npm run build.`);
  process.exit(1);
}
const files = globSync('**/*.*', { cwd: folder }).filter((file) => isText(contentType(file)));
let saved = 0;
for (const file of files) saved += await compressFile(folder, file);
makeReadable(folder);
console.log(
  `${String(files.length)} files compressed; Brotli saves ${String(Math.round(saved / 1000))} kB.`,
);
