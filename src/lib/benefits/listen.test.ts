import { describe, expect, it } from 'vitest';
import { spokenAttribute } from './listen.ts';

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
