import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { fieldNotes } from '#scripts/nhap/json-schemas.ts';
import { editorBackend, type EditorHost } from '#src/site/editor-host.ts';
import { editable, fieldsOfCollection, shapeOfCollection } from './entries.ts';
import { BODY, ID, ROWS, WRITTEN } from './form-fields.ts';
import { referenceAt } from './references.ts';
import { KEY, type Field, type Shape, type Variant } from './shapes.ts';

/** The forms of the editor, as Sveltia CMS is told them (https://sveltiacms.app/en/docs/fields): made of the schemas alone. */

/** A field as Sveltia CMS knows it; `widget` says which. */
export interface Widget {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  /** Left out: Sveltia takes no such option there. */
  readonly required?: boolean;
  readonly hint?: string;
  readonly [option: string]: unknown;
}

/** A collection as Sveltia CMS knows it. */
export interface FormCollection {
  readonly name: CollectionName;
  readonly label: string;
  readonly folder: string;
  readonly fields: readonly Widget[];
  readonly [option: string]: unknown;
}

const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

/** The collections in the order in which an editor needs them. */
const ORDER: readonly CollectionName[] = [
  'documents',
  'extracts',
  'benefits',
  'outreach',
  'agencies',
  'cited',
  'notes',
  'provinces',
];

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What a list or an entry is known by: the first of these fields that it has. */
const NAMES = [
  'shortTitle',
  'title',
  'name',
  'text',
  'question',
  'label',
  'indicator',
  'quote',
  'agency',
  'document',
  'number',
  'id',
];

function summaryOf(fields: readonly { readonly name: string }[]): string | undefined {
  const name = NAMES.find((wanted) => fields.some((field) => field.name === wanted));
  return name === undefined ? undefined : `{{fields.${name}}}`;
}

/** What makes the widgets of one collection. */
interface Making {
  readonly notes: ReadonlyMap<string, string>;
  /** A choice among the entries of a collection. */
  readonly relation: (collection: CollectionName) => WidgetOptions;
}

/** What a widget is told besides its name and label. */
type WidgetOptions = { readonly widget: string } & Readonly<Record<string, unknown>>;

function widgetOf(field: Field, path: string, making: Making): Widget {
  const { name, label, required, shape } = field;
  const here = `${path}.${name}`;
  const hint = making.notes.get(name);
  return {
    name,
    label,
    required,
    ...(hint !== undefined && { hint }),
    ...widgetFor(shape, here, making, required),
  };
}

/** What a shape is edited with. @param path the fields that lead to it */
function widgetFor(shape: Shape, path: string, making: Making, required: boolean): WidgetOptions {
  switch (shape.kind) {
    case 'text':
      return textWidget(shape, path, making);
    case 'choice':
      return { widget: 'select', options: shape.options, ...clearable(required) };
    case 'number':
      return {
        widget: 'number',
        value_type: shape.isWhole ? 'int' : 'float',
        ...(shape.min !== undefined && { min: shape.min }),
        ...(shape.max !== undefined && { max: shape.max }),
      };
    case 'flag':
      return { widget: 'boolean' };
    case 'group':
      return { widget: 'object', fields: widgetsOf(shape.fields, path, making) };
    case 'variants':
      return {
        widget: 'object',
        types: variantsOf(shape.variants, path, making),
        typeKey: shape.key,
      };
    case 'list':
      return listWidget(shape, path, making);
    case 'map':
      return {
        widget: 'list',
        collapsed: 'auto',
        summary: `{{fields.${KEY}}}`,
        fields: [
          {
            name: KEY,
            label: 'Mã, để chỗ khác gọi tới',
            widget: 'string',
            required: true,
            pattern: [SLUG, SLUG_HINT],
          },
          ...(shape.item.kind === 'group' ? widgetsOf(shape.item.fields, path, making) : []),
        ],
      };
    case 'words':
      return { widget: 'keyvalue', key_label: 'Chữ', value_label: 'Thay bằng' };
    case 'yaml':
      return { widget: 'text', hint: YAML_HINT };
  }
}

const SLUG_HINT = 'chữ thường không dấu, số và gạch nối, ví dụ: may-trang-so-y-te';
const YAML_HINT = 'Viết theo dạng YAML như trong tài liệu.';

/** A choice that need not be made can be taken back. */
const clearable = (required: boolean): Readonly<Record<string, unknown>> =>
  required ? {} : { dropdown_threshold: 0 };

