import { describe, expect, it } from 'vitest';
import { contentFolder, replace, type Changes } from '#tests/helpers/content-folder.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

/** Every mistake that an author can make with a province, beside the table of its country and without one. */

function problemsOf(changes: Changes) {
  const content = readContent(contentFolder(changes));
  return [...content.problems, ...checkContent(content)].map(({ file, field, message }) => ({
    file: file.replace('content/', ''),
    field,
    message,
  }));
}

/** What became of a province, as a file has it. */
const now = (fields: string) =>
  `now: { ${fields}, merged: hợp nhất, note: ${JSON.stringify(NOTE)} }\n`;

const VIETNAM = replace('schemaVersion: 2', 'schemaVersion: 2\ncountry: viet-nam');

/** One more province of Vietnam. Its pages are locked, as are those of all others. */
const vietnam = (id: string, text: string): Changes => ({
  'site.yaml': VIETNAM,
  'provinces/mau.yaml': undefined,
  'agencies/mau.yaml': (before) => before.replaceAll('province: mau', 'province: ha-noi'),
  'documents/mau-01-kh-ubnd-2022.mdx': (before) =>
    before.replace('province: mau', 'province: ha-noi'),
  'provinces/ha-noi.yaml': 'name: Hà Nội\nfullName: thành phố Hà Nội\n',
  [`provinces/${id}.yaml`]: text,
});

const KIEN_GIANG = 'name: Kiên Giang\nfullName: tỉnh Kiên Giang\n';
const MERGED = "fullName: tỉnh An Giang, since: '2025-07-01', act: Nghị quyết 202/2025/QH15";
const BAC_NINH = 'name: Bắc Ninh\nfullName: tỉnh Bắc Ninh\n';
const CITY = "fullName: thành phố Bắc Ninh, since: '2025-07-01', act: Nghị quyết 202/2025/QH15";

describe('beside the table of Vietnam', () => {
  it.each([
    ['one that was merged', 'kien-giang', KIEN_GIANG + now(MERGED)],
    ['one that stayed', 'hue', 'name: Huế\nfullName: thành phố Huế\n'],
    [
      'one that became a city',
      'bac-ninh',
      BAC_NINH +
        now(
          `${CITY}, renamed: { before: tỉnh Bắc Ninh, since: '2026-09-20', act: Nghị quyết 39/2026/QH16 }`,
        ),
    ],
    [
      'one with all that it was made of',
      'kien-giang',
      KIEN_GIANG + now(`${MERGED}, from: [tỉnh Kiên Giang, tỉnh An Giang]`),
    ],
  ])('takes %s', (_name, id, text) => {
    expect(problemsOf(vietnam(id, text))).toEqual([]);
  });

  it.each<[name: string, id: string, text: string, field: string | undefined, ...words: string[]]>([
    [
      'a name that no province had',
      'may-trang',
      'name: Mây Trắng\nfullName: tỉnh Mây Trắng\n',
      'name',
      '"Mây Trắng" không phải tên tỉnh nào của Việt Nam trước ngày 1/7/2025',
      'content/site.yaml',
    ],
    [
      'a name written otherwise',
      'dak-lak',
      'name: Daklak\nfullName: tỉnh Daklak\n',
      'name',
      'có phải: Đắk Lắk?',
    ],
    [
      'a name with its kind',
      'hue',
      'name: thành phố Huế\nfullName: thành phố Huế\n',
      'name',
      'ghi tên không có chữ "tỉnh", "thành phố": Huế',
    ],
    [
      'the id of none',
      'kiengiang',
      KIEN_GIANG + now(MERGED),
      'name',
      'phải ở tệp content/provinces/kien-giang.yaml',
    ],
    [
      'a former province named as the new one',
      'bac-ninh',
      'name: Bắc Ninh\nfullName: thành phố Bắc Ninh\n' +
        now(
          `${CITY}, renamed: { before: tỉnh Bắc Ninh, since: '2026-09-20', act: Nghị quyết 39/2026/QH16 }`,
        ),
      'fullName',
      'tên trước ngày 1/7/2025 là "tỉnh Bắc Ninh"',
    ],
    [
      'an end that is not told',
      'kien-giang',
      KIEN_GIANG,
      undefined,
      'thuộc tỉnh An Giang',
      '"now"',
    ],
    [
      'an end of one that stayed',
      'hue',
      `name: Huế\nfullName: thành phố Huế\n${now(MERGED)}`,
      'now',
      'không hợp nhất',
    ],
    [
      'another province of today',
      'kien-giang',
      KIEN_GIANG + now(MERGED.replace('An Giang', 'Cà Mau')),
      'now.fullName',
      'đang là "tỉnh Cà Mau"',
      'phải ghi "tỉnh An Giang"',
    ],
    [
      'another day',
      'kien-giang',
      KIEN_GIANG + now(MERGED.replace('07-01', '07-02')),
      'now.since',
      'phải ghi "2025-07-01"',
    ],
    [
      'another act',
      'kien-giang',
      KIEN_GIANG + now(MERGED.replace('202/', '203/')),
      'now.act',
      'phải ghi "Nghị quyết 202/2025/QH15"',
    ],
    [
      'other provinces that it was made of',
      'kien-giang',
      KIEN_GIANG + now(`${MERGED}, from: [tỉnh Kiên Giang, tỉnh Cà Mau]`),
      'now.from',
      'tỉnh An Giang, tỉnh Kiên Giang',
    ],
    [
      'a name that it never had',
      'kien-giang',
      KIEN_GIANG + now(`${MERGED}, renamed: { before: x, since: '2026-01-01', act: y }`),
      'now.renamed',
      'không đổi tên',
    ],
    [
      'another day of its new name',
      'bac-ninh',
      BAC_NINH +
        now(
          `${CITY}, renamed: { before: tỉnh Bắc Ninh, since: '2026-09-21', act: Nghị quyết 39/2026/QH16 }`,
        ),
      'now.renamed.since',
      'phải ghi "2026-09-20"',
    ],
  ])('%s is told', (_name, id, text, field, ...words) => {
    const problems = problemsOf(vietnam(id, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: `provinces/${id}.yaml`, field });
    for (const word of words) expect(problems[0]?.message).toContain(word);
  });
});

