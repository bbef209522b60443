import { describe, expect, it } from 'vitest';
import { checkScreens, type Measured } from './screens.ts';

const page = (over: Partial<Omit<Measured, 'places'>> & { places?: object } = {}): Measured => ({
  path: '/quyen-loi/mau/',
  overview: false,
  keyEnd: 1.9,
  length: 7.9,
  ...over,
  places: { state: 0.3, answer: 0.5, gives: 0.9, office: 1.4, ...over.places },
});
const faults = (one: Measured) => checkScreens([one]).findings.map(({ message }) => message);

describe('checkScreens', () => {
  it('takes a guide that answers on its first screen', () => {
    expect(checkScreens([page()])).toMatchObject({ checked: 1, findings: [] });
  });

  it.each<[string, Measured, RegExp]>([
    ['a late state', page({ places: { state: 1 } }), /tình trạng bắt đầu ở 1,0 màn hình/u],
    ['a late answer', page({ places: { answer: 1.2 } }), /câu trả lời bắt đầu ở 1,2/u],
    ['a late row', page({ places: { gives: 2.1 } }), /“Được gì” bắt đầu ở 2,1/u],
    ['no place to ask at', page({ places: { office: undefined } }), /không thấy “Hỏi ở đâu”/u],
    ['a key box that goes on', page({ keyEnd: 2.4 }), /khung tóm tắt hết ở 2,4/u],
    ['no key box', page({ keyEnd: undefined }), /không thấy khung tóm tắt/u],
    ['a page too long', page({ length: 8.1 }), /dài 8,1 màn hình/u],
  ])('finds %s', (_, one, fault) => {
    expect(faults(one)).toEqual([expect.stringMatching(fault)]);
  });

  it('asks an overview for no place to ask at and no key box', () => {
    expect(
      faults(page({ overview: true, keyEnd: undefined, places: { office: undefined } })),
    ).toEqual([]);
  });

  it('prints the least, the median and the most, and a line for each guide', () => {
    const { notes = [] } = checkScreens([
      page(),
      page({ path: '/quyen-loi/hai/', length: 3 }),
      page({ path: '/quyen-loi/ba/', length: 4.5 }),
    ]);
    expect(notes).toContain('cả trang: 3,0 · 4,5 · 7,9');
    expect(notes.at(-1)).toMatch(/4,5 {2}\/quyen-loi\/ba\/$/u);
  });
});
