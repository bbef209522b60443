import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentRoot } from '#src/site/content-root.ts';
import { paths } from '#src/site/paths.ts';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';
import { cutContent, type Cut } from '#tests/helpers/cut-content.ts';
import { getSiteParts, onlyWith } from './site-parts.ts';

const PLAN = 'may-trang-12-kh-ubnd-2021';

/** The queries as they answer for a little content. @param change what else is done to its folder */
async function little(cut: Cut, change?: (root: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  cutContent({ root: contentRoot() }, root, cut);
  if (change) {
    change(root);
    // Nothing of it was published yet.
    rmSync(join(root, 'locks/addresses.yaml'));
    lockNewPages(root);
  }
  vi.stubEnv('CONTENT_DIR', root);
  vi.resetModules();
  const [parts, search, charts, coverage, data, pictures] = await Promise.all([
    import('./site-parts.ts'),
    import('./search-records.ts'),
    import('./charts.ts'),
    import('./coverage.ts'),
    import('./data.ts'),
    import('./share-pictures.ts'),
  ]);
  const there = await parts.getSiteParts();
  return {
    parts: Object.entries(there).flatMap(([part, isThere]) => (isThere ? [part] : [])),
    pathsOf: (part: keyof typeof there) => parts.onlyWith(part)(),
    records: (await search.getSearchInput()).records.map(({ url }) => url),
    charts: await charts.getCharts(),
    coverage: await coverage.getCoverage(),
    tables: await data.getDataTables(),
    pictures: [...(await pictures.getSharePictures()).values()].map(({ name }) => name),
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Pages that say what the site is, the page of the one document, of its places, the list with it, and the data with its line. */
const ALWAYS = [
  paths.document(PLAN),
  // Of its province, and of the one that it has become part of.
  paths.province('may-trang'),
  paths.province('cau-vong-moi'),
  paths.documents,
  paths.quotes,
  paths.data,
  paths.places,
  paths.letters,
  paths.offline,
  paths.about,
  paths.accessibility,
];

describe('a content that has everything', () => {
  it('makes every part', async () => {
    expect(Object.values(await getSiteParts())).not.toContain(false);
  });

  it('has the pages and files of a part, each at its one address', async () => {
    expect(await onlyWith('calendar')()).toEqual([{ params: { optional: undefined } }]);
    expect(await onlyWith('calendar', 'lich')()).toEqual([{ params: { optional: 'lich' } }]);
  });
});

describe('a document with its text alone', () => {
  it('has its own line of data, no other part, no chart, and is found', async () => {
    const { parts, pathsOf, records, charts, tables, pictures } = await little({
      documents: [PLAN],
      textAlone: true,
    });
    expect(parts).toEqual(['quotes', 'data']);
    expect(await pathsOf('agencies')).toEqual([]);
    const ownTables = ['van-ban', 'co-quan', 'ke-thua', 'ghi-chu', 'dieu-khoan'];
    expect(records).toEqual([...ALWAYS, ...ownTables.map(paths.dataTable)]);
    expect(charts).toEqual([]);
    // Agencies, what became of them and the notes are those of the content, whichever documents it has.
    expect(tables.map(({ name }) => name)).toEqual(['van-ban', 'co-quan', 'ke-thua', 'ghi-chu']);
    expect(tables[0]?.count).toBe(1);
    expect(pictures).toEqual(['trang', 'van-ban', 'tim-kiem', `van-ban/${PLAN}`]);
  });

  it('is counted, without what there is none of', async () => {
    const { coverage } = await little({ documents: [PLAN], textAlone: true });
    expect(coverage.counts).toEqual([
      { count: 1, label: 'kế hoạch', href: paths.documents },
      { count: expect.any(Number), label: 'cơ quan được nêu tên' },
    ]);
  });
});

describe('a document with what was read out of it', () => {
  it('has agencies, dates, data, what it cites and leaves open', async () => {
    const { parts, records, tables } = await little({ documents: [PLAN] });
    expect(parts).toEqual(['agencies', 'calendar', 'quotes', 'cited', 'gaps', 'data']);
    expect(records).toEqual(expect.arrayContaining([paths.calendar, paths.gaps, paths.data]));
    for (const absent of [paths.checker, paths.comparison, paths.glossary])
      expect(records).not.toContain(absent);
    expect(tables.length).toBeGreaterThan(0);
  });

  it('has guides and the checker where there are guides, and no kits', async () => {
    const { parts, charts, records } = await little({ documents: [PLAN], guides: true });
    expect(parts).toEqual(expect.arrayContaining(['guides', 'checker']));
    expect(parts).not.toContain('kits');
    expect(charts.map(({ province }) => province.id)).toEqual(['may-trang']);
    expect(records.filter((url) => url.startsWith(paths.benefits)).length).toBeGreaterThan(0);
  });

  it('has no calendar where the source names no day', async () => {
    const plan = 'sao-hom-52-kh-ubnd-2025';
    const { parts } = await little({ documents: [plan] }, (root) => {
      const file = join(root, `extracts/${plan}.yaml`);
      const times = /when:\n +- kind: yearly\n +day: .*\n +how: .*\n +printed: .*\n/u;
      const text = readFileSync(file, 'utf8');
      expect(text).toMatch(times);
      writeFileSync(file, text.replace(times, 'when: [{ kind: notStated }]\n'));
    });
    expect(parts).toContain('agencies');
    expect(parts).not.toContain('calendar');
  });

  it('has no checker and no chart where there are guides and no questions', async () => {
    const { parts, charts, records } = await little({ documents: [PLAN], guides: true }, (root) => {
      rmSync(join(root, 'checker'), { recursive: true });
      // What was never published is not missed.
      rmSync(join(root, 'locks', 'addresses.yaml'));
      lockNewPages(root);
    });
    expect(parts).toContain('guides');
    expect(parts).not.toContain('checker');
    expect(charts).toEqual([]);
    expect(records).not.toContain(paths.checker);
  });

  it('has kits and no guides where there are kits alone', async () => {
    const { parts, records } = await little({ documents: [PLAN], kits: true });
    expect(parts).toContain('kits');
    expect(parts).not.toContain('guides');
    expect(parts).not.toContain('checker');
    expect(records.some((url) => url.startsWith(paths.outreach))).toBe(true);
  });
});
