import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { offersOf, type SchemaFile } from '#scripts/nhap/json-schemas.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run goi-y`: writes JSON Schemas of the content for editors and tells VS Code of them, so that fields are explained and
 * agencies and clauses offered while one types: in YAML files by the extension for YAML, in the frontmatter of `.mdx` by
 * Astro's, which looks for its schemas in `.astro/collections/` (https://docs.astro.build/en/reference/experimental-flags/content-intellisense/).
 * They are written where the command is run, which for npm is the project.
 */
readCommandLine({});
const root = process.cwd();
const guides = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(ROOT, 'docs', name), 'utf8'));
const content = contentRoot();
const { yaml, frontmatter } = offersOf(readContent(content, 'everything'), guides);

/** Names of ours among the schemas that Astro writes into the same folder. */
const OWN = 'goi-y-';

function write(folder: string, name: string, data: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(data, null, 2));
}

const vscode = join(root, '.vscode');
rmSync(join(vscode, 'schemas'), { recursive: true, force: true });
for (const { name, schema } of yaml) write(join(vscode, 'schemas'), `${name}.json`, schema);

const astro = join(root, '.astro/collections');
for (const file of existsSync(astro) ? readdirSync(astro) : [])
  if (file.startsWith(OWN)) rmSync(join(astro, file));
for (const { name, schema } of frontmatter) write(astro, `${OWN}${name}.schema.json`, schema);

/** How the extension names a file. */
const addressOf = (file: string): string =>
  decodeURIComponent(pathToFileURL(join(content, file)).href).toLowerCase();

/** Each file by its own schema, or by that of its collection where it could not be read. */
const entriesOf = ({ name, files }: SchemaFile): [string, string][] =>
  globSync(files.replace(/^content\//u, ''), { cwd: content }).map((file) => [
    addressOf(file),
    `${OWN}${name}`,
  ]);
write(astro, 'collections.json', {
  collections: frontmatter.map(({ name }) => ({ hasSchema: true, name: `${OWN}${name}` })),
  entries: Object.fromEntries(frontmatter.flatMap(entriesOf)),
});

write(vscode, 'settings.json', {
  'yaml.schemas': Object.fromEntries(
    yaml.map(({ name, files }) => [`./.vscode/schemas/${name}.json`, files]),
  ),
  'astro.content-intellisense': true,
});
write(vscode, 'extensions.json', {
  recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode'],
});
console.log(
  `Đã ghi gợi ý cho ${yaml.length} loại tệp .yaml và ${frontmatter.length} tệp .mdx vào .vscode/ và .astro/. Mở thư mục bằng VS Code, cài hai phần mở rộng mà nó gợi: YAML (redhat.vscode-yaml) và Astro (astro-build.astro-vscode); chạy lại lệnh sau khi thêm văn bản, cơ quan, hướng dẫn.`,
);
