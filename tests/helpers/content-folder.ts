import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';

/** A small content folder without a mistake, for tests that make one. All of it is invented. */

/** The slug of its one document with a text. */
export const SLUG = 'mau-01-kh-ubnd-2022';

/** Its text. */
export const BODY = `UBND TỈNH MẪU

Số: 01/KH-UBND

Mẫu, ngày 27 tháng 4 năm 2022

# KẾ HOẠCH

# Về việc thử

Căn cứ Luật Mẫu;

## I. MỤC ĐÍCH

1. Thử từ năm 2022 đến năm 2025.

2. Quỹ Vì người ngèo:

a) Góp tiền;

b) Góp của;

c) Góp công.

## II. TỔ CHỨC

UBND tỉnh thực hiện.
`;

/** Who the folder is. */
const SITE = `schemaVersion: 2
name: Sổ tay Mẫu
address: https://mau.example
description: Trang để thử.
disclaimer: Không phải trang thật.
licences:
  guides: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/deed.vi }
  texts: Văn bản là lời của cơ quan ban hành.
examples: { question: góp của, words: [góp tiền, góp công], number: 01/KH-UBND, partOfNumber: '01' }
without: [conditions, officialese]
`;

/** Every file of the folder, by its path from it. */
export type ContentFiles = Record<string, string>;

/** The folder's files, all of them valid. @param body another text, with a source and a lock that agree with it */
export function contentFiles(body = BODY): ContentFiles {
  const source = body
    .replace(/^#+ /gmu, '')
    .replace(/^---$/gmu, '')
    .replace(/\\([<{])/gu, '$1');
  const lock = renewLock(undefined, parseClauses(body), {
    date: '2026-02-01',
    reason: 'Đăng lần đầu',
  });
  const sha256 = createHash('sha256').update(source).digest('hex');
  return {
    'site.yaml': SITE,
    'taxonomy/situations.yaml': 'ngheo-kho: { label: "Nhà tôi nghèo" }\n',
    'taxonomy/audiences.yaml': 'ho-ngheo: { label: "Hộ nghèo" }\n',
    'taxonomy/subjects.yaml': 'tro-giup-xa-hoi: { label: "Trợ giúp xã hội" }\n',
    'taxonomy/doors.yaml': 'ho-ngheo: { label: "Nhà tôi nghèo", audience: ho-ngheo }\n',
    'provinces/mau.yaml': 'name: "Mẫu"\nfullName: "tỉnh Mẫu"\n',
    'agencies/mau.yaml':
      'mau-ubnd-tinh: { name: "UBND tỉnh Mẫu", level: provincial, province: mau }\n' +
      'mau-so-y-te: { name: "Sở Y tế tỉnh Mẫu", level: provincial, province: mau }\n',
    'cited/cited.yaml': 'luat-mau-2000: { kind: "Luật", title: "Mẫu", date: "2000" }\n',
    'glossary/abbreviations.yaml':
      'ubnd: { kind: abbreviation, forms: [{ text: UBND }], meaning: ["Ủy ban nhân dân"] }\n',
    [`sources/${SLUG}.txt`]: source,
    [`locks/${SLUG}.yaml`]: stringify(lock),
    [`documents/${SLUG}.mdx`]: `---
kind: ke-hoach
number: { printed: "Số: 01/KH-UBND", value: "01/KH-UBND", at: header }
title: "Về việc thử"
shortTitle: "Kế hoạch thử"
summary: "Kế hoạch chỉ dùng để thử."
issuer: { agency: mau-ubnd-tinh, at: header, quote: "UBND TỈNH MẪU" }
province: mau
issued: { date: "2022-04-27", printed: "ngày 27 tháng 4 năm 2022", at: header }
stage: issued
period: { from: "2022", to: "2025", at: I, quote: "từ năm 2022 đến năm 2025" }
source: { file: "${SLUG}.txt", sha256: ${sha256}, compared: "2026-02-01" }
---

${body}`,
    [`extracts/${SLUG}.yaml`]: `citations:
  - { document: luat-mau-2000, roles: [basis], places: [{ at: preamble, quote: "Luật Mẫu" }] }
errata:
  - { id: e01, kind: typo, severity: minor, note: "Chữ sai.", places: [{ at: I, quote: "ngèo" }] }
`,
  };
}

/** What a test changes: a file's new text, how to change it, or `undefined` to leave the file out. */
export type Changes = Record<string, string | undefined | ((text: string) => string)>;

/**
 * Writes the folder somewhere temporary, for the test that runs.
 *
 * @returns its absolute path
 */
export function contentFolder(changes: Changes = {}, body = BODY): string {
  const parent = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  const files: Record<string, string | undefined> = contentFiles(body);
  for (const [path, change] of Object.entries(changes)) {
    const before = files[path] ?? '';
    const after = typeof change === 'function' ? change(before) : change;
    // A change that changes nothing would let a test pass for the wrong reason.
    if (after === files[path] && path !== ADDRESSES)
      throw new Error(`nothing is changed in ${path}`);
    files[path] = after;
  }
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // A test need not think of the pages that its folder brings forth.
  if (!(ADDRESSES in changes)) lockNewPages(root);
  return root;
}

/** The lock of the addresses of pages. */
export const ADDRESSES = 'locks/addresses.yaml';

/** A change that puts words in the place of others. */
export const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
