import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'prettier';
import { build, type Plugin } from 'vite';
import { ROOT } from '#scripts/lib/build.ts';
import { specOf } from '#src/schemas/collections.ts';
import { EDITOR_FOLDER, editorOrigins, type EditorHost } from '#src/site/editor-host.ts';
import { editorPagePolicy } from '#src/site/security.ts';
import { editable, shapeOfCollection } from '#scripts/editor/entries.ts';
import { formatName, publishedConfig } from '#scripts/editor/forms.ts';
import type { Told } from './page.ts';

/** Writes the editor of a published site: one page, one script with Sveltia CMS in it, and what the page is told. */

/**
 * Packages and words of Sveltia CMS that no form of ours needs: colours for code of every language, maps, squeezed
 * pictures, its words in other languages. Whatever asks for them finds nothing.
 */
const UNUSED = [
  /^@shikijs\//u,
  /^(?:leaflet|terra-draw|terra-draw-leaflet-adapter|svgo|exifr|turndown)(?:\/|$)/u,
  /\/locales\/(?!vi\.|en-US\.)[a-zA-Z-]+\.json$/u,
];

const NOTHING = '\0nothing';

const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (asked) => (UNUSED.some((unused) => unused.test(asked)) ? NOTHING : undefined),
  // Whatever name is asked for, it is there and holds nothing.
  load: (id) => (id === NOTHING ? 'export default {};' : undefined),
  // Fonts that it has itself it names at a content network too; the page's policy would refuse them one by one.
  transform: (code, id) =>
    id.includes('@sveltia/cms/npm/index.js') ? code.replaceAll(ELSEWHERE, 'src:local("x")') : null,
};

const ELSEWHERE = /src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/gu;

/** How YAML is laid out, without what only Node can load. */
async function layout(): Promise<Told['layout']> {
  const { printWidth = 100, singleQuote = true } =
    (await resolveConfig(join(ROOT, 'package.json'))) ?? {};
  return { printWidth, singleQuote };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

/**
 * Writes the editor into a built site.
 *
 * @param dist folder of the built site
 * @param host the git host that keeps the content
 * @param title name of the site
 */
export async function writeEditor(dist: string, host: EditorHost, title: string): Promise<void> {
  const folder = join(dist, EDITOR_FOLDER);
  const page = join(import.meta.dirname, 'page.ts');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    // Wherever the site stands on its host.
    base: './',
    publicDir: false,
    plugins: [withoutUnused],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: page, output: { entryFileNames: 'bien-tap.js' } },
    },
  });
  const guides = globSync('docs/*.md', { cwd: ROOT }).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  );
  const told: Told = {
    config: publishedConfig(host, guides, title),
    kinds: editable.map((name) => ({
      format: formatName(name),
      extension: specOf(name).form === 'mdx' ? 'mdx' : 'yaml',
      kind: { form: specOf(name).form, shape: shapeOfCollection(name) },
    })),
    layout: await layout(),
  };
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write('index.json', JSON.stringify(told));
  for (const name of ['look.css', 'logo.svg'])
    write(name, readFileSync(join(import.meta.dirname, '../page', name), 'utf8'));
  write(
    'index.html',
    readFileSync(join(import.meta.dirname, 'page.html'), 'utf8')
      .replaceAll('{{title}}', escaped(title))
      .replaceAll('{{policy}}', editorPagePolicy(editorOrigins(host))),
  );
}
