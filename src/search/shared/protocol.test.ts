import { describe, expect, it } from 'vitest';
import { readReply, readRequest, type Answer, type Reply, type Request } from './protocol.ts';

const passage = {
  url: '/van-ban/a/#II.1',
  reading: 'mục II, khoản 1',
  heading: 'Sở Y tế',
  excerpt: [
    { text: 'được cấp ', mark: false },
    { text: 'thẻ', mark: true },
  ],
};
const answer: Answer = {
  query: 'thẻ',
  hits: [
    {
      url: '/van-ban/a/',
      link: '/van-ban/a/#II.1',
      type: 'document',
      title: [{ text: 'Kế hoạch', mark: false }],
      provinces: ['lao-cai'],
      year: 2017,
      status: 'ended',
      statusNote: 'đã hết kỳ',
      best: passage,
      more: [passage],
    },
    {
      url: '/b/',
      link: '/b/',
      type: 'page',
      title: [],
      provinces: [],
      year: undefined,
      status: undefined,
      statusNote: '',
      best: { ...passage, excerpt: [] },
      more: [],
    },
  ],
  hasMore: true,
  readings: [{ typed: 'the', meant: 'thẻ' }],
  wordless: 'talk',
  absent: { kind: 'document', name: 'Kế hoạch 72' },
  fact: { text: 'Hạn gần nhất', title: 'Sở Y tế', url: '/co-quan/so-y-te/' },
  place: {
    name: 'Hà Nội',
    url: '/tinh/ha-noi/',
    here: [],
    covered: ['Lào Cai'],
    isApart: true,
  },
};

describe('readReply', () => {
  it.each<Reply>([
    { id: 1, kind: 'answer', answer },
    {
      id: 2,
      kind: 'facets',
      facets: { total: 3, counts: { province: { 'lao-cai': 3 }, year: {} } },
    },
    { id: 3, kind: 'done' },
    { id: 4, kind: 'failed', cause: 'load' },
    { id: 5, kind: 'failed', cause: 'other' },
  ])('reads what the worker sends: $kind', (reply) => {
    expect(readReply(structuredClone(reply))).toEqual(reply);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'done'],
    ['a list', [1]],
    ['no number', { kind: 'done' }],
    ['another kind', { id: 1, kind: 'result' }],
    ['the reply of the release before', { id: 1, result: answer }],
    ['an answer without hits', { id: 1, kind: 'answer', answer: { ...answer, hits: undefined } }],
    [
      'a hit of a kind that is none',
      { id: 1, kind: 'answer', answer: { ...answer, hits: [{ ...answer.hits[0], type: 'muc' }] } },
    ],
    [
      'a mark that is no mark',
      {
        id: 1,
        kind: 'answer',
        answer: { ...answer, hits: [{ ...answer.hits[0], title: [{ text: 'x', mark: 1 }] }] },
      },
    ],
    ['counts without a total', { id: 1, kind: 'facets', facets: { counts: {} } }],
    [
      'counts that are texts',
      { id: 1, kind: 'facets', facets: { total: 3, counts: { year: { 2022: '3' } } } },
    ],
    [
      'counts that are no numbers',
      { id: 1, kind: 'facets', facets: { total: 3, counts: { year: { 2022: NaN } } } },
    ],
    [
      'an absence of a kind that is none',
      { id: 1, kind: 'answer', answer: { ...answer, absent: { kind: 'taste', name: '' } } },
    ],
    [
      'a fact without its page',
      { id: 1, kind: 'answer', answer: { ...answer, fact: { text: '' } } },
    ],
  ])('refuses %s', (_, reply) => {
    expect(() => readReply(reply)).toThrow(TypeError);
  });

  it('takes any other cause of failure for no failure of loading', () => {
    expect(readReply({ id: 1, kind: 'failed', cause: 'x' })).toMatchObject({ cause: 'other' });
  });
});

describe('readRequest', () => {
  it.each<Request>([
    { id: 0, task: 'open', base: '/pagefind/' },
    { id: 0, task: 'open', base: '/pagefind/', entry: '{}' },
    { id: 1, task: 'search', text: 'thẻ', options: { filters: { type: ['benefit'] }, limit: 20 } },
    { id: 2, task: 'search', text: '', options: {} },
    { id: 3, task: 'facets', text: 'thẻ', options: { filters: { year: ['2022'] }, exact: true } },
    { id: 4, task: 'warm' },
  ])('reads what the page sends: $task', (request) => {
    expect(readRequest(structuredClone(request))).toEqual(request);
  });

  it.each([
    ['another task', { id: 1, task: 'close' }],
    ['no text', { id: 1, task: 'search', options: {} }],
    [
      'a filter that is no list',
      { id: 1, task: 'facets', text: '', options: { filters: { year: '2022' } } },
    ],
    ['no options', { id: 1, task: 'search', text: '' }],
  ])('refuses %s', (_, request) => {
    expect(() => readRequest(request)).toThrow(TypeError);
  });

  it('leaves out filters that there are not', () => {
    expect(
      readRequest({ id: 1, task: 'facets', text: '', options: { filters: { colour: ['red'] } } }),
    ).toEqual({
      id: 1,
      task: 'facets',
      text: '',
      options: { filters: {} },
    });
  });
});
