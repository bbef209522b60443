import { textOf } from '#src/lib/documents/clause.ts';
import { publishedWords } from '#src/lib/documents/fidelity.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';

/** The words that a body prints: rules and heading signs are none, nor are the bars of a table. */
const printed = (body: string): string[] =>
  publishedWords(
    body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/^-{3,}$/u.test(line))
      .map((line) => (line.startsWith('|') ? cells(line) : line.replace(/^#{0,6}/u, '')))
      .join('\n'),
  );
const cells = (line: string): string => {
  const filled = line.split('|').filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^\s*:?-{2,}:?\s*$/u.test(cell))
    ? ''
    : line.replaceAll('|', ' ');
};

/** What is wrong with the tree of a body: words lost or out of order, an address given twice; undefined for nothing. */
export function treeFault(body: string, tree = parseClauses(body)): string | undefined {
  const { clauses, all } = tree;
  const words = publishedWords(clauses.map(textOf).join('\n')).join(' ');
  if (words !== printed(body).join(' '))
    return `lost words in ${JSON.stringify(body.slice(0, 3000))}`;
  const isTwice = new Set(all.map(({ address }) => address)).size !== all.length;
  return isTwice ? `gave an address twice in ${JSON.stringify(body.slice(0, 3000))}` : undefined;
}
