import { describe, expect, it } from 'vitest';
import type { Absence, Answer, PageHit } from '#src/search/shared/protocol.ts';
import { absenceWords, announcement, understoodWords } from './words.ts';

const hit = { url: '/a/' } as PageHit;
const answer = (count: number, more: Partial<Answer> = {}): Answer => ({
  query: 'q',
  hits: Array.from({ length: count }, () => hit),
  hasMore: false,
  readings: [],
  wordless: undefined,
  place: undefined,
  absent: undefined,
  fact: undefined,
  ...more,
});
const place = { name: 'Hà Nội', url: '', here: [], covered: [], isApart: false };

describe('what is said of an answer', () => {
  it.each<[Answer, number | undefined, string]>([
    [answer(3), 3, '3 trang.'],
    [answer(10, { hasMore: true }), 37, '10 trong 37 trang.'],
    [answer(10, { hasMore: true }), undefined, '10 trang đầu.'],
    [answer(3), undefined, '3 trang.'],
    [answer(0), undefined, 'Không tìm thấy trang nào. Có gợi ý bên dưới.'],
    [answer(1, { place }), 1, 'Chưa có văn bản nào của Hà Nội.'],
    [answer(3, { place }), 3, 'Chưa có văn bản nào của Hà Nội. 3 trang có thể liên quan.'],
    [answer(0, { wordless: 'signs' }), undefined, 'Hãy gõ vài chữ, ví dụ: tiền già.'],
    [
      answer(0, { wordless: 'letter' }),
      undefined,
      'Một chữ cái thì chưa đủ để tìm. Hãy gõ cả từ, ví dụ: tiền già.',
    ],
    [
      answer(0, { wordless: 'talk' }),
      undefined,
      'Những chữ này trang nào cũng có. Hãy gõ thêm điều bạn tìm, ví dụ: tiền già.',
    ],
    [
      answer(2, { absent: { kind: 'topic', name: '' } }),
      2,
      'Ở đây chưa có trang nào trả lời điều bạn hỏi. 2 trang có thể liên quan.',
    ],
    [
      answer(8, { absent: { kind: 'topic', name: '' } }),
      30,
      'Ở đây chưa có trang nào trả lời điều bạn hỏi. 8 trang có thể liên quan.',
    ],
    [
      answer(8, { absent: { kind: 'document', name: '999/QĐ-TTg' } }),
      30,
      'Ở đây không có văn bản “999/QĐ-TTg”. 8 trong 30 trang có thể liên quan.',
    ],
    [
      answer(10, { place, hasMore: true }),
      24,
      'Chưa có văn bản nào của Hà Nội. 10 trong 24 trang có thể liên quan.',
    ],
    [
      answer(0, { absent: { kind: 'year', name: '2025' } }),
      undefined,
      'Ở đây không có văn bản năm 2025 như bạn hỏi.',
    ],
  ])('%#', (given, total, words) => {
    expect(announcement(given, total, 'tiền già')).toBe(words);
  });
});

it.each<[Absence, RegExp]>([
  [{ kind: 'topic', name: '' }, /điều bạn hỏi/u],
  [{ kind: 'document', name: 'Kế hoạch 72' }, /“Kế hoạch 72”/u],
  [{ kind: 'year', name: '2025' }, /năm 2025/u],
  [{ kind: 'figure', name: '999' }, /không có văn bản, số điện thoại hay con số nào là “999”/u],
  [{ kind: 'guide', name: '“Tiền già” cho Mây' }, /không có hướng dẫn “Tiền già” cho Mây, chỉ/u],
  [{ kind: 'language', name: '' }, /tiếng Việt/u],
])('says what is not here: %o', (absent, words) => {
  expect(absenceWords(absent)).toMatch(words);
});

describe('how a question was understood', () => {
  it('is told with the whole question', () => {
    const readings = [
      { typed: 'baor', meant: 'bảo' },
      { typed: 'bhyt', meant: 'bảo hiểm y tế' },
    ];
    expect(understoodWords(answer(1, { query: 'baor bhyt', readings }))).toBe(
      'Bạn hỏi “baor bhyt”, chúng tôi hiểu là “bảo bảo hiểm y tế”.',
    );
  });

  it('is not told where nothing was read otherwise', () => {
    expect(understoodWords(answer(1))).toBe('');
  });
});
