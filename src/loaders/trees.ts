import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { Entry } from './content.ts';
import { kindOfNumber } from './document-stand-ins.ts';
import { remembered } from './remembered.ts';

/**
 * The tree of a document's text, read once for its checks and its pages; undefined where its kind is not known and decides
 * which part of the text is plain, so that no address could be trusted.
 */
export const treeOf = remembered(
  ({ body, data, rest }: Entry<'documents'>): ClauseTree | undefined => {
    const tree = parseClauses(body, data);
    if (!rest?.standIns.has('kind') || kindOfNumber(data.number.value) === data.kind) return tree;
    const addresses = ({ all }: ClauseTree): string => all.map(({ address }) => address).join(' ');
    const other = parseClauses(body, {
      kind: data.kind === 'quyet-dinh' ? 'ke-hoach' : 'quyet-dinh',
    });
    return addresses(other) === addresses(tree) ? tree : undefined;
  },
);