function textWidget(
  shape: Extract<Shape, { kind: 'text' }>,
  path: string,
  making: Making,
): WidgetOptions {
  const collection = shape.pattern === SLUG ? referenceAt(path) : undefined;
  if (collection !== undefined) return making.relation(collection);
  const pattern = shape.pattern === SLUG ? { pattern: [SLUG, SLUG_HINT] } : {};
  return { widget: shape.isLong ? 'text' : 'string', use_emoji_autocomplete: false, ...pattern };
}

/** The field that entries of a collection are called by; undefined where they have none. */
const nameField = (collection: CollectionName): string | undefined =>
  ['shortTitle', 'title', 'name', 'label', 'text'].find((wanted) =>
    fieldsOfCollection(collection).some((field) => field.name === wanted),
  );

/** A choice among the entries of a collection, each of which is one form. */
const relation = (collection: CollectionName): WidgetOptions =>
  choiceAmong(collection, ID, nameField(collection));

const choiceAmong = (collection: CollectionName, id: string, name?: string): WidgetOptions => ({
  widget: 'relation',
  collection,
  value_field: id,
  display_fields: [name ?? id],
  search_fields: [...(name === undefined ? [] : [name]), id],
  dropdown_threshold: 0,
});

function listWidget(
  { item, least }: Extract<Shape, { kind: 'list' }>,
  path: string,
  making: Making,
): WidgetOptions {
  const min = least > 0 ? { min: least } : {};
  if (item.kind === 'group')
    return {
      widget: 'list',
      ...min,
      collapsed: 'auto',
      fields: widgetsOf(item.fields, path, making),
      ...optional('summary', summaryOf(item.fields)),
    };
  if (item.kind === 'variants')
    return {
      widget: 'list',
      ...min,
      collapsed: 'auto',
      types: variantsOf(item.variants, path, making),
      typeKey: item.key,
    };
  const own = widgetFor(item, path, making, true);
  // Choices of one list stand in one box.
  return own.widget === 'relation' || own.widget === 'select'
    ? { ...own, multiple: true, ...min }
    : { widget: 'list', ...min, field: { name: 'muc', label: 'Mục', required: true, ...own } };
}

const optional = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined ? {} : { [name]: value };

const variantsOf = (variants: readonly Variant[], path: string, making: Making) =>
  variants.map(({ name, label, fields }) => ({
    name,
    label: capital(label),
    widget: 'object',
    fields: widgetsOf(fields, path, making),
    ...optional('summary', summaryOf(fields)),
  }));

const widgetsOf = (fields: readonly Field[], path: string, making: Making): Widget[] =>
  fields.map((field) => widgetOf(field, path, making));

/** Whether an editor can add entries to a collection: not where pages stand on its one file. */
const canGrow = (name: CollectionName): boolean =>
  specOf(name).form !== 'file' || specOf(name).file === undefined;

/** The form of a collection. @param guides the texts of the guides for authors, whose notes stand below the fields */
function formOf(name: CollectionName, guides: readonly string[]): FormCollection {
  const { label } = specOf(name);
  const making = { notes: fieldNotes(guides, `${folderOf(name)}/`), relation };
  const fields = widgetsOf(fieldsOfCollection(name), name, making);
  const title = ['shortTitle', 'title', 'name', 'label'].find((wanted) =>
    fields.some((field) => field.name === wanted),
  );
  const grows = canGrow(name);
  return {
    name,
    label: capital(label),
    label_singular: label,
    folder: name,
    extension: 'json',
    format: 'json',
    create: grows,
    delete: grows,
    identifier_field: title ?? ID,
    slug: `{{fields.${ID}}}`,
    summary: title === undefined ? `{{fields.${ID}}}` : `{{fields.${title}}}`,
    sortable_fields: {
      fields: [title ?? ID, ID].filter((one, at, all) => all.indexOf(one) === at),
    },
    editor: { preview: false },
    thumbnail: false,
    fields: [
      {
        name: ID,
        label: 'Mã (tên tệp, địa chỉ trang; đặt rồi không đổi)',
        widget: 'string',
        required: true,
        pattern: [SLUG, SLUG_HINT],
        hint: 'Chữ thường không dấu, nối bằng gạch ngang.',
      },
      ...fields,
      ...bodyWidgets(name),
    ],
  };
}

/** The widget of what follows the frontmatter, where a collection's files have that. */
const bodyWidgets = (name: CollectionName): Widget[] =>
  specOf(name).form === 'mdx'
    ? [
        {
          name: BODY,
          label: name === 'documents' ? 'Nguyên văn' : 'Thân bài',
          widget: 'text',
          required: false,
          use_emoji_autocomplete: false,
        },
      ]
    : [];

