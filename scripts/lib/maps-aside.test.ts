import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { mapsAside } from './maps-aside.ts';

/** Calls a hook of the integration with as much of Astro's argument as it uses. */
function call(hook: string, folder: string, given: object): void {
  const hooks: Readonly<Record<string, unknown>> = mapsAside(folder).hooks;
  const run = hooks[hook];
  if (typeof run === 'function') Reflect.apply(run, undefined, [given]);
}

it('asks for maps that no script names', () => {
  const updateConfig = vi.fn();
  call('astro:config:setup', '/maps', { updateConfig });
  expect(updateConfig).toHaveBeenCalledWith({ vite: { build: { sourcemap: 'hidden' } } });
});

it('moves the maps out of the site and leaves everything else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maps-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const [site, maps] = [join(folder, 'site'), join(folder, 'maps')];
  mkdirSync(join(site, '_astro'), { recursive: true });
  writeFileSync(join(site, '_astro/a.js'), 'code');
  writeFileSync(join(site, '_astro/a.js.map'), 'map');
  call('astro:build:done', maps, { dir: pathToFileURL(`${site}/`) });
  expect(readFileSync(join(maps, '_astro/a.js.map'), 'utf8')).toBe('map');
  expect([
    existsSync(join(site, '_astro/a.js')),
    existsSync(join(site, '_astro/a.js.map')),
  ]).toEqual([true, false]);
});
