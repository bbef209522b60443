/** `npm run compress`: writes .br and .gz beside the text files of `dist/`, for hosts that send them as they are. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { DIST } from '#scripts/lib/build.ts';
import { makeReadable } from '#scripts/lib/readable.ts';
import { contentType, isText } from '#scripts/lib/static-server.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const files = globSync('**/*.*', { cwd: DIST }).filter((file) => isText(contentType(file)));
let saved = 0;
for (const file of files) {
  const path = join(DIST, file);
  const bytes = readFileSync(path);
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    zip(bytes, { level: 9 }),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
  saved += bytes.length - br.length;
}
makeReadable(DIST);
console.log(
  `${String(files.length)} files compressed; Brotli saves ${String(Math.round(saved / 1000))} kB.`,
);
