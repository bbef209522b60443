import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { checkExpectations } from '#scripts/checks/expected.ts';
import { ROOT, runTool } from '#scripts/lib/build.ts';
import {
  absentOptionalPackages,
  installScripts,
  readLock,
  rivalCommands,
  strangeLicences,
  unsignedPackages,
} from '#scripts/lib/package-lock.ts';
import { PLAIN, REPORTS, reported, toolResult } from '#scripts/lib/reports.ts';
import { HERE, resultOf, type Step, type StepResult } from '#scripts/lib/steps.ts';
import { unitResult } from '#scripts/lib/unit-tests.ts';
import { contentRoot } from '#src/site/content-root.ts';

/** Steps that look at the code and the content. */

const packageSchema = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

export const types: Step = {
  name: 'types',
  alone: 'astro',
  run: async () => {
    const args = ['check', '--minimumFailingSeverity', 'warning'];
    return [toolResult('types', await runTool('astro/bin/astro.mjs', args, { env: PLAIN }))];
  },
};

/** Packages whose programs npm does not run at their installation. */
function refusedScripts(): string[] {
  const { allowScripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === false);
}

/** Whether the lock file of npm has what `npm ci` asks for on every system. */
function packageLock(): StepResult {
  const lock = readLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const details = [
    ...absentOptionalPackages(lock).map(
      ({ name }) => `package-lock.json lacks ${name}; run \`npm run packages:complete\``,
    ),
    ...unsignedPackages(lock).map(
      ({ name }) =>
        `package-lock.json has no hash of ${name}, so that npm takes whatever the registry gives; run \`npm run packages:complete\``,
    ),
    ...strangeLicences(lock).map(
      ({ name, license }) =>
        `${name}: licence "${license}" is none of those in scripts/lib/package-lock.ts`,
    ),
    ...installScripts(lock, refusedScripts()).map(
      (name) =>
        `${name} runs a program when it is installed; refuse it in "allowScripts" of package.json, or do without it`,
    ),
    ...rivalCommands(lock).map(
      (command) => `two optional packages bring "${command}"; npm 10 then installs neither`,
    ),
  ];
  const failed = details.length;
  return { name: 'lint: package-lock.json', passed: failed === 0 ? 1 : 0, failed, details };
}

/** Code, what nobody uses, and the lock file of npm. */
export const lint: Step = {
  name: 'lint',
  run: async () => [
    packageLock(),
    toolResult('lint: unused', await runTool('knip/bin/knip.js', [], { env: PLAIN })),
    toolResult(
      'lint: code',
      await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'], { env: PLAIN }),
    ),
  ],
};

export const format: Step = {
  name: 'format',
  run: async () => [
    toolResult(
      'format',
      await runTool('prettier/bin/prettier.cjs', ['--check', '.'], { env: PLAIN }),
    ),
  ],
};

/** What the owners of the content counted or worked out by hand. */
export const expected: Step = {
  name: 'expected',
  alone: HERE,
  run: () => Promise.resolve([resultOf('expected', checkExpectations(contentRoot()))]),
};

/** Tests of the code, with what of src/ they have run. */
export const unit: Step = {
  name: 'unit',
  cores: 2,
  // Some tests build a site.
  alone: 'astro',
  run: () => {
    const report = join(REPORTS, 'vitest.json');
    const args = ['run', '--coverage.enabled', '--reporter=json', `--outputFile=${report}`];
    return reported(
      'unit',
      report,
      () => runTool('vitest/vitest.mjs', args, { env: PLAIN }),
      (text) => [unitResult('unit', text)],
    );
  },
};
