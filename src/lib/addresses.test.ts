import { describe, expect, it } from 'vitest';
import type { AddressLock } from '#src/schemas/addresses.ts';
import {
  compareAddresses,
  NO_ADDRESSES,
  redirects,
  renewAddresses,
  type Move,
  type Owner,
} from './addresses.ts';

const guide = (id: string, words = id): Owner => ({ entry: `benefits/${id}`, words });
const pages = (...ids: readonly string[]): Record<string, Owner> =>
  Object.fromEntries(
    ids.flatMap((id) => [
      [`/quyen-loi/${id}/`, guide(id)],
      [`/quyen-loi/${id}/to-roi/`, guide(id)],
    ]),
  );
const now = (...ids: readonly string[]) => new Map(Object.entries(pages(...ids)));
const lock = (over: Partial<AddressLock> = {}): AddressLock => ({
  ...NO_ADDRESSES,
  pages: pages('mot', 'hai'),
  ...over,
});
const renew = (from: AddressLock, to: ReturnType<typeof now>, moves: Move[] = [], reason = 'Gộp') =>
  renewAddresses(from, to, moves, { date: '2026-11-26', reason });

describe('compareAddresses', () => {
  it('finds nothing where nothing changed', () =>
    expect(compareAddresses(lock(), now('mot', 'hai'))).toEqual({
      gone: [],
      astray: [],
      changed: [],
      added: [],
    }));

  it('finds what is gone, with every form of it, and what is new', () => {
    const { gone, added } = compareAddresses(lock(), now('mot', 'ba'));
    expect(gone).toEqual(['/quyen-loi/hai/', '/quyen-loi/hai/to-roi/']);
    expect(added).toEqual(['/quyen-loi/ba/', '/quyen-loi/ba/to-roi/']);
  });

  it('finds two entries that changed places, and one that is called otherwise', () => {
    const swapped = new Map([
      ...now('mot', 'hai'),
      ['/quyen-loi/mot/', guide('mot', 'hai')],
      ['/quyen-loi/hai/', guide('hai', 'mot')],
    ]);
    expect(compareAddresses(lock(), swapped).changed).toEqual([
      '/quyen-loi/mot/',
      '/quyen-loi/hai/',
    ]);
  });

  it.each<[string, string, string[], string[]]>([
    ['a page that is there', '/quyen-loi/mot/', [], []],
    ['a list that has pages', '/quyen-loi/', [], []],
    ['a page that every site has', '/van-ban/', [], []],
    ['a list that has none', '/truyen-thong/', [], ['/quyen-loi/hai/']],
    ['a page that is gone too', '/quyen-loi/bon/', [], ['/quyen-loi/hai/']],
  ])('lets an address be sent on to %s', (_name, to, gone, astray) => {
    const moved = { '/quyen-loi/hai/': to, '/quyen-loi/hai/to-roi/': '/quyen-loi/mot/' };
    expect(compareAddresses(lock({ moved }), now('mot'))).toMatchObject({ gone, astray });
  });
});

describe('renewAddresses', () => {
  it('takes new pages without a reason, in order', () => {
    const renewed = renewAddresses(lock(), now('mot', 'hai', 'ba'), [], {
      date: '2026-11-26',
      reason: undefined,
    });
    expect(Object.keys(renewed.pages)).toEqual(Object.keys(pages('ba', 'hai', 'mot')));
    expect(renewed.log).toEqual([]);
  });

  it('remembers where a page went, its leaflet with it, and why', () => {
    const renewed = renew(lock(), now('mot', 'ba'), [
      { from: '/quyen-loi/hai/', to: '/quyen-loi/ba/' },
    ]);
    expect(renewed.moved).toEqual({
      '/quyen-loi/hai/': '/quyen-loi/ba/',
      '/quyen-loi/hai/to-roi/': '/quyen-loi/ba/to-roi/',
    });
    expect(renewed.log).toEqual([
      {
        date: '2026-11-26',
        reason: 'Gộp',
        addresses: ['/quyen-loi/hai/', '/quyen-loi/hai/to-roi/'],
      },
    ]);
    expect(compareAddresses(renewed, now('mot', 'ba'))).toEqual({
      gone: [],
      astray: [],
      changed: [],
      added: [],
    });
  });

  it('sends the forms of a page to the page named, where that one has no such form', () => {
    const { moved } = renew(lock(), now('mot'), [{ from: '/quyen-loi/hai/', to: '/quyen-loi/' }]);
    expect(moved).toEqual({
      '/quyen-loi/hai/': '/quyen-loi/',
      '/quyen-loi/hai/to-roi/': '/quyen-loi/',
    });
  });

  it('leads straight to the last place, and nowhere from a page that is there again', () => {
    const first = renew(lock(), now('mot', 'ba'), [
      { from: '/quyen-loi/hai/', to: '/quyen-loi/ba/' },
    ]);
    const second = renew(first, now('mot', 'bon'), [
      { from: '/quyen-loi/ba/', to: '/quyen-loi/bon/' },
    ]);
    expect(second.moved['/quyen-loi/hai/']).toBe('/quyen-loi/bon/');
    expect(second.moved['/quyen-loi/hai/to-roi/']).toBe('/quyen-loi/bon/to-roi/');
    const third = renew(second, now('mot', 'bon', 'hai'));
    expect(Object.keys(third.moved)).toEqual(['/quyen-loi/ba/', '/quyen-loi/ba/to-roi/']);
  });

  it.each<[string, string[], Move[], string | undefined, string]>([
    ['a page that is gone', ['mot'], [], 'Gộp', '/quyen-loi/hai/, /quyen-loi/hai/to-roi/ đã công'],
    [
      'a move from a page that never was',
      ['mot', 'hai'],
      [{ from: '/quyen-loi/ba/', to: '/quyen-loi/mot/' }],
      'Gộp',
      'chưa từng được công bố',
    ],
    [
      'a move from a page that is there',
      ['mot', 'hai'],
      [{ from: '/quyen-loi/hai/', to: '/quyen-loi/mot/' }],
      'Gộp',
      'vẫn còn',
    ],
    [
      'a move to nowhere',
      ['mot'],
      [{ from: '/quyen-loi/hai/', to: '/quyen-loi/bon/' }],
      'Gộp',
      'không có trang /quyen-loi/bon/',
    ],
    [
      'a move without a reason',
      ['mot'],
      [{ from: '/quyen-loi/hai/', to: '/quyen-loi/mot/' }],
      undefined,
      'thiếu lý do',
    ],
  ])('refuses %s', (_name, ids, moves, reason, words) =>
    expect(() =>
      renewAddresses(lock(), now(...ids), moves, { date: '2026-11-26', reason }),
    ).toThrow(words),
  );

  it('asks for a reason where a page is called otherwise', () => {
    const named = new Map([...now('mot', 'hai'), ['/quyen-loi/mot/', guide('mot', 'Tên mới')]]);
    const change = { date: '2026-11-26', reason: undefined };
    expect(() => renewAddresses(lock(), named, [], change)).toThrow('thiếu lý do');
    expect(renew(lock(), named).log.at(-1)?.addresses).toEqual(['/quyen-loi/mot/']);
  });
});

it('gives the redirects in order, none from a page that is there', () => {
  const moved = { '/b/': '/mot/', '/a/': '/mot/', '/quyen-loi/mot/': '/hai/' };
  expect(redirects(lock({ moved }), now('mot'))).toEqual([
    { from: '/a/', to: '/mot/' },
    { from: '/b/', to: '/mot/' },
  ]);
});
