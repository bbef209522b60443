import { describe, expect, it } from 'vitest';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { leastCoverage } from './absence.ts';
import { defaults, type Weights } from './weights.ts';

const filler = Array.from({ length: 30 }, (_, at) =>
  pageOf(`z${String(at)}`, `Phạt việc khác thứ ${String(at)}, đội sản xuất, mũ nón. Bảo vệ rừng.`),
);
const records = [
  ...littleSite.records,
  pageOf('luat', '', {
    type: 'document',
    title: 'Luật Người khuyết tật',
    parts: [{ text: 'Chữ.' }],
  }),
  pageOf('tet', '', {
    type: 'document',
    title: 'Kế hoạch Tết 2024',
    year: 2023,
    parts: [{ text: 'Quà Tết cho hộ nghèo.' }],
  }),
  ...filler,
];
const told = async (question: string, changes: Partial<Weights> = {}) =>
  (await engineOver({ ...littleSite, records }, changes).search(question)).absent;

describe('what the site does not have', () => {
  it.each([
    ['a matter of which single words stand here and there', 'rừng mũ phạt', 'topic'],
    ['a matter of which little is said', 'vượt đèn đỏ mũ nón', 'topic'],
    ['a matter of no word', 'xyzzy', 'topic'],
    ['another language', 'health insurance for the poor', 'language'],
  ])('%s', async (_, question, kind) => {
    expect(await told(question)).toEqual({ kind, name: '' });
  });

  it.each([
    ['a document by its number, not its neighbour', 'kế hoạch 72/KH-UBND', 'kế hoạch 72/KH-UBND'],
    ['one of another year', 'nghị quyết 225/2020', 'nghị quyết 225/2020'],
    ['one of another year, told beside it', 'kế hoạch 71/KH-UBND năm 2019', 'kế hoạch 71/KH-UBND'],
    ['one of another day', 'kế hoạch ngày 1/1/2001', 'kế hoạch ngày 1/1/2001'],
    ['a law by its name', 'luật đất đai', 'luật đất đai'],
    ['a law by words that others have', 'luật chính sách xã hội', 'luật chính sách xã hội'],
  ])('%s', async (_, question, name) => {
    expect(await told(question)).toEqual({ kind: 'document', name });
  });

  it.each(['pháp lệnh người có công được dẫn ở đâu', 'pháp lệnh người có công còn hiệu lực'])(
    'but not a law of which it is asked where it stands: %s',
    async (question) => {
      const title = 'Pháp lệnh Ưu đãi người có công với cách mạng';
      const law = pageOf('phap-lenh', 'Chữ.', { type: 'document', title });
      const engine = engineOver({ ...littleSite, records: [...records, law] });
      expect((await engine.search(question)).absent).toBeUndefined();
    },
  );

  it('but not a plan that is called by what it carries out', async () => {
    const plan = pageOf('kh', 'Chữ.', {
      type: 'document',
      title: 'Kế hoạch thực hiện Kết luận 92-KL/TW',
    });
    const engine = engineOver({ ...littleSite, records: [...records, plan] });
    const absent = async (question: string) => (await engine.search(question)).absent?.kind;
    expect(await absent('kế hoạch 92')).toBeUndefined();
    expect(await absent('nghị quyết 92')).toBe('document');
    expect(await absent('kế hoạch 92/2019')).toBe('document');
  });

  it('figures that no page says, and not those that one does', async () => {
    expect(await told('318')).toEqual({ kind: 'figure', name: '318' });
    expect(await told('30')).toBeUndefined();
  });

  it('a guide for a province that has others', async () => {
    expect(await told('tiền già kiên giang')).toEqual({
      kind: 'guide',
      name: '“Trợ cấp xã hội hằng tháng” cho Kiên Giang',
    });
    expect(await told('tiền già lào cai')).toBeUndefined();
    expect(await told('tiền già hà nội')).toBeUndefined();
  });

  it('but no guide where a page of the province says more of what is asked', async () => {
    const many = { type: 'benefit' as const, title: 'Cân thuốc', places: ['Lào Cai'] };
    const own = { places: ['Kiên Giang'], title: 'Chữ' };
    const guide = pageOf('a', 'Cân thuốc. Cân thuốc.', many);
    const absent = async (text: string) =>
      (
        await engineOver({
          ...littleSite,
          records: [...records, guide, pageOf('b', text, own)],
        }).search('cân thuốc nam kiên giang')
      ).absent?.kind;
    expect(await absent('Chữ khác.')).toBe('guide');
    expect(await absent(`${'Chữ khác. '.repeat(40)} Cân thuốc nam.`)).toBeUndefined();
  });

  it('and gives no neighbour of a number for it', async () => {
    const engine = engineOver({ ...littleSite, records });
    expect((await engine.search('kế hoạch 72/KH-UBND')).hits).toEqual([]);
  });

  it('a document of a year', async () => {
    expect(await told('kế hoạch tết 2022')).toEqual({ kind: 'year', name: '2022' });
  });

  it('is told without regard to the filters that are chosen', async () => {
    const engine = engineOver({ ...littleSite, records });
    const filters = { province: ['hau-giang'] };
    expect((await engine.search('bảo hiểm y tế', { filters })).absent).toBeUndefined();
  });
});

