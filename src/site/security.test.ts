import { describe, expect, it } from 'vitest';
import { diskPolicy, pagePolicy, securityHeaders } from './security.ts';

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)] as const),
  );

describe.each([
  ['in the page', pagePolicy],
  ['in the header', securityHeaders['Content-Security-Policy'] ?? ''],
])('content security policy %s', (_, policy) => {
  const parts = directives(policy);

  it('refuses what it does not name', () => {
    expect(parts.get('default-src')).toEqual(["'none'"]);
    expect(parts.get('base-uri')).toEqual(["'none'"]);
  });

  it('allows nothing inline and no other origin', () => {
    const sources = new Set([...parts.values()].flat());
    expect([...sources].sort()).toEqual(["'none'", "'self'"]);
  });
});

it('forbids framing by header, where browsers heed it, and not in the page, where they complain', () => {
  expect(
    directives(securityHeaders['Content-Security-Policy'] ?? '').get('frame-ancestors'),
  ).toEqual(["'none'"]);
  expect(directives(pagePolicy).has('frame-ancestors')).toBe(false);
});

it('lets a page on a disk load what lies beside it, and nothing from a network', () => {
  const parts = directives(diskPolicy);
  expect(parts.get('default-src')).toEqual(["'none'"]);
  expect(parts.get('connect-src')).toEqual(["'none'"]);
  expect(parts.get('script-src')).toEqual(["'self'", 'file:']);
  const sources = new Set([...parts.values()].flat());
  expect([...sources].sort()).toEqual(["'none'", "'self'", 'file:']);
});
