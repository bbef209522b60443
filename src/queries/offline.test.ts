import { expect, it } from 'vitest';
import { areasOf } from '#src/offline/areas.ts';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { getOfflineScope } from './offline.ts';

const scope = await getOfflineScope(PROVINCE_TODAY);

it('offers the provinces of which documents are here', () => {
  expect(scope.areas).toEqual([
    { id: 'may-trang', name: 'Mây Trắng' },
    { id: 'sao-hom', name: 'Sao Hôm' },
  ]);
});

it.each([
  ['van-ban/may-trang-12-kh-ubnd-2021/tom-tat/', ['may-trang']],
  ['nguon-khong-neu/sao-hom-52-kh-ubnd-2025/', ['sao-hom']],
  ['co-quan/sh-so-y-te/', ['sao-hom']],
  ['quyen-loi/tro-cap-nguoi-gia-yeu/', ['may-trang', 'sao-hom']],
  ['truyen-thong/tro-cap-nguoi-gia-yeu-may-trang/', ['may-trang']],
  // Of the whole country.
  ['van-ban/tw-05-2022-tt-btg/', ['chung']],
])('knows whose %s is', (path, areas) => {
  expect([...areasOf(path, scope)].sort()).toEqual(areas);
});
