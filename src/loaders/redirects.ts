import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirects, type Redirect } from '#src/lib/addresses.ts';
import { addressesSchema } from '#src/schemas/addresses.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { readYaml } from '#src/site/yaml.ts';

/**
 * The addresses that send their readers on, from the root of the site: read from the lock alone, for hosts and their
 * configuration. Whether each leads to a page, and whether the lock is one at all, is told with the content: a damaged
 * one gives none here.
 */
export function readRedirects(root = contentRoot()): Redirect[] {
  const file = join(root, 'locks', 'addresses.yaml');
  if (!existsSync(file)) return [];
  const lock = addressesSchema.safeParse(readYaml(readFileSync(file, 'utf8')).data);
  return lock.success ? redirects(lock.data) : [];
}
