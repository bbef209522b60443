import { describe, expect, it } from 'vitest';
import { getAgencies, getAgency } from './agencies.ts';
import { getAbbreviations, getGlossary } from './glossary.ts';
import { getProvince, getProvinces } from './provinces.ts';
import { getPronunciation, getSpoken } from './spoken.ts';

/** The plain lists that other queries stand on. */

describe('agencies', () => {
  it('come by name in Vietnamese order, central ones among them', async () => {
    const names = (await getAgencies()).map(({ data }) => data.name);
    expect(names).toHaveLength(19);
    expect(names.slice(0, 6)).toEqual([
      'Bộ Mây Gió',
      'Bộ Trợ giúp Cộng đồng',
      'Bộ Y tế',
      'Bưu điện tỉnh Mây Trắng',
      'Các sở, ngành tỉnh Mây Trắng',
      'Các sở, ngành tỉnh Sao Hôm',
    ]);
  });

  it('are found by id, and an id that is none is refused', async () => {
    expect((await getAgency('tw-bo-y-te')).data.level).toBe('central');
    await expect(getAgency('khong-co')).rejects.toThrow('Không có cơ quan "khong-co".');
  });
});

describe('provinces', () => {
  it('come by name, with what became of them', async () => {
    expect((await getProvinces()).map(({ id, data }) => [id, data.now?.fullName])).toEqual([
      ['may-trang', 'tỉnh Cầu Vồng'],
      ['sao-hom', undefined],
    ]);
  });

  it('are found by id, and an id that is none is refused', async () => {
    expect((await getProvince('sao-hom')).data.fullName).toBe('tỉnh Sao Hôm');
    await expect(getProvince('khong-co')).rejects.toThrow('Không có tỉnh "khong-co".');
  });
});

describe('the glossary', () => {
  it('comes by its first form in Vietnamese order', async () => {
    expect((await getGlossary()).map(({ id }) => id)).toEqual([
      'hdnd',
      'kl',
      'nha-dot',
      'suc-khoe',
      'syt',
      'tien-gia',
      'ubnd',
    ]);
  });

  it('gives abbreviations as texts print them: no form for search only, each with its own meaning', async () => {
    expect(await getAbbreviations()).toEqual([
      { form: 'HĐND', meaning: 'Hội đồng nhân dân', within: [] },
      { form: 'KL', meaning: 'Kết luận', within: ['901-KL/TW'] },
      { form: 'SYT', meaning: 'Sở Y tế', within: [] },
      { form: 'UBND', meaning: 'Ủy ban nhân dân', within: [] },
      { form: 'UBND tỉnh', meaning: 'Ủy ban nhân dân tỉnh', within: [] },
    ]);
  });
});

describe('how sentences are said', () => {
  it('knows the places and the abbreviations', async () => {
    const { names } = await getPronunciation();
    expect(names).toEqual(['Mây Trắng', 'Sao Hôm']);
    const say = await getSpoken();
    expect(say('HĐND tỉnh Mây Trắng họp ngày 10/3/2026.')).toBe(
      'Hội đồng nhân dân tỉnh Mây Trắng họp ngày mười tháng ba năm hai nghìn không trăm hai mươi sáu.',
    );
    // The second time it is not worked out again, and is the same.
    expect(say('HĐND họp.')).toBe(say('HĐND họp.'));
  });
});
