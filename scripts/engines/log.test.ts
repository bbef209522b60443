import { format } from 'prettier';
import { expect, it } from 'vitest';
import { entryOf, readLog, writeLog } from './log.ts';

const entries = [
  entryOf('Firefox', '2026-11-26', 'Firefox 140.12.0', {
    checked: 217,
    findings: [
      { where: '/a/', message: 'no line under: <a class="x|y">*Xem*</a>' },
      { where: '/b/', message: 'no line under: <a class="x|y">*Xem*</a>' },
      { where: '/c/', message: 'console: [x] `y` #1' },
    ],
  }),
  entryOf('nginx', '2026-11-25', 'nginx/1.22.1', { checked: 10, findings: [] }),
];

it('tells each mistake once, with the places', () => {
  expect(entries[0]?.found).toEqual([
    '/a/ and 1 more: no line under: <a class="x|y">*Xem*</a>',
    '/c/: console: [x] `y` #1',
  ]);
});

it('reads back what it wrote, formatted or not', async () => {
  const text = writeLog(entries);
  expect(readLog(text)).toEqual(entries);
  const formatted = await format(text, { parser: 'markdown', printWidth: 100 });
  expect(readLog(formatted)).toEqual(entries);
});

it('shows some and counts the others', () => {
  const findings = Array.from({ length: 40 }, (_, index) => ({
    where: '/',
    message: String(index),
  }));
  const { found } = entryOf('x', '2026-11-26', 'x', { checked: 1, findings });
  expect([found.length, found.at(-1)]).toEqual([31, 'and 10 other lines']);
});

it('has no entries before the first run', () => {
  expect(readLog('# Other engines\n')).toEqual([]);
});
