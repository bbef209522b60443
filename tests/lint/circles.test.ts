import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';

/**
 * Circles of modules, of types too, which tie modules together as much as values do. A rule of the linter would see those
 * of values only, and take a quarter of its time.
 */

/** The code of a module; of a component its frontmatter and its scripts. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [frontmatter, ...scripts].join('\n');
}

/** The modules of this project that a module imports, values and types. */
function importsOf(file: string, text: string): string[] {
  return ts.preProcessFile(codeOf(file, text)).importedFiles.flatMap(({ fileName }) => {
    if (fileName.startsWith('#')) return [fileName.slice(1)];
    return fileName.startsWith('.') ? [join(dirname(file), fileName)] : [];
  });
}

/** The first circle found, as the modules on it in order, or undefined. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (module: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(module)) return [...trail.slice(trail.indexOf(module)), module];
    if (done.has(module)) return undefined;
    for (const next of arrows.get(module) ?? []) {
      const circle = walk(next, [...trail, module]);
      if (circle) return circle;
    }
    done.add(module);
    return undefined;
  };
  for (const module of arrows.keys()) {
    const circle = walk(module, []);
    if (circle) return circle;
  }
  return undefined;
}

const arrowsOf = (files: readonly string[]): Map<string, string[]> =>
  new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), 'utf8'))] as const),
  );

it('no module leads back to itself, types counted', () => {
  const files = globSync('{src,scripts,tests}/**/*.{ts,astro}', {
    cwd: ROOT,
    exclude: ['tests/lint/fixtures/**'],
  });
  const arrows = arrowsOf(files.filter((file) => !/\.(?:test|spec)\.ts$/u.test(file)));
  expect([...arrows.values()].flat().length).toBeGreaterThan(arrows.size);
  expect(circleIn(arrows)?.join('\n→ ')).toBeUndefined();
});

it('a circle of types is seen', () => {
  const a = `import type { B } from './b.ts';`;
  const b = `---\nimport { type A } from '#src/x/a.ts';\n---\n`;
  const arrows = new Map([
    ['src/x/a.ts', importsOf('src/x/a.ts', a.replace('./b.ts', './b.astro'))],
    ['src/x/b.astro', importsOf('src/x/b.astro', b)],
  ]);
  expect(circleIn(arrows)).toEqual(['src/x/a.ts', 'src/x/b.astro', 'src/x/a.ts']);
});

it('a circle of values is seen', () => {
  const fixtures = ['circle-a.ts', 'circle-b.ts'].map((name) => `tests/lint/fixtures/${name}`);
  expect(circleIn(arrowsOf(fixtures))).toHaveLength(3);
});
