import { unzipSync, strFromU8 } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { sampleKit } from '#tests/helpers/kit.ts';
import { documentFacts, statesFrom } from '#src/lib/documents/state.ts';
import { docxFile } from './docx.ts';
import type { Kit } from './kit.ts';
import { airingLine, askLine, whyNotAired } from './labels.ts';
import { archiveName, filesOf, savedName } from './kit-files.ts';
import { plainText, releaseText, textsOf } from './kit-texts.ts';
import { timetableFile } from './timetable.ts';

const kit = sampleKit();
const bytesOf = async (name: string, of = kit): Promise<Uint8Array> => {
  const file = filesOf(of).find((each) => each.name === name);
  if (!file) throw new Error(`no file ${name}`);
  return file.make();
};

describe('every file', () => {
  it('has the same bytes when nothing changed', async () => {
    const [one, other] = [filesOf(kit), filesOf(kit)];
    for (const [index, file] of one.entries())
      expect(Buffer.from(await file.make()).equals(await (other[index] ?? file).make())).toBe(true);
    expect(one.length).toBeGreaterThan(10);
  });

  it('has other bytes when a word changed', async () => {
    const changed = sampleKit({ title: 'Bộ khác' });
    for (const name of ['thong-cao.docx', 'hoi-dap.txt', 'lich-phat.ics', archiveName(kit)])
      expect(Buffer.from(await bytesOf(name)).equals(await bytesOf(name, changed))).toBe(false);
  });

  it('has a name of its own', () => {
    const names = filesOf(kit).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is saved under a name that tells its kit', () => {
    expect(savedName(kit, 'thong-cao.docx')).toBe('bo-thu-thong-cao.docx');
    expect(savedName(kit, archiveName(kit))).toBe('bo-thu.zip');
  });
});

describe('.txt', () => {
  it('begins with HẾT HẠN PHÁT once the day is past, and only then', () => {
    for (const { blocks } of textsOf(kit))
      expect(plainText(blocks)).toMatch(/^HẾT HẠN PHÁT: không phát sau ngày 31\/12\/2025\.\n/u);
    for (const { blocks } of textsOf(sampleKit({ expired: undefined })))
      expect(plainText(blocks)).not.toContain('HẾT HẠN PHÁT');
  });

  it('is NFC whatever its words were written in', () => {
    const text = plainText([{ kind: 'text', text: 'Lào Cai'.normalize('NFD') }]);
    expect(text).toBe('Lào Cai\n');
  });

  it('has the spoken form before the written one', () => {
    const script = textsOf(kit).find(({ name }) => name === 'ban-doc-30-giay');
    expect(plainText(script?.blocks ?? [])).toMatch(
      /== Bản đọc ==\n\nThử đến năm hai nghìn không trăm hai mươi lăm\.\n\n== Bản viết ==\n\nThử đến năm 2025\./u,
    );
  });
});

describe('a kit without a timetable', () => {
  const [document] = kit.documents;
  const unknown = statesFrom(
    documentFacts({ stage: 'unknown' }, 'nghị quyết năm 2019', 'nghi-quyet'),
    '2026-11-23',
  );
  const quiet = (override: Partial<Kit> = {}) =>
    sampleKit({
      timetable: [],
      expired: undefined,
      notAfter: '2027-06-30',
      documents: document ? [{ ...document, states: unknown }] : [],
      ask: [],
      askNone: { text: 'Bà con hỏi Ủy ban nhân dân xã, phường.', pins: [], bases: [] },
      ...override,
    });

  it('has no calendar, alone or in the archive', async () => {
    expect(filesOf(quiet()).map(({ name }) => name)).not.toContain('lich-phat.ics');
    const packed = unzipSync(await bytesOf(archiveName(kit), quiet()));
    expect(Object.keys(packed)).not.toContain('lich-phat.ics');
    expect(Object.keys(packed)).toContain('ban-doc-30-giay.txt');
  });

  it('begins every text with why it is not proposed, and whom to ask', () => {
    for (const { blocks } of textsOf(quiet()))
      expect(plainText(blocks)).toMatch(
        /^Trang không gợi ý phát bộ này: chưa ai xác nhận điều trong bài nay còn áp dụng\.\n\nBà con hỏi Ủy ban nhân dân xã, phường\.\n/u,
      );
  });

  it.each<[string, Partial<Kit>, string]>([
    ['nobody has confirmed it', {}, 'chưa ai xác nhận điều trong bài nay còn áp dụng'],
    ['it is over', { expired: 'Giữ làm mẫu.' }, 'điều trong bài đã qua'],
    ['it is about no document', { documents: [] }, 'chưa gợi ý lịch phát'],
  ])('says in one line that %s', (_name, override, words) => {
    const line = airingLine(quiet(override));
    expect(line).toContain(words);
    expect(line).toContain('Không phát sau ngày 30/6/2027.');
    expect(line).not.toContain('Ưu tiên');
  });

  it('is told from one with a timetable', () => {
    expect(whyNotAired(kit)).toBeUndefined();
    expect(airingLine(kit)).toBe('Ưu tiên: thông thường. Không phát sau ngày 31/12/2025.');
  });

  it('names the offices to ask where a source does', () => {
    expect(askLine(kit)).toBe('Nơi để hỏi: UBND tỉnh Mẫu.');
  });
});

