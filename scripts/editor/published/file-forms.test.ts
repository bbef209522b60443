import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionOf, filesBelow } from '#src/loaders/content-files.ts';
import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { editable, shapeOfCollection } from '#scripts/editor/entries.ts';
import { BODY, ROWS, WRITTEN } from '#scripts/editor/form-fields.ts';
import { KEY } from '#scripts/editor/shapes.ts';
import { fileOfForm, formOfFile, type Kind } from './file-forms.ts';

const kindOf = (name: CollectionName): Kind => ({
  form: specOf(name).form,
  shape: shapeOfCollection(name),
});
const root = resolve(PROVINCE);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const files = filesBelow(root).files.flatMap((file) => {
  const collection = collectionOf(file);
  return collection !== undefined && editable.includes(collection) && /\.(?:mdx|yaml)$/u.test(file)
    ? [{ file, collection }]
    : [];
});

it('knows a file of every collection', () => {
  expect(new Set(files.map(({ collection }) => collection))).toEqual(new Set(editable));
});

it.each(files)('$file is the same once it was a form', async ({ file, collection }) => {
  const text = read(file);
  const form: unknown = JSON.parse(JSON.stringify(formOfFile(kindOf(collection), text)));
  expect(await fileOfForm(kindOf(collection), form as Record<string, unknown>, formatYaml)).toBe(
    text,
  );
});

describe('a change of a form', () => {
  const AGENCIES = kindOf('agencies');
  const NOTED = `# Người ghi: văn phòng.
so-a:
  name: 'Sở A' # như in
  level: provincial
so-b:
  name: Sở B
  level: provincial
`;

  it('of one entry of many is a change of its lines alone', async () => {
    const form = formOfFile(AGENCIES, NOTED);
    const [first, ...rest] = form[ROWS] as Record<string, unknown>[];
    const changed = { ...form, [ROWS]: [{ ...first, name: 'Sở A mới' }, ...rest] };
    expect(await fileOfForm(AGENCIES, changed, formatYaml)).toBe(NOTED.replace('Sở A', 'Sở A mới'));
  });

  it('that adds and takes away entries leaves the others', async () => {
    const form = formOfFile(AGENCIES, NOTED);
    const [, second] = form[ROWS] as Record<string, unknown>[];
    const added = { [KEY]: 'so-c', name: 'Sở C', level: 'provincial' };
    const text = await fileOfForm(AGENCIES, { ...form, [ROWS]: [second, added] }, formatYaml);
    expect(text).toContain('so-b:\n  name: Sở B\n  level: provincial\n');
    expect(text).toContain('so-c:\n  name: Sở C\n  level: provincial\n');
    expect(text).not.toContain('so-a');
  });

  it('of a body leaves the frontmatter', async () => {
    const text = `---\n# ghi chú\ntitle: "Tên"\n---\n\nLời cũ.\n`;
    const kind = kindOf('benefits');
    const changed = { ...formOfFile(kind, text), [BODY]: 'Lời mới.\r\n\r\nHai đoạn.' };
    expect(await fileOfForm(kind, changed, formatYaml)).toBe(
      text.replace('Lời cũ.', 'Lời mới.\n\nHai đoạn.'),
    );
  });

  it('that is all new is a file of its own', async () => {
    const form = { title: 'Tên', [BODY]: 'Lời.' };
    expect(await fileOfForm(kindOf('benefits'), form, formatYaml)).toBe(
      '---\ntitle: Tên\n---\n\nLời.\n',
    );
    expect(
      await fileOfForm(AGENCIES, { [ROWS]: [{ [KEY]: 'so-c', name: 'Sở C' }] }, formatYaml),
    ).toBe('so-c:\n  name: Sở C\n');
  });
});

it.each([
  ['agencies', 'so-a:\n\tname: x\n', 'Tab'],
  ['benefits', 'title: x\n', '---'],
] as const)('a file of %s that cannot be read says why', (name, text, words) => {
  expect(() => formOfFile(kindOf(name), text)).toThrow(words);
});

it('an entry without its id is told of', async () => {
  const form = { [ROWS]: [{ name: 'Sở C' }], [WRITTEN]: '' };
  await expect(fileOfForm(kindOf('agencies'), form, formatYaml)).rejects.toThrow('thiếu mã');
});
