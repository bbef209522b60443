import { describe, expect, it } from 'vitest';
import { atHead, changedProvince } from '#tests/helpers/changed-province.ts';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { checkContent } from './check-content.ts';
import { loadContent, loadWithDrafts } from './content-loader.ts';
import type { Shown } from './held-entry.ts';
import { readContent } from './read-content.ts';

const GUIDE = 'benefits/nha-tre-cong-dong.mdx';
const DOCUMENT = 'documents/sao-hom-52-kh-ubnd-2025.mdx';

const problemsOf = (root: string, shown: Shown = 'coming', day = PROVINCE_TODAY) => {
  const content = readContent(root, shown, day);
  return [...content.problems, ...checkContent(content)].map(
    ({ file, field, message }) => `${file} ${field ?? ''}: ${message}`,
  );
};

describe('a draft', () => {
  it('is in no build, is seen by its author, and its address is not let go', () => {
    const root = changedProvince({ [GUIDE]: atHead('draft: true') });
    expect(readContent(root).entries.benefits.has('nha-tre-cong-dong')).toBe(false);
    expect(readContent(root, 'everything').entries.benefits.has('nha-tre-cong-dong')).toBe(true);
    // Once published, an address is withdrawn and not hidden.
    expect(problemsOf(root).join('\n')).toContain('/quyen-loi/nha-tre-cong-dong/');
    expect(problemsOf(root, 'everything')).toEqual([]);
  });

  it('stops no build with what is wrong in it, and its author is told', () => {
    const root = changedProvince({
      'locks/addresses.yaml': (text) =>
        text.replace(/^ {2}\/quyen-loi\/nha-tre-cong-dong\/.*:\n(?: {4}.*\n)+/gmu, ''),
      [GUIDE]: (text) => atHead('draft: true')(text).replace('situations:', 'hoanCanh:'),
    });
    expect(problemsOf(root).filter((line) => line.includes(GUIDE))).toEqual([]);
    expect(problemsOf(root, 'everything').join('\n')).toContain('hoanCanh');
  });

  it('of which nothing can be read is a draft all the same', () => {
    const root = changedProvince({
      [GUIDE]: (text) => atHead('draft: true')(text).replace('title:', '\ttitle:'),
    });
    expect(problemsOf(root).filter((line) => line.includes(GUIDE))).toEqual([]);
    expect(problemsOf(root, 'everything').some((line) => line.includes(GUIDE))).toBe(true);
  });

  it('takes its extract, lock and list of what was left out with it, and is told where others need it', () => {
    const root = changedProvince({ [DOCUMENT]: atHead('draft: true') });
    const { entries } = readContent(root);
    for (const name of ['documents', 'extracts', 'locks', 'sources'] as const)
      expect(entries[name].has('sao-hom-52-kh-ubnd-2025'), name).toBe(false);
    const told = problemsOf(root).filter((line) => line.includes('bản nháp'));
    expect(told).toContainEqual(
      expect.stringMatching(
        /^content\/benefits\/vay-tien-sua-nha\.mdx provinces\[0\]\.document: văn bản "sao-hom-52-kh-ubnd-2025" còn là bản nháp/u,
      ),
    );
    // One is told once in a file, however often it is pinned.
    expect(told.filter((line) => line.includes('vay-tien-sua-nha'))).toHaveLength(1);
  });

  it('is left out of lists that can do without it', () => {
    const root = changedProvince({ [DOCUMENT]: atHead('draft: true') });
    const forms = [...readContent(root).entries.agencies.values()].flatMap(({ data }) =>
      data.forms.flatMap(({ documents }) => documents),
    );
    expect(forms.length).toBeGreaterThan(0);
    expect(forms).not.toContain('sao-hom-52-kh-ubnd-2025');
    expect(
      problemsOf(root).filter((line) => /^content\/(?:agencies|glossary)/u.test(line)),
    ).toEqual([]);
  });
});

describe('what waits for its day', () => {
  const root = () => changedProvince({ [GUIDE]: atHead("publishedOn: '2027-01-01'") });

  it('is not published before, and is checked and locked all the same', () => {
    const folder = root();
    expect(problemsOf(folder)).toEqual([]);
    expect(loadContent(folder).entries.benefits.has('nha-tre-cong-dong')).toBe(false);
    expect(loadWithDrafts(folder).content.entries.benefits.has('nha-tre-cong-dong')).toBe(true);
  });

  it('is published on its day', () => {
    const { entries } = readContent(root(), 'published', '2027-01-01');
    expect(entries.benefits.has('nha-tre-cong-dong')).toBe(true);
  });

  it('is told where something published needs it', () => {
    const folder = changedProvince({ [DOCUMENT]: atHead("publishedOn: '2027-01-01'") });
    expect(() => loadContent(folder)).toThrow(/đến ngày 1\/1\/2027 mới đăng/u);
  });

  it('a kit waits by its own field', () => {
    const folder = changedProvince({
      'outreach/gioi-thieu-trang.mdx': (text) =>
        text.replace(/^published: .*$/mu, "published: '2027-01-01'"),
    });
    expect(
      readContent(folder, 'published', PROVINCE_TODAY).held.has('outreach/gioi-thieu-trang'),
    ).toBe(true);
  });
});

describe('a withdrawal', () => {
  const old = 'benefits/qua-trung-thu-ban-cu.mdx';
  it.each([
    [
      'by itself',
      {
        [old]: (text: string) =>
          text.replace('replacedBy: qua-trung-thu', 'replacedBy: qua-trung-thu-ban-cu'),
      },
      'không thể thay bằng chính nó',
    ],
    [
      'by what is not there',
      { [old]: (text: string) => text.replace('replacedBy: qua-trung-thu', 'replacedBy: qua-tet') },
      '"qua-tet" không có trong quyền lợi',
    ],
    [
      'by what is withdrawn too',
      {
        'benefits/qua-trung-thu.mdx': atHead(
          'withdrawn:',
          "  date: '2026-01-01'",
          "  reason: 'Đã qua.'",
        ),
      },
      'cũng đã rút',
    ],
    ['of a draft', { [old]: atHead('draft: true') }, 'bản nháp không lên trang'],
  ])('cannot be %s', (_, changes, message) => {
    expect(problemsOf(changedProvince(changes), 'everything').join('\n')).toContain(message);
  });

  it('and an approval of tomorrow is none', () => {
    const folder = changedProvince({
      'benefits/qua-trung-thu.mdx': (text) =>
        text.replace("date: '2025-01-18'", "date: '2099-01-18'"),
    });
    expect(problemsOf(folder)).toEqual([
      'content/benefits/qua-trung-thu.mdx approvedBy.date: ngày duyệt 18/1/2099 chưa tới; hãy ghi ngày đã duyệt thật',
    ]);
  });
});
