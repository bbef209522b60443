import { describe, expect, it } from 'vitest';
import { stateOn } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { partFacts } from './part-state.ts';

type Told = Parameters<typeof partFacts>[1];

const plan: Told = {
  data: { stage: 'issued', period: { to: '2023' } },
  source: 'kế hoạch năm 2022',
};
const draft: Told = { data: { stage: 'draft' }, source: 'bản dự thảo kế hoạch năm 2021' };
const resolution: Told = {
  data: { stage: 'issued', textAbsent: 'Chưa có.' },
  source: 'nghị quyết năm 2020',
};
const pin = { document: 'ke-hoach', clause: 'I', quote: 'đến' };
const part = (time: BenefitPart['time'], until?: string) => ({
  time,
  force: { says: [], notes: [], ...(until !== undefined && { until: { date: until, pin } }) },
});

type Facts = [Parameters<typeof partFacts>[0], Told, Told?];
const on = (one: Facts[0], told: Told, base?: Told) =>
  stateOn(partFacts(one, told, base, 'tien-gia/1'), '2026-03-10');

describe('partFacts', () => {
  it.each<[string, Facts, string]>([
    ['goes with the period of its document', [part('plan'), plan], 'ended'],
    ['unless it stands by itself', [part('standing'), plan], 'no-end'],
    ['or is regular work', [part('regular'), plan], 'no-end'],
    ['or has a time of its own', [part('own'), plan], 'no-end'],
    ['which may end', [part('own', '2025'), plan], 'ended'],
    ['or run on', [part('own', '2030'), plan], 'in-period'],
    ['an occasion passes', [part('occasion', '2024'), plan], 'occasion-past'],
    ['rests on a resolution that is not at hand', [part('own'), plan, resolution], 'unknown'],
    ['whose time may be over', [part('own', '2025'), plan, resolution], 'ended'],
    ['of a draft all is draft', [part('own', '2025'), draft, resolution], 'draft'],
  ])('%s', (_, facts, id) => {
    expect(on(...facts).id).toBe(id);
  });

  it.each([
    ['the guide', plan, { date: '2026-03-01', reason: 'Sai.' }, 'Hướng dẫn này'],
    [
      'the document',
      { ...plan, data: { ...plan.data, withdrawn: { date: '2026-03-01', reason: 'Sai.' } } },
      undefined,
      'Kế hoạch năm 2022',
    ],
    [
      'whichever first',
      { ...plan, data: { ...plan.data, withdrawn: { date: '2026-03-01', reason: 'Sai.' } } },
      { date: '2026-02-01', reason: 'Sai.' },
      'Hướng dẫn này',
    ],
  ])('falls with %s that is withdrawn', (_, told, withdrawn, what) => {
    const facts = partFacts(part('own', '2030'), told, undefined, 'tien-gia/1', withdrawn);
    expect(stateOn(facts, '2026-02-15').id).toBe(
      what === 'Hướng dẫn này' && withdrawn?.date === '2026-02-01' ? 'withdrawn' : 'in-period',
    );
    const { id, sentence } = stateOn(facts, '2026-03-10');
    expect(id).toBe('withdrawn');
    expect(sentence.startsWith(`${what} đã rút khỏi trang`)).toBe(true);
  });

  it('names what it rests on', () => {
    expect(on(part('own'), plan, resolution).sentence).toBe(
      'Ở đây chưa có toàn văn nghị quyết năm 2020, nên chưa rõ nay còn áp dụng không.',
    );
  });
});