describe('a matter that editors know not to be here', () => {
  const glossary = [
    ...littleSite.glossary,
    {
      kind: 'not-here' as const,
      forms: [{ text: 'bằng lái' }, { text: 'thuế' }, { text: 'chó con' }, { text: 'xe máy' }],
      meaning: ['giao thông'],
    },
  ];
  const matter = async (question: string, more: readonly ReturnType<typeof pageOf>[] = []) =>
    (await engineOver({ ...littleSite, records: [...records, ...more], glossary }).search(question))
      .absent;

  it('is none where its words without marks are part of the name of a page that is asked for', async () => {
    const page = pageOf('bang', 'Chữ.', { title: 'Bảng', aliases: ['in bảng lãi'] });
    expect(await matter('in bang lai o xa', [page])).toBeUndefined();
    expect(await matter('in bằng lái ở xã', [page])).toMatchObject({ kind: 'topic' });
    expect(await matter('doi bang lai', [page])).toMatchObject({ kind: 'topic' });
  });

  it.each([
    ['đổi bằng lái cho người hộ nghèo', '“bằng lái” (giao thông)'],
    ['doi bang lai', '“bằng lái” (giao thông)'],
    ['thuế hộ nghèo', '“thuế” (giao thông)'],
  ])('is told as it was asked, with what it belongs to: %s', async (question, name) => {
    expect(await matter(question)).toEqual({ kind: 'topic', name });
  });

  it.each([
    ['a word with other marks', 'thẻ cho con hộ nghèo'],
    ['a single word without marks', 'thue bao hiem y te'],
    ['words that stand apart', 'thẻ bằng giấy bảo hiểm y tế hộ nghèo lái'],
  ])('is not meant by %s', async (_, question) => {
    expect(await matter(question)).toBeUndefined();
  });

  it('is not told to who names it within a story of what is here', async () => {
    const story = 'mẹ tôi hộ nghèo đi bằng lái xe có thẻ bảo hiểm y tế hộ nghèo không';
    expect(await matter(story)).toBeUndefined();
    expect(await matter('bằng lái hộ nghèo')).toMatchObject({ name: '“bằng lái” (giao thông)' });
  });

  it('is no part of a longer everyday word for what is here', async () => {
    const learns = [
      ...glossary,
      {
        kind: 'citizen-term' as const,
        forms: [{ text: 'học sửa xe máy' }],
        meaning: ['dạy nghề'],
      },
    ];
    const engine = engineOver({
      ...littleSite,
      records: [...records, pageOf('day-nghe', 'Dạy nghề miễn phí cho hộ nghèo.')],
      glossary: learns,
    });
    expect((await engine.search('học sửa xe máy')).absent).toBeUndefined();
    expect((await engine.search('bán xe máy')).absent).toMatchObject({
      name: '“xe máy” (giao thông)',
    });
  });

  it('is told where only one of two is said', async () => {
    const page = pageOf('lai', 'Miễn phí đổi bằng lái cho người hộ nghèo.');
    expect(await matter('bằng lái xe máy', [page])).toMatchObject({
      name: '“xe máy” (giao thông)',
    });
  });

  it('is here once a page speaks of it', async () => {
    const page = pageOf('lai', 'Miễn phí đổi bằng lái cho người hộ nghèo.', { type: 'benefit' });
    expect(await matter('đổi bằng lái cho người hộ nghèo', [page])).toBeUndefined();
  });

  it('is not here where a page only mentions it', async () => {
    const said = 'đổi bằng lái cho người hộ nghèo';
    const note = pageOf('lai', 'Miễn phí đổi bằng lái cho người hộ nghèo.', { type: 'note' });
    expect(await matter(said, [note])).toMatchObject({
      name: '“bằng lái” (giao thông)',
    });
    const passing = pageOf('lai', 'Bảng hiệu phai màu, lá rụng, có người quên bằng lái.', {
      type: 'benefit',
    });
    expect(await matter('xin đổi bằng lái cũ mất bao lâu', [passing])).toMatchObject({
      name: '“bằng lái” (giao thông)',
    });
  });

  it('is not here where a page says its words apart', async () => {
    const page = pageOf('lai', 'Bằng khen cho xã. Người lái đò được đổi áo, mũ, phao.', {
      type: 'benefit',
    });
    expect(await matter('bằng lái', [page])).toMatchObject({
      name: '“bằng lái” (giao thông)',
    });
  });
});

