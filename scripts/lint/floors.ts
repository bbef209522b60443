/** The floors of the house: who may import whom. The lint rule, its tests and docs/architecture.md follow this table. */

/** Everything may stand on these. */
const GROUND = ['src/vietnamese', 'src/site'];
const BASE = ['src/schemas', ...GROUND];

/** The folders of src/lib in order: each may use those before it, never those after. What lies loose in lib comes first. */
const LIB = ['documents', 'duties', 'benefits', 'pictures', 'kits', 'quotes', 'log', 'data'].map(
  (name) => `src/lib/${name}`,
);
const LOOSE_LIB = 'src/lib/*';
const ALL_LIB = [LOOSE_LIB, ...LIB];

const ENGINE = ['src/search/engine', 'src/search/shared'];

/**
 * What each folder of src/ may import besides itself, from the ground up; types count like values. `src/lib/*` are the
 * files that lie in src/lib itself.
 */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'src/vietnamese': [],
  'src/site': ['src/vietnamese'],
  'src/schemas': GROUND,
  [LOOSE_LIB]: BASE,
  ...Object.fromEntries(
    LIB.map((folder, place) => [folder, [LOOSE_LIB, ...LIB.slice(0, place), ...BASE]]),
  ),
  'src/search/shared': BASE,
  'src/search/engine': ['src/search/shared', ...BASE],
  'src/search/ui': ['src/search/shared', ...GROUND],
  'src/offline': ['src/search/shared', ...GROUND],
  'src/loaders': [...ALL_LIB, ...ENGINE, ...BASE],
  'src/queries': ['src/offline', 'src/loaders', ...ALL_LIB, ...ENGINE, ...BASE],
  'src/search/index': ['src/loaders', ...ALL_LIB, ...ENGINE, ...BASE],
  'src/integrations': [
    'src/queries',
    'src/offline',
    'src/search/index',
    'src/loaders',
    ...ALL_LIB,
    ...ENGINE,
    ...BASE,
  ],
  // Components take props: of a query they may name the type of what it gives, which another rule tells apart.
  'src/components': [
    'src/queries',
    'src/offline',
    'src/search/ui',
    'src/search/shared',
    ...ALL_LIB,
    ...BASE,
  ],
};

/** A zone of import-x/no-restricted-paths: files of `target` must not import files of `from`. */
export interface Zone {
  readonly target: string;
  readonly from: string;
  readonly message: string;
}

const within = (folder: string): string => (folder.endsWith('*') ? folder : `${folder}/**/*`);

/** The floors as zones: one for each folder and each that it must not import, and none to the folders that nobody may. */
export function zonesOf(floors: Readonly<Record<string, readonly string[]>>): Zone[] {
  const top = ['src/pages', 'src/layouts', 'src/components', 'src/integrations'];
  const folders = [...new Set([...Object.keys(floors), ...top])];
  return Object.entries(floors).flatMap(([folder, allowed]) => [
    ...folders
      .filter((other) => other !== folder && !allowed.includes(other))
      .map((other) => ({
        target: within(folder),
        from: within(other),
        message: `${folder} stands below or beside ${other} and may import ${allowed.join(', ') || 'nothing of the project'} only. Move what both need down, or hand it in as an argument (floors: scripts/lint/floors.ts).`,
      })),
    {
      target: within(folder),
      from: '{scripts,tests}/**/*',
      message: `src/ does not import scripts or tests. Move what both need into src/ (floors: scripts/lint/floors.ts).`,
    },
  ]);
}
