import { describe, expect, it } from 'vitest';
import { undrawable } from '#src/lib/pictures/fonts.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { getBenefits } from './benefits.ts';
import { getDocuments } from './documents.ts';
import { getKits } from './kits.ts';
import { getSharePicture, getSharePictures } from './share-pictures.ts';

const pictures = [...(await getSharePictures()).values()];

describe('share pictures', () => {
  it('are there for each document, guide and kit', () => {
    const of = (part: string) => pictures.filter(({ name }) => name.startsWith(`${part}/`)).length;
    expect([of('van-ban'), of('quyen-loi'), of('truyen-thong')]).toEqual([11, 7, 2]);
  });

  it('have a name each, as an address without capitals or marks', () => {
    const names = pictures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u);
  });

  it('show words that the faces can draw', () => {
    const words = pictures.map(({ picture }) => picture.kind + picture.title).join('');
    expect(undrawable(words)).toEqual([]);
  });
});

describe('the picture of a page', () => {
  it('is its own for each document, guide and kit, with its title', async () => {
    for (const { slug, data } of await getDocuments())
      expect(await getSharePicture(paths.document(slug), 'van-ban')).toEqual({
        name: `van-ban/${slug}`,
        words: `Văn bản: ${data.shortTitle}`,
      });
    for (const { slug, data } of await getBenefits())
      expect(await getSharePicture(paths.benefit(slug), 'quyen-loi')).toEqual({
        name: `quyen-loi/${slug}`,
        words: `Quyền lợi: ${data.title}`,
      });
    for (const { slug } of await getKits())
      expect(await getSharePicture(paths.kit(slug), 'truyen-thong')).toEqual({
        name: `truyen-thong/${slug}`,
        words: expect.stringMatching(/^Bộ tài liệu truyền thông · .+: /u) as string,
      });
  });

  it('is that of its part of the site else, and of the site where it belongs to no part', async () => {
    expect(await getSharePicture(paths.agencies, 'co-quan')).toEqual({
      name: 'co-quan',
      words: `${site.name}: Cơ quan`,
    });
    expect(await getSharePicture(paths.about, undefined)).toEqual({
      name: 'trang',
      words: `${site.name}: ${site.description}`,
    });
  });
});
