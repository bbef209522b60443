import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkOpenData } from './open-data.ts';

const SITE = 'https://tinh.example/an-sinh';
const ROW = { ma: 'kh-1', so: '' };
const CLAUSE = { ma: 'kh-1#I', muc: 'I' };

const schema = (fields: readonly string[]) =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(fields.map((name) => [name, { type: 'string' }])),
    required: fields,
    additionalProperties: false,
  });

const terms = ['title', 'type', 'identifier', 'creator', 'language']
  .map((term) => `<meta name="DCTERMS.${term}" content="a">`)
  .join('');

const graph = (path: string, ...more: object[]) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', '@id': SITE + path, name: 'Trang' }, ...more],
  });

/** A page; what stands for its graph and head can be given. */
const page = (path: string, { ld = graph(path), head = '', body = '' } = {}) =>
  `<html><head><title>Trang ${path}</title><meta name="description" content="1 điều">${head}<script type="application/ld+json">${ld}</script></head><body>${body}</body></html>`;

const record = (path: string, bang: object = {}, more: object = {}) =>
  JSON.stringify({
    dia_chi: SITE + path,
    tieu_de: `Trang ${path}`,
    asOf: '2026-03-10',
    trang_con: [],
    bang,
    ...more,
  });

const DOCUMENT = '/van-ban/kh-1/';
const FILES: Readonly<Record<string, string>> = {
  'index.html': page('/'),
  'index.json': record('/'),
  'van-ban/kh-1/index.html': page(DOCUMENT, { head: terms, body: '<p id="I">Một</p>' }),
  'van-ban/kh-1/index.json': record(DOCUMENT, { 'van-ban': [ROW] }),
  'van-ban/kh-1/kh-1.jsonl': `${JSON.stringify(CLAUSE)}\n`,
  'du-lieu/van-ban.jsonl': `${JSON.stringify(ROW)}\n`,
  'du-lieu/van-ban.json': JSON.stringify([ROW]),
  'du-lieu/van-ban.csv': '\uFEFFma,so\r\nkh-1,\r\n',
  'du-lieu/van-ban.schema.json': schema(['ma', 'so']),
  'du-lieu/dieu-khoan.schema.json': schema(['ma', 'muc']),
};

const messages = async (over: Readonly<Record<string, string>>) =>
  (await checkOpenData(distOf({ ...FILES, ...over }), SITE)).findings.map(
    ({ where, message }) => `${where} ${message}`,
  );

it('takes a site whose data and pages agree', async () => {
  expect(await messages({})).toEqual([]);
});

describe('finds', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a record that is not as its schema says',
      { 'du-lieu/van-ban.schema.json': schema(['ma', 'so', 'tinh']) },
      "dòng kh-1:  must have required property 'tinh'",
    ],
    [
      'a record beside a page that is not',
      { 'van-ban/kh-1/index.json': record(DOCUMENT, { 'van-ban': [{ ma: 'kh-1', so: 1 }] }) },
      '/van-ban/kh-1/index.json dòng kh-1: /so must be string',
    ],
    [
      'a record beside a page that says something else than the table',
      {
        'van-ban/kh-1/index.json': record(DOCUMENT, { 'van-ban': [{ ...ROW, so: '2' }] }),
      },
      '/van-ban/kh-1/index.json dòng kh-1 khác với bảng "van-ban"',
    ],
    ['a table without schema', { 'du-lieu/a.jsonl': '{"ma":"x"}\n' }, 'bảng "a" không có lược đồ'],
    [
      'JSON that says something else than JSON Lines',
      { 'du-lieu/van-ban.json': JSON.stringify([{ ...ROW, so: '1' }]) },
      '/du-lieu/van-ban.json khác với van-ban.jsonl',
    ],
    [
      'a CSV file that lacks a line',
      { 'du-lieu/van-ban.csv': '\uFEFFma,so\r\n' },
      '/du-lieu/van-ban.csv có 0 dòng, JSON Lines có 1',
    ],
    [
      'an id twice',
      { 'du-lieu/van-ban.jsonl': `${JSON.stringify(ROW)}\n`.repeat(2) },
      'mã "kh-1" có ở hai dòng',
    ],
    [
      'fewer documents in the data than pages',
      { 'van-ban/kh-2/index.html': page('/van-ban/kh-2/', { head: terms }) },
      '/du-lieu/van-ban.jsonl có 1, các trang có 2',
    ],
    [
      'more gaps on the page than in the data',
      { 'nguon-khong-neu/index.html': page('/nguon-khong-neu/') },
      '/du-lieu/con-ngo.jsonl có 0, các trang có 1',
    ],
    [
      'a clause that is no place of its page',
      { 'van-ban/kh-1/kh-1.jsonl': `${JSON.stringify({ ...CLAUSE, muc: 'II' })}\n` },
      'dòng kh-1#I không có chỗ trên trang',
    ],
    [
      'a page without its records',
      { 'lich/index.html': page('/lich/') },
      '/lich/ không có index.json ở cạnh',
    ],
    [
      'records that name another page',
      { 'index.json': record('/lich/', {}, { tieu_de: 'Trang /' }) },
      `ghi địa chỉ ${SITE}/lich/`,
    ],
    [
      'a word that schema.org does not have',
      {
        'index.html': page('/', { ld: graph('/', { '@type': 'WebPage', '@id': SITE, tenGi: 1 }) }),
      },
      '/ JSON-LD không đọc được',
    ],
    [
      'a reference to what is told nowhere',
      {
        'index.html': page('/', {
          ld: graph('/', {
            '@type': 'Article',
            '@id': `${SITE}/#a`,
            isPartOf: { '@id': `${SITE}/#b` },
          }),
        }),
      },
      `JSON-LD dẫn tới "${SITE}/#b" mà không nói đó là gì`,
    ],
    [
      'a thing of a page that is not there',
      {
        'index.html': page('/', {
          ld: graph('/', { '@type': 'Article', '@id': `${SITE}/khong-co/#a` }),
        }),
      },
      `JSON-LD nêu "${SITE}/khong-co/#a", trang ấy không có`,
    ],
    [
      'a page that does not say what it is',
      { 'index.html': page('/', { ld: graph('/van-ban/kh-1/') }) },
      '/ JSON-LD không nói trang là gì',
    ],
    [
      'a document without Dublin Core',
      { 'van-ban/kh-1/index.html': page(DOCUMENT, { body: '<p id="I">Một</p>' }) },
      '/van-ban/kh-1/ thiếu DCTERMS.title',
    ],
  ])('%s', async (_, over, expected) => {
    expect((await messages(over)).join('\n')).toContain(expected);
  });
});
