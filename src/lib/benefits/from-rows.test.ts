import { describe, expect, it } from 'vitest';
import { benefitSchema } from '#src/schemas/benefit.ts';
import { readPins } from '#src/schemas/pin.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { rowNames } from '#src/schemas/rows.ts';
import { readRows } from '#tests/helpers/rows.ts';
import { takeRows, type SourceRow } from './from-rows.ts';

const clause = { of: 'D2', at: 'D2.1', quote: 'lời nguồn' };
const amount = {
  ...clause,
  kind: 'dong',
  what: 'Hỗ trợ',
  value: 500_000,
  printed: '500.000 đồng',
  quote: 'tối đa 500.000 đồng mỗi tháng trên mức chuẩn',
};
const rows = readRows({
  persons: [{ id: 'xx-dt01', text: 'Người già.', ...clause }],
  conditions: [
    { id: 'xx-dk01', text: 'Hộ nghèo.', ...clause },
    { id: 'xx-dk02', text: 'Ở xã.', ...clause },
  ],
  amounts: [
    { ...amount, id: 'xx-m01', per: 'tháng' },
    { ...amount, id: 'xx-m02', per: 'tháng', qualifier: 'tối đa' },
  ],
  steps: [
    {
      ...clause,
      id: 'xx-tt01',
      order: 1,
      action: 'Nộp đơn.',
      who: [{ as: 'Người già' }],
      when: [{ kind: 'notStated' }],
      papers: [
        { text: 'Đơn.', at: 'D3.1', quote: 'đơn' },
        { text: 'Căn cước.', at: 'D3.2', quote: 'căn cước' },
      ],
    },
    {
      ...clause,
      id: 'xx-tt02',
      order: 2,
      action: 'Xét.',
      who: [{ as: 'xã' }],
      when: [{ kind: 'notStated' }],
    },
  ],
});
const byId = new Map(
  tableKeys(rowNames).flatMap((list) =>
    rows[list].map((row): [string, SourceRow] => [row.id, { document: 'nghi-quyet', list, row }]),
  ),
);

const said = { text: 'Một câu.', pin: { at: 'D1', quote: 'lời' } };
const outside = { text: 'Một câu.', pin: { at: 'ke-hoach#D1', quote: 'lời' } };
const guide = (part: object) =>
  readPins(
    benefitSchema.parse({
      title: 'Hỗ trợ',
      summary: outside,
      situations: ['gia'],
      audiences: ['gia'],
      provinces: [
        {
          document: 'nghi-quyet',
          time: 'plan',
          modality: { kind: 'task', reason: said },
          amount: { kind: 'not-stated' },
          force: { says: [said] },
          basis: [said],
          ...part,
        },
      ],
      examples:
        'conditions' in part
          ? [1, 2].map(() => ({ story: 'Bà Mây.', answers: {}, result: 'may', why: outside }))
          : [],
    }),
    { field: 'document' },
  ).data;
const take = (part: object) =>
  takeRows(
    guide(part),
    (id) => byId.get(id),
    () => false,
  );
const only = ({ data }: ReturnType<typeof take>) => data.provinces[0];
const told = (part: object) =>
  take(part).faults.map(({ path, message }) => `${path.join('.')}: ${message}`);

const pin = { document: 'nghi-quyet', clause: 'D2.1', quote: 'lời nguồn' };

describe('takeRows', () => {
  it('puts words and pin of the row in place of its id', () => {
    const part = only(
      take({
        who: [{ row: 'xx-dt01' }],
        conditions: [
          { row: 'xx-dk01', test: { question: 'ho', includes: 'ho-ngheo' } },
          { text: 'Một trong hai:', anyOf: [{ row: 'xx-dk02' }, said] },
        ],
      }),
    );
    expect(part?.who).toEqual([{ text: 'Người già.', pin }]);
    expect(part?.conditions[0]).toEqual({
      text: 'Hộ nghèo.',
      pin,
      test: { question: 'ho', includes: 'ho-ngheo' },
    });
    expect(part?.conditions[1]).toMatchObject({
      anyOf: [{ text: 'Ở xã.', pin }, { text: 'Một câu.' }],
    });
  });

  it.each([
    ['xx-m01', { kind: 'dong', value: 500_000, per: 'tháng' }],
    ['xx-m02', { kind: 'words', words: 'tối đa 500.000 đồng một tháng' }],
  ])('takes the amount %s as a figure where it is one', (row, amount) => {
    expect(only(take({ amount: { kind: 'row', row } }))?.amount).toMatchObject({
      ...amount,
      pin: { document: 'nghi-quyet', clause: 'D2.1' },
    });
  });

  it('takes the papers of a step, each with its own pin, and knows in which line they are written', () => {
    const taken = take({ documentsNeeded: [{ row: 'xx-tt01' }, said] });
    expect(only(taken)?.documentsNeeded.map(({ text, pin: { clause: at } }) => [text, at])).toEqual(
      [
        ['Đơn.', 'D3.1'],
        ['Căn cước.', 'D3.2'],
        ['Một câu.', 'D1'],
      ],
    );
    expect(taken.writtenAt(['provinces', 0, 'documentsNeeded', 1, 'text'])).toEqual([
      ...['provinces', 0, 'documentsNeeded', 0, 'text'],
    ]);
    expect(taken.writtenAt(['provinces', 0, 'documentsNeeded', 2])).toEqual([
      ...['provinces', 0, 'documentsNeeded', 1],
    ]);
    expect(taken.writtenAt(['provinces', 0, 'gives', 1])).toEqual(['provinces', 0, 'gives', 1]);
  });

  it.each([
    [{ amount: { kind: 'row', row: 'xx-m09' } }, 'provinces.0.amount.row: không có dòng "xx-m09"'],
    [
      { amount: { kind: 'row', row: 'xx-dk01' } },
      'provinces.0.amount.row: "xx-dk01" là điều kiện (conditions); ở đây phải là mức hưởng (amounts)',
    ],
    [{ who: [said, { row: 'xx-m01' }] }, 'provinces.0.who.1.row: "xx-m01" là mức hưởng'],
    [
      { conditions: [{ text: 'Một:', anyOf: [said, { row: 'xx-dt01' }] }] },
      'provinces.0.conditions.0.anyOf.1.row: "xx-dt01" là đối tượng',
    ],
    [
      { documentsNeeded: [{ row: 'xx-tt02' }] },
      'provinces.0.documentsNeeded.0.row: bước "xx-tt02" không nêu giấy tờ nào',
    ],
    [
      { document: 'van-ban-khac', who: [{ row: 'xx-dt01' }] },
      'provinces.0.who.0.row: "xx-dt01" là dòng của văn bản "nghi-quyet"',
    ],
  ])('tells what is wrong with %j', (part, message) => {
    expect(told(part)).toEqual([expect.stringContaining(message)]);
  });

  it('takes rows of the document that the part rests on', () => {
    const part = {
      document: 'ke-hoach',
      restsOn: 'nghi-quyet',
      time: 'own',
      who: [{ row: 'xx-dt01' }],
    };
    expect(told(part)).toEqual([]);
  });

  it('says nothing of rows whose document is told of in its own file', () => {
    const { faults } = takeRows(
      guide({ who: [{ row: 'xx-dt01' }] }),
      () => undefined,
      (document) => document === 'nghi-quyet',
    );
    expect(faults).toEqual([]);
  });
});
