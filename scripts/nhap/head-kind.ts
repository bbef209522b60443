import { kindOfTitle } from '#src/lib/documents/attached.ts';
import { allKinds, kindOfSign, type KindId } from '#src/vietnamese/document-kinds.ts';

/** What kind of document a body is. */

/** The sign of the kind in a number: `KH` of `71/KH-UBND`, `NQ` of `63/2025/NQ-HĐND`. */
function kindOfNumber(number: string): KindId | undefined {
  const signs = number.split('/').filter((part) => !/^\s*\d*\s*$/u.test(part));
  const first = /^[\s\d]*(\p{L}+)/u.exec(signs[0] ?? '')?.[1];
  return first === undefined ? undefined : kindOfSign(first);
}

const NUMBER = /^(?:Luật )?Số\s*:?\s*(.+)$/iu;

/**
 * The kind of the document that a body is: that of its first title; where that is a decision which carries something with
 * a number of its own, that of what it carries; without a title that of its number, and a letter at last.
 */
export function plainKind(body: string): KindId | undefined {
  const titles = body
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2));
  const kinds = titles.flatMap((title) => {
    const kind =
      title === title.toUpperCase() || /^\p{Lu}{2,}/u.test(title) ? kindOfTitle(title) : undefined;
    return kind ? [kind] : [];
  });
  const numbers = body.split('\n').flatMap((line) => {
    const printed = NUMBER.exec(line)?.[1];
    const kind = printed === undefined ? undefined : kindOfNumber(printed);
    return kind ? [kind] : [];
  });
  const [first, second] = kinds;
  if (
    first === 'quyet-dinh' &&
    second !== undefined &&
    second !== first &&
    numbers.includes(second)
  )
    return second;
  if (first) return first;
  const [number] = numbers;
  if (number) return number;
  // Letters name no kind: the sign of a body stands in its number, and "Kính gửi" below.
  return /^Kính gửi\b/mu.test(body) ? 'cong-van' : undefined;
}

/** The name of a kind. */
export const kindName = (kind: KindId): string => allKinds[kind].name;