describe('.docx', () => {
  const text = releaseText(kit);

  it('holds the headings and words of its blocks, in order, to an independent reader', async () => {
    const buffer = Buffer.from(await docxFile(text.title, text.blocks, '2026-11-23'));
    const { value, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
    );
    const elements = [...value.matchAll(/<(h1|h2|p|li)(?: class="title")?>(.*?)<\/\1>/gu)].map(
      ([, tag, words = '']) => ({
        tag,
        words: words
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      }),
    );
    const tags = {
      title: 'h1',
      text: 'p',
      spoken: 'p',
      warning: 'p',
      note: 'p',
      item: 'li',
    } as const;
    expect(elements).toEqual(
      text.blocks.map((block) => ({
        tag: block.kind === 'heading' ? (block.level === 1 ? 'h1' : 'h2') : tags[block.kind],
        words: block.text,
      })),
    );
    // Styles of our own are the only thing that the reader remarks on.
    expect(
      messages.filter(
        ({ message }) =>
          !/Unrecognised paragraph style: '(Ghi chú|Bản đọc|Cảnh báo)'/u.test(message),
      ),
    ).toEqual([]);
  });

  it('carries the kit’s day and not the hour of the build', async () => {
    const files = unzipSync(await docxFile('Thử', text.blocks, '2026-11-23'));
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toMatch(
      /<dcterms:created[^>]*>2026-11-23T00:00:00Z</u,
    );
    expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
  });
});

describe('.zip', () => {
  it('lists every other file, and each is what can be fetched alone', async () => {
    const files = unzipSync(await bytesOf(archiveName(kit)));
    const others = filesOf(kit).filter(({ name }) => name !== archiveName(kit));
    expect(Object.keys(files)).toEqual(['muc-luc.txt', ...others.map(({ name }) => name)]);
    for (const { name, make } of others)
      expect(Buffer.from(files[name] ?? []).equals(await make())).toBe(true);
  });

  it('says what each file is and how long', async () => {
    const files = unzipSync(await bytesOf(archiveName(kit)));
    const contents = strFromU8(files['muc-luc.txt'] ?? new Uint8Array());
    expect(contents).toMatch(/^HẾT HẠN PHÁT/u);
    for (const [name, bytes] of Object.entries(files))
      if (name !== 'muc-luc.txt')
        expect(contents).toMatch(new RegExp(`${name}: .+ \\(${bytes.length} byte\\)`, 'u'));
  });
});

describe('.ics', () => {
  const calendar = new ICAL.Component(ICAL.parse(timetableFile(kit, 'example.org')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  /** Instants of an event, by its rule. */
  const instants = (index: number): string[] => {
    const iterator = events[index]?.iterator();
    const all: string[] = [];
    for (let time = iterator?.next(); time; time = iterator?.next())
      all.push(time.toJSDate().toISOString());
    return all;
  };

  it('reads the first script twice a day to the last day, at the hours of Vietnam', () => {
    // 05:30 in Vietnam is 22:30 of the day before in UTC.
    expect(instants(0)).toHaveLength(31);
    expect(instants(0)[0]).toBe('2025-11-30T22:30:00.000Z');
    expect(instants(0).at(-1)).toBe('2025-12-30T22:30:00.000Z');
    expect(instants(1)[0]).toBe('2025-12-01T10:00:00.000Z');
    expect(instants(1)).toHaveLength(31);
  });

  it('reads the weekly one on the same day of each week', () => {
    expect(instants(2)).toEqual(
      ['05', '12', '19', '26'].map((day) => `2025-12-${day}T23:30:00.000Z`),
    );
  });

  it('says that it is a suggestion', () => {
    for (const event of events) {
      expect(event.summary).toMatch(/^Gợi ý: /u);
      expect(event.description).toContain('không phải lịch của cơ quan nào');
      expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    }
  });

  it('counts the corrections of its kit and says the day of the last, so that calendars take the new one', () => {
    const corrected = sampleKit({
      updated: '2025-12-03',
      corrections: [
        { date: '2025-12-02', note: 'Sửa giờ.', old: [] },
        { date: '2025-12-03', note: 'Sửa ngày.', old: [] },
      ],
    });
    const said = (of: Kit) =>
      new ICAL.Component(ICAL.parse(timetableFile(of, 'example.org')) as unknown[])
        .getAllSubcomponents('vevent')
        .map((event) =>
          ['sequence', 'last-modified'].map((name) => String(event.getFirstPropertyValue(name))),
        );
    expect(said(kit)).toEqual(events.map(() => ['0', `${kit.updated}T00:00:00Z`]));
    expect(said(corrected)).toEqual(events.map(() => ['2', '2025-12-03T00:00:00Z']));
  });

  it('has names that hold signs, and identifiers of their own', () => {
    // The reader does not know this property and leaves its escapes.
    const name = String(calendar.getFirstPropertyValue('x-wr-calname'));
    expect(name.replace(/\\([,;])/gu, '$1')).toBe(`Lịch phát gợi ý: ${kit.title}`);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

describe('the poster', () => {
  it('is a picture of the shape of an A4 sheet, with black on white', async () => {
    const png = PNG.sync.read(Buffer.from(await bytesOf('ap-phich.png')));
    expect(png.width).toBe(1754);
    expect(png.height / png.width).toBeCloseTo(297 / 210, 2);
    const seen = new Set<string>();
    for (let at = 0; at < png.data.length; at += 4 * 101)
      seen.add(png.data.subarray(at, at + 3).join());
    expect(seen).toContain('255,255,255');
    // The palette keeps a colour within one step of what was drawn: the ink is 29,37,34.
    const steps = [28, 29, 30].flatMap((r) =>
      [36, 37, 38].flatMap((g) => [33, 34, 35].map((b) => [r, g, b].join())),
    );
    expect(steps.some((colour) => seen.has(colour))).toBe(true);
  });
});
