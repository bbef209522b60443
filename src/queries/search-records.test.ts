import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepare } from '#src/search/index/prepare.ts';
import type { RecordPart, SearchRecord } from '#src/search/shared/records.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import { paths } from '#src/site/paths.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { getSearchInput } from './search-records.ts';
import { getSourceChanges } from './sources.ts';

const input = await getSearchInput();
function record(url: string, of = input): SearchRecord {
  const found = of.records.find((one) => one.url === url);
  if (!found) throw new Error(`no record ${url}`);
  return found;
}
function part(url: string, address: string | undefined): RecordPart {
  const found = record(url).parts.find((one) => one.address === address);
  if (!found) throw new Error(`no part ${String(address)} of ${url}`);
  return found;
}
const ended = paths.document('may-trang-12-kh-ubnd-2021');
const running = paths.document('may-trang-35-kh-ubnd-2024');
const draft = paths.document('sao-hom-du-thao-kh-2025');
const carried = paths.document('sao-hom-52-kh-ubnd-2025');

describe('the records', () => {
  it('has each address once', () => {
    const urls = input.records.map(({ url }) => url);
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
  });

  it('has so many of each kind', () => {
    const counts = Map.groupBy(input.records, ({ type }) => type);
    expect(Object.fromEntries([...counts].map(([type, own]) => [type, own.length]))).toMatchObject({
      // One of them is withdrawn.
      benefit: 7,
      // Eleven documents; of the five cited ones, one is among them.
      document: 15,
      agency: 14,
      // Two, and the leaflet of each guide that is not withdrawn.
      kit: 8,
      // Four abbreviations; everyday words lead to what they mean.
      glossary: 4,
      // Each name of a province of which something is here.
      place: 3,
      // Of the notes two show on a guide.
      note: 2,
    });
  });

  it('learn the questions that each answers first; one of a page without a record goes to that above it', () => {
    const asked = input.records.flatMap(({ url, asked: own }) => (own ? [[url, own]] : []));
    expect(asked).toEqual([
      [paths.benefit('tro-cap-nguoi-gia-yeu'), ['ngoại lớn tuổi lãnh mấy đồng']],
      [paths.document('may-trang-35-kh-ubnd-2024'), ['giấy lo cho người già của tỉnh']],
    ]);
  });

  it('tells what is withdrawn, so that it comes last', () => {
    expect(input.records.filter(({ status }) => status === 'withdrawn')).toMatchObject([
      { url: paths.benefit('qua-trung-thu-ban-cu'), statusNote: 'đã rút' },
    ]);
  });

  it('names agencies that have a page only', () => {
    const pages = new Set(input.records.map(({ url }) => url));
    const named = input.records.flatMap(({ agencies = [], parts }) => [
      ...agencies,
      ...parts.flatMap((one) => one.agencies ?? []),
    ]);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !pages.has(paths.agency(id)))).toEqual([]);
  });

  it('gives the same index whatever the order of the records', () => {
    const straight = prepare(input);
    const turned = prepare({ ...input, records: [...input.records].reverse() });
    expect(turned).toEqual(straight);
  });
});

describe('a page that belongs to another', () => {
  it('is found by its own name: a table, a list of the log, the gaps of a document, a leaflet', () => {
    expect(record(paths.dataTable('nhiem-vu'))).toMatchObject({
      type: 'page',
      title: 'Bảng: Nhiệm vụ được giao',
    });
    expect(record(paths.log('van-ban')).title).toBe('Nhật ký: văn bản');
    expect(record(paths.log('tinh/may-trang'))).toMatchObject({
      provinces: ['may-trang'],
      places: ['Mây Trắng'],
    });
    expect(record(paths.gapsOf('may-trang-12-kh-ubnd-2021'))).toMatchObject({
      places: ['Mây Trắng'],
    });
    expect(record(paths.leaflet('tro-cap-nguoi-gia-yeu'))).toMatchObject({
      type: 'kit',
      title: 'Tờ rơi: Trợ cấp hằng tháng cho người già yếu',
      provinces: ['may-trang', 'sao-hom'],
    });
  });

  it('is told of once, and not of what is withdrawn or has no page', () => {
    const urls = input.records.map(({ url }) => url);
    // Corrections are among the site's own pages.
    expect(urls.filter((url) => url === paths.log('dinh-chinh')).length).toBeLessThan(2);
    expect(urls).not.toContain(paths.leaflet('qua-trung-thu-ban-cu'));
  });
});

