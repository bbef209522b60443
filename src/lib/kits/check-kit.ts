import {
  otherBases,
  scriptLengths,
  scriptNames,
  type OutreachData,
  type Statement,
} from '#src/schemas/outreach.ts';
import { sentences, syllables } from '#src/lib/benefits/plain-language.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { formatDate, lastDay } from '#src/vietnamese/dates.ts';
import { formatDuration } from '#src/vietnamese/spoken/duration.ts';
import { strayFigures, writtenOutNumber } from '#src/vietnamese/figures.ts';
import type { BenefitAspect } from './benefit-fact.ts';
import { sayLine, secondsOf, type Pronunciation } from './spoken-script.ts';
import { statementsOf, type PlacedStatement } from './statements.ts';

/** What a kit cannot know by itself: whether its words, figures and readings are those of its sources, and whether it has expired. */

/** The texts that a kit's statements may rest on. */
export interface KitSources {
  /** Words of a clause with the headings above it and how its address is said; undefined where there is no such clause. */
  clauseText(pin: Pin): string | undefined;
  /** What the documents' records say: number, date, issuer, title, period. */
  readonly record: string;
  readonly province: string;
  readonly notes: string;
  readonly agency: string;
  /** Of its provinces that are part of another today: the name then and the name now, without their kinds. */
  readonly places: readonly { readonly name: string; readonly now: string }[];
  /** Those of its documents of which it can't be said that they were issued and stand in words here, by their names for readers. */
  readonly unconfirmed: readonly string[];
  /** Ends of the documents' periods, as partial dates. */
  readonly periodEnds: readonly string[];
  /** Whether a guide says something of the matter for a document. */
  readonly hasBenefitFact: (benefit: string, document: string, about: BenefitAspect) => boolean;
  /** Whether a document has a row with an id, such as a target. */
  hasRow(document: string, row: string): boolean;
  /** Whether a document has targets that can be drawn. */
  hasPicture(document: string): boolean;
}

/** A mistake of a kit: the field and what to write instead, in Vietnamese. */
export interface KitProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The longest sentence of a script, in syllables as written. */
const LONGEST_HEARD = 25;

/** Whoever listens has no source before him: a script speaks of the document. */
const UNHEARD = /(?<!\p{L})nguồn (?:không|chưa|chỉ|viết|ghi|nói|nêu|in|để)(?!\p{L})/iu;

/** A script that fills less of its slot than this is one of another length. */
const LEAST_FILL = 0.7;

/**
 * Every mistake of a kit that depends on other content or on the day.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkKit(
  data: OutreachData,
  sources: KitSources,
  pronunciation: Pronunciation,
  today: string,
): KitProblem[] {
  return [
    ...statementsOf(data).flatMap((placed) => checkStatement(data, placed, sources, pronunciation)),
    ...checkScripts(data, pronunciation),
    ...checkFacts(data, sources),
    ...checkPlaces(data, sources),
    ...checkTimetable(data, sources),
    ...checkExpiry(data, sources, today),
  ];
}

function checkStatement(
  data: OutreachData,
  { path, statement, aloud }: PlacedStatement,
  sources: KitSources,
  pronunciation: Pronunciation,
): KitProblem[] {
  const { text, from } = statement;
  const at = [...path, 'text'];
  const bases = basesOf(statement, data, sources);
  // A clause that is not there is told once, at its quote.
  const whole = from.every(
    (key) =>
      key in otherBases ||
      // So is a quote that is not there, at its name.
      (key in data.quotes && basisText(key, data, sources) !== undefined),
  );
  const unknown = from.flatMap((key, index): KitProblem[] =>
    key in otherBases || key in data.quotes
      ? []
      : [
          {
            path: [...path, 'from', index],
            message: `"${key}" không có trong "quotes" của bộ này; có: ${[...Object.keys(data.quotes), ...Object.keys(otherBases)].join(', ')}`,
          },
        ],
  );
  const figures = (whole ? strayFigures(text, bases) : []).map(({ shown }): KitProblem => ({
    path: at,
    message: `con số "${shown}" không có trong đoạn được ghim (${from.join(', ')}); hãy sửa số cho đúng nguồn, hoặc ghim đoạn có số này`,
  }));
  // A number that a source itself prints in words may be repeated so.
  const spelt = writtenOutNumber(text);
  const writtenOut = bases.some((basis) => spelt !== undefined && basis.includes(spelt))
    ? undefined
    : spelt;
  // A script is heard once: a listener cannot go back to where a sentence began.
  const long = path[0] === 'scripts' ? sentences(text) : [];
  const unread = aloud ? sayLine(text, pronunciation, data.voice).unread : [];
  return [
    ...unknown,
    ...figures,
    ...(writtenOut === undefined
      ? []
      : [
          {
            path: at,
            message: `"${writtenOut}": hãy viết số bằng chữ số (30%, 2019) để đối chiếu được với nguồn; bản đọc sẽ tự viết ra chữ`,
          },
        ]),
    ...long
      .filter((sentence) => syllables(sentence) > LONGEST_HEARD)
      .map((sentence) => ({
        path: at,
        message: `câu đọc dài ${syllables(sentence)} tiếng, nhiều nhất ${LONGEST_HEARD} ("${sentence.slice(0, 40)}…"); hãy tách thành hai câu`,
      })),
    ...(aloud ? [UNHEARD.exec(text)] : []).flatMap((match) =>
      match === null
        ? []
        : [
            {
              path: at,
              message: `"${match[0]}": người nghe không biết "nguồn" là gì; hãy viết "văn bản không nói", "kế hoạch không ghi"`,
            },
          ],
    ),
    ...unread.map(({ token, context }) => ({
      path: at,
      message: `chưa biết đọc "${token}" (trong "${context}"); hãy viết đầy đủ, hoặc thêm chữ viết tắt vào content/glossary/abbreviations.yaml`,
    })),
  ];
}

/** The words that a statement may rest on, one text for each of its bases that there is. */
export const basesOf = ({ from }: Statement, data: OutreachData, sources: KitSources): string[] =>
  from.flatMap((key) => basisText(key, data, sources) ?? []);

