import { describe, expect, it } from 'vitest';
import { readGuide } from '#tests/helpers/read-guide.ts';
import { plainTexts, readGuideBody } from './benefit-text.ts';

const pin = { at: 'I', quote: 'Đối tượng nghèo' };
const gaps = ['gives', 'amount', 'documents', 'office', 'when'].map((about) => ({
  about,
  question: 'Việc gì',
  ask: 'Việc gì?',
}));
const data = readGuide({
  title: 'Một tiêu đề',
  titlePrinted: { at: 'mot-ke-hoach#I', quote: 'HỖ TRỢ' },
  summary: { text: 'Một câu.', pin: { at: 'mot-ke-hoach#I', quote: 'nghèo' } },
  situations: ['ngheo'],
  audiences: ['ho-ngheo'],
  aliases: ['BHYT'],
  provinces: [
    {
      document: 'mot-ke-hoach',
      time: 'plan',
      modality: { kind: 'policy', reason: { text: 'Kế hoạch nói.', pin } },
      who: [{ text: 'Người nghèo.', pin }],
      amount: { kind: 'not-stated' },
      conditions: [
        {
          text: 'Hộ nghèo.',
          pin,
          test: {
            any: [{ question: 'ho', includes: 'ho-ngheo' }, { unclear: 'Nguồn không rõ.' }],
          },
        },
      ],
      force: { says: [{ text: 'Đến năm 2025.', pin }], until: { date: '2025', pin } },
      basis: [{ text: 'Câu này.', pin, cited: 'luat-mau' }],
      gaps,
    },
  ],
  examples: ['A', 'B'].map((who) => ({
    story: `${who} nghèo.`,
    answers: { ho: ['ho-ngheo'] },
    result: 'may',
    why: { text: 'Nghèo.', pin: { at: 'mot-ke-hoach#I', quote: 'nghèo' } },
  })),
});

describe('plainTexts', () => {
  it('gives what citizens read, in its order, and no words of the source', () =>
    expect(plainTexts(data).map(({ path, text }) => [path.join('.'), text])).toEqual([
      ['title', 'Một tiêu đề'],
      ['summary.text', 'Một câu.'],
      ['provinces.0.modality.reason.text', 'Kế hoạch nói.'],
      ['provinces.0.who.0.text', 'Người nghèo.'],
      ['provinces.0.conditions.0.text', 'Hộ nghèo.'],
      ['provinces.0.conditions.0.test.any.1.unclear', 'Nguồn không rõ.'],
      ['provinces.0.force.says.0.text', 'Đến năm 2025.'],
      ['provinces.0.basis.0.text', 'Câu này.'],
      ...gaps.flatMap((_, index) => [
        [`provinces.0.gaps.${String(index)}.question`, 'Việc gì'],
        [`provinces.0.gaps.${String(index)}.ask`, 'Việc gì?'],
      ]),
      ['examples.0.story', 'A nghèo.'],
      ['examples.0.why.text', 'Nghèo.'],
      ['examples.1.story', 'B nghèo.'],
      ['examples.1.why.text', 'Nghèo.'],
    ]));
});

describe('readGuideBody', () => {
  it('gives the paragraphs as they read, with their lines', () => {
    const { blocks, faults } = readGuideBody(
      'Đoạn **một** <Ghim at="mot-ke-hoach#I" />\nnối tiếp.\n\nXem [hướng dẫn khác](/quyen-loi/khac/).\n',
    );
    expect(faults).toEqual([]);
    expect(blocks.map(({ text, line }) => [text, line])).toEqual([
      ['Đoạn một nối tiếp.', 1],
      ['Xem hướng dẫn khác.', 4],
    ]);
  });
});
