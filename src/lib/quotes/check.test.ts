import { describe, expect, it } from 'vitest';
import { checkQuotes, MOST_CHARACTERS, pastedSentences, type Finding } from './check.ts';
import { quoteTexts } from './library.ts';
import type { QuotedDocument } from './texts.ts';
import { citationOf, sayFinding } from './words.ts';

const DAY = '2026-03-10';

const text = (
  name: string,
  place: string,
  state: string,
  clauses: QuotedDocument['clauses'],
  conditions: QuotedDocument['conditions'] = [],
): QuotedDocument => ({
  name,
  title: `${name} của tỉnh ${place}`,
  citation: `“{words}” ({reading}, ${name}). {url}`,
  place,
  url: `/van-ban/${name.toLowerCase().replaceAll(' ', '-')}/`,
  states: [
    { from: '2026-01-01', id: state, label: state, sentence: `Câu về ${state}.` },
    { from: '2027-01-01', id: 'ended', label: 'ended', sentence: 'Đã hết.' },
  ],
  clauses,
  conditions,
});

const texts = quoteTexts(
  {
    places: ['Mây Trắng', 'Sông Xanh', 'Hà Nội'],
    documents: [
      text(
        'Kế hoạch 1',
        'Mây Trắng',
        'in-period',
        [
          ['I', 'mục I', 'I.', ['MỤC ĐÍCH']],
          [
            'I.1',
            'mục I, khoản 1',
            '1.',
            [
              'Hỗ trợ 30% học phí cho học viên là con hộ nghèo, nếu học viên chưa được hỗ trợ từ nơi khác.',
              'Lớp học mở vào tháng 5; không thu tiền của học viên. Học viên được cấp giấy chứng nhận.',
            ],
          ],
          ['I.1.a', 'mục I, khoản 1, điểm a', 'a)', ['Sở Y tế tỉnh Mây Trắng mở lớp học nghề;']],
          ['V', 'mục V', 'V.', ['Tổ chức thực hiện']],
        ],
        [
          ['I.1', 'học viên là con hộ nghèo', 'Học nghề', '/quyen-loi/hoc-nghe/'],
          ['I.1', 'chưa được hỗ trợ từ nơi khác', 'Học nghề', '/quyen-loi/hoc-nghe/'],
          ['I.1', 'nếu học viên chưa được hỗ trợ từ nơi khác', 'Học nghề', '/quyen-loi/hoc-nghe/'],
        ],
      ),
      text('Kế hoạch 2', 'Sông Xanh', 'draft', [
        [
          'II',
          'mục II',
          'II.',
          ['Các xã rà soát hộ nghèo và báo cáo kết quả trước ngày 15 tháng 10.'],
        ],
        ['V', 'mục V', 'V.', ['Tổ chức thực hiện']],
      ]),
    ],
  },
  {
    pages: [
      {
        title: 'Học nghề cho con hộ nghèo',
        url: '/quyen-loi/hoc-nghe/',
        sentences: [['Con hộ nghèo học nghề được giảm ba phần mười tiền học.', ['0#I.1']]],
      },
    ],
  },
);

const one = (pasted: string, place?: string): Finding => {
  const [finding, ...more] = checkQuotes(texts, pasted, place);
  if (!finding || more.length > 0) throw new Error(`${String(more.length + 1)} sentences`);
  return finding;
};
const changes = ({ pieces }: Finding) =>
  pieces.flatMap(({ pasted, printed, kind }) =>
    kind === undefined ? [] : [[kind, pasted.trim(), printed]],
  );
const title = (finding: Finding, day = DAY, place?: string): string =>
  sayFinding(finding, day, 2, place).title;

describe('a whole sentence', () => {
  const whole =
    'Hỗ trợ 30% học phí cho học viên là con hộ nghèo, nếu học viên chưa được hỗ trợ từ nơi khác.';

  it.each([
    ['as printed', whole],
    ['without its full stop', whole.slice(0, -1)],
    ['with its label', `1. ${whole}`],
    ['behind a bullet', `- ${whole}`],
    ['in quotation marks', `“${whole}”`],
    ['with letters taken apart', whole.normalize('NFD')],
    ['with characters nobody sees', `\u200b${whole.replace('học', 'h\u00adọc')}`],
    ['beginning with a small letter', whole.replace('Hỗ', 'hỗ')],
    ['with wide blanks', whole.replaceAll(' ', ' \u00a0 ')],
  ])('is right %s', (_how, pasted) => {
    const finding = one(pasted);
    expect([finding.verdict, changes(finding)]).toEqual(['exact', []]);
    expect(finding.place).toMatchObject({ clause: 'I.1', before: '', after: '' });
    expect(title(finding)).toBe('Đúng từng chữ');
  });

  it('is told to be of a draft, or of a plan that ended by the day of reading', () => {
    const draft = 'Các xã rà soát hộ nghèo và báo cáo kết quả trước ngày 15 tháng 10.';
    expect(title(one(draft))).toBe('Đúng từng chữ, nhưng văn bản là dự thảo');
    expect(title(one(whole), '2027-01-01')).toBe('Đúng từng chữ, nhưng văn bản đã hết kỳ');
  });

  it('of another province than the reader’s says so', () => {
    expect(title(one(whole, 'Sông Xanh'), DAY, 'Sông Xanh')).toBe(
      'Câu này ở đây là của Mây Trắng, không phải Sông Xanh',
    );
  });

  it('that stands twice is shown in the reader’s province first', () => {
    const finding = one('Tổ chức thực hiện', 'Sông Xanh');
    expect([finding.place?.document.name, finding.others.map(({ url }) => url)]).toEqual([
      'Kế hoạch 2',
      ['/van-ban/kế-hoạch-1/#V'],
    ]);
  });
});

