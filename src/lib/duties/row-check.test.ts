import { describe, expect, it } from 'vitest';
import { documentRows } from '#src/schemas/rows.ts';
import { readRows as rows } from '#tests/helpers/rows.ts';
import { checkRows } from './row-check.ts';

const clauses: Record<string, string> = {
  V: 'V. TỔ CHỨC THỰC HIỆN',
  'V.1': '1. Sở Y tế',
  'V.1.a': 'a) Chủ trì, phối hợp với các sở, ban, ngành liên quan nâng cao chất lượng dịch vụ.',
  'V.1.b': 'b) Báo cáo Ủy ban nhân dân tỉnh trước ngày 25/12 hàng năm.',
  'V.2': '2. Đề nghị Mặt trận Tổ quốc giám sát.',
};
const words = {
  own: (address: string) => clauses[address],
  all: (address: string) =>
    clauses[address] === undefined
      ? undefined
      : Object.keys(clauses)
          .filter((key) => key === address || key.startsWith(`${address}.`))
          .map((key) => clauses[key])
          .join('\n'),
};
const forms: Record<string, string[]> = {
  'so-y-te': ['Sở Y tế'],
  'so-nganh': ['các sở, ban, ngành liên quan'],
  'ubnd-tinh': ['Ủy ban nhân dân tỉnh', 'UBND tỉnh'],
  mttq: ['Mặt trận Tổ quốc'],
};

const duty = {
  id: 'hg-r001',
  agency: 'so-y-te',
  agencyAs: 'Sở Y tế',
  role: 'lead',
  asPrinted: 'Chủ trì',
  at: 'V.1.a',
  quote: 'Chủ trì, phối hợp với các sở, ban, ngành liên quan',
  summary: 'Chủ trì nâng cao chất lượng dịch vụ.',
  partners: [{ agency: 'so-nganh', as: 'các sở, ban, ngành liên quan' }],
  when: [{ kind: 'notStated' }],
};
const report = {
  id: 'hg-bc01',
  content: 'Kết quả',
  from: [{ agency: 'so-y-te', as: 'Sở Y tế' }],
  to: [{ agency: 'ubnd-tinh', as: 'Ủy ban nhân dân tỉnh' }],
  when: [{ kind: 'yearly', day: '12-25', how: 'before', printed: 'trước ngày 25/12 hàng năm' }],
  at: 'V.1.b',
  quote: 'Báo cáo Ủy ban nhân dân tỉnh',
};
const faults = (input: Record<string, unknown>) =>
  checkRows(rows(input), words, (id) => forms[id]).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('checkRows', () => {
  it('accepts rows that hold what their clauses hold, names from the heading above included', () => {
    const asked = {
      ...duty,
      id: 'hg-r002',
      agency: 'mttq',
      agencyAs: 'Mặt trận Tổ quốc',
      role: 'supervise',
      asPrinted: 'giám sát',
      requested: 'Đề nghị',
      at: 'V.2',
      quote: 'giám sát',
      partners: [],
    };
    expect(faults({ duties: [duty, asked], reports: [report] })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'role words of another clause',
      { asPrinted: 'Chủ trì thực hiện' },
      ['duties.0.asPrinted', 'không có trong mục V.1.a'],
    ],
    [
      'role words that only the heading has',
      { role: 'perform', asPrinted: 'Sở' },
      ['duties.0.asPrinted'],
    ],
    [
      'an assignment that is not there',
      { assignment: 'V.9' },
      ['duties.0.assignment', '"V.9" không có trong văn bản'],
    ],
    [
      'an agency of another name',
      { agency: 'ubnd-tinh' },
      ['duties.0.agencyAs', '"Sở Y tế" không phải cách viết đã ghi', '"UBND tỉnh"'],
    ],
    ['an unknown agency', { agency: 'so-la' }, ['không có cơ quan "so-la"']],
    [
      'a known name that the clause does not print',
      { agency: 'ubnd-tinh', agencyAs: 'UBND tỉnh' },
      ['"UBND tỉnh" không có trong mục V.1.a'],
    ],
    [
      'a partner that the clause does not name',
      { partners: [{ agency: 'mttq', as: 'Mặt trận Tổ quốc' }] },
      ['duties.0.partners.0'],
    ],
    [
      'a time that the clause does not print',
      { when: [{ kind: 'byRule', printed: 'theo quy định' }] },
      ['duties.0.when.0.printed'],
    ],
    [
      'a leader who is not named',
      { leader: { name: 'Nguyễn Văn A', position: 'Giám đốc' } },
      ['leader.name', 'Nguyễn Văn A'],
    ],
    ['work in a clause that is not there', { work: ['V.7'] }, ['duties.0.work.0']],
    [
      'words of a request that are not there',
      { requested: 'Kính đề nghị' },
      ['duties.0.requested'],
    ],
  ])('refuses %s', (_, change, parts) => {
    const found = faults({ duties: [{ ...duty, ...change }] });
    expect(found.length).toBeGreaterThan(0);
    for (const part of parts) expect(found.join('\n')).toContain(part);
  });

  it('refuses an id that occurs twice, even in another list', () => {
    expect(faults({ duties: [duty, duty] })).toEqual([
      'duties.1.id: trùng mã "hg-r001"; hãy đặt mã khác',
    ]);
  });

  it('looks at targets, reports and funding too', () => {
    const target = {
      id: 'hg-t01',
      kind: 'qualitative',
      indicator: 'x',
      when: [{ kind: 'notStated' }],
      partOf: 'hg-t09',
      at: 'V.2',
      quote: 'giám sát',
    };
    const fund = {
      id: 'hg-f01',
      statement: 'x',
      agencies: [{ agency: 'mttq', as: 'Mặt trận' }],
      at: 'V.2',
      quote: 'giám sát',
    };
    const found = faults({
      targets: [target],
      reports: [{ ...report, to: [{ agency: 'mttq', as: 'Mặt trận Tổ quốc' }] }],
      funding: [fund],
    });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'targets.0.partOf',
      'reports.0.to.0',
      'funding.0.agencies.0',
    ]);
  });
});

