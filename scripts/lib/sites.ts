import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { DIST, ROOT, runScript } from './build.ts';
import { COMPILED, toolResult } from './reports.ts';
import type { StepResult } from './steps.ts';

/** Sites that the tests build and look at: the one of `dist/`, and others that nobody else looks at. */

/** Folder of what the tests make; ignored by git. */
const TRIALS = join(ROOT, '.cache/trials');

/** A site, the content that it is built from, and what is known of it besides. */
export interface Site {
  readonly name: string;
  /** Folder of the built site. */
  readonly dist: string;
  /** Absolute path of the content folder; left out: as the environment says. */
  readonly content?: string;
  /** The day that it is built for; left out: as the environment says. */
  readonly today?: string;
}

/** The site that readers get. */
export const siteAt = (dist = DIST): Site => ({ name: 'site', dist });

/** A site for the tests alone. */
export const trialSite = (name: string, content = trialContent(name), today?: string): Site => ({
  name,
  dist: join(TRIALS, name, 'dist'),
  content,
  ...(today !== undefined && { today }),
});

/** Folder for a content that is made for a trial. */
const trialContent = (name: string): string => join(TRIALS, name, 'content');

/** Folder for the source maps of a site's scripts. */
export const mapsOf = ({ name }: Site): string => join(TRIALS, name, 'maps');

/** Folder for what browsers have run of a site's scripts. */
export const runsOf = ({ name }: Site): string => join(TRIALS, name, 'runs');

/** The environment in which a site is built and looked at. */
export const envOf = ({ content, today }: Site): NodeJS.ProcessEnv => ({
  ...COMPILED,
  ...(content !== undefined && { CONTENT_DIR: content }),
  ...(today !== undefined && { SITE_TODAY: today }),
});

/** Builds a site as `npm run build` does, and keeps the source maps of its scripts. */
export async function build(site: Site): Promise<StepResult> {
  const maps = mapsOf(site);
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  const built = await runScript('scripts/build.ts', [`--outDir=${site.dist}`], {
    env: { ...envOf(site), SO_TAY_SOURCE_MAPS: maps },
  });
  return toolResult('build', built);
}

const resultsSchema = z.array(
  z.object({
    name: z.string(),
    passed: z.number(),
    failed: z.number(),
    details: z.array(z.string()),
  }),
);

/**
 * Makes checks of a built site in a process of their own: what they know of the content is read once a process.
 *
 * @param steps names of the checks
 */
export async function check(site: Site, steps: readonly string[]): Promise<readonly StepResult[]> {
  const report = join(TRIALS, site.name, 'results.json');
  rmSync(report, { force: true });
  const checked = await runScript(
    'scripts/test.ts',
    [`--dist=${site.dist}`, `--report=${report}`, ...steps],
    { env: envOf(site) },
  );
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return [toolResult('checks', { ...checked, ok: false })];
  }
}