describe('a document', () => {
  it.each([
    [ended, { status: 'ended', statusNote: 'đã hết kỳ', year: 2021 }],
    [running, { status: 'running', statusNote: 'còn trong kỳ', year: 2024 }],
    [draft, { statusNote: 'dự thảo' }],
    [paths.document('may-trang-03-nq-hdnd-2023'), { statusNote: 'chưa rõ còn áp dụng' }],
  ])('%s says whether it still runs', (url, told) => {
    const { status, statusNote } = record(url);
    expect(record(url)).toMatchObject(told);
    expect({ status, statusNote }).toEqual({
      status: 'status' in told ? told.status : undefined,
      statusNote: 'statusNote' in told ? told.statusNote : undefined,
    });
  });

  it('says it as of a day', async () => {
    const then = await getSearchInput('2028-01-01');
    expect(record(running, then).status).toBe('ended');
  });

  it('is neither over nor running where nobody knows whether it was issued', () => {
    expect(record(carried).statusNote).toBe('chưa rõ còn áp dụng');
    expect(record(carried).status).toBeUndefined();
  });

  it('is found by number, names, place then and now, and those who have work in it', () => {
    expect(record(ended)).toMatchObject({
      type: 'document',
      title: 'Kế hoạch 12/KH-UBND: Kế hoạch trợ giúp người già yếu và trẻ em giai đoạn 2021 - 2025',
      aliases: [
        'Kế hoạch 12/KH-UBND',
        'Kế hoạch 12/KH-UBND ngày 1/2/2021 của Ủy ban nhân dân tỉnh Mây Trắng',
        'Trợ giúp người già yếu và trẻ em giai đoạn 2021 - 2025, tầm nhìn đến năm 2030',
      ],
      numbers: ['12/KH-UBND'],
      provinces: ['may-trang'],
      places: ['Mây Trắng', 'tỉnh Cầu Vồng'],
      agencies: [
        'mt-ubnd-tinh',
        'mt-so-y-te',
        'mt-so-tai-chinh',
        'mt-ubnd-cap-xa',
        'mt-phong-bao-tro',
        'mt-cac-so-nganh',
        'mt-hoi-chu-thap-do',
      ],
    });
    // No number and no page of the issuer: neither is made up.
    expect(record(draft).numbers).toBeUndefined();
    expect(record(draft).title).toBe(
      'Dự thảo kế hoạch chăm sóc sức khỏe người nghèo của tỉnh Sao Hôm',
    );
    expect(record(paths.document('may-trang-03-nq-hdnd-2023')).agencies).toEqual([]);
    expect(record(draft).places).toEqual(['Sao Hôm']);
  });

  it('has a short clause whole, and a long one clause by clause', () => {
    const addresses = record(ended).parts.flatMap(({ address }) => address ?? []);
    // By `wc -w`: I has 26 words, II 75, III 131, IV 150. Up to 70 a clause stays whole.
    expect(addresses).toEqual([
      ...['header', 'title', 'preamble', 'I'],
      ...['II', 'II.1', 'II.2', 'II.3', 'II.4'],
      ...['III', 'III.1', 'III.2', 'III.3'],
      ...['IV', 'IV.1', 'IV.2', 'IV.3', 'IV.4'],
      ...['closing', 'recipients', 'signature'],
      ...['doi-tuong', 'dieu-kien', 'muc-huong'],
    ]);
    expect(part(ended, 'muc-huong')).toMatchObject({
      heading: 'Mức tiền, tỷ lệ, hệ số',
      text: 'Trợ cấp hằng tháng cho người già yếu: 450.000 đồng một tháng',
    });
    expect(part(ended, 'III.1')).toMatchObject({
      reading: 'mục III, khoản 1',
      heading: 'Trợ cấp hằng tháng',
    });
    expect(part(ended, 'III').text).toBe('III. NỘI DUNG');
    expect(part(ended, 'II.1').text).toContain('c) Đến năm 2030: 95%.');
  });

  it('gives a passage the agencies that have work in it or below it', () => {
    expect(part(ended, 'III.1').agencies).toEqual(['mt-so-y-te', 'mt-so-tai-chinh']);
    // The duty stands in III.2.g1, below the passage.
    expect(part(ended, 'III.2').agencies).toEqual(['mt-ubnd-cap-xa']);
    expect(part(ended, 'III.3').agencies).toBeUndefined();
    expect(part(running, 'II.2').agencies).toEqual(['mt-phong-bao-tro', 'mt-so-tai-chinh']);
    expect(part(carried, 'QD.D2').agencies).toEqual(['sh-so-y-te']);
    // I does not hold the clauses of II.
    expect(part(carried, 'I').agencies).toEqual(['sh-ngan-hang-chinh-sach']);
    expect(part(carried, 'II').agencies).toBeUndefined();
    expect(part(draft, 'I').agencies).toEqual(['sh-so-y-te']);
    expect(part(draft, 'II').agencies).toBeUndefined();
  });

  it('loses no word of its source', async () => {
    const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    for (const slug of ['may-trang-12-kh-ubnd-2021', 'sao-hom-52-kh-ubnd-2025']) {
      const file = readFileSync(`${PROVINCE}/sources/${slug}.txt`, 'utf8');
      const { words } = keptWords(file, await getSourceChanges(slug));
      const source = words.map(({ text }) => text).join(' ');
      // What editors wrote of it in plain words has a heading of its own, and no number.
      const [, ...parts] = record(paths.document(slug)).parts;
      const passages = parts.filter(({ address }) => !/^[a-z]+-[a-z]+$/u.test(address ?? ''));
      expect(letters(passages.map(({ text }) => text).join(''))).toBe(letters(source));
    }
  });
});

