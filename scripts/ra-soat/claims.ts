import { amountText, blockTitles } from '#src/lib/benefits/benefit-view.ts';
import { readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { plainDocumentName } from '#src/lib/documents/citation.ts';
import { amountWords } from '#src/lib/duties/amount-words.ts';
import { timeWords } from '#src/lib/duties/deadlines.ts';
import { statementsOf } from '#src/lib/kits/statements.ts';
import type { Content, Entry } from '#src/loaders/content.ts';
import { roles } from '#src/schemas/duty.ts';
import { modalities } from '#src/schemas/modalities.ts';
import { otherBases } from '#src/schemas/outreach.ts';
import { readPin, type Pin } from '#src/schemas/pin.ts';
import { rowNames, type RowList } from '#src/schemas/rows.ts';
import type { Time } from '#src/schemas/time.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/** What a page claims, sentence by sentence, with the words of the documents that each rests on. */

/** Something that a page says, and why. */
export interface Claim {
  /** Keys that lead to it in its file. */
  readonly path: readonly PropertyKey[];
  /** Where on the page it stands: `Được gì`, `Nhiệm vụ`. */
  readonly part: string;
  /** What it says, in the words of the page. */
  readonly text: string;
  readonly pins: readonly Pin[];
  /** What else it rests on, in words: `lời dẫn`. */
  readonly bases: readonly string[];
  /** Ids of the agencies whose matter it is; none: those that issued its document. */
  readonly owners: readonly string[];
}

const claim = (
  path: Claim['path'],
  part: string,
  text: string,
  pins: readonly (Pin | undefined)[],
  more: Partial<Pick<Claim, 'bases' | 'owners'>> = {},
): Claim => ({
  path,
  part,
  text,
  pins: pins.filter((pin) => pin !== undefined),
  bases: more.bases ?? [],
  owners: more.owners ?? [],
});

/** What a guide says of a benefit in one document. */
function partClaims(
  part: Entry<'benefits'>['data']['provinces'][number],
  index: number,
  name: string,
): Claim[] {
  const owners = [...new Set(part.office.map(({ agency }) => agency))];
  const at = (...keys: PropertyKey[]): PropertyKey[] => ['provinces', index, ...keys];
  const one = (keys: PropertyKey[], title: string, text: string, pin: Pin | undefined): Claim =>
    claim(at(...keys), name === '' ? title : `${name}: ${title}`, text, [pin], { owners });
  const many = (
    key: string,
    title: string,
    list: readonly { readonly text: string; readonly pin: Pin }[],
  ): Claim[] => list.map(({ text, pin }, place) => one([key, place], title, text, pin));
  const { kind, reason } = part.modality;
  const figure = amountText(part.amount);
  return [
    one(
      ['modality', 'reason'],
      'Tính chất',
      `${modalities[kind].label}. ${reason.text}`,
      reason.pin,
    ),
    ...(part.scope ? [one(['scope'], 'Nơi áp dụng', part.scope.text, part.scope.pin)] : []),
    ...(part.for ? [one(['for'], blockTitles.who, part.for.text, part.for.pin)] : []),
    ...many('who', blockTitles.who, part.who),
    ...many('gives', blockTitles.gives, part.gives),
    ...('pin' in part.amount && figure !== undefined
      ? [one(['amount'], 'Mức hưởng', figure, part.amount.pin)]
      : []),
    ...part.conditions.flatMap((condition, place) =>
      'anyOf' in condition
        ? condition.anyOf.map(({ text, pin }, choice) =>
            one(
              ['conditions', place, 'anyOf', choice],
              blockTitles.conditions,
              `${condition.text} ${text}`,
              pin,
            ),
          )
        : [one(['conditions', place], blockTitles.conditions, condition.text, condition.pin)],
    ),
    ...many('documentsNeeded', blockTitles.documents, part.documentsNeeded),
    ...many('office', blockTitles.office, part.office),
    ...many('when', blockTitles.when, part.when),
    ...many('basis', blockTitles.basis, part.basis),
    ...part.force.says.map(({ text, pin }, place) =>
      one(['force', 'says', place], 'Còn áp dụng không', text, pin),
    ),
    ...(part.force.until
      ? [
          one(
            ['force', 'until'],
            'Còn áp dụng không',
            `Đến ${formatDate(part.force.until.date)}.`,
            part.force.until.pin,
          ),
        ]
      : []),
    ...part.gaps.map(({ question, pin }, place) =>
      one(['gaps', place], 'Văn bản không nói', `${question}: văn bản không nói.`, pin),
    ),
  ];
}

function guideClaims({ entries }: Content, { data, body }: Entry<'benefits'>): Claim[] {
  const several = data.provinces.length > 1;
  const nameOf = ({ label, document }: (typeof data.provinces)[number]): string => {
    const record = entries.documents.get(document)?.data;
    return label ?? (record ? plainDocumentName(record) : document);
  };
  const clauses = (paragraph: ReturnType<typeof readGuideBody>['blocks'][number]): Pin[] =>
    paragraph.elements.flatMap(({ attributes }) => {
      const read = readPin(attributes['at'] ?? '');
      return 'fault' in read ? [] : [read];
    });
  return [
    claim(['summary'], 'Tóm tắt', data.summary.text, [data.summary.pin, ...data.summary.also]),
    ...(data.titlePrinted
      ? [
          claim(['titlePrinted'], 'Tên trong văn bản', data.titlePrinted.quote ?? '', [
            data.titlePrinted,
          ]),
        ]
      : []),
    ...data.provinces.flatMap((part, index) =>
      partClaims(part, index, several ? nameOf(part) : ''),
    ),
    ...readGuideBody(body)
      .blocks.filter(({ kind }) => kind === 'paragraph')
      .map((block) => claim([], 'Nói thêm', block.text, clauses(block))),
    ...data.examples.map(({ story, why }, index) =>
      claim(['examples', index, 'why'], 'Ví dụ', `${story} ${why.text}`, [why.pin]),
    ),
  ];
}

/** Names of a kit's fields as its page has them. */
const KIT_PARTS: Readonly<Record<string, string>> = {
  notAfterReason: 'Không phát sau',
  release: 'Thông cáo',
  gaps: 'Văn bản không nói',
  askNone: 'Hỏi ở đâu',
  questions: 'Hỏi đáp',
  scripts: 'Bản đọc',
  sms: 'Tin nhắn',
  zalo: 'Zalo',
  post: 'Bài đăng',
  poster: 'Áp phích',
};

function kitClaims({ data }: Entry<'outreach'>): Claim[] {
  const owners = [...new Set(data.ask.map(({ agency }) => agency))];
  const quotes = new Map(Object.entries(data.quotes));
  return [
    ...statementsOf(data).map(({ path, statement: { text, from } }) => {
      const pins = from.flatMap((key): Pin[] => {
        const quote = quotes.get(key);
        return quote ? [quote] : [];
      });
      const bases = from.flatMap((key) =>
        key in otherBases ? [otherBases[key as keyof typeof otherBases]] : [],
      );
      return claim(path, KIT_PARTS[String(path[0])] ?? '', text, pins, { bases, owners });
    }),
    ...data.ask.map((office, index) =>
      claim(['ask', index], 'Hỏi ở đâu', office.quote, [office], { owners }),
    ),
  ];
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const parties = (list: readonly { readonly as: string }[]): string =>
  list.map(({ as }) => as).join('; ');

const times = (list: readonly Time[]): string =>
  list
    .filter(({ kind }) => kind !== 'notStated')
    .map(timeWords)
    .join('; ');

/** What a row says, in the words of the page, by its list. */
const ROW_TEXT: {
  readonly [List in RowList]: (row: Entry<'documents'>['data'][List][number]) => string;
} = {
  duties: ({ agencyAs, role, summary, when }) =>
    [`${agencyAs} (${roles[role].toLocaleLowerCase('vi')}): ${summary}`, times(when)]
      .filter(Boolean)
      .join(' · '),
  targets: ({ indicator, qualifier, valuePrinted, when }) =>
    [
      [indicator, [qualifier, valuePrinted].filter(Boolean).join(' ')].filter(Boolean).join(': '),
      times(when),
    ]
      .filter(Boolean)
      .join(' · '),
  reports: ({ content, from, to, via, when }) =>
    [
      content,
      from.length > 0 ? `từ: ${parties(from)}` : '',
      to.length > 0 ? `gửi: ${parties(to)}` : '',
      via.length > 0 ? `qua: ${parties(via)}` : '',
      times(when),
    ]
      .filter(Boolean)
      .join(' · '),
  funding: ({ statement, amount }) => [statement, amount].filter(Boolean).join(' · '),
  events: ({ name, when }) => [name, times(when)].filter(Boolean).join(' · '),
  amounts: (row) => `${row.what}: ${amountWords(row)}`,
  persons: ({ text }) => text,
  conditions: ({ text }) => text,
  steps: ({ action }) => action,
  prohibitions: ({ text }) => text,
};

const ROW_LISTS = Object.keys(ROW_TEXT) as readonly RowList[];

function rowClaims<List extends RowList>(
  id: string,
  data: Entry<'documents'>['data'],
  list: List,
): Claim[] {
  const say = ROW_TEXT[list];
  const rows: readonly Entry<'documents'>['data'][List][number][] = data[list];
  return rows.map((row, index) =>
    claim([list, index], upper(rowNames[list]), say(row), [
      { document: id, clause: row.clause, quote: row.quote },
    ]),
  );
}

function documentClaims({ id, data }: Entry<'documents'>): Claim[] {
  const at = (clause: string | undefined, quote?: string): Pin | undefined =>
    clause === undefined
      ? undefined
      : { document: id, clause, ...(quote !== undefined && { quote }) };
  const { number, issued, signer, period, effect, expiry } = data;
  return [
    claim(['shortTitle'], 'Hồ sơ', data.shortTitle, [
      data.title === undefined ? undefined : at('title', data.title),
    ]),
    claim(['summary'], 'Hồ sơ', data.summary, []),
    ...(number.value === undefined
      ? []
      : [claim(['number'], 'Hồ sơ', `Số: ${number.value}`, [at(number.clause, number.printed)])]),
    ...(issued.date === undefined
      ? []
      : [
          claim(['issued'], 'Hồ sơ', `Ngày ban hành: ${formatDate(issued.date)}`, [
            at(issued.clause, issued.printed),
          ]),
        ]),
    ...(signer
      ? [
          claim(['signer'], 'Hồ sơ', `Người ký: ${signer.name}, ${signer.capacity}`, [
            at(signer.clause, signer.name),
          ]),
        ]
      : []),
    ...(period
      ? [
          claim(
            ['period'],
            'Hồ sơ',
            `Kỳ thực hiện: ${[period.from, period.to]
              .filter((day) => day !== undefined)
              .map((day) => formatDate(day))
              .join(' đến ')}`,
            [at(period.clause, period.quote)],
          ),
        ]
      : []),
    ...(effect ? [claim(['effect'], 'Hồ sơ', 'Hiệu lực', [at(effect.clause, effect.quote)])] : []),
    ...(expiry
      ? [claim(['expiry'], 'Hồ sơ', 'Hết hiệu lực', [at(expiry.clause, expiry.quote)])]
      : []),
    ...ROW_LISTS.flatMap((list) => rowClaims(id, data, list)),
    ...data.errata.map(({ note, places: [first] }, index) =>
      claim(['errata', index], 'Chỗ sai trong nguồn', note, [
        first && at(first.clause, first.quote),
      ]),
    ),
  ];
}

/** Everything that the page of an entry claims, in the order of its file; none for what has no page of its own. */
export function claimsOf(content: Content, entry: Entry): Claim[] {
  const { id } = entry;
  const { documents, benefits, outreach } = content.entries;
  switch (entry.collection) {
    case 'documents': {
      const document = documents.get(id);
      return document ? documentClaims(document) : [];
    }
    case 'benefits': {
      const guide = benefits.get(id);
      return guide ? guideClaims(content, guide) : [];
    }
    case 'outreach': {
      const kit = outreach.get(id);
      return kit ? kitClaims(kit) : [];
    }
    default:
      return [];
  }
}
