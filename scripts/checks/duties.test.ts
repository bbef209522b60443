import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from '#src/lib/duties/calendar.ts';
import { distOf } from '#scripts/lib/dist.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { checkDuties, expectedDuties, type ExpectedDuties } from './duties.ts';

const expected: ExpectedDuties = {
  dutiesByAgency: new Map([
    ['so-y-te', ['hg-r001']],
    ['cac-so', ['hg-r002']],
  ]),
  commonByAgency: new Map([['so-y-te', ['hg-r002']]]),
  draftReports: new Set(),
  documents: { 'kh-71': { duties: 1, targets: 1, reports: 1, funding: 1 } },
  provisions: new Map([['nq-7', ['nq-m01', 'nq-m02']]]),
  reportDays: {
    until: '2026-12-31',
    reports: { 'hg-bc01': { days: ['2022-12-24', '2023-12-24'] }, 'hg-bc02': { days: [] } },
  },
};
const row = (id: string) =>
  `<tr id="${id}"><td>Việc<sup class="note-figure"><a href="#nguon-1">1</a></sup></td></tr>`;
const note = '<div id="nguon-1"><p>“Chủ trì” <a href="/van-ban/kh-71/#V">mục V</a></p></div>';
const inCommon = (id: string) => row(id).replace('<tr', '<tr data-in-common');
const section = (id: string, items: number) =>
  `<section><h2 id="${id}">x</h2><ul class="summary-list">${'<li>x <a class="clause-ref">V</a></li>'.repeat(items)}</ul></section>`;
const provision = (id: string) =>
  `<tr id="${id}"><td><a href="/van-ban/nq-7/#D1">Điều 1</a></td></tr>`;
const entry: CalendarEntry = {
  id: 'hg-bc01',
  title: 'Báo cáo',
  description: 'x',
  url: 'https://x.example/',
  time: { kind: 'yearly', day: ['12-25'], how: 'before', printed: '' },
  span: { from: '2022-04-27', to: '2023-12-31' },
  stamp: '2026-11-22',
};
const calendar = (change: Partial<CalendarEntry> = {}) =>
  calendarFile(
    { name: 'x', description: 'x', url: 'https://x.example/lich.ics', host: 'x.example' },
    [{ ...entry, ...change }],
  );
const table = { csv: '\uFEFFvan_ban\r\nkh-71\r\n', json: '[{"van_ban":"kh-71"}]' };
const files: Record<string, string> = {
  'co-quan/so-y-te/index.html': `<table>${row('hg-r001')}${inCommon('hg-r002')}</table>${note}`,
  'co-quan/cac-so/index.html': `<table>${row('hg-r002')}</table>${note}`,
  'van-ban/nq-7/index.html': `<table>${provision('nq-m01')}${provision('nq-m02')}</table>`,
  'van-ban/kh-71/tom-tat/index.html':
    section('chi-tieu', 1) + section('kinh-phi', 1) + section('bao-cao', 1),
  'lich/lich.ics': calendar(),
};
for (const name of ['nhiem-vu', 'chi-tieu', 'bao-cao']) {
  files[`du-lieu/${name}.csv`] = table.csv;
  files[`du-lieu/${name}.json`] = table.json;
}
const messages = (change: Record<string, string>) =>
  checkDuties(distOf({ ...files, ...change }), expected).findings.map(
    ({ where, message }) => `${where} ${message}`,
  );

