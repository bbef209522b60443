import { kindKey, type KindId } from '#src/vietnamese/document-kinds.ts';
import { numbersIn } from '#src/vietnamese/document-numbers.ts';
import { documentKinds } from '#src/schemas/document.ts';

/** What stands in for a wrong field of a document that cannot be left out, so that the others can be looked at. */

const kinds = Object.keys(documentKinds) as KindId[];

/** The kind that a document's number says: `71/KH-UBND` → `ke-hoach`. */
export function kindOfNumber(number: string | undefined): KindId | undefined {
  const key = number === undefined ? undefined : numbersIn(number)[0]?.kind;
  return kinds.find((kind) => kindKey(kind) === key);
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** Stands where a text is asked for. */
const UNKNOWN = '?';

/**
 * Values by the dotted path of the field. The kind decides which part of the text is plain, so the number is asked for it.
 *
 * @param raw the frontmatter as it is written
 */
export function documentStandIns(raw: unknown): Record<string, unknown> {
  const number = field(field(raw, 'number'), 'value');
  return {
    kind: kindOfNumber(typeof number === 'string' ? number : undefined) ?? 'ke-hoach',
    number: { printed: UNKNOWN, missing: UNKNOWN },
    shortTitle: UNKNOWN,
    summary: UNKNOWN,
    issuer: { agency: 'khong-ro' },
    issued: { printed: UNKNOWN, missing: UNKNOWN },
    stage: 'issued',
    'source.sha256': '0'.repeat(64),
    'source.compared': '2000-01-01',
  };
}
