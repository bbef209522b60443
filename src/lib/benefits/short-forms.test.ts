import { describe, expect, it } from 'vitest';
import { readPins } from '#src/schemas/pin.ts';
import { conditionsSchema } from '#src/schemas/conditions.ts';
import { shortFormFaults, type ShortForm } from './short-forms.ts';

const { data } = readPins(
  conditionsSchema.parse({
    whole: ['có điều kiện'],
    told: { intention: ['định'], task: ['giao'], draft: ['dự thảo'] },
    never: ['chỉ cho'],
    schemes: { 'qua-tet': 'Tên việc.' },
    benefits: [
      {
        guide: 'the-bao-hiem',
        document: 'mot',
        at: 'I.1',
        kitDocuments: ['nghi-quyet'],
        names: ['thẻ bảo hiểm y tế'],
        needs: [['hộ nghèo'], ['từ 75 tuổi', '75 tuổi trở lên']],
      },
      {
        guide: 'the-bao-hiem',
        document: 'du-thao',
        at: 'I.2',
        names: ['thẻ bảo hiểm y tế'],
        needs: [['hộ nghèo']],
      },
      { guide: 'qua-tet', document: 'mot', at: 'II', names: ['quà tết'], open: true },
      {
        guide: 'mai-am',
        document: 'mot',
        at: 'III',
        modality: 'intention',
        names: ['mái ấm'],
        needs: [['trẻ mồ côi']],
      },
      { guide: 'duong-xa', document: 'mot', at: 'IV', none: 'Việc chung.' },
    ],
  }),
  { field: 'document' },
);
const documents = {
  province: (slug: string) => ({ mot: 'Mây Trắng', 'du-thao': 'Sao Hôm' })[slug],
  isDraft: (slug: string) => slug === 'du-thao',
};
const faults = (text: string, form: Partial<ShortForm> = {}) =>
  shortFormFaults({ text, documents: ['mot'], ...form }, data, documents);

describe('shortFormFaults', () => {
  it.each<[string, string, Partial<ShortForm>]>([
    ['nothing named', 'Đường xã được sửa.', {}],
    ['every condition', 'Thẻ BHYT cho người từ 75 tuổi, hộ nghèo.', {}],
    ['"có điều kiện"', 'Cấp thẻ bảo hiểm y tế, có điều kiện.', {}],
    ['an open list', 'Quà Tết cho nhiều người.', {}],
    ['an intention told as one', 'Tỉnh định lập mái ấm cho trẻ mồ côi.', {}],
    ['a benefit of other documents', 'Thẻ bảo hiểm y tế.', { documents: ['khac'] }],
    ['a benefit of another guide', 'Thẻ bảo hiểm y tế.', { guide: 'qua-tet' }],
    ['the name of a scheme as a title', 'Chỉ cho quà Tết', { guide: 'qua-tet', isTitle: true }],
    ['a title of what is only wanted', 'Mái ấm cho trẻ mồ côi', { isTitle: true }],
    [
      'one benefit of a guide told whole',
      'Dự thảo: thẻ bảo hiểm y tế cho hộ nghèo.',
      { documents: ['mot', 'du-thao'], guide: 'the-bao-hiem' },
    ],
    [
      'the province that is named',
      'Sao Hôm, dự thảo: thẻ bảo hiểm y tế cho hộ nghèo.',
      { documents: ['mot', 'du-thao'] },
    ],
  ])('has nothing against %s', (_name, text, form) => expect(faults(text, form)).toEqual([]));

  it.each<[string, string, Partial<ShortForm>, string]>([
    [
      'a condition left out',
      'Thẻ bảo hiểm  y tế cho hộ nghèo.',
      {},
      'thiếu điều kiện; hãy thêm một trong: "từ 75 tuổi", "75 tuổi trở lên"; hoặc viết "có điều kiện"',
    ],
    ['both left out', 'Cấp thẻ BHYT.', {}, 'thêm "hộ nghèo"; và một trong:'],
    ['the clause', 'Cấp thẻ BHYT.', {}, '(mục I.1 của mot)'],
    ['a list closed', 'Quà Tết chỉ cho người nghèo.', {}, 'chỉ nhấn mạnh, không loại ai'],
    ['an intention as a fact', 'Có mái ấm cho trẻ mồ côi.', {}, 'chỉ định làm; hãy thêm'],
    [
      'a draft as a fact',
      'Thẻ bảo hiểm y tế cho hộ nghèo.',
      { documents: ['du-thao'] },
      'là dự thảo; hãy thêm một trong: "dự thảo"',
    ],
    ['a kit on the resolution', 'Thẻ BHYT.', { documents: ['nghi-quyet'] }, 'thiếu điều kiện'],
    [
      'the province that is named',
      'Mây Trắng: thẻ bảo hiểm y tế. Dự thảo khác cũng vậy, hộ nghèo.',
      { documents: ['mot', 'du-thao'] },
      'thiếu điều kiện',
    ],
  ])('tells of %s', (_name, text, form, words) => {
    const told = faults(text, form);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words);
  });
});
