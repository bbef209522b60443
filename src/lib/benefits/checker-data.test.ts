import { describe, expect, it } from 'vitest';
import { dataOn, dataText, readData, type CheckerPageData } from './checker-data.ts';

const data: CheckerPageData = {
  steps: ['noi'],
  questions: [{ id: 'tuoi', step: 'noi' }],
  guides: { a: [{ place: 'mau', heading: 'main', conditions: [{ test: { unclear: '' } }] }] },
  notes: { gia: { question: 'tuoi', atLeast: 60 } },
};

describe('the data of the page', () => {
  it('comes back as it was', () => {
    expect(readData(dataText(data))).toEqual(data);
  });

  it('closes no element of the page', () => {
    const text = dataText({ ...data, steps: ['</script>'] });
    expect(text).not.toContain('<');
    expect(readData(text).steps).toEqual(['</script>']);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no steps', JSON.stringify({ ...data, steps: undefined })],
    ['a question without a step', JSON.stringify({ ...data, questions: [{ id: 'a' }] })],
    [
      'a part without conditions',
      JSON.stringify({ ...data, guides: { a: [{ place: 'mau', heading: 'main' }] } }),
    ],
    ['notes in a list', JSON.stringify({ ...data, notes: undefined })],
  ])('is refused: %s', (_, text) => {
    expect(() => readData(text)).toThrow();
  });
});

describe('dataOn', () => {
  const dated: CheckerPageData = {
    steps: [],
    questions: [],
    notes: {},
    guides: {
      'tien-gia': [
        { place: 'may', conditions: [], heading: 'main', pastFrom: '2027-01-01' },
        { place: 'may', conditions: [], heading: 'main' },
      ],
    },
  };
  it.each([
    ['2026-12-31', ['main', 'main']],
    ['2027-01-01', ['past', 'main']],
    // No day is known: as built.
    ['', ['main', 'main']],
  ])('puts what is past on "%s" under its heading', (day, headings) => {
    expect(dataOn(dated, day).guides['tien-gia']?.map(({ heading }) => heading)).toEqual(headings);
  });
});