describe('a guide', () => {
  const url = paths.benefit('tro-cap-nguoi-gia-yeu');

  it('is found by its other names, its places, its offices that have a page, and for whom it is', () => {
    expect(record(url)).toMatchObject({
      title: 'Trợ cấp hằng tháng cho người già yếu',
      aliases: ['tiền già', 'lương người già', 'Trợ cấp hằng tháng'],
      provinces: ['may-trang', 'sao-hom'],
      places: ['Mây Trắng', 'tỉnh Cầu Vồng', 'Sao Hôm'],
      agencies: ['mt-so-y-te', 'mt-buu-dien'],
      audiences: ['nguoi-cao-tuoi', 'ho-ngheo'],
    });
  });

  it('has a passage for each part, and its body without pins', () => {
    expect(record(url).parts.map(({ address, heading }) => [address, heading])).toEqual([
      [undefined, undefined],
      ['phan-1', 'Mây Trắng (Đã hết kỳ)'],
      ['phan-2', 'Sao Hôm (Dự thảo)'],
    ]);
    expect(part(url, undefined).text).toMatch(/\nViệc trả tiền đi qua Bưu điện\.$/u);
    expect(part(url, 'phan-1').text.split('\n')).toEqual(
      expect.arrayContaining([
        'Người từ đủ 75 tuổi trở lên, thuộc hộ nghèo, không có lương hưu.',
        '450.000 đồng một tháng',
        'Bạn không có lương hưu.',
        'Sở này đứng đầu việc trả tiền.',
        'Mỗi tháng một lần.',
        'Kế hoạch nói tiếp tục một chính sách đang có.',
        'Kế hoạch nói về các năm từ 2021 đến 2025.',
        'được trợ cấp 450.000 đồng mỗi tháng theo Nghị định số 9901/2020/NĐ-CP',
        'Giấy tờ cần mang: văn bản không nói. Tôi cần mang giấy tờ gì?',
      ]),
    );
  });

  it('has the conditions of which one is enough', () => {
    const [, only] = record(paths.benefit('mien-tien-kham-benh')).parts;
    expect(only?.address).toBeUndefined();
    expect(only?.text.split('\n')).toEqual(
      expect.arrayContaining([
        'Bạn thuộc một trong hai nhóm sau:',
        'Người thuộc hộ nghèo.',
        'Trẻ em dưới 6 tuổi.',
        'Sổ hộ nghèo, hoặc giấy khai sinh.',
      ]),
    );
  });

  it.each([
    // Its occasion was in 2024, though the plan runs.
    ['qua-trung-thu', 'ended', 'dịp đã qua'],
    // Its plan has ended.
    ['nha-tre-cong-dong', 'ended', 'đã hết kỳ'],
    ['mien-tien-kham-benh', 'running', 'còn trong kỳ'],
    // One plan has ended, the other is a draft.
    ['tro-cap-nguoi-gia-yeu', undefined, 'đã hết kỳ, dự thảo'],
    // Nobody knows whether its plan was issued.
    ['vay-tien-sua-nha', undefined, 'chưa rõ còn áp dụng'],
  ])('%s says whether it is past', (slug, status, statusNote) => {
    const found = record(paths.benefit(slug));
    expect([found.status, found.statusNote]).toEqual([status, statusNote]);
  });

  it('says so of the part too', () => {
    expect(record(paths.benefit('qua-trung-thu')).parts[1]?.heading).toBe('Mây Trắng (Dịp đã qua)');
  });
});

