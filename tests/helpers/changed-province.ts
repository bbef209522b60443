import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PROVINCE } from './province.ts';

/** Changes of files, by path from the content folder. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/**
 * A copy of the invented province with some of its files changed, for one test.
 *
 * @returns absolute path of its content folder
 * @throws where a change changes nothing
 */
export function changedProvince(changes: Changes = {}): string {
  const parent = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  cpSync(PROVINCE, root, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const before = readFileSync(join(root, path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing is changed in ${path}`);
    writeFileSync(join(root, path), after);
  }
  return root;
}

/** Puts lines at the head of a file's frontmatter. */
export const atHead =
  (...lines: string[]) =>
  (text: string) =>
    text.replace(/^---\n/u, `---\n${lines.join('\n')}\n`);
