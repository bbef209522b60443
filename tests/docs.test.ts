import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { collectionSpecs } from '#src/schemas/collections.ts';
import { readContent } from '#src/loaders/read-content.ts';

/** The guides for authors: every example in them is one that the loader takes, and every field is named. */

// One that is made of the schemas itself proves nothing.
const guides = globSync('docs/*.md', { exclude: ['docs/truong.md'] }).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** Examples that say which file of the content they are. */
const examples = guides.flatMap(({ text }) =>
  [...text.matchAll(/^```(?:yaml|mdx) content\/(\S+)\n([\s\S]*?)^```$/gmu)].map(
    ([, path = '', example = '']) => ({ path, example }),
  ),
);

it('show an example of each collection that authors write', () => {
  const paths = examples.map(({ path }) => path);
  const shown = Object.entries(collectionSpecs).filter(([name, spec]) =>
    paths.some((path) => ('file' in spec ? path === spec.file : path.startsWith(`${name}/`))),
  );
  // Locks are written by a command.
  expect(shown.map(([name]) => name)).toEqual(
    Object.keys(collectionSpecs).filter((name) => name !== 'locks' && name !== 'addresses'),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

it('show nothing that the loader refuses', () => {
  const root = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const { path, example } of examples) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), example);
  }
  expect(readContent(root).problems).toEqual([]);
});

/** Names of all fields of a schema, however deep. */
function fieldsOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'parent') return [];
    if (name !== 'shape' || typeof value !== 'object' || value === null)
      return fieldsOf(value, seen);
    return Object.entries(value).flatMap(([field, item]) => [field, ...fieldsOf(item, seen)]);
  });
}

const written = guides.map(({ text }) => text).join('\n');

it.each(
  Object.entries(collectionSpecs).filter(([name]) => name !== 'locks' && name !== 'addresses'),
)('name every field of %s', (_name, { schema }) => {
  const missing = [...new Set(fieldsOf(schema))].filter(
    (field) => !new RegExp(`(?:^|[\\s{\`-])${field}(?:\`|:|,)`, 'mu').test(written),
  );
  expect(missing).toEqual([]);
});

/** What a guide has an author type: `npm run nhap -- "tệp" --thu`. */
const commands = guides.flatMap(({ file, text }) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].flatMap(([, block = '']) =>
    [...block.matchAll(/npm (?:run (?:-s )?([a-z:-]+)|(start|test))([^\n#&|]*)/gu)].map(
      ([, name, short, rest = '']) => ({ file, name: name ?? short ?? '', rest }),
    ),
  ),
);
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

it('have an author type commands that there are, with options that they take', () => {
  expect(commands.length).toBeGreaterThan(15);
  for (const { file, name, rest } of commands) {
    expect([file, name, scripts[name] !== undefined]).toEqual([file, name, true]);
    const source = /scripts\/[a-z-]+\.ts/u.exec(scripts[name] ?? '')?.[0];
    if (source === undefined) continue;
    const code = readFileSync(source, 'utf8');
    for (const [, option = ''] of rest.matchAll(/--([a-z][a-z-]*)/gu))
      expect([file, name, option, new RegExp(`['"\\s{]${option}['":]`, 'u').test(code)]).toEqual([
        file,
        name,
        option,
        true,
      ]);
  }
});

it('explain messages that the program says', () => {
  const guide = readFileSync('docs/huong-dan.md', 'utf8');
  const said = [...guide.matchAll(/^\| “([^”]+)” *\|/gmu)].map(([, words = '']) => words);
  const code = globSync('src/**/*.ts', { exclude: ['**/*.test.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((words) => !code.includes(words))).toEqual([]);
});
