import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectedFiles, type ExpectedName, type ExpectedOf } from '#src/schemas/expected.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import { schemaProblems } from '#src/site/schema-messages.ts';
import { readText } from '#src/site/written-text.ts';
import { readYaml } from '#src/site/yaml.ts';

/** Reading `content/expected/`: what the owners of the content counted or worked out by hand. */

/** One file of expectations, with what is needed to tell its owner where a line stands. */
export interface ExpectedFile<Name extends ExpectedName = ExpectedName> {
  /** Path as authors name it: `content/expected/rows.yaml`. */
  readonly file: string;
  readonly data: ExpectedOf<Name>;
  /** Line of the file on which a field stands. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** All expectations; a file that is not there is not compared. */
export interface Expected {
  readonly files: { readonly [Name in ExpectedName]?: ExpectedFile<Name> };
  readonly problems: readonly ContentProblem[];
}

const names = Object.keys(expectedFiles) as ExpectedName[];

function readFile<Name extends ExpectedName>(
  root: string,
  name: Name,
  problems: ContentProblem[],
): ExpectedFile<Name> | undefined {
  const file = `content/expected/${name}.yaml`;
  const { text, problems: ofLetters } = readText(root, `expected/${name}.yaml`, true);
  const located = readYaml(text);
  problems.push(...ofLetters, ...located.problems.map((problem) => ({ file, ...problem })));
  if (ofLetters.length > 0 || located.problems.length > 0) return undefined;
  const result = expectedFiles[name].safeParse(located.data);
  if (result.success)
    return { file, data: result.data as ExpectedOf<Name>, lineOf: (path) => located.lineOf(path) };
  problems.push(
    ...schemaProblems(result.error, expectedFiles[name], located.data).map(
      ({ path, at, message }) => ({
        file,
        line: located.lineOf(at),
        field: formatField(path) || undefined,
        message,
      }),
    ),
  );
  return undefined;
}

/**
 * Reads the expectations of a content folder.
 *
 * @param root absolute path of the content folder
 * @returns what could be read, and every mistake found; nothing is thrown
 */
export function readExpected(root: string): Expected {
  const problems: ContentProblem[] = [];
  const folder = join(root, 'expected');
  // Hidden files are left there by editors and file managers.
  const present = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => !name.startsWith('.'))
    : [];
  for (const name of present)
    if (!names.some((known) => `${known}.yaml` === name))
      problems.push({
        file: `content/expected/${name}`,
        message: `không biết đối chiếu tệp "${name}"; thư mục này chỉ có: ${names.map((known) => `${known}.yaml`).join(', ')}`,
      });
  const files = Object.fromEntries(
    names
      .filter((name) => present.includes(`${name}.yaml`))
      .map((name) => [name, readFile(root, name, problems)]),
  ) as Expected['files'];
  return { files, problems };
}