const folderOf = (name: CollectionName): string =>
  (specOf(name).file ?? name).split('/')[0] ?? name;

/** The forms of all collections, those first that an editor needs most. */
export const forms = (guides: readonly string[]): FormCollection[] =>
  inOrder().map((name) => formOf(name, guides));

const inOrder = (): CollectionName[] => [
  ...ORDER,
  ...editable.filter((name) => !ORDER.includes(name)),
];

/** What Sveltia CMS is told, whatever it edits. @param logo address of the picture at the top */
const commonConfig = (title: string, logo: string) => ({
  load_config_file: false,
  app_title: title,
  media_folder: 'media',
  output: { omit_empty_optional_fields: true, json: { indent_style: 'space', indent_size: 2 } },
  show_preview_links: false,
  // Its own logo is a picture in its script, which the pages' policy keeps it from reading.
  logo: { src: logo, show_in_header: false },
});

/** Everything that Sveltia CMS is told. @param origin where the server answers */
export const editorConfig = (origin: string, guides: readonly string[], title: string) => ({
  ...commonConfig(title, `${origin}/logo.svg`),
  backend: {
    name: 'gitea',
    repo: REPOSITORY,
    branch: BRANCH,
    base_url: origin,
    api_root: `${origin}/api/v1`,
    auth_methods: ['token'],
  },
  collections: forms(guides),
});

/** A choice among the entries of a collection whose forms are files, some of many entries. */
function relationToFiles(collection: CollectionName): WidgetOptions {
  const name = nameField(collection);
  const { form, file } = specOf(collection);
  if (form !== 'rows') return choiceAmong(collection, '{{slug}}', name);
  const inRows = (field: string): string => `${ROWS}.*.${field}`;
  return {
    ...choiceAmong(collection, inRows(KEY), name && inRows(name)),
    ...(file !== undefined && { file: collection }),
  };
}

/** The format of a collection's files, as Sveltia CMS is told of it. */
export const formatName = (name: CollectionName): string => `so-tay-${name}`;

/** The widgets of the form of a whole file. */
function fileWidgets(name: CollectionName, guides: readonly string[]): Widget[] {
  const { form, label } = specOf(name);
  const making = {
    notes: fieldNotes(guides, `${folderOf(name)}/`),
    relation: relationToFiles,
  };
  const entry = shapeOfCollection(name);
  const shape: Shape = form === 'rows' ? { kind: 'map', item: entry } : entry;
  return [
    ...(shape.kind === 'group'
      ? widgetsOf(shape.fields, name, making)
      : [
          {
            name: ROWS,
            label: capital(label),
            required: true,
            ...widgetFor(shape, name, making, true),
            ...(form === 'rows' && { summary: `{{fields.${nameField(name) ?? KEY}}}` }),
          },
        ]),
    ...bodyWidgets(name),
    { name: WRITTEN, label: '', widget: 'hidden' },
  ];
}

/** The form of a collection on a git host, where a file is a form. @param content where the content stands there */
function publishedForm(name: CollectionName, content: string, guides: readonly string[]) {
  const { form, label, file } = specOf(name);
  const fields = fileWidgets(name, guides);
  const common = {
    name,
    label: capital(label),
    format: formatName(name),
    editor: { preview: false },
  };
  if (file !== undefined)
    return {
      ...common,
      files: [{ name, label: capital(label), file: `${content}/${file}`, fields }],
    };
  const title = form === 'rows' ? undefined : nameField(name);
  return {
    ...common,
    label_singular: label,
    folder: `${content}/${name}`,
    create: true,
    // Whoever takes a file of many entries away takes all of them.
    delete: form !== 'rows',
    slug: { template: '{{slug}}', editable: true },
    identifier_field: title ?? fields[0]?.name,
    summary: title === undefined ? '{{slug}}' : `{{fields.${title}}}`,
    thumbnail: false,
    fields,
  };
}

/** Everything that Sveltia CMS is told on a published site. */
export const publishedConfig = (host: EditorHost, guides: readonly string[], title: string) => ({
  ...commonConfig(title, 'logo.svg'),
  backend: editorBackend(host),
  // Ids are names of files and addresses of pages.
  slug: { encoding: 'ascii', clean_accents: true, lowercase: true },
  collections: inOrder().map((name) => publishedForm(name, host.folder, guides)),
});

/** What the repository is called to the editor, which asks for a name. */
export const REPOSITORY = 'so-tay/noi-dung';
export const BRANCH = 'noi-dung';
