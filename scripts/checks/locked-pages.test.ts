import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkLockedPages } from './locked-pages.ts';

const page = '<!doctype html><title>x</title>';
const redirect = '<!doctype html><meta http-equiv="refresh" content="0; url=/van-ban/mot/">';
const dist = distOf({
  'index.html': page,
  'van-ban/index.html': page,
  'van-ban/mot/index.html': page,
  'van-ban/cu/index.html': redirect,
});
const owners = (...paths: string[]) =>
  new Map(paths.map((path) => [path, { entry: 'documents/mot', words: 'Một' }]));
const moved = [{ from: '/van-ban/cu/', to: '/van-ban/mot/' }];

it('takes pages of the content, pages of the program and pages that send on', () => {
  expect(checkLockedPages(dist, owners('/van-ban/mot/'), moved)).toEqual({
    checked: 4,
    findings: [],
  });
});

it('takes the parts of lists that are too long for a page, and nothing else below them', () => {
  const pages = distOf({
    'van-ban/tinh/mau/index.html': page,
    'co-quan/tinh/trung-uong/trang/2/index.html': page,
    'co-quan/so-y-te/nam/2024/trang/2/index.html': page,
    'lich/tinh/mau/nam/2024/trang/10/index.html': page,
    'nguon-khong-neu/tinh/mau/nam/khong-ro/index.html': page,
    'tim-kiem/muc-luc/chu/dd/trang/2/index.html': page,
    'van-ban/tinh/mau/khac/index.html': page,
    'quyen-loi/tinh/mau/index.html': page,
  });
  expect(checkLockedPages(pages, owners(), []).findings.map(({ where }) => where)).toEqual([
    '/quyen-loi/tinh/mau/',
    '/van-ban/tinh/mau/khac/',
  ]);
});

it.each([
  ['a page that nobody locks', owners(), moved, '/van-ban/mot/'],
  [
    'a page that is locked and not built',
    owners('/van-ban/mot/', '/van-ban/hai/'),
    moved,
    '/van-ban/hai/',
  ],
  ['a page that sends on and was not asked for', owners('/van-ban/mot/'), [], '/van-ban/cu/'],
  [
    'a redirect that was not built',
    owners('/van-ban/mot/'),
    [...moved, { from: '/van-ban/hai/', to: '/van-ban/mot/' }],
    '/van-ban/hai/',
  ],
])('finds %s', (_name, owned, sent, where) => {
  expect(checkLockedPages(dist, owned, sent).findings.map((finding) => finding.where)).toEqual([
    where,
  ]);
});
