/** Plain language (lời dễ hiểu) for citizens' pages: short sentences, no unexplained abbreviation, no officialese. */

/** The longest sentence for citizens, in syllables. */
const LONGEST_SENTENCE = 20;

/** A piece of text and the line of the file on which it starts, counted from 1. */
export interface LocatedText {
  readonly text: string;
  /** Asked for only where there is something to tell, since it may cost a second reading of the file. */
  readonly line: number;
}

/** Word of officials → plainer words; empty where the word is best left out. */
export type Officialese = Readonly<Record<string, string>>;

export interface LanguageFault {
  file: string;
  line: number;
  kind: 'long-sentence' | 'abbreviation' | 'officialese';
  /** The words at fault. */
  words: string;
  /** What to do, in Vietnamese, for the author. */
  message: string;
}

/**
 * Splits a text into sentences at `.`, `!`, `?`, `;`, `:` or `…` followed by a space or the end. A semicolon or a colon
 * ends a breath as a full stop does.
 */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?;:…]["”’)]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Number of syllables as Vietnamese writes them: runs of characters between spaces that hold a letter or a digit. */
export function syllables(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * The abbreviations of a text: two or more capitals in a row, such as `BHYT` or `UBND`. Symbols of documents
 * (`225/2019/NQ-HĐND`) and Roman numerals are names and not abbreviations.
 */
export function abbreviationsIn(text: string): string[] {
  const runs = text.match(/[\p{L}\p{N}&/-]+/gu) ?? [];
  return runs
    .filter((run) => !/\d.*\//u.test(run) && !/^[IVXLC]+$/u.test(run))
    .flatMap((run) => run.split(/[/-]/u))
    .filter((run) => /^[\p{Lu}&]{2,}\d*$/u.test(run));
}

/** Whether a text gives the full words beside an abbreviation: `Ủy ban nhân dân (UBND)` or `UBND (Ủy ban …)`. */
function explains(text: string, abbreviation: string): boolean {
  return text.includes(`(${abbreviation})`) || text.includes(`${abbreviation} (`);
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The officialese of a text, the longest expression first where one holds another; each as the list spells it. */
export function officialeseIn(text: string, list: Officialese): string[] {
  const folded = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const taken: [number, number][] = [];
  return Object.keys(list)
    .sort((a, b) => b.length - a.length)
    .filter((word) => {
      const whole = new RegExp(
        `(?<![\\p{L}\\p{N}])${escape(word.toLowerCase())}(?![\\p{L}\\p{N}])`,
        'gu',
      );
      const places = [...folded.matchAll(whole)]
        .map(({ index }): [number, number] => [index, index + word.length])
        .filter(([from, to]) => !taken.some(([start, end]) => from >= start && to <= end));
      taken.push(...places);
      return places.length > 0;
    });
}

/** Text between quotation marks “…” is somebody else's words and keeps them. */
const withoutQuotes = (text: string) => text.replace(/“[^”]*”/gu, '“…”');

/**
 * Checks the pieces of one file.
 * @param file name to report
 * @param pieces what citizens read, without quotes from the sources
 * @param list officialese and what to say instead
 * @returns findings in the order of the file
 */
export function checkPlainLanguage(
  file: string,
  pieces: readonly LocatedText[],
  list: Officialese,
): LanguageFault[] {
  const whole = pieces.map(({ text }) => text).join('\n');
  return pieces.flatMap((piece) => {
    const { text } = piece;
    const own = withoutQuotes(text);
    const long = sentences(text)
      .filter((sentence) => syllables(sentence) > LONGEST_SENTENCE)
      .map((sentence): LanguageFault => ({
        file,
        line: piece.line,
        kind: 'long-sentence',
        words: sentence,
        message: `câu dài ${syllables(sentence)} tiếng, nhiều nhất là ${LONGEST_SENTENCE}; hãy tách thành hai câu`,
      }));
    const unexplained = [...new Set(abbreviationsIn(own))].filter(
      (abbreviation) => !explains(whole, abbreviation),
    );
    // Words with a tone or a lengthened vowel are no abbreviations: the author wrote on in capitals.
    const shouted = unexplained.filter((word) => /\p{M}/u.test(word.normalize('NFD')));
    const isShouted = shouted.length > 2;
    const shouting: LanguageFault[] = isShouted
      ? [
          {
            file,
            line: piece.line,
            kind: 'abbreviation',
            words: shouted.join(' '),
            message: `viết hoa cả câu ("${shouted.slice(0, 3).join(' ')}…"); hãy viết chữ thường, chỉ hoa chữ đầu câu và tên riêng`,
          },
        ]
      : [];
    const short = (isShouted ? [] : unexplained).map((abbreviation): LanguageFault => ({
      file,
      line: piece.line,
      kind: 'abbreviation',
      words: abbreviation,
      message: `chữ viết tắt "${abbreviation}" chưa được giải thích; hãy viết đầy đủ`,
    }));
    const stiff = officialeseIn(own, list).map((word): LanguageFault => ({
      file,
      line: piece.line,
      kind: 'officialese',
      words: word,
      message: list[word]
        ? `"${word}" là lời công văn; hãy viết: ${list[word]}`
        : `"${word}" là lời công văn; hãy bỏ đi`,
    }));
    return [...long, ...shouting, ...short, ...stiff];
  });
}
