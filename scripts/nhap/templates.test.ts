import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templateFor, TEMPLATES, type TemplateName } from './templates.ts';

const guides = globSync('docs/*.md').map((file) => readFileSync(file, 'utf8'));

test.each(Object.keys(TEMPLATES) as TemplateName[])('the guides show an example of %s', (name) => {
  const { path, text } = templateFor(name, 'ten-moi', guides);
  expect(path).toMatch(/^[a-z]+\/ten-moi\.(?:mdx|yaml)$/u);
  expect(text.length).toBeGreaterThan(100);
  expect(text.startsWith('---\n')).toBe(path.endsWith('.mdx'));
});

test('an example that is missing is told', () => {
  expect(() => templateFor('quyen-loi', 'x', ['# Không có gì'])).toThrow('benefits');
});
