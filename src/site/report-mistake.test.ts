import { expect, it } from 'vitest';
import { isRelease } from './release.ts';
import { mistakeLetter } from './report-mistake.ts';

it('fills address and day of the build in, and nothing of the reader', () => {
  const letter = mistakeLetter({
    email: 'gop-y@mau.example',
    title: 'Lịch & hạn',
    address: 'https://mau.example/lich/',
    builtOn: '2026-11-26',
  });
  const url = new URL(letter);
  expect([url.protocol, url.pathname]).toEqual(['mailto:', 'gop-y@mau.example']);
  expect(url.searchParams.get('subject')).toBe('Báo chỗ sai: Lịch & hạn');
  expect(url.searchParams.get('body')).toMatch(
    /^Trang: https:\/\/mau\.example\/lich\/\r\nBản dựng ngày 26\/11\/2026\r\n/u,
  );
});

it.each([
  ['1', true],
  ['', false],
  [undefined, false],
])('knows a release by SITE_RELEASE=%s', (value, expected) =>
  expect(isRelease(value)).toBe(expected),
);
