import { describe, expect, it } from 'vitest';
import { addressOf, base, baseOf, linkOf, paths, pathsUnder } from './paths.ts';
import { site } from './site.ts';

describe('the base of a site', () => {
  it.each([
    ['https://x.example', ''],
    ['https://x.example/', ''],
    ['https://x.example/an-sinh', '/an-sinh'],
    ['https://x.example/an-sinh/', '/an-sinh'],
    ['https://x.example:8443/so/an-sinh', '/so/an-sinh'],
  ])('of %s is "%s"', (address, expected) => {
    expect(baseOf(address)).toBe(expected);
  });

  it('stands before every address, once', () => {
    const under = (root: string): string[] =>
      Object.values(pathsUnder(root)).map((path) =>
        typeof path === 'string' ? path : path('mot', 'a3' as never),
      );
    const bare = under('');
    expect(under('/an-sinh')).toEqual(bare.map((path) => `/an-sinh${path}`));
    for (const path of bare) expect(path).toMatch(/^\/(?!\/)/u);
  });

  it.each([
    ['/quyen-loi/hoc-nghe/', '/an-sinh/quyen-loi/hoc-nghe/'],
    ['#phan-1', '#phan-1'],
    ['https://khac.example/x/', 'https://khac.example/x/'],
    ['//khac.example/x/', '//khac.example/x/'],
  ])('is put before what an author writes: %s', (written, expected) => {
    expect(linkOf(written, '/an-sinh')).toBe(expected);
    expect(linkOf(written, '')).toBe(written);
  });

  it('of this site comes from its address, and whole addresses begin with it', () => {
    expect(base()).toBe(baseOf(site.address));
    expect(addressOf(paths.home)).toBe(`${site.address}/`);
    expect(addressOf(paths.clause('mot', 'II.1'))).toBe(`${site.address}/van-ban/mot/#II.1`);
  });
});
