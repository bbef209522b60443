import { stringify } from 'yaml';
import { SLUG } from '#tests/helpers/content-folder.ts';
import { documentFacts, statesFrom } from '#src/lib/documents/state.ts';
import type { Kit, KitPin, Line } from '#src/lib/kits/kit.ts';

/** A kit without a mistake, for tests that make one. All of it is invented; its document is that of the sample folder. */

const PERIOD = 'Thử từ năm 2022 đến năm 2025.';

const said = (text: string) => ({ text, from: ['thoi-ky'] });
/** Sentences of nineteen syllables each when they are said. */
const script = (count: number) => Array.from({ length: count }, () => said(PERIOD));

/** The frontmatter of the smallest valid kit, with some fields in place of others. */
export const kitData = (override: object = {}) => ({
  title: 'Bộ thử',
  subject: 'tro-giup-xa-hoi',
  documents: [SLUG],
  published: '2026-11-22',
  notAfter: '2025-12-31',
  notAfterReason: said('Kế hoạch thử đến năm 2025.'),
  expired: 'Giữ làm mẫu.',
  pinsIn: SLUG,
  quotes: {
    'thoi-ky': { at: 'I.1', quote: 'Thử từ năm 2022 đến năm 2025.', about: 'Thời kỳ' },
  },
  release: {
    headline: said('Tỉnh Mẫu thử từ năm 2022'),
    summary: said('Thử đến năm 2025.'),
    who: 'tỉnh Mẫu',
    what: 'thử',
    when: 'Từ năm 2022',
    where: 'văn bản không nói',
    why: 'để biết',
  },
  gaps: [said('Thử gì: văn bản không nói.')],
  ask: [{ agency: 'mau-ubnd-tinh', at: 'II', quote: 'UBND tỉnh' }],
  facts: [
    { document: SLUG, field: 'number' },
    { label: 'Thời kỳ', quote: 'thoi-ky' },
  ],
  questions: Array.from({ length: 5 }, (_, index) => ({
    question: `Câu hỏi ${'abcde'[index] ?? ''}?`,
    answer: said('Thử đến năm 2025.'),
  })),
  scripts: { s30: script(4), s60: script(8), s180: script(24) },
  sms: said('Thử đến năm 2025.'),
  zalo: said('Thử từ năm 2022 đến năm 2025.'),
  post: [said('Thử từ năm 2022.'), said('Thử đến năm 2025.')],
  poster: {
    title: said('Thử đến năm 2025'),
    lines: [said('Thử từ năm 2022'), said('Thử đến năm 2025')],
  },
  timetable: [
    { script: 's30', first: '2025-12-01', last: '2025-12-31', hours: ['05:30'], every: 'day' },
  ],
  ...override,
});

/** The release of the smallest valid kit. */
export const RELEASE = `Từ năm 2022, tỉnh Mẫu thử để biết. <Ghim from="thoi-ky" />

Thử từ năm 2022. <Ghim from="thoi-ky" />

Thử đến năm 2025. <Ghim from="thoi-ky" />

## Bối cảnh

Chưa thử bao giờ. <Ghim from="thoi-ky" />
`;

/** The same as a file of `content/outreach`. */
export const kitFile = (override: object = {}, release = RELEASE): string =>
  `---\n${stringify(kitData(override), { aliasDuplicateObjects: false })}---\n\n${release}`;

const pin: KitPin = {
  document: SLUG,
  clause: 'I.1',
  quote: PERIOD,
  about: 'Thời kỳ',
  reading: 'mục I, khoản 1',
  documentName: 'Kế hoạch 01/KH-UBND',
  documentTitle: 'Kế hoạch 01/KH-UBND ngày 27/4/2022 của UBND tỉnh Mẫu',
  url: 'https://example.org/van-ban/mau/#I.1',
};

const line = (text: string): Line => ({ text, pins: [pin], bases: [] });

/** A resolved kit whose day is past, as files are made from. */
export const sampleKit = (override: Partial<Kit> = {}): Kit => ({
  slug: 'bo-thu',
  title: 'Bộ thử, của tỉnh Mẫu; “Ổ, Ễ, Ự”',
  subject: { key: 'tro-giup-xa-hoi', label: 'Trợ giúp xã hội' },
  url: 'https://example.org/truyen-thong/bo-thu/',
  priority: 'routine',
  published: '2026-11-22',
  updated: '2026-11-23',
  notAfter: '2025-12-31',
  notAfterReason: line('Kế hoạch thử đến năm 2025.'),
  expired: 'Giữ làm mẫu.',
  standings: [
    {
      from: '2026-11-23',
      words: 'Tư liệu và mẫu',
      tone: 'brick',
      line: 'HẾT HẠN PHÁT: không phát sau ngày 31/12/2025.',
      past: true,
    },
  ],
  documents: [
    {
      slug: SLUG,
      name: pin.documentName,
      title: pin.documentTitle,
      shortTitle: 'Kế hoạch thử',
      url: 'https://example.org/van-ban/mau/',
      states: statesFrom(
        documentFacts({ stage: 'issued', period: { to: '2025' } }, 'kế hoạch năm 2022', 'mot'),
        '2026-11-23',
      ),
      detail: '',
    },
  ],
  places: [
    {
      province: 'mau',
      name: 'Mẫu',
      title: 'Tỉnh Mẫu trước ngày 1/7/2025',
      now: 'nay thuộc tỉnh Cầu Vồng',
    },
  ],
  guides: [{ slug: 'thu', title: 'Thử' }],
  quotes: [pin],
  headline: line('Tỉnh Mẫu thử từ năm 2022'),
  summary: line('Thử đến năm 2025.'),
  lead: {
    ...line('Từ năm 2022, tỉnh Mẫu thử để biết.'),
    who: 'tỉnh Mẫu',
    what: 'thử',
    when: 'Từ năm 2022',
    where: 'văn bản không nói',
    why: 'để biết',
  },
  body: [line('Thử từ năm 2022.'), line('Thử & <đo> đến năm 2025.')],
  background: [line('Chưa thử bao giờ.')],
  gaps: [line('Thử gì: văn bản không nói.')],
  ask: [{ agency: 'mau-ubnd-tinh', name: 'UBND tỉnh Mẫu', pin, notes: [] }],
  facts: [{ label: 'Thời kỳ', value: 'từ năm 2022 đến năm 2025', pin }],
  questions: [{ question: 'Thử đến khi nào?', answer: line('Thử đến năm 2025.') }],
  scripts: [
    {
      name: 's30',
      slot: 30,
      lines: [line('Thử đến năm 2025.')],
      spoken: ['Thử đến năm hai nghìn không trăm hai mươi lăm.'],
      seconds: 4.2,
    },
  ],
  sms: line('Thử đến năm 2025 – “đủ”.'),
  zalo: line('Thử từ năm 2022 đến năm 2025.'),
  post: [line('Thử từ năm 2022.')],
  poster: {
    title: line('Thử đến năm 2025'),
    lines: [line('Thử từ năm 2022'), line('Thử đến năm 2025')],
    takeDown: '2025-12-31',
  },
  timetable: [
    {
      script: 's30',
      slot: 30,
      first: '2025-12-01',
      last: '2025-12-31',
      hours: ['05:30', '17:00'],
      every: 'day',
    },
    {
      script: 's30',
      slot: 30,
      first: '2025-12-06',
      last: '2025-12-27',
      hours: ['06:30'],
      every: 'week',
    },
  ],
  corrections: [],
  notes: [],
  ...override,
});
