/** Abbreviations in a text: the first use of each on a page carries its meaning. */

/** An abbreviation that means one thing only wherever it stands. */
export interface Abbreviation {
  readonly form: string;
  readonly meaning: string;
}

/** A piece of text; with `meaning`, it is an abbreviation at its first use. */
export interface Segment {
  readonly text: string;
  readonly meaning?: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');

/**
 * A marker for one page: call it on each text of the page in order.
 *
 * @param abbreviations matched with capitals as written and as whole words; where two begin alike the longer wins
 * @returns a function from text to segments whose words joined are the text; an abbreviation is marked once a page
 */
export function abbreviationMarker(
  abbreviations: readonly Abbreviation[],
): (text: string) => Segment[] {
  const meanings = new Map(abbreviations.map(({ form, meaning }) => [form, meaning]));
  const forms = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const used = new Set<string>();
  return (text) => {
    if (forms.length === 0) return [{ text }];
    const segments: Segment[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const [form] = match;
      const meaning = meanings.get(form);
      if (meaning === undefined || used.has(meaning)) continue;
      used.add(meaning);
      if (match.index > end) segments.push({ text: text.slice(end, match.index) });
      segments.push({ text: form, meaning });
      end = match.index + form.length;
    }
    if (end < text.length) segments.push({ text: text.slice(end) });
    return segments;
  };
}
