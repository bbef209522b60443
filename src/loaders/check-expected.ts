import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainTexts, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { headingOf, rulesOf } from '#src/lib/benefits/checker-rules.ts';
import {
  evaluateGuide,
  evaluatePart,
  headings,
  type Heading,
  placesIn,
  provinceOf,
  resultLabels,
} from '#src/lib/benefits/checker.ts';
import { askQuestions, endOf, stepsAsked, type AskPart } from '#src/lib/benefits/checker-asks.ts';
import { textOf } from '#src/lib/documents/clause.ts';
import { firstDifference, publishedWords } from '#src/lib/documents/fidelity.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import { partFacts, partName } from '#src/lib/benefits/part-state.ts';
import { documentFacts, sourceName, stateOn } from '#src/lib/documents/state.ts';
import { today } from '#src/site/today.ts';
import { isPast, states as stateTable } from '#src/schemas/states.ts';
import { deadlineState, spanOf } from '#src/lib/duties/deadlines.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import type { ExpectedName } from '#src/schemas/expected.ts';
import { rowNames, type RowList } from '#src/schemas/rows.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';
import { namedDocument } from './statements.ts';
import type { Expected, ExpectedFile } from './read-expected.ts';

/**
 * The content against what its owners expect of it. Nobody but they can tell which of the two is wrong, so each message
 * gives both and says what to do: count again, then mend the one that is.
 */

/** Where an expectation stands, and what to say of it. */
type Complain = (path: readonly PropertyKey[], message: string) => void;

type Check<Name extends ExpectedName> = (
  expected: ExpectedFile<Name>['data'],
  content: Content,
  complain: Complain,
  all: Expected,
) => void;

/** What every message on a number ends with. */
const again = (file: string): string =>
  `hãy đếm lại: nếu số ở đây sai thì sửa số ở đây, nếu nội dung thiếu hay thừa thì sửa ${file}`;

const list = (items: readonly string[]): string =>
  items.length > 0 ? items.join(', ') : 'không có';

const kindsOfRow = tableKeys(rowNames);

/** The document with a slug; one that is not there is told once. */
function documentOf(
  content: Content,
  slug: string,
  path: readonly PropertyKey[],
  complain: Complain,
): Entry<'documents'> | undefined {
  const document = content.entries.documents.get(slug);
  if (!document)
    complain(
      path,
      `văn bản "${slug}" đã có ở đây nay không còn trong content/documents; hãy trả lại tệp, hoặc bỏ mục này nếu gỡ hẳn văn bản`,
    );
  return document;
}

const checkRows: Check<'rows'> = (expected, content, complain) => {
  const total = Object.fromEntries(kindsOfRow.map((kind) => [kind, 0])) as Record<RowList, number>;
  for (const [slug, counts] of Object.entries(expected.documents)) {
    for (const kind of kindsOfRow) total[kind] += counts[kind];
    const document = documentOf(content, slug, ['documents', slug], complain);
    if (!document) continue;
    const { data, file } = document;
    for (const kind of kindsOfRow)
      if (data[kind].length !== counts[kind])
        complain(
          ['documents', slug, kind],
          `ghi ${counts[kind]} ${rowNames[kind]}, nội dung có ${data[kind].length}; ${again(file)}`,
        );
    const found = Map.groupBy(data.duties, ({ agency }) => agency);
    const wanted = counts.dutiesByAgency;
    for (const agency of new Set([...Object.keys(wanted), ...found.keys()])) {
      const [ask, have] = [wanted[agency] ?? 0, found.get(agency)?.length ?? 0];
      if (ask !== have)
        complain(
          ['documents', slug, 'dutiesByAgency', agency],
          `ghi ${ask} nhiệm vụ của "${agency}", nội dung có ${have}; ${again(file)}`,
        );
    }
  }
  for (const kind of kindsOfRow)
    if (total[kind] !== expected.total[kind])
      complain(
        ['total', kind],
        `ghi tất cả ${expected.total[kind]} ${rowNames[kind]}, các văn bản ở dưới cộng lại ${total[kind]}; hãy cộng lại rồi sửa số sai`,
      );
};

