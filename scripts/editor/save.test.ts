import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { specOf } from '#src/schemas/collections.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { formPath, formText, readEntries, versionOf, type StoredEntry } from './entries.ts';
import { saveForms, type FormChange } from './save.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(resolve(PROVINCE), root, { recursive: true });
});

const entry = (collection: string, id: string): StoredEntry => {
  const found = readEntries(root).find((one) => one.collection === collection && one.id === id);
  if (!found) throw new Error(`no ${collection} ${id}`);
  return found;
};

const files = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => {
        const path = join(one.parentPath, one.name);
        return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
      }),
  );

/** Data of which a test knows the form. */
type Loose = ReturnType<typeof JSON.parse>;

/** A change of an entry as its form sends it. */
function edit(stored: StoredEntry, change: (form: Loose) => void): FormChange {
  const text = formText(stored);
  const form = JSON.parse(text);
  change(form);
  return {
    operation: 'update',
    path: formPath(stored),
    text: JSON.stringify(form),
    version: versionOf(text),
  };
}

/** Puts other words in the place of the first text that runs over some words. */
function changeFirstWord(value: Loose): boolean {
  for (const key of Object.keys(value)) {
    if (typeof value[key] === 'string' && /^\p{L}+ \p{L}/u.test(value[key])) {
      value[key] = 'Chữ khác';
      return true;
    }
    if (typeof value[key] === 'object' && changeFirstWord(value[key])) return true;
  }
  return false;
}

/** The lines of a file that a change takes away and brings. */
function lines(file: string, before: Record<string, string>): { gone: string[]; come: string[] } {
  const old = (before[file] ?? '').split('\n');
  const now = readFileSync(join(root, file), 'utf8').split('\n');
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}

