import { describe, expect, it } from 'vitest';
import { recap, type RecapItem } from './checker-recap.ts';

const item = (title: string, more: Partial<RecapItem> = {}): RecapItem => ({
  result: 'may',
  heading: 'main',
  title,
  address: `https://vi-du.example/${title}/`,
  asks: ['“Hỏi gì?”', '“Hỏi nữa?”'],
  ...more,
});

describe('recap', () => {
  it('tells what may be, with one question and where to read', () =>
    expect(recap([item('mot')])).toMatch(
      /CÓ THỂ THUỘC DIỆN\n- mot\n {2}Hỏi: “Hỏi gì\?”\n {2}https:\/\/vi-du\.example\/mot\/$/u,
    ));
  it('goes from what may be to what the source leaves open, and leaves out the rest', () => {
    const text = recap([
      item('khong', { result: 'not' }),
      item('chua-neu', { result: 'unstated' }),
      item('can-them', { result: 'more' }),
      item('da-qua', { heading: 'past' }),
      item('moi-muon', { heading: 'intention' }),
      item('co-the'),
    ]);
    expect(text.match(/^- .*$/gmu)).toEqual(['- co-the', '- can-them', '- chua-neu']);
  });
  it('says so where nothing is left', () =>
    expect(recap([item('khong', { result: 'not' })])).toContain('không có nghĩa là không được'));
});