describe('a part of a sentence', () => {
  it('tells the condition that was cut off, once and in full', () => {
    const finding = one('Hỗ trợ 30% học phí cho học viên là con hộ nghèo');
    expect(finding.verdict).toBe('part');
    expect(finding.place?.after).toBe(', nếu học viên chưa được hỗ trợ từ nơi khác.');
    expect(finding.cutConditions.map(({ words }) => words)).toEqual([
      'nếu học viên chưa được hỗ trợ từ nơi khác',
    ]);
    expect(sayFinding(finding, DAY, 2).why).toContain('Phần bị cắt bỏ có điều kiện.');
  });

  it('is cited whole', () => {
    const { place } = one('Học viên được cấp');
    expect(place && citationOf(place, 'https://x.example/#I.1')).toBe(
      '“Học viên được cấp giấy chứng nhận.” (mục I, khoản 1, Kế hoạch 1). https://x.example/#I.1',
    );
  });

  it('ends at no semicolon: what follows may be the condition', () => {
    const finding = one('Lớp học mở vào tháng 5;');
    expect([finding.verdict, finding.place?.after]).toEqual([
      'part',
      '; không thu tiền của học viên.',
    ]);
  });

  it('of a few words proves nothing', () => {
    expect(one('con hộ nghèo').verdict).toBe('short');
  });
});

describe('a sentence that is nearly right', () => {
  it.each([
    [
      'another figure',
      'Hỗ trợ 50% học phí cho học viên là con hộ nghèo, nếu học viên chưa được hỗ trợ từ nơi khác.',
      [['figure', '50', '30']],
    ],
    [
      'a negation less',
      'Hỗ trợ 30% học phí cho học viên là con hộ nghèo, nếu học viên được hỗ trợ từ nơi khác.',
      [['negation', '', 'chưa']],
    ],
    ['another tone', 'Học viên được cấp giây chứng nhận.', [['mark', 'giây', 'giấy']]],
    ['another mark of punctuation', 'Học viên được cấp, giấy chứng nhận.', [['sign', ',', '']]],
    ['a word more', 'Học viên luôn được cấp giấy chứng nhận.', [['word', 'luôn', '']]],
  ])('shows %s', (_what, pasted, expected) => {
    const finding = one(pasted);
    expect([finding.verdict, changes(finding)]).toEqual(['near', expected]);
    expect(title(finding)).toMatch(/^(?:Gần đúng|Đúng chữ, khác dấu câu)/u);
  });

  it('typed without marks is forgiven, and that is said', () => {
    const finding = one('hoc vien duoc cap giay chung nhan');
    expect(finding.verdict).toBe('near');
    expect(title(finding)).toBe('Đúng chữ, thiếu dấu');
  });

  it('in another order is told as that', () => {
    const finding = one('giấy chứng nhận được cấp cho');
    expect(finding.verdict).toBe('none');
    const turned = one('Giấy chứng nhận được cấp học viên.');
    expect([turned.verdict, changes(turned)[0]?.[0]]).toEqual(['near', 'order']);
  });

  it('with another province in it is of the place that the text has', () => {
    const finding = one('Sở Y tế tỉnh Sông Xanh mở lớp học nghề');
    expect(finding.namedPlace).toBe('Sông Xanh');
    expect(title(finding)).toBe('Câu này ở đây là của Mây Trắng, không phải Sông Xanh');
  });
});

describe('what no text says', () => {
  it('is not called false', () => {
    const finding = one('Thứ hai tuần sau toàn thành phố được nghỉ học vì bão.');
    expect(finding.verdict).toBe('none');
    expect(sayFinding(finding, DAY, 2).why).toContain('Như thế chưa phải là sai');
  });

  it('may be this site’s own sentence, with what it rests on', () => {
    const finding = one('Con hộ nghèo học nghề được giảm ba phần mười tiền học.');
    expect([finding.verdict, finding.own]).toEqual([
      'own',
      {
        title: 'Học nghề cho con hộ nghèo',
        url: '/quyen-loi/hoc-nghe/',
        bases: [['mục I, khoản 1, Kế hoạch 1', '/van-ban/kế-hoạch-1/#I.1']],
      },
    ]);
  });
});

describe('several sentences', () => {
  it('are each looked at', () => {
    expect(
      checkQuotes(
        texts,
        '1. Học viên được cấp giấy chứng nhận. Trời mưa to cả ngày hôm nay.\n• Sở Y tế tỉnh Mây Trắng mở lớp học nghề;',
      ).map(({ verdict }) => verdict),
    ).toEqual(['exact', 'none', 'exact']);
  });

  it('are not cut at the full stop of a short form, of a label or of a figure', () => {
    expect(pastedSentences('TP. Hà Nội chi 1.500.000 đồng. 2. Sở Y tế làm.')).toEqual([
      'TP. Hà Nội chi 1.500.000 đồng.',
      '2. Sở Y tế làm.',
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['marks only', '“”…;;--'],
    ['direction marks', '\u202e\u202d\u200f'],
  ])('%s has no sentence', (_what, pasted) => {
    expect(checkQuotes(texts, pasted)).toEqual([]);
  });

  it('of any length is looked at as far as a page holds', () => {
    const pasted = 'Lớp học mở vào tháng 5; '.repeat(100_000);
    const words = checkQuotes(texts, pasted).map((finding) => finding.pasted.length);
    expect(words.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(MOST_CHARACTERS);
  });
});
