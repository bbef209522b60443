import { isAbsolute, join } from 'node:path';
import { format, resolveConfig, type Options } from 'prettier';
import { ROOT } from './build.ts';

/**
 * How a file is laid out. Plugins that are named and not found by their path are for code: Prettier looks for those where the
 * command is run, and content needs none of them.
 */
async function layoutOf(file: string): Promise<Options> {
  const { plugins = [], ...config } = (await resolveConfig(file)) ?? {};
  return {
    ...config,
    plugins: plugins.filter((plugin) => typeof plugin !== 'string' || isAbsolute(plugin)),
  };
}

/** Content as `npm run format` leaves it. */
export const formatYaml = async (text: string): Promise<string> =>
  format(text, { ...(await layoutOf(join(ROOT, 'package.json'))), parser: 'yaml' });

/**
 * A file of the content as `npm run format` leaves it; undefined where it cannot be read, which the check tells.
 *
 * @param path from the content folder: `benefits/abc.mdx`
 */
export async function formatFile(path: string, text: string): Promise<string | undefined> {
  const file = join(ROOT, 'content', path);
  try {
    return await format(text, { ...(await layoutOf(file)), filepath: file });
  } catch {
    return undefined;
  }
}
