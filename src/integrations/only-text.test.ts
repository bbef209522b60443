import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '#tests/helpers/content-folder.ts';
import { GUIDE, guideFile } from '#tests/helpers/guide.ts';
import { moduleFault } from './only-text.ts';

/** A folder with one guide, and what is said of it as a module. */
function faultOf(guide: string, query = '') {
  const root = contentFolder({ 'benefits/mau.mdx': guide });
  return moduleFault(`${join(root, 'benefits', 'mau.mdx')}${query}`, root);
}

it('lets a guide through that is text', () => expect(faultOf(GUIDE)).toBeUndefined());

it.each(['', '?astroRenderContent=true'])(
  'stops one that is more, with file and line %s',
  (query) => {
    const line = GUIDE.split('\n').length + 1;
    expect(faultOf(guideFile('{process.exit()}'), query)).toEqual({
      file: 'content/benefits/mau.mdx',
      line,
      message: expect.stringContaining('có biểu thức'),
    });
    expect(faultOf('export const a = 1', query)?.line).toBe(1);
  },
);

it('has nothing to say of other modules', () => {
  const root = contentFolder();
  writeFileSync(join(root, 'a.ts'), 'export const a = 1');
  expect(moduleFault(join(root, 'a.ts'), root)).toBeUndefined();
  expect(moduleFault('/noi/khac/a.mdx', root)).toBeUndefined();
});
