import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { getGuidePages } from './guide-pages.ts';
import { spokenText } from './spoken-guides.ts';

const pages = await getGuidePages();
const at = (path: string) => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};
const OVERVIEW = paths.benefit('tro-cap-nguoi-gia-yeu');
const ONE = paths.benefit('mien-tien-kham-benh');

describe('getGuidePages', () => {
  it('has one page of a guide on one province; of one on several, one for each, and one that compares them', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      paths.benefit('di-hoc-nghe'),
      ONE,
      paths.benefit('nha-tre-cong-dong'),
      paths.benefit('qua-trung-thu'),
      paths.benefit('qua-trung-thu-ban-cu'),
      OVERVIEW,
      `${OVERVIEW}may-trang/`,
      `${OVERVIEW}sao-hom/`,
      paths.benefit('vay-tien-sua-nha'),
    ]);
    expect(pages.filter(({ overview }) => overview).map(({ path }) => path)).toEqual([OVERVIEW]);
  });

  it('leads from each to the others', () => {
    for (const path of [OVERVIEW, `${OVERVIEW}sao-hom/`])
      expect(at(path).places.map((one) => one.path)).toEqual([
        `${OVERVIEW}may-trang/`,
        `${OVERVIEW}sao-hom/`,
      ]);
    expect(at(ONE).places).toEqual([]);
  });

  it('has on a page of a province what its documents say, and on the overview everything', () => {
    const parts = (path: string) => at(path).parts.map(({ id }) => id);
    expect(parts(OVERVIEW)).toEqual(['phan-1', 'phan-2']);
    expect(parts(`${OVERVIEW}may-trang/`)).toEqual(['phan-1']);
    expect(parts(`${OVERVIEW}sao-hom/`)).toEqual(['phan-2']);
  });

  it('explains and compares on the overview alone, and shows examples where they belong', () => {
    const pagesOf = [OVERVIEW, `${OVERVIEW}may-trang/`, `${OVERVIEW}sao-hom/`].map(at);
    expect(pagesOf.map(({ hasBody }) => hasBody)).toEqual([true, false, false]);
    expect(pagesOf.map(({ examples }) => examples.length)).toEqual([0, 2, 0]);
  });

  it('tells what became of the province, beside its name and in a note', () => {
    const { placeWords, placeNote, notes } = at(`${OVERVIEW}may-trang/`);
    expect(placeWords).toBe('nay thuộc Cầu Vồng');
    expect(placeNote && notes.figureOf(placeNote).figure).toMatch(/^[a-z]$/u);
    expect(at(OVERVIEW).placeWords).toBeUndefined();
  });

  it('says when the notes of a page were checked, by the oldest', () => {
    expect(at(paths.benefit('vay-tien-sua-nha')).checked).toBe('2026-02-01');
  });
});

describe('spokenText', () => {
  it('says of a page what it shows before its folds, as it is said', async () => {
    const text = await spokenText(at(ONE));
    expect(text).toContain('Miễn một nửa tiền khám bệnh.\nỞ tỉnh Mây Trắng, nay thuộc Cầu Vồng.');
    expect(text).toContain('Còn trong kỳ.');
    expect(text).toContain('năm mươi phần trăm');
    expect(text).toContain('Được gì:');
    expect(text).toContain('Hỏi ở đâu: Ủy ban nhân dân xã, phường nơi bạn ở.');
    expect(text).not.toMatch(/[%¶]|\d+\/\d+\/\d+(?=.*\n.*\n)/u);
  });

  it('tells of an overview each place in a line', async () => {
    const lines = (await spokenText(at(OVERVIEW))).split('\n');
    const start = lines.indexOf('Mỗi tỉnh một khác.');
    expect(start).toBeGreaterThan(0);
    expect(lines[start + 1]).toMatch(/^Mây Trắng: Đã hết kỳ\. /u);
    expect(lines[start + 2]).toMatch(/^Sao Hôm: Dự thảo\. /u);
  });
});
