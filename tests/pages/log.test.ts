import { parseFeed } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import * as atom from '#src/pages/nhat-ky/[...list]/atom.xml.ts';
import * as json from '#src/pages/nhat-ky/[...list]/nhat-ky.json.ts';
import { changesOf, getLogLists, shownEntries } from '#src/queries/log.ts';
import { getReleases } from '#src/queries/releases.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';

/** The log of the invented province, which has two releases; its feeds, read by another program than writes them. */

const lists = await getLogLists();
const told = (path: string): string[] =>
  (lists.get(path)?.entries ?? []).map(({ change }) => `${change.kind} ${change.of}`);

describe('the lists', () => {
  it('have each change where it belongs', () => {
    const all = told('');
    expect(all).toEqual([
      'corrected benefits/di-hoc-nghe',
      'corrected documents/may-trang-12-kh-ubnd-2021',
      'corrected documents/may-trang-12-kh-ubnd-2021',
      'added glossary/nha-dot',
      'corrected outreach/tro-cap-nguoi-gia-yeu-may-trang',
    ]);
    expect(told('ban-2')).toEqual(all);
    expect(told('ban-1')).toEqual([]);
    expect(told('van-ban')).toEqual([all[1], all[2]]);
    expect(told('quyen-loi')).toEqual([all[0]]);
    expect(told('truyen-thong')).toEqual([all[4]]);
    expect(told('dinh-chinh')).toEqual([all[0], all[1], all[2], all[4]]);
    expect(told('tinh/may-trang')).toEqual([all[0], all[1], all[2], all[4]]);
    expect(told('tinh/sao-hom')).toEqual([]);
    // A report to it was changed, and it is what a guide sends people to.
    expect(told('co-quan/mt-so-y-te')).toEqual([all[2]]);
  });

  it('have a page where something is told, and can all be followed', () => {
    expect(lists.get('tinh/sao-hom')).toMatchObject({ page: false, follow: true });
    expect(lists.get('co-quan/mt-so-y-te')).toMatchObject({ page: true, follow: true });
    expect(lists.get('van-ban')).toMatchObject({ page: true, follow: true });
    expect(lists.get('ban-2')).toMatchObject({ page: true, follow: false });
  });

  it('show word by word what was, what is and why', () => {
    const [entry] = lists.get('quyen-loi')?.entries ?? [];
    expect(entry).toMatchObject({
      word: 'Đính chính',
      page: 'Quyền lợi',
      label: 'Được gì – phần Mây Trắng',
      reason: 'Kế hoạch không viết “miễn phí”.',
      href: paths.benefit('di-hoc-nghe'),
      list: 'ban-2',
      id: 'd-1',
    });
    expect(entry?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'old', words: 'miễn phí.' },
      { kind: 'new', words: 'không thu tiền.' },
    ]);
    expect(entry?.clauses.map(({ href }) => href)).toEqual([
      paths.clause('may-trang-35-kh-ubnd-2024', 'II.2.p1'),
    ]);
  });

  it('hold no more than a light page', () => {
    const list = lists.get('');
    const [entry] = list?.entries ?? [];
    if (!list || !entry) throw new Error('no log');
    const long = { ...entry, pieces: [{ kind: 'new' as const, words: 'x'.repeat(1_500) }] };
    const shown = shownEntries({ ...list, entries: Array.from({ length: 200 }, () => long) });
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(20);
    const release = lists.get('ban-2');
    expect(release && shownEntries(release)).toEqual(release?.entries);
  });
});

describe('a kit', () => {
  it('leads to the old words of its scripts', async () => {
    expect(await changesOf('outreach/tro-cap-nguoi-gia-yeu-may-trang')).toEqual([
      {
        day: '2026-03-02',
        word: 'Đính chính',
        label: 'Bản đọc 30 giây',
        href: `${paths.log('ban-2')}#d-5`,
      },
    ]);
    expect(await changesOf('outreach/gioi-thieu-trang')).toEqual([]);
  });
});

describe('the feeds', () => {
  it('are there for every list that can be followed', async () => {
    const wanted = [...lists.values()].filter(({ follow }) => follow).map(({ path }) => path);
    const paths = (await pathsOf(atom)).map(({ list = '' }) => list);
    expect(paths).toEqual(wanted);
    expect((await pathsOf(json)).map(({ list = '' }) => list)).toEqual(wanted);
    expect(paths).toContain('tinh/sao-hom');
    expect(paths).toContain('dinh-chinh');
  });

  it('are Atom that a feed reader reads, with the beginning of the log at the end', async () => {
    const { type, text } = await answerOf(atom, { list: 'dinh-chinh' });
    expect(type).toBe('application/atom+xml');
    const feed = parseFeed(text, { xmlMode: true });
    expect(feed?.type).toBe('atom');
    expect(feed?.id).toBe(addressOf(paths.logFeed('dinh-chinh', 'atom.xml')));
    expect(feed?.updated?.toISOString()).toBe('2026-03-01T17:00:00.000Z');
    expect(feed?.items).toHaveLength(5);
    expect(new Set(feed?.items.map(({ id }) => id)).size).toBe(5);
    expect(feed?.items[0]).toMatchObject({
      title: 'Đính chính (Quyền lợi): Đi học nghề không thu tiền',
      link: `${addressOf(paths.log('ban-2'))}#d-1`,
    });
    expect(feed?.items[0]?.description).toContain('Trước: Được học nghề miễn phí.');
    expect(feed?.items.at(-1)?.title).toBe('Nhật ký bắt đầu');
  });

  it('are JSON with old and new words apart', async () => {
    const { type, text } = await answerOf(json, { list: 'truyen-thong' });
    expect(type).toBe('application/feed+json');
    const feed: unknown = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          date_published: '2026-03-02T00:00:00+07:00',
          _so_tay: {
            kind: 'corrected',
            release: 2,
            key: 'scripts.s30.0',
            before: expect.stringContaining('chú ý nhé.'),
            after: expect.stringContaining('chú ý.'),
            provinces: ['may-trang'],
          },
        },
        { title: 'Nhật ký bắt đầu' },
      ],
    });
  });

  it('say the same each time', async () => {
    const texts = [
      await answerOf(atom, { list: 'van-ban' }),
      await answerOf(atom, { list: 'van-ban' }),
    ];
    expect(texts[0]?.text).toBe(texts[1]?.text);
    expect(await getReleases()).toHaveLength(2);
  });
});