const checkReportDays: Check<'report-days'> = ({ until, reports }, content, complain) => {
  const rows = new Map(
    [...content.entries.documents.values()].flatMap(({ data, file }) =>
      data.reports.map((row) => [row.id, { row, file, span: spanOf(data) }] as const),
    ),
  );
  for (const [id, { days, before, endless = false }] of Object.entries(reports)) {
    const found = rows.get(id);
    if (!found) {
      complain(
        ['reports', id],
        `báo cáo "${id}" nay không còn trong nội dung; hãy trả lại dòng ấy, hoặc bỏ mục này`,
      );
      continue;
    }
    const { row, file, span } = found;
    const states = row.when.map((time) => deadlineState(time, span, until));
    const falls = states
      .flatMap(({ past, ahead }) => [...past, ...ahead])
      .filter(({ last }) => last <= until)
      .sort((a, b) => a.last.localeCompare(b.last));
    // Several hours of one day are one day.
    const seen = [...new Set(falls.map(({ last }) => last))];
    if (seen.join() !== days.join())
      complain(
        ['reports', id, 'days'],
        `ghi các ngày ${list(days)}; theo nội dung là ${list(seen)}; hãy tính lại trên lịch rồi sửa ở đây hoặc sửa ${file}`,
      );
    const hours = [...new Set(falls.flatMap((one) => one.before ?? []))];
    if (hours.join() !== (before ?? ''))
      complain(
        ['reports', id, 'before'],
        `ghi trước giờ "${before ?? 'không có'}"; theo nội dung là ${list(hours)}; hãy sửa ở đây hoặc sửa ${file}`,
      );
    if (states.some((state) => state.endless) !== endless)
      complain(
        ['reports', id, 'endless'],
        endless
          ? `ghi là không có năm kết thúc, mà theo nội dung thì có; hãy sửa ở đây hoặc sửa ${file}`
          : `theo nội dung, báo cáo này lặp mãi vì văn bản không nói năm kết thúc; hãy ghi endless: true hoặc sửa ${file}`,
      );
  }
};

const checkPresence: Check<'presence'> = ({ benefits, kits, states }, content, complain) => {
  const published = [
    { field: 'benefits', collection: 'benefits', slugs: benefits, what: 'hướng dẫn' },
    { field: 'kits', collection: 'outreach', slugs: kits, what: 'bộ tài liệu' },
  ] as const;
  for (const { field, collection, slugs, what } of published)
    for (const [index, slug] of slugs.entries())
      if (!content.entries[collection].has(slug))
        complain(
          [field, index],
          `${what} "${slug}" đã công bố nay không còn trong content/${collection}; hãy trả lại tệp với đúng tên cũ, hoặc bỏ dòng này nếu gỡ hẳn`,
        );
  if (!states) return;
  const stateOf = (slug: string) => {
    const data = content.entries.documents.get(slug)?.data;
    return data && stateOn(documentFacts(data, sourceName(data), slug), states.on).id;
  };
  const named = (of: string | undefined) => namedDocument(content, of);
  for (const [slug, wanted] of Object.entries(states.documents)) {
    const path = ['states', 'documents', slug];
    const document = documentOf(content, slug, path, complain);
    const found = stateOf(slug);
    if (document && found !== undefined && found !== wanted)
      complain(
        path,
        `ghi "${wanted}" (${stateTable[wanted].label}) vào ngày ${states.on}, theo nội dung là "${found}" (${stateTable[found].label}); hãy đọc lại kỳ thực hiện rồi sửa ở đây hoặc sửa ${document.file}`,
      );
  }
  for (const [field, wanted] of [
    ['pastBenefits', true],
    ['otherBenefits', false],
  ] as const)
    for (const [index, slug] of states[field].entries()) {
      const guide = content.entries.benefits.get(slug);
      const past = guide?.data.provinces.every((part, at) => {
        const told = named(part.document);
        const facts =
          told &&
          partFacts(part, told, named(part.restsOn), partName(slug, at), guide.data.withdrawn);
        return facts && isPast(stateOn(facts, states.on));
      });
      if (past !== wanted)
        complain(
          ['states', field, index],
          guide === undefined
            ? `hướng dẫn "${slug}" nay không còn trong content/benefits; hãy trả lại tệp, hoặc bỏ dòng này`
            : `ghi là ${wanted ? 'đã qua' : 'chưa qua hết'} vào ngày ${states.on}, theo nội dung thì ${wanted ? 'chưa qua hết' : 'đã qua'}; hãy sửa ở đây hoặc sửa ${guide.file}`,
        );
    }
};