describe('other records', () => {
  it('has a cited document with those who name it, but none that has a page of its own', () => {
    expect(record(paths.citedDocument('kl-901-kl-tw-2023'))).toMatchObject({
      title: 'Kết luận 901-KL/TW',
      numbers: ['901-KL/TW'],
      provinces: ['sao-hom', 'may-trang'],
      year: 2023,
      statusNote: 'văn bản được viện dẫn',
      parts: [
        {
          text: [
            'về chăm sóc sức khỏe người nghèo',
            'Ban Bí thư',
            'Ngày ban hành: 5/11/2023',
            'Dẫn tại Kế hoạch (số để trống, ký hiệu KH-UBND) (Sao Hôm): phần căn cứ, mở đầu.',
            'Dẫn tại Kế hoạch 35/KH-UBND (Mây Trắng): phần căn cứ, mở đầu; tên loại và trích yếu.',
          ].join('\n'),
        },
      ],
    });
    expect(input.records.map(({ url }) => url)).not.toContain(
      paths.citedDocument('nq-03-2023-nq-hdnd-may-trang'),
    );
    // Its title is its name and is not told again.
    expect(record(paths.citedDocument('luat-tro-giup-cong-dong')).parts[0]?.text).toMatch(
      /^Ngày ban hành: năm 2019\nNguồn không ghi số, ngày\.\n/u,
    );
  });

  it('has an agency by every name that reads otherwise, with its duties document by document', () => {
    const found = record(paths.agency('mt-so-y-te'));
    expect(found).toMatchObject({
      title: 'Sở Y tế tỉnh Mây Trắng',
      // Today's name too, but for that of an agency that is here.
      aliases: ['Sở Y tế Mây Trắng', 'SYT Mây Trắng', 'Sở Y tế', 'Sở Xã hội Mây Trắng'],
      provinces: ['may-trang'],
      agencies: ['mt-so-y-te'],
    });
    expect(found.parts.map(({ address, heading }) => [address, heading])).toEqual([
      [undefined, undefined],
      ['nay', 'Nay việc này về'],
      ['nhiem-vu', 'Nhiệm vụ theo Kế hoạch 35/KH-UBND'],
      ['nhiem-vu', 'Nhiệm vụ theo Kế hoạch 12/KH-UBND'],
    ]);
    expect(found.parts[0]?.text).toBe(
      'Cấp tỉnh\n8 nhiệm vụ trong các văn bản\nTrợ cấp hằng tháng cho người già yếu: Sở này đứng đầu việc trả tiền.',
    );
  });

  it('has a kit, and says that it may no longer be read out', async () => {
    const url = paths.kit('tro-cap-nguoi-gia-yeu-may-trang');
    expect(record(url)).toMatchObject({
      provinces: ['may-trang'],
      status: 'ended',
      statusNote: 'bản đọc đã hết hạn phát',
    });
    expect(record(url).parts.map(({ address }) => address)).toEqual([
      undefined,
      'bao-chi',
      'hoi-dap',
      'bai-dang',
    ]);
    const lastDay = await getSearchInput('2025-12-31');
    expect(record(url, lastDay).status).toBeUndefined();
    expect(record(paths.kit('gioi-thieu-trang')).status).toBeUndefined();
  });

  it('has an audience with its guides, and the glossary term by term', () => {
    expect(record(paths.audience('tre-em'))).toMatchObject({
      audiences: ['tre-em'],
      parts: [{ text: 'Miễn một nửa tiền khám bệnh\nNhà trẻ cộng đồng\nQuà Trung thu cho trẻ em' }],
    });
    expect(record(`${paths.glossary}#kl`)).toMatchObject({
      title: 'KL: Kết luận',
      parts: [{ text: 'Kết luận (khi đứng trong số văn bản)' }],
    });
  });

  it('has an editor’s note where it stands, by the numbers of its acts', () => {
    const url = `${paths.benefit('tro-cap-nguoi-gia-yeu')}#ghi-chu-tien-cho-nguoi-gia`;
    expect(record(url)).toMatchObject({
      type: 'note',
      title: 'Luật Người già, số 9920/2025/QH15',
      numbers: ['9920/2025/QH15'],
    });
    expect(part(url, undefined).text).toContain('Nay đã có tiền cho người từ đủ 75 tuổi');
  });

  it('has a province of which something is here by every name, with what it has and its note', () => {
    const found = record(paths.province('may-trang'));
    expect(found).toMatchObject({
      type: 'place',
      title: 'Mây Trắng',
      provinces: ['may-trang'],
      numbers: ['9906/2025/QH15'],
    });
    expect(found.parts.map(({ text }) => text).join('\n')).toMatch(
      /^tỉnh Mây Trắng: \d+ văn bản, \d+ hướng dẫn\.\n[\s\S]*Từ ngày 01\/7\/2025/u,
    );
    const places = input.records.filter(({ type }) => type === 'place').map(({ title }) => title);
    expect(places.sort()).toEqual(['Cầu Vồng', 'Mây Trắng', 'Sao Hôm']);
  });

  it('has the site’s own pages by what people would ask for', () => {
    expect(record(paths.checker)).toMatchObject({ type: 'page', title: 'Tôi có được không?' });
    expect(record(paths.outreach).aliases).toContain('áp phích');
  });

  it('has what answers by itself: a document’s name, dates ahead, what a province gives', () => {
    expect(record(ended).facts).toEqual([
      { text: 'Kế hoạch 12/KH-UBND ngày 1/2/2021 của Ủy ban nhân dân tỉnh Mây Trắng' },
    ]);
    const [fact] = record(paths.benefit('tro-cap-nguoi-gia-yeu')).facts ?? [];
    expect(fact?.place).toBe('Mây Trắng');
    expect(fact?.text).toMatch(/^Mây Trắng, [^:]+: .*Hỏi ở .*\.$/u);
    for (const { facts = [] } of input.records)
      for (const { text, before = '9999' } of facts) {
        const [, day] = /^Hạn gần nhất (\d+\/\d+\/\d+)/u.exec(text) ?? [];
        // It holds to the end of its day.
        if (day)
          expect(
            before >
              day
                .split('/')
                .reverse()
                .map((n) => n.padStart(2, '0'))
                .join('-'),
          ).toBe(true);
      }
  });

  it('gives the words to understand questions by', () => {
    expect(input.provinces).toEqual([
      { name: 'Mây Trắng', now: { fullName: 'tỉnh Cầu Vồng' } },
      { name: 'Sao Hôm' },
    ]);
    expect(input.agencies).toContainEqual({ name: 'Bộ Y tế', shortNames: [] });
    expect(input.glossary).toContainEqual({
      kind: 'abbreviation',
      forms: [{ text: 'HĐND' }, { text: 'hdnd' }],
      meaning: ['Hội đồng nhân dân'],
    });
  });
});
