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
