import { describe, expect, it } from 'vitest';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { Lexicon } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';
import { SearchEngine } from './engine.ts';

const { entries, lexicon } = prepare(littleSite);
const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
const urls = async (query: string, filters = {}): Promise<string[]> =>
  (await engine.search(query, { filters })).hits.map((hit) => hit.url);

describe('search', () => {
  it.each([
    ['den on dap nghia', '/quyen-loi/the-bhyt/'],
    ['thẻ bảo hiểm', '/quyen-loi/the-bhyt/'],
    ['the bhyt', '/quyen-loi/the-bhyt/'],
    ['tiền già', '/quyen-loi/tro-cap/'],
    ['nq 225', '/van-ban/nq-225/'],
    ['225', '/van-ban/nq-225/'],
    ['kế hoạch 71', '/van-ban/kh-71/'],
    ['sở y tế', '/co-quan/so-y-te/'],
    ['sở y tế cần thơ', '/co-quan/so-y-te/'],
    ['số điện thoại sở y tế hậu giang', '/co-quan/so-y-te/'],
    ['25/12', '/van-ban/kh-71/'],
    ['an giang bảo hiểm y tế hộ nghèo', '/quyen-loi/the-bhyt/'],
    ['mẹ tôi không có lương hưu có được trợ cấp không', '/quyen-loi/tro-cap/'],
  ])('answers %s first with %s', async (query, url) => {
    expect((await urls(query))[0]).toBe(url);
  });

  it('leads from a number also to the clause that cites it', async () => {
    const { hits } = await engine.search('225/2019/NQ-HĐND');
    expect(hits.map((hit) => hit.link)).toContain('/van-ban/kh-71/#V.5');
  });

  it('counts what the index says of a piece of a guide for the whole of it', async () => {
    const part = (name: string, text: string) => ({ address: name, heading: name, text });
    const long = 'việc khác '.repeat(500);
    const guide = (name: string, asked: string[]) =>
      pageOf(name, '', {
        type: 'benefit',
        title: 'Hướng dẫn',
        asked,
        parts: [{ text: 'Chữ.' }, part('p', `Nước sạch ở xã. ${long}`)],
      });
    const records = [guide('a', []), guide('b', ['nước phông tên về ấp chưa'])];
    const { hits } = await engineOver({ records }).search('nước sạch phông tên ở ấp');
    expect(hits[0]?.url).toBe('/b/');
    expect(hits[0]?.best.heading).toBe('p');
  });

  it('gives of an office in a place its branch there, called by the name of the whole', async () => {
    const agency = (name: string, title: string, places: string[]) =>
      pageOf(name, '', { type: 'agency', title, places });
    const records = [
      agency('a', 'Ngân hàng Hạt Gạo', []),
      agency('b', 'Chi nhánh Ngân hàng Hạt Gạo tỉnh Lào Cai', ['Lào Cai']),
    ];
    const first = async (question: string) =>
      (await engineOver({ ...littleSite, records }).search(question)).hits[0]?.url;
    expect(await first('ngân hàng hạt gạo nay ở đâu lào cai')).toBe('/b/');
    expect(await first('ngân hàng hạt gạo')).toBe('/a/');
  });

  it('puts a document by its number before all that cite it, however often', async () => {
    const cites = 'Quyết định 92/QĐ-TTg của Thủ tướng. '.repeat(4);
    const records = [
      pageOf('a-kh', cites, { type: 'document', title: 'Kế hoạch theo Quyết định 92/QĐ-TTg' }),
      pageOf('b-qd', 'Chữ.', { type: 'document', title: 'Quyết định', numbers: ['92/QĐ-TTg'] }),
    ];
    const { hits } = await engineOver({ records }).search('quyết định 92 của thủ tướng');
    expect(hits[0]?.url).toBe('/b-qd/');
  });

  it('gives of what belongs to the site the page of the province that is asked for', async () => {
    const records = [
      pageOf('a', 'Lịch báo cáo.', { title: 'Lịch báo cáo' }),
      pageOf('b', 'Lịch báo cáo.', { title: 'Lịch báo cáo của tỉnh', places: ['Lào Cai'] }),
    ];
    const engine = engineOver({ ...littleSite, records });
    expect((await engine.search('lịch báo cáo Lào Cai')).hits[0]?.url).toBe('/b/');
    expect((await engine.search('lịch báo cáo')).hits[0]?.url).toBe('/a/');
  });

  it('answers of a guide’s facts with the one that is asked for, and with none that is not', async () => {
    const facts = ['Quà Tết 500.000 đồng', 'Trợ cấp 450.000 đồng'].map((text) => ({
      place: 'Lào Cai',
      text: `Lào Cai: ${text}`,
    }));
    const guide = pageOf('a', 'Trợ cấp, quà Tết, nuôi ở trung tâm.', {
      type: 'benefit',
      title: 'Nuôi dưỡng',
      places: ['Lào Cai'],
      facts,
    });
    const engine = engineOver({ ...littleSite, records: [guide] });
    const fact = async (question: string) => (await engine.search(question)).fact?.text;
    expect(await fact('trợ cấp lào cai')).toBe('Lào Cai: Trợ cấp 450.000 đồng');
    expect(await fact('quà tết lào cai')).toBe('Lào Cai: Quà Tết 500.000 đồng');
    expect(await fact('nuôi dưỡng lào cai')).toBeUndefined();
  });

  it('gives the plan that carries out a decision, and not the decision', async () => {
    const records = [
      pageOf('a-qd', 'Chữ.', { type: 'document', title: 'Quyết định 92', numbers: ['92/QĐ-TTg'] }),
      pageOf('b-kh', 'Chữ.', {
        type: 'document',
        title: 'Kế hoạch thực hiện Quyết định 92/QĐ-TTg',
      }),
    ];
    const { hits } = await engineOver({ records }).search('kế hoạch thực hiện quyết định 92');
    expect(hits[0]?.url).toBe('/b-kh/');
    expect((await engineOver({ records }).search('quyết định 92')).hits[0]?.url).toBe('/a-qd/');
  });

  it('is not emptied by a word that no page has', async () => {
    expect(await urls('trợ cấp quàng xiên')).toContain('/quyen-loi/tro-cap/');
  });

  it('finds nothing where nothing fits, and says whether there was a word at all', async () => {
    expect(await engine.search('xyzzy')).toMatchObject({ hits: [], absent: { kind: 'topic' } });
    expect(await engine.search('?!')).toMatchObject({ hits: [], wordless: 'signs' });
    expect(await engine.search('a')).toMatchObject({ hits: [], wordless: 'letter' });
    expect(await engine.search('của và các')).toMatchObject({ hits: [], wordless: 'talk' });
  });

  it('keeps to the filters', async () => {
    expect(await urls('bảo hiểm y tế', { type: ['document'] })).toEqual(['/van-ban/nq-225/']);
    expect(await urls('bảo hiểm y tế', { province: ['lao-cai'] })).toEqual([]);
  });

  it('shows the passage in the marks of the source, the asked words marked', async () => {
    const [hit] = (await engine.search('luong huu')).hits;
    expect(hit?.best.excerpt.map(({ text }) => text).join('')).toContain(
      'không có lương hưu được hưởng',
    );
    expect(hit?.best.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual([
      'lương hưu',
    ]);
  });

  it('says what is past', async () => {
    const hit = (await engine.search('kế hoạch 71')).hits[0];
    expect(hit).toMatchObject({ status: 'ended', statusNote: 'đã hết kỳ' });
  });

  it.each([
    ['2027-12-31', 'running', 'còn trong kỳ'],
    ['2028-01-01', 'ended', 'đã hết kỳ'],
  ])('says on %s, the reader’s day, what holds then', async (day, status, statusNote) => {
    const made = prepare({
      ...littleSite,
      records: [
        pageOf('a', 'Kế hoạch 99.', {
          status: 'running',
          statusNote: 'còn trong kỳ',
          later: [{ from: '2028-01-01', status: 'ended', statusNote: 'đã hết kỳ' }],
        }),
      ],
    });
    const own = new SearchEngine(memoryIndex(made.entries), new Lexicon(made.lexicon));
    expect((await own.search('kế hoạch', { day })).hits[0]).toMatchObject({ status, statusNote });
  });
});

describe('facets', () => {
  it('counts what was found, the other filters applied', async () => {
    expect(await engine.facets('bảo hiểm y tế')).toMatchObject({
      total: 2,
      counts: { type: { benefit: 1, document: 1 }, province: { 'kien-giang': 2 } },
    });
    const filters = { type: ['document'] };
    expect(await engine.facets('bảo hiểm y tế', { filters })).toMatchObject({
      total: 1,
      counts: { type: { benefit: 1, document: 1 }, province: { 'kien-giang': 1 } },
    });
  });

  it('counts every page once for an empty query', async () => {
    expect(await engine.facets('')).toMatchObject({
      total: 5,
      counts: { type: { benefit: 2, document: 2, agency: 1 } },
    });
  });

  it('counts nothing for what is not asked of the site: another language', async () => {
    expect((await engine.facets('health insurance')).total).toBe(0);
  });

  it('counts as many pages as are listed, with and without a filter', async () => {
    const pages = Array.from({ length: 14 }, (_, at) =>
      pageOf(`trang-${String(at)}`, 'Vay vốn học nghề.', {
        type: at % 2 === 0 ? 'agency' : 'benefit',
        provinces: [at % 3 === 0 ? 'lao-cai' : 'kien-giang'],
      }),
    );
    const plan = pageOf('ke-hoach', '', {
      type: 'document',
      title: 'Kế hoạch',
      provinces: ['lao-cai'],
      parts: Array.from({ length: 5 }, (_, at) => ({
        address: `I.${String(at + 1)}`,
        text: `Vay vốn lần ${String(at + 1)}. ${'Chữ khác thêm vào cho dài. '.repeat(30)}`,
      })),
    });
    const own = engineOver({ records: [...pages, plan] });
    const listed = async (filters = {}) =>
      (await own.search('vay vốn', { filters, limit: 100 })).hits.length;
    const { total, counts } = await own.facets('vay vốn');
    expect(total).toBe(await listed());
    for (const [name, values] of Object.entries(counts))
      for (const [value, count] of Object.entries(values))
        expect(await listed({ [name]: [value] }), `${name} ${value}`).toBe(count);
    const filters = { type: ['document', 'agency'], province: ['lao-cai'] };
    expect((await own.facets('vay vốn', { filters })).total).toBe(await listed(filters));
  });
});

it('prefers text with the marks that were typed', async () => {
  const site = {
    ...littleSite,
    records: [
      {
        url: '/tinh-cam/',
        type: 'page',
        title: 'Tình cảm',
        parts: [{ text: 'Phòng tình hình chung.' }],
      },
      { url: '/tinh/', type: 'page', title: 'Tỉnh', parts: [{ text: 'Phòng tỉnh hình chung.' }] },
    ] as const,
  };
  const made = prepare({ ...site, records: [...site.records] });
  const own = new SearchEngine(memoryIndex(made.entries), new Lexicon(made.lexicon));
  expect((await own.search('phòng tỉnh hình')).hits[0]?.url).toBe('/tinh/');
  expect((await own.search('phòng tình hình')).hits[0]?.url).toBe('/tinh-cam/');
});

it('finds a document by its number, however many pages name it as often', async () => {
  const citing = Array.from({ length: 60 }, (_, at) =>
    pageOf(`co-quan-${String(at)}`, '', {
      type: 'agency',
      parts: [{ heading: 'Nhiệm vụ theo Kế hoạch 71/KH-UBND', text: 'Theo Kế hoạch 71/KH-UBND.' }],
    }),
  );
  const plan = pageOf('z-ke-hoach', 'Mở đầu.', {
    type: 'document',
    title: 'Kế hoạch 71/KH-UBND',
    numbers: ['71/KH-UBND'],
  });
  const own = engineOver({ records: [...citing, plan] });
  for (const asked of ['71/KH-UBND', 'kế hoạch 71', '71', 'kế hoạch số 71 của tỉnh'])
    expect((await own.search(asked)).hits[0]?.url, asked).toBe('/z-ke-hoach/');
});

describe('an answer', () => {
  const clauses = Array.from({ length: 6 }, (_, at) => ({
    address: `I.${String(at + 1)}`,
    reading: `mục I, khoản ${String(at + 1)}`,
    text: `Vay vốn lần ${String(at + 1)}. ${'Chữ khác thêm vào cho dài. '.repeat(30)}`,
  }));
  const records = [
    pageOf('dai', '', {
      type: 'document',
      title: 'Kế hoạch',
      parts: [{ text: 'Mở đầu.' }, ...clauses],
    }),
    ...Array.from({ length: 25 }, (_, at) => pageOf(`trang-${String(at)}`, 'Vay vốn.')),
  ];
  const own = engineOver({ records });

  it('has a page once, with its other passages', async () => {
    const { hits } = await engineOver({ records: records.slice(0, 1) }).search('vay vốn');
    expect(hits.map(({ url }) => url)).toEqual(['/dai/']);
    const [hit] = hits;
    expect(hit?.link).toBe(hit?.best.url);
    expect(hit?.link).toMatch(/^\/dai\/#I\.\d$/);
    expect(hit?.more).toHaveLength(3);
    expect(hit?.more.map(({ url }) => url)).not.toContain(hit?.link);
  });

  it('has ten pages, or as many as are asked for, and says whether there are more', async () => {
    expect(await own.search('vay vốn')).toMatchObject({ hits: { length: 10 }, hasMore: true });
    expect(await own.search('vay vốn', { limit: 20 })).toMatchObject({
      hits: { length: 20 },
      hasMore: true,
    });
    expect(await own.search('vay vốn', { limit: 40 })).toMatchObject({
      hits: { length: 26 },
      hasMore: false,
    });
  });

  it('reads each record once, and none to be ready', async () => {
    const { entries: prepared, lexicon: file } = prepare({ ...littleSite, records });
    const index = memoryIndex(prepared);
    let read = 0;
    const counting = {
      ...index,
      find: async (token: string) =>
        (await index.find(token)).map((found) => ({
          ...found,
          read: () => {
            read += 1;
            return found.read();
          },
        })),
    };
    const counted = new SearchEngine(counting, new Lexicon(file));
    await counted.warm('vay vốn');
    expect(read).toBe(0);
    await counted.search('vay vốn');
    expect(read).toBe(12);
    await counted.search('vay vốn');
    expect(read).toBe(12);
  });

  it('leads to the page where only its title is asked for', async () => {
    const only = engineOver({ records: [pageOf('a', '', { title: 'Vay vốn', parts: [] })] });
    expect((await only.search('vay vốn')).hits[0]).toMatchObject({
      link: '/a/',
      best: { url: '/a/', reading: '', excerpt: [] },
      more: [],
    });
  });
});

it('looks up, of a text that is being typed, its whole words and how the last begins', async () => {
  const { entries: prepared, lexicon: file } = prepare(littleSite);
  const asked: string[] = [];
  const begun: string[] = [];
  const index: SearchIndex = {
    ...memoryIndex(prepared),
    find: (token) => {
      asked.push(token);
      return Promise.resolve([]);
    },
    approach: (beginning) => {
      begun.push(beginning);
      return Promise.resolve();
    },
  };
  const typing = new SearchEngine(index, new Lexicon(file));
  await typing.warm('Thẻ bảo hiể');
  expect(asked).toContain('thezbaoz');
  expect(asked.filter((token) => token.includes('hi'))).toEqual([]);
  expect(begun).toEqual(['baozhie', 'hie']);
  await typing.warm('thẻ bảo hiểm ');
  expect(asked).toContain('baozhiemz');
  expect(begun).toHaveLength(2);
  await typing.warm('th');
  expect(begun).toHaveLength(2);
});

it('warms the index', async () => {
  await expect(engine.warm()).resolves.toBeUndefined();
});

it('counts no record that fits far less than the best', async () => {
  const some = engineOver({
    records: [
      pageOf('a', 'Vay vốn mua nhà cho học sinh.', { type: 'benefit' }),
      pageOf('b', 'Vay vốn. Chữ khác.', { type: 'kit' }),
      pageOf('c', 'Nhà cửa khác.', { type: 'agency' }),
    ],
  });
  const { counts } = await some.facets('vay vốn mua nhà cho học sinh');
  expect(counts.type).toMatchObject({ benefit: 1, kit: 0, agency: 0 });
});
