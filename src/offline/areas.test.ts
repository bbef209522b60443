import { describe, expect, it } from 'vitest';
import { areasOf, type OfflineScope } from './areas.ts';

const scope: OfflineScope = {
  areas: [
    { id: 'may-trang', name: 'Mây Trắng' },
    { id: 'sao-hom', name: 'Sao Hôm' },
  ],
  owned: {
    'van-ban/ke-hoach/': ['may-trang'],
    'quyen-loi/hoc-nghe/': ['may-trang', 'sao-hom'],
  },
};

describe('a page is kept with', () => {
  it.each([
    ['', ['chung']],
    ['van-ban/', ['chung']],
    ['van-ban/ke-hoach-khac/', ['chung']],
    ['van-ban/ke-hoach/', ['may-trang']],
    ['van-ban/ke-hoach/tom-tat/', ['may-trang']],
    ['quyen-loi/hoc-nghe/', ['may-trang', 'sao-hom']],
    ['quyen-loi/hoc-nghe/to-roi/', ['may-trang', 'sao-hom']],
    ['quyen-loi/hoc-nghe/sao-hom/', ['sao-hom']],
    ['tinh/may-trang/', ['may-trang']],
    ['tinh/noi-khac/', ['chung']],
  ])('%s', (path, areas) => {
    expect(areasOf(path, scope)).toEqual(areas);
  });
});
