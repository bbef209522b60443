import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveSite } from '#scripts/lib/static-server.ts';

/** Small sites with known faults, for the tests of the checks of pages. */

const SENTENCE = 'Kế hoạch này nêu nhiệm vụ của các sở, ban, ngành và địa phương.';

/** A paragraph as pages have it. */
export const PARAGRAPH = `<p>${SENTENCE}</p>`;

export const css = (file: string): string => `<link rel="stylesheet" href="/${file}">`;
export const script = (file: string): string => `<script type="module" src="/${file}"></script>`;

/** A page without faults but those of its body or head. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kế hoạch</title><link rel="icon" href="/icon.svg">${head}</head><body><main><h1>Kế hoạch</h1>${body}</main></body></html>`;

/** What every such site needs; the policy comes by header, as the site's. */
const COMMON = {
  _headers: "/*\n  Content-Security-Policy: default-src 'self'; img-src *\n",
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Addresses of the pages among files. */
export const pathsOf = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${dirname(file)}/`);

/** Serves files, by name, while `use` runs. */
export async function withFiles(
  files: Readonly<Record<string, string>>,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [file, content] of Object.entries({ ...COMMON, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const server = await serveSite(folder, { port: 0 });
  try {
    await use(server.origin);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