describe('duty schema', () => {
  const message = (change: Record<string, unknown>) =>
    documentRows.safeParse({ duties: [{ ...duty, ...change }] }).error?.issues[0];
  it.each([
    [{ role: 'lead', asPrinted: 'Đơn vị thực hiện' }, 'role', 'role: perform'],
    [{ role: 'coordinate', asPrinted: 'phối hợp với' }, 'summary', 'phối hợp trong việc gì'],
    [{ partners: [{ agency: 'so-y-te', as: 'Sở Y tế' }] }, 'partners', 'chính mình'],
    [{ id: 'hg-resp-001' }, 'id', 'xx-r01'],
    [{ when: undefined }, 'when', ''],
    [{ extra: 1 }, undefined, ''],
  ])('refuses %j', (change, field, part) => {
    const issue = message(change);
    expect(issue?.path[2]).toBe(field);
    expect(issue?.message).toContain(part);
  });
});

describe('target schema', () => {
  const target = {
    id: 'lc-t04',
    kind: 'quantitative',
    indicator: 'x',
    value: 50,
    unit: '%',
    valuePrinted: '50%',
    when: [{ kind: 'notStated' }],
    at: 'V.2',
    quote: '50% người',
  };
  const path = (change: Record<string, unknown>) =>
    documentRows.safeParse({ targets: [{ ...target, ...change }] }).error?.issues[0]?.path[2];
  it.each([
    [{}, undefined],
    [{ value: 60 }, 'value'],
    [{ value: undefined, valuePrinted: undefined }, 'value'],
    [{ valuePrinted: undefined }, 'valuePrinted'],
    [{ valuePrinted: '50 %' }, 'valuePrinted'],
    [{ qualifier: 'tối thiểu' }, 'qualifier'],
    [{ kind: 'qualitative' }, 'value'],
  ])('%j', (change, field) => {
    expect(path(change)).toBe(field);
  });
});
