import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import {
  byWorthGroups,
  getAudiencePages,
  getAudiences,
  getBenefits,
  getBenefitsByLetter,
  getChecker,
  getGuidesByClause,
  getListedBenefits,
  getSituations,
  guideItem,
  guidePath,
  type GuideItem,
  type GuidePlace,
} from './benefits.ts';

const NBSP = '\u00a0';

const benefits = await getBenefits();
function guide(slug: string) {
  const found = benefits.find((benefit) => benefit.slug === slug);
  if (!found) throw new Error(`no guide ${slug}`);
  return found;
}
/** Places with their natures and states in one line. */
const inWords = (places: readonly GuidePlace[]) =>
  places.map(({ province, kinds }) => ({
    province,
    kinds: kinds.map(({ word, states: [now] }) => `${word} ${now.id}`).join(', '),
  }));
const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);

describe('getBenefits', () => {
  it('gives every guide by title in Vietnamese order: Đ before M', () => {
    expect(slugs(benefits)).toEqual([
      'di-hoc-nghe',
      'mien-tien-kham-benh',
      'nha-tre-cong-dong',
      'qua-trung-thu',
      'qua-trung-thu-ban-cu',
      'tro-cap-nguoi-gia-yeu',
      'vay-tien-sua-nha',
    ]);
  });

  it('names a withdrawn one in no list, and keeps its page, which says where to go', async () => {
    const gone = 'qua-trung-thu-ban-cu';
    expect(guide(gone).withdrawn?.instead).toEqual({
      href: paths.benefit('qua-trung-thu'),
      label: 'Quà Trung thu cho trẻ em',
    });
    expect(inWords(guide(gone).places)).toEqual([
      { province: 'Mây Trắng', kinds: 'chính sách withdrawn' },
    ]);
    const lists = [
      await getListedBenefits(),
      ...(await getSituations()).map((group) => group.benefits),
      ...(await getAudiences()).map((group) => group.benefits),
      ...(await getBenefitsByLetter()).map((group) => group.benefits),
    ];
    expect(lists.filter((list) => slugs(list).includes(gone))).toEqual([]);
    const links = [...(await getGuidesByClause('may-trang-35-kh-ubnd-2024')).values()].flat();
    expect(slugs(links)).not.toContain(gone);
    expect(slugs(links)).toContain('qua-trung-thu');
  });

  it('lists it before its day', async () => {
    expect(slugs(await getListedBenefits('2025-01-19'))).toContain('qua-trung-thu-ban-cu');
  });

  it.each([
    ['mien-tien-kham-benh', [{ province: 'Mây Trắng', kinds: 'quyền lợi in-period' }]],
    // Two parts of one document, each with its nature.
    ['nha-tre-cong-dong', [{ province: 'Mây Trắng', kinds: 'chủ trương ended, chính sách ended' }]],
    // The occasion was in 2024.
    ['qua-trung-thu', [{ province: 'Mây Trắng', kinds: 'chính sách occasion-past' }]],
    [
      'tro-cap-nguoi-gia-yeu',
      [
        { province: 'Mây Trắng', kinds: 'chính sách ended' },
        { province: 'Sao Hôm', kinds: 'chủ trương draft' },
      ],
    ],
    ['di-hoc-nghe', [{ province: 'Mây Trắng', kinds: 'việc của cơ quan no-end' }]],
  ])('says in few words what each province has of %s', (slug, places) => {
    expect(inWords(guide(slug).places)).toEqual(places);
  });

  it.each([
    // "Trung thu năm 2024" lasts with the year.
    ['2024-12-31', 'chính sách in-period'],
    ['2025-01-01', 'chính sách occasion-past'],
  ])('tells as of %s whether an occasion is past', async (day, kinds) => {
    const found = (await getBenefits(day)).find(({ slug }) => slug === 'qua-trung-thu');
    expect(inWords(found?.places ?? [])).toEqual([{ province: 'Mây Trắng', kinds }]);
  });

  it('lists the documents in the order of the parts, each once', () => {
    expect(slugs(guide('tro-cap-nguoi-gia-yeu').documents)).toEqual([
      'may-trang-12-kh-ubnd-2021',
      'sao-hom-du-thao-kh-2025',
    ]);
    expect(slugs(guide('nha-tre-cong-dong').documents)).toEqual(['may-trang-12-kh-ubnd-2021']);
  });

  it('holds figures together in its own words and leaves quotes as printed', () => {
    const { summary } = guide('mien-tien-kham-benh').data;
    expect(summary.text).toContain(`50${NBSP}% tiền khám bệnh`);
    expect(summary.pin.quote).toBe('miễn 50% tiền khám bệnh');
  });
});

