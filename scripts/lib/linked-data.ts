import jsonld from 'jsonld';
import { ADDRESSES, schemaOrgContext } from './schema-org.ts';

/** Reads linked data as others will: expanded by a JSON-LD processor, without the network. */

/** What a page's graph holds. */
export interface GraphFacts {
  /** Types of each thing that has an `@id`. */
  readonly things: ReadonlyMap<string, readonly string[]>;
  /** Every `@id` that something refers to. */
  readonly references: ReadonlySet<string>;
  /** Why it could not be read, in the processor's words. */
  readonly faults: readonly string[];
}

const documentLoader = (url: string) => {
  if (!/^https:\/\/schema\.org\/?$/u.test(url))
    return Promise.reject(new Error(`${url} is not at hand`));
  return Promise.resolve({
    documentUrl: url,
    document: { '@context': schemaOrgContext },
  });
};

/** Collects the things of an expanded graph and what they refer to. */
function collect(
  value: unknown,
  things: Map<string, string[]>,
  references: Set<string>,
  address: boolean,
): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, things, references, address);
    return;
  }
  if (typeof value !== 'object' || value === null || '@value' in value) return;
  const { '@id': id, '@type': types, ...rest } = value as Record<string, unknown>;
  if (typeof id === 'string') {
    if (Array.isArray(types)) things.set(id, [...(things.get(id) ?? []), ...types.map(String)]);
    else if (!address) references.add(id);
  }
  for (const [property, inner] of Object.entries(rest))
    collect(inner, things, references, ADDRESSES.has(property));
}

/**
 * The graph of a page, all its scripts together.
 *
 * @param scripts the JSON-LD of a page, one text a script
 * @param base address of the page
 */
export async function readGraph(scripts: readonly string[], base: string): Promise<GraphFacts> {
  const things = new Map<string, string[]>();
  const references = new Set<string>();
  const faults: string[] = [];
  for (const script of scripts) {
    try {
      // Safe: a word that the context does not know is a mistake and is not passed over.
      const options = { base, documentLoader, safe: true };
      collect(
        await jsonld.expand(JSON.parse(script) as object, options),
        things,
        references,
        false,
      );
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { things, references, faults };
}
