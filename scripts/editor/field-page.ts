import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { fieldNotes } from '#scripts/nhap/json-schemas.ts';
import { editable, fieldsOfCollection } from './entries.ts';
import type { Field, Shape } from './shapes.ts';

/** `docs/truong.md`: every field that authors write, made of the schemas, with what the guides say of it. */

const HEAD = `# Mọi trường của nội dung

Bảng này do lệnh \`npm run truong\` ghi từ lược đồ kiểm tra nội dung; đừng sửa bằng tay. “Tên ở biểu mẫu” là nhãn của ô trong bàn
biên tập ([bien-tap.md](bien-tap.md)). Trường có dấu \`*\` phải ghi. Dấu \`[]\` là danh sách: mỗi dòng một mục.
`;

/** The folder or file of a collection, from the content folder. */
const placeOf = (name: CollectionName): string => {
  const { file, form } = specOf(name);
  return file ?? `${name}/*.${form === 'mdx' ? 'mdx' : 'yaml'}`;
};

/** What may be written in a field. */
function valueOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined ? 'chữ' : 'chữ theo mẫu';
    case 'choice':
      return shape.options.map(({ value, label }) => `\`${value}\`: ${label}`).join('; ');
    case 'number':
      return shape.isWhole ? 'số nguyên' : 'số';
    case 'flag':
      return '`true`';
    case 'list':
      return shape.item.kind === 'group' || shape.item.kind === 'variants'
        ? `danh sách${shape.item.kind === 'variants' ? `; ${valueOf(shape.item)}` : ''}`
        : `danh sách: ${valueOf(shape.item)}`;
    case 'group':
      return 'nhóm trường';
    case 'variants':
      return `một trong các dạng: ${shape.variants
        .map(({ name, label }) =>
          shape.own ? `\`${shape.key}: ${name}\` (${label})` : `có ${label}`,
        )
        .join('; ')}`;
    case 'map':
      return 'các mục, mỗi mục một mã';
    case 'words':
      return 'từng cặp chữ';
    case 'yaml':
      return 'xem ví dụ ở hướng dẫn';
  }
}

/** What a page has told so far: groups of many fields, and where. */
type Told = Map<string, string>;

/** Groups of more fields than this are told once. */
const LARGE = 6;

/** A row for each field, those within a group below it. Of several forms, each field once. */
function rowsOf(
  fields: readonly Field[],
  before: string,
  notes: ReadonlyMap<string, string>,
  told: Told,
): string[] {
  const seen = new Set<string>();
  return fields.flatMap(({ name, label, required, shape }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const path = `${before}${name}${shape.kind === 'list' ? '[]' : ''}`;
    const within = fieldsWithin(shape);
    const key = JSON.stringify(shape);
    const earlier = within.length > LARGE ? told.get(key) : undefined;
    told.set(key, path);
    const value = earlier === undefined ? valueOf(shape) : `như \`${earlier}\``;
    const cells = [`\`${path}\`${required ? ' \\*' : ''}`, label, value, notes.get(name) ?? ''];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...(earlier === undefined ? rowsOf(within, `${path}.`, notes, told) : [])];
  });
}

function fieldsWithin(shape: Shape): readonly Field[] {
  if (shape.kind === 'group') return shape.fields;
  if (shape.kind === 'variants') return shape.variants.flatMap(({ fields }) => fields);
  return shape.kind === 'list' || shape.kind === 'map' ? fieldsWithin(shape.item) : [];
}

/** The page. @param guides the texts of the guides for authors */
export function fieldPage(guides: readonly string[]): string {
  const parts = editable.map((name) => {
    const { label } = specOf(name);
    const notes = fieldNotes(guides, `${(specOf(name).file ?? name).split('/')[0] ?? name}/`);
    return [
      `## ${label.charAt(0).toLocaleUpperCase('vi')}${label.slice(1)}: \`content/${placeOf(name)}\``,
      '',
      '| Trường | Tên ở biểu mẫu | Ghi gì | Nghĩa |',
      '| --- | --- | --- | --- |',
      ...rowsOf(fieldsOfCollection(name), '', notes, new Map()),
    ].join('\n');
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}
