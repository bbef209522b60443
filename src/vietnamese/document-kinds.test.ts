import { describe, expect, it } from 'vitest';
import {
  allKinds,
  kindBefore,
  kindKey,
  kindOfName,
  kindOfSign,
  type DocumentKind,
  type KindId,
} from './document-kinds.ts';
import { fold } from './marks.ts';

const kinds = Object.entries(allKinds) as [KindId, DocumentKind][];

/** Nghị định 30/2020/NĐ-CP, Phụ lục III: administrative documents and copies, copied by hand. */
const DECREE_30 =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL';
/** Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4. */
const LAW_2025 = [
  ...['Hiến pháp', 'Bộ luật', 'Luật', 'Nghị quyết', 'Pháp lệnh', 'Lệnh', 'Quyết định'],
  ...['Nghị định', 'Nghị quyết liên tịch', 'Thông tư', 'Thông tư liên tịch'],
];
/** What the spoken form knew before there was one table. */
const SPOKEN =
  'NQ NQLT QĐ NĐ CT TT TTLT PL L QC QyĐ KL TB TC HD CTr CTHĐ KH PA ĐA DA BC BB TTr CĐ CV GM VBHN';

describe('the table', () => {
  it('has the kinds of the decree, of the law and of the first spoken form', () => {
    const signs = new Set(kinds.flatMap(([, { signs }]) => signs));
    const wanted = [...DECREE_30.split(' '), ...SPOKEN.split(' ')];
    expect(wanted.filter((sign) => !signs.has(sign))).toEqual([]);
    expect(LAW_2025.filter((name) => kindOfName(name) === undefined)).toEqual([]);
  });

  it('has each kind under the slug of its name, and each sign and name once', () => {
    for (const [slug, { name }] of kinds) expect(slug).toBe(fold(name).replaceAll(' ', '-'));
    const signs = kinds.flatMap(([, { signs }]) => signs);
    expect(new Set(signs).size).toBe(signs.length);
    expect(new Set(kinds.map(([, { name }]) => name)).size).toBe(kinds.length);
  });

  it('gives plain words as keys', () => {
    expect(kinds.map(([kind]) => kindKey(kind)).filter((key) => !/^[a-z]+$/.test(key))).toEqual([]);
  });
});

describe('kindOfSign', () => {
  it.each<[string, KindId | undefined]>([
    ['QĐ', 'quyet-dinh'],
    ['ĐA', 'de-an'],
    ['DA', 'du-an'],
    ['HD', 'huong-dan'],
    ['HĐ', 'hop-dong'],
    ['qđ', 'quyet-dinh'],
    ['nd', 'nghi-dinh'],
    // Without marks, the commoner of two.
    ['hd', 'huong-dan'],
    ['CTR', 'chuong-trinh'],
    ['UBND', undefined],
    ['', undefined],
  ])('%s', (sign, kind) => {
    expect(kindOfSign(sign)).toBe(kind);
  });
});

describe('kindBefore', () => {
  it.each<[string, KindId | undefined | 'none', boolean]>([
    ['theo Nghị quyết số ', 'nghi-quyet', true],
    ['Nghị quyết số\n', 'nghi-quyet', true],
    ['**Kế hoạch** ', 'ke-hoach', false],
    ['THÔNG TƯ LIÊN TỊCH SỐ: ', 'thong-tu-lien-tich', true],
    ['Chương trình hành động số ', 'chuong-trinh-hanh-dong', true],
    ['QĐ số ', 'quyet-dinh', true],
    ['Văn bản số ', undefined, true],
    ['Số: ', undefined, true],
    ['các Nghị quyết, ', 'none', false],
    ['Kế hoạch. Số ', undefined, true],
    ['bão cao ', 'none', false],
    ['nq ', 'none', false],
    ['Dự ', 'none', false],
    ['khoản ', 'none', false],
    ['', 'none', false],
  ])('"%s"', (text, kind, numbered) => {
    const found = kindBefore(text, text.length);
    expect(found ? [found.kind, found.numbered] : ['none', false]).toEqual([kind, numbered]);
  });

  it('takes typed signs in small letters, but no words of the language', () => {
    expect(kindBefore('nq ', 3, true)?.kind).toBe('nghi-quyet');
    expect(kindBefore('nq', 2, true)?.kind).toBe('nghi-quyet');
    expect(kindBefore('ke hoach so ', 12, true)).toMatchObject({
      kind: 'ke-hoach',
      numbered: true,
    });
    expect(kindBefore('da ', 3, true)).toBeUndefined();
  });

  it('says where the name begins', () => {
    const text = 'theo Nghị quyết số ';
    expect(kindBefore(text, text.length)?.start).toBe(5);
  });
});
