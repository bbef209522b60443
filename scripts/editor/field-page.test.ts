import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import { fieldPage } from './field-page.ts';

it('docs/truong.md is what the schemas say (npm run truong writes it)', () => {
  const guides = globSync('docs/*.md', { cwd: ROOT })
    .sort()
    .map((file) => readFileSync(join(ROOT, file), 'utf8'));
  expect(readFileSync(join(ROOT, 'docs/truong.md'), 'utf8')).toBe(fieldPage(guides));
});
