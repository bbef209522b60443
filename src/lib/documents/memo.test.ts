import { expect, it } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { clauseTree, parsedBodies } from './memo.ts';

it('parses a body once, however often it is asked for', () => {
  const before = parsedBodies();
  const tree = clauseTree('# KẾ HOẠCH\n\n## I. TÊN');
  expect(clauseTree('# KẾ HOẠCH\n\n## I. TÊN')).toBe(tree);
  expect(parsedBodies()).toBe(before + 1);
  expect(clauseTree('# KẾ HOẠCH\n\n## I. TÊN KHÁC')).not.toBe(tree);
  expect(parsedBodies()).toBe(before + 2);
});

it('parses each body of the content once, though every collection loads and every page asks', () => {
  const root = contentFolder();
  const before = parsedBodies();
  const content = loadContent(root);
  expect(loadContent(root)).toBe(content);
  const bodies = [...content.entries.documents.values()].map(({ body }) => body);
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) clauseTree(body);
  expect(parsedBodies() - before).toBe(new Set(bodies).size);
});
