import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReleases, unexplained } from './compare.ts';
import type { LoggedPage, LogRecord } from './logged-page.ts';

const record = (key: string, text: string, more: Partial<LogRecord> = {}): LogRecord => ({
  key,
  label: key.split('.')[0] ?? '',
  text,
  pins: [],
  ...more,
});
const pinned = (key: string, text: string): LogRecord => record(key, text, { pins: ['mau#I.1'] });
const clause = (key: string, text: string): LogRecord =>
  record(key, text, { label: `mục ${key}`, official: true, pins: [`mau#${key}`] });
const page = (...records: LogRecord[]): LoggedPage => ({
  of: 'benefits/mau',
  title: 'Mẫu',
  agencies: [],
  provinces: ['mau'],
  records,
});
const kinds = (before: LogRecord[], after: LogRecord[]) =>
  compareReleases([page(...before)], [page(...after)]).map(
    ({ kind, key, before: old, after: now }) => [kind, key, old, now],
  );

const list = [
  record('title', 'Góp của'),
  pinned('who.0', 'Mọi người ở tỉnh Mẫu.'),
  pinned('who.1', 'Hộ nghèo của tỉnh Mẫu.'),
  record('gaps.0', 'Góp bao nhiêu?'),
];

describe('compareReleases', () => {
  it('finds nothing in what is the same', () => {
    expect(compareReleases([page(...list)], [page(...list)])).toEqual([]);
  });

  it.each<[string, (records: LogRecord[]) => LogRecord[], unknown[]]>([
    [
      'a field',
      (all) => all.with(0, record('title', 'Góp công')),
      ['changed', 'title', 'Góp của', 'Góp công'],
    ],
    [
      'a field that has nothing in common with what it was',
      (all) => all.with(0, record('title', 'Việc khác hẳn')),
      ['changed', 'title', 'Góp của', 'Việc khác hẳn'],
    ],
    [
      'a pinned sentence',
      (all) => all.with(1, pinned('who.0', 'Mọi người ở tỉnh Mây.')),
      ['corrected', 'who.0', 'Mọi người ở tỉnh Mẫu.', 'Mọi người ở tỉnh Mây.'],
    ],
    [
      'a pin alone',
      (all) => all.with(1, record('who.0', 'Mọi người ở tỉnh Mẫu.', { pins: ['mau#I.2'] })),
      ['corrected', 'who.0', 'Ghim: mau#I.1', 'Ghim: mau#I.2'],
    ],
    [
      'a sentence that comes before others and pushes them on',
      ([title, ...rest]) => [
        title as LogRecord,
        pinned('who.0', 'Trẻ em.'),
        ...rest.map((one, index) =>
          index < 2 ? { ...one, key: `who.${String(index + 1)}` } : one,
        ),
      ],
      ['added', 'who.0', undefined, 'Trẻ em.'],
    ],
    [
      'a sentence that goes',
      (all) => [...all.slice(0, 1), { ...list[2], key: 'who.0' } as LogRecord, ...all.slice(3)],
      ['removed', 'who.0', 'Mọi người ở tỉnh Mẫu.', undefined],
    ],
    [
      'two that change places',
      ([a, b, c, d]) => [a, { ...c, key: 'who.0' }, { ...b, key: 'who.1' }, d] as LogRecord[],
      ['moved', expect.stringContaining('who.'), expect.any(String), expect.any(String)],
    ],
  ])('tells %s once', (_name, change, expected) => {
    expect(kinds(list, change([...list]))).toEqual([expected]);
  });

  it('tells a clause of a document by its address', () => {
    const text = [clause('I.1', 'Góp tiền.'), clause('I.2', 'Góp của.')];
    expect(kinds(text, [clause('I.1', 'Nuôi trâu.'), clause('I.2', 'Góp của.')])).toEqual([
      ['corrected', 'I.1', 'Góp tiền.', 'Nuôi trâu.'],
    ]);
  });

  it('tells a page that comes or goes once, and not all that stands on it', () => {
    const other = { ...page(...list), of: 'benefits/khac', title: 'Khác' };
    const [change] = compareReleases([page(...list)], [page(...list), other]);
    expect(change).toMatchObject({ kind: 'added', of: 'benefits/khac', fact: false });
    const gone = compareReleases([page(...list), other], [page(...list)]);
    expect(gone).toMatchObject([{ kind: 'removed', of: 'benefits/khac', fact: true }]);
  });

  it('tells a withdrawal and a correction by what they are', () => {
    expect(kinds(list, [...list, record('withdrawn', 'Sai tỉnh.')])).toMatchObject([
      ['withdrawn', 'withdrawn', undefined, 'Sai tỉnh.'],
    ]);
    expect(kinds(list, [...list, record('corrections.0', 'Sửa số.')])).toMatchObject([
      ['corrected', 'corrections.0', undefined, 'Sửa số.'],
    ]);
  });

  it('asks why a fact was changed, and not why one was added', () => {
    const changed = compareReleases(
      [page(...list)],
      [page(...list.with(1, pinned('who.0', 'Mọi người ở tỉnh Mây.')), pinned('gives.0', 'Tiền.'))],
    );
    expect(unexplained(changed).map(({ key }) => key)).toEqual(['who.0']);
    expect(unexplained(changed.map((one) => ({ ...one, reason: 'Gõ nhầm.' })))).toEqual([]);
  });

  it('tells one edit of any page of sentences once, whatever it is', () => {
    const words = fc.array(fc.constantFrom('góp', 'tiền', 'của', 'công', 'quỹ', 'xã', 'tỉnh'), {
      minLength: 5,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(
          words.map((list) => list.join(' ')),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(),
        (texts, at) => {
          const before = texts.map((text, index) => pinned(`who.${String(index)}`, text));
          const place = at % before.length;
          const after = before.with(
            place,
            pinned(`who.${String(place)}`, `${texts[place] ?? ''} trâu`),
          );
          expect(compareReleases([page(...before)], [page(...after)])).toHaveLength(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
