import { expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { contentFolder } from '#tests/helpers/content-folder.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { readContent } from './read-content.ts';
import { loadContent } from './content-loader.ts';
import { contentWarnings, NO_CONTACT, warningText } from './warnings.ts';

const content = () =>
  readContent(
    contentFolder({
      'site.yaml': (text) => `${text}contact: { name: Sở Mẫu }\n`,
      'notes/ghi-chu.yaml': stringify({ doi: { ...NOTE, reviewBy: '2026-12-31' } }),
      'provinces/mau.yaml': (text) =>
        text +
        stringify({
          now: {
            fullName: 'tỉnh Mới',
            since: '2025-07-01',
            act: 'Nghị quyết 1',
            merged: 'hợp nhất',
            note: { ...NOTE, reviewBy: '2026-12-01' },
          },
        }),
    }),
  );

it('warns of no note before its day', () => {
  expect(contentWarnings(content(), '2026-12-01')).toEqual([]);
  expect(warningText(content(), '2026-12-01')).toBeUndefined();
});

it('warns of a site that nobody answers for, and stops its release', () => {
  const root = contentFolder();
  expect(contentWarnings(readContent(root), '2026-12-01')).toEqual([NO_CONTACT]);
  expect(() => loadContent(root)).not.toThrow();
  vi.stubEnv('SITE_RELEASE', '1');
  expect(() => loadContent(contentFolder())).toThrow('Hãy thêm "contact"');
  vi.unstubAllEnvs();
});

it('tells file, line and remedy of each note past its day of review', () => {
  const warnings = contentWarnings(content(), '2027-01-01');
  expect(warnings.map(({ file, field }) => [file, field])).toEqual([
    ['content/notes/ghi-chu.yaml', 'reviewBy'],
    ['content/provinces/mau.yaml', 'now.note.reviewBy'],
  ]);
  for (const { line, message } of warnings) {
    expect(line).toBeGreaterThan(1);
    expect(message).toContain('ghi ngày mới ở "checked" và "reviewBy"');
  }
  expect(warningText(content(), '2027-01-01')).toContain('Cần xem lại (2 chỗ)');
});
