import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { plainImports } from './plain-imports.ts';

/** The plugins that the integration asks for. */
function plugins(): PluginOption[] {
  const asked: PluginOption[] = [];
  const updateConfig = ({ vite }: { vite: { plugins: PluginOption[] } }) =>
    asked.push(...vite.plugins);
  const setup = plainImports().hooks['astro:config:setup'] as (given: object) => void;
  setup({ config: { base: '/an-sinh' }, updateConfig });
  return asked;
}

/** What a browser gets of a script that imports another when it is asked to. */
async function built(using: PluginOption[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'plain-imports-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  writeFileSync(
    join(root, 'now.js'),
    'addEventListener("focus", () => import("./later.js")); addEventListener("blur", () => import("./shared.js"));',
  );
  writeFileSync(join(root, 'later.js'), 'import { a } from "./shared.js"; document.title = a;');
  writeFileSync(join(root, 'shared.js'), 'export const a = "a".repeat(Number(location.hash));');
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: using,
    build: { write: false, rollupOptions: { input: join(root, 'now.js') } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((file) => ('code' in file ? file.code : ''))
    .join('\n');
}

it('leaves out the code that fetches modules beforehand, and imports all the same', async () => {
  expect(await built([])).toContain('modulepreload');
  const plain = await built(plugins());
  expect(plain).not.toContain('modulepreload');
  expect(plain).toMatch(/import\([`"'].*later/u);
});

it('asks for the imports of an import with it, below the base of the site', async () => {
  const plain = await built(plugins());
  expect(plain).toMatch(/fetch\([`"']\/an-sinh\/[`"']\s*\+/u);
  expect(plain).toMatch(/\[[^\]]*assets\/later[^\]]*assets\/shared/u);
});
