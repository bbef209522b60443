/**
 * Completes package-lock.json with the optional packages for other systems that npm left out, so that `npm ci` passes.
 * `npm run packages:complete` writes; `node scripts/complete-packages.ts --check` only reports and exits 1 when entries are absent.
 * Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { absentOptionalPackages, readLock, withAbsentPackages } from '#scripts/lib/package-lock.ts';

const path = new URL('../package-lock.json', import.meta.url);
const lock = readLock(readFileSync(path, 'utf8'));
const absent = absentOptionalPackages(lock);

if (absent.length === 0) {
  console.log('package-lock.json is complete.');
} else if (process.argv.includes('--check')) {
  for (const { parent, name, range } of absent) {
    console.error(`package-lock.json lacks ${name}@${range}, asked for by ${parent}`);
  }
  console.error('`npm ci` will fail. Run `npm run packages:complete`.');
  process.exitCode = 1;
} else {
  writeFileSync(path, `${JSON.stringify(withAbsentPackages(lock), null, 2)}\n`);
  console.log(`package-lock.json: ${absent.length} entries added.`);
}
