import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkLists } from './lists.ts';

const page = (bytes: number): string => `<!doctype html><title>x</title>${'x'.repeat(bytes)}`;
const find = (path: string, bytes: number) =>
  checkLists(distOf({ [`${path.slice(1)}index.html`]: page(bytes) }));

it.each([
  '/van-ban/',
  '/van-ban/tinh/mau/nam/2024/trang/2/',
  '/co-quan/',
  '/co-quan/so-y-te/',
  '/co-quan/so-y-te/nam/2024/trang/2/',
  '/lich/tinh/mau/',
  '/nguon-khong-neu/tinh/trung-uong/',
  '/tinh/mau/',
  '/du-lieu/',
  '/nhat-ky/van-ban/',
  '/tim-kiem/muc-luc/',
  '/tim-kiem/muc-luc/chu/dd/',
])('finds that %s is too long', (path) => {
  expect(find(path, 150_000)).toEqual({ checked: 1, findings: [] });
  expect(find(path, 201_000).findings).toEqual([
    { where: path, message: expect.stringContaining('201 KB, quá mức 200 KB') as string },
  ]);
});

it('lets the cited acts say more, and no other list', () => {
  expect(find('/van-ban/vien-dan/', 290_000).findings).toEqual([]);
  expect(find('/van-ban/vien-dan/', 301_000).findings).toHaveLength(1);
});

it.each(['/', '/van-ban/ke-hoach/', '/nguon-khong-neu/ke-hoach/'])(
  'leaves %s, which is of one thing',
  (path) => {
    expect(find(path, 500_000)).toEqual({ checked: 0, findings: [] });
  },
);
