import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { checkContent } from './check-content.ts';
import { filesBelow } from './content-files.ts';
import { readContent } from './read-content.ts';

/** What is remembered from one reading to the next must not show: each reading is as the first of a new process. */

const parent = mkdtempSync(join(tmpdir(), 'stale-'));
afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** Everything that a reading gives, as text. */
function reading({ readContent: read, checkContent: check }: Loaders, root: string): string {
  const content = read(root);
  const entries = Object.entries(content.entries).map(([name, all]) => [
    name,
    [...(all as ReadonlyMap<string, { data: unknown; body: string }>)].map(([id, entry]) => [
      id,
      entry.data,
      entry.body,
    ]),
  ]);
  return JSON.stringify([entries, content.problems, check(content)]);
}

interface Loaders {
  readonly readContent: typeof readContent;
  readonly checkContent: typeof checkContent;
}

/** The loaders as a new process has them, with nothing remembered. */
async function newLoaders(): Promise<Loaders> {
  vi.resetModules();
  const [read, check] = await Promise.all([
    import('./read-content.ts'),
    import('./check-content.ts'),
  ]);
  return { ...read, ...check };
}

/** Ways in which a file is changed, all of which another may follow. */
const edits = {
  /** A letter becomes another of the same length, and the file says that nobody has touched it. */
  letter: (path: string, at: number): void => {
    const { atime, mtime } = statSync(path);
    const text = readFileSync(path, 'utf8');
    const places = [...text.matchAll(/[a-z]/gu)].map(({ index }) => index);
    const place = places[at % Math.max(1, places.length)] ?? 0;
    writeFileSync(
      path,
      `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`,
    );
    utimesSync(path, atime, mtime);
  },
  line: (path: string, at: number): void => {
    const lines = readFileSync(path, 'utf8').split('\n');
    lines.splice(at % lines.length, 1);
    writeFileSync(path, lines.join('\n'));
  },
  gone: (path: string): void => {
    rmSync(path);
  },
  renamed: (path: string): void => {
    renameSync(path, path.replace(/(\.[a-z]+)$/u, '-khac$1'));
  },
} as const;

const names = Object.keys(edits) as (keyof typeof edits)[];

it(
  'reads what was changed, whatever it was, and what was changed back',
  { timeout: 240_000 },
  async () => {
    const root = join(parent, 'content');
    const begin = (): void => {
      rmSync(root, { recursive: true, force: true });
      cpSync(PROVINCE, root, { recursive: true });
    };
    begin();
    const fresh = reading(await newLoaders(), root);
    const kept: Loaders = { readContent, checkContent };
    expect(reading(kept, root)).toBe(fresh);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...names), fc.nat()), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          for (const [file, edit, at] of changes) {
            const { files } = filesBelow(root);
            edits[edit](join(root, files[file % files.length] ?? ''), at);
            expect(reading(kept, root)).toBe(reading(await newLoaders(), root));
          }
          begin();
          expect(reading(kept, root)).toBe(fresh);
        },
      ),
      { numRuns: 3 },
    );
  },
);
