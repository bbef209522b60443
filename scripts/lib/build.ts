import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Folder that the site is built into. */
export const DIST = `${ROOT}/dist`;

/** What a command left behind. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and errors together, in the order they came. */
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs a script of an installed package under the same Node as this one.
 *
 * @param script path below node_modules, such as `astro/bin/astro.mjs`
 * @param options.show passes the output on while it comes, besides keeping it
 */
export function runTool(
  script: string,
  args: readonly string[],
  options: { readonly show?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}/node_modules/${script}`, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        if (options.show === true) process.stderr.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, output, seconds: (performance.now() - start) / 1000 });
    });
  });
}

/** Builds the site into `dist/`. */
export const buildSite = (options: { readonly show?: boolean } = {}): Promise<Outcome> =>
  runTool('astro/bin/astro.mjs', ['build'], options);
