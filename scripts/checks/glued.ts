import { ElementType } from 'htmlparser2';
import { isElement, type Dist, type Element, type Node, type Page } from '#scripts/lib/dist.ts';
import { toneCount } from '#src/vietnamese/marks.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** Elements that stand within a line: nothing but white space in the source parts their words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark output q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Inline elements that may begin or end within a word: a found part of it, a note's number, an abbreviation's ending. */
const WITHIN_WORDS = new Set(['abbr', 'mark', 'sub', 'sup']);

/** Elements whose text is no prose. */
const NO_PROSE = new Set('code kbd pre samp script style template textarea'.split(' '));

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of computers and measures in which letters and digits, or small and capital letters, stand together. */
const USUAL = new Set(
  'AmThanh eKYC GitHub JavaScript JSON5 MacOS macOS iOS iPhone iPad OpenData OpenDocument PageSpeed PowerPoint TikTok UTF8 VNeID VneID VssID WebP WhatsApp YouTube'.split(
    ' ',
  ),
);

const USUAL_SHAPES: readonly RegExp[] = [
  // Parts of clause addresses (g1, c2, p3, D1), sizes of paper (A4), parts of hashes.
  /^(?:[gcpD]\d+|[A-Z]\d)$/,
  /^(?=.*\d)[0-9a-f]{6,}$/,
  // A number with its unit, a time, an ordinal of a clause such as 1a.
  /^\d+(?:[kKMG]?B|px|pt|mm|cm|km|m|m2|m3|km2|kg|g|ha|x|D|G|K|p|s|h|đ)$/u,
  /^\d{1,2}h\d{2}$/,
  /^\d{1,3}[a-zđ]$/u,
  /^(?:mp|utf|sha|md|ical|WCAG|HTML|CSS|SHA|UTF|ISO|ODF|RFC)\d+$/,
  // Degrees and titles as printed before names.
  /^(?:ThS|TSKH|TTg|TTgCP|PGS|GS|TS|KTh|CKI|CKII)$/,
];

/** Addresses and mail as text; their parts are no syllables. */
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

/** Why a word looks like two that lost the space between them, or undefined. */
export function gluedReason(word: string): string | undefined {
  if (USUAL.has(word) || USUAL_SHAPES.some((shape) => shape.test(word))) return undefined;
  if (/\p{Ll}\p{Lu}/u.test(word)) return 'chữ thường dính chữ hoa';
  if (/\p{L}\p{M}*\p{Nd}|\p{Nd}\p{L}/u.test(word)) return 'chữ dính số';
  if (toneCount(word) > 1) return 'hai dấu thanh trong một chữ';
  // đ only ever begins a syllable.
  if (/\p{L}đ/u.test(word.slice(0, -1))) return 'đ ở giữa chữ';
  return undefined;
}

/** All words of texts; what the sources print together is no mistake of ours. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(WORD)) words.add(word);
  return words;
}

interface Piece {
  readonly text: string;
  /** The element that directly holds the text. */
  readonly parent: Element | undefined;
}

/** Runs of text that follow each other in one line of thought, with nothing that parts them on the screen. */
function runsOf(page: Page): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  const part = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const walk = (node: Node, parent: Element | undefined): void => {
    if (node.type === ElementType.Text) {
      if (node.data !== '') run.push({ text: node.data, parent });
    } else if (isElement(node)) {
      if (NO_PROSE.has(node.name)) {
        part();
        return;
      }
      // A possible line break in a long word does not part it.
      if (node.name === 'wbr') return;
      const inline = INLINE.has(node.name);
      if (!inline) part();
      for (const child of node.children) walk(child, node);
      if (!inline) part();
    }
  };
  for (const node of page.document.children) walk(node, undefined);
  part();
  return runs;
}

/** Whether an element that may stand within a word holds the text without its neighbour. */
function mayJoin({ parent }: Piece): boolean {
  for (
    let element: Node | Page['document'] | null | undefined = parent;
    element;
    element = element.parent
  ) {
    if (!isElement(element)) return false;
    if (WITHIN_WORDS.has(element.name)) return true;
    if (!INLINE.has(element.name)) return false;
  }
  return false;
}

/**
 * Syllables that lost the white space between them: in the build, which strips it between elements, or where two
 * values meet in a template. Looks at neighbouring elements and at the words themselves.
 *
 * @param source words of the content as the author wrote it; they are right as they are
 */
export function checkGlued(dist: Dist, source: ReadonlySet<string>): Report {
  const findings: Finding[] = [];
  for (const page of dist.pages) {
    const seen = new Set<string>();
    const report = (message: string): void => {
      if (!seen.has(message)) findings.push({ where: page.path, message });
      seen.add(message);
    };
    for (const run of runsOf(page)) {
      for (const [index, right] of run.entries()) {
        const left = run[index - 1];
        if (left === undefined || mayJoin(left) || mayJoin(right)) continue;
        const end = left.text.at(-1) ?? '';
        const start = right.text.at(0) ?? '';
        if (
          left.parent !== right.parent &&
          LETTER_OR_DIGIT.test(end) &&
          LETTER_OR_DIGIT.test(start)
        ) {
          report(
            `chữ dính nhau giữa hai phần tử: "${shorten(left.text.slice(-20), 20)}|${shorten(right.text.slice(0, 20), 20)}"; cần khoảng trắng`,
          );
        }
      }
      for (const { text } of run) {
        for (const [word] of text.replace(ADDRESSES, ' ').matchAll(WORD)) {
          const reason = source.has(word) ? undefined : gluedReason(word);
          if (reason !== undefined) report(`chữ dính nhau: "${shorten(word)}" (${reason})`);
        }
      }
    }
  }
  return { checked: dist.pages.length, findings };
}
