import { describe, expect, it } from 'vitest';
import { littleSite } from '#src/search/fixtures/little-site.ts';
import { Lexicon } from './lexicon.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { pair, single } from './tokens.ts';
import { clean } from '#src/vietnamese/text.ts';
import { understand } from './understand.ts';

const lexicon = new Lexicon(prepare(littleSite).lexicon);
const tokens = (query: string): string[] => understand(query, lexicon).asks.map((ask) => ask.token);
const readings = (query: string): string[] =>
  understand(query, lexicon).readings.map(({ typed, meant }) => `${typed}=${meant}`);

describe('understand', () => {
  it.each([
    ['den on dap nghia', pair('den', 'on')],
    ['bhyt', pair('bao', 'hiem')],
    ['BHYT hộ nghèo', pair('ho', 'ngheo')],
    ['ld-tb&xh', pair('thuong', 'binh')],
    ['syt', single('syt')],
    ['tiền già', pair('cao', 'tuoi')],
    ['an giang', pair('kien', 'giang')],
    ['baor hieemr', pair('bao', 'hiem')],
    ['bao3 hie6m3', pair('bao', 'hiem')],
    ['baohiemyte', pair('hiem', 'i')],
    ['chợ cấp', pair('tro', 'cap')],
    ['bao hiemm', pair('bao', 'hiem')],
    ['nq225', single('sonq225')],
    ['225/2019', single('so225n2019')],
    ['trước ngày 25/12', single('ngay25t12')],
    ['thẻ', single('the')],
  ])('asks for %s also %s', (query, token) => {
    expect(tokens(query)).toContain(token);
  });

  it('says how letters were read', () => {
    expect(readings('baohiemyte')).toEqual(['baohiemyte=bao hiem y te']);
    expect(readings('baor')).toEqual(['baor=bảo']);
    expect(readings('bảo hiểm y tế')).toEqual([]);
  });

  it('takes a sign that is also a syllable for one only in capitals', () => {
    expect(tokens('TU')).toContain(pair('tinh', 'ui').replace('ui', 'uy'));
    expect(tokens('tu')).not.toContain(pair('tinh', 'uy'));
  });

  it('does not take a part of a name for an everyday word', () => {
    expect(tokens('kiên giang')).not.toContain(pair('khieu', 'nai'));
    expect(tokens('kien')).toContain(pair('khieu', 'nai'));
  });

  it('asks nothing for words that carry nothing, beside words that do', () => {
    const asked = tokens('tôi thì có được bảo hiểm không');
    expect(asked).toContain(pair('bao', 'hiem'));
    expect(asked).not.toContain(pair('toi', 'thi'));
    expect(asked).not.toContain(single('toi'));
  });

  it('bounds what one query asks', () => {
    expect(
      understand('bảo hiểm y tế hộ nghèo trợ cấp xã hội '.repeat(50), lexicon).asks.length,
    ).toBeLessThan(40);
  });

  it('knows when marks were typed', () => {
    expect(understand('bảo hiểm', lexicon).marked).toBe(true);
    expect(understand('bao hiem', lexicon).marked).toBe(false);
  });

  it.each(['', '   ', '!!!', '💥', '"', '\u0000', '\u202e'])('asks nothing for %j', (query) => {
    expect(tokens(query)).toEqual([]);
  });

  it.each([
    ['a'.repeat(10_000)],
    ['"unbalanced'],
    ['<script>alert(1)</script>'],
    ['\u202eהיום مرحبا'],
    ['bảo hiểm'.normalize('NFD')],
    ['constructor __proto__ toString'],
    ['%'.repeat(5000)],
  ])('reads bad input without throwing', (query) => {
    expect(() => understand(query, lexicon)).not.toThrow();
  });
});

describe('clean', () => {
  it('cuts, composes and tidies', () => {
    expect(clean('  bảo\u0000  hiểm\n'.normalize('NFD'))).toBe('bảo hiểm');
    expect(clean('x'.repeat(10_000)).length).toBeLessThanOrEqual(400);
  });
});
