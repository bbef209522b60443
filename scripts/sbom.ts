import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { ROOT } from '#scripts/lib/build.ts';

/**
 * `npm run sbom`: the list of the packages that a build needs, each with version, hash and licence (CycloneDX, ECMA-424),
 * as `npm sbom` makes it of package-lock.json, without what differs from run to run. `--ra=file` names the file,
 * `sbom.cdx.json` if not. What only developers need is left out: npm refuses to list Lighthouse, whose packages ask for
 * "latest"; package-lock.json has all of it, with hashes.
 */
const { values } = readCommandLine(
  { options: { ra: { type: 'string', default: 'sbom.cdx.json' } } },
  'Cách dùng: npm run sbom [-- --ra=<tệp>]',
);

const listSchema = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ name: z.string() }),
  }),
  components: z
    .array(
      z.looseObject({
        name: z.string(),
        licenses: z
          .array(
            z.looseObject({
              license: z.looseObject({ id: z.string().optional() }).optional(),
              expression: z.string().optional(),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
});

/** A copy of an object without one of its fields. */
const without = <Value extends object>(value: Value, field: keyof Value) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));

const text = execFileSync(
  'npm',
  [
    ...['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'],
    ...['--package-lock-only', '--omit=dev'],
  ],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
);
const list = listSchema.parse(JSON.parse(text));
const metadata = without(list.metadata, 'timestamp');
const { name } = z
  .object({ name: z.string() })
  .parse(JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')));
// npm takes the name of the folder.
const component = { ...list.metadata.component, name };
const made = { ...without(list, 'serialNumber'), metadata: { ...metadata, component } };
writeFileSync(resolve(values.ra), `${JSON.stringify(made, null, 2)}\n`);

const licences = Map.groupBy(
  list.components.map(({ licenses = [] }) =>
    licenses.map(({ license, expression }) => license?.id ?? expression ?? '?').join(', '),
  ),
  (licence) => licence,
);
console.log(`${String(list.components.length)} packages in ${values.ra}:`);
for (const [licence, all] of [...licences].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(all.length).padStart(5)}  ${licence === '' ? '(none told)' : licence}`);
