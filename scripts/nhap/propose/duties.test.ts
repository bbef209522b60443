import { expect, test } from 'vitest';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { AgencyFinder } from './agencies.ts';
import { DutyReader } from './duties.ts';

const KNOWN = [
  { id: 'mt-so-y-te', forms: ['Sở Y tế', 'SYT'] },
  { id: 'mt-cac-so', forms: ['các sở, ban, ngành liên quan'] },
  { id: 'mt-huyen', forms: ['UBND các huyện, thành phố'] },
];

/** What is proposed of a body: clause, agency, role, words of the role. */
const proposed = (body: string): string[][] =>
  new DutyReader(new AgencyFinder(KNOWN))
    .read(parseClauses(body))
    .map(({ clause, agency, role, asPrinted }) => [
      clause,
      agency.id ?? agency.as,
      role,
      asPrinted,
    ]);

test('a heading names who does what stands below it', () => {
  expect(
    proposed(
      '## II. TỔ CHỨC\n\n### 1. Sở Y tế\n\na) Chủ trì, phối hợp với các sở, ban, ngành liên quan và UBND các huyện, thành phố khám bệnh.\n\nb) Bố trí kinh phí khám bệnh.\n',
    ),
  ).toEqual([
    ['II.1.a', 'mt-so-y-te', 'lead', 'Chủ trì'],
    ['II.1.a', 'mt-cac-so', 'coordinate', 'phối hợp với'],
    ['II.1.a', 'mt-huyen', 'coordinate', 'phối hợp với'],
    ['II.1.b', 'mt-so-y-te', 'fund', 'Bố trí kinh phí'],
  ]);
});

test('a label before a colon does', () => {
  expect(
    proposed(
      '## I. VIỆC\n\n1. Khám bệnh cho người già.\n\n- Chủ trì: Sở Y tế.\n\n- Phối hợp thực hiện: UBND các huyện, thành phố; Đài Phát thanh tỉnh.\n',
    ),
  ).toEqual([
    ['I.1.g1', 'mt-so-y-te', 'lead', 'Chủ trì'],
    ['I.1.g2', 'mt-huyen', 'coordinate', 'Phối hợp thực hiện'],
    ['I.1.g2', 'Đài Phát thanh tỉnh', 'coordinate', 'Phối hợp thực hiện'],
  ]);
});

test('a sentence names who acts, and whom reports go to', () => {
  expect(
    proposed(
      '## I. BÁO CÁO\n\n1. UBND các huyện, thành phố báo cáo kết quả về Sở Y tế để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.\n',
    ),
  ).toEqual([
    ['I.1', 'mt-huyen', 'report', 'báo cáo'],
    ['I.1', 'mt-so-y-te', 'report', 'tổng hợp, báo cáo'],
  ]);
});

test('an article says who carries it out', () => {
  expect(
    proposed(
      '# QUYẾT ĐỊNH\n\nĐiều 1. Tặng quà.\n\nĐiều 2. Giám đốc Sở Y tế và UBND các huyện, thành phố chịu trách nhiệm thi hành Quyết định này.\n',
    ).map(([clause, , role]) => [clause, role]),
  ).toEqual([
    ['D2', 'perform'],
    ['D2', 'perform'],
  ]);
});

test('a text that gives nobody work proposes nothing', () => {
  expect(proposed('## I. MỤC ĐÍCH\n\n1. Người dân khỏe mạnh; Sở Y tế là nơi khám bệnh.\n')).toEqual(
    [],
  );
});

test('what work is for, and what somebody else is advised to do, is no role', () => {
  expect(
    proposed(
      '## II. TỔ CHỨC\n\n### 1. Sở Y tế\n\na) Rà soát số liệu phục vụ công tác theo dõi, giám sát, báo cáo.\n\nb) Tham mưu UBND tỉnh theo dõi, kiểm tra việc khám bệnh.\n\nc) Nâng cao chất lượng tự kiểm tra, giám sát.\n',
    ).map(([clause, , role]) => [clause, role]),
  ).toEqual([
    ['II.1.a', 'perform'],
    ['II.1.b', 'advise'],
    ['II.1.c', 'perform'],
  ]);
});

test('a label may be followed by sentences, and each names who does what', () => {
  expect(
    proposed(
      '## II. TỔ CHỨC\n\n1. Khám bệnh\n\n- Cơ quan thực hiện: Sở Y tế chủ trì khám bệnh; UBND các huyện, thành phố tổ chức đưa đón.\n',
    ).map(([, agency, role]) => [agency, role]),
  ).toEqual([
    ['mt-so-y-te', 'lead'],
    ['mt-huyen', 'perform'],
  ]);
});

test('a paragraph on the line of its mark, and each sentence at the end, is read', () => {
  expect(
    proposed(
      '## II. TỔ CHỨC\n\n### 1. Sở Y tế\n\na) Khám bệnh cho người già.\n\nNói rõ ngày khám.\n\nYêu cầu Sở Y tế tổ chức thực hiện. Nếu có vướng mắc, UBND các huyện, thành phố kịp thời báo cáo UBND tỉnh./.\n',
    ).map(([clause, agency, role]) => [clause, agency, role]),
  ).toContainEqual(['II.1.a.p1', 'mt-so-y-te', 'perform']);
});

test('a letter without parts gives its orders in its paragraphs, sentence by sentence', () => {
  expect(
    proposed(
      'Số: 5/TB-UBND\n\nNhân ngày hội, tỉnh treo cờ.\n\nUBND các huyện, thành phố có trách nhiệm nhắc nhở việc treo cờ. Sở Y tế kiểm tra việc treo cờ ở bệnh viện.\n\nSở Y tế có trách nhiệm:\n\n- Hướng dẫn các bệnh viện.\n\n- Báo cáo kết quả.\n',
    ).map(([, agency, role]) => [agency, role]),
  ).toEqual([
    ['mt-huyen', 'perform'],
    ['mt-so-y-te', 'perform'],
    ['mt-so-y-te', 'perform'],
    ['mt-so-y-te', 'report'],
  ]);
});

test('what stands before the parts of a document gives no orders', () => {
  expect(
    proposed('Sở Y tế có trách nhiệm khám bệnh.\n\n## I. VIỆC\n\n1. Khám bệnh cho người già.\n'),
  ).toEqual([]);
});

test('two bodies side by side are two', () => {
  expect(
    proposed('## I. VIỆC\n\n1. Sở Tài chính, Kho bạc Nhà nước tỉnh: Thẩm định dự toán.\n').map(
      ([, agency, role]) => [agency, role],
    ),
  ).toEqual([
    ['Sở Tài chính', 'perform'],
    ['Kho bạc Nhà nước tỉnh', 'perform'],
  ]);
});
