import { parseDocument } from 'htmlparser2';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as pictures from '#src/pages/anh/[...name].png.ts';
import * as openSearch from '#src/pages/opensearch.xml.ts';
import * as robots from '#src/pages/robots.txt.ts';
import * as suggestions from '#src/pages/tim-kiem/goi-y.txt.ts';
import * as kitFiles from '#src/pages/truyen-thong/[slug]/[file].ts';
import * as feed from '#src/pages/truyen-thong/[optional].xml.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';

const KIT = 'tro-cap-nguoi-gia-yeu-may-trang';

describe('the files of kits', () => {
  it('are there for every kit, the drawn targets only where there are some', async () => {
    const all = await pathsOf(kitFiles);
    const of = (slug: string) => all.filter((path) => path.slug === slug).map(({ file }) => file);
    expect(of(KIT)).toEqual(
      expect.arrayContaining(['thong-cao.docx', 'chi-tieu.svg', `${KIT}.zip`]),
    );
    expect(new Set(all.map(({ slug }) => slug))).toEqual(new Set([KIT, 'gioi-thieu-trang']));
  });

  it.each([
    ['thong-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['ban-doc-60-giay.txt', 'text/plain'],
    ['lich-phat.ics', 'text/calendar'],
    ['chi-tieu.svg', 'image/svg+xml'],
  ])('%s is what it says', async (file, type) => {
    const answer = await answerOf(kitFiles, { slug: KIT, file });
    expect(answer.type).toBe(type);
    expect(answer.bytes.length).toBeGreaterThan(100);
  });

  it('come in one archive with a list that says first that the kit is past', async () => {
    const { type, bytes } = await answerOf(kitFiles, { slug: KIT, file: `${KIT}.zip` });
    expect(type).toBe('application/zip');
    const held = unzipSync(bytes);
    const files = (await pathsOf(kitFiles)).filter(({ slug }) => slug === KIT);
    // The archive holds all the others and the list of contents.
    expect(Object.keys(held)).toHaveLength(files.length);
    expect(strFromU8(held['muc-luc.txt'] ?? new Uint8Array())).toMatch(
      /^HẾT HẠN PHÁT: không phát sau ngày 31\/12\/2025\.\nKế hoạch đã hết kỳ\./u,
    );
  });
});

it('the feed has kits and corrections, the newest first', async () => {
  const { type, text } = await answerOf(feed);
  expect(type).toBe('application/atom+xml');
  expect([...text.matchAll(/<title>(.*?)<\/title>/gu)].slice(1).map(([, title]) => title)).toEqual([
    'Đính chính ngày 1/2/2026: Mây Trắng trợ cấp hằng tháng cho người già yếu',
    'Giới thiệu trang với người nghe, người đọc',
    'Mây Trắng trợ cấp hằng tháng cho người già yếu',
  ]);
  expect(text).toContain(addressOf(paths.outreachFeed));
});

describe('what search stands on', () => {
  it('has the suggestions: names, other names and numbers with their pages', async () => {
    const { contentType, text } = await answerOf(suggestions);
    expect(contentType).toBe('text/plain; charset=utf-8');
    const lines = text.split('\n');
    expect(lines).toContain(`35/KH-UBND\t${paths.document('may-trang-35-kh-ubnd-2024')}`);
    expect(lines.some((line) => line.startsWith('Miễn một nửa tiền khám bệnh'))).toBe(true);
  });

  it('lets a browser offer it', async () => {
    const { type, text } = await answerOf(openSearch);
    expect(type).toBe('application/opensearchdescription+xml');
    expect(text).toContain(`template="${addressOf(paths.search)}#q={searchTerms}"`);
    expect(text).toContain(`<ShortName>${site.name.slice(0, 16)}</ShortName>`);
    expect(parseDocument(text, { xmlMode: true }).children.length).toBeGreaterThan(0);
  });
});

it('robots.txt keeps nobody out and says where the sitemap is', async () => {
  const { contentType, text } = await answerOf(robots);
  expect(contentType).toBe('text/plain; charset=utf-8');
  expect(text.split('\n')).toEqual([
    'User-agent: *',
    `Allow: ${paths.home}`,
    '',
    `Sitemap: ${addressOf(paths.sitemap)}`,
    '',
  ]);
});

it('pages have a picture to share, which is a PNG', async () => {
  const names = (await pathsOf(pictures)).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'trang',
      'quyen-loi',
      'van-ban/may-trang-35-kh-ubnd-2024',
      'quyen-loi/di-hoc-nghe',
      `truyen-thong/${KIT}`,
    ]),
  );
  const { type, bytes } = await answerOf(pictures, { name: 'trang' });
  expect(type).toBe('image/png');
  expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});
