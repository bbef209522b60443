import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { editorSchema } from '#src/site/editor-host.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { editable } from '#scripts/editor/entries.ts';
import { publishedConfig } from '#scripts/editor/forms.ts';
import { publishedEditor } from './integration.ts';

it('a site that does not ask for an editor has nothing of one', async () => {
  expect(readSiteFile(resolve(PROVINCE)).facts?.editor).toBeUndefined();
  const dist = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  const done = publishedEditor().hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${dist}/`) } as Parameters<NonNullable<typeof done>>[0]);
  expect(readdirSync(dist)).toEqual([]);
});

it('a published editor edits the files of the content where its repository has them', () => {
  const host = editorSchema.parse({ host: 'gitlab', repository: 'a/b', folder: 'x/noi-dung' });
  const { collections, backend } = publishedConfig(host, [], 'Sổ tay');
  expect(backend).toMatchObject({ name: 'gitlab', repo: 'a/b' });
  expect(new Set(collections.map(({ name }) => name))).toEqual(new Set(editable));
  const placeOf = (name: string) => collections.find((one) => one.name === name);
  expect(placeOf('benefits')).toMatchObject({ folder: 'x/noi-dung/benefits', delete: true });
  // Whoever deletes a file of many entries deletes all of them.
  expect(placeOf('agencies')).toMatchObject({ folder: 'x/noi-dung/agencies', delete: false });
  expect(placeOf('situations')).toMatchObject({
    files: [{ file: 'x/noi-dung/taxonomy/situations.yaml' }],
  });
});
