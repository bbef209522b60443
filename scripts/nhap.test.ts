import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { asDocx } from '#tests/helpers/as-files.ts';
import { pdfOf } from '#tests/helpers/pdf.ts';
import { ROOT } from '#scripts/lib/build.ts';

/** `npm run nhap` as an editor types it, on the invented province. */

const BODY = `ỦY BAN NHÂN DÂN

TỈNH MÂY TRẮNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND

Mây Trắng, ngày 03 tháng 4 năm 2022

# KẾ HOẠCH

# Phát gạo cho người già yếu năm 2022

Căn cứ Nghị định số 9901/2020/NĐ-CP ngày 01 tháng 02 năm 2020 của Chính phủ;

Ủy ban nhân dân tỉnh Mây Trắng ban hành Kế hoạch như sau:

## I. MỤC TIÊU

1. Phát gạo cho 100% người già yếu trước ngày 15/12/2022.

## II. TỔ CHỨC THỰC HIỆN

1. Sở Gạo

a) Chủ trì, phối hợp với Sở Muối phát gạo.

b) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12/2022.

Nơi nhận:

- Sở Gạo;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Trần Ví Dụ
`;

const SLUG = 'may-trang-77-kh-ubnd-2022';
/** A document that the invented province has. */
const KNOWN = 'may-trang-12-kh-ubnd-2021';

/** What an editor types once the text has been read through; and what content has to say then. */
function locked(root: string): ReturnType<typeof readContent> & { told: string } {
  const file = join(root, 'documents', `${SLUG}.mdx`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/lock.ts', SLUG, '--reason', 'Đăng lần đầu'],
    {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: root, SITE_TODAY: '2026-02-01' },
      encoding: 'utf8',
    },
  );
  const content = readContent(root);
  return {
    ...content,
    problems: [...content.problems, ...checkContent(content)],
    told: stdout + stderr,
  };
}

/** A copy of the invented content, thrown away after the test. */
function contentCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'nhap-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(join(ROOT, PROVINCE), root, { recursive: true });
  return root;
}

function nhap(
  root: string,
  args: readonly string[],
  input?: Uint8Array,
): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/nhap.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: root, SITE_TODAY: '2026-02-01' },
    ...(input && { input }),
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

test('a Word file becomes the files of a document, and the content has no mistake', async () => {
  const root = contentCopy();
  const file = join(root, '..', `Kế hoạch phát gạo (bản cuối) ${process.pid}.docx`);
  writeFileSync(file, await asDocx(BODY));
  onTestFinished(() => {
    rmSync(file, { force: true });
  });
  const { code, out, error } = nhap(root, [file]);
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('77/KH-UBND [chắc, ở header]');
  expect(out).toContain('không mất chữ nào');
  // Until somebody has read it through it is a draft, which stops no build and has no address locked.
  const drafted = readContent(root);
  expect([drafted.entries.documents.has(SLUG), drafted.problems]).toEqual([false, []]);
  expect(checkContent(drafted)).toEqual([]);
  expect(existsSync(join(root, 'locks', `${SLUG}.yaml`))).toBe(false);
  expect(out).toContain(`npm run lock -- ${SLUG} --reason "Đăng lần đầu"`);
  const body = join(root, 'documents', `${SLUG}.mdx`);
  const text = readFileSync(body, 'utf8');
  expect(text).toContain('### 1. Sở Gạo');
  writeFileSync(body, text.replace('### 1. Sở Gạo', '1. Sở Gạo'));
  const content = locked(root);
  expect(content.problems).toEqual([]);
  expect(content.told).toContain('đã khóa');
  const document = content.entries.documents.get(SLUG);
  expect(document?.data.issuer.agency).toBe('mt-ubnd-tinh');
  expect(document?.data.duties).toEqual([]);
  expect(document?.data.citations.map(({ document: cited }) => cited)).toHaveLength(1);
});

test('rows that an editor confirms are right as they stand', async () => {
  const root = contentCopy();
  const { code } = nhap(root, ['-'], await asDocx(BODY));
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'extracts', `${SLUG}.yaml`), 'utf8')).toContain('ĐỀ XUẤT CỦA MÁY');
  expect(nhap(root, ['--xac-nhan', SLUG])).toMatchObject({ code: 0, error: '' });
  const content = locked(root);
  expect(content.problems).toEqual([]);
  expect(
    content.entries.documents.get(SLUG)?.data.duties.map(({ role, clause }) => [role, clause]),
  ).toEqual([
    ['lead', 'II.1.a'],
    ['coordinate', 'II.1.a'],
    ['report', 'II.1.b'],
  ]);
});

test('a trial writes nothing and prints one JSON object', async () => {
  const root = contentCopy();
  const before = readdirSync(root, { recursive: true }).length;
  const { code, out } = nhap(root, ['-', '--thu'], await asDocx(BODY));
  expect(code).toBe(0);
  const result = JSON.parse(out) as Record<string, unknown>;
  expect(result).toMatchObject({
    kind: 'plan',
    number: '77/KH-UBND',
    issuer: 'UBND tỉnh Mây Trắng',
    issued: '2022-04-03',
    title: 'Phát gạo cho người già yếu năm 2022',
    legal_bases: ['9901/2020/NĐ-CP'],
    top_headings: ['I. MỤC TIÊU', 'II. TỔ CHỨC THỰC HIỆN'],
    signer: 'Trần Ví Dụ',
    removals: [],
  });
  const { in: before_, out: after, removed, closed } = result['words'] as Record<string, number>;
  expect(before_).toBe((after ?? 0) + (removed ?? 0) + (closed ?? 0));
  expect(readdirSync(root, { recursive: true })).toHaveLength(before);
});

