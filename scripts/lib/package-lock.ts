import { z } from 'astro/zod';

/** One entry of `packages` in package-lock.json (lockfileVersion 3); keys that we do not read are kept. */
const entrySchema = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  bin: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
});

const lockSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), entrySchema),
});

export type Lock = z.infer<typeof lockSchema>;

/** Takes the text of package-lock.json; keeps the order of its keys, which a parsed copy would not. */
export function readLock(text: string): Lock {
  const lock: unknown = JSON.parse(text);
  const isLock = (value: unknown): value is Lock => lockSchema.safeParse(value).success;
  if (!isLock(lock)) throw new Error('package-lock.json is not of lockfileVersion 3.');
  return lock;
}

/** An optional package that the lock's packages ask for and the lock does not list. */
export interface AbsentPackage {
  /** Key of the package that asks, such as `node_modules/pagefind`. */
  readonly parent: string;
  readonly name: string;
  /** Version or range as the parent writes it. */
  readonly range: string;
}

const MODULES = 'node_modules/';

/** The places where Node looks for a package from within another, nearest first. */
function* lookupKeys(parent: string, name: string): Generator<string> {
  let base = parent;
  while (base !== '') {
    yield `${base}/${MODULES}${name}`;
    const end = base.lastIndexOf(`/${MODULES}`);
    base = end < 0 ? '' : base.slice(0, end);
  }
  yield `${MODULES}${name}`;
}

/**
 * The optional packages that `npm ci` misses. npm leaves an optional package out of the lock without a word when the
 * registry does not have it, which happens to packages for other systems; `npm ci` then refuses the lock
 * ("Missing: … from lock file").
 */
export function absentOptionalPackages(lock: Lock): AbsentPackage[] {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => ![...lookupKeys(parent, name)].some((key) => key in lock.packages))
      .map(([name, range]) => ({ parent, name, range })),
  );
}

/** Operating systems and processors as package names spell them, and as npm does. */
const SYSTEMS: Readonly<Record<string, string>> = {
  windows: 'win32',
  win: 'win32',
  macos: 'darwin',
};
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'loong64',
];

/** Reads `darwin-arm64` at the end of a package's name; npm skips the package on any other system. */
function platformOf(name: string): { os: string[]; cpu: string[] } {
  const [system, processor] = name.replace(/^.*\//, '').split('-').slice(-2);
  if (system === undefined || processor === undefined || !PROCESSORS.includes(processor)) {
    throw new Error(
      `package-lock.json: cannot tell the system of "${name}" from its name; add its entry by hand.`,
    );
  }
  return { os: [SYSTEMS[system] ?? system], cpu: [processor] };
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * A copy of the lock in which every absent optional package has an entry: its version, system and processor, without
 * an address or a hash, since the registry in use does not have it. npm on such a system fetches it as usual.
 *
 * @throws when the version or the system of a package cannot be told from its parent.
 */
export function withAbsentPackages(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { parent, name, range } of absentOptionalPackages(lock)) {
    if (!EXACT.test(range)) {
      throw new Error(
        `package-lock.json: "${parent}" asks for "${name}" as "${range}", which is no exact version; add its entry by hand.`,
      );
    }
    const { os, cpu } = platformOf(name);
    const dev = packages[parent]?.dev === true ? { dev: true } : {};
    // The order of keys is npm's.
    packages[`${MODULES}${name}`] = { version: range, cpu, ...dev, optional: true, os };
  }
  // npm sorts the keys by locale; another order would be rewritten by its next run.
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/**
 * Commands that two optional packages both bring. npm 10, which comes with Node 20, removes the command of the package
 * that fits the system when it drops the one that does not.
 */
export function rivalCommands(lock: Lock): string[] {
  const optional = Object.entries(lock.packages).filter(
    ([key, entry]) => entry.optional === true && key.lastIndexOf(MODULES) === 0,
  );
  const commands = optional.flatMap(([, { bin }]) => Object.keys(bin ?? {}));
  return commands.filter((command, index) => commands.indexOf(command) !== index);
}

/** An entry of the lock that anything might be put in the place of: it has no hash. */
export interface UnsignedPackage {
  readonly key: string;
  readonly name: string;
  readonly version: string;
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf(MODULES) + MODULES.length);

/** Packages without a hash: npm would take whatever the registry gives. */
export const unsignedPackages = (lock: Lock): UnsignedPackage[] =>
  Object.entries(lock.packages).flatMap(([key, { version = '', integrity }]) =>
    key === '' || integrity !== undefined ? [] : [{ key, name: nameOf(key), version }],
  );

/** What a registry says of a version of a package. */
export interface Published {
  readonly integrity: string;
  readonly license: string;
}

/** A copy of the lock in which a package has its hash and licence, in the order in which npm writes an entry. */
export function withPublished(lock: Lock, key: string, published: Published): Lock {
  const { version, ...rest } = lock.packages[key] ?? {};
  const { optional, os, ...before } = rest as Record<string, unknown>;
  const entry = {
    version,
    integrity: published.integrity,
    ...before,
    license: published.license,
    ...(optional !== undefined && { optional }),
    ...(os !== undefined && { os }),
  } as Lock['packages'][string];
  return { ...lock, packages: { ...lock.packages, [key]: entry } };
}

/**
 * Licences under which a package may be used to build the site; what is published holds nothing of a package but
 * Pagefind's files (MIT) and the font (OFL). LGPL: libvips beside sharp, which Astro brings along, as a library of its own.
 */
const LICENCES = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['ISC', 'LGPL-3.0-or-later', 'MIT', 'MPL-2.0', 'OFL-1.1', 'PSF-2.0', 'Python-2.0', 'Zlib'],
]);

/** Whether a licence, as SPDX writes it, lets a package be used: of several joined by OR one is enough. */
function isFree(license: string): boolean {
  const bare = license.replace(/[()]/gu, '');
  return bare.split(' OR ').some((one) => one.split(' AND ').every((name) => LICENCES.has(name)));
}

/** Packages whose licence is missing or none of those. */
export const strangeLicences = (lock: Lock): { name: string; license: string }[] =>
  Object.entries(lock.packages).flatMap(([key, { license = '' }]) =>
    key === '' || isFree(license) ? [] : [{ name: nameOf(key), license }],
  );

/** Packages that would run a program when they are installed, without those that may not by `allowScripts`. */
export const installScripts = (lock: Lock, refused: readonly string[]): string[] =>
  Object.entries(lock.packages).flatMap(([key, { hasInstallScript }]) =>
    hasInstallScript === true && !refused.includes(nameOf(key)) ? [nameOf(key)] : [],
  );