describe('what a guide knows of others', () => {
  const one = guide('mien-tien-kham-benh').context;
  const several = guide('tro-cap-nguoi-gia-yeu').context;

  it('reads a pin, and says of which document where there are several', () => {
    expect(one.reading({ document: 'may-trang-35-kh-ubnd-2024', clause: 'II.1' })).toBe(
      'mục II, khoản 1',
    );
    expect(several.reading({ document: 'may-trang-12-kh-ubnd-2021', clause: 'III.1' })).toBe(
      'mục III, khoản 1 (Kế hoạch Mây Trắng)',
    );
    expect(one.citation({ document: 'may-trang-35-kh-ubnd-2024', clause: 'II.1' })).toEqual({
      reading: 'mục II, khoản 1',
      citation: 'Kế hoạch 35/KH-UBND',
      href: paths.clause('may-trang-35-kh-ubnd-2024', 'II.1'),
    });
    expect(several.citation({ document: 'sao-hom-du-thao-kh-2025', clause: 'I.1' })).toEqual({
      reading: 'mục I, khoản 1',
      citation: 'Kế hoạch năm 2025 (số để trống) (Sao Hôm)',
      href: paths.clause('sao-hom-du-thao-kh-2025', 'I.1'),
    });
    expect(() => one.reading({ document: 'may-trang-35-kh-ubnd-2024', clause: 'II.9' })).toThrow(
      'Không có mục may-trang-35-kh-ubnd-2024#II.9.',
    );
    expect(() => one.reading({ document: 'khong-co', clause: 'I' })).toThrow(
      'Không có văn bản "khong-co".',
    );
  });

  it('spells names of agencies out, and knows whether they have a page', () => {
    expect(one.agency('mt-ubnd-cap-xa')).toEqual({
      name: 'Ủy ban nhân dân các xã, phường tỉnh Mây Trắng',
      page: true,
    });
    expect(one.agency('mt-hdnd-tinh').page).toBe(false);
    expect(() => one.agency('khong-co')).toThrow('Không có cơ quan "khong-co".');
  });

  it('names cited documents and notes, and refuses what is not there', () => {
    expect(one.cited('nd-9901-2020-nd-cp')).toBe('Nghị định 9901/2020/NĐ-CP');
    const { data, letter } = guide('vay-tien-sua-nha').context.note('ngan-hang-doi-ten');
    expect(data.text).toMatch(/^Năm 2026, ngân hàng/u);
    expect(letter).toBe('a');
    expect(() => one.cited('khong-co')).toThrow('Không có văn bản được dẫn "khong-co".');
    expect(() => one.note('khong-co')).toThrow('Không có ghi chú "khong-co".');
  });

  it.each([
    ['may-trang-35-kh-ubnd-2024', 'Kế hoạch 35/KH-UBND', 'kế hoạch năm 2024', undefined],
    [
      'sao-hom-du-thao-kh-2025',
      'Kế hoạch năm 2025 (số để trống)',
      'bản dự thảo kế hoạch năm 2025',
      {
        text: 'Bản ở đây không có đủ số, ngày, chữ ký. Chưa rõ văn bản đã chính thức hay chưa.',
        pin: { document: 'sao-hom-du-thao-kh-2025', clause: 'header' },
      },
    ],
    [
      // It has a number; its day and its signature are missing.
      'sao-hom-52-kh-ubnd-2025',
      'Kế hoạch 52/KH-UBND',
      'kế hoạch năm 2025',
      {
        text: 'Bản ở đây không có đủ ngày, chữ ký. Chưa rõ văn bản đã chính thức hay chưa.',
        pin: { document: 'sao-hom-52-kh-ubnd-2025', clause: 'header' },
      },
    ],
  ])('says of %s what citizens should know', (slug, name, source, stageNote) => {
    expect(one.document(slug)).toMatchObject({ name, source, stageNote });
  });
});

