import { describe, expect, it } from 'vitest';
import { unitsOf } from './units.ts';

const guide = {
  title: 'Góp của',
  aliases: ['góp', 'quyên góp'],
  provinces: [
    {
      document: 'mau',
      modality: {
        kind: 'policy',
        reason: { text: 'Vì thế.', pin: { document: 'mau', clause: 'I' } },
      },
      who: [{ text: 'Mọi người.', pin: { document: 'mau', clause: 'I.1', quote: 'mọi người' } }],
      force: { says: [{ text: 'Đến 2025.', pin: { document: 'mau', clause: 'I.2' } }] },
    },
  ],
};

describe('unitsOf', () => {
  it('cuts a guide into what it says, each with its place, its words and its clauses', () => {
    const units = unitsOf(guide, { collection: 'benefits', within: () => 'phần Mẫu' });
    expect(units.map(({ key, text, pins }) => [key, text, pins])).toEqual([
      ['title', 'Góp của', []],
      ['aliases', 'góp; quyên góp', []],
      ['provinces.0.document', 'mau', []],
      ['provinces.0.modality', 'Loại: chính sách\nLý do: Vì thế.\nVăn bản: mau\nMục: I', ['mau#I']],
      [
        'provinces.0.who.0',
        'Mọi người.\nVăn bản: mau\nMục: I.1\nCâu trích: mọi người',
        ['mau#I.1'],
      ],
      ['provinces.0.force.says.0', 'Đến 2025.\nVăn bản: mau\nMục: I.2', ['mau#I.2']],
    ]);
    expect(units[4]?.label).toBe('Dành cho ai – phần Mẫu');
  });

  it('keeps a row together under its id, and takes its clauses for those of its document', () => {
    const data = { duties: [{ id: 'ma-r01', clause: 'II.1', role: 'lead', summary: 'Lập quỹ.' }] };
    expect(unitsOf(data, { collection: 'documents', own: 'mau' })).toEqual([
      {
        key: 'duties.ma-r01',
        label: 'Nhiệm vụ',
        text: 'Mã: ma-r01\nMục: II.1\nVai trò: Chủ trì\nTóm tắt: Lập quỹ.',
        pins: ['mau#II.1'],
      },
    ]);
  });

  it('leads what a kit rests on to the clauses of its quotes', () => {
    const data = { scripts: { s30: [{ text: 'Bà con chú ý.', from: ['ten', 'talk'] }] } };
    const pinsOf = (key: string): string[] => (key === 'ten' ? ['mau#I'] : []);
    expect(unitsOf(data, { collection: 'outreach', pinsOf })).toEqual([
      {
        key: 'scripts.s30.0',
        label: 'Bản đọc 30 giây',
        text: 'Bà con chú ý.\nDựa vào: ten; talk',
        pins: ['mau#I'],
      },
    ]);
  });

  it('leaves out what says nothing to readers, and takes an entry whole where it is one thing', () => {
    const data = { text: 'Đã đổi tên.', source: { file: 'a.txt' }, checked: '2026-11-22' };
    const unseen = new Set(['source']);
    expect(unitsOf(data, { collection: 'notes', unseen, whole: true })).toEqual([
      {
        key: 'toan-bo',
        label: 'Toàn mục',
        text: 'Đã đổi tên.\nNgày kiểm tra: 2026-11-22',
        pins: [],
      },
    ]);
  });
});
