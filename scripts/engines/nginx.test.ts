import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingsOf } from './nginx.ts';

/** What nginx sends is judged by the rules beside the site. */

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(dist, '_headers'), '/*\n  X-Frame-Options: DENY\n');
});

afterAll(() => {
  rmSync(dist, { recursive: true });
});

const HTML = 'text/html; charset=utf-8';
const GOOD = { 'content-type': 'text/html; charset=UTF-8', 'x-frame-options': 'DENY' };

const messages = (status: number, headers: Record<string, string>, wanted = 200): string[] =>
  findingsOf('/an-sinh', dist, [[['/', wanted, HTML], { status, headers }]]).map(
    ({ message }) => message,
  );

it('takes what is as it must be', () => {
  expect(messages(200, GOOD)).toEqual([]);
  // A way on to another address carries no page.
  expect(findingsOf('', dist, [[['/van-ban', 301], { status: 301, headers: {} }]])).toEqual([]);
});

it.each([
  ['another status', 404, GOOD, 'answers 404, must be 200'],
  ['another type', 200, { ...GOOD, 'content-type': 'text/html' }, 'sends the type "text/html"'],
  ['a header that is missing', 200, { 'content-type': HTML }, 'sends X-Frame-Options ""'],
])('finds %s', (_, status, headers, words) => {
  expect(messages(status, headers).join()).toContain(words);
});

it('asks for the headers of a page that is not there as well', () => {
  expect(messages(404, { 'content-type': HTML }, 404)).toHaveLength(1);
});
