/** For whom a guide is: the address part of `/quyen-loi/danh-cho/<slug>/` and the words shown to readers. */
export const audiences = {
  'ho-ngheo': 'Hộ nghèo, hộ cận nghèo',
  'nguoi-co-cong': 'Người có công và thân nhân',
  'nguoi-cao-tuoi': 'Người cao tuổi',
  'nguoi-khuyet-tat': 'Người khuyết tật',
  'tre-em': 'Trẻ em',
  'phu-nu-mang-thai': 'Phụ nữ mang thai',
  'dan-toc-thieu-so': 'Người dân tộc thiểu số',
  'bao-tro-xa-hoi': 'Người thuộc diện bảo trợ xã hội',
  'ho-kho-khan-dot-xuat': 'Người gặp thiên tai, hoạn nạn',
  'nguoi-lao-dong': 'Người lao động',
  'hoc-sinh-sinh-vien': 'Học sinh, sinh viên',
  'nguoi-cai-nghien': 'Người cai nghiện và gia đình',
  'vung-kho-khan': 'Người ở vùng khó khăn',
  'dan-nong-thon': 'Người dân nông thôn',
  'can-bo': 'Người làm việc ở cơ sở cai nghiện',
  'moi-nguoi': 'Mọi người dân',
} as const;

export type Audience = keyof typeof audiences;
