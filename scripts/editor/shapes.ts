import { parse, stringify } from 'yaml';
import { FIELD_LABELS, VALUE_LABELS } from '#src/schemas/field-labels.ts';

/**
 * What a form has to show for a schema of the content, and the way of data into a form and back. Forms know words, numbers,
 * choices, lists and groups; what no form of theirs can hold (a test that contains tests) is shown as YAML.
 */

export type Shape =
  | { readonly kind: 'text'; readonly isLong: boolean; readonly pattern?: string }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | {
      readonly kind: 'number';
      readonly isWhole: boolean;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly item: Shape; readonly least: number }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** One of several groups; `key` tells which, `own` where the data itself has that key. */
  | {
      readonly kind: 'variants';
      readonly key: string;
      readonly own: boolean;
      readonly variants: readonly Variant[];
    }
  /** A map from names that authors choose: in a form a list, whose items have the name as `KEY`. */
  | { readonly kind: 'map'; readonly item: Shape }
  /** A map from words to words. */
  | { readonly kind: 'words' }
  | { readonly kind: 'yaml' };

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** What a left-out field means; undefined: nothing in particular. */
  readonly fallback: unknown;
  readonly shape: Shape;
}

export interface Variant {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** The name under which a form keeps the key of a map's entry. */
export const KEY = 'ma_muc';

/** The name under which a form keeps which of several groups it is, where the data does not say. */
const CASE = 'dang';

/** The name under which a form keeps a map's value that is no group. */
const VALUE = 'gia_tri';

interface Json {
  readonly [key: string]: unknown;
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const jsons = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isJson) : [];
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Fields whose words run over lines. */
const LONG = new Set(
  [
    'text summary quote why note remark reason about question answer ask story textAbsent stageNote short likely saved',
    'expired body missing capacity headline',
  ].flatMap((line) => line.split(' ')),
);

/** @param within the field or collection whose field it is */
const labelOf = (name: string, within: string): string =>
  FIELD_LABELS[`${within}.${name}`] ?? FIELD_LABELS[name] ?? name;
const valueLabel = (value: string): string => VALUE_LABELS[value] ?? value;

/** The shape of a schema. @param name of the field or collection that it is the schema of */
export function shapeOf(schema: Json, name: string): Shape {
  if (typeof schema['$ref'] === 'string') return { kind: 'yaml' };
  const alternatives = jsons(schema['oneOf'] ?? schema['anyOf']);
  if (alternatives.length > 0) return variantsOf(alternatives, name);
  if (Array.isArray(schema['enum'])) return { kind: 'choice', options: optionsOf(schema) };
  switch (schema['type']) {
    case 'string':
      return {
        kind: 'text',
        isLong: LONG.has(name),
        ...(typeof schema['pattern'] === 'string' && { pattern: schema['pattern'] }),
      };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        isWhole: schema['type'] === 'integer',
        ...bounds(schema),
      };
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return listOf(schema, name);
    case 'object':
      return objectOf(schema, name);
    default:
      return { kind: 'yaml' };
  }
}

