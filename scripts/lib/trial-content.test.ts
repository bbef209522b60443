import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readContent } from '#src/loaders/read-content.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { oneDocument, oneMoreGuide } from './trial-content.ts';

const source = contentRoot();
const whole = readContent(source).entries;

/** A content folder made from the one under test, read. */
function made(make: (source: string, target: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const target = join(folder, 'content');
  // Made anew over what was there before.
  make(source, target);
  make(source, target);
  return readContent(target);
}

it('one document: that, what it names, and no guide or kit', () => {
  const { entries, problems } = made(oneDocument);
  expect(problems).toEqual([]);
  expect([entries.documents.size, entries.benefits.size, entries.outreach.size]).toEqual([1, 0, 0]);
  const [document] = entries.documents.values();
  expect(document?.data.source).toBeDefined();
  expect(entries.provinces.has(document?.data.province ?? '')).toBe(true);
});

it('one guide more: a copy with a title of its own and without the numbers of facts', () => {
  const { entries, problems } = made(oneMoreGuide);
  expect(problems).toEqual([]);
  expect(entries.benefits.size).toBe(whole.benefits.size + 1);
  const [first] = whole.benefits.values();
  const copy = entries.benefits.get(`${first?.id ?? ''}-ban-chep`);
  expect(copy?.data.title).toBe(`${first?.data.title ?? ''} (bản chép để thử)`);
  expect(copy?.body).toBe(first?.body);
  expect(copy?.data.provinces.flatMap(({ facts }) => facts)).toEqual([]);
  expect(entries.documents.size).toBe(whole.documents.size);
});
