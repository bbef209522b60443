import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import convert from 'ast-v8-to-istanbul';
import { createCoverageMap, type CoverageMap } from '@vitest/istanbul-lib-coverage';
import { z } from 'astro/zod';
import { parseAstAsync } from 'vite';
import { ROOT } from './build.ts';

/** Telling which lines of src/ a browser has run, from what V8 counted in the scripts of a built site. */

const runSchema = z.array(
  z.object({
    /** The script's path within the site. */
    path: z.string(),
    functions: z.array(
      z.object({
        functionName: z.string(),
        isBlockCoverage: z.boolean(),
        ranges: z.array(
          z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() }),
        ),
      }),
    ),
  }),
);

const mapSchema = z.object({
  version: z.number(),
  file: z.string().default(''),
  names: z.array(z.string()),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).default([]),
  mappings: z.string(),
});

type SourceMap = z.infer<typeof mapSchema>;

/** A source as a map names it, which may have been written in another folder, as a path from the root. */
const sourcePath = (source: string): string =>
  source.slice(`/${source}`.lastIndexOf('/src/')).replace(/\?.*$/, '');

/** A map whose sources are absolute addresses of files; others than modules of src/ keep names that are no such file. */
const absolute = (map: SourceMap): SourceMap => ({
  ...map,
  sources: map.sources.map((source) => pathToFileURL(join(ROOT, sourcePath(source))).href),
});

/** A script of the site with its map, read once however many tests have run it. */
interface Script {
  readonly code: string;
  readonly ast: ReturnType<typeof parseAstAsync>;
  readonly sourceMap: SourceMap;
}

function readScript(site: string, maps: string, path: string): Script | undefined {
  const map = join(maps, `${path}.map`);
  if (!existsSync(map)) return undefined;
  const code = readFileSync(join(site, path), 'utf8');
  const sourceMap = absolute(mapSchema.parse(JSON.parse(readFileSync(map, 'utf8'))));
  return { code, ast: parseAstAsync(code), sourceMap };
}

/**
 * What a browser has run of src/.
 *
 * @param site folder of the built site
 * @param maps folder of its source maps (scripts/lib/maps-aside.ts)
 * @param runs folder of what the tests have left (tests/browser/served-site.ts)
 */
export async function browserCoverage(
  site: string,
  maps: string,
  runs: string,
): Promise<CoverageMap> {
  const coverage = createCoverageMap({});
  const scripts = new Map<string, Script | undefined>();
  for (const file of globSync('*.json', { cwd: runs })) {
    for (const { path, functions } of runSchema.parse(
      JSON.parse(readFileSync(join(runs, file), 'utf8')),
    )) {
      const script = scripts.has(path) ? scripts.get(path) : readScript(site, maps, path);
      scripts.set(path, script);
      if (script === undefined) continue;
      const url = pathToFileURL(join(site, path)).href;
      coverage.merge(await convert({ ...script, coverage: { url, functions } }));
    }
  }
  return coverage;
}
