import { expect, it } from 'vitest';
import { bundlerLog } from './bundler-log.ts';

const DIRECTIVE = {
  code: 'MODULE_LEVEL_DIRECTIVE',
  message: 'The semantics of the module level directive "use astro:head-inject" in "a.mdx" may …',
};

it.each([
  ["a directive of Astro's", DIRECTIVE, 0],
  ['a directive of another', { ...DIRECTIVE, message: 'the directive "use client" in "a.ts"' }, 1],
  ['another warning that names one', { ...DIRECTIVE, code: 'EVAL' }, 1],
  ['a warning without a code', { message: 'something is wrong' }, 1],
])('%s', (_name, line, shown) => {
  const lines: unknown[] = [];
  bundlerLog('warn', line, (level, one) => lines.push([level, one]));
  expect(lines).toEqual(Array.from({ length: shown }, () => ['warn', line]));
});
