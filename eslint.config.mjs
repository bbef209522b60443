import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { templateParser, typedTemplates } from './scripts/lint/astro-program.ts';
import { FLOORS, zonesOf } from './scripts/lint/floors.ts';

const root = import.meta.dirname;

/** Paths between folders are written from the root: #src/…, #scripts/…, #tests/…. */
const noParentPaths = {
  regex: '^\\.\\.(?:/|$)',
  message: 'Write the path from the root: #src/…, #scripts/…, #tests/….',
};

/** Components take props; of a query they may name the type of what it gives. */
const noQueries = {
  regex: '^#src/queries/',
  allowTypeImports: true,
  message:
    'Components take no query: ask it in the page and hand what it gives to the component as a prop (floors: scripts/lint/floors.ts).',
};

/** Rules that stumble over a value whose type nobody knows. */
const untyped = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
    `@typescript-eslint/no-unsafe-${what}`,
    'off',
  ]),
);

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.build/',
      'goi/',
      '.astro/',
      '.cache/',
      '.releases/',
      'content/',
      'coverage/',
      'test-results/',
      // Bad on purpose; tests/lint looks at them.
      'tests/lint/fixtures/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.recommendedTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noParentPaths] }],
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: zonesOf(FLOORS) }],
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling', 'index'],
          'newlines-between': 'never',
        },
      ],
    },
  },
  {
    files: ['src/components/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [noParentPaths, noQueries] },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        parser: typedTemplates(root, tseslint.parser, templateParser(astro.configs.recommended)),
      },
    },
  },
  {
    files: ['**/*.astro/*.ts'],
    languageOptions: {
      parserOptions: { projectService: false, project: true, extraFileExtensions: ['.astro'] },
    },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    // Markup in a template has no type here, and props of pages are not resolved; `astro check` knows both.
    rules: { ...untyped, 'no-undef': 'off' },
  },
  {
    // Tests may stand on anything; matchers, components and data read back are of any type.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      ...untyped,
      'import-x/no-restricted-paths': 'off',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    // For Nodes of any age.
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'readonly', require: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Runs in the browser as it is written.
    files: ['src/components/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'location', 'matchMedia', 'navigator'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/offline/worker.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        ['Response', 'URL', 'fetch', 'self', 'setTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
