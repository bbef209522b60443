/**
 * `npm run compress`: writes .br and .gz beside the text files of `dist/`, or of a folder that is named, for hosts that send
 * them as they are.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIST } from '#scripts/lib/build.ts';
import { compressFile } from '#scripts/lib/compress.ts';
import { makeReadable } from '#scripts/lib/readable.ts';
import { contentType, isText } from '#scripts/lib/static-server.ts';

const folder = resolve(process.argv[2] ?? DIST);
const files = globSync('**/*.*', { cwd: folder }).filter((file) => isText(contentType(file)));
let saved = 0;
for (const file of files) saved += await compressFile(folder, file);
makeReadable(folder);
console.log(
  `${String(files.length)} files compressed; Brotli saves ${String(Math.round(saved / 1000))} kB.`,
);
