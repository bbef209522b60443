import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldPage } from '#scripts/editor/field-page.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';

/** `npm run truong`: writes docs/truong.md anew from the schemas. */
readCommandLine({});
const guides = globSync('docs/*.md', { cwd: ROOT })
  .sort()
  .map((file) => readFileSync(join(ROOT, file), 'utf8'));
writeFileSync(join(ROOT, 'docs/truong.md'), fieldPage(guides));
console.log('Đã ghi docs/truong.md.');
