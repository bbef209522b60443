import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { bodyFaults, exampleFaults } from './benefit.ts';
import { plainTexts, readGuideBody } from './benefit-text.ts';
import { deriveCases } from './checker-cases.ts';
import { danglingReferences, evaluateGuide, evaluatePart, referencesOf } from './checker.ts';
import { handCases } from './checker.cases.ts';
import { checkPlainLanguage, type Piece } from './plain-language.ts';

const { entries } = loadContent();
const checker = entries.checker.get('questions')?.data ?? { questions: [] };
const list = entries.officialese.get('words')?.data ?? {};
const notes = new Map([...entries.notes].map(([id, { data }]) => [id, data]));
const guides = [...entries.benefits.values()].map(({ id, data, body }) => {
  const text = readGuideBody(body);
  return {
    file: `${id}.mdx`,
    slug: id,
    data,
    body: text,
    pieces: [...plainTexts(data), ...text.blocks].map((piece): Piece => ({
      text: piece.text,
      line: 1,
    })),
  };
});
const dataOf = (guide: (typeof guides)[number]) => guide.data;

describe.each(guides)('content/benefits/$file', (guide) => {
  it('is written in plain language', () =>
    expect(checkPlainLanguage(guide.file, guide.pieces, list)).toEqual([]));
  it('pins every paragraph of its body to a clause of its frontmatter', () =>
    expect(bodyFaults(dataOf(guide), guide.body)).toEqual([]));
  it('has examples that come out as it says', () =>
    expect(exampleFaults(dataOf(guide))).toEqual([]));
  it('asks only questions that exist, in its rules and in its examples', () => {
    const { provinces, examples } = dataOf(guide);
    const answered = examples.flatMap(({ answers }) =>
      Object.entries(answers).flatMap(([question, options]) =>
        options.map((includes) => ({ question, includes })),
      ),
    );
    expect(danglingReferences([...provinces.flatMap(referencesOf), ...answered], checker)).toEqual(
      [],
    );
  });
  it('names only editorial notes that exist', () => {
    const named = dataOf(guide).provinces.flatMap(({ officeNow, force }) => [
      ...officeNow,
      ...force.notes,
    ]);
    expect(named.filter((id) => !notes.has(id))).toEqual([]);
  });
});

describe('the guides together', () => {
  const facts = guides.flatMap((guide) => dataOf(guide).provinces.flatMap((part) => part.facts));
  it('are thirty-six', () => expect(guides).toHaveLength(36));
  it('tell each of the 96 benefit facts once', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}-b${index + 1}`);
    const all = [
      ...numbered('bg', 19),
      ...numbered('hg', 33),
      ...numbered('kg', 4),
      ...numbered('lc', 16),
      ...numbered('vl', 24),
    ];
    expect(all).toHaveLength(96);
    expect(facts.toSorted()).toEqual(all.toSorted());
  });
  it('have titles of their own', () => {
    const titles = guides.map((guide) => dataOf(guide).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('name no amount but the 30 % of Kiên Giang', () => {
    const amounts = guides.flatMap((guide) =>
      dataOf(guide).provinces.flatMap(({ document, amount }) =>
        amount.kind === 'percent' || amount.kind === 'dong' ? [[document, amount.value]] : [],
      ),
    );
    expect(amounts).toEqual([['kien-giang-1521-kh-ldtbxh-2019', 30]]);
  });
  it('write no other figure of money or share in plain words', () => {
    const said = guides.flatMap(({ pieces }) =>
      pieces.flatMap(({ text }: Piece) => text.match(/[\d.,]+ ?(?:%|đồng|triệu|nghìn)/gu) ?? []),
    );
    expect(new Set(said)).toEqual(new Set(['30 %']));
  });
});

describe('the checker on the guides', () => {
  it.each(handCases)('$guide: $because', ({ guide, answers, expected }) => {
    const found = guides.find(({ slug }) => slug === guide);
    expect(found).toBeDefined();
    if (found) expect(evaluateGuide(dataOf(found).provinces, answers).result).toBe(expected);
  });
  const derived = guides.flatMap((guide) =>
    dataOf(guide).provinces.flatMap((part, index) =>
      deriveCases(part, checker).map((one) => ({ ...one, part, of: `${guide.slug} ${index + 1}` })),
    ),
  );
  it('is tested on at least sixty cases derived from the rules', () =>
    expect(derived.length).toBeGreaterThanOrEqual(60));
  it.each(derived)('$of, $name', ({ part, answers, expected }) =>
    expect(evaluatePart(part, answers).result).toBe(expected),
  );
});

describe('the checker', () => {
  it('asks in plain language', () => {
    const pieces = checker.questions.flatMap(({ text, help, options }) =>
      [text, help ?? '', ...options.map(({ label }) => label)].map((one) => ({
        text: one,
        line: 1,
      })),
    );
    expect(checkPlainLanguage('questions.yaml', pieces, list)).toEqual([]);
  });
  it('rests on notes that exist', () =>
    expect(
      checker.questions.flatMap(({ note }) => note ?? []).filter((id) => !notes.has(id)),
    ).toEqual([]));
  it('has no option that no rule uses', () => {
    const used = new Set(
      guides.flatMap((guide) =>
        dataOf(guide)
          .provinces.flatMap(referencesOf)
          .map(({ question, includes }) => `${question} ${includes}`),
      ),
    );
    // Everybody has an age, and a place that is not a town: these must be offered though no rule names them.
    const needed = new Set(['ai nguoi-lon', 'noi-song nong-thon']);
    expect(
      checker.questions.flatMap(({ id, options }) =>
        options
          .filter((option) => !option.none && !used.has(`${id} ${option.id}`))
          .map((option) => `${id} ${option.id}`)
          .filter((name) => !needed.has(name)),
      ),
    ).toEqual([]);
  });
});

describe('the editorial notes', () => {
  it('are in plain language', () =>
    expect(
      checkPlainLanguage(
        'notes',
        [...notes.values()].map(({ text }) => ({ text, line: 1 })),
        list,
      ),
    ).toEqual([]));
});
