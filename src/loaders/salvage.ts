import type { z } from 'astro/zod';

/**
 * What can be read of an entry that has mistakes: the rest of it, so that one fault hides no other. It is for checks
 * alone; no page is built from it.
 */

type Path = readonly PropertyKey[];

/** The rest of an entry. */
export interface Salvaged {
  /** The entry as its schema gives it, without what is wrong. */
  readonly data: unknown;
  /** Where something at a path of it stood in the file: rows before it may have been left out. */
  readonly original: (path: Path) => PropertyKey[];
  /** Fields that stand in for what is wrong, as `source.sha256`: nothing may be told of them. */
  readonly standIns: ReadonlySet<string>;
  /** Fields of the record of which something was left out. */
  readonly lost: ReadonlySet<string>;
}

/** More rounds than a record is deep: each takes out what the one before brought to light. */
const ROUNDS = 12;

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);

/** Deeper and later ones first, so that what is taken out moves nothing that is still to be taken out. */
function laterFirst(a: Path, b: Path): number {
  for (const [at, key] of a.entries()) {
    const other = b[at];
    if (other === undefined) return -1;
    if (key === other) continue;
    if (typeof key === 'number' && typeof other === 'number') return other - key;
    return String(key) < String(other) ? -1 : 1;
  }
  return b.length - a.length;
}

/** What to take out for a mistake: the row of the nearest list, since the rest of a row may say something else; of no list, the thing itself or what lacks it. */
function culprits(issue: z.core.$ZodIssue, data: unknown): Path[] {
  // A name that is not known says nothing, so the row is whole without it.
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  // A list may be written as its one item: then the path leads further than the file does.
  const end = issue.path.findIndex((_, at) => !isRecord(valueAt(data, issue.path.slice(0, at))));
  const path = end < 0 ? issue.path : issue.path.slice(0, end);
  const row = path.findLastIndex((key) => typeof key === 'number');
  if (row >= 0) return [path.slice(0, row + 1)];
  return [valueAt(data, path) === undefined && path.length > 1 ? path.slice(0, -1) : path];
}

/**
 * Reads the rest of an entry that its schema refuses.
 *
 * @param raw the entry as it stands in the file
 * @param standIns values for fields that cannot be left out, by their dotted path; taken only where the field is wrong
 * @returns undefined where nothing of it can be read
 */
export function salvage(
  schema: z.ZodType,
  raw: unknown,
  standIns: Readonly<Record<string, unknown>>,
): Salvaged | undefined {
  if (!isRecord(raw) || Array.isArray(raw)) return undefined;
  const data: Record<PropertyKey, unknown> = structuredClone(raw);
  const used = new Set<string>();
  const lost = new Set<string>();
  /** Indexes of the file that were taken out of each list, in order, by the list's path in the file. */
  const gone = new Map<string, number[]>();
  const original = (path: Path): PropertyKey[] => {
    const out: PropertyKey[] = [];
    for (const key of path) {
      let place = key;
      if (typeof place === 'number')
        for (const index of gone.get(out.join('.')) ?? []) if (index <= place) place += 1;
      out.push(place);
    }
    return out;
  };
  const remove = (path: Path): void => {
    const key = path.at(-1);
    const parentPath = path.slice(0, -1);
    const parent = valueAt(data, parentPath);
    const name = path.join('.');
    if (key === undefined || !isRecord(parent)) return;
    lost.add(String(path[0]));
    if (name in standIns) {
      parent[key] = standIns[name];
      used.add(name);
    } else if (Array.isArray(parent) && typeof key === 'number') {
      const place = original(path);
      const list = place.slice(0, -1).join('.');
      gone.set(
        list,
        [...(gone.get(list) ?? []), Number(place.at(-1))].sort((a, b) => a - b),
      );
      parent.splice(key, 1);
    } else Reflect.deleteProperty(parent, key);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schema.safeParse(data);
    if (result.success) return { data: result.data, original, standIns: used, lost };
    const paths = result.error.issues.flatMap((issue) => {
      // What lacks a field that can be stood in for is left where it is.
      const own = issue.code === 'unrecognized_keys' ? undefined : issue.path;
      return own && own.join('.') in standIns ? [own] : culprits(issue, data);
    });
    const each = new Map(paths.map((path) => [JSON.stringify(path.map(String)), path]));
    for (const path of [...each.values()].sort(laterFirst)) remove(path);
  }
  return undefined;
}
