import { z } from 'astro/zod';

/** One entry of `packages` in package-lock.json (lockfileVersion 3); keys that we do not read are kept. */
const entrySchema = z.looseObject({
  version: z.string().optional(),
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