function bounds(schema: Json): { min?: number; max?: number } {
  const min = schema['minimum'];
  const max = schema['maximum'];
  return {
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
}

function optionsOf(schema: Json): Option[] {
  const told = strings(schema['enumDescriptions']);
  return strings(schema['enum']).map((value, index) => ({
    value,
    // A table that says no more than the word itself has nothing to tell.
    label: told[index] === undefined || told[index] === value ? valueLabel(value) : told[index],
  }));
}

function listOf(schema: Json, name: string): Shape {
  const items = schema['items'];
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const item = isJson(items) ? shapeOf(items, name) : undefined;
  // A list in a list has no form.
  return !item || item.kind === 'list' || item.kind === 'yaml' || item.kind === 'map'
    ? { kind: 'yaml' }
    : { kind: 'list', item, least };
}

function objectOf(schema: Json, name: string): Shape {
  const rest = schema['additionalProperties'];
  if (isJson(rest) && Object.keys(rest).length > 0) {
    const item = shapeOf(rest, name);
    if (item.kind === 'text') return { kind: 'words' };
    return item.kind === 'group' ? { kind: 'map', item } : { kind: 'yaml' };
  }
  return { kind: 'group', fields: fieldsOf(schema, name) };
}

/**
 * The fields of a group, in the order of its schema.
 *
 * @param within the field or collection whose fields they are
 * @param without a field that a form keeps elsewhere
 */
function fieldsOf(schema: Json, within: string, without?: string): Field[] {
  const required = new Set(strings(schema['required']));
  const properties = isJson(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([name, own]): Field[] => {
    if (!isJson(own) || name === without) return [];
    const shape = own['const'] === true ? ({ kind: 'flag' } as const) : shapeOf(own, name);
    return [
      {
        name,
        label: labelOf(name, within),
        required: required.has(name),
        fallback: own['default'],
        shape,
      },
    ];
  });
}

/** The key whose value tells several groups apart, if there is one. */
function tellingKey(groups: readonly Json[]): string | undefined {
  const [first] = groups;
  const properties = isJson(first?.['properties']) ? first['properties'] : {};
  return Object.keys(properties).find((key) => {
    const values = groups.map((group) => constOf(group, key));
    return values.every((value) => value !== undefined) && new Set(values).size === groups.length;
  });
}

function constOf(group: Json, key: string): string | undefined {
  const properties = group['properties'];
  const own = isJson(properties) ? properties[key] : undefined;
  const value = isJson(own) ? own['const'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function variantsOf(alternatives: readonly Json[], name: string): Shape {
  // A form of one of them that has forms itself: all stand side by side.
  const groups = alternatives.flatMap((one) => {
    const inner = jsons(one['anyOf']);
    return inner.length > 0 ? inner : [one];
  });
  if (!groups.every((group) => isJson(group['properties']))) return { kind: 'yaml' };
  const key = tellingKey(groups);
  return {
    kind: 'variants',
    key: key ?? CASE,
    own: key !== undefined,
    variants: groups.map((group) => {
      const fields = fieldsOf(group, name, key);
      const value = key === undefined ? undefined : constOf(group, key);
      const telling = fields.filter(({ required }) => required);
      return value === undefined
        ? {
            name: telling.map(({ name }) => name).join('_'),
            label: telling.map(({ label }) => label).join(', '),
            fields,
          }
        : { name: value, label: valueLabel(value), fields };
    }),
  };
}

/** Data as a form takes it. */
export function toForm(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case 'list':
      return Array.isArray(value) ? value.map((item) => toForm(shape.item, item)) : value;
    case 'group':
      return isJson(value) ? formFields(shape.fields, value) : value;
    case 'variants': {
      const variant = variantFor(shape.variants, shape.own ? shape.key : undefined, value);
      return isJson(value) && variant
        ? { [shape.key]: variant.name, ...formFields(variant.fields, value) }
        : value;
    }
    case 'map':
      return isJson(value)
        ? Object.entries(value).map(([key, item]) => {
            const own = toForm(shape.item, item);
            return { [KEY]: key, ...(isJson(own) ? own : { [VALUE]: own }) };
          })
        : value;
    case 'yaml':
      return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
    default:
      return value;
  }
}

function formFields(fields: readonly Field[], value: Json): Json {
  return Object.fromEntries(
    fields.flatMap(({ name, shape }) => {
      const own = toForm(shape, value[name]);
      return own === undefined ? [] : [[name, own]];
    }),
  );
}

/** The variant that data is: by its key, or the first whose demanded fields it has and that knows all of its fields. */
function variantFor(
  variants: readonly Variant[],
  key: string | undefined,
  value: unknown,
): Variant | undefined {
  if (!isJson(value)) return undefined;
  if (key !== undefined) return variants.find(({ name }) => name === value[key]);
  return variants.find(
    ({ fields }) =>
      fields.every(({ name, required }) => !required || name in value) &&
      Object.keys(value).every((name) => fields.some((field) => field.name === name)),
  );
}

/** A text of a form that is no YAML, or a list without its names: told to the author. */
export class FormError extends Error {}

/**
 * Data from what a form holds: left out what is empty or says no more than leaving it out, texts trimmed and in NFC.
 *
 * @throws FormError, in Vietnamese
 */
export function fromForm(shape: Shape, value: unknown, where = ''): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (shape.kind) {
    case 'text':
    case 'choice':
      return wordsOf(value);
    case 'number':
      return typeof value === 'string' ? numberOf(value, where) : value;
    case 'flag':
      return value === true || value === 'true' ? true : value === false ? false : undefined;
    case 'list':
      return listFrom(shape.item, value, where);
    case 'group':
      return isJson(value) ? dataFields(shape.fields, value, where) : value;
    case 'variants': {
      if (!isJson(value)) return value;
      const variant = shape.variants.find(({ name }) => name === value[shape.key]);
      const data = dataFields(variant?.fields ?? [], value, where);
      return shape.own ? { [shape.key]: value[shape.key], ...data } : data;
    }
    case 'map':
      return mapFrom(shape.item, value, where);
    case 'words':
      return isJson(value)
        ? Object.fromEntries(Object.entries(value).map(([key, word]) => [key, word ?? '']))
        : value;
    case 'yaml':
      return yamlFrom(value, where);
  }
}

/** A text without blanks at its ends, in NFC; undefined where nothing is left. */
function wordsOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

function numberOf(text: string, where: string): number | undefined {
  if (text.trim() === '') return undefined;
  const number = Number(text.replace(',', '.'));
  if (Number.isNaN(number)) throw new FormError(`${where}: "${text}" không phải là số`);
  return number;
}

function listFrom(item: Shape, value: unknown, where: string): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((one, index) => {
    const own = fromForm(item, one, `${where}, dòng ${String(index + 1)}`);
    return own === undefined ? [] : [own];
  });
}

