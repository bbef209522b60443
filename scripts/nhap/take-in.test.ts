import { expect, test } from 'vitest';
import { textOf } from '#src/lib/documents/clause.ts';
import { headOf } from './head.ts';
import { lostWords, takeIn } from './take-in.ts';
import type { SourceText } from './source-text.ts';

const text = (words: string): SourceText => ({ format: 'text', text: words, remarks: [] });

const PLAN = `*Source: https://vi-du.example/ke-hoach*

# Một trang khác hẳn

|
**ỦY BAN NHÂN
DÂN**
TỈNH MÂY TRẮNG
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
12/KH-UBND
|
*Mây Trắng, ngày
01 tháng 02 năm 2021*
|

**K Ế H O Ạ C H**

TRỢ GIÚP NGƯỜI GIÀ
YẾU NĂM 2021

Căn cứ Luật Trợ giúp số
05/2020/QH14 ngày 10 tháng 6 năm 2020; Căn cứ Nghị định số
9901/2020/NĐ-CP;

Xét Tờ trình số 7/TTr-SX;

**I. MỤC
TIÊU**

1. Mọi người già yếu được thăm
hỏi, trong đó người sống một mình được thăm hằng
tháng và được tặng quà.

CÔNG BÁO/Số 9/Ngày 1-3-2021

2

2. Không ai ở thành ph ố bị bỏ
sót.

Người ký: Cổng tin
Email: a@b.vn
Thời gian ký: 01.03.2021

**II. TỔ CHỨC THỰC HIỆN**

**1. Sở Y tế**

Chủ trì khám bệnh./.

|
*Nơi nhận:*
- Bộ Trợ giúp;
- Lưu: VT.
|
**TM. ỦY BAN
NHÂN DÂN**
KT. CHỦ TỊCH
**PHÓ CHỦ TỊCH**
Trần Ví Dụ
|`;

test('a plan as a website keeps it becomes a body, with every word told of', () => {
  const source = text(PLAN);
  const taken = takeIn(source);
  expect(lostWords(source, taken)).toBe(0);
  expect(taken.mended).toBe(0);
  expect(taken.tree.problems).toEqual([]);
  expect(taken.tree.all.map(({ address }) => address)).toEqual([
    'header',
    'title',
    'preamble',
    'preamble.p1',
    'preamble.p2',
    'I',
    'I.1',
    'I.2',
    'II',
    'II.1',
    'recipients',
    'signature',
  ]);
  expect(taken.words.in).toBe(taken.words.out + taken.words.removed + taken.words.closed);
  const clause = taken.tree.get('I.1');
  expect(clause && textOf(clause)).toBe(
    '1. Mọi người già yếu được thăm hỏi, trong đó người sống một mình được thăm hằng tháng và được tặng quà.',
  );
});

test('what is left out is told with its reason', () => {
  const { changes } = takeIn(text(PLAN));
  expect(changes.leftOut.map(({ reason, words }) => [reason, words.split(' ')[0]])).toEqual([
    ['site-furniture', 'Source:'],
    ['site-furniture', 'Một'],
    ['running-head', 'CÔNG'],
    ['page-number', '2'],
    ['signature-stamp', 'Người'],
    ['signature-stamp', 'Email:'],
    ['signature-stamp', 'Thời'],
  ]);
  expect(changes.spaced.map(({ words }) => words)).toEqual(['KẾ HOẠCH', 'phố']);
});

