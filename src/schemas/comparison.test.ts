import { describe, expect, it } from 'vitest';
import { comparisonSchema } from './comparison.ts';

const cell = (document: string) => ({
  document,
  who: ['hg-r001'],
  what: [{ at: `${document}#II.1`, quote: 'x', text: 'y' }],
});
const smallest = {
  title: 'Kết luận 92-KL/TW ở các tỉnh',
  subject: 'kl-92',
  documents: ['mot', 'hai'],
  whole: [{ document: 'mot' }, { document: 'hai' }],
  fields: [{ id: 'y-te', name: 'Y tế', cells: [cell('mot'), cell('hai')] }],
};
const issue = (change: Record<string, unknown>) =>
  comparisonSchema.safeParse({ ...smallest, ...change }).error?.issues[0];

describe('comparisonSchema', () => {
  it('takes a third province as one more column', () => {
    expect(issue({})).toBeUndefined();
    expect(
      issue({
        documents: ['mot', 'hai', 'ba'],
        whole: [...smallest.whole, { document: 'ba' }],
        fields: [{ id: 'y-te', name: 'Y tế', cells: [cell('mot'), cell('hai'), cell('ba')] }],
      }),
    ).toBeUndefined();
  });
  it.each([
    [{ documents: ['mot'] }, 'documents', 'ít nhất hai'],
    [{ documents: ['mot', 'hai', 'ba'] }, 'whole', 'thiếu ô của văn bản "ba"'],
    [
      { fields: [{ id: 'y-te', name: 'Y tế', cells: [cell('mot')] }] },
      'fields.0.cells',
      'thiếu ô của văn bản "hai"',
    ],
    [
      { fields: [{ id: 'y-te', name: 'Y tế', cells: [cell('mot'), cell('mot'), cell('hai')] }] },
      'fields.0.cells',
      'có 2 ô',
    ],
    [
      { fields: [{ id: 'y-te', name: 'Y tế', cells: [cell('mot'), cell('hai'), cell('ba')] }] },
      'fields.0.cells.2.document',
      '"ba"',
    ],
    [{ fields: [...smallest.fields, ...smallest.fields] }, 'fields.1.id', 'trùng lĩnh vực'],
  ])('refuses %j', (change, path, part) => {
    expect(issue(change)?.path.join('.')).toBe(path);
    expect(issue(change)?.message).toContain(part);
  });
});
