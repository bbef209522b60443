import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkFormats } from './formats.ts';

const SITE = 'https://tinh.example/an-sinh';

const calendar = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tinh.example//VI',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const event = (over: Readonly<Record<string, string>> = {}) =>
  [
    'BEGIN:VEVENT',
    ...Object.entries({
      UID: 'r1@tinh.example',
      SEQUENCE: '0',
      DTSTAMP: '20260310T000000Z',
      'DTSTART;VALUE=DATE': '20260310',
      SUMMARY: 'Hạn',
      URL: `${SITE}/van-ban/mot/#I.1`,
      'LAST-MODIFIED': '20260310T000000Z',
      ...over,
    }).flatMap(([name, value]) => (value === '' ? [] : [`${name}:${value}`])),
    'END:VEVENT',
  ].join('\r\n');

const entry = (id: string, more = '') =>
  `<entry><title>Tin</title><id>${id}</id><link rel="alternate" href="${SITE}/van-ban/mot/"/><updated>2026-03-10T00:00:00+07:00</updated><summary>Lời</summary>${more}</entry>`;

const atom = (entries: string, self = `${SITE}/nhat-ky/atom.xml`) =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nhật ký</title><id>${self}</id><updated>2026-03-10T00:00:00+07:00</updated>${entries}</feed>`;

const json = (...ids: readonly string[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nhật ký',
    home_page_url: `${SITE}/nhat-ky/`,
    feed_url: `${SITE}/nhat-ky/nhat-ky.json`,
    items: ids.map((id) => ({
      id,
      url: `${SITE}/van-ban/mot/`,
      title: 'Tin',
      content_text: 'Lời',
      date_published: '2026-03-10T00:00:00+07:00',
    })),
  });

const urls = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>${inner}</url></urlset>`;

const FILES: Readonly<Record<string, string>> = {
  'van-ban/mot/index.html': '<h1>Một</h1>',
  'lich/lich.ics': calendar(event(), event({ UID: 'r2@tinh.example' })),
  'co-quan/so/lich.ics': calendar(event()),
  'nhat-ky/atom.xml': atom(entry('a') + entry('b')),
  'nhat-ky/nhat-ky.json': json('a', 'b'),
  'sitemap-0.xml': urls(`<loc>${SITE}/van-ban/mot/</loc><lastmod>2026-03-10</lastmod>`),
};

const messages = async (over: Readonly<Record<string, string>>) =>
  (await checkFormats(distOf({ ...FILES, ...over }), SITE)).findings.map(
    ({ where, message }) => `${where} ${message}`,
  );

it('takes a site that other programs can read', async () => {
  expect(await messages({})).toEqual([]);
});

describe('finds', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a calendar that is none',
      { 'lich/lich.ics': 'BEGIN:VCALENDAR\r\nX\r\n' },
      '/lich/lich.ics không đọc được',
    ],
    [
      'an event that does not say when it was changed',
      { 'co-quan/so/lich.ics': calendar(event({ UID: 'r9@tinh.example', 'LAST-MODIFIED': '' })) },
      'r9@tinh.example" không ghi lần sửa',
    ],
    [
      'an event that leads nowhere',
      { 'co-quan/so/lich.ics': calendar(event({ UID: 'r9@tinh.example', URL: `${SITE}/hai/` })) },
      `dẫn tới "${SITE}/hai/"`,
    ],
    ['an event twice', { 'lich/lich.ics': calendar(event(), event()) }, 'hai dòng cùng mã'],
    [
      'an event that is another in another calendar',
      { 'lich/lich.ics': calendar(event({ SUMMARY: 'Hạn khác' })) },
      'nói khác với /co-quan/so/lich.ics',
    ],
    ['a feed that is none', { 'nhat-ky/atom.xml': '<p>a</p>' }, 'không trình đọc tin nào'],
    [
      'a feed of another address',
      { 'nhat-ky/atom.xml': atom(entry('a') + entry('b'), SITE) },
      'ghi mã',
    ],
    ['news twice', { 'nhat-ky/atom.xml': atom(entry('a') + entry('a')) }, 'hai tin cùng một mã'],
    [
      'forms of a feed that differ',
      { 'nhat-ky/nhat-ky.json': json('a') },
      'không kể cùng những tin ấy',
    ],
    ['a JSON feed that is none', { 'nhat-ky/nhat-ky.json': '{}' }, 'nhat-ky/nhat-ky.json: ✖'],
    ['XML that is not well formed', { 'anh/mot.svg': '<svg><g></svg>' }, '/anh/mot.svg '],
    [
      'a list for search engines that is not as its schema says',
      { 'sitemap-0.xml': urls('<lastmod>hôm qua</lastmod>') },
      '/sitemap-0.xml ',
    ],
    [
      'a text that is no Akoma Ntoso',
      { 'van-ban/mot/mot.akn.xml': '<akomaNtoso/>' },
      '/van-ban/mot/mot.akn.xml ',
    ],
  ])('%s', async (_, over, message) => {
    expect(await messages(over)).toContainEqual(expect.stringContaining(message));
  });
});
