import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import type { PackageFacts } from './in-browser.ts';

/** The scripts of a built site as scripts without imports: a page that is opened from a disk may load no module. */

/** Name under which scripts find what stands in for the host (`in-browser.ts`). */
const HOST = 'soTayGoi';

/** What the site's scripts call of the browser, and what they are given instead. */
const INSTEAD = {
  fetch: `${HOST}.fetch`,
  'location.assign': `${HOST}.go`,
  'location.href': `${HOST}.href`,
  // No worker may be started from a disk: the search then runs on the page (src/search/ui/client.ts).
  Worker: 'undefined',
  'import.meta.url': '""',
};

/** An import by an address that is only known when it runs; others name a file of the site and are put in. */
const OPEN_IMPORT = /\bimport\((?!\s*[`"'])/gu;

const withoutOpenImports: Plugin = {
  name: 'without-open-imports',
  transform: (code) => code.replace(OPEN_IMPORT, `${HOST}.importScript(`),
};

/** Gives the code of a module that is no file. */
const virtual = (name: string, code: string): Plugin => ({
  name: 'virtual',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: (id) => (id === `\0${name}` ? code : null),
});

async function bundle(
  input: string,
  plugins: readonly Plugin[],
  output: { readonly name?: string; readonly footer?: string },
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const build = await rolldown({
    input,
    plugins: [...plugins],
    logLevel: 'silent',
    platform: 'browser',
    transform: { define: { ...define } },
  });
  try {
    const { output: chunks } = await build.generate({
      format: 'iife',
      codeSplitting: false,
      minify: true,
      ...output,
    });
    if (chunks.length !== 1) throw new Error(`${input}: ${String(chunks.length)} chunks`);
    return chunks[0].code;
  } finally {
    await build.close();
  }
}

/**
 * A module of a page with all that it imports.
 *
 * @param root folder of the built site
 * @param file of the module, from there
 */
export const pageScript = (root: string, file: string): Promise<string> =>
  bundle(join(root, file), [withoutOpenImports], {}, INSTEAD);

/** A module that scripts import when they need it, as a script that hands it over. */
export const moduleScript = (root: string, file: string): Promise<string> =>
  bundle(
    join(root, file),
    [],
    { name: 'module', footer: `${HOST}.giveModule(${JSON.stringify(file)},module);` },
    // Pagefind asks its own address only where nobody tells it one.
    { 'import.meta.url': 'undefined' },
  );

/** The script that stands in for the host. */
export const hostScript = (facts: PackageFacts): Promise<string> => {
  const source = fileURLToPath(new URL('in-browser.ts', import.meta.url));
  const code = `import { startPackage } from ${JSON.stringify(source)};\nglobalThis.${HOST} = startPackage(${JSON.stringify(facts)});`;
  return bundle('package-host.js', [virtual('package-host.js', code)], {});
};

/** A script that hands over files: texts as they are, others in Base64. */
export function dataScript(root: string, files: readonly string[]): string {
  const held = files.map((file) => {
    const bytes = readFileSync(join(root, file));
    const isText = /\.(?:json|txt)$/u.test(file);
    return [file, isText ? bytes.toString('utf8') : { base64: bytes.toString('base64') }] as const;
  });
  return `${HOST}.give(${JSON.stringify(Object.fromEntries(held))});\n`;
}