describe('checkDuties', () => {
  it('accepts a site that shows every row', () => {
    expect(messages({})).toEqual([]);
  });
  it('finds rows on the pages below an agency’s own, which leads to them', () => {
    expect(
      messages({
        'co-quan/so-y-te/index.html': '<ul><li><span id="hg-r001"></span></li></ul>',
        'co-quan/so-y-te/nam/2022/index.html': `<table>${row('hg-r001')}</table>${note}`,
        'co-quan/so-y-te/nam/2021/trang/1/index.html': `<table>${inCommon('hg-r002')}</table>${note}`,
      }),
    ).toEqual([]);
  });
  it.each([
    [
      'a duty that is missing',
      { 'co-quan/so-y-te/index.html': `<table>${inCommon('hg-r002')}</table>` },
      'có 0 nhiệm vụ, phải có 1',
    ],
    [
      'a duty in common that is missing',
      { 'co-quan/so-y-te/index.html': `<table>${row('hg-r001')}</table>` },
      'có nhiệm vụ giao chung (không), phải có hg-r002',
    ],
    [
      'a duty in common of somebody else',
      { 'co-quan/cac-so/index.html': `<table>${row('hg-r002')}${inCommon('hg-r001')}</table>` },
      'có nhiệm vụ giao chung hg-r001, phải có (không)',
    ],
    [
      'a duty without its clause',
      {
        'co-quan/so-y-te/index.html': `<table>${row('hg-r001')}</table>${note.replace('Chủ trì', '')}`,
      },
      'không mở được nguyên văn',
    ],
    [
      'a duty without a pin',
      {
        'co-quan/so-y-te/index.html': `<table>${row('hg-r001').replace('note-figure', 'x')}</table>${note}`,
      },
      'không có ghim',
    ],
    [
      'a summary with a line too many',
      {
        'van-ban/kh-71/tom-tat/index.html':
          section('chi-tieu', 2) + section('kinh-phi', 1) + section('bao-cao', 1),
      },
      '#chi-tieu dẫn 2 chỗ',
    ],
    [
      'a document whose table lacks a row',
      { 'van-ban/nq-7/index.html': `<table>${provision('nq-m01')}</table>` },
      '/van-ban/nq-7/ thiếu dòng nq-m02',
    ],
    [
      'a row of it without its clause',
      {
        'van-ban/nq-7/index.html': `<table>${provision('nq-m01')}${provision('nq-m02').replace('#D1', '')}</table>`,
      },
      'dòng nq-m02 không có ghim nguồn',
    ],
    ['a table that lacks a row', { 'du-lieu/chi-tieu.json': '[]' }, 'kh-71 có 0 dòng, phải có 1'],
    [
      'a table without byte-order mark',
      { 'du-lieu/bao-cao.csv': 'van_ban\r\nkh-71\r\n' },
      'thiếu dấu thứ tự byte',
    ],
    [
      'a calendar that cannot be read',
      { 'co-quan/so-y-te/lich.ics': 'BEGIN:VCALENDAR\r\nX' },
      'không đọc được tệp lịch',
    ],
    [
      'a calendar on other days',
      { 'lich/lich.ics': calendar({ span: { from: '2022-04-27', to: '2024-12-31' } }) },
      'rơi vào 2022-12-24, 2023-12-24, 2024-12-24',
    ],
    [
      'a rule without an end',
      { 'lich/lich.ics': calendar({ span: { from: '2022-04-27' } }) },
      'lặp mãi dù kế hoạch có ngày kết thúc',
    ],
  ])('refuses %s', (_, change, part) => {
    expect(messages(change).join('\n')).toContain(part);
  });
});

it('wants no date of a draft in a calendar', () => {
  const draft = { ...expected, draftReports: new Set(['hg-bc01']) };
  expect(checkDuties(distOf(files), draft).findings.map(({ message }) => message)).toEqual([
    'báo cáo hg-bc01 rơi vào 2022-12-24, 2023-12-24, phải là không ngày nào',
  ]);
});

it('expects nothing of days where nobody worked them out', () => {
  const moved = { ...files, 'lich/lich.ics': calendar({ span: { from: '2022-04-27' } }) };
  expect(checkDuties(distOf(moved), { ...expected, reportDays: undefined }).findings).toEqual([]);
});

it('expectedDuties has every row of the content', () => {
  const { dutiesByAgency, commonByAgency, draftReports, documents, provisions } = expectedDuties(
    loadContent(),
    undefined,
  );
  expect(dutiesByAgency.get('mt-so-y-te')).toHaveLength(6);
  expect([...dutiesByAgency.values()].flat()).toHaveLength(18);
  expect(documents['may-trang-12-kh-ubnd-2021']).toEqual({
    duties: 9,
    targets: 7,
    reports: 3,
    funding: 1,
  });
  expect(provisions.get('may-trang-35-kh-ubnd-2024')).toEqual(['mb-tt01']);
  expect(commonByAgency.get('mt-so-tai-chinh')).toEqual(['ma-r08']);
  expect([...draftReports]).toEqual(['sa-bc01']);
  // It has no duties, and so no summary of them.
  expect(documents['may-trang-03-nq-hdnd-2023']).toBeUndefined();
});
