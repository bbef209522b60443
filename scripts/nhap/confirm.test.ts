import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '#src/loaders/read-content.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { confirmed } from './confirm.ts';
import { PROPOSED } from './record.ts';
import { writeOver } from './write-files.ts';

const ID = 'may-trang-12-kh-ubnd-2021';

/** The invented province, in which some rows of a plan are proposals again. */
function contentCopy(proposals: string, agencies?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'nhap-xac-nhan-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(join(ROOT, PROVINCE), root, { recursive: true });
  writeFileSync(join(root, `extracts/${ID}.yaml`), proposals);
  if (agencies !== undefined) writeFileSync(join(root, `agencies/${ID}.yaml`), agencies);
  return root;
}

const ROWS = `# của người soạn
errata: []

${PROPOSED}, chưa ai xác nhận.
# Dòng thứ hai.

# duties:
#   - id: zz-r001
#     agency: mt-so-y-te
#     agencyAs: SYT tỉnh
#     partners:
#       - agency: mt-so-moi
#         as: Sở Mới
`;
const AGENCIES = `${PROPOSED}: cơ quan.

# mt-so-moi:
#   name: Sở Mới tỉnh Mây Trắng
#   level: provincial
#   province: may-trang
`;

test('what is left of the proposals becomes rows, and known agencies get the forms that the document prints', () => {
  const root = contentCopy(ROWS, AGENCIES);
  writeOver(root, confirmed(readContent(root), ID));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  expect(read(`extracts/${ID}.yaml`)).toBe(`# của người soạn
errata: []

duties:
  - id: zz-r001
    agency: mt-so-y-te
    agencyAs: SYT tỉnh
    partners:
      - agency: mt-so-moi
        as: Sở Mới
`);
  const { agencies } = readContent(root).entries;
  expect(agencies.get('mt-so-moi')?.data).toMatchObject({
    name: 'Sở Mới tỉnh Mây Trắng',
    forms: [{ text: 'Sở Mới', documents: [ID] }],
  });
  expect(agencies.get('mt-so-y-te')?.data.forms).toContainEqual({
    text: 'SYT tỉnh',
    documents: [ID],
  });
});

test('a form that another document prints is said of this one too', () => {
  const root = contentCopy(ROWS.replace('SYT tỉnh', 'Sở Y tế'));
  const before = readContent(root).entries.agencies.get('mt-so-y-te')?.data.forms ?? [];
  const path =
    readContent(root).entries.agencies.get('mt-so-y-te')?.file.replace('content/', '') ?? '';
  const text = readFileSync(join(root, path), 'utf8');
  // Nobody has said so of this document yet.
  writeFileSync(join(root, path), text.replaceAll(new RegExp(`${ID}, |, ${ID}`, 'gu'), ''));
  writeOver(root, confirmed(readContent(root), ID));
  const after = readContent(root).entries.agencies.get('mt-so-y-te')?.data.forms ?? [];
  expect(after).toHaveLength(before.length);
  expect(after.find((form) => form.text === 'Sở Y tế')?.documents).toContain(ID);
});

test('nothing to confirm, or no such document, is told', () => {
  const root = contentCopy('{}\n');
  expect(() => confirmed(readContent(root), ID)).toThrow(/không còn đề xuất/u);
  expect(() => confirmed(readContent(root), 'khong-co')).toThrow(/Không có content\/extracts/u);
});
