import { expect, it } from 'vitest';
import { issuerNames } from './issuer-names.ts';
import { issuerKey, issuerOfSign } from './issuers.ts';

it.each([
  ['HĐND', 'Hội đồng nhân dân', 'hdnd'],
  ['hdnd', 'Hội đồng nhân dân', 'hdnd'],
  ['TTG', 'Thủ tướng Chính phủ', 'ttg'],
  // TW and TƯ are one; TU is another, and what is typed without marks is TU.
  ['TW', 'Trung ương', 'tw'],
  ['TƯ', 'Trung ương', 'tw'],
  ['TU', 'Tỉnh ủy', 'tu'],
  ['tu', 'Tỉnh ủy', 'tu'],
  ['LĐ-TB&XH', 'ngành Lao động, Thương binh và Xã hội', 'ldtbxh'],
  ['LĐT BXH', 'ngành Lao động, Thương binh và Xã hội', 'ldtbxh'],
  ['LDTBXH', 'ngành Lao động, Thương binh và Xã hội', 'ldtbxh'],
  ['VPTW', 'Văn phòng Trung ương Đảng', 'vptw'],
])('%s is %s', (sign, name, key) => {
  const issuer = issuerOfSign(sign);
  expect(issuer && issuerNames[issuer]).toBe(name);
  expect(issuer && issuerKey(issuer)).toBe(key);
});

it.each(['XYZ', 'CT', 'NQ', ''])('"%s" is no issuer', (sign) => {
  expect(issuerOfSign(sign)).toBeUndefined();
});

it('gives a key to a sign that the table lacks', () => {
  expect(issuerKey('BVHXH')).toBe('bvhxh');
  expect(issuerKey('LĐ-TB&XH')).toBe('ldtbxh');
});
