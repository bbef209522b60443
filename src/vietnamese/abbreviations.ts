/** Abbreviations in a text: the first use of each on a page carries its meaning. */

/** An abbreviation and what it stands for. */
export interface Abbreviation {
  /** As written; capitals matter: `UBND`, `TP`, `tp`, `KT.`, `LĐ-TB&XH`. */
  readonly form: string;
  /** The full words. */
  readonly meaning: string;
  /** Where it means this, if it means other things elsewhere: inside one of these strings (`CT` in `CT/TW`); empty: wherever it stands. */
  readonly within: readonly string[];
  /** Words that stand near it where it means this, and passages in quotation marks (`nơi nhận "CT, PCT"`). */
  readonly context?: string | undefined;
}

/** A piece of text; with `meaning`, it is an abbreviation at its first use. */
export interface Segment {
  readonly text: string;
  readonly meaning?: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** What a marker looks for. */
interface Wanted {
  readonly byForm: ReadonlyMap<string, readonly Abbreviation[]>;
  /** Undefined where there is nothing to look for. */
  readonly pattern: RegExp | undefined;
}

/** By list: a site has few, and looks for each on every page. */
const wantedIn = new WeakMap<readonly Abbreviation[], Wanted>();

function wanted(abbreviations: readonly Abbreviation[]): Wanted {
  const known = wantedIn.get(abbreviations);
  if (known) return known;
  const byForm = Map.groupBy(abbreviations, ({ form }) => form);
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escape);
  // What may come first stands first: to look at the letter before each place of a page takes three times as long.
  const firsts = [...new Set([...byForm.keys()].map(([first = '']) => first))]
    .map((first) => first.replace(/[\\\]^-]/u, '\\$&'))
    .join('');
  const found: Wanted = {
    byForm,
    pattern:
      forms.length === 0
        ? undefined
        : new RegExp(
            `(?=[${firsts}])(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`,
            'gu',
          ),
  };
  wantedIn.set(abbreviations, found);
  return found;
}

/**
 * A marker for one page: call it on each text of the page in order.
 *
 * @param abbreviations matched with capitals as written and as whole words; where two begin alike the longer wins
 * @returns a function from text to segments whose words joined are the text; an abbreviation is marked once a page
 */
export function abbreviationMarker(
  abbreviations: readonly Abbreviation[],
): (text: string) => Segment[] {
  const { byForm, pattern } = wanted(abbreviations);
  const used = new Set<string>();
  return (text) => {
    if (!pattern) return [{ text }];
    const segments: Segment[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const [form] = match;
      const { index } = match;
      const meaning = byForm
        .get(form)
        ?.find(({ within }) => standsWithin(text, index, form.length, within))?.meaning;
      if (meaning === undefined || used.has(meaning)) continue;
      used.add(meaning);
      if (index > end) segments.push({ text: text.slice(end, index) });
      segments.push({ text: form, meaning });
      end = index + form.length;
    }
    if (end < text.length) segments.push({ text: text.slice(end) });
    return segments;
  };
}

/** A text with every abbreviation written out: `Văn phòng UBND tỉnh` → `Văn phòng Ủy ban nhân dân tỉnh`. */
export function spellOut(text: string, abbreviations: readonly Abbreviation[]): string {
  // A marker marks a meaning once; a text with more of them takes as many turns.
  const segments = abbreviationMarker(abbreviations)(text);
  const whole = segments.map((segment) => segment.meaning ?? segment.text).join('');
  return whole === text ? text : spellOut(whole, abbreviations);
}

/** Whether the passage at a place of a text lies inside one of some strings; always, where there are none. */
export function standsWithin(
  text: string,
  index: number,
  length: number,
  within: readonly string[],
): boolean {
  if (within.length === 0) return true;
  return within.some((frame) => {
    for (
      let start = text.indexOf(frame);
      start >= 0 && start <= index;
      start = text.indexOf(frame, start + 1)
    )
      if (start + frame.length >= index + length) return true;
    return false;
  });
}
