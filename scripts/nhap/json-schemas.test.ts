import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#src/loaders/read-content.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { fieldNotes, offersOf } from './json-schemas.ts';

const guides = globSync('docs/*.md').map((file) => readFileSync(file, 'utf8'));
const { yaml: files, frontmatter } = offersOf(readContent(join(ROOT, PROVINCE)), guides);

/** A schema by its name, as JSON text. */
const textOf = (name: string): string =>
  JSON.stringify([...files, ...frontmatter].find((file) => file.name === name)?.schema);

test('fields are explained in Vietnamese, as the guides explain them', () => {
  expect(fieldNotes(guides).get('sha256')).toBe('--sua ghi hộ');
  expect(textOf('extracts-may-trang-12-kh-ubnd-2021')).toMatch(/"description":"[^"]*[ạ-ỹ]/u);
});

test('agencies are offered, and the clauses of the document of an extract', () => {
  const text = textOf('extracts-may-trang-12-kh-ubnd-2021');
  expect(text).toContain('"mt-ubnd-tinh"');
  expect(text).toContain('"preamble.p1"');
  expect(text).not.toContain('"QD.D1"');
});

test('every YAML collection has one', () => {
  const names = files.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['agencies', 'cited', 'provinces', 'sources']));
  expect(names).not.toContain('locks');
  for (const { files: glob } of files) expect(glob).toMatch(/^content\/[a-z-]+[/.]/u);
});

test('a guide is offered the clauses of the documents that it names, with and without their names', () => {
  const text = textOf('benefits-tro-cap-nguoi-gia-yeu');
  expect(text).toContain('"mt-so-y-te"');
  expect(text).toContain('"may-trang-12-kh-ubnd-2021#III.1"');
  expect(text).toContain('"III.1"');
  // Of a document that it does not name.
  expect(text).not.toContain('"QD.D1"');
  // Of one that cannot be read the fields alone are known.
  expect(textOf('benefits')).toContain('"mt-so-y-te"');
  expect(textOf('benefits')).not.toContain('"III.1"');
});
