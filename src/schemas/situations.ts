/**
 * The situations by which `/quyen-loi/` lists the guides. They are the sources' own groups, worded as a reader would
 * say them; `from` is the clause whose heading or text forms the group.
 */
export const situations = {
  'nguoi-co-cong': {
    label: 'Gia đình tôi có công với cách mạng',
    from: 'vinh-long-kh-92-kl-tw-2021#II.2',
  },
  'ngheo-kho': { label: 'Nhà tôi nghèo hoặc cận nghèo', from: 'vinh-long-kh-92-kl-tw-2021#II.3' },
  'tro-giup': {
    label: 'Tôi già yếu, khuyết tật hoặc cần trợ giúp',
    from: 'vinh-long-kh-92-kl-tw-2021#II.5',
  },
  'hoan-nan': {
    label: 'Tôi gặp thiên tai, hỏa hoạn, hoạn nạn',
    from: 'lao-cai-316-kh-ubnd-2017#III.2.c.g2',
  },
  'viec-lam': {
    label: 'Tôi tìm việc, mất việc hoặc muốn học nghề',
    from: 'vinh-long-kh-92-kl-tw-2021#II.3.g2',
  },
  'bao-hiem': {
    label: 'Tôi hỏi về bảo hiểm xã hội, thất nghiệp, lương hưu',
    from: 'vinh-long-kh-92-kl-tw-2021#II.4',
  },
  'vay-von': { label: 'Tôi cần vay vốn', from: 'hau-giang-71-kh-ubnd-2022#V.12' },
  'di-hoc': { label: 'Tôi hoặc con tôi đi học', from: 'vinh-long-kh-92-kl-tw-2021#II.6' },
  'om-dau': {
    label: 'Tôi cần khám bệnh, thẻ bảo hiểm y tế',
    from: 'vinh-long-kh-92-kl-tw-2021#II.7',
  },
  'nha-o-nuoc-sach': {
    label: 'Tôi cần nhà ở, nước sạch, mạng internet',
    from: 'vinh-long-kh-92-kl-tw-2021#II.8',
  },
  'tre-em': { label: 'Tôi hỏi cho trẻ em', from: 'bac-giang-kh-tet-giap-thin-2024#II.5' },
  'cai-nghien': {
    label: 'Tôi hỏi về cai nghiện ma túy',
    from: 'kien-giang-1521-kh-ldtbxh-2019#II.1.1',
  },
  'dip-tet': { label: 'Tôi hỏi về dịp Tết', from: 'bac-giang-kh-tet-giap-thin-2024#II' },
  'phap-luat': {
    label: 'Tôi cần trợ giúp pháp lý hoặc muốn khiếu nại',
    from: 'bac-giang-kh-tet-giap-thin-2024#II.8',
  },
} as const;

export type Situation = keyof typeof situations;
