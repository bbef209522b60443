import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { getAgencyNames, getFilterLabels, getIndex } from './search-page.ts';

describe('getIndex', () => {
  const entries = async () =>
    new Map(
      (await getIndex()).map(({ letter, entries: own }) => [
        letter,
        own.map(({ label, href, note }) => [label, href, note] as const),
      ]),
    );

  it('has a heading for each first letter, digits first, Đ after D', async () => {
    expect([...(await entries()).keys()].join(' ')).toBe('0–9 B C D Đ H K L M N P Q S T U V');
  });

  it('sorts numbers as numbers', async () => {
    expect((await entries()).get('0–9')?.map(([label]) => label)).toEqual([
      '01/2025/TTLT-BTG-BMG',
      '03/2023/NQ-HĐND',
      '05/2022/TT-BTG',
      '07/2020/NQ-HĐND',
      '07/2024/NQ-HĐND',
      '12/KH-UBND',
      '15/2025/NQ-HĐND',
      '35/KH-UBND',
      '41/2022/QĐ-UBND',
      '52/KH-UBND',
      '901-KL/TW',
      '9901/2020/NĐ-CP',
    ]);
  });

  it('leads from a guide, its everyday names, an agency and a number to their pages', async () => {
    const all = [...(await entries()).values()].flat();
    const find = (label: string) => all.filter(([own]) => own === label);
    expect(find('Đi học nghề không thu tiền')).toEqual([
      ['Đi học nghề không thu tiền', paths.benefit('di-hoc-nghe'), undefined],
    ]);
    expect(find('lương người già')).toEqual([
      [
        'lương người già',
        paths.benefit('tro-cap-nguoi-gia-yeu'),
        'xem: Trợ cấp hằng tháng cho người già yếu',
      ],
    ]);
    expect(find('Sở Y tế tỉnh Sao Hôm')).toEqual([
      ['Sở Y tế tỉnh Sao Hôm', paths.agency('sh-so-y-te'), undefined],
    ]);
    expect(find('35/KH-UBND')).toEqual([
      ['35/KH-UBND', paths.document('may-trang-35-kh-ubnd-2024'), 'Kế hoạch'],
    ]);
    expect(find('9901/2020/NĐ-CP')).toEqual([
      ['9901/2020/NĐ-CP', paths.citedDocument('nd-9901-2020-nd-cp'), 'Nghị định'],
    ]);
    // A document without a number stands under its title.
    expect(find('Dự thảo kế hoạch chăm sóc sức khỏe người nghèo của tỉnh Sao Hôm')).toHaveLength(1);
  });

  it('explains terms by the first form that is shown, and abbreviations by each', async () => {
    const all = [...(await entries()).values()].flat();
    expect(all).toContainEqual(['UBND tỉnh', `${paths.glossary}#ubnd`, 'Ủy ban nhân dân tỉnh']);
    expect(all).toContainEqual(['nhà dột', `${paths.glossary}#nha-dot`, 'vay tiền sửa nhà']);
    const labels = all.map(([label]) => label);
    expect(labels).not.toContain('hdnd');
    expect(labels).not.toContain('lương ông bà');
    expect(labels).not.toContain('sức khỏe');
  });

  it('has a word that is also a guide’s other name once, leading to the guide', async () => {
    const found = [...(await entries()).values()]
      .flat()
      .filter(([label]) => label.toLowerCase() === 'tiền già');
    expect(found).toEqual([
      [
        'tiền già',
        paths.benefit('tro-cap-nguoi-gia-yeu'),
        'xem: Trợ cấp hằng tháng cho người già yếu',
      ],
    ]);
  });
});

it('getFilterLabels names provinces and audiences', async () => {
  const labels = await getFilterLabels();
  expect(labels.province).toEqual({ 'may-trang': 'Mây Trắng', 'sao-hom': 'Sao Hôm' });
  expect(Object.keys(labels.audience)).toContain('tre-em');
});

it('names the agencies that have a page, by id', async () => {
  expect((await getAgencyNames()).split('\n')).toContain('sh-so-y-te\tSở Y tế tỉnh Sao Hôm');
});
