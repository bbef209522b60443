import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A copy of a content folder that is damaged and put right again, thousands of times. */
export class TrialFolder {
  readonly #root: string;
  /** The files as they were, by their path from the folder. */
  readonly #files = new Map<string, Buffer>();
  /** Paths that were changed since the folder was last as it was. */
  readonly #touched = new Set<string>();

  /** @param source content folder that is copied @param root where to; what stood there goes */
  constructor(source: string, root: string) {
    this.#root = root;
    rmSync(root, { recursive: true, force: true });
    cpSync(source, root, { recursive: true });
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
      if (statSync(join(root, path)).isFile())
        this.#files.set(path.replaceAll('\\', '/'), readFileSync(join(root, path)));
  }

  get root(): string {
    return this.#root;
  }

  /** Paths of all files as they were, sorted. */
  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Bytes of a file as they were. */
  bytes(path: string): Buffer {
    return this.#files.get(path) ?? Buffer.alloc(0);
  }

  #clear(path: string): string {
    this.#touched.add(path);
    const place = join(this.#root, path);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    return place;
  }

  write(path: string, bytes: string | Uint8Array): void {
    writeFileSync(this.#clear(path), bytes);
  }

  /** Takes away a file or a folder with all that is in it. */
  remove(path: string): void {
    this.#clear(path);
  }

  /** Puts a link in the place of a file. @param target as the link has it */
  link(path: string, target: string): void {
    symlinkSync(target, this.#clear(path));
  }

  /** Puts an empty folder in the place of a file. */
  makeFolder(path: string): void {
    mkdirSync(this.#clear(path));
  }

  /** Puts everything back. */
  restore(): void {
    for (const path of this.#touched)
      rmSync(join(this.#root, path), { recursive: true, force: true });
    for (const [path, bytes] of this.#files) {
      const place = join(this.#root, path);
      if (existsSync(place)) continue;
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
    this.#touched.clear();
  }
}
