import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { afterAll, expect, it } from 'vitest';
import { templateParser, typedTemplates } from './astro-program.ts';

const root = mkdtempSync(join(tmpdir(), 'mau-trang-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A template that calls what another file gives. */
const template = (line: string): string =>
  `---\nimport { ask, count } from './ask.ts';\n${line}\n---\n<p>{count()}</p>`;

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json':
    '{"compilerOptions":{"strict":true,"lib":["ES2020"],"types":[]},"include":["src"]}',
  'src/ask.ts':
    'export async function ask(): Promise<number> { return count(); }\nexport const count = () => 1;',
  'src/a.astro': template('ask();'),
  'src/b.astro': template('await ask();'),
  'src/c.astro': '---\nconst {\n---\n',
};
mkdirSync(join(root, 'src'));
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);

const templates = templateParser(astro.configs.recommended);
const config: Linter.Config = {
  files: ['**/*.astro'],
  plugins: { ts: tseslint.plugin },
  languageOptions: {
    parser: templates,
    parserOptions: { parser: typedTemplates(root, tseslint.parser, templates) },
  },
  rules: { 'ts/no-floating-promises': 'error' },
};
const linter = new Linter({ cwd: root });
const lint = (file: string, text = FILES[file] ?? ''): string[] =>
  linter
    .verify(text, config, { filename: join(root, file) })
    .map(({ line, ruleId }) => `${String(line)} ${ruleId ?? 'parse'}`);

it('knows in each template the types of what it imports', () => {
  expect(lint('src/a.astro')).toEqual(['3 ts/no-floating-promises']);
  expect(lint('src/b.astro')).toEqual([]);
});

it('lints a text that is not the one on the disk', () => {
  expect(lint('src/b.astro', template('ask();'))).toEqual(['3 ts/no-floating-promises']);
  expect(lint('src/b.astro')).toEqual([]);
});

it('leaves what cannot be parsed to the linter', () => {
  expect(lint('src/c.astro')).toEqual([expect.stringMatching(/parse$/u)]);
});