describe('the lists of guides', () => {
  it('go by situation, and have none that is empty', async () => {
    const groups = await getSituations();
    expect(Object.fromEntries(groups.map(({ id, benefits: own }) => [id, slugs(own)]))).toEqual({
      // What can be had first; what is over or only meant last.
      'ngheo-kho': ['vay-tien-sua-nha', 'tro-cap-nguoi-gia-yeu'],
      'tro-giup': ['tro-cap-nguoi-gia-yeu'],
      'viec-lam': ['di-hoc-nghe'],
      'vay-von': ['vay-tien-sua-nha'],
      'om-dau': ['mien-tien-kham-benh'],
      'tre-em': ['mien-tien-kham-benh', 'nha-tre-cong-dong', 'qua-trung-thu'],
    });
    for (const { label } of groups) expect(label).not.toBe('');
  });

  it('go by whom they are for, and have none that is empty', async () => {
    expect(
      Object.fromEntries((await getAudiences()).map(({ id, benefits: own }) => [id, slugs(own)])),
    ).toEqual({
      'ho-ngheo': [
        'mien-tien-kham-benh',
        'vay-tien-sua-nha',
        'tro-cap-nguoi-gia-yeu',
        'di-hoc-nghe',
      ],
      'nguoi-cao-tuoi': ['tro-cap-nguoi-gia-yeu'],
      'tre-em': ['mien-tien-kham-benh', 'nha-tre-cong-dong', 'qua-trung-thu'],
    });
  });

  it('go by the first letter of the title', async () => {
    expect(
      (await getBenefitsByLetter()).map(({ letter, benefits: own }) => [letter, own.length]),
    ).toEqual([
      ['Đ', 1],
      ['M', 1],
      ['N', 1],
      ['Q', 1],
      ['T', 1],
      ['V', 1],
    ]);
  });
});

describe('guidePath', () => {
  it.each([
    ['tro-cap-nguoi-gia-yeu', 'may-trang', paths.benefit('tro-cap-nguoi-gia-yeu', 'may-trang')],
    ['tro-cap-nguoi-gia-yeu', undefined, paths.benefit('tro-cap-nguoi-gia-yeu')],
    ['tro-cap-nguoi-gia-yeu', 'mua-bay', paths.benefit('tro-cap-nguoi-gia-yeu')],
    ['mien-tien-kham-benh', 'may-trang', paths.benefit('mien-tien-kham-benh')],
  ])('of %s for %s', (slug, province, path) => {
    expect(guidePath(guide(slug), province)).toBe(path);
  });
});

