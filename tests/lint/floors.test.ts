import { existsSync, globSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import { FLOORS, zonesOf } from '#scripts/lint/floors.ts';

/** The rules of this project, without those that need types, which take longer to load than all else. */
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: ROOT,
    ignore: false,
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { project: false } } },
    ],
  });
});

/** What the linter says of code, were it a file of this path. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}---\n<p></p>\n` : code;
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? ''}: ${message}`);
}

/** The first module of a folder of the table, as others import it. */
function moduleOf(folder: string): string {
  const pattern = folder.endsWith('*') ? `${folder}.ts` : `${folder}/**/*.{ts,astro}`;
  const [first] = globSync(pattern, { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  if (first === undefined) throw new Error(`There is no module in ${folder}.`);
  return first;
}

const importing = (file: string) => `import '#${file}';\n`;

describe('the table of floors', () => {
  it('names folders that are there', () => {
    const named = [...Object.keys(FLOORS), ...Object.values(FLOORS).flat()];
    const folders = new Set(named.map((folder) => folder.replace(/\/\*$/, '')));
    expect([...folders].filter((folder) => !existsSync(`${ROOT}/${folder}`))).toEqual([]);
  });

  it('leads from no folder back to it', () => {
    /** Folders that may be reached from one, however many steps away. */
    const reach = (folder: string, seen = new Set<string>()): Set<string> => {
      for (const next of FLOORS[folder] ?? []) if (!seen.has(next)) reach(next, seen.add(next));
      return seen;
    };
    expect(Object.keys(FLOORS).filter((folder) => reach(folder).has(folder))).toEqual([]);
  });

  it('becomes one zone for each folder that another must not import', () => {
    const zones = zonesOf({ 'src/a': [], 'src/b': ['src/a'] });
    const pairs = zones.map(({ target, from }) => `${target} ${from}`);
    expect(pairs).toContain('src/a/**/* src/b/**/*');
    expect(pairs).toContain('src/b/**/* src/pages/**/*');
    expect(pairs).toContain('src/a/**/* {scripts,tests}/**/*');
    expect(pairs).not.toContain('src/b/**/* src/a/**/*');
  });
});

describe('the linter refuses', () => {
  const forbidden = Object.entries(FLOORS).map(
    ([folder, allowed]) =>
      [
        folder,
        Object.keys(FLOORS).filter((other) => other !== folder && !allowed.includes(other)),
      ] as const,
  );

  it.each(forbidden)('%s importing any of %s', async (folder, others) => {
    const code = others.map((other) => importing(moduleOf(other))).join('');
    const found = (await complaints(moduleOf(folder), code)).join('\n');
    for (const other of others)
      expect(found).toContain(`${folder} stands below or beside ${other}`);
  });

  it('a type from above', async () => {
    const text = `import type { Content } from '#${moduleOf('src/loaders')}';\nexport type X = Content;\n`;
    expect((await complaints(moduleOf('src/schemas'), text)).join()).toContain(
      'Move what both need',
    );
  });

  it('a script or a test in src', async () => {
    const found = await complaints(moduleOf('src/schemas'), importing('scripts/lib/steps.ts'));
    expect(found.join()).toContain('src/ does not import scripts or tests');
  });

  it.each(['src/components/x.ts', 'src/components/document/x.astro'])(
    'a query in %s, but not its type',
    async (file) => {
      const query = moduleOf('src/queries');
      const value = `import { x } from '#${query}';\nx();\n`;
      expect((await complaints(file, value)).join()).toContain('Components take no query');
      const type = `import type { X } from '#${query}';\nexport type Y = X;\n`;
      expect((await complaints(file, type)).join()).not.toContain('no query');
    },
  );

  it('a path that climbs', async () => {
    const found = await complaints(moduleOf('src/schemas'), "import '../site/site.ts';\n");
    expect(found.join()).toContain('Write the path from the root');
  });
});

it('the linter lets what stands above import what stands below', async () => {
  for (const [folder, below] of Object.entries(FLOORS)) {
    const code = below.map((other) => importing(moduleOf(other))).join('');
    const found = await complaints(moduleOf(folder), code);
    expect(
      found.filter((text) => text.includes('stands below')),
      folder,
    ).toEqual([]);
  }
});
