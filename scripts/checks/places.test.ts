import { expect, it } from 'vitest';
import { placesOf } from '#src/lib/places.ts';
import { distOf } from '#scripts/lib/dist.ts';
import { checkPlaces } from './places.ts';

const now = {
  fullName: 'tỉnh Cầu Vồng',
  since: '2025-07-01',
  act: 'Nghị quyết 1',
  merged: 'x',
  from: ['tỉnh Mây', 'tỉnh Mưa'],
};
const expected = {
  places: placesOf(
    undefined,
    [{ id: 'may', data: { name: 'Mây', fullName: 'tỉnh Mây', now } }],
    '2026-01-01',
  ),
  documents: new Map([['may', ['mot']]]),
  nationwide: ['luat'],
};

const page = (body: string) => `<!doctype html><title>x</title><main>${body}</main>`;
const ASK = '<p>Ủy ban nhân dân xã, phường nơi bạn ở.</p>';
const LAW = '<a href="/so-tay/van-ban/luat/">Luật</a>';
const FILES = {
  'tinh/may/index.html': page(`<a href="/so-tay/van-ban/mot/">Một</a>${LAW}`),
  'tinh/mua/index.html': page(`<p>Ở đây chưa có văn bản nào của tỉnh\n Mưa.</p>${ASK}${LAW}`),
  'tinh/cau-vong-moi/index.html': page(
    `<a href="/tinh/may/">Mây</a><a href="/tinh/mua/">Mưa</a>${ASK}`,
  ),
};

it('takes pages that say what is here, and that nothing is', () => {
  expect(checkPlaces(distOf(FILES), expected)).toEqual({
    checked: 3,
    findings: [],
    notes: ['có văn bản: 1 tỉnh; nói là chưa có: 1 tên cũ, 0 tên nay'],
  });
});

it.each<[string, Record<string, string>, string, string]>([
  [
    'a document that is missing',
    { 'tinh/may/index.html': page(`x${LAW}`) },
    '/tinh/may/',
    'thiếu văn bản "mot"',
  ],
  [
    'a page that denies what is here',
    {
      'tinh/may/index.html': page(
        `<a href="/van-ban/mot/">Một</a> Ở đây chưa có văn bản nào của tỉnh Mây${LAW}`,
      ),
    },
    '/tinh/may/',
    'có văn bản mà trang nói là chưa có',
  ],
  [
    'a document of a neighbour',
    {
      'tinh/mua/index.html': page(
        `Ở đây chưa có văn bản nào của tỉnh Mưa. ${ASK}<a href="/van-ban/mot/">Một</a>${LAW}`,
      ),
    },
    '/tinh/mua/',
    'của tỉnh khác',
  ],
  [
    'a guide of a neighbour',
    {
      'tinh/mua/index.html': page(
        `Ở đây chưa có văn bản nào của tỉnh Mưa. ${ASK}<a href="/quyen-loi/hai/">Hai</a>${LAW}`,
      ),
    },
    '/tinh/mua/',
    'dẫn tới hướng dẫn /quyen-loi/hai/',
  ],
  [
    'a page that says nothing',
    { 'tinh/mua/index.html': page(ASK + LAW) },
    '/tinh/mua/',
    'thiếu câu',
  ],
  [
    'a page that sends nowhere',
    { 'tinh/mua/index.html': page(`Ở đây chưa có văn bản nào của tỉnh Mưa.${LAW}`) },
    '/tinh/mua/',
    'không nói hỏi ở đâu',
  ],
  [
    'a law of the whole country that is missing',
    { 'tinh/may/index.html': page('<a href="/van-ban/mot/">Một</a>') },
    '/tinh/may/',
    'thiếu văn bản "luat", áp dụng cả nước',
  ],
  [
    'a former province that is not led to',
    { 'tinh/cau-vong-moi/index.html': page(`<a href="/tinh/may/">Mây</a>${ASK}`) },
    '/tinh/cau-vong-moi/',
    'thiếu đường tới tỉnh cũ "mua"',
  ],
])('finds %s', (_name, change, where, words) => {
  const { findings } = checkPlaces(distOf({ ...FILES, ...change }), expected);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.where).toBe(where);
  expect(findings[0]?.message).toContain(words);
});

it('finds a page that was not built', () => {
  const files = Object.entries(FILES).filter(([file]) => !file.startsWith('tinh/mua/'));
  expect(checkPlaces(distOf(Object.fromEntries(files)), expected).findings).toEqual([
    { where: '/tinh/mua/', message: 'không có trang; mỗi tỉnh phải có một trang' },
  ]);
});
