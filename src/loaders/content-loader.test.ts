import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentError } from '#src/site/problem.ts';
import { contentFolder, replace, SLUG } from '#tests/helpers/content-folder.ts';
import { contentLoader, loadContent, sharedBy } from './content-loader.ts';
import { shareContent, sharedContent } from './shared-content.ts';

/** How the content comes into Astro's store, and how a saved file comes after it. */

interface Stored {
  readonly id: string;
  readonly filePath: string;
  readonly digest: string;
}

/** A file watcher that sees what it is told. */
class Watcher extends EventEmitter {
  readonly added: string[] = [];
  add(path: string): this {
    this.added.push(path);
    return this;
  }
}

/** Feeds a collection of a folder to a store. */
async function feed(name: 'documents' | 'provinces' | 'benefits', root: string, watcher: Watcher) {
  vi.stubEnv('CONTENT_DIR', root);
  const store = new Map<string, Stored>();
  const errors: string[] = [];
  const context = {
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: Stored) => store.set(entry.id, entry),
    },
    watcher,
    logger: { warn: vi.fn(), error: (text: string) => errors.push(text) },
    config: { root: pathToFileURL(`${dirname(root)}/`) },
  };
  await contentLoader(name).load(context as unknown as LoaderContext);
  return { store, errors };
}

/** What pages get of the province of the folder. */
const fullName = (): string | undefined =>
  sharedContent()
    .entries('provinces')
    .find(({ id }) => id === 'mau')?.data.fullName;

/** Saves a file as an author's editor does. */
async function save(
  root: string,
  file: string,
  change: (text: string) => string,
  watcher: Watcher,
) {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  watcher.emit('all', 'change', path);
  // One saved file is one reading, however many collections hear of it.
  await Promise.resolve();
}

const province = 'provinces/mau.yaml';
const document = `documents/${SLUG}.mdx`;
let watcher = new Watcher();

// Other tests of this process ask for the content as well.
afterAll(() => {
  vi.unstubAllEnvs();
  shareContent(() => sharedBy(loadContent()));
});

beforeEach(() => {
  watcher = new Watcher();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('loadContent', () => {
  it('tells every mistake at once, and again when asked again', () => {
    const root = contentFolder({
      [province]: replace('fullName', 'tenDay'),
      [document]: replace('stage: issued', 'stage: xong'),
    });
    const load = () => loadContent(root);
    expect(load).toThrow(ContentError);
    expect(load).toThrow(/Nội dung có \d+ chỗ cần sửa[\s\S]*"tenDay"[\s\S]*/u);
    expect(load).toThrow('"xong"');
  });
});

describe('contentLoader', () => {
  it('feeds the entries of its collection, with the file that each stands in', async () => {
    const { store } = await feed('documents', contentFolder(), watcher);
    expect([...store.keys()]).toEqual([SLUG]);
    expect(store.get(SLUG)?.filePath).toBe(`content/documents/${SLUG}.mdx`);
    expect(watcher.added).toHaveLength(1);
  });

  it('feeds them anew when an author saves a file', async () => {
    const root = contentFolder();
    const { store, errors } = await feed('provinces', root, watcher);
    expect(fullName()).toBe('tỉnh Mẫu');
    const before = store.get('mau')?.digest;
    await save(root, province, replace('tỉnh Mẫu', 'tỉnh Mẫu Mới'), watcher);
    expect(fullName()).toBe('tỉnh Mẫu Mới');
    // Astro makes pages anew where it is told of another entry.
    expect(store.get('mau')?.digest).not.toBe(before);
    await save(root, province, replace('Mẫu Mới', 'Mẫu Nữa'), watcher);
    expect(fullName()).toBe('tỉnh Mẫu Nữa');
    expect(errors).toEqual([]);
  });

  it('tells of nothing where nothing has changed, and of an entry that is gone', async () => {
    const root = contentFolder();
    const { store } = await feed('provinces', root, watcher);
    const before = new Map(store);
    await save(root, province, (text) => text, watcher);
    expect([...store]).toEqual([...before]);
    store.set('khac', { id: 'khac', filePath: '', digest: '' });
    await save(root, province, (text) => text, watcher);
    expect([...store.keys()]).toEqual([...before.keys()]);
  });

  it('keeps the last good content while there is a mistake, and tells it once to all', async () => {
    const root = contentFolder();
    const provinces = await feed('provinces', root, watcher);
    const documents = await feed('documents', root, watcher);
    await save(root, province, replace('fullName', 'tenDay'), watcher);
    expect(fullName()).toBe('tỉnh Mẫu');
    expect(documents.store.size).toBe(1);
    const told = [...provinces.errors, ...documents.errors];
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('content/provinces/mau.yaml');
    await save(root, province, replace('tenDay', 'fullName'), watcher);
    expect(fullName()).toBe('tỉnh Mẫu');
    expect([...provinces.errors, ...documents.errors]).toHaveLength(1);
  });

  it('begins with what it can read where there are mistakes, tells them once, and shows what is mended', async () => {
    const root = contentFolder({ [document]: replace('issuer:', 'nguoiBanHanh:') });
    const provinces = await feed('provinces', root, watcher);
    const documents = await feed('documents', root, watcher);
    const told = [...provinces.errors, ...documents.errors];
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`content/${document}`);
    expect(documents.store.size).toBe(0);
    await save(root, document, replace('nguoiBanHanh:', 'issuer:'), watcher);
    expect([...documents.store.keys()]).toEqual([SLUG]);
  });

  it('does not stir for files elsewhere', async () => {
    const root = contentFolder();
    await feed('provinces', root, watcher);
    writeFileSync(join(root, province), 'name: "Khác"\nfullName: "tỉnh Khác"\n');
    watcher.emit('all', 'change', `${root}-khac/provinces/mau.yaml`);
    expect(fullName()).toBe('tỉnh Mẫu');
  });
});
