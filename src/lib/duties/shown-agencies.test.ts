import { expect, it } from 'vitest';
import { agencySchema } from '#src/schemas/agency.ts';
import { shownAgencies } from './shown-agencies.ts';

const SLUG = 'ke-hoach';
const agency = (id: string, override: object = {}) => ({
  id,
  data: agencySchema.parse({
    name: id,
    level: 'provincial',
    forms: [{ text: id, documents: [SLUG] }],
    ...override,
  }),
});
const party = (id: string) => ({ agency: id, as: id });
const duty = (id: string) => ({
  id: `r-${id}`,
  agency: id,
  agencyAs: id,
  role: 'perform' as const,
  clause: 'I',
  partners: [],
});

it('are those with a duty and all above them, with a report in any part of it, or named by a guide', () => {
  const shown = shownAgencies(
    [
      agency('so'),
      agency('phong', { parent: 'so' }),
      agency('to', { parent: 'phong' }),
      agency('ban'),
      agency('vu', { parent: 'ban' }),
      agency('cho'),
      agency('xa'),
    ],
    [
      {
        slug: SLUG,
        duties: [duty('to')],
        reports: [{ id: 'bc', clause: 'I', from: [party('vu')], to: [], via: [party('cho')] }],
      },
    ],
    ['xa', 'khong-co'],
  );
  expect([...shown]).toEqual(['so', 'phong', 'to', 'vu', 'cho', 'xa']);
});

it('are those too for whom the duty or the report of a group stands', () => {
  const group = (id: string, member: string) =>
    agency(id, {
      nature: 'group',
      members: [{ as: [id], agencies: [member], why: 'Kế hoạch nêu tên.' }],
    });
  const shown = shownAgencies(
    [group('cac-so', 'so'), agency('so'), group('cac-ban', 'ban'), agency('ban'), agency('xa')],
    [
      {
        slug: SLUG,
        duties: [duty('cac-so')],
        reports: [{ id: 'bc', clause: 'II', from: [party('cac-ban')], to: [], via: [] }],
      },
    ],
    [],
  );
  expect([...shown]).toEqual(['cac-so', 'so', 'cac-ban', 'ban']);
});

it('come to an end where agencies stand above each other', () => {
  const circle = [agency('a', { parent: 'b' }), agency('b', { parent: 'a' })];
  const documents = [{ slug: SLUG, duties: [duty('a')], reports: [] }];
  expect([...shownAgencies(circle, documents, [])]).toEqual(['a', 'b']);
});
