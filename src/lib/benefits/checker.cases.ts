import type { Answers, CheckResult } from './checker.ts';

/** What the checker must say of a guide, worked out by hand from the text of the sources before any rule was written. */
export interface HandCase {
  guide: string;
  /** The person, and the clause that settles the matter. */
  because: string;
  answers: Answers;
  expected: CheckResult;
}

export const handCases: HandCase[] = [
  {
    guide: 'ho-tro-bhyt-ho-ngheo-da-chieu',
    because: 'Kiên Giang II.1.4: poor, lacks another basic service, does not lack health insurance',
    answers: { tinh: ['kien-giang'], ho: ['ho-ngheo'], 'thieu-hut': ['dich-vu-khac'] },
    expected: 'may',
  },
  {
    guide: 'ho-tro-bhyt-ho-ngheo-da-chieu',
    because: 'Kiên Giang II.1.4 excludes households that lack health insurance',
    answers: {
      tinh: ['kien-giang'],
      ho: ['ho-ngheo'],
      'thieu-hut': ['bao-hiem-y-te', 'dich-vu-khac'],
    },
    expected: 'not',
  },
  {
    guide: 'ho-tro-bhyt-ho-ngheo-da-chieu',
    because: 'what the household lacks is not known, and the clause turns on it',
    answers: { tinh: ['kien-giang'], ho: ['ho-ngheo'] },
    expected: 'more',
  },
  {
    guide: 'ho-tro-bhyt-ho-ngheo-da-chieu',
    because: 'the same household in another province: "trên địa bàn tỉnh Kiên Giang"',
    answers: { tinh: ['hau-giang'], ho: ['ho-ngheo'], 'thieu-hut': ['dich-vu-khac'] },
    expected: 'not',
  },
  {
    guide: 'tro-cap-xa-hoi-hang-thang',
    because: 'Lào Cai III.2.c names "người cao tuổi dưới 80 tuổi thuộc hộ nghèo"',
    answers: { tinh: ['lao-cai'], ai: ['cao-tuoi-duoi-80'], ho: ['ho-ngheo'] },
    expected: 'may',
  },
  {
    guide: 'tro-cap-xa-hoi-hang-thang',
    because:
      'Lào Cai II.2.a: a child under 36 months of a near-poor household outside the mountains; whether "sống ở vùng núi" binds every household is not clear',
    answers: {
      tinh: ['lao-cai'],
      ai: ['duoi-36-thang'],
      ho: ['ho-can-ngheo'],
      dien: ['khong'],
      'noi-song': ['do-thi'],
    },
    expected: 'more',
  },
  {
    guide: 'mien-giam-hoc-phi',
    because: 'Vĩnh Long II.6: pupils and students of near-poor households',
    answers: { tinh: ['vinh-long'], ho: ['ho-can-ngheo'], 'cong-viec': ['hoc-sinh-sinh-vien'] },
    expected: 'may',
  },
  {
    guide: 'mien-giam-hoc-phi',
    because: 'Vĩnh Long II.6: a student whose household is none of the three kinds',
    answers: { tinh: ['vinh-long'], ho: ['khong'], 'cong-viec': ['hoc-sinh-sinh-vien'] },
    expected: 'not',
  },
  {
    guide: 'vay-von-nha-o-nuoc-sach',
    because: 'Hậu Giang V.12 names the loans and nobody whom they are for',
    answers: { tinh: ['hau-giang'], ho: ['ho-ngheo'] },
    expected: 'unstated',
  },
  {
    guide: 'the-bhyt-nguoi-ngheo-dan-toc-thieu-so',
    because:
      'Bắc Giang II.1: of an ethnic minority, but not in a difficult area, not poor, no social protection',
    answers: {
      tinh: ['bac-giang'],
      ai: ['nguoi-lon', 'dan-toc-thieu-so'],
      ho: ['khong'],
      dien: ['khong'],
      'noi-song': ['do-thi'],
    },
    expected: 'not',
  },
  {
    guide: 'tro-giup-dot-xuat',
    because: 'Vĩnh Long II.5: gravely ill, but the clause speaks of poor households',
    answers: { tinh: ['vinh-long'], ho: ['khong'], 'hoan-canh': ['benh-nang'] },
    expected: 'not',
  },
  {
    guide: 'cai-nghien-ma-tuy',
    because: 'Kiên Giang II.1.4 ties the support to the facility, not to living in the province',
    answers: { tinh: ['hau-giang'], 'hoan-canh': ['cai-nghien-tu-nguyen'] },
    expected: 'may',
  },
];