describe('a year', () => {
  it('is that of a document of the province that is named', async () => {
    const more = ['hau-giang', 'lao-cai'].map((id, at) =>
      pageOf(id, 'Chính sách xã hội.', {
        type: 'document',
        title: `Kế hoạch ${String(at + 90)}`,
        year: 2015 + at,
        places: [id === 'hau-giang' ? 'Hậu Giang' : 'Lào Cai'],
      }),
    );
    const ask = async (question: string) =>
      (await engineOver({ ...littleSite, records: [...records, ...more] }).search(question)).absent;
    expect(await ask('kế hoạch hậu giang 2015')).toBeUndefined();
    expect(await ask('kế hoạch hậu giang 2016')).toEqual({ kind: 'year', name: '2016' });
  });
});

it('is not told of a province alone, whatever words of talk stand around it', async () => {
  expect(await told('người dân hậu giang được gì')).toBeUndefined();
});

it('asks a story for less where it says a thing in everyday words', async () => {
  const story = 'xóm trên gió thổi đêm khuya vắng tiền già quạnh quẽ mưa dầm lối cũ rêu phong';
  expect(await told(story, { covers: 0.6 })).toBeUndefined();
  expect(await told(story, { covers: 0.6, saidOtherwise: 0 })).toMatchObject({ kind: 'topic' });
});

describe('what the site has', () => {
  it.each([
    'bảo hiểm y tế hộ nghèo',
    'the bhyt',
    'tiền già',
    'luat nguoi khuyet tat',
    'kế hoạch tết 2024',
    'kế hoạch tết 2023',
    'kế hoạch 71',
    '225/2019/NQ-HĐND',
    '25/12',
    'mẹ tôi không có lương hưu có được trợ cấp không',
    'lào cai',
    'chợ cấp xã hội',
  ])('%s', async (question) => {
    expect(await told(question)).toBeUndefined();
  });
});

it('shows beside a matter that is not here what says some of it, and nothing that does not', async () => {
  const engine = engineOver({ ...littleSite, records }, { covers: 0.4 });
  const near = await engine.search('trợ cấp quàng xiên ngoằn ngoèo');
  expect(near.absent?.kind).toBe('topic');
  expect(near.hits.map(({ url }) => url)).toEqual(['/quyen-loi/tro-cap/']);
  expect((await engine.search('quàng xiên ngoằn ngoèo')).hits).toEqual([]);
});

describe('each number of the rule', () => {
  it.each<[string, string, Partial<Weights>]>([
    ['the bound', 'vượt đèn đỏ mũ nón', { covers: 0 }],
    ['what a word covers by itself', 'rừng mũ phạt sản nón', { aloneCovers: 1, covers: 0.5 }],
  ])('%s', async (_, question, off) => {
    const { covers = defaults.covers } = off;
    expect(await told(question, { covers: covers === 0 ? defaults.covers : covers })).toBeDefined();
    expect(await told(question, off)).toBeUndefined();
  });

  it('other marks than typed say less', async () => {
    expect(await told('bao hiem y te', { otherMarks: 0 })).toBeUndefined();
    expect(await told('báo hiếm ý tề', { otherMarks: 0 })).toEqual({ kind: 'topic', name: '' });
  });

  it('a long question may tell more than it asks', () => {
    expect(leastCoverage(2, defaults)).toBe(defaults.covers);
    expect(leastCoverage(defaults.talk * 2, defaults)).toBe(defaults.covers / 2);
  });
});
