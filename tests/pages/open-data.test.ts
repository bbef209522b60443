import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as agencyDuties from '#src/pages/co-quan/[id]/nhiem-vu.csv.ts';
import * as csv from '#src/pages/du-lieu/[table].csv.ts';
import * as json from '#src/pages/du-lieu/[table].json.ts';
import * as schema from '#src/pages/du-lieu/[table].schema.json.ts';
import * as sources from '#src/pages/nguon/[file].ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';
import { PROVINCE } from '#tests/helpers/province.ts';

const tables = [
  ...['van-ban', 'quan-he'],
  ...['nhiem-vu', 'chi-tieu', 'bao-cao'],
  ...['doi-tuong', 'dieu-kien', 'muc-huong', 'thu-tuc', 'dieu-cam'],
];

describe('the tables', () => {
  it.each([
    ['CSV', csv],
    ['JSON', json],
    ['JSON Schema', schema],
  ])('are there as %s', async (_, endpoint) => {
    expect((await pathsOf(endpoint)).map(({ table }) => table)).toEqual(tables);
  });

  it.each([
    ['van-ban', 11, 'may-trang-15-nq-hdnd-2025'],
    ['quan-he', 5, 'may-trang-15-nq-hdnd-2025/1'],
    ['nhiem-vu', 18, 'sb-r01'],
    ['chi-tieu', 10, 'sa-t01'],
    ['bao-cao', 8, 'sb-bc01'],
  ])('%s has its %i rows in both forms', async (table, count, first) => {
    const asJson = await answerOf(json, { table });
    expect(asJson.type).toBe('application/json');
    const rows: unknown = JSON.parse(asJson.text);
    expect(rows).toHaveLength(count);
    expect(rows).toMatchObject({ 0: { ma: first } });
    const asCsv = await answerOf(csv, { table });
    expect(asCsv.type).toBe('text/csv');
    // Without the mark Excel reads Vietnamese as something else.
    expect([...asCsv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(asCsv.text.split('\r\n')).toHaveLength(count + 2);
  });

  it('explain every column', async () => {
    const { type, text } = await answerOf(schema, { table: 'bao-cao' });
    expect(type).toBe('application/schema+json');
    expect(JSON.parse(text)).toMatchObject({
      title: 'Chế độ báo cáo',
      type: 'array',
      items: { properties: { gui_qua: { description: 'Gửi qua cơ quan nào.' } } },
    });
  });
});

describe('the duties of one agency', () => {
  it('are a file for each that has some of its own', async () => {
    // Those that stand above others and have no duty themselves have none.
    expect((await pathsOf(agencyDuties)).map(({ id }) => id)).toEqual([
      ...['mt-hoi-chu-thap-do', 'sh-ngan-hang-chinh-sach', 'mt-phong-bao-tro'],
      ...['mt-so-tai-chinh', 'mt-so-y-te', 'sh-so-y-te', 'mt-cac-so-nganh', 'mt-ubnd-cap-xa'],
    ]);
  });

  it('have the columns of the whole table', async () => {
    const own = await answerOf(agencyDuties, { id: 'mt-so-tai-chinh' });
    const whole = await answerOf(csv, { table: 'nhiem-vu' });
    expect(own.type).toBe('text/csv');
    const [header, ...lines] = own.text.split('\r\n');
    expect(header).toBe(whole.text.split('\r\n')[0]);
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      ...['mb-r02', 'ma-r02', 'ma-r07'],
      // In common with the other departments.
      'ma-r08',
      '',
    ]);
  });
});

describe('the source files', () => {
  it('have beside them what was left out of them, as data', async () => {
    const { type, text } = await answerOf(sources, { file: 'sao-hom-52-kh-ubnd-2025.json' });
    expect(type).toBe('application/json');
    expect(JSON.parse(text)).toMatchObject({
      leftOut: [{ lines: [1, 23], reason: 'running-head' }, { words: '2' }, {}],
      spaced: [{ printed: 'Q U Y Ế T Đ Ị N H', words: 'QUYẾT ĐỊNH' }],
    });
  });

  it('are given away byte for byte', async () => {
    const files = readdirSync(`${PROVINCE}/sources`).filter((name) => name.endsWith('.txt'));
    const given = (await pathsOf(sources)).map(({ file }) => String(file));
    expect(given.filter((name) => name.endsWith('.txt')).sort()).toEqual(files.sort());
    const file = 'sao-hom-52-kh-ubnd-2025.txt';
    const { contentType, bytes } = await answerOf(sources, { file });
    expect(contentType).toBe('text/plain; charset=utf-8');
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    expect(hash(bytes)).toBe(hash(readFileSync(`${PROVINCE}/sources/${file}`)));
  });
});
