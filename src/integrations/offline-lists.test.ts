import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { readFiles, readOffer } from '#src/offline/offer.ts';
import { readJson } from '#src/search/shared/read.ts';
import { base, paths } from '#src/site/paths.ts';
import { offlineLists } from './offline-lists.ts';

let root: string;
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const build = (): void => {
  const hook = offlineLists().hooks['astro:build:done'] as (given: object) => void;
  hook({ dir: pathToFileURL(`${root}/`) });
};
const offer = () =>
  readJson(readFileSync(join(root, 'ngoai-tuyen/ban-luu.json'), 'utf8'), readOffer, 'offer');
const listed = (area: string) =>
  readJson(readFileSync(join(root, `ngoai-tuyen/${area}.json`), 'utf8'), readFiles, area);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'so-tay-offline-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  put(
    'ngoai-tuyen/pham-vi.json',
    JSON.stringify({
      areas: [{ id: 'a', name: 'A' }],
      owned: { 'truyen-thong/x/': ['a'] },
      builtOn: '2026-03-10',
    }),
  );
  put('index.html', 'abc');
  put('404.html', '');
  put('truyen-thong/x/index.html', `<img alt="" src="${paths.kitFile('x', 'hinh.png')}">`);
  put('truyen-thong/x/hinh.png', 'png');
  put('truyen-thong/x/thong-cao.docx', 'docx');
  put('anh/trang.png', '');
  put('_astro/x.css', '');
  put('bieu-tuong/192.png', '');
  put('pagefind/index/x.pf_index', '');
  put('tim-kiem/goi-y.txt', '');
  put('du-lieu/doi-chieu/van-ban.json', '{}');
  put('du-lieu/van-ban.csv', '');
});

it('lists pages and what they need with whom they belong, and nothing that is taken away as a file', () => {
  build();
  expect(base()).not.toBe('');
  expect(listed('chung').map(([path]) => path)).toEqual([
    '',
    '_astro/x.css',
    'bieu-tuong/192.png',
    'du-lieu/doi-chieu/van-ban.json',
    'pagefind/index/x.pf_index',
    'tim-kiem/goi-y.txt',
  ]);
  expect(listed('a').map(([path]) => path)).toEqual(['truyen-thong/x/', 'truyen-thong/x/hinh.png']);
  expect(listed('chung')[0]).toEqual(['', 'ba7816bf8f01cfea414140de5dae2223', 3]);
  expect(existsSync(join(root, 'ngoai-tuyen/pham-vi.json'))).toBe(false);
});

it('names its lists by their sums, and the release by all of them', () => {
  const scope = readFileSync(join(root, 'ngoai-tuyen/pham-vi.json'), 'utf8');
  build();
  const before = offer();
  const list = readFileSync(join(root, 'ngoai-tuyen/a.json'));
  const sum = createHash('sha256').update(list).digest('hex').slice(0, 32);
  expect(before).toMatchObject({
    builtOn: '2026-03-10',
    areas: [
      { id: 'chung', name: '' },
      { id: 'a', name: 'A', list: sum, files: 2 },
    ],
  });
  put('ngoai-tuyen/pham-vi.json', scope);
  build();
  expect(offer()).toEqual(before);
  put('ngoai-tuyen/pham-vi.json', scope);
  put('index.html', 'abd');
  build();
  expect(offer().release).not.toBe(before.release);
});
