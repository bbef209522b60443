import { jsonSchemaOf, type JsonSchema as Json } from '#scripts/lib/json-schema.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { Content } from '#src/loaders/content.ts';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';

/**
 * JSON Schemas of the content's YAML files, for completions in editors: made of the schemas that check the content, with
 * the explanations of the guides for authors, the ids of agencies and the clauses of each document.
 */

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the guides say of fields, by name: the comments of their examples.
 *
 * @param guides the texts of the guides
 * @param folder of the content whose examples alone are read; left out: all
 */
export function fieldNotes(guides: readonly string[], folder = ''): Map<string, string> {
  const notes = new Map<string, string>();
  for (const text of guides)
    for (const [, file = '', example = ''] of text.matchAll(
      /^```(?:yaml|mdx) content\/(\S+)\n([\s\S]*?)^```$/gmu,
    ))
      for (const [, field = '', note = ''] of example.matchAll(
        /^\s*(?:- )?([A-Za-z0-9]+):[^#\n]*\s#\s+(.+)$/gmu,
      ))
        if (file.startsWith(folder) && !notes.has(field)) notes.set(field, note.trim());
  return notes;
}

/** Values offered for a field; others are still taken, since new ones are written every day. */
const offered = (values: readonly string[]): Json => ({
  anyOf: [{ enum: [...values].sort() }, { type: 'string' }],
});

/** Adds to every field its explanation, and to some the values that they can have. */
function complete(
  schema: unknown,
  notes: ReadonlyMap<string, string>,
  values: Readonly<Record<string, readonly string[]>>,
): void {
  if (Array.isArray(schema)) {
    for (const item of schema) complete(item, notes, values);
    return;
  }
  if (!isJson(schema)) return;
  if (isJson(schema['properties']))
    for (const [field, own] of Object.entries(schema['properties'])) {
      if (!isJson(own)) continue;
      const note = notes.get(field);
      if (note !== undefined) own['description'] = note;
      const list = values[field];
      if (!list || list.length === 0) continue;
      const target = own['type'] === 'array' && isJson(own['items']) ? own['items'] : own;
      if (target['type'] !== 'string') continue;
      delete target['type'];
      delete target['pattern'];
      Object.assign(target, offered(list));
    }
  for (const part of Object.values(schema)) complete(part, notes, values);
}

/** A file of schemas: its name, what files of the content it is for, and itself. */
export interface SchemaFile {
  readonly name: string;
  /** From the root of the repository. */
  readonly files: string;
  readonly schema: Json;
}

function schemaOf(name: CollectionName): Json {
  const { schema, form } = specOf(name);
  const made = jsonSchemaOf(schema);
  return form === 'rows' ? { type: 'object', additionalProperties: made } : made;
}

/** The schemas of all collections that stand in YAML files; one more for each document's extract, which knows its clauses. */
export function schemaFiles(content: Content, guides: readonly string[]): SchemaFile[] {
  const notes = fieldNotes(guides);
  const agencies = [...content.entries.agencies.keys()];
  const common = {
    agency: agencies,
    agencies,
    province: [...content.entries.provinces.keys()],
    document: [...content.entries.cited.keys()],
  };
  const made = (
    name: CollectionName,
    values: Readonly<Record<string, readonly string[]>>,
  ): Json => {
    const schema = schemaOf(name);
    complete(schema, notes, values);
    return schema;
  };
  const collections = collectionNames.flatMap((name): SchemaFile[] => {
    const { form, file } = specOf(name);
    if (form === 'mdx' || name === 'locks' || name === 'addresses' || name === 'extracts')
      return [];
    return [{ name, files: `content/${file ?? `${name}/*.yaml`}`, schema: made(name, common) }];
  });
  const extracts = [...content.entries.documents].flatMap(([id, { body, data }]): SchemaFile[] => {
    if (body.trim() === '') return [];
    const clauses = parseClauses(body, data).all.map(({ address }) => address);
    return [
      {
        name: `extracts-${id}`,
        files: `content/extracts/${id}.yaml`,
        schema: made('extracts', {
          ...common,
          at: clauses,
          assignment: clauses,
          work: clauses,
          of: [],
        }),
      },
    ];
  });
  return [...collections, ...extracts];
}
