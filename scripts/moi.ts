import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFor, TEMPLATES, type TemplateName } from '#scripts/nhap/templates.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import { writeNew } from '#scripts/nhap/write-files.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { contentRoot } from '#src/site/content-root.ts';

/** `npm run moi -- quyen-loi <tên-tệp>`: a new file of the content, made of the example that the guides show. */
const USAGE = `Cách dùng: npm run moi -- ${Object.keys(TEMPLATES).join('|')} <tên-tệp>
  tên tệp: chữ thường không dấu, nối bằng gạch ngang, ví dụ: qua-tet-nguoi-ngheo`;

const isName = (name: string | undefined): name is TemplateName =>
  name !== undefined && Object.hasOwn(TEMPLATES, name);

const [what, slug, ...rest] = readCommandLine({ allowPositionals: true }, USAGE).positionals;
if (
  !isName(what) ||
  slug === undefined ||
  rest.length > 0 ||
  !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)
) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const guides = readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(ROOT, 'docs', name), 'utf8'));
  const file = templateFor(what, slug, guides);
  try {
    if (existsSync(join(contentRoot(), file.path)))
      throw new ImportError(`Đã có content/${file.path}; hãy chọn tên khác.`);
    writeNew(contentRoot(), [file]);
    console.log(
      `Đã tạo content/${file.path} từ ví dụ trong tài liệu: thay mọi chữ của ví dụ, rồi chạy npm run content.`,
    );
    if (what === 'van-ban')
      console.log('Có tệp Word hay PDF của văn bản thì dùng npm run nhap, nhanh hơn.');
  } catch (error) {
    console.error(error instanceof ImportError ? error.message : String(error));
    process.exitCode = 1;
  }
}
