import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './build.ts';

/** Content as `npm run format` leaves it. */
export async function formatYaml(text: string): Promise<string> {
  const config = await resolveConfig(join(ROOT, 'package.json'));
  return format(text, { ...config, parser: 'yaml' });
}

/**
 * A file of the content as `npm run format` leaves it; undefined where it cannot be read, which the check tells.
 *
 * @param path from the content folder: `benefits/abc.mdx`
 */
export async function formatFile(path: string, text: string): Promise<string | undefined> {
  const file = join(ROOT, 'content', path);
  try {
    return await format(text, { ...(await resolveConfig(file)), filepath: file });
  } catch {
    return undefined;
  }
}
