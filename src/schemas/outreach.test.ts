import { describe, expect, it } from 'vitest';
import { kitData } from '#tests/helpers/kit.ts';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { limits, outreachSchema } from './outreach.ts';

const fails = (override: object): string[] => failingFields(outreachSchema, kitData(override));

const said = (text: string) => ({ text, from: ['thoi-ky'] });
const base = kitData();
const release = (override: object) => ({ release: { ...base.release, ...override } });
const poster = (override: object) => ({ poster: { ...base.poster, ...override } });
const long = (length: number): string => 'Ễ'.repeat(length);

describe('outreachSchema', () => {
  it.each<[string, object]>([
    ['the smallest kit', {}],
    ['a headline of the full length', release({ headline: said(long(limits.headline)) })],
    ['no office, said so', { ask: [], askNone: said('Văn bản không nói.') }],
    ['a poster taken down earlier', poster({ takeDown: '2025-12-01' })],
    [
      'a correction with the old words',
      {
        corrections: [
          { date: '2026-11-23', note: 'Sửa số.', old: [{ part: 'Tin nhắn', text: 'Bản cũ.' }] },
        ],
      },
    ],
  ])('takes %s', (_name, override) => expect(fails(override)).toEqual([]));

  it.each<[string, object, string[]]>([
    ['a key that is not known', { sapo: 'x' }, ['sapo']],
    ['a subject that is no id', { subject: 'Y tế' }, ['subject']],
    ['a statement that rests on nothing', { sms: { text: 'Thử.', from: [] } }, ['sms.from']],
    ['a headline too long', release({ headline: said(long(66)) }), ['release.headline.text']],
    ['a summary too long', release({ summary: said(long(161)) }), ['release.summary.text']],
    ['a release without a why', release({ why: undefined }), ['release.why']],
    ['a message too long', { sms: said(long(161)) }, ['sms.text']],
    ['a text for Zalo too long', { zalo: said(long(401)) }, ['zalo.text']],
    ['a post too long', { post: [said(long(600)), said(long(601))] }, ['post']],
    [
      'a poster line too long',
      poster({ lines: [said('a'), said(long(121))] }),
      ['poster.lines.1.text'],
    ],
    ['a poster of one line', poster({ lines: [said('a')] }), ['poster.lines']],
    ['a poster that hangs too long', poster({ takeDown: '2026-01-01' }), ['poster.takeDown']],
    ['four questions', { questions: base.questions.slice(1) }, ['questions']],
    [
      'an answer of 41 syllables',
      {
        questions: base.questions.map((item, index) =>
          index === 2 ? { ...item, answer: said('a '.repeat(41).trim()) } : item,
        ),
      },
      ['questions.2.answer.text'],
    ],
    ['no office and no word of it', { ask: [] }, ['ask']],
    ['an office, and that there is none', { askNone: said('Văn bản không nói.') }, ['ask']],
    [
      'a quote named like a reserved word',
      { quotes: { ...base.quotes, record: base.quotes['thoi-ky'] } },
      ['quotes.record'],
    ],
    [
      'a quote without its words',
      { quotes: { 'thoi-ky': { ...base.quotes['thoi-ky'], quote: undefined } } },
      ['quotes.thoi-ky.quote'],
    ],
    [
      'a script that is missing',
      { scripts: { s30: base.scripts.s30, s60: base.scripts.s60 } },
      ['scripts.s180'],
    ],
    [
      'an hour that is none',
      { timetable: [{ ...base.timetable[0], hours: ['24:00'] }] },
      ['timetable.0.hours.0'],
    ],
    [
      'a reading after the last day',
      { timetable: [{ ...base.timetable[0], last: '2026-01-01' }] },
      ['timetable.0.last'],
    ],
    [
      'a timetable that ends before it starts',
      { timetable: [{ ...base.timetable[0], last: '2025-11-30' }] },
      ['timetable.0.last'],
    ],
    ['no day after which it is not read', { notAfter: undefined }, ['notAfter']],
    [
      'a correction before the kit',
      { corrections: [{ date: '2026-11-21', note: 'Sửa.', old: [{ part: 'a', text: 'b' }] }] },
      ['corrections.0.date'],
    ],
    [
      'a correction without the old words',
      { corrections: [{ date: '2026-11-23', note: 'Sửa.', old: [] }] },
      ['corrections.0.old'],
    ],
  ])('refuses %s', (_name, override, fields) => expect(fails(override)).toEqual(fields));
});
