import { expect, it } from 'vitest';
import { timeline } from './timeline.ts';

it('shows in the order of their beginning when steps ran, to scale', () => {
  const lines = timeline([
    { name: 'links', begin: 30_000, end: 60_000 },
    { name: 'build', begin: 0, end: 30_500 },
    { name: 'types', begin: 100, end: 200 },
  ]);
  expect(lines).toEqual([
    `build    0.0 +   30.5 s  ${'█'.repeat(31)}`,
    'types    0.1 +    0.1 s  █',
    `links   30.0 +   30.0 s  ${' '.repeat(30)}${'█'.repeat(30)}`,
  ]);
});

it('shows nothing where nothing ran', () => {
  expect(timeline([])).toEqual([]);
});
