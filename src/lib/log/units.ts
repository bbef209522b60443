import { writtenPin } from '#src/schemas/pin.ts';
import { fieldLabel, sayValue } from './fields.ts';
import type { LogRecord } from './logged-page.ts';

/**
 * The data of an entry as its author wrote it, cut into the things that it says. A unit is as small as one edit is: a
 * sentence with its pin, a row with its id, a question with its answer, a single field.
 */

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pinOf = (value: unknown, own: string | undefined): string | undefined => {
  if (!isData(value) || typeof value['clause'] !== 'string') return undefined;
  const document = typeof value['document'] === 'string' ? value['document'] : own;
  return document === undefined ? undefined : writtenPin({ document, clause: value['clause'] });
};

/** Every object within a value, itself first. */
function objectsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => objectsIn(item));
  return isData(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Fields that hold one thing, though neither words nor pin stand in them directly. */
const WHOLE = new Set(['modality', 'licences', 'contact', 'shows', 'corrections', 'withdrawn']);

/** Whether a value says one thing, and is told whole. */
function isUnit(value: Data, isItem: boolean): boolean {
  if ('text' in value || 'id' in value || 'clause' in value || isData(value['pin'])) return true;
  const inner = Object.values(value).flatMap(objectsIn);
  return isItem && !Object.values(value).some((one) => Array.isArray(one) && one.some(isData))
    ? true
    : isItem && inner.length === 0;
}

/** Fields that only hold others together: what is in them is named without them. */
const CONTAINERS = new Set(['provinces', 'scripts']);

/** What a cut is made with. */
export interface UnitOptions {
  /** Collection of the entry. */
  readonly collection: string;
  /** Document whose clauses are meant where a pin says only a clause. */
  readonly own?: string | undefined;
  /** Fields at the top that say nothing to readers. */
  readonly unseen?: ReadonlySet<string>;
  /** Clauses that a key of `from` stands for: a kit's quotes. */
  readonly pinsOf?: (key: string) => readonly string[];
  /** The entry is one thing. */
  readonly whole?: boolean;
  /** What is added to the label of what stands at a path: which province's part it is. */
  readonly within?: (path: readonly PropertyKey[]) => string | undefined;
}

/** A line for each field that holds a value, however deep. */
function linesOf(
  collection: string,
  fields: readonly string[],
  value: unknown,
  shown: readonly string[],
): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.some(isData))
      return value.flatMap((item: unknown) => linesOf(collection, fields, item, shown));
    return value.length === 0
      ? []
      : [
          line(
            collection,
            shown,
            value.map((item) => sayValue(collection, fields, String(item))).join('; '),
          ),
        ];
  }
  if (isData(value))
    return Object.entries(value).flatMap(([key, item]) =>
      linesOf(collection, [...fields, key], item, PLAIN.has(key) ? shown : [...shown, key]),
    );
  const said =
    typeof value === 'boolean'
      ? value
        ? 'có'
        : 'không'
      : sayValue(collection, fields, `${value as string | number}`);
  return [line(collection, shown, said)];
}

/** Fields whose values speak for themselves. */
const PLAIN = new Set(['text', 'pin', 'statement']);

const CLAUSE: Readonly<Record<string, string>> = { clause: 'Mục', id: 'Mã', document: 'Văn bản' };

const line = (collection: string, shown: readonly string[], said: string): string => {
  const name = shown.at(-1);
  return name === undefined ? said : `${CLAUSE[name] ?? fieldLabel(collection, name)}: ${said}`;
};

/** The name that an item of a list goes by, so that its place survives when others come before it. */
const nameOf = (item: unknown, index: number): string | number =>
  isData(item) && typeof item['id'] === 'string' ? item['id'] : index;

/** The things that an entry says, in the order of its fields. */
export function unitsOf(data: unknown, options: UnitOptions): LogRecord[] {
  const {
    collection,
    own,
    unseen = new Set(),
    pinsOf = () => [],
    within = () => undefined,
  } = options;
  const unit = (
    path: readonly PropertyKey[],
    fields: readonly string[],
    value: unknown,
  ): LogRecord[] => {
    const lines = linesOf(collection, fields, value, []);
    if (lines.length === 0) return [];
    const named = objectsIn(value);
    const from = named.flatMap((one): unknown[] => {
      const keys = one['from'];
      return Array.isArray(keys) ? (keys as unknown[]) : [];
    });
    const pins = [
      ...named.flatMap((one) => pinOf(one, own) ?? []),
      ...from.flatMap((key) => (typeof key === 'string' ? pinsOf(key) : [])),
    ];
    const label = [
      ...new Set(fields.filter((field) => !CONTAINERS.has(field) || fields.length === 1)),
    ].map((field) => fieldLabel(collection, field));
    const place = within(path);
    return [
      {
        key: path.join('.'),
        label: [label.join(', '), ...(place === undefined ? [] : [place])].join(' – '),
        text: lines.join('\n'),
        pins: [...new Set(pins)],
      },
    ];
  };
  const walk = (
    value: unknown,
    path: readonly PropertyKey[],
    fields: readonly string[],
    isItem: boolean,
  ): LogRecord[] => {
    if (Array.isArray(value)) {
      if (!value.some(isData)) return unit(path, fields, value);
      return value.flatMap((item: unknown, index) =>
        walk(item, [...path, nameOf(item, index)], fields, true),
      );
    }
    if (!isData(value)) return unit(path, fields, value);
    const last = fields.at(-1) ?? '';
    if (path.length > 0 && (isUnit(value, isItem) || WHOLE.has(last)))
      return unit(path, fields, value);
    return Object.entries(value).flatMap(([key, item]) =>
      path.length === 0 && unseen.has(key)
        ? []
        : walk(item, [...path, key], [...fields, key], false),
    );
  };
  if (!isData(data)) return [];
  if (options.whole !== true) return walk(data, [], [], false);
  const shown = Object.fromEntries(Object.entries(data).filter(([key]) => !unseen.has(key)));
  return unit(['toan-bo'], [], shown).map((record) => ({ ...record, label: 'Toàn mục' }));
}
