import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { ContentError, type ContentProblem } from '#src/site/problem.ts';
import { splitFile } from '#src/site/yaml.ts';

/**
 * What is wrong with a module of the content before it is compiled; undefined for what is right and for other modules. The file is read and not what is made of it: Astro wraps the same module in others.
 *
 * @param id path of the module, with or without a query
 */
export function moduleFault(id: string, root = contentRoot()): ContentProblem | undefined {
  const [path = ''] = id.split('?');
  if (!path.startsWith(root + sep) || !path.endsWith('.mdx')) return undefined;
  const text = readFileSync(path, 'utf8');
  const file = splitFile(text);
  const [fault] = readGuideBody(file?.body ?? text).faults;
  if (!fault) return undefined;
  return {
    file: `content/${relative(root, path)}`,
    line: (file?.bodyLine ?? 1) + fault.line - 1,
    message: fault.message,
  };
}

/**
 * No module of the content is compiled that holds more than text. The content check stops a build before that; in
 * development a page could ask for a file that was saved a moment ago and that the check has refused.
 */
export const onlyText = (): AstroIntegration => ({
  name: 'only-text',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'only-text',
              enforce: 'pre',
              transform(_code, id) {
                const fault = moduleFault(id);
                if (fault) throw new ContentError([fault]);
              },
            },
          ],
        },
      });
    },
  },
});