describe('saving a form', () => {
  it('changes no byte of any file where nothing was changed', async () => {
    const before = files();
    await saveForms(
      root,
      readEntries(root).map((stored) => edit(stored, () => undefined)),
    );
    expect(files()).toEqual(before);
  });

  it.each([...new Set(readEntries(resolve(PROVINCE)).map(({ collection }) => collection))])(
    'changes one word of an entry in its own line: %s',
    async (collection) => {
      const before = files();
      const [stored] = readEntries(root).filter((one) => one.collection === collection);
      if (!stored) throw new Error(`no ${collection}`);
      await saveForms(root, [edit(stored, (form) => changeFirstWord(form))]);
      const { gone, come } = lines(stored.file, before);
      expect([gone.length, come.length]).toEqual([1, 1]);
      expect(come[0]?.replace('Chữ khác', '')).toMatch(/:|^\s*- /u);
    },
  );

  it('changes the line of a field and no other, comments among them', async () => {
    const file = 'agencies/may-trang.yaml';
    const path = join(root, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /^mt-so-y-te:$/mu,
        '# Sở này đã hỏi lại ngày 01/02.\nmt-so-y-te:\n  # giữ nguyên',
      ),
    );
    const before = files();
    await saveForms(root, [
      edit(entry('agencies', 'mt-so-y-te'), (form) => {
        form.name = '  Sở Y tế tỉnh Mây Trắng, cơ sở hai ';
      }),
    ]);
    expect(lines(file, before)).toEqual({
      gone: ["  name: 'Sở Y tế tỉnh Mây Trắng'"],
      come: ["  name: 'Sở Y tế tỉnh Mây Trắng, cơ sở hai'"],
    });
    const after = files();
    for (const other of Object.keys(before))
      if (other !== file) expect(after[other]).toBe(before[other]);
  });

  it('adds items to lists, and leaves the others as they are written', async () => {
    const stored = entry('benefits', 'tro-cap-nguoi-gia-yeu');
    const before = files();
    await saveForms(root, [
      edit(stored, (form) => {
        form.aliases = ['tên mới', ...form.aliases];
        form.provinces[0].basis.push({ text: 'Căn cứ mới', pin: { at: 'III.1', quote: 'x' } });
      }),
    ]);
    const { come } = lines(stored.file, before);
    expect(come.join('\n')).toContain('tên mới');
    expect(come.length).toBeLessThan(7);
    const data: Loose = entry('benefits', 'tro-cap-nguoi-gia-yeu').data;
    expect(data.aliases[0]).toBe('tên mới');
    expect(data.provinces[0].basis).toHaveLength(
      (stored.data as Loose).provinces[0].basis.length + 1,
    );
  });

  it('writes a new row where those of its province stand, a new guide into a file of its own', async () => {
    await saveForms(root, [
      {
        operation: 'create',
        path: 'agencies/mt-so-may.json',
        text: JSON.stringify({
          ma: 'mt-so-may',
          name: 'Sở Mây',
          level: 'provincial',
          province: 'may-trang',
          notes: [],
          nature: 'body',
          parent: '',
        }),
        version: undefined,
      },
      {
        operation: 'create',
        path: 'benefits/thu-mot-huong-dan.json',
        text: JSON.stringify({ ma: 'thu-mot-huong-dan', title: 'Thử', than_bai: 'Một câu.\r\n' }),
        version: undefined,
      },
    ]);
    expect(readFileSync(join(root, 'agencies/may-trang.yaml'), 'utf8')).toMatch(
      /\nmt-so-may:\n {2}name: Sở Mây\n {2}level: provincial\n {2}province: may-trang\n$/u,
    );
    expect(readFileSync(join(root, 'benefits/thu-mot-huong-dan.mdx'), 'utf8')).toBe(
      '---\ntitle: Thử\n---\n\nMột câu.\n',
    );
  });

  it('takes a row out of its file, and a guide with its file', async () => {
    const take = (stored: StoredEntry): FormChange => ({
      operation: 'delete',
      path: formPath(stored),
      text: '',
      version: versionOf(formText(stored)),
    });
    await saveForms(root, [
      take(entry('agencies', 'mt-tram-y-te-xa')),
      take(entry('benefits', 'qua-trung-thu')),
    ]);
    expect(files()['benefits/qua-trung-thu.mdx']).toBeUndefined();
    expect(files()['agencies/may-trang.yaml']).not.toContain('mt-tram-y-te-xa:');
  });

  it.each([
    [
      'somebody changed the entry meanwhile',
      /vừa có người sửa/u,
      (change: FormChange) => {
        const path = join(root, 'agencies/may-trang.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace('Sở Y tế', 'Sở Y dược'));
        return change;
      },
    ],
    [
      'somebody took the entry away',
      /không còn/u,
      (change: FormChange) => {
        const path = join(root, 'agencies/may-trang.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace('mt-so-y-te:', 'mt-so-khac:'));
        return change;
      },
    ],
    [
      'the id was changed',
      /không đổi được/u,
      (change: FormChange) => ({
        ...change,
        text: change.text.replace('"mt-so-y-te"', '"mt-khac"'),
      }),
    ],
    ['it is no JSON', /không đọc được/u, (change: FormChange) => ({ ...change, text: '{' })],
    [
      'it leads out of the content',
      /không phải mã đúng/u,
      (change: FormChange) => ({ ...change, path: '../agencies/x.json' }),
    ],
    [
      'it is a lock',
      /không phải mã đúng/u,
      (change: FormChange) => ({ ...change, path: 'locks/addresses.json' }),
    ],
    [
      'the id is taken',
      /đã có/u,
      (change: FormChange) => ({ ...change, operation: 'create' as const }),
    ],
  ])('changes nothing and says why where %s', async (_name, message, spoil) => {
    const change = spoil(
      edit(entry('agencies', 'mt-so-y-te'), (form) => {
        form.remark = 'Một nhận xét mới.';
      }),
    );
    const before = files();
    await expect(saveForms(root, [change])).rejects.toThrow(message);
    expect(files()).toEqual(before);
  });

  it('writes none of several where one is refused', async () => {
    const before = files();
    const good = edit(entry('agencies', 'mt-so-y-te'), (form) => {
      form.remark = 'Mới.';
    });
    const bad = { ...edit(entry('benefits', 'qua-trung-thu'), () => undefined), version: 'cũ' };
    await expect(saveForms(root, [good, bad])).rejects.toThrow(/vừa có người sửa/u);
    expect(files()).toEqual(before);
  });

  it('says that YAML typed into a box is none, by the names of the form', async () => {
    const change = edit(entry('notes', 'tien-cho-nguoi-gia'), (form) => {
      form.shows.checker = '{ question: ';
    });
    await expect(saveForms(root, [change])).rejects.toThrow(
      /Hiện ở đâu, Hiện ở bảng hỏi khi: .*YAML/u,
    );
  });

  it('keeps what it is given, whatever the words', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '- gạch',
        'a: b # c',
        "'nháy'",
        '"kép"',
        '1',
        'true',
        'null',
        '2022-04-27',
        '~',
        '@x',
        '{x',
        '[x',
        '| x',
        '> x',
        'dòng một\ndòng hai',
        '#',
        '---',
        '%a',
        '*a',
        '&a',
        '!a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(words, fc.array(words, { maxLength: 3 }), async (remark, names) => {
        const clean = (text: string): string => text.normalize('NFC').trim();
        await saveForms(root, [
          edit(entry('agencies', 'mt-so-y-te'), (form) => {
            form.remark = remark;
            form.shortNames = names;
          }),
        ]);
        const data: Loose = entry('agencies', 'mt-so-y-te').data;
        expect(data.remark ?? '').toBe(clean(remark));
        expect(data.shortNames ?? []).toEqual(names.map(clean).filter((name) => name !== ''));
      }),
      { numRuns: 12 },
    );
    const before = entry('agencies', 'mt-so-y-te').data as Loose;
    expect(
      specOf('agencies').schema.safeParse({ ...before, remark: undefined, shortNames: [] }).success,
    ).toBe(true);
  });

  it('says in Vietnamese that it may not write', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(join(root, 'agencies'), 0o500);
    onTestFinished(() => chmodSync(join(root, 'agencies'), 0o700));
    await expect(
      saveForms(root, [
        edit(entry('agencies', 'mt-so-y-te'), (form) => {
          form.remark = 'Mới.';
        }),
      ]),
    ).rejects.toThrow(/quyền ghi/u);
  });
});
