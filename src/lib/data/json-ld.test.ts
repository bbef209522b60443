import { describe, expect, it } from 'vitest';
import { graphText, pageGraph, trailGraph, type Thing } from './json-ld.ts';

const site = {
  name: 'Sổ tay',
  address: 'https://tinh.example/',
  description: 'Lời giới thiệu',
  search: 'https://tinh.example/tim-kiem/',
};
const about: Thing = { '@type': 'Article', '@id': 'https://tinh.example/a/#che-do', headline: 'A' };
const page = { address: 'https://tinh.example/a/', title: 'A', changed: '2026-03-01', about };

describe('the graph of a page', () => {
  it('has the site, the page and what it is about, tied by @id', () => {
    expect(pageGraph(page, site)).toMatchObject([
      { '@type': 'WebSite', '@id': 'https://tinh.example/#trang-mang' },
      {
        '@type': 'WebPage',
        '@id': 'https://tinh.example/a/',
        dateModified: '2026-03-01',
        isPartOf: { '@id': 'https://tinh.example/#trang-mang' },
        mainEntity: { '@id': 'https://tinh.example/a/#che-do' },
      },
      about,
    ]);
  });

  it('says how to ask the search on the home page alone', () => {
    const home = { ...page, address: site.address, about: undefined };
    expect(JSON.stringify(pageGraph(home, site))).toContain(
      'https://tinh.example/tim-kiem/#q={search_term_string}',
    );
    expect(JSON.stringify(pageGraph(page, site))).not.toContain('SearchAction');
  });
});

describe('the text in the page', () => {
  it('closes no element of the page, and leaves out what is not known', () => {
    const text = graphText([{ '@type': 'Article', name: '</script>', url: undefined }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Article', name: '</script>' }],
    });
  });

  it('brings the words of Dublin Core where one is used', () => {
    const text = graphText([{ '@type': 'Country', 'dct:replaces': { '@type': 'Country' } }]);
    expect(JSON.parse(text)).toMatchObject({
      '@context': ['https://schema.org', { dct: 'http://purl.org/dc/terms/' }],
    });
  });
});

it('a trail counts from one; the page itself needs no address', () => {
  expect(
    trailGraph(page.address, [{ label: 'Cha', href: 'https://tinh.example/' }, { label: 'A' }]),
  ).toMatchObject([
    {
      '@id': page.address,
      breadcrumb: {
        itemListElement: [
          { position: 1, name: 'Cha', item: 'https://tinh.example/' },
          { position: 2, name: 'A', item: undefined },
        ],
      },
    },
  ]);
});
