import { describe, expect, it } from 'vitest';
import { readPin } from '#src/schemas/pin.ts';
import { parseClauses } from './parse.ts';
import { pin, PinError, resolveClause } from './pin.ts';

const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm'];
const trees = new Map([
  [
    'ke-hoach-thu',
    parseClauses(
      [
        '# KẾ HOẠCH',
        'Xã lập Kế hoạch.',
        '## I. MỤC ĐÍCH',
        '1. Quỹ Vì người ngèo',
        'của xã.',
        '2. Việc khác:',
        ...letters.map((letter) => `${letter}) việc ${letter}`),
        '## II. NỘI DUNG',
        'Không có gì.',
      ].join('\n'),
    ),
  ],
  ['khong-toan-van', parseClauses('')],
]);
const resolve = (at: string, quote?: string) => {
  const read = readPin(at);
  if ('fault' in read) throw new Error(read.fault);
  return pin({ ...read, quote }, (slug) => trees.get(slug));
};

/** The message for the author. */
function refusal(at: string, quote?: string): string {
  try {
    resolve(at, quote);
  } catch (error) {
    expect(error).toBeInstanceOf(PinError);
    return (error as PinError).message;
  }
  throw new Error(`${at} resolved`);
}

describe('a pin that resolves', () => {
  it.each<[string, string, string | undefined]>([
    ['without a quote', 'ke-hoach-thu#II', undefined],
    ['with words of the clause', 'ke-hoach-thu#II', 'Không có gì'],
    ['with words of its heading', 'ke-hoach-thu#II', 'II. NỘI DUNG'],
    ['with words of a clause below it', 'ke-hoach-thu#I', 'việc đ'],
    [
      'with words over several lines, however they are spaced',
      'ke-hoach-thu#I.1',
      'người  ngèo\ncủa xã',
    ],
    ['with words in decomposed Unicode', 'ke-hoach-thu#I.1', 'người ngèo'.normalize('NFD')],
    ['to a fixed part', 'ke-hoach-thu#preamble', 'Xã lập Kế hoạch.'],
  ])('%s', (_name, at, quote) => {
    const resolved = resolve(at, quote);
    expect(`${resolved.document}#${resolved.clause.address}`).toBe(at);
    expect(resolved.quote).toBe(quote);
  });
});

describe('a pin that does not', () => {
  it('names a document that is not there', () => {
    expect(refusal('ke-hoach-that#I.1')).toBe(
      'ghim "ke-hoach-that#I.1" trỏ đến văn bản "ke-hoach-that" không có trong content/documents',
    );
  });

  it.each<[string, string, string]>([
    ['beside it', 'I.3', 'I.1, I.2'],
    [
      'in the nearest clause that is there',
      'I.2.n.g4',
      'I.2.e, I.2.g, I.2.h, I.2.i, I.2.k, I.2.l, I.2.m',
    ],
    ['around where it would stand', 'I.2.ee', 'I.2.c, I.2.d, I.2.dd, I.2.e, I.2.g, I.2.h'],
    ['at the top', 'III', 'title, preamble, I, II'],
    ['at the top, where nothing of it is there', 'VII.2.a', 'title, preamble, I, II'],
  ])('names a clause that is not there, and tells what is: %s', (_name, address, near) => {
    const message = refusal(`ke-hoach-thu#${address}`);
    expect(message).toContain(`không có mục "${address}"; gần nhất có: `);
    for (const other of near.split(', ')) expect(`${message},`).toContain(` ${other},`);
    expect(message.split(', ').length).toBeLessThanOrEqual(8);
  });

  it('names a clause of a document without a text', () => {
    expect(refusal('khong-toan-van#I')).toBe('không có mục "I"; văn bản này không có toàn văn');
  });

  it('quotes what stands elsewhere, and is told where, as exactly as can be', () => {
    expect(refusal('ke-hoach-thu#II', 'việc đ')).toBe(
      'mục II không có nguyên văn câu "việc đ"; câu này nằm ở mục I.2.dd',
    );
  });

  it('quotes what stands nowhere, and is told what the clause says', () => {
    expect(refusal('ke-hoach-thu#I.1', 'người nghèo')).toBe(
      'mục I.1 không có nguyên văn câu "người nghèo"; mục này viết: "1. Quỹ Vì người ngèo của xã."',
    );
  });
});

it('resolves within one document as the schema of its own frontmatter needs it', () => {
  const tree = trees.get('ke-hoach-thu') ?? parseClauses('');
  expect(resolveClause(tree, 'I.2.dd', 'việc đ').reading).toBe('mục I, khoản 2, điểm đ');
  expect(() => resolveClause(tree, 'I.2.dd', 'việc d')).toThrow(PinError);
});
