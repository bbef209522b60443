import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { cutContent, type Cut } from './cut-content.ts';

const whole = readContent(contentRoot());
const documents = [...whole.entries.documents.keys()];

/** The cut content, read. */
function cut(what: Cut) {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cutContent(whole, join(folder, 'content'), what);
  const content = readContent(join(folder, 'content'));
  return { content, problems: [...content.problems, ...checkContent(content)] };
}

describe.each(documents)('%s cut out', (document) => {
  it.each<[string, Omit<Cut, 'documents'>]>([
    ['with what was read out of it', {}],
    ['with its text alone', { textAlone: true }],
    ['with its guides', { guides: true }],
    ['with its kits', { kits: true }],
  ])('%s makes a content without a mistake', (_, more) => {
    const { content, problems } = cut({ documents: [document], ...more });
    expect(problems).toEqual([]);
    expect([...content.entries.documents.keys()]).toEqual([document]);
    if (more.textAlone === true)
      expect(content.entries.documents.get(document)?.data.duties).toEqual([]);
    if (more.guides !== true) expect(content.entries.benefits.size).toBe(0);
    if (more.kits !== true) expect(content.entries.outreach.size).toBe(0);
  });
});

it('keeps everything that rests on the documents together', () => {
  const { content, problems } = cut({ documents, guides: true, kits: true });
  expect(problems).toEqual([]);
  expect([...content.entries.benefits.keys()]).toEqual([...whole.entries.benefits.keys()]);
  expect([...content.entries.outreach.keys()]).toEqual([...whole.entries.outreach.keys()]);
});

it('refuses a document that is not there', () =>
  expect(() => cut({ documents: ['khong-co'] })).toThrow('khong-co'));
