import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './build.ts';

/** Content as `npm run format` leaves it. */
export async function formatYaml(text: string): Promise<string> {
  const config = await resolveConfig(join(ROOT, 'package.json'));
  return format(text, { ...config, parser: 'yaml' });
}
