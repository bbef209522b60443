import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '#scripts/nhap/json-schemas.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run goi-y`: writes JSON Schemas of the content for editors (`.vscode/schemas/`) and tells VS Code of them, so that
 * fields are explained and agencies and clauses offered while one types.
 */
const folder = join(ROOT, '.vscode');
const schemas = join(folder, 'schemas');
const guides = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(ROOT, 'docs', name), 'utf8'));
const files = schemaFiles(readContent(contentRoot(), 'everything'), guides);
rmSync(schemas, { recursive: true, force: true });
mkdirSync(schemas, { recursive: true });
for (const { name, schema } of files)
  writeFileSync(join(schemas, `${name}.json`), JSON.stringify(schema));
const settings = {
  'yaml.schemas': Object.fromEntries(
    files.map(({ name, files: glob }) => [`./.vscode/schemas/${name}.json`, glob]),
  ),
};
writeFileSync(join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
writeFileSync(
  join(folder, 'extensions.json'),
  `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
);
console.log(
  `Đã ghi gợi ý cho ${files.length} loại tệp vào .vscode/. Mở thư mục bằng VS Code, cài phần mở rộng YAML (redhat.vscode-yaml); chạy lại lệnh sau khi thêm văn bản, cơ quan.`,
);
