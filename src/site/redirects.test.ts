import { expect, it } from 'vitest';
import { nginxConfig } from './nginx.ts';
import { formatRedirects } from './redirects.ts';

const moved = [
  { from: '/quyen-loi/cu/', to: '/quyen-loi/moi/' },
  { from: '/van-ban/cu/', to: '/van-ban/' },
];

it('are a line each, for good, within the site where it stands under a path', () => {
  expect(formatRedirects(moved, '')).toBe(
    '/quyen-loi/cu/ /quyen-loi/moi/ 301\n/van-ban/cu/ /van-ban/ 301\n',
  );
  expect(formatRedirects(moved.slice(1), '/an-sinh')).toBe(
    '/an-sinh/van-ban/cu/ /an-sinh/van-ban/ 301\n',
  );
});

it('are locations of nginx', () => {
  expect(nginxConfig('https://tinh.example/an-sinh', moved)).toContain(
    'location = /an-sinh/quyen-loi/cu/ { return 301 /an-sinh/quyen-loi/moi/; }',
  );
  expect(nginxConfig('https://tinh.example')).not.toContain('Pages that moved');
});
