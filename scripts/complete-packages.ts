/**
 * Completes package-lock.json with the optional packages for other systems that npm left out, so that `npm ci` passes, and
 * with the hashes that those lack. `npm run packages:complete` writes; `node scripts/complete-packages.ts --check` only
 * reports and exits 1 when entries are absent. Run it after every `npm install`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import {
  absentOptionalPackages,
  readLock,
  unsignedPackages,
  withAbsentPackages,
  withPublished,
  type Published,
  type UnsignedPackage,
} from '#scripts/lib/package-lock.ts';

/** What the registry says of a version; undefined where it does not answer or does not have it. */
function publishedOf({ name, version }: UnsignedPackage): Published | undefined {
  try {
    const args = ['view', `${name}@${version}`, 'dist.integrity', 'license', '--json'];
    const answer: unknown = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
    if (typeof answer !== 'object' || answer === null) return undefined;
    const { license, 'dist.integrity': integrity } = answer as Record<string, unknown>;
    return typeof license === 'string' && typeof integrity === 'string'
      ? { license, integrity }
      : undefined;
  } catch {
    return undefined;
  }
}

const { check } = readCommandLine(
  { options: { check: { type: 'boolean', default: false } } },
  'Cách dùng: npm run packages:complete [-- --check]',
).values;
const path = new URL('../package-lock.json', import.meta.url);
const lock = readLock(readFileSync(path, 'utf8'));
const absent = absentOptionalPackages(lock);
const unsigned = unsignedPackages(withAbsentPackages(lock));

if (unsigned.length === 0) {
  console.log('package-lock.json is complete.');
} else if (check) {
  for (const { parent, name, range } of absent)
    console.error(`package-lock.json lacks ${name}@${range}, asked for by ${parent}`);
  for (const { name } of unsigned) console.error(`package-lock.json has no hash of ${name}`);
  console.error('Run `npm run packages:complete`.');
  process.exitCode = 1;
} else {
  const whole = unsigned.reduce((made, one) => {
    const published = publishedOf(one);
    if (!published) console.error(`The registry tells nothing of ${one.name}@${one.version}.`);
    return published ? withPublished(made, one.key, published) : made;
  }, withAbsentPackages(lock));
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(
    `package-lock.json: ${absent.length} entries added, ${unsigned.length - unsignedPackages(whole).length} hashes.`,
  );
}
