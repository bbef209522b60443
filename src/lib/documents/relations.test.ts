import { expect, it } from 'vitest';
import { doneTo, endedBy, type RelatedDocument } from './relations.ts';
import { documentFacts, statesFrom } from './state.ts';

/** A resolution that does something to another. */
const resolution = (
  row: Partial<RelatedDocument['data']['relations'][number]>,
  data: Partial<RelatedDocument['data']> = {},
): RelatedDocument => ({
  slug: 'moi',
  data: {
    kind: 'nghi-quyet',
    stage: 'issued',
    issued: { date: '2025-12-10', printed: 'x' },
    effect: { kind: 'date', date: '2026-01-01', quote: 'x', clause: 'D2' },
    relations: [
      { kind: 'replaces', document: 'cu', clauses: [], quote: 'x', clause: 'D2', ...row },
    ],
    ...data,
  },
});

const endOf = (document: RelatedDocument) => endedBy(doneTo([document]).get('cu') ?? []);

it('a document that replaces the whole of another ends it on the day of its effect', () => {
  const ended = endOf(resolution({}));
  expect(ended).toEqual({
    document: 'moi',
    kind: 'replaces',
    source: 'nghị quyết năm 2025',
    from: '2026-01-01',
  });
  const facts = documentFacts(
    { stage: 'issued', issued: {}, period: { to: '2027' }, endedBy: ended },
    'nghị quyết năm 2020',
    'cu',
  );
  expect(
    statesFrom(facts, '2025-12-31').map(({ id, from, sentence }) => [id, from, sentence]),
  ).toEqual([
    [
      'in-period',
      '2025-12-31',
      'Nghị quyết năm 2020 còn áp dụng đến hết ngày 31/12/2025; sau đó được thay thế bởi nghị quyết năm 2025 từ ngày 1/1/2026.',
    ],
    [
      'ended',
      '2026-01-01',
      'Nghị quyết năm 2020 được thay thế bởi nghị quyết năm 2025 từ ngày 1/1/2026.',
    ],
  ]);
});

it.each<[string, RelatedDocument]>([
  ['a part alone', resolution({ clauses: ['D1'] })],
  ['a part in words', resolution({ part: 'khoản 2 Điều 5' })],
  ['amending', resolution({ kind: 'amends' })],
  ['a draft', resolution({}, { stage: 'draft' })],
  ['a day of effect that nobody knows', resolution({}, { effect: undefined })],
])('%s ends nothing', (_name, document) => expect(endOf(document)).toBeUndefined());

it('the end of its force is the first of its ends where it comes first', () => {
  const facts = documentFacts(
    {
      stage: 'issued',
      issued: {},
      period: { to: '2030' },
      expiry: { kind: 'through', date: '2028-12-31', quote: 'x', clause: 'D2' },
    },
    'thông tư năm 2025',
    'thong-tu',
  );
  expect([facts.end, facts.endOf]).toEqual(['2028-12-31', 'force']);
});
