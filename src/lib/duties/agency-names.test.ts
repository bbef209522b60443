import { describe, expect, it } from 'vitest';
import { nameWithoutProvince } from './agency-names.ts';

describe('nameWithoutProvince', () => {
  it.each([
    ['Sở Y tế tỉnh Hậu Giang', 'Hậu Giang', 'Sở Y tế'],
    ['Các cơ quan (Vĩnh Long)', 'Vĩnh Long', 'Các cơ quan'],
    ['Văn phòng Sở LĐ-TB&XH Kiên Giang', 'Kiên Giang', 'Văn phòng Sở LĐ-TB&XH'],
    ['Thủ tướng Chính phủ', undefined, 'Thủ tướng Chính phủ'],
    ['Sở Y tế tỉnh Hậu Giang', 'Vĩnh Long', 'Sở Y tế tỉnh Hậu Giang'],
  ])('%s', (name, province, plain) => {
    expect(nameWithoutProvince(name, province)).toBe(plain);
  });
});
