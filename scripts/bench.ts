/**
 * `npm run bench -- 10 100 1000`: builds sites of so many documents (of the content itself, where that has more), and other makers' sites of the same texts, and prints
 * what each costs as a table (docs/speed.md keeps the last one).
 *
 * `--folder=/tmp/do` keeps content and sites there; `--starlight=folder` has astro and @astrojs/starlight installed by npm;
 * `--hugo=program`; `--no-others` builds this program's sites alone. Linux.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { firstQuery } from '#scripts/bench/first-query.ts';
import { measured, type Measured } from '#scripts/bench/measured.ts';
import { others } from '#scripts/bench/others.ts';
import { stagesOf } from '#scripts/bench/stages.ts';
import { ROOT } from '#scripts/lib/build.ts';

const USAGE =
  'Cách dùng: npm run bench [-- <số văn bản> … --folder=… --starlight=… --hugo=… --no-others]';

const { values, positionals } = readCommandLine(
  {
    options: {
      folder: { type: 'string' },
      starlight: { type: 'string' },
      hugo: { type: 'string' },
      'no-others': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  USAGE,
);
const sizes = positionals.length > 0 ? positionals : ['10', '100', '1000'];
const noSize = sizes.find((size) => !/^\d+$/u.test(size));
if (noSize !== undefined) refuseCommand(`"${noSize}" không phải số văn bản`, USAGE);
const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), 'bench-')));
mkdirSync(folder, { recursive: true });

const whole = (number: number): string => Math.round(number).toLocaleString('en');

/** What lies in a folder. */
function sizeOf(dist: string): { files: number; pages: number; bytes: number; index: number } {
  const files = globSync('**/*', { cwd: dist })
    .map((file) => ({ file, stat: statSync(join(dist, file)) }))
    .filter(({ stat }) => stat.isFile());
  const sum = (some: typeof files): number =>
    some.reduce((total, { stat }) => total + stat.size, 0);
  return {
    files: files.length,
    pages: files.filter(({ file }) => file.endsWith('.html')).length,
    bytes: sum(files),
    index: sum(files.filter(({ file }) => file.startsWith('pagefind'))),
  };
}

const rows: string[][] = [
  [
    'Site',
    'Documents',
    'CPU s',
    'Wall s',
    'Peak MB',
    'Pages',
    'Files',
    'MB',
    'Index MB',
    'CPU ms a page',
  ],
];
const stageRows: string[][] = [['Documents', 'content', 'bundles', 'pages', 'index', 'after']];
const queries: string[] = [];

function addRow(name: string, size: string, runs: readonly Measured[], dist: string): void {
  const failed = runs.find(({ ok }) => !ok);
  if (failed) {
    console.error(failed.output.slice(-2000));
    rows.push([name, size, 'failed']);
    return;
  }
  const sum = (of: (run: Measured) => number): number =>
    runs.reduce((total, run) => total + of(run), 0);
  const { files, pages, bytes, index } = sizeOf(dist);
  const cpu = sum((run) => run.cpu);
  rows.push([
    name,
    size,
    cpu.toFixed(1),
    sum((run) => run.wall).toFixed(1),
    whole(Math.max(...runs.map(({ memory }) => memory))),
    whole(pages),
    whole(files),
    (bytes / 1e6).toFixed(1),
    (index / 1e6).toFixed(1),
    whole((cpu / pages) * 1000),
  ]);
}

for (const size of sizes) {
  const content = join(folder, `content-${size}`);
  const dist = join(folder, `site-${size}`);
  rmSync(content, { recursive: true, force: true });
  const made = await measured(
    process.execPath,
    [join(ROOT, 'scripts/bench/make-content.ts'), size, content],
    { cwd: ROOT },
  );
  if (!made.ok) throw new Error(made.output);
  const built = await measured(
    process.execPath,
    [join(ROOT, 'scripts/build.ts'), `--outDir=${dist}`, '--wait'],
    { cwd: ROOT, env: { CONTENT_DIR: content } },
  );
  addRow('Sổ tay An sinh', size, [built], dist);
  if (!built.ok) continue;
  stageRows.push([
    size,
    ...stagesOf(built.moments).map(({ cpu, wall }) => `${cpu.toFixed(1)} (${wall.toFixed(1)})`),
  ]);
  queries.push(`${size} documents: ${await firstQuery(dist, content)}`);
  if (values['no-others']) continue;
  const beside = join(folder, `others-${size}`);
  for (const other of others(beside, dist, { starlight: values.starlight, hugo: values.hugo })) {
    const runs: Measured[] = [];
    for (const [command, ...args] of other.commands)
      runs.push(await measured(command, args, { cwd: other.folder }));
    addRow(other.name, size, runs, other.dist);
  }
}

const table = (lines: readonly (readonly string[])[]): string =>
  lines
    .flatMap((line, index) => [
      `| ${line.join(' | ')} |`,
      ...(index === 0 ? [`|${line.map(() => ' --- |').join('')}`] : []),
    ])
    .join('\n');
const [cpu] = cpus();
console.log(
  [
    `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} × ${cpu?.model ?? '?'}, Node ${process.version}`,
    table(rows),
    'Seconds of the processors (of the clock) by stage:',
    table(stageRows),
    'First question on a page just opened:',
    ...queries,
    `Sites and content: ${folder}`,
  ].join('\n\n'),
);