describe('without a table', () => {
  const RAINBOW = "fullName: tỉnh Cầu Vồng, since: '2025-07-01', act: Nghị quyết 1";
  const may = (fields: string): Changes => ({
    'provinces/may.yaml': `name: Mây\nfullName: tỉnh Mây\n${now(fields)}`,
  });
  const mua = (fields: string): Changes => ({
    'provinces/mua.yaml': `name: Mưa\nfullName: tỉnh Mưa\n${now(fields)}`,
  });

  it('takes two that became one', () => {
    expect(problemsOf({ ...may(RAINBOW), ...mua(RAINBOW) })).toEqual([]);
  });

  it.each<[string, Changes, string, string, string]>([
    [
      'two days of one merger',
      { ...may(RAINBOW), ...mua(RAINBOW.replace('07-01', '08-01')) },
      'provinces/mua.yaml',
      'now.since',
      'ở content/provinces/may.yaml ghi "2025-07-01"',
    ],
    [
      'two acts of one merger',
      { ...may(RAINBOW), ...mua(RAINBOW.replace('quyết 1', 'quyết 2')) },
      'provinces/mua.yaml',
      'now.act',
      'ghi "Nghị quyết 1"',
    ],
    [
      'one that is not among what it was made of',
      may(`${RAINBOW}, from: [tỉnh Mưa, tỉnh Gió]`),
      'provinces/may.yaml',
      'now.from',
      'hãy thêm "tỉnh Mây"',
    ],
    [
      'a new name before the merger',
      may(`${RAINBOW}, renamed: { before: x, since: '2025-07-01', act: y }`),
      'provinces/may.yaml',
      'now.renamed.since',
      'ngày 2025-07-01 không sau ngày hợp nhất (now.since: 2025-07-01)',
    ],
  ])('%s is told', (_name, changes, file, field, words) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, field });
    expect(problems[0]?.message).toContain(words);
  });
});