test('the head is read with its places', () => {
  const { tree, kind } = takeIn(text(PLAN));
  const head = headOf(tree, kind);
  expect(head.kind).toBe('ke-hoach');
  expect(head.number?.value).toEqual({ value: '12/KH-UBND' });
  expect(head.issuers?.value).toEqual(['Ủy ban nhân dân tỉnh Mây Trắng']);
  expect(head.issued?.value).toBe('2021-02-01');
  expect(head.title?.value).toBe('TRỢ GIÚP NGƯỜI GIÀ YẾU NĂM 2021');
  expect(head.bases.map(({ value }) => value)).toEqual(['05/2020/QH14', '9901/2020/NĐ-CP']);
  expect(head.headings.map(({ value }) => value)).toEqual(['I. MỤC TIÊU', 'II. TỔ CHỨC THỰC HIỆN']);
  expect(head.signers.map(({ value }) => value)).toEqual([
    { name: 'Trần Ví Dụ', printed: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  ]);
  expect(head.recipients.map(({ value }) => value)).toEqual(['Bộ Trợ giúp', 'Lưu: VT']);
});

test('a blank number and day stay blank', () => {
  const { tree, kind } = takeIn(
    text(
      'ỦY BAN NHÂN DÂN\nTỈNH MÂY TRẮNG\nSố:      /TB-UBND\n\nMây Trắng, ngày     tháng     năm\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n\nCác sở nghỉ một ngày.\n\nCHỦ TỊCH\n\nTrần Ví Dụ\n',
    ),
  );
  const head = headOf(tree, kind);
  expect(head.number?.value).toEqual({ symbol: 'TB-UBND' });
  expect(head.issued?.value).toBeUndefined();
  expect(head.title?.value).toBe('Về việc nghỉ lễ');
});

test('lines of a text without empty lines are paragraphs again', () => {
  const { tree } = takeIn(
    text(`KẾ HOẠCH
TRỒNG CÂY
I. MỤC ĐÍCH
1. Cây che mát cho mọi con đường trong tỉnh, để người đi bộ không bị nắng và để
không khí trong lành hơn những năm trước; cây trồng ven sông giữ đất khỏi lở và
giữ nước cho mùa khô.
2. Sở Lao động
- Thương binh và Xã hội
Phối hợp các sở trồng cây ở các
trường nghề trong tỉnh theo quy định của pháp luật và kế hoạch này trong năm nay.
II. THỜI GIAN
Trong tháng 3.`),
  );
  expect(tree.all.map(({ address }) => address)).toEqual(['title', 'I', 'I.1', 'I.2', 'II']);
  const [, , , second] = tree.all;
  expect(second?.heading).toEqual(['Sở Lao động - Thương binh và Xã hội']);
});

test('bars that part cells make a table, empty cells too', () => {
  const { tree } = takeIn(
    text(
      `PHỤ LỤC I\n\n|\n**TT**\n|\n**Việc**\n|\n|\n1\n|\nTrồng\ncây\n|\n|\n2\n|\n** **\n|\n\nHết.`,
    ),
  );
  const table = tree.all.find(({ kind }) => kind === 'table');
  expect(table?.children.map(({ cells }) => cells)).toEqual([
    ['TT', 'Việc'],
    ['1', 'Trồng cây'],
    ['2', ''],
  ]);
});

test('a joint act names its bodies and signers, though its frames are flattened to lines', () => {
  const { tree, kind } = takeIn(
    text(
      `UBND TỈNH MÂY TRẮNG BAN CÂY – SỞ GẠO - SỞ MUỐI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 3/HDLN-BC-SG-SM | Mây Trắng, ngày 03 tháng 09 năm 2014

HƯỚNG DẪN

CHIA GẠO VÀ MUỐI

1. Chia gạo

Mỗi nhà một bao./.

BAN CÂY PHÓ GIÁM ĐỐC Nguyễn Ví Dụ | SỞ GẠO Trần Thị Mẫu
SỞ MUỐI Lê Văn Thử | 
Nơi nhận: - Sở Gạo; - Lưu: VT.`.replace(' | \n', '\n'),
    ),
  );
  const head = headOf(tree, kind, ['Mây Trắng']);
  expect(head.issuers?.value).toEqual(['Ban cây', 'Sở Gạo', 'Sở muối']);
  expect(head.parent).toBe('UBND tỉnh Mây Trắng');
  expect([head.number?.value.value, head.issued?.value]).toEqual(['3/HDLN-BC-SG-SM', '2014-09-03']);
  expect(head.signers.map(({ value }) => value.name)).toEqual([
    'Nguyễn Ví Dụ',
    'Trần Thị Mẫu',
    'Lê Văn Thử',
  ]);
});

test('an office of a body has its name with it, and a day may be in figures', () => {
  const { tree, kind } = takeIn(
    text(
      'UBND TỈNH MÂY TRẮNG\nVĂN PHÒNG\nSố: 9/TB-VP\nMây Trắng, ngày 05/8/2019\n\nTHÔNG BÁO\nKết luận cuộc họp\n\n1. Chi trả trong tháng 8.\n',
    ),
  );
  const head = headOf(tree, kind, ['Mây Trắng']);
  expect([head.issuers?.value, head.issued?.value]).toEqual([
    ['Văn phòng UBND tỉnh Mây Trắng'],
    '2019-08-05',
  ]);
});

test('a figure alone on the line below a colon is no number of a clause', () => {
  const { tree } = takeIn(
    text(
      'KẾ HOẠCH\n\nTrợ cấp năm 2022\n\nI. MỨC\n\n1. Hệ số:\n\na) Người từ đủ 60 tuổi:\n\n1.5\n\nb) Người từ đủ 80 tuổi: 2.0\n\n2. Nguồn tiền: ngân sách.\n',
    ),
  );
  const clause = tree.get('I.1.a');
  expect(clause && textOf(clause)).toBe('a) Người từ đủ 60 tuổi: 1.5');
  expect(tree.problems).toEqual([]);
});

test('what amends another has no years of its own', () => {
  const period = (title: string): unknown => {
    const { tree, kind } = takeIn(text(`THÔNG TƯ\n\n${title}\n\nĐiều 1. Phạm vi\n\nCả nước.\n`));
    return headOf(tree, kind).period?.value;
  };
  expect(period('Sửa đổi Thông tư số 05/2022/TT-BTG giai đoạn 2021 - 2025')).toBeUndefined();
  expect(period('Hướng dẫn trợ giúp giai đoạn 2021 - 2025')).toEqual({ from: '2021', to: '2025' });
});

test.each(['--- -------', '--- ---'])(
  'rules of dashes that two lines have left together are told as left out: %s',
  (rules) => {
    const source = text(PLAN.replace('-------\n|', `${rules}\n|`));
    const taken = takeIn(source);
    expect(lostWords(source, taken)).toBe(0);
    expect(
      taken.changes.leftOut.flatMap(({ reason, words }) => (reason === 'rule' ? [words] : [])),
    ).toContain(rules);
  },
);

test('a signature of long words in capitals is read at once', () => {
  const { tree, kind } = takeIn(
    text(PLAN.replace('Trần Ví Dụ', `${'Ủ'.repeat(60)} ${'Y'.repeat(60)}.`)),
  );
  const start = process.cpuUsage();
  headOf(tree, kind);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