const checkFacts: Check<'figures'> = ({ facts, totalFacts }, content, complain) => {
  const sum = Object.values(facts).reduce((total, one) => total + one, 0);
  if (sum !== totalFacts)
    complain(
      ['totalFacts'],
      `ghi tất cả ${totalFacts} dữ kiện, các văn bản cộng lại ${sum}; hãy đếm lại rồi sửa số sai`,
    );
  const told = Map.groupBy(
    [...content.entries.benefits.values()].flatMap(({ data, file }) =>
      data.provinces.flatMap((part) => part.facts.map((fact) => ({ fact, file }))),
    ),
    ({ fact }) => fact,
  );
  for (const [prefix, last] of Object.entries(facts)) {
    const own = [...told.keys()].filter((fact) => fact.startsWith(`${prefix}-b`));
    const wanted = Array.from({ length: last }, (_, index) => `${prefix}-b${index + 1}`);
    const lost = wanted.filter((fact) => !told.has(fact));
    const beyond = own.filter((fact) => !wanted.includes(fact));
    if (lost.length > 0 || beyond.length > 0)
      complain(
        ['facts', prefix],
        `ghi ${last} dữ kiện "${prefix}-b…", các hướng dẫn kể ${own.length} (thiếu: ${list(lost)}; ngoài danh sách: ${list(beyond)}); hãy bổ sung "facts" của hướng dẫn, hoặc sửa số ở đây`,
      );
    for (const fact of own) {
      const files = (told.get(fact) ?? []).map(({ file }) => file);
      if (files.length > 1)
        complain(
          ['facts', prefix],
          `dữ kiện "${fact}" được kể ${files.length} lần (${files.join(', ')}), phải là 1; nếu chép từ hướng dẫn khác, hãy bỏ "facts" ở bản chép`,
        );
    }
  }
};

/** The guides that are named as published; all where nothing is named. */
function publishedGuides(content: Content, all: Expected): Entry<'benefits'>[] {
  const named = all.files.presence?.data.benefits;
  return [...content.entries.benefits.values()].filter(({ id }) => named?.includes(id) ?? true);
}

/** An amount as a line that can be compared and read. */
const amountLine = (one: {
  benefit: string;
  document: string;
  at: string;
  kind: 'percent' | 'dong';
  value: number;
  of: string;
}): string =>
  `${one.benefit} ${one.document}#${one.at}: ${one.value} ${one.kind === 'percent' ? '%' : 'đồng'} ${one.of}`;

/** Every amount in figures that a guide states. */
const amountsOf = ({ id, data }: Entry<'benefits'>): string[] =>
  data.provinces.flatMap(({ document, amount }) =>
    amount.kind === 'percent' || amount.kind === 'dong'
      ? [
          amountLine({
            benefit: id,
            document,
            at: amount.pin.clause,
            kind: amount.kind,
            value: amount.value,
            of: amount.kind === 'percent' ? amount.of : amount.per,
          }),
        ]
      : [],
  );

const checkAmounts: Check<'figures'> = ({ amounts }, content, complain, all) => {
  const stated = publishedGuides(content, all).flatMap(amountsOf);
  const known = amounts.map(amountLine);
  for (const [index, line] of known.entries())
    if (!stated.includes(line))
      complain(
        ['amounts', index],
        `mức "${line}" không còn trong hướng dẫn nào; hãy đọc lại nguồn rồi sửa ở đây hoặc sửa hướng dẫn`,
      );
  for (const line of stated)
    if (!known.includes(line))
      complain(
        ['amounts'],
        `hướng dẫn ghi mức "${line}" chưa có ở đây (ở đây ghi ${known.length} mức); nếu nguồn có in con số ấy, hãy thêm vào đây`,
      );
};

/** A figure of money or share in plain words. */
const FIGURE = /[\d.,]+ ?(?:%|đồng|triệu|nghìn)/gu;