test('a second import says what differs, and puts it in place where that is asked for', () => {
  const root = contentCopy();
  const source = join(root, 'sources', `${KNOWN}.txt`);
  const text = readFileSync(source, 'utf8');
  const changed = Buffer.from(text.replace('2.000 triệu', '2.500 triệu'));
  const told = nhap(root, ['-'], changed);
  expect(told.code).toBe(1);
  expect(told.out).toContain('“2.000” → “2.500”');
  expect(told.out).toContain('Ghim phải xem lại');
  expect(readFileSync(source, 'utf8')).toBe(text);
  // It is published, so readers are told why it changes.
  expect(nhap(root, ['-', '--cap-nhat'], changed).error).toContain('--ly-do');
  const written = nhap(root, ['-', '--cap-nhat', '--ly-do', 'Bản có sửa số liệu'], changed);
  expect([written.code, written.error]).toEqual([0, '']);
  expect(readFileSync(join(root, 'documents', `${KNOWN}.mdx`), 'utf8')).toContain('2.500 triệu');
});

/** Files that officials may have and that cannot be read, each with what is said. */
const BAD: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['rỗng.docx', Buffer.alloc(0), /rỗng/u],
  ['Ảnh chụp (bản đẹp).docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /tệp ảnh/u],
  [
    'có macro.docm',
    zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('x') }),
    /macro/u,
  ],
  ['bom.docx', zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), /quá lớn/u],
  ['quét.pdf', pdfOf([], '0 0 m 9 9 l S'), /bản quét/u],
  ['mười triệu chữ.txt', Buffer.alloc(11_000_000, 'chu '), /mười triệu/u],
];

test('files that cannot be read are told one by one in Vietnamese, and nothing is changed', () => {
  const root = contentCopy();
  const before = readdirSync(root, { recursive: true }).length;
  const folder = join(root, '..', `Văn bản hỏng ${process.pid}`);
  mkdirSync(folder);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, bytes] of BAD) writeFileSync(join(folder, name), bytes);
  // As large as no text is; the disk holds none of it.
  const huge = join(folder, 'lớn quá.txt');
  writeFileSync(huge, '');
  truncateSync(huge, 51_000_000);
  const files = [
    ...BAD.map(([name]) => join(folder, name)),
    huge,
    folder,
    join(folder, 'không có'),
  ];
  const { code, out, error } = nhap(root, files);
  expect([code, out]).toEqual([1, '']);
  const told = error.trim().split('\n');
  expect(told).toHaveLength(files.length);
  const wanted = [
    ...BAD.map(([, , message]) => message),
    /quá 50 MB/u,
    /không phải một tệp/u,
    /Không có tệp này/u,
  ];
  wanted.forEach((message, index) => {
    expect(told[index]).toMatch(message);
    expect(told[index]?.startsWith(`${files[index] ?? ''}: `)).toBe(true);
  });
  expect(error).not.toMatch(/Error|at |node:/u);
  expect(readdirSync(root, { recursive: true })).toHaveLength(before);
});

test('a command that is wrong is answered with how to call it', () => {
  const root = contentCopy();
  const { code, error } = nhap(root, ['--la']);
  expect([code, error.split('\n')[0]]).toEqual([2, 'Không hiểu lệnh: không có lựa chọn --la.']);
  expect(error).toContain('Cách dùng');
});

const JOINT = `SỞ GẠO - SỞ MUỐI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 9/HDLN-SG-SM

Mây Trắng, ngày 03 tháng 4 năm 2022

# HƯỚNG DẪN

# Phát gạo và muối trên địa bàn tỉnh Mây Trắng

## 1. Cách phát

Phát tại nhà.

Nơi nhận:

- Lưu: VT.

SỞ MUỐI

GIÁM ĐỐC

Lê Giả Định

SỞ GẠO

GIÁM ĐỐC

Trần Ví Dụ
`;

test('those who issue together are told with who signs for whom', () => {
  const root = contentCopy();
  const { code, out } = nhap(root, ['-'], Buffer.from(JOINT));
  expect(code).toBe(0);
  expect(out).toContain('Nhiều cơ quan cùng ban hành');
  const content = readContent(root, 'everything');
  expect(content.problems).toEqual([]);
  const { data } = content.entries.documents.get('may-trang-9-hdln-sg-sm-2022') ?? {};
  expect([data?.issuer.agency, ...(data?.coIssuers.map(({ agency }) => agency) ?? [])]).toEqual([
    'may-trang-so-gao',
    'may-trang-so-muoi',
  ]);
  expect([data?.signer, ...(data?.coSigners ?? [])].map((one) => [one?.name, one?.agency])).toEqual(
    [
      ['Lê Giả Định', 'may-trang-so-muoi'],
      ['Trần Ví Dụ', 'may-trang-so-gao'],
    ],
  );
  expect([...content.entries.agencies.keys()]).toEqual(
    expect.arrayContaining(['may-trang-so-gao', 'may-trang-so-muoi']),
  );
});
