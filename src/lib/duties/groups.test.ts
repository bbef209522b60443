import { describe, expect, it } from 'vitest';
import { agencySchema } from '#src/schemas/agency.ts';
import { commonRows, groupsOf, memberFaults, type GroupedRows } from './groups.ts';

const PLAN = 'ke-hoach';
const agency = (id: string, override: object = {}) => ({
  id,
  data: agencySchema.parse({
    name: id,
    level: 'provincial',
    province: 'tinh',
    kinds: ['so'],
    forms: [{ text: id, documents: [PLAN] }],
    ...override,
  }),
});
const group = (members: object[]) =>
  agency('cac-so', {
    nature: 'group',
    kinds: [],
    forms: [
      { text: 'các sở', documents: [PLAN] },
      { text: 'các phòng', documents: [PLAN] },
    ],
    members: members.map((member) => ({ as: ['các sở'], why: 'Vì sao.', ...member })),
  });
const agencies = [
  group([{ kinds: ['so'], agencies: ['hoi'] }]),
  agency('so-a'),
  agency('so-b'),
  agency('hoi', { kinds: [] }),
  agency('so-kia', { province: 'tinh-khac' }),
  agency('so-khac', { forms: [{ text: 'x', documents: ['van-ban-khac'] }] }),
  agency('giam-doc', { nature: 'position', parent: 'so-a' }),
];

describe('groupsOf', () => {
  const { members } = groupsOf(agencies);
  it('are those said by id, and single agencies of a kind and the province that the document names', () => {
    expect(members('cac-so', 'các sở', PLAN)).toEqual(['hoi', 'so-a', 'so-b']);
  });
  it('are nobody under other words of the same group, or of one that is none', () => {
    expect(members('cac-so', 'các phòng', PLAN)).toEqual([]);
    expect(members('so-a', 'so-a', PLAN)).toEqual([]);
  });
});

const duty = (id: string, who: string, clause: string, override: object = {}) => ({
  id,
  agency: who,
  agencyAs: who === 'cac-so' ? 'các sở' : who,
  role: 'coordinate' as const,
  clause,
  partners: [],
  ...override,
});
const party = (who: string) => ({ agency: who, as: who === 'cac-so' ? 'các sở' : who });
const rows = (duties: GroupedRows['duties'], reports: GroupedRows['reports'] = []) =>
  commonRows({ slug: PLAN, duties, reports }, groupsOf(agencies));

describe('commonRows', () => {
  it.each([
    ['a clause that gives work to nobody else', [], ['hoi', 'so-a', 'so-b']],
    ['one that names a member', [duty('d2', 'so-a', 'I.1.g2')], ['hoi', 'so-b']],
    ['one that names the head of a member', [duty('d2', 'giam-doc', 'I.1.g2')], ['hoi', 'so-b']],
    ['one beside it, which is other work', [duty('d2', 'so-a', 'I.2.g1')], ['hoi', 'so-a', 'so-b']],
  ])('gives a duty of %s to the members', (_name, more, expected) => {
    expect(rows([duty('d1', 'cac-so', 'I.1.g1'), ...more]).duties.get('d1')).toEqual(expected);
  });

  it('leaves out with whom the group works', () => {
    const partners = [{ agency: 'so-b', as: 'so-b' }];
    expect(rows([duty('d1', 'cac-so', 'I.1', { partners })]).duties.get('d1')).toEqual([
      'hoi',
      'so-a',
    ]);
  });

  it('has a report of a group made by its members, but not by those who get it or pass it on', () => {
    const report = {
      id: 'r1',
      clause: 'I.1',
      from: [party('cac-so')],
      to: [party('so-a')],
      via: [party('hoi')],
    };
    const found = rows([duty('d1', 'cac-so', 'I.1', { role: 'report' })], [report]);
    expect(found.reports.get('r1')).toEqual({ from: ['so-b'], to: [], via: [] });
    expect(found.duties.get('d1')).toEqual(['so-b']);
    // Work that is no report is theirs all the same.
    expect(rows([duty('d1', 'cac-so', 'I.1')], [report]).duties.get('d1')).toHaveLength(3);
  });

  it('says nothing of what nobody has in common', () => {
    const found = rows(
      [duty('d1', 'so-a', 'I.1')],
      [{ id: 'r1', clause: 'I.1', from: [party('so-a')], to: [], via: [] }],
    );
    expect([found.duties.size, found.reports.size]).toEqual([0, 0]);
  });
});

describe('memberFaults', () => {
  const faults = (member: object) => {
    const one = group([member]);
    return memberFaults(one, [one, ...agencies.slice(1)]).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  };
  it('finds nothing wrong with members that the document names', () => {
    expect(faults({ kinds: ['so'], agencies: ['hoi'] })).toEqual([]);
  });
  it('tells of a kind of which the document names nobody', () => {
    expect(faults({ kinds: ['so', 'ban'] })).toEqual([
      'members.0.kinds.1: không có cơ quan loại "ban" nào của tỉnh này được nêu tên trong ke-hoach; hãy ghi loại khác, hoặc bỏ dòng này',
    ]);
  });
  it('tells of an agency that the document does not name', () => {
    expect(faults({ agencies: ['so-khac'] })).toEqual([
      'members.0.agencies.0: "so-khac" không được nêu tên trong ke-hoach; chỉ ghi cơ quan mà văn bản nêu tên (xem "forms" của cơ quan ấy)',
    ]);
  });
});
