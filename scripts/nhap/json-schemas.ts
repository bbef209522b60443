import { jsonSchemaOf, type JsonSchema as Json } from '#scripts/lib/json-schema.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { Content } from '#src/loaders/content.ts';
import { referencesIn } from '#scripts/editor/references.ts';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';

/**
 * JSON Schemas of the content's files, for completions in editors: made of the schemas that check the content, with
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
function complete(schema: unknown, notes: ReadonlyMap<string, string>, values: Values): void {
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

/** A schema: its name, what files of the content it is for, and itself. */
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

/** Everything that is offered, in files of YAML and in frontmatter. */
export interface Offers {
  /** Of the collections that stand in YAML files; one more for each document's extract, which knows its clauses. */
  readonly yaml: readonly SchemaFile[];
  /** Of each file with frontmatter, which knows the clauses of the documents that it names. */
  readonly frontmatter: readonly SchemaFile[];
}

/** What is offered for a field, by its name. */
type Values = Readonly<Record<string, readonly string[]>>;

/** Addresses of clauses by document, as pins name them. */
type Clauses = ReadonlyMap<string, readonly string[]>;

/** The pins that a file may hold: clauses of the documents that it names, short and, where there are more, with their document. */
function pinsIn(data: unknown, clauses: Clauses): string[] {
  const text = JSON.stringify(data);
  return [...clauses].flatMap(([document, addresses]) =>
    text.includes(`"${document}"`)
      ? [...addresses, ...addresses.map((address) => `${document}#${address}`)]
      : [],
  );
}

/** The schemas of the content, with what they offer. @param guides the texts of the guides for authors */
export function offersOf(content: Content, guides: readonly string[]): Offers {
  const notes = fieldNotes(guides);
  const made = (name: CollectionName, pins: Values = {}): Json => {
    const schema = schemaOf(name);
    complete(schema, notes, { ...namesIn(name, content), ...pins });
    return schema;
  };
  const clauses = clausesOf(content);
  const yaml = collectionNames.flatMap((name): SchemaFile[] => {
    const { form, file } = specOf(name);
    return form === 'mdx' || WRITTEN_OTHERWISE.has(name)
      ? []
      : [{ name, files: `content/${file ?? `${name}/*.yaml`}`, schema: made(name) }];
  });
  const extracts = [...clauses].map(([id, own]) => ({
    name: `extracts-${id}`,
    files: `content/extracts/${id}.yaml`,
    schema: made('extracts', { at: own, assignment: own, work: own, of: [] }),
  }));
  const frontmatter = collectionNames
    .filter((name) => specOf(name).form === 'mdx')
    .flatMap((name) => [
      { name, files: `content/${name}/*.mdx`, schema: made(name) },
      ...[...content.entries[name].values()].map(({ id, file, data }) => ({
        name: `${name}-${id}`,
        files: file,
        schema: made(name, { at: pinsIn(data, clauses) }),
      })),
    ]);
  return { yaml: [...yaml, ...extracts], frontmatter };
}

/** Collections that a command writes, and extracts, each of which has a schema of its own. */
const WRITTEN_OTHERWISE: ReadonlySet<CollectionName> = new Set(['locks', 'addresses', 'extracts']);

/** The ids that fields of a collection may hold, by field. */
const namesIn = (name: CollectionName, content: Content): Values =>
  Object.fromEntries(
    Object.entries(referencesIn(name)).map(([field, collection]) => [
      field,
      [...content.entries[collection].keys()],
    ]),
  );

const clausesOf = (content: Content): Clauses =>
  new Map(
    [...content.entries.documents].flatMap(([id, { body, data }]) =>
      body.trim() === ''
        ? []
        : [[id, parseClauses(body, data).all.map(({ address }) => address)] as const],
    ),
  );
