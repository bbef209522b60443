import type { MadeFile } from './record.ts';

/** New files of the content, made of the examples that the guides for authors show: those are tested, and say what each field is. */

/** What can be made, and the folder of the content that it stands in. */
export const TEMPLATES = {
  'van-ban': { folder: 'documents', end: '.mdx' },
  'quyen-loi': { folder: 'benefits', end: '.mdx' },
  'truyen-thong': { folder: 'outreach', end: '.mdx' },
  'co-quan': { folder: 'agencies', end: '.yaml' },
} as const;

export type TemplateName = keyof typeof TEMPLATES;

/**
 * A new file.
 *
 * @param guides the texts of the guides
 * @throws Error where no guide shows an example of its kind
 */
export function templateFor(name: TemplateName, slug: string, guides: readonly string[]): MadeFile {
  const { folder, end } = TEMPLATES[name];
  const example = guides
    .flatMap((text) => [...text.matchAll(/^```(?:yaml|mdx) content\/(\S+)\n([\s\S]*?)^```$/gmu)])
    .find(([, path = '']) => path.startsWith(`${folder}/`) && path.endsWith(end))?.[2];
  if (example === undefined) throw new Error(`no guide shows an example of ${folder}`);
  return { path: `${folder}/${slug}${end}`, text: example };
}
