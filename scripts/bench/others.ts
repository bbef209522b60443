import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '#scripts/lib/build.ts';

/** Other makers of sites, on the same texts: a page a document and a search, which is a quarter of what this site has. */

/** A site to build by another program. */
export interface Other {
  readonly name: string;
  readonly folder: string;
  /** Commands, one after the other. */
  readonly commands: readonly (readonly [command: string, ...args: string[]])[];
  readonly dist: string;
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const PAGEFIND = join(ROOT, 'node_modules/pagefind/lib/runner/bin.cjs');

/** The texts of a built site of this program, as Markdown, by slug. */
const textsOf = (dist: string): (readonly [slug: string, text: string])[] =>
  globSync('van-ban/*/*.md', { cwd: dist })
    .sort()
    .map((file) => [basename(file, '.md'), readFileSync(join(dist, file), 'utf8')]);

/** The first heading as a title in frontmatter, and what is no MDX as text. */
const withTitle = (slug: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(/^# (.+)$/mu.exec(text)?.[1] ?? slug)}\n---\n\n${text.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/[<{]/gu, '')}`;

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('docs')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="vi"><head><title>{entry.data.title}</title></head><body><main data-pagefind-body><Content /></main></body></html>
`;

/** Astro with a Markdown file a document, and Pagefind over its pages. */
function bareAstro(folder: string, texts: ReturnType<typeof textsOf>): Other {
  writeAll(folder, {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': 'export default {}',
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { docs: defineCollection({ loader: glob({ pattern: '*.md', base: 'docs' }) }) };
`,
    'src/pages/[slug].astro': PAGE,
    ...Object.fromEntries(texts.map(([slug, text]) => [`docs/${slug}.md`, withTitle(slug, text)])),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const dist = join(folder, 'dist');
  return {
    name: 'bare Astro + Pagefind',
    folder,
    dist,
    commands: [
      [process.execPath, ASTRO, 'build'],
      [process.execPath, PAGEFIND, '--site', dist],
    ],
  };
}

/** Starlight with its search, installed beside (`--starlight`). */
function starlight(folder: string, installed: string, texts: ReturnType<typeof textsOf>): Other {
  writeAll(folder, {
    // Astro looks here for what it has to bundle.
    'package.json': '{"type":"module","dependencies":{"astro":"*","@astrojs/starlight":"*"}}',
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'x', sidebar: [{ label: 'x', link: '/' }] })] };
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: x\n---\n',
    ...Object.fromEntries(
      texts.map(([slug, text]) => [`src/content/docs/${slug}.md`, withTitle(slug, text)]),
    ),
  });
  symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'));
  return {
    name: 'Starlight',
    folder,
    dist: join(folder, 'dist'),
    commands: [[process.execPath, ASTRO, 'build']],
  };
}

/** Hugo with a Markdown file a document, and Pagefind over its pages. */
function hugo(folder: string, program: string, texts: ReturnType<typeof textsOf>): Other {
  writeAll(folder, {
    'hugo.toml':
      'baseURL = "https://x.invalid/"\ntitle = "x"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    'layouts/_default/single.html':
      '<html lang="vi"><head><title>{{ .Title }}</title></head><body><main data-pagefind-body>{{ .Content }}</main></body></html>',
    'layouts/index.html': '<html lang="vi"><head><title>x</title></head><body></body></html>',
    ...Object.fromEntries(
      texts.map(([slug, text]) => [`content/${slug}.md`, withTitle(slug, text)]),
    ),
  });
  const dist = join(folder, 'public');
  return {
    name: 'Hugo + Pagefind',
    folder,
    dist,
    commands: [
      [program, '--quiet'],
      [process.execPath, PAGEFIND, '--site', dist],
    ],
  };
}

/**
 * Those that there are on this machine, with the texts of a built site of this program.
 *
 * @param folder to write them into, emptied first
 * @param options.starlight folder in which npm has installed astro and @astrojs/starlight
 * @param options.hugo path of the program
 */
export function others(
  folder: string,
  dist: string,
  options: { readonly starlight?: string | undefined; readonly hugo?: string | undefined },
): Other[] {
  rmSync(folder, { recursive: true, force: true });
  const texts = textsOf(dist);
  if (texts.length === 0) throw new Error(`No texts in ${dist}.`);
  return [
    bareAstro(join(folder, 'bare'), texts),
    ...(options.starlight !== undefined && existsSync(options.starlight)
      ? [starlight(join(folder, 'starlight'), options.starlight, texts)]
      : []),
    ...(options.hugo === undefined ? [] : [hugo(join(folder, 'hugo'), options.hugo, texts)]),
  ];
}
