import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '#src/schemas/glossary.ts';
import { abbreviationsFromGlossary, explained } from './glossary.ts';

it('takes a form’s own meaning, else the first of its row without its remark, and no form that adds words', () => {
  const form = (text: string, more = {}) => ({ text, documents: [], searchOnly: false, ...more });
  const row = (forms: GlossaryData['forms'], meaning: string[]): GlossaryData => ({
    kind: 'abbreviation',
    within: [],
    forms,
    meaning,
    caseSensitive: true,
  });
  expect(
    abbreviationsFromGlossary([
      row([form('BHYT'), form('thẻ BHYT'), form('bhyt', { searchOnly: true })], ['bảo hiểm y tế']),
      row([form('MTTQ'), form('UBMTTQ', { meaning: 'Ủy ban Mặt trận Tổ quốc' })], ['Mặt trận']),
      row([form('NQ')], ['Nghị quyết (ký hiệu văn bản)', 'khác']),
      { ...row([form('CT')], ['Chủ tịch']), within: ['CT, PCT'] },
      { ...row([form('tiền già')], ['trợ cấp xã hội']), kind: 'citizen-term' },
    ]),
  ).toEqual([
    { form: 'BHYT', meaning: 'bảo hiểm y tế', within: [] },
    { form: 'MTTQ', meaning: 'Mặt trận', within: [] },
    { form: 'UBMTTQ', meaning: 'Ủy ban Mặt trận Tổ quốc', within: [] },
    { form: 'NQ', meaning: 'Nghị quyết', within: [] },
    { form: 'CT', meaning: 'Chủ tịch', within: ['CT, PCT'] },
  ]);
});

describe('what a page’s abbreviations stand for', () => {
  const abbreviation = (form: string, meaning: string, within: string[] = []) => ({
    form,
    meaning,
    within,
  });
  const known = [
    abbreviation('UBND', 'Ủy ban nhân dân'),
    abbreviation('LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'),
    abbreviation('KH', 'Kế hoạch'),
    abbreviation('BHYT', 'bảo hiểm y tế'),
    abbreviation('thẻ BHYT', 'thẻ bảo hiểm y tế'),
    abbreviation('KL', 'Kết luận'),
    abbreviation('CT', 'Chủ tịch', ['CT, PCT']),
  ];
  const forms = (html: string) => explained(html, known).map(({ form }) => form);

  it('is said once, in the order of the page', () => {
    expect(explained('<p>Sở LĐ-TB&amp;XH, UBND tỉnh</p><p>UBND xã</p>', known)).toEqual([
      { form: 'LĐ-TB&XH', meaning: 'Lao động - Thương binh và Xã hội' },
      { form: 'UBND', meaning: 'Ủy ban nhân dân' },
    ]);
  });

  it.each([
    [
      'stands only where a reader sees it',
      '<script>UBND</script><a title="UBND">x</a><style>KH</style>',
    ],
    ['is no number of a document', '<p>Kế hoạch 71/KH-UBND, Kết luận 92-KL/TW, 1521/KH-LĐTBXH</p>'],
    ['is no part of a word', '<p>KHÔNG, UBNDX</p>'],
    ['means something else here', '<p>Nghị quyết CT</p>'],
  ])('%s', (_, html) => {
    expect(forms(html)).toEqual([]);
  });
});
