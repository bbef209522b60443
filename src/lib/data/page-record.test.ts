import { describe, expect, it } from 'vitest';
import { headOf, pageRecord, parentsOf, withDays } from './page-record.ts';

const HEAD =
  '<!doctype html><html><head><title>Học &amp; làm</title><meta name="description" content="Lời &quot;ngắn&quot;"><script type="application/ld+json">{"dateModified":"2026-02-01"}</script></head><body>';

describe('headOf', () => {
  it('reads title, description and day as readers see them', () => {
    expect(headOf(`${HEAD}<title>khác</title>`)).toEqual({
      title: 'Học & làm',
      description: 'Lời "ngắn"',
      changed: '2026-02-01',
    });
  });

  it('takes no page that only sends its readers on', () => {
    expect(headOf('<head><meta http-equiv="refresh" content="0;url=/a/"></head>')).toBeUndefined();
  });
});

it('the page above is the nearest that there is', () => {
  expect([...parentsOf(['', 'a/', 'a/b/c/', 'd/e/'])]).toEqual([
    ['a/', ''],
    ['a/b/c/', 'a/'],
    ['d/e/', ''],
  ]);
});

describe('pageRecord', () => {
  const page = { path: 'a/', title: 'A', description: 'a', changed: undefined };
  const options = { address: (path: string) => `https://x/${path}`, asOf: '2026-03-10', use: 'u' };

  it('puts what the page is before its records, as they are', () => {
    expect(JSON.parse(pageRecord(page, [], '{"bang":{"ghim":[{"ma":"1"}]}}\n', options))).toEqual({
      dia_chi: 'https://x/a/',
      tieu_de: 'A',
      mo_ta: 'a',
      asOf: '2026-03-10',
      cach_dung: 'u',
      trang_con: [],
      bang: { ghim: [{ ma: '1' }] },
    });
  });

  it('names the pages below', () => {
    const child = { ...page, path: 'a/b/', title: 'B' };
    expect(JSON.parse(pageRecord(page, [child], undefined, options))).toMatchObject({
      trang_con: [{ dia_chi: 'https://x/a/b/', tieu_de: 'B' }],
      bang: {},
    });
  });
});

it('a sitemap gets days for the pages that have one', () => {
  const map = '<url><loc>https://x/a/</loc></url><url><loc>https://x/?a&amp;b</loc></url>';
  expect(withDays(map, (page) => (page === 'https://x/?a&b' ? '2026-01-02' : undefined))).toBe(
    '<url><loc>https://x/a/</loc></url><url><loc>https://x/?a&amp;b</loc><lastmod>2026-01-02</lastmod></url>',
  );
});
