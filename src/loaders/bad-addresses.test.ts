import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  ADDRESSES,
  contentFolder,
  replace,
  SLUG,
  type Changes,
} from '#tests/helpers/content-folder.ts';
import { kitFile } from '#tests/helpers/kit.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';
import { readRedirects } from './redirects.ts';

/** Everything that would take a published page away, or put another in its place. */

const kit = (title: string): string => kitFile({ title });
const ONE: Changes = { 'outreach/bo-mot.mdx': kit('Bộ một') };
const KITS: Changes = { ...ONE, 'outreach/bo-hai.mdx': kit('Bộ hai') };

/** The lock of the folder with two kits, as it was published. */
const PUBLISHED = (): string => readFileSync(join(contentFolder(KITS), ADDRESSES), 'utf8');

/** What is told of a folder that was published with two kits and changed since. */
function problemsIn(changes: Changes, lock = PUBLISHED(), kits = KITS): ContentProblem[] {
  const root = contentFolder({ ...kits, ...changes, [ADDRESSES]: lock });
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)];
}

it('finds nothing where all stand as they were published', () => {
  expect(problemsIn({})).toEqual([]);
});

describe('refuses', () => {
  it('a page that is gone, once for all forms of it, at its line of the lock', () => {
    const lock = PUBLISHED();
    const problems = problemsIn({}, lock, ONE);
    const lines = problems.map(({ line }) => lock.split('\n')[(line ?? 0) - 1]?.trim());
    expect(lines).toEqual(['/truyen-thong/bo-hai/:']);
    expect(problems[0]).toMatchObject({ file: `content/${ADDRESSES}` });
    expect(problems[0]?.message).toContain(
      'trang /truyen-thong/bo-hai/ ("Bộ hai", content/outreach/bo-hai) (và 2 trang nữa của nó)',
    );
    expect(problems[0]?.message).toContain(
      'npm run lock -- --pages --moved "/truyen-thong/bo-hai/=',
    );
  });

  it('two entries that changed places', () => {
    const problems = problemsIn({
      'outreach/bo-mot.mdx': kit('Bộ hai'),
      'outreach/bo-hai.mdx': kit('Bộ một'),
    });
    expect(problems).toHaveLength(2);
    const told = problems.find(({ message }) => message.startsWith('trang /truyen-thong/bo-mot/ '));
    expect(told?.message).toContain('đã công bố là "Bộ một", nay là "Bộ hai"');
    expect(told?.message).toContain('hãy trả lại');
  });

  it('an agency of another name, where it has a page', () => {
    const extract = `extracts/${SLUG}.yaml`;
    const duty: Changes = {
      [extract]: (text) =>
        `${text}duties:\n  - { id: mm-r001, agency: mau-ubnd-tinh, agencyAs: "UBND tỉnh", role: perform, asPrinted: "thực hiện", at: II, quote: "UBND tỉnh thực hiện", summary: "Thực hiện.", when: [{ kind: notStated }] }\n`,
      'agencies/mau.yaml': replace(
        'name: "UBND tỉnh Mẫu"',
        `forms: [{ text: "UBND tỉnh", documents: [${SLUG}] }], name: "UBND tỉnh Mẫu"`,
      ),
    };
    const lock = readFileSync(join(contentFolder(duty), ADDRESSES), 'utf8');
    expect(lock).toContain('/co-quan/mau-ubnd-tinh/');
    expect(lock).not.toContain('/co-quan/mau-so-y-te/');
    const renamed = contentFolder({
      ...duty,
      'agencies/mau.yaml': replace(
        'name: "UBND tỉnh Mẫu"',
        `forms: [{ text: "UBND tỉnh", documents: [${SLUG}] }], name: "Sở khác"`,
      ),
      [ADDRESSES]: lock,
    });
    expect(checkContent(readContent(renamed)).map(({ message }) => message)).toEqual([
      expect.stringContaining('"UBND tỉnh Mẫu", nay là "Sở khác"'),
    ]);
  });

  it('a page that is not locked yet, once for all of them', () => {
    const problems = problemsIn({ 'outreach/bo-ba.mdx': kit('Bộ ba') });
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      [
        `content/${ADDRESSES}`,
        expect.stringMatching(
          /^có 3 trang mới chưa khóa địa chỉ \(\/truyen-thong\/bo-ba\/.*npm run lock -- --pages$/u,
        ),
      ],
    ]);
  });

  it('a folder whose pages were never locked', () => {
    const content = readContent(contentFolder({ [ADDRESSES]: undefined }));
    expect(checkContent(content).map(({ message }) => message)).toEqual([
      expect.stringContaining('chưa khóa địa chỉ'),
    ]);
  });

  it('a kit under another name, once, with what to do where it is meant', () => {
    const problems = problemsIn({ 'outreach/bo-ba.mdx': kit('Bộ hai') }, PUBLISHED(), ONE);
    expect(problems.map(({ file }) => file)).toEqual(['content/outreach/bo-ba.mdx']);
    expect(problems[0]?.message).toContain('đã công bố với tên tệp "bo-hai.mdx"');
    expect(problems[0]?.message).toContain(
      'npm run lock -- --pages --moved "/truyen-thong/bo-hai/=/truyen-thong/bo-ba/"',
    );
  });

  it('pages of many entries that go at once, as one', () => {
    const names = ['mot', 'hai', 'ba', 'bon'];
    const many = Object.fromEntries(
      names.map((name) => [`outreach/${name}.mdx`, kit(`Bộ ${name}`)]),
    );
    const lock = readFileSync(join(contentFolder(many), ADDRESSES), 'utf8');
    const problems = problemsIn({}, lock, {});
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^12 trang đã công bố nay không còn \(\/truyen-thong\/ba\//u),
    ]);
  });

  it('a lock that sends to a page that is not there', () => {
    const lock: { moved: Record<string, string> } = parse(PUBLISHED());
    lock.moved = { '/truyen-thong/bo-cu/': '/truyen-thong/bo-ba/' };
    expect(problemsIn({}, stringify(lock)).map(({ message }) => message)).toEqual([
      expect.stringContaining('đã dời tới /truyen-thong/bo-ba/, nay nơi ấy không còn'),
    ]);
  });
});

it('says nothing of pages while something cannot be read: its pages are not gone', () => {
  const problems = problemsIn({
    'outreach/bo-hai.mdx': kit('Bộ hai').replace('title:', 'tittle:'),
  });
  expect(problems.map(({ file }) => file)).toEqual(
    problems.map(() => 'content/outreach/bo-hai.mdx'),
  );
});

describe('a page that moved', () => {
  const moved = (): string => {
    const lock: Record<string, Record<string, string>> = parse(PUBLISHED());
    lock['moved'] = Object.fromEntries(
      ['', 'ap-phich/', 'ap-phich/a3/'].map((form) => [
        `/truyen-thong/bo-hai/${form}`,
        `/truyen-thong/bo-mot/${form}`,
      ]),
    );
    return stringify(lock);
  };

  it('may be gone, and its redirects are there for hosts', () => {
    expect(problemsIn({}, moved(), ONE)).toEqual([]);
    const root = contentFolder({ ...ONE, [ADDRESSES]: moved() });
    expect(readRedirects(root)[0]).toEqual({
      from: '/truyen-thong/bo-hai/',
      to: '/truyen-thong/bo-mot/',
    });
    expect(readRedirects(contentFolder({ [ADDRESSES]: undefined }))).toEqual([]);
  });
});