function mapFrom(item: Shape, value: unknown, where: string): unknown {
  if (!Array.isArray(value)) return value;
  const entries = value.filter(isJson).map((one, index): [string, unknown] => {
    const key = one[KEY];
    if (typeof key !== 'string' || key.trim() === '')
      throw new FormError(`${where}, dòng ${String(index + 1)}: thiếu mã; hãy đặt một mã ngắn`);
    return [key.trim(), fromForm(item, one, `${where}, ${key}`)];
  });
  const twin = entries.find(([key], index) => entries.findIndex(([one]) => one === key) < index);
  if (twin) throw new FormError(`${where}: mã "${twin[0]}" dùng hai lần; hãy đặt mã khác`);
  return Object.fromEntries(entries);
}

function yamlFrom(value: unknown, where: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    const data: unknown = parse(value.normalize('NFC'));
    return data ?? undefined;
  } catch {
    throw new FormError(
      `${where}: chữ ở ô viết theo dạng YAML chưa đúng; câu có dấu : # " thì đặt trong ngoặc kép`,
    );
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isJson(value) && Object.keys(value).length === 0);

function dataFields(fields: readonly Field[], value: Json, where: string): Json {
  return Object.fromEntries(
    fields.flatMap(({ name, label, required, fallback, shape }) => {
      const own = fromForm(shape, value[name], where === '' ? label : `${where}, ${label}`);
      if (isEmpty(own)) return required && Array.isArray(own) ? [[name, own]] : [];
      // A box that nobody ticked says nothing, unless a left-out one means yes.
      if (own === false && fallback !== true && !required) return [];
      if (!required && fallback !== undefined && own === fallback) return [];
      return [[name, own]];
    }),
  );
}
