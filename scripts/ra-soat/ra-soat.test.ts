import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import { publishedEntriesOf } from '#src/loaders/check-publication.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { atHead, changedProvince, type Changes } from '#tests/helpers/changed-province.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { claimsOf } from './claims.ts';
import { factSheet, partsByOwner } from './sheet.ts';
import { kindsInOrder, reviewTasks, type TaskKind } from './tasks.ts';

/** The invented province with some of its files changed, drafts and all. */
function province(changes: Changes = {}) {
  const content = readContent(changedProvince(changes), 'everything', PROVINCE_TODAY);
  expect(content.problems).toEqual([]);
  return content;
}

const APPROVED = ['approvedBy:', "  name: 'Mây'", "  role: 'Trưởng phòng'", "  date: '2025-02-01'"];

const tasks = (changes: Parameters<typeof province>[0], kind: TaskKind, day = PROVINCE_TODAY) =>
  reviewTasks(province(changes), day)
    .filter((task) => task.kind === kind)
    .map(({ file, line, what }) => ({ file, line, what }));

const GUIDE = 'benefits/nha-tre-cong-dong.mdx';

describe('reviewTasks', () => {
  it('tells a page whose day of review is past, at its line, and before that it is near', () => {
    const changes = { [GUIDE]: atHead("reviewBy: '2026-03-09'") };
    expect(tasks(changes, 'due')).toContainEqual({
      file: `content/${GUIDE}`,
      line: 2,
      what: 'hạn là ngày 9/3/2026',
    });
    expect(tasks(changes, 'due', '2026-03-09').map(({ file }) => file)).not.toContain(
      `content/${GUIDE}`,
    );
    expect(tasks(changes, 'soon', '2026-03-09').map(({ file }) => file)).toContain(
      `content/${GUIDE}`,
    );
    expect(tasks(changes, 'soon', '2026-01-09').map(({ file }) => file)).not.toContain(
      `content/${GUIDE}`,
    );
  });

  it('tells notes that are due', () => {
    expect(tasks({}, 'due', '2030-01-01').map(({ file }) => file)).toContain(
      'content/notes/thay-doi.yaml',
    );
  });

  it('tells what nobody approved, and nothing of what is approved or withdrawn', () => {
    const files = tasks({ [GUIDE]: atHead(...APPROVED) }, 'unapproved').map(({ file }) => file);
    expect(files).toContain('content/benefits/di-hoc-nghe.mdx');
    expect(files).not.toContain(`content/${GUIDE}`);
    expect(files).not.toContain('content/benefits/qua-trung-thu-ban-cu.mdx');
  });

  it('tells what was changed after it was approved', () => {
    const kit = 'outreach/tro-cap-nguoi-gia-yeu-may-trang.mdx';
    const correction = [
      'corrections:',
      "  - date: '2026-02-01'",
      "    note: 'Sửa tuổi.'",
      "    old: [{ part: 'Câu mở đầu', text: 'Người từ đủ 70 tuổi' }]",
    ];
    const bare = (text: string) => text.replace(/^corrections:\n(?: .*\n)*/mu, '');
    const changes = { [kit]: (text: string) => atHead(...APPROVED, ...correction)(bare(text)) };
    expect(tasks(changes, 'changed')).toMatchObject([
      { file: `content/${kit}`, what: 'duyệt ngày 1/2/2025, sửa ngày 1/2/2026' },
    ]);
  });

  it('tells a document that is over or not sure once, with the guides that rest on it', () => {
    expect(tasks({}, 'ended')).toContainEqual(
      expect.objectContaining({
        file: 'content/documents/may-trang-12-kh-ubnd-2021.mdx',
        what: expect.stringMatching(
          /đã hết\. \d hướng dẫn dựa vào: .*nha-tre-cong-dong/u,
        ) as string,
      }),
    );
    const reviewed = 'benefits/qua-trung-thu.mdx';
    const files = tasks(
      { [reviewed]: (text: string) => text.replace(/^reviewBy: .*\n/mu, '') },
      'ended',
    ).map(({ file }) => file);
    expect(files).toContain(`content/${reviewed}`);
    // A day of review that is ahead says that somebody knows.
    expect(tasks({}, 'ended').map(({ file }) => file)).not.toContain(`content/${reviewed}`);
    expect(files).not.toContain(`content/${GUIDE}`);
    expect(
      tasks({}, 'unconfirmed').every(({ file }) => file.startsWith('content/documents/')),
    ).toBe(true);
  });

  it('tells what stands on a withdrawn document first of all', () => {
    const all = reviewTasks(
      province({
        'documents/sao-hom-52-kh-ubnd-2025.mdx': atHead(
          'withdrawn:',
          "  date: '2026-03-01'",
          "  reason: 'Không phải bản đã ký.'",
        ),
      }),
      PROVINCE_TODAY,
    );
    expect(all[0]).toMatchObject({
      kind: 'fallen',
      file: 'content/benefits/vay-tien-sua-nha.mdx',
      what: 'văn bản "sao-hom-52-kh-ubnd-2025" đã rút',
    });
    const places = all.map(({ kind }) => kindsInOrder.indexOf(kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('tells drafts and what waits for its day, and asks nothing else of them', () => {
    const own = reviewTasks(
      province({
        [GUIDE]: atHead('draft: true'),
        'benefits/di-hoc-nghe.mdx': atHead("publishedOn: '2027-01-01'"),
      }),
      PROVINCE_TODAY,
    ).filter(({ file }) => file === `content/${GUIDE}` || file.endsWith('di-hoc-nghe.mdx'));
    expect(own.map(({ kind, what }) => [kind, what])).toEqual([
      ['waiting', 'bản nháp'],
      ['waiting', 'đăng từ ngày 1/1/2027'],
    ]);
  });

  it('tells a sentence that rests on nothing', () => {
    expect(
      tasks(
        { [GUIDE]: (text) => `${text.trimEnd()}\n\nNhà trẻ nào cũng nhận cháu.\n` },
        'unpinned',
      ),
    ).toMatchObject([{ file: `content/${GUIDE}`, what: '“Nhà trẻ nào cũng nhận cháu.”' }]);
  });
});

describe('factSheet', () => {
  const content = readContent(join(ROOT, PROVINCE), 'everything', PROVINCE_TODAY);
  const entries = publishedEntriesOf(content);
  const entry = (id: string) => {
    const found = entries.find((one) => one.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  };
  const facts = { address: 'https://x.example/y/', day: PROVINCE_TODAY, site: 'Sổ tay' };
  const sheetOf = (id: string) =>
    factSheet(content, entry(id), partsByOwner(content, entry(id)), facts);

  it('is for whoever owns the matter: the office that a guide names, else who issued the document', () => {
    expect(
      partsByOwner(content, entry('vay-tien-sua-nha')).map(({ owners }) => owners),
    ).toContainEqual(['sh-ngan-hang-chinh-sach']);
    const [part] = partsByOwner(content, entry('qua-trung-thu'));
    const issuer = content.entries.documents.get('may-trang-35-kh-ubnd-2024')?.data.issuer.agency;
    expect(part?.owners).toEqual([issuer]);
  });

  it.each(entries.map(({ id }) => id))(
    'of %s has each claim once, numbered, with its words',
    (id) => {
      const claims = claimsOf(content, entry(id));
      const page = parseDocument(sheetOf(id));
      const rows = DomUtils.findAll(
        ({ name, attribs }) => name === 'tr' && attribs['class'] === undefined,
        page.children,
      )
        .map((row) =>
          DomUtils.findAll(({ name }) => name === 'td', row.children).map((cell) =>
            DomUtils.textContent(cell).trim(),
          ),
        )
        .filter((cells) => cells.length > 0);
      expect(rows.map(([, text]) => text).sort()).toEqual(claims.map(({ text }) => text).sort());
      for (const { text, pins } of claims)
        for (const { quote } of pins)
          if (quote !== undefined)
            expect(
              rows.some(([, said, source]) => said === text && source?.includes(quote)),
              `${text}: ${quote}`,
            ).toBe(true);
      expect(rows.every(([, , , verdict]) => verdict === '☐ Đúng☐ Sai')).toBe(true);
    },
  );

  it('lets no mark of a content through as HTML', () => {
    const guide = content.entries.benefits.get('qua-trung-thu');
    if (!guide) throw new Error('no guide');
    const odd = { ...guide, data: { ...guide.data, title: '<b>&' } };
    expect(factSheet(content, odd, [], facts)).toContain('<h1>&lt;b&gt;&amp;</h1>');
  });
});

describe('npm run ra-soat', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/ra-soat.ts', ...args],
      {
        cwd: ROOT,
        env: { ...process.env, CONTENT_DIR: join(ROOT, PROVINCE), SITE_TODAY: PROVINCE_TODAY },
        encoding: 'utf8',
      },
    );
    return { code: status, out: stdout, error: stderr };
  };

  it('prints what to do, heading by heading', () => {
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toMatch(/^Đã hết kỳ: .*\(\d+\)\n {2}• content\//mu);
  });

  it.each([
    [['--khong-co'], 2, 'Không hiểu lệnh'],
    [['--ngay=2026-13-40'], 2, 'Không hiểu lệnh'],
    [['--co-quan=khong-co'], 1, 'Không có cơ quan "khong-co"'],
    [['--phieu', 'khong-co'], 1, 'mang mã: khong-co'],
  ])('%j is answered', (args, code, words) => {
    expect(run(...args)).toMatchObject({ code, error: expect.stringContaining(words) as string });
  });
});
