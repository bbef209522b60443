import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import { allSteps, longSteps } from './all.ts';

const steps = allSteps();

/** Names in the first column of the tables below a heading, each a `code`. */
function namesBelow(markdown: string, heading: string): string[] {
  const start = markdown.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`There is no "${heading}".`);
  const [section = ''] = markdown.slice(start + heading.length + 2).split(/\n## /);
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');
}

describe('the steps of npm test', () => {
  it('have names of their own, the long ones too', () => {
    const names = [...steps, ...longSteps()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('need steps that are there and come before them', () => {
    for (const [place, { needs = [] }] of steps.entries())
      for (const need of needs)
        expect(steps.slice(0, place).map(({ name }) => name)).toContain(need);
  });

  it('are those that README.md tells of, in its order', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(namesBelow(readme, '## What `npm test` checks')).toEqual(steps.map(({ name }) => name));
  });

  it('each have a fault that turns them red, in a file that docs/gates.md names', () => {
    const gates = readFileSync(join(ROOT, 'docs/gates.md'), 'utf8');
    const heading = '## Each gate, and the fault that turns it red';
    const all = [...steps, ...longSteps()].map(({ name }) => name);
    expect(namesBelow(gates, heading).sort()).toEqual(all.sort());
    const files = [...gates.matchAll(/`((?:scripts|src|tests)\/[^`]+\.ts)`/gu)].map(
      ([, file]) => file ?? '',
    );
    expect(files.length).toBeGreaterThanOrEqual(all.length);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('namesBelow', () => {
  const text =
    '# A\n\n## Checks\n\n| Check | Finds |\n| --- | --- |\n| `a` | x |\n| `b-c` | `y` |\n\n## B\n\n| `d` |\n';

  it('reads the table of one section', () => {
    expect(namesBelow(text, '## Checks')).toEqual(['a', 'b-c']);
  });

  it('throws where the section is gone', () => {
    expect(() => namesBelow(text, '## Steps')).toThrow('no "## Steps"');
  });
});
