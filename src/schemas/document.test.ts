import { describe, expect, it } from 'vitest';
import { failingFields } from '#tests/helpers/failing-fields.ts';
import { documentSchema } from './document.ts';

/** The smallest valid document with a text. */
const plan = (override: object = {}) => ({
  kind: 'ke-hoach',
  number: { printed: '71/KH-UBND', value: '71/KH-UBND', at: 'header' },
  title: 'THỰC HIỆN QUYẾT ĐỊNH',
  shortTitle: 'Kế hoạch thực hiện Quyết định',
  summary: 'Kế hoạch giao việc cho các sở.',
  issuer: { agency: 'may-trang-ubnd-tinh', at: 'header', quote: 'ỦY BAN NHÂN DÂN' },
  province: 'hau-giang',
  issued: { date: '2022-04-27', printed: 'ngày 27 tháng 4 năm 2022', at: 'header' },
  stage: 'issued',
  source: { file: 'hau-giang.txt', sha256: '0'.repeat(64), compared: '2026-11-22' },
  ...override,
});

/** The smallest valid document without a text. */
const textless = (override: object = {}) =>
  plan({
    kind: 'nghi-quyet',
    number: { printed: '23/2020/NQ-HĐND', value: '23/2020/NQ-HĐND' },
    title: undefined,
    issuer: { agency: 'may-trang-hdnd-tinh', note: 'Theo Kế hoạch 71/KH-UBND.' },
    source: undefined,
    textAbsent: 'Chưa có toàn văn.',
    ...override,
  });

const words = { at: 'I.1', quote: 'từ nay đến năm 2023' };
const unnumbered = { printed: 'Số: /KH-UBND', symbol: 'KH-UBND', at: 'header' };

describe('documentSchema', () => {
  it.each<[string, object]>([
    ['a document with its text', plan()],
    ['a document whose text is absent and whose title nobody gives', textless()],
    ['a contract without a number', plan({ kind: 'hop-dong', number: undefined })],
    [
      'a plan that prints no number, with the reason',
      plan({ number: { missing: 'Bản này không in dòng số.' } }),
    ],
    ['a blank number with its reason', plan({ number: { ...unnumbered, missing: 'Để trống.' } })],
    [
      'a month of issue with its reason',
      plan({ issued: { date: '2024-01', printed: 'tháng 01', missing: 'Để trống.' } }),
    ],
    ['a draft with its reason', plan({ stage: 'draft', stageNote: 'Không có chữ ký.' })],
    ['a period of one day', plan({ period: { from: '2022-01-01', to: '2022-01-01', ...words } })],
    [
      'a period that ends in its first year',
      plan({ period: { from: '2022-05', to: '2022', ...words } }),
    ],
    ['a period that has only an end', plan({ period: { to: '2023', ...words } })],
  ])('takes %s', (_name, entry) => expect(failingFields(documentSchema, entry)).toEqual([]));

  it.each<[string, object, string[]]>([
    ['a key that is not known', plan({ sumary: 'x' }), ['sumary']],
    [
      'a key that is not known, further in',
      plan({ issued: { ...plan().issued, day: 27 } }),
      ['issued.day'],
    ],
    ['no kind', plan({ kind: undefined }), ['kind']],
    ['a kind that does not exist', plan({ kind: 'ke-khai' }), ['kind']],
    ['no short title', plan({ shortTitle: undefined }), ['shortTitle']],
    ['no summary', plan({ summary: undefined }), ['summary']],
    ['a province by its name', plan({ province: 'Hậu Giang' }), ['province']],
    ['no title though there is a text', plan({ title: undefined }), ['title']],
    ['a title in decomposed Unicode', plan({ title: 'THỰC HIỆN'.normalize('NFD') }), ['title']],
    ['a plan that says nothing of its number', plan({ number: undefined }), ['number']],
    [
      'a number that is not as printed',
      plan({ number: { value: '71/KH-UBND' } }),
      ['number', 'number.printed'],
    ],
    ['a blank number without a reason', plan({ number: unnumbered }), ['number.missing']],
    [
      'a number and a reason why there is none',
      plan({ number: { ...plan().number, missing: 'Để trống.' } }),
      ['number.missing'],
    ],
    [
      'words of the issuer without their clause',
      plan({ issuer: { agency: 'a', quote: 'UBND' } }),
      ['issuer.at'],
    ],
    [
      'a day that does not exist',
      plan({ issued: { date: '2022-02-31', printed: 'ngày 31' } }),
      ['issued.date'],
    ],
    [
      'no day of issue and no reason',
      plan({ issued: { date: '2022-04', printed: 'tháng 4' } }),
      ['issued.missing'],
    ],
    [
      'no date of issue and no reason',
      plan({ issued: { printed: 'ngày tháng năm' } }),
      ['issued.missing'],
    ],
    ['a draft without a reason', plan({ stage: 'draft' }), ['stageNote']],
    ['an unknown stage without a reason', plan({ stage: 'unknown' }), ['stageNote']],
    ['a stage that does not exist', plan({ stage: 'final' }), ['stage']],
    [
      'an end before the start',
      plan({ period: { from: '2025', to: '2023', ...words } }),
      ['period.to'],
    ],
    [
      'an end the day before the start',
      plan({ period: { from: '2022-04-27', to: '2022-04-26', ...words } }),
      ['period.to'],
    ],
    [
      'a period without the words for it',
      plan({ period: { to: '2023', at: 'I.1' } }),
      ['period.quote'],
    ],
    [
      'a form of signing that does not exist',
      plan({
        signer: {
          name: 'Hồ Thu Ánh',
          printed: ['KT. CHỦ TỊCH'],
          capacity: 'Phó Chủ tịch',
          forms: ['KT'],
          at: 'signature',
        },
      }),
      ['signer.forms.0'],
    ],
    [
      'a recipient without a clause',
      plan({ recipients: [{ printed: 'Lưu: VT' }] }),
      ['recipients.0.at'],
    ],
    ['neither a source nor a reason why there is no text', plan({ source: undefined }), ['source']],
    [
      'a source and a reason why there is no text',
      plan({ textAbsent: 'Chưa có.' }),
      ['textAbsent'],
    ],
    [
      'a source file with tone marks',
      plan({ source: { ...plan().source, file: 'Hậu Giang.txt' } }),
      ['source.file'],
    ],
    [
      'a hash that is too short',
      plan({ source: { ...plan().source, sha256: 'abc' } }),
      ['source.sha256'],
    ],
  ])('refuses %s', (_name, entry, fields) =>
    expect(failingFields(documentSchema, entry)).toEqual(fields),
  );

  it('tells of several mistakes at once', () => {
    const entry = plan({ stage: 'draft', number: unnumbered, issued: { printed: 'năm 2021' } });
    expect(failingFields(documentSchema, entry)).toEqual([
      'issued.missing',
      'number.missing',
      'stageNote',
    ]);
  });
});
