import { expect, it } from 'vitest';
import type { GlossaryData } from '#src/schemas/glossary.ts';
import { abbreviationsFromGlossary } from './glossary.ts';

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
