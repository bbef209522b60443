import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import * as agencyDuties from '#src/pages/co-quan/[id]/nhiem-vu.csv.ts';
import * as tableFiles from '#src/pages/du-lieu/[table].[form].ts';
import * as sources from '#src/pages/nguon/[file].ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';
import { PROVINCE } from '#tests/helpers/province.ts';

const tables = [
  ...['van-ban', 'quyen-loi', 'quan-he'],
  ...['nhiem-vu', 'chi-tieu', 'bao-cao'],
  ...['doi-tuong', 'dieu-kien', 'muc-huong', 'thu-tuc', 'dieu-cam'],
  ...['con-ngo', 'cho-sai', 'co-quan', 'ke-thua', 'ghi-chu', 'ghim'],
];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tables that are there in a form, in order. */
const inForm = async (form: string) =>
  (await pathsOf(tableFiles)).filter((path) => path['form'] === form).map(({ table }) => table);

describe('the tables', () => {
  it.each([
    ['CSV', 'csv'],
    ['JSON', 'json'],
    ['JSON Lines', 'jsonl'],
    ['Excel', 'xlsx'],
  ])('are there as %s', async (_, form) => {
    expect(await inForm(form)).toEqual(tables);
  });

  it('have a schema each, and so have the clauses, which come document by document', async () => {
    expect(await inForm('schema.json')).toEqual([...tables, 'dieu-khoan']);
  });

  it.each(tables)(
    '%s: every record is as its schema says, to a validator of others',
    async (table) => {
      const ajv = new Ajv2020({ strict: true, keywords: ['x-khong-noi'] });
      const valid = ajv.compile(
        JSON.parse((await answerOf(tableFiles, { form: 'schema.json', table })).text) as object,
      );
      const rows = JSON.parse(
        (await answerOf(tableFiles, { form: 'json', table })).text,
      ) as object[];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(valid(row) ? [] : valid.errors).toEqual([]);
      // It refuses as well.
      expect(valid({ ...rows[0], khong_noi: 'thoi_han_nguon' })).toBe(false);
      expect(valid({ ...rows[0], tinh_chat: 'đang có hiệu lực' })).toBe(false);
      expect(valid({ ...rows[0], them: 1 })).toBe(false);
    },
  );

  it.each(tables)('%s: says the same in JSON Lines as in JSON', async (table) => {
    const text = (await answerOf(tableFiles, { form: 'jsonl', table })).text.trimEnd().split('\n');
    const rows: unknown = JSON.parse((await answerOf(tableFiles, { form: 'json', table })).text);
    expect(text.map((line): unknown => JSON.parse(line))).toEqual(rows);
  });

  it('have, in a workbook, texts that stay texts', async () => {
    const { type, bytes } = await answerOf(tableFiles, { form: 'xlsx', table: 'chi-tieu' });
    expect(type).toBe(XLSX);
    const files = unzipSync(bytes);
    const text = (name: string) => new TextDecoder().decode(files[name]);
    // `01` as printed: read as a number it would be 1.
    expect(text('xl/sharedStrings.xml')).toMatch(/>01</u);
    expect(text('xl/sharedStrings.xml')).toContain('Nhà trẻ cộng đồng ở vùng cao');
    const rows = JSON.parse(
      (await answerOf(tableFiles, { form: 'json', table: 'chi-tieu' })).text,
    ) as object[];
    expect(text('xl/worksheets/sheet1.xml').match(/<row /gu)).toHaveLength(rows.length + 1);
  });

  it('are the same workbook, byte for byte, whenever they are made', async () => {
    const once = await answerOf(tableFiles, { form: 'xlsx', table: 'bao-cao' });
    vi.setSystemTime(new Date('2031-07-09T01:02:03Z'));
    const again = await answerOf(tableFiles, { form: 'xlsx', table: 'bao-cao' });
    vi.useRealTimers();
    expect([...again.bytes]).toEqual([...once.bytes]);
  });

  it.each([
    ['van-ban', 11, 'may-trang-15-nq-hdnd-2025'],
    ['quan-he', 5, 'may-trang-15-nq-hdnd-2025/1'],
    ['nhiem-vu', 18, 'sb-r01'],
    ['chi-tieu', 10, 'sa-t01'],
    ['bao-cao', 8, 'sb-bc01'],
  ])('%s has its %i rows in both forms', async (table, count, first) => {
    const asJson = await answerOf(tableFiles, { form: 'json', table });
    expect(asJson.type).toBe('application/json');
    const rows: unknown = JSON.parse(asJson.text);
    expect(rows).toHaveLength(count);
    expect(rows).toMatchObject({ 0: { ma: first } });
    const asCsv = await answerOf(tableFiles, { form: 'csv', table });
    expect(asCsv.type).toBe('text/csv');
    // Without the mark Excel reads Vietnamese as something else.
    expect([...asCsv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(asCsv.text.split('\r\n')).toHaveLength(count + 2);
  });

  it('explain every column', async () => {
    const { type, text } = await answerOf(tableFiles, { form: 'schema.json', table: 'bao-cao' });
    expect(type).toBe('application/schema+json');
    expect(JSON.parse(text)).toMatchObject({
      title: 'Chế độ báo cáo',
      type: 'object',
      properties: {
        gui_qua: { description: 'Gửi qua cơ quan nào.' },
        ben_nhan: { 'x-khong-noi': true },
      },
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
    const whole = await answerOf(tableFiles, { form: 'csv', table: 'nhiem-vu' });
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
