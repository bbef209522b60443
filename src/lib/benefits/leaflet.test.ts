import { describe, expect, it } from 'vitest';
import { openQuestions } from './leaflet.ts';

describe('openQuestions', () => {
  it('asks each question once, in the order of the parts', () => {
    const part = (...asks: string[]) => ({
      gaps: asks.map((ask) => ({ about: 'other' as const, question: 'Điều gì', ask })),
    });
    expect(openQuestions([part('Ở đâu?', 'Bao nhiêu?'), part('Bao nhiêu?', 'Khi nào?')])).toEqual([
      'Ở đâu?',
      'Bao nhiêu?',
      'Khi nào?',
    ]);
  });
});
