import { expect, it } from 'vitest';
import { isWithin } from './within.ts';

it.each([
  ['II.1', 'II.1', true],
  ['II.1.a.g2', 'II.1', true],
  ['II.1', 'II.1.a', false],
  ['II.10', 'II.1', false],
  ['III', 'II', false],
  ['QD.D1', 'QD', true],
])('%s is within %s: %s', (address, outer, within) =>
  expect(isWithin(address, outer)).toBe(within),
);
