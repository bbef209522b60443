/**
 * `npm run compress`: writes .br and .gz beside the text files of `dist/`, or of a folder that is named, for hosts that send
 * them as they are.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { DIST } from '#scripts/lib/build.ts';
import { contentType, isText } from '#scripts/lib/static-server.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const folder = resolve(process.argv[2] ?? DIST);
const files = globSync('**/*.*', { cwd: folder }).filter((file) => isText(contentType(file)));
let saved = 0;
for (const file of files) {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    zip(bytes, { level: 9 }),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
  saved += bytes.length - br.length;
}
console.log(
  `${String(files.length)} files compressed; Brotli saves ${String(Math.round(saved / 1000))} kB.`,
);
