import { describe, expect, it } from 'vitest';
import { heldOn, listedOn, withdrawnOn, withdrawnView } from './publication.ts';

const withdrawn = { date: '2026-03-10', reason: 'Sai.', replacedBy: 'moi' };

describe('heldOn', () => {
  it.each([
    ['nothing holds it', {}, undefined],
    ['a draft', { draft: true }, 'draft'],
    ['a draft that waits is a draft', { draft: true, publishedOn: '2027-01-01' }, 'draft'],
    ['until its day', { publishedOn: '2026-03-11' }, 'scheduled'],
    ['on its day it is published', { publishedOn: '2026-03-10' }, undefined],
  ] as const)('%s', (_, data, why) => {
    expect(heldOn(data, '2026-03-10')).toBe(why);
  });
});

describe('withdrawnOn', () => {
  it('begins on its day', () => {
    expect(withdrawnOn({ withdrawn }, '2026-03-09')).toBeUndefined();
    expect(withdrawnOn({ withdrawn }, '2026-03-10')).toBe(withdrawn);
    expect(withdrawnOn({}, '2026-03-10')).toBeUndefined();
  });

  it('takes out of lists from its day on', () => {
    const items = [
      { id: 'cu', data: { withdrawn } },
      { id: 'moi', data: {} },
    ];
    const ids = (day: string) => listedOn(items, day).map(({ id }) => id);
    expect(ids('2026-03-09')).toEqual(['cu', 'moi']);
    expect(ids('2026-03-10')).toEqual(['moi']);
  });
});

it('a page says where to go instead, before its day too', () => {
  const link = (slug: string) => ({ href: `/${slug}/`, label: 'Trang mới' });
  expect(withdrawnView({}, link)).toBeUndefined();
  expect(withdrawnView({ withdrawn }, link)).toEqual({
    date: '2026-03-10',
    reason: 'Sai.',
    instead: { href: '/moi/', label: 'Trang mới' },
  });
  expect(withdrawnView({ withdrawn: { date: '2026-03-10', reason: 'Sai.' } }, link)).toEqual({
    date: '2026-03-10',
    reason: 'Sai.',
  });
});
