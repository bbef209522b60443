import { checkQuotes, MOST_CHARACTERS } from '#src/lib/quotes/check.ts';
import { quoteTexts } from '#src/lib/quotes/library.ts';
import { readOfficialTexts, readOwnTexts } from '#src/lib/quotes/texts.ts';
import { findingList } from './draw-findings.ts';

/** What the page "Câu này có đúng không?" loads when it is first used: the comparison, and the texts. */

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.json();
}

/** What is shown for a pasted text. */
export interface Shown {
  /** What was compared with what, in words. */
  readonly said: string;
  readonly list: HTMLElement;
}

/** Compares a pasted text; `place` is the name of the reader's province. */
export type Compare = (pasted: string, place: string | undefined, day: string) => Shown;

/**
 * Loads the texts.
 *
 * @throws where a file does not come or is damaged
 */
export async function openTexts(official: string, own: string): Promise<Compare> {
  const [documents, sentences] = await Promise.all([fetched(official), fetched(own)]);
  const texts = quoteTexts(readOfficialTexts(documents), readOwnTexts(sentences));
  const count = texts.documents.length;
  return (pasted, place, day) => {
    const findings = checkQuotes(texts, pasted, place);
    const all = findings.length === 1 ? '' : `${String(findings.length)} câu. `;
    const rest = pasted.length > MOST_CHARACTERS ? ' Đoạn dài quá nên chỉ so phần đầu.' : '';
    return {
      said: `${all}So với ${String(count)} văn bản có toàn văn ở đây.${rest}`,
      list: findingList(findings, day, count, place),
    };
  };
}
