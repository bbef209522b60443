import { describe, expect, it } from 'vitest';
import { readBenefitFile } from './benefit-file.ts';

const source = `---
title: 'Một tiêu đề'
aliases: ['BHYT']
provinces:
  - document: mot-ke-hoach
    who:
      - { text: 'Người nghèo.', pin: { at: 'mot-ke-hoach#I', quote: 'Đối tượng nghèo' } }
    conditions:
      - { text: 'Hộ nghèo.', pin: { at: 'mot-ke-hoach#I', quote: 'nghèo' }, test: { any: [{ question: ho, includes: ho-ngheo }, { unclear: 'Nguồn không rõ.' }] } }
---

Đoạn **một** <Ghim at="mot-ke-hoach#I" />
nối tiếp.

Xem [hướng dẫn khác](/quyen-loi/khac/).
`;

describe('readBenefitFile', () => {
  const file = readBenefitFile(source);
  it('gives what citizens read, with the lines of the file, and no words of the source', () =>
    expect(file.pieces).toEqual([
      { text: 'Một tiêu đề', line: 2 },
      { text: 'Người nghèo.', line: 7 },
      { text: 'Hộ nghèo.', line: 9 },
      { text: 'Nguồn không rõ.', line: 9 },
      { text: 'Đoạn một nối tiếp.', line: 12 },
      { text: 'Xem hướng dẫn khác.', line: 15 },
    ]));
  it('gives the data as it stands', () =>
    expect(file.data).toMatchObject({ title: 'Một tiêu đề' }));
  it('refuses a file without frontmatter', () =>
    expect(() => readBenefitFile('Chỉ có lời.')).toThrow('---'));
  it('refuses broken YAML and names the line', () =>
    expect(() => readBenefitFile("---\ntitle: 'a\nb: [\n---\n")).toThrow(/dòng \d+/u));
});