describe('guideItem', () => {
  const inShort = (item: GuideItem | undefined) =>
    item && {
      href: item.href,
      worth: item.worth,
      tags: item.tags.map(({ states: [now], said }) => `${now.id}: ${said}`),
    };

  it('is of everywhere, each state once with who has what in it', () => {
    expect(inShort(guideItem(guide('tro-cap-nguoi-gia-yeu')))).toEqual({
      href: paths.benefit('tro-cap-nguoi-gia-yeu'),
      worth: 'intention',
      tags: ['ended: Mây Trắng: chính sách', 'draft: Sao Hôm: chủ trương'],
    });
    expect(inShort(guideItem(guide('nha-tre-cong-dong')))?.tags).toEqual([
      'ended: chủ trương, chính sách',
    ]);
  });

  it('is of one province where it speaks of it', () => {
    const item = guideItem(guide('tro-cap-nguoi-gia-yeu'), { id: 'may-trang', name: 'Mây Trắng' });
    expect(inShort(item)).toEqual({
      href: paths.benefit('tro-cap-nguoi-gia-yeu', 'may-trang'),
      worth: 'past',
      tags: ['ended: chính sách'],
    });
    expect(
      guideItem(guide('mien-tien-kham-benh'), { id: 'sao-hom', name: 'Sao Hôm' }),
    ).toBeUndefined();
  });

  it('goes under what it is worth, what is over last', () => {
    const groups = byWorthGroups(benefits.flatMap((benefit) => guideItem(benefit) ?? []));
    expect(groups.map(({ worth, items }) => [worth, slugs(items)])).toEqual([
      ['money', ['mien-tien-kham-benh', 'vay-tien-sua-nha']],
      ['intention', ['tro-cap-nguoi-gia-yeu']],
      ['work', ['di-hoc-nghe']],
      ['past', ['nha-tre-cong-dong', 'qua-trung-thu', 'qua-trung-thu-ban-cu']],
    ]);
  });
});

describe('getAudiencePages', () => {
  it('are of everywhere, and of each province where several speak to the same people', async () => {
    expect(
      (await getAudiencePages()).map(({ audience, province, items }) => [
        audience.id,
        province?.id,
        slugs(items),
      ]),
    ).toEqual([
      [
        'ho-ngheo',
        undefined,
        ['mien-tien-kham-benh', 'vay-tien-sua-nha', 'tro-cap-nguoi-gia-yeu', 'di-hoc-nghe'],
      ],
      ['ho-ngheo', 'may-trang', ['mien-tien-kham-benh', 'tro-cap-nguoi-gia-yeu', 'di-hoc-nghe']],
      ['ho-ngheo', 'sao-hom', ['vay-tien-sua-nha', 'tro-cap-nguoi-gia-yeu']],
      ['nguoi-cao-tuoi', undefined, ['tro-cap-nguoi-gia-yeu']],
      ['nguoi-cao-tuoi', 'may-trang', ['tro-cap-nguoi-gia-yeu']],
      ['nguoi-cao-tuoi', 'sao-hom', ['tro-cap-nguoi-gia-yeu']],
      ['tre-em', undefined, ['mien-tien-kham-benh', 'nha-tre-cong-dong', 'qua-trung-thu']],
    ]);
  });
});

describe('getGuidesByClause', () => {
  const titles = async (document: string) =>
    Object.fromEntries(
      [...(await getGuidesByClause(document))].map(([clause, guides]) => [clause, slugs(guides)]),
    );

  it('leads from a clause to the guides that rest on it, once each', async () => {
    // `title` and `preamble` only say when and where a document holds: every guide has such pins.
    expect(await titles('may-trang-12-kh-ubnd-2021')).toEqual({
      'III.1': ['tro-cap-nguoi-gia-yeu'],
      'III.2.g1': ['nha-tre-cong-dong'],
      'III.2.g2': ['nha-tre-cong-dong'],
    });
    // II.2.p1 is named by the frontmatter and by the body.
    expect(await titles('may-trang-35-kh-ubnd-2024')).toEqual({
      'II.1': ['mien-tien-kham-benh'],
      'II.2.p1': ['di-hoc-nghe'],
      'II.2.g1': ['di-hoc-nghe'],
      'II.3': ['qua-trung-thu'],
    });
  });

  it('has nothing for a document that no guide speaks of', async () => {
    expect(await titles('may-trang-03-nq-hdnd-2023')).toEqual({});
  });
});

describe('the checker', () => {
  it('has the questions of the content', async () => {
    expect((await getChecker()).questions.map(({ id }) => id)).toEqual([
      'tinh',
      'tuoi',
      'ai',
      'ho',
    ]);
  });
});