function basisText(key: string, data: OutreachData, sources: KitSources): string | undefined {
  switch (key as keyof typeof otherBases) {
    case 'record':
      return sources.record;
    case 'province':
      return sources.province;
    case 'notes':
      return sources.notes;
    case 'agency':
      return sources.agency;
    case 'site':
    case 'talk':
      return undefined;
    default: {
      const quote = data.quotes[key];
      return quote && sources.clauseText(quote);
    }
  }
}

function checkScripts(data: OutreachData, pronunciation: Pronunciation): KitProblem[] {
  return scriptNames.flatMap((name): KitProblem[] => {
    const slot = scriptLengths[name];
    const seconds = secondsOf(
      data.scripts[name].map(({ text }) => sayLine(text, pronunciation, data.voice).spoken),
    );
    const path = ['scripts', name];
    if (seconds > slot)
      return [
        {
          path,
          message: `đọc hết ${formatDuration(seconds)}, quá ${formatDuration(slot)}; hãy cắt bớt, nhưng giữ câu điều kiện`,
        },
      ];
    if (seconds < slot * LEAST_FILL)
      return [
        {
          path,
          message: `đọc chỉ hết ${formatDuration(seconds)} của ${formatDuration(slot)}; hãy viết thêm`,
        },
      ];
    return [];
  });
}

function checkFacts(data: OutreachData, sources: KitSources): KitProblem[] {
  const facts = data.facts.flatMap((fact, index): KitProblem[] => {
    if ('quote' in fact && !(fact.quote in data.quotes))
      return [
        {
          path: ['facts', index, 'quote'],
          message: `"${fact.quote}" không có trong "quotes" của bộ này`,
        },
      ];
    if ('benefit' in fact && !sources.hasBenefitFact(fact.benefit, fact.in, fact.about))
      return [
        {
          path: ['facts', index, 'in'],
          message: `hướng dẫn "${fact.benefit}" không có phần của văn bản "${fact.in}" hoặc phần ấy không nói điều này`,
        },
      ];
    if ('row' in fact && !sources.hasRow(fact.document, fact.row))
      return [
        {
          path: ['facts', index, 'row'],
          message: `văn bản "${fact.document}" không có dòng "${fact.row}" (chỉ tiêu, báo cáo, sự kiện…)`,
        },
      ];
    return [];
  });
  const picture =
    data.picture !== undefined && !sources.hasPicture(data.picture)
      ? [
          {
            path: ['picture'],
            message: `văn bản "${data.picture}" không có chỉ tiêu bằng số để vẽ`,
          },
        ]
      : [];
  return [...facts, ...picture];
}

/**
 * Whoever hears a script or reads a poster must know whether it speaks of where he lives: the place by its name of then
 * and of now. Where a province kept its name, the words must still rest on what became of it.
 */
function checkPlaces(data: OutreachData, { places }: KitSources): KitProblem[] {
  const said = [
    ...scriptNames.map((name) => ({ path: ['scripts', name], lines: data.scripts[name] })),
    { path: ['poster', 'lines'], lines: [data.poster.title, ...data.poster.lines] },
  ];
  return places.flatMap(({ name, now }) =>
    said
      .filter(
        ({ lines }) =>
          !lines.some(
            ({ text, from }) =>
              from.includes('province') && foldSpace(text).includes(foldSpace(now)),
          ),
      )
      .map(({ path }) => ({
        path,
        message: `không nói nay ${name} ở đâu; hãy thêm câu có tên nay ("${now}") với from: province, chẳng hạn "${name} trước đây, nay ${name === now ? `vẫn là ${now}` : `là ${now}`}"`,
      })),
  );
}

/** A loudspeaker must not be told to read out what nobody has confirmed. */
function checkTimetable(data: OutreachData, { unconfirmed }: KitSources): KitProblem[] {
  return data.timetable.length === 0
    ? []
    : unconfirmed.map((document) => ({
        path: ['timetable'],
        message: `không gợi ý phát khi chưa rõ ${document} có được ban hành, có còn áp dụng hay không; hãy bỏ "timetable", và nói ở "askNone" hỏi ai`,
      }));
}

function checkExpiry(data: OutreachData, sources: KitSources, today: string): KitProblem[] {
  const late = sources.periodEnds
    .map(lastDay)
    .filter((end) => data.notAfter > end)
    .map((end) => ({
      path: ['notAfter'],
      message: `sau ngày hết kỳ của văn bản (${formatDate(end)}); bản đọc không được phát sau ngày đó`,
    }));
  if (data.notAfter >= today || data.expired !== undefined) return late;
  return [
    ...late,
    {
      path: ['expired'],
      message: `bộ này hết hạn phát từ ngày ${formatDate(data.notAfter)}; hãy ghi ở "expired" nay bộ này dùng để làm gì (tư liệu, mẫu), hoặc kiểm lại nguồn rồi gia hạn "notAfter"`,
    },
  ];
}
