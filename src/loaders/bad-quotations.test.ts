import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contentFolder, SLUG, type Changes } from '#tests/helpers/content-folder.ts';
import { GUIDE, QUESTIONS } from '#tests/helpers/guide.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

/** Words in quotation marks that are not their source's, told where they stand with what is nearest. */

function problemsWith(guide: string, more: Changes = {}) {
  const root = contentFolder({
    'benefits/mau.mdx': guide,
    'checker/questions.yaml': QUESTIONS,
    ...more,
  });
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)];
}

const gives = (text: string): string => GUIDE.replace('Quỹ được góp tiền.', text);
const gap = (ask: string): string => GUIDE.replace('Góp bao nhiêu tiền?', ask);
const body = (paragraph: string): string => `${GUIDE}\n${paragraph}\n`;
const note = (text: string, shows: object = { documents: [SLUG] }): Changes => ({
  'notes/ghi-chu.yaml': stringify({ 'quy-mau': { ...NOTE, text, shows } }),
});

it.each<[string, string, Changes?]>([
  ['words of the pinned clause', gives('Quỹ được “góp tiền”.')],
  ['words of another clause of the document, where nothing is pinned', gap('“Góp công” là gì?')],
  ['words that the guide says are absent', gives('Kế hoạch không viết “góp gạo”.')],
  [
    'words of the clause that a paragraph points to',
    body(`Có “góp của”. <Ghim at="${SLUG}#I.2.b" />`),
  ],
  [
    'words of an act that is not here',
    GUIDE,
    note('Luật viết “mọi công dân có quyền có nơi ở hợp pháp”.'),
  ],
  ['a few words of a note', GUIDE, note('Nay gọi là “quỹ vì người nghèo”.')],
  ['a document that is not there', gives('Quỹ “góp gạo”.').replaceAll(SLUG, 'khong-co-van-ban')],
])('lets pass %s', (_name, guide, more) => {
  const told = problemsWith(guide, more).map(({ message }) => message);
  expect(told.filter((message) => message.includes('ngoặc kép'))).toEqual([]);
});

it.each<[string, string, Changes | undefined, string | undefined, string[]]>([
  [
    'words that the document does not print',
    gives('Quỹ được “góp tiền bạc”.'),
    undefined,
    'provinces[0].gives[0].text',
    ['"góp tiền bạc"', 'mục được ghim (I.2.a)', 'gần nhất văn bản in: "Góp tiền"'],
  ],
  [
    'words of a clause that is not pinned',
    gives('Quỹ được “góp công”.'),
    undefined,
    'provinces[0].gives[0].text',
    ['không nằm ở mục được ghim (I.2.a)', `${SLUG}#I.2.c`, 'hãy ghim mục ấy'],
  ],
  [
    'words that are nowhere, where nothing is pinned',
    gap('“Quỹ Vì người nghèo” là gì?'),
    undefined,
    'provinces[0].gaps[0].ask',
    ['không có nguyên văn ở văn bản', 'gần nhất văn bản in: "Quỹ Vì người ngèo"'],
  ],
  [
    'words of a paragraph',
    body(`Có “góp gạo”. <Ghim at="${SLUG}#I.2.b" />`),
    undefined,
    undefined,
    ['mục được ghim (I.2.b)', '"góp gạo"'],
  ],
  [
    'a slip in a note that quotes a document on which it stands',
    GUIDE,
    note('Kế hoạch viết “Thử từ năm 2022 đến năm 2026”.'),
    'text',
    ['"Thử từ năm 2022 đến năm 2026"', 'gần nhất văn bản in: "Thử từ năm 2022 đến năm 2025"'],
  ],
  [
    'the same on a guide to it',
    GUIDE,
    note('Kế hoạch viết “Thử từ năm 2022 đến năm 2026”.', { guides: ['mau'] }),
    'text',
    ['gần nhất văn bản in'],
  ],
])('tells the author of %s', (_name, guide, more, field, words) => {
  const problems = problemsWith(guide, more);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.field).toBe(field);
  expect(problems[0]?.line).toBeGreaterThan(1);
  for (const word of words) expect(problems[0]?.message).toContain(word);
});
