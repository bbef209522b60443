import { describe, expect, it } from 'vitest';
import { engineOver } from '#tests/search/engine-over.ts';
import { littleSite } from '#tests/search/little-site.ts';
import type { Filters } from '#src/search/shared/records.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { Lexicon } from './lexicon.ts';
import { readPlaces } from './places.ts';

const { lexicon: file } = prepare(littleSite);
/** As if the site had a guide to learning a trade, and one to safety at work. */
const lexicon = new Lexicon({ ...file, b: `${file.b}|hoc:nghe|an:toan|viet:nam` });
const read = (text: string) => readPlaces(text, lexicon);

describe('what stands for a province', () => {
  const within = new Lexicon({
    ...file,
    w: file.w.map((row) => (row[0] === 'Lào Cai' ? [...row.slice(0, 4), 'Bắc Hà|lc'] : row)),
  });

  it.each(['Bắc Hà', 'huyện Bắc Hà', 'lc'])('is read as it: %s', (text) => {
    expect(readPlaces(text, within)).toMatchObject({ named: ['Lào Cai'] });
    expect(readPlaces(text, within).only?.name).toBe('Lào Cai');
  });

  it('is looked for by its name', () => {
    expect(readPlaces('bảo hiểm y tế Bắc Hà', within).rest).toBe('bảo hiểm y tế Lào Cai');
  });
});

describe('a province of which nothing is here', () => {
  it('is meant where its name with marks begins or ends the text, whatever stands beside it', () => {
    const beside = new Lexicon({ ...file, b: `${file.b}|noi:ho|lo:ha` });
    expect(readPlaces('hà nội hỗ trợ gì', beside).absent).toMatchObject([{ name: 'Hà Nội' }]);
    expect(readPlaces('ai lo hà nội', beside).absent).toMatchObject([{ name: 'Hà Nội' }]);
    expect(readPlaces('ha noi ho tro gi', beside).absent).toEqual([]);
  });

  it.each([
    'Hà Nội',
    'ha noi',
    'hanoi',
    'quyen loi ha noi',
    'Quyền lợi ở thành phố Hà Nội',
    'tôi ở Hà Nội cần hỏi chính sách gì',
    'huế',
    'thua thien hue',
  ])('is all that is asked in "%s"', (text) => {
    const { place, only, absent } = read(text);
    expect(place?.here).toEqual([]);
    expect(place?.isApart).toBe(false);
    expect(only?.name).toBe(place?.name);
    expect(absent.map(({ name }) => name)).toEqual([place?.name]);
  });

  it('is left out of what is looked for', () => {
    expect(read('bảo hiểm thất nghiệp ở Hà Nội năm 2026')).toEqual({
      place: {
        name: 'Hà Nội',
        url: '/tinh/ha-noi/',
        here: [],
        covered: ['Hậu Giang', 'Kiên Giang', 'Lào Cai'],
        isApart: true,
      },
      rest: 'bảo hiểm thất nghiệp năm 2026',
      absent: [{ name: 'Hà Nội', url: '/tinh/ha-noi/', here: [] }],
      named: ['Hà Nội'],
      only: undefined,
    });
  });

  it('is told of beside one that is here, and nothing is left out', () => {
    const text = 'bảo hiểm y tế Hà Nội và Hậu Giang';
    expect(read(text)).toMatchObject({
      place: { name: 'Hà Nội', isApart: false },
      rest: text,
      absent: [],
      only: undefined,
    });
  });
});

describe('someone who has moved', () => {
  it('asks of where he is now', () => {
    const { place, named, rest } = read('em ở Hà Nội mới về Hậu Giang tìm việc');
    expect({ place, named }).toEqual({ place: undefined, named: ['Hậu Giang'] });
    expect(rest).toContain('Hà Nội');
    expect(read('em ở Hậu Giang mới lên Hà Nội tìm việc').place?.name).toBe('Hà Nội');
  });

  it('is no province that was made part of another', () => {
    expect(read('Hà Nội nhập về Hậu Giang').place?.name).toBe('Hà Nội');
  });
});

