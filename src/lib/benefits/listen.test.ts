import { describe, expect, it } from 'vitest';
import { markSpoken, spokenAttribute } from './listen.ts';

/** Says figures in words and leaves out quotation marks, as the spoken form does. */
const say = (sentence: string): string =>
  sentence.replace('30 %', 'ba mươi phần trăm').replace(/[“”]/gu, '');

describe('spokenAttribute', () => {
  it.each<[string, string, string | undefined]>([
    ['nothing to change', 'Bạn ở tỉnh Mẫu.', undefined],
    ['signs alone differ', 'Hãy hỏi “ai”.', undefined],
    ['the second of two sentences', 'Một câu. Được 30 % tiền.', '|Được ba mươi phần trăm tiền.'],
    ['space that does not break', 'Được 30\u00a0% tiền.', 'Được ba mươi phần trăm tiền.'],
  ])('%s', (_, text, attribute) => expect(spokenAttribute(text, say)).toBe(attribute));
});

describe('markSpoken', () => {
  it.each<[string, string, string]>([
    [
      'a paragraph',
      '<p>Được 30 % tiền.</p>',
      '<p data-say="Được ba mươi phần trăm tiền.">Được 30 % tiền.</p>',
    ],
    [
      'pins',
      '<p>Một. <a class="pin" href="#30">30 %</a></p>',
      '<p>Một. <a class="pin" href="#30">30 %</a></p>',
    ],
    [
      'a list within an item',
      '<li>Một trong:<ul><li>30 % tiền.</li></ul></li>',
      '<li>Một trong:<ul><li data-say="ba mươi phần trăm tiền.">30 % tiền.</li></ul></li>',
    ],
    [
      'signs in attributes and words',
      '<p title="a > b">30 % &amp; hơn.</p>',
      '<p title="a > b" data-say="ba mươi phần trăm &amp; hơn.">30 % &amp; hơn.</p>',
    ],
    [
      'elements in a line',
      '<p><b>30</b> %.</p>',
      '<p data-say="ba mươi phần trăm."><b>30</b> %.</p>',
    ],
  ])('%s', (_, html, marked) => expect(markSpoken(html, say)).toBe(marked));
});