const checkSaid: Check<'figures'> = ({ said }, content, complain, all) => {
  const spoken = new Set(
    publishedGuides(content, all).flatMap(({ data, body }) =>
      [...plainTexts(data), ...readGuideBody(body).blocks].flatMap(
        ({ text }) => text.match(FIGURE) ?? [],
      ),
    ),
  );
  const unknown = [...spoken].filter((figure) => !said.includes(figure));
  const unsaid = said.filter((figure) => !spoken.has(figure));
  if (unknown.length > 0 || unsaid.length > 0)
    complain(
      ['said'],
      `ghi các con số ${list(said)}; lời văn có ${list([...spoken])}; hãy xem nguồn có in con số ấy không, rồi sửa ở đây hoặc sửa hướng dẫn`,
    );
};

const checkFigures: Check<'figures'> = (...given) => {
  checkFacts(...given);
  checkAmounts(...given);
  checkSaid(...given);
};

const placeOf = (content: Content, document: string): string | undefined =>
  content.entries.documents.get(document)?.data.province;

const questionsOf = (content: Content) =>
  content.entries.checker.get('questions')?.data.questions ?? [];

const places = (content: Content) => placesIn(questionsOf(content));

const checkChecker: Check<'checker'> = ({ cases }, content, complain) => {
  for (const [index, { benefit, because, answers, expected }] of cases.entries()) {
    const guide = content.entries.benefits.get(benefit);
    if (!guide) {
      complain(
        ['cases', index, 'benefit'],
        `hướng dẫn "${benefit}" nay không còn; hãy trả lại tệp, hoặc bỏ trường hợp này`,
      );
      continue;
    }
    const rules = guide.data.provinces.map((part) =>
      rulesOf(part, placeOf(content, part.document)),
    );
    const { result } = evaluateGuide(rules, answers, provinceOf(places(content), answers));
    if (result !== expected)
      complain(
        ['cases', index],
        `${because}: phải là "${resultLabels[expected]}", bảng hỏi trả lời "${resultLabels[result]}"; hãy đọc lại mục ấy rồi sửa ở đây hoặc sửa ${guide.file}`,
      );
  }
};

/** Stands where a part is of no province. */
const NATIONWIDE = 'ca-nuoc';

/** A part of a guide with its rules and where its result stands, by `guide/province[/n]`, `ca-nuoc` for what is of none. */
function partsByKey(content: Content) {
  const parts = new Map<string, { rules: AskPart; heading: Heading; file: string }>();
  for (const [slug, { data, file }] of content.entries.benefits) {
    const counts = new Map<string, number>();
    for (const [at, part] of data.provinces.entries()) {
      const place = placeOf(content, part.document);
      const named = place ?? NATIONWIDE;
      const count = (counts.get(named) ?? 0) + 1;
      counts.set(named, count);
      const told = namedDocument(content, part.document);
      if (!told) continue;
      const base = namedDocument(content, part.restsOn);
      const state = stateOn(partFacts(part, told, base, partName(slug, at), data.withdrawn), today);
      const heading = headingOf(part, state);
      const rules = { ...rulesOf(part, place), past: heading === 'past' };
      for (const key of [`${slug}/${named}/${count}`, ...(count === 1 ? [`${slug}/${named}`] : [])])
        parts.set(key, { rules, heading, file });
    }
  }
  return parts;
}

const checkHouseholds: Check<'households'> = ({ reasons, households }, content, complain) => {
  const parts = partsByKey(content);
  const checker = content.entries.checker.get('questions')?.data;
  if (!checker) return;
  const questions = askQuestions(checker.questions);
  const all = [...new Set([...parts.values()].map(({ rules }) => rules))];
  const steps = checker.steps.map(({ id }) => id);
  for (const [index, { story, answers, asked, ends, expect }] of households.entries()) {
    const path = ['households', index];
    const shown = stepsAsked(steps, questions, all, answers).map((step) =>
      step.asked.map(({ question }) => question),
    );
    const inWords = (list: readonly (readonly string[])[]) =>
      list.map((step) => step.join(' + ')).join(', ');
    if (asked && inWords(asked) !== inWords(shown))
      complain(
        [...path, 'asked'],
        `${story} Ghi là hỏi ${inWords(asked)}; bảng hỏi hỏi ${inWords(shown)}. Hãy xem lại phép thử, hoặc sửa ở đây`,
      );
    const end = endOf(questions, answers);
    if (ends !== end)
      complain(
        [...path, 'ends'],
        `${story} Bảng hỏi ${end === undefined ? 'không dừng' : `dừng ở "${end}"`}`,
      );
    const province = provinceOf(placesIn(checker.questions), answers);
    for (const [at, { part: key, is, under, because = '', reason }] of expect.entries()) {
      const part = parts.get(key);
      if (!part) {
        complain([...path, 'expect', at, 'part'], `không có phần "${key}"`);
        continue;
      }
      const { result } = evaluatePart(part.rules, answers, province);
      if (result !== is || part.heading !== under)
        complain(
          [...path, 'expect', at],
          `${story} ${key}: phải là "${resultLabels[is]}" ở "${headings[under]}" (${because}), bảng hỏi trả lời "${resultLabels[result]}" ở "${headings[part.heading]}"; hãy đọc lại mục rồi sửa ở đây hoặc sửa ${part.file}`,
        );
      for (const name of typeof reason === 'string' ? [reason] : (reason ?? []))
        if (!(name in reasons))
          complain([...path, 'expect', at, 'reason'], `không có "${name}" trong reasons`);
    }
  }
};