describe('words that are no province', () => {
  it.each([
    ['other words without marks', 'hoc nghe an toan'],
    ['other words with marks', 'nghề ăn uống'],
    ['what goes with the word before', 'người Việt Nam định cư'],
    ['a commune', 'xã Hà Nội'],
    ['a street', 'đường Hà Nội'],
    ['a description', 'thu đó'],
    ['two parts of a text', 'số hà. Nội dung'],
    ['a part of a name', 'hà'],
    ['a village', 'thôn Hà Nội'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({
      place: undefined,
      rest: text,
      absent: [],
      named: [],
      only: undefined,
    });
  });

  it('but it is one after the countryside', () => {
    expect(read('nước sạch nông thôn hà nội').place?.name).toBe('Hà Nội');
  });

  it('but they are where they are written as a name', () => {
    expect(read('người Việt, Nam Định').place?.name).toBe('Nam Định');
    expect(read('người Việt Nam Định').place?.name).toBe('Nam Định');
  });

  it('but they are where a word before says so', () => {
    expect(read('hoc o tinh nghe an toan bo').place?.name).toBe('Nghệ An');
  });
});

describe('a province of which there is something', () => {
  it('is told of where nothing else is asked, and looked for', () => {
    expect(read('hậu giang')).toMatchObject({
      place: { name: 'Hậu Giang', here: ['Hậu Giang'] },
      rest: 'hậu giang',
      absent: [],
      only: { url: '/tinh/hau-giang/' },
    });
    expect(read('hậu giang khám bệnh').place).toBeUndefined();
  });

  it('of today is told of always: what is here is of a part of it', () => {
    expect(read('bhyt an giang')).toMatchObject({
      place: { name: 'An Giang', url: '/tinh/an-giang-moi/', here: ['Kiên Giang'] },
      rest: 'bhyt an giang',
    });
  });
});

describe('the answer', () => {
  const engine = engineOver(littleSite);

  it('to a province that is not here is that, and its own page alone', async () => {
    const answer = await engine.search('quyen loi ha noi');
    expect(answer).toMatchObject({
      query: 'quyen loi ha noi',
      hits: [{ url: '/tinh/ha-noi/', type: 'place', title: [{ text: 'Hà Nội', mark: false }] }],
      hasMore: false,
      wordless: undefined,
      absent: undefined,
      place: { name: 'Hà Nội' },
    });
    expect(await engine.facets('Hà Nội')).toMatchObject({
      total: 1,
      counts: { type: { benefit: 0, place: 1 } },
    });
  });

  it('counts its page as the filters let it pass', async () => {
    const counted = async (filters: Filters) => {
      const [{ total, counts }, { hits }] = await Promise.all([
        engine.facets('hộ nghèo Hà Nội', { filters }),
        engine.search('hộ nghèo Hà Nội', { filters }),
      ]);
      expect(hits).toHaveLength(total);
      return [total, counts.type?.['place'] ?? 0];
    };
    expect(await counted({})).toEqual([2, 1]);
    expect(await counted({ type: ['place'] })).toEqual([1, 1]);
    expect(await counted({ type: ['benefit'] })).toEqual([1, 1]);
    expect(await counted({ province: ['lao-cai'] })).toEqual([0, 0]);
  });

  it('to two of them is the page of each', async () => {
    const { hits } = await engine.search('Hà Nội với Nghệ An');
    expect(hits.map(({ url }) => url)).toEqual(['/tinh/ha-noi/', '/tinh/nghe-an/']);
  });

  it('to more than that is its own page, then what is found for the rest', async () => {
    const [here, there] = await Promise.all([
      engine.search('hộ nghèo'),
      engine.search('hộ nghèo Hà Nội'),
    ]);
    expect(there.hits.map(({ url }) => url)).toEqual([
      '/tinh/ha-noi/',
      ...here.hits.map(({ url }) => url),
    ]);
    expect(there.place?.isApart).toBe(true);
    expect(here.place).toBeUndefined();
  });

  it('to what was typed with the keys of an input method is the same', async () => {
    expect((await engine.search('Haf Nooij')).place?.name).toBe('Hà Nội');
  });
});

describe('a province that is here', () => {
  const named = new Lexicon({
    ...file,
    w: [['Lào Cai', '/tinh/lao-cai/', 'Lào Cai', 'Lao Cai|Laocai']],
  });

  it.each(['lào cai có những gì', 'người dân lào cai được gì', 'lào cai nay thuộc đâu', 'laocai'])(
    'is all that is asked in "%s", also where it is written without marks elsewhere',
    (text) => {
      expect(readPlaces(text, named).only?.name).toBe('Lào Cai');
    },
  );

  it.each(['nhà ở xã hội lào cai', 'kế hoạch lào cai', 'xã hội lào cai'])(
    'is not all that is asked in "%s"',
    (text) => {
      expect(readPlaces(text, named)).toMatchObject({ named: ['Lào Cai'], only: undefined });
    },
  );
});

describe('a province that is told and not asked about', () => {
  it.each([
    'bỏ Hà Nội về quê tìm việc',
    'rời Hà Nội không có việc',
    'làm ở Hà Nội về quê bị mất việc',
    'anh tôi hy sinh ở Hà Nội chưa tìm thấy mộ',
    'bị thương ở mặt trận Hà Nội',
  ])('is that which someone has left, or was at once: %s', (text) => {
    expect(read(text)).toMatchObject({ named: [], absent: [], place: undefined });
  });

  it.each(['chính sách Hà Nội về nhà ở', 'ở Hà Nội'])('is none otherwise: %s', (text) => {
    expect(read(text).absent).toMatchObject([{ name: 'Hà Nội' }]);
  });
});

describe('work in a province', () => {
  it.each(['tìm việc ở Lào Cai', 'việc làm Lào Cai', 'kiem viec lao cai'])(
    'is more than the province: %s',
    (text) => {
      expect(read(text).only).toBeUndefined();
    },
  );
});

it('asks of two provinces that became one for that of which something is here', () => {
  expect(read('Hà Nội nhập Lào Cai thì có văn bản gì').only?.name).toBe('Lào Cai');
});
