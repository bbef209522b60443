import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { kindOfName } from '#src/vietnamese/document-kinds.ts';

/** The trial documents, read and parsed. */

/** What `expected.yaml` says of one of them. */
export interface Expected {
  readonly kind: string;
  readonly signature: string;
  /** How the recipients begin and end. */
  readonly recipients?: readonly [string, string];
  /** Prefix of each attached part and how its title begins. */
  readonly parts?: Readonly<Record<string, string>>;
  /** How the clauses at some addresses begin. */
  readonly places?: Readonly<Record<string, string>>;
  /** Words of time, and the last days in time that they name: any of these lists. */
  readonly times?: readonly {
    text: string;
    issued: string;
    /** First day of the document's force, where the words count from it. */
    effect?: string;
    days: readonly (readonly string[])[];
  }[];
  /** What a reading by eye found wrong in the spoken form: the words, and how they are said. */
  readonly spoken?: readonly { text: string; says: string }[];
}

/** A raw text as its source has it, and the labels that someone set by hand. */
export interface Sample {
  readonly raw: string;
  readonly labels: {
    readonly top_headings: readonly string[];
    readonly attachment_headings?: readonly string[];
  };
}

export interface Trial {
  readonly id: string;
  readonly body: string;
  readonly expected: Expected;
  readonly tree: ClauseTree;
  /** Undefined: the samples are not at hand. */
  readonly sample: Sample | undefined;
}

/** What was measured, and each miss. */
export interface Measure {
  readonly name: string;
  readonly figure: string;
  readonly misses: readonly string[];
}

/** A day as YAML reads it, back in the form in which it was written. */
const asWritten = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T00:00:00/u.test(value)
    ? value.slice(0, 10)
    : value;

/** All documents of the folder, in order. */
export function readTrial(folder: string, sampleOf: (id: string) => Sample | undefined): Trial[] {
  const yaml = load(readFileSync(join(folder, 'expected.yaml'), 'utf8'));
  const expected = JSON.parse(JSON.stringify(yaml), asWritten) as Record<string, Expected>;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name): Trial => {
      const id = name.slice(0, 3);
      const body = readFileSync(join(folder, name), 'utf8');
      const own = expected[id];
      if (!own) throw new Error(`expected.yaml says nothing of ${name}`);
      const kind = kindOfName(own.kind.replaceAll('-', ' '));
      return { id, body, expected: own, tree: parseClauses(body, { kind }), sample: sampleOf(id) };
    });
}
