import { expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { getSharePicture, getSharePictures } from './share-pictures.ts';

it('getSharePictures has one for each document, guide and kit, and for each part of the site', async () => {
  const names = [...(await getSharePictures()).values()].map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('van-ban/'))).toHaveLength(5);
  expect(names.filter((name) => name.startsWith('quyen-loi/'))).toHaveLength(6);
  expect(names.filter((name) => name.startsWith('truyen-thong/'))).toHaveLength(2);
  expect(new Set(names).size).toBe(names.length);
});

it.each([
  [
    'its own',
    paths.benefit('di-hoc-nghe'),
    'quyen-loi',
    'quyen-loi/di-hoc-nghe',
    'Quyền lợi: Đi học nghề không thu tiền',
  ],
  [
    'that of its part of the site',
    paths.leaflet('di-hoc-nghe'),
    'quyen-loi',
    'quyen-loi',
    `${site.name}: Quyền lợi`,
  ],
  ['that of the site', paths.about, undefined, 'trang', `${site.name}: ${site.description}`],
] as const)('getSharePicture gives a page %s', async (_, page, section, name, words) => {
  expect(await getSharePicture(page, section)).toEqual({ name, words });
});
