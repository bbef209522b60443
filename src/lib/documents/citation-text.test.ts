import { expect, it } from 'vitest';
import { citationText } from './citation-text.ts';

it('puts quote, place, document and address together', () => {
  expect(
    citationText('Quỹ Vì người ngèo', 'mục II, khoản 5', 'Kế hoạch', 'https://example.org/#II.5'),
  ).toBe('“Quỹ Vì người ngèo” (mục II, khoản 5, Kế hoạch). https://example.org/#II.5');
});
