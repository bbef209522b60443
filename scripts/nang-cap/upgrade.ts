import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { readYaml } from '#src/site/yaml.ts';
import { joinMdx, splitMdx, type FolderFiles, type UpgradeStep } from './files.ts';
import { secondRelease } from './second-release.ts';

/** Every upgrade, from each version to the next. A later version adds one at the end. */
const STEPS: readonly UpgradeStep[] = [secondRelease];

/** How an upgrade went. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  /** What was done, in Vietnamese. */
  readonly told: readonly string[];
  /** Where the folder as it was lies now; undefined where nothing had to be done. */
  readonly kept: string | undefined;
}

/** The version of a folder: what its `site.yaml` says; the first release had none. */
export function versionOf({ texts }: FolderFiles): number {
  const text = texts.get('site.yaml');
  if (text === undefined) return 1;
  const { data } = readYaml(text);
  const version =
    typeof data === 'object' && data !== null && 'schemaVersion' in data
      ? data.schemaVersion
      : undefined;
  if (typeof version !== 'number')
    throw new Error('content/site.yaml: thiếu "schemaVersion", nên không biết nội dung ở bản nào');
  return version;
}

/** Reads every file of a folder; hidden ones are left out. */
export function readFolder(root: string): FolderFiles {
  const texts = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/');
    if (path.split('/').some((part) => part.startsWith('.'))) continue;
    const read = readFileSync(join(root, path));
    if (/\.(?:mdx|yaml)$/u.test(path) && !path.startsWith('sources/'))
      texts.set(
        path,
        read
          .toString('utf8')
          .replace(/^\uFEFF/u, '')
          .replace(/\r\n?/gu, '\n'),
      );
    else bytes.set(path, new Uint8Array(read));
  }
  return { texts, bytes };
}

async function writeFolder(root: string, { texts, bytes }: FolderFiles): Promise<void> {
  for (const [path, content] of [...texts, ...bytes]) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? await tidy(path, content) : content);
  }
}

/** As `npm run format` would leave it; the text of a body stays as it is. */
async function tidy(path: string, content: string): Promise<string> {
  if (!path.endsWith('.mdx')) return formatYaml(content);
  const { front, body } = splitMdx(content, path);
  return joinMdx(await formatYaml(front), body);
}

/**
 * Brings a content folder up to date. The new folder is written beside the old one and takes its place only when it is
 * whole; the old one is kept beside it.
 *
 * @param root absolute path of the folder
 * @param finish puts the last touch to the new folder before it takes the old one's place
 * @throws Error, in Vietnamese, with the old folder as it was
 */
export async function upgradeFolder(
  root: string,
  finish: (written: string) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<Upgrade> {
  const files = readFolder(root);
  const from = versionOf(files);
  const steps = STEPS.filter(({ to }) => to > from);
  const to = steps.at(-1)?.to ?? from;
  if (steps.length === 0) return { from, to, told: [], kept: undefined };
  const beside = `${root}.moi`;
  const kept = `${root}.cu`;
  for (const taken of [beside, kept])
    if (existsSync(taken))
      throw new Error(`đã có "${taken}" từ lần trước; hãy xem rồi chuyển đi, sau đó chạy lại`);
  try {
    const told = steps.flatMap((step) => step.run(files));
    await writeFolder(beside, files);
    told.push(...(await finish(beside)));
    renameSync(root, kept);
    renameSync(beside, root);
    return { from, to, told, kept };
  } catch (error) {
    if (!existsSync(root)) renameSync(kept, root);
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
