import { tableKeys } from '#src/lib/table-keys.ts';
import type { DocumentRows } from '#src/schemas/rows.ts';

/** What a document gives to whom, on what conditions, how, and what it forbids: the blocks of its pages, in their order. */
export const provisionBlocks = {
  persons: { id: 'doi-tuong', title: 'Đối tượng' },
  conditions: { id: 'dieu-kien', title: 'Điều kiện' },
  amounts: { id: 'muc-huong', title: 'Mức tiền, tỷ lệ, hệ số' },
  steps: { id: 'thu-tuc', title: 'Trình tự, thủ tục, giấy tờ' },
  prohibitions: { id: 'dieu-cam', title: 'Điều cấm' },
} as const satisfies { readonly [Name in keyof DocumentRows]?: { id: string; title: string } };

type Block = keyof typeof provisionBlocks;
type Provisions = Pick<DocumentRows, Block>;

/** The blocks for which a document has rows, in their order. */
export const provisionsIn = (rows: Provisions): Block[] =>
  tableKeys(provisionBlocks).filter((name) => rows[name].length > 0);

/** Whether a document has a summary on one page: it gives out work, or it sets something for people. */
export const hasSummary = (rows: Provisions & Pick<DocumentRows, 'duties'>): boolean =>
  rows.duties.length > 0 || provisionsIn(rows).length > 0;

type Step = DocumentRows['steps'][number];

/** The steps by the clause of their procedure, in the order of the document. */
export const procedures = (steps: readonly Step[]): { of: string; steps: Step[] }[] =>
  [...Map.groupBy(steps, ({ of }) => of)].map(([of, own]) => ({ of, steps: own }));
