import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { browserCoverage } from './browser-coverage.ts';
import { ROOT } from './build.ts';

const SOURCE = `export function double(value: number): number {
  return value * 2;
}
export function half(value: number): number {
  return value / 2;
}
`;

it('tells which lines of a source a browser has run, through the map of the minified script', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('src/math.ts', SOURCE);
  write(
    'entry.ts',
    "import { double, half } from './src/math.ts';\nObject.assign(window, { double, half });\n",
  );
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      sourcemap: 'hidden',
      rolldownOptions: { input: join(folder, 'entry.ts') },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  const code = chunk?.code ?? '';
  write('site/a.js', code);
  write('maps/a.js.map', JSON.stringify(chunk?.map));
  // As V8 counts: the whole script has run once, the first function once, the second never.
  const [first, second] = [code.indexOf('function'), code.indexOf('function', 20)];
  const functionOf = (start: number, count: number) => ({
    functionName: 'f',
    isBlockCoverage: true,
    ranges: [{ startOffset: start, endOffset: code.indexOf('}', start) + 1, count }],
  });
  const functions = [
    {
      functionName: '',
      isBlockCoverage: true,
      ranges: [{ startOffset: 0, endOffset: code.length, count: 1 }],
    },
    functionOf(first, 1),
    functionOf(second, 0),
  ];
  write('runs/1.json', JSON.stringify([{ path: 'a.js', functions }]));
  write('runs/2.json', JSON.stringify([{ path: 'no-map.js', functions: [] }]));

  const coverage = await browserCoverage(
    join(folder, 'site'),
    join(folder, 'maps'),
    join(folder, 'runs'),
  );
  const file = coverage.fileCoverageFor(join(ROOT, 'src/math.ts'));
  const lines = Object.fromEntries(Object.entries(file.getLineCoverage()));
  expect(lines).toEqual({ 2: 1, 5: 0 });
});
