import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { checkIds, idsOf } from './ids.ts';

const ids = ['mot-tinh-12-kh-ubnd-2020', 'mot-tinh-so-y-te', 'tro-cap-cho-tre-em'];
const found = (text: string, invented: readonly string[] = []) =>
  checkIds([{ path: 'src/mau.ts', text }], ids, invented).findings.map(
    ({ where, message }) => `${where}: ${/"([^"]*)"/u.exec(message)?.[1] ?? ''}`,
  );

describe('checkIds', () => {
  it.each([
    ['in a path', "paths.document('mot-tinh-12-kh-ubnd-2020')", 'mot-tinh-12-kh-ubnd-2020'],
    ['in a pin', 'mot-tinh-12-kh-ubnd-2020#II.1', 'mot-tinh-12-kh-ubnd-2020'],
    ['in a comment', '/** As `mot-tinh-so-y-te`. */', 'mot-tinh-so-y-te'],
    ['in a file name', 'content/benefits/tro-cap-cho-tre-em.mdx', 'tro-cap-cho-tre-em'],
  ])('finds an id %s', (_, text, id) => {
    expect(found(text)).toEqual([`src/mau.ts: ${id}`]);
  });

  it.each([
    ['a longer word', 'tro-cap-cho-tre-em-ngheo'],
    ['a shorter one', 'tro-cap-cho-tre'],
    ['other words', 'so-y-te'],
  ])('is not misled by %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('lets tests name what is invented', () => {
    expect(found('mot-tinh-so-y-te', ['mot-tinh-so-y-te'])).toEqual([]);
  });
});

describe('idsOf', () => {
  it('has the ids of documents, agencies, guides and kits, ordinary words left out', () => {
    const own = idsOf(loadContent());
    expect(own).toEqual(
      expect.arrayContaining([
        'sao-hom-52-kh-ubnd-2025',
        'mt-so-y-te',
        'tro-cap-nguoi-gia-yeu',
        'gioi-thieu-trang',
      ]),
    );
    expect(idsOf(loadContent()).filter((id) => id.split('-').length < 3)).toEqual([]);
  });
});