const checkSections: Check<'sections'> = (expected, content, complain) => {
  for (const [slug, wanted] of Object.entries(expected)) {
    const document = documentOf(content, slug, [slug], complain);
    if (!document) continue;
    const tree = parseClauses(document.body, document.data);
    if (tree.all.length !== wanted.length)
      complain(
        [slug],
        `ghi ${wanted.length} mục, nguyên văn có ${tree.all.length}; hãy đếm lại trong tệp nguồn rồi sửa ở đây hoặc sửa ${document.file}`,
      );
    const order = tree.all.findIndex(({ address }, index) => address !== wanted[index]?.clause);
    if (order >= 0)
      complain(
        [slug, Math.min(order, wanted.length - 1), 'clause'],
        `mục thứ ${order + 1}: ghi "${wanted[order]?.clause ?? 'không có'}", nguyên văn có "${tree.all[order]?.address ?? ''}"; hãy xem lại số in trong nguồn`,
      );
    const source = readFileSync(
      join(content.root, 'sources', document.data.source?.file ?? `${slug}.txt`),
      'utf8',
    );
    const { words } = keptWords(source, content.entries.sources.get(slug)?.data);
    for (const [
      index,
      {
        clause: address,
        lines: [first, last],
        reading,
      },
    ] of wanted.entries()) {
      const clause = tree.get(address);
      if (!clause) continue;
      if (clause.reading !== reading)
        complain(
          [slug, index, 'reading'],
          `mục ${address}: ghi cách gọi "${reading}", trang gọi là "${clause.reading}"; hãy sửa cách gọi sai`,
        );
      const difference = firstDifference(
        words.flatMap(({ text, line }) => (line >= first && line <= last ? [text] : [])),
        publishedWords(textOf(clause)),
      );
      if (difference)
        complain(
          [slug, index, 'lines'],
          `mục ${address} phải là dòng ${first}–${last} của tệp nguồn, nhưng khác từ chữ thứ ${difference.word}: nguồn "${difference.source}", đang có "${difference.published}"`,
        );
    }
  }
};

/**
 * How each file is compared. `queries.yaml`, `outside.yaml` and `spoken.yaml` need the pages' own queries and are compared
 * by `tests/content`; `journeys.yaml` needs a browser and is walked by `tests/journeys`; `held-out.yaml` is only measured
 * by `npm run search:eval`.
 */
const checks: {
  readonly [
    Name in Exclude<ExpectedName, 'queries' | 'outside' | 'held-out' | 'spoken' | 'journeys'>
  ]: Check<Name>;
} = {
  rows: checkRows,
  'report-days': checkReportDays,
  presence: checkPresence,
  figures: checkFigures,
  checker: checkChecker,
  households: checkHouseholds,
  sections: checkSections,
};

/** Every expectation that the content, which itself has no mistake, does not meet. */
export function checkExpected(content: Content, expected: Expected): ContentProblem[] {
  const problems: ContentProblem[] = [...expected.problems];
  const run = <Name extends keyof typeof checks>(name: Name): void => {
    const file = expected.files[name];
    if (!file) return;
    checks[name](
      file.data,
      content,
      (path, message) =>
        problems.push({
          file: file.file,
          line: file.lineOf(path),
          field: formatField(path),
          message,
        }),
      expected,
    );
  };
  for (const name of Object.keys(checks) as (keyof typeof checks)[]) run(name);
  return problems;
}
