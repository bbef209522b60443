import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import type { Report } from '#scripts/checks/finding.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { findProgram } from './program.ts';

/** The Nu Html Checker of the W3C, in Java. */

const outputSchema = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
});

const execute = promisify(execFile);

async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, [...args], { maxBuffer: 512 * 1024 * 1024 });
  return stdout;
}

/** The checker's jar: VNU_JAR, or the one of the npm package vnu-jar where someone has installed it. */
export function findNu(): { readonly java: string; readonly jar: string } | undefined {
  const java = findProgram('java');
  const jar = [process.env['VNU_JAR'], join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar')].find(
    (path) => path !== undefined && existsSync(path),
  );
  return java === undefined || jar === undefined ? undefined : { java, jar };
}

/**
 * Everything that it calls an error; what it warns of stands in the notes.
 *
 * @param urls pages to read from a server: of files it would say that their own styles break their policy
 */
export async function checkWithNu(
  { java, jar }: { readonly java: string; readonly jar: string },
  urls: readonly string[],
): Promise<{ version: string; report: Report }> {
  // The stack that it needs grows with the page.
  const run = (args: readonly string[]) =>
    output(java, [
      '-Xss4m',
      // Our own server is on this machine, where it would not look.
      '-Dnu.validator.servlet.allow-forbidden-hosts=true',
      '-jar',
      jar,
      ...args,
    ]);
  const version = `Nu Html Checker ${(await run(['--version'])).trim()}`;
  const { messages } = outputSchema.parse(
    JSON.parse(await run(['--format', 'json', '--stdout', '--exit-zero-always', ...urls])),
  );
  const told = messages.map(({ type, subType, url, lastLine, message }) => ({
    warns: type === 'info',
    matters: type !== 'info' || subType === 'warning',
    where: `${url === undefined ? '' : new URL(url).pathname}${lastLine === undefined ? '' : `:${String(lastLine)}`}`,
    message,
  }));
  const findings = told.filter(({ warns }) => !warns);
  const warnings = told.filter(({ warns, matters }) => warns && matters);
  const notes = [...Map.groupBy(warnings, ({ message }) => message)].map(
    ([message, same]) =>
      `${String(same.length)}× warning, first ${same[0]?.where ?? ''}: ${message}`,
  );
  return { version, report: { checked: urls.length, findings, notes } };
}
