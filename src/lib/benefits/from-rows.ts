import { amountWords } from '#src/lib/duties/amount-words.ts';
import type { Amount } from '#src/schemas/amount.ts';
import type { BenefitPart, WrittenPart } from '#src/schemas/benefit-part.ts';
import type { BenefitData, WrittenBenefit } from '#src/schemas/benefit.ts';
import { rowNames, type DocumentRows, type RowList } from '#src/schemas/rows.ts';

/**
 * Puts the rows that a guide names into it: a part that takes an amount, a condition, a circle of persons or papers from
 * its document's extract holds their words and pin from here on, and nothing else has to know where they are written.
 */

/** A row of an extract, and where it is. */
export interface SourceRow<Name extends RowList = RowList> {
  readonly document: string;
  readonly list: Name;
  readonly row: DocumentRows[Name][number];
}

/** What is wrong with a row that a guide names, in Vietnamese. */
export interface RowNameFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A guide with its rows in it. */
export interface TakenRows {
  readonly data: BenefitData;
  readonly faults: readonly RowNameFault[];
  /** Where a field of `data` is written: a step's papers are several statements and one line of the guide. */
  readonly writtenAt: (path: readonly PropertyKey[]) => readonly PropertyKey[];
}

/** Fields in whose rows several statements may come of one line. */
const SPREAD = ['who', 'documentsNeeded'] as const;

type Pinned = Pick<WrittenPart['basis'][number], 'text' | 'pin'>;

const pinned = (
  document: string,
  text: string,
  row: { clause: string; quote: string },
): Pinned => ({
  text,
  pin: { document, clause: row.clause, quote: row.quote },
});

/** A row's amount as a guide has it: a single figure as any other, what is more in words. */
function takenAmount(document: string, row: Amount): BenefitPart['amount'] {
  const { pin } = pinned(document, '', row);
  const plain = row.qualifier === undefined ? row.value : undefined;
  if (plain !== undefined && row.kind === 'dong' && row.per !== undefined && !row.per.includes('/'))
    return { kind: 'dong', value: plain, per: row.per, pin };
  if (plain !== undefined && row.kind === 'percent' && row.base && row.per === undefined)
    return { kind: 'percent', value: plain, of: row.base.printed, pin };
  return { kind: 'words', words: amountWords(row), pin };
}

/**
 * The guide with every row that its parts name.
 *
 * @param rowOf a row by its id; nothing where no extract has it
 * @param isSilent whether a document is so full of mistakes that its rows are not known: they are told there
 */
export function takeRows(
  written: WrittenBenefit,
  rowOf: (id: string) => SourceRow | undefined,
  isSilent: (document: string) => boolean,
): TakenRows {
  const faults: RowNameFault[] = [];
  const origins: Record<(typeof SPREAD)[number], number[]>[] = [];
  const provinces = written.provinces.map((part, index): BenefitPart => {
    const own = [part.document, ...(part.restsOn === undefined ? [] : [part.restsOn])];
    /** The row of a list that the part names, or a fault. */
    const find = <Name extends RowList>(
      list: Name,
      id: string,
      path: readonly PropertyKey[],
    ): SourceRow<Name> | undefined => {
      const found = rowOf(id);
      const complain = (message: string): undefined => {
        faults.push({ path: ['provinces', index, ...path, 'row'], message });
        return undefined;
      };
      if (found === undefined)
        return own.some(isSilent)
          ? undefined
          : complain(
              `không có dòng "${id}" trong content/extracts/${part.document}.yaml; hãy thêm dòng ấy vào ${list}, hoặc sửa mã`,
            );
      if (found.list !== list)
        return complain(
          `"${id}" là ${rowNames[found.list]} (${found.list}); ở đây phải là ${rowNames[list]} (${list})`,
        );
      if (!own.includes(found.document))
        return complain(
          `"${id}" là dòng của văn bản "${found.document}", phần này nói về "${part.document}"; hãy chọn dòng của văn bản ấy`,
        );
      return found as SourceRow<Name>;
    };
    const simple = (
      one: Extract<WrittenPart['conditions'][number], { row: string }> | Pinned,
      path: readonly PropertyKey[],
    ) => {
      if (!('row' in one)) return [one];
      const { row: id, ...rest } = one;
      const found = find('conditions', id, path);
      return found ? [{ ...pinned(found.document, found.row.text, found.row), ...rest }] : [];
    };
    const who = part.who.map((one, at): Pinned[] => {
      if (!('row' in one)) return [one];
      const found = find('persons', one.row, ['who', at]);
      return found ? [pinned(found.document, found.row.text, found.row)] : [];
    });
    const documentsNeeded = part.documentsNeeded.map((one, at): Pinned[] => {
      if (!('row' in one)) return [one];
      const found = find('steps', one.row, ['documentsNeeded', at]);
      if (found?.row.papers.length === 0)
        faults.push({
          path: ['provinces', index, 'documentsNeeded', at, 'row'],
          message: `bước "${one.row}" không nêu giấy tờ nào (papers); hãy chọn bước khác, hoặc bỏ dòng này và thêm câu hỏi vào gaps`,
        });
      return (found?.row.papers ?? []).map((paper) =>
        pinned(found?.document ?? part.document, paper.text, paper),
      );
    });
    const conditions = part.conditions.flatMap((one, at): BenefitPart['conditions'] =>
      'anyOf' in one
        ? [
            {
              ...one,
              anyOf: one.anyOf.flatMap((inner, place) =>
                simple(inner, ['conditions', at, 'anyOf', place]),
              ),
            },
          ]
        : simple(one, ['conditions', at]),
    );
    const amountRow =
      part.amount.kind === 'row' ? find('amounts', part.amount.row, ['amount']) : undefined;
    origins.push({ who: originsOf(who), documentsNeeded: originsOf(documentsNeeded) });
    return {
      ...part,
      who: who.flat(),
      amount:
        part.amount.kind !== 'row'
          ? part.amount
          : amountRow
            ? takenAmount(amountRow.document, amountRow.row)
            : { kind: 'not-stated' },
      conditions,
      documentsNeeded: documentsNeeded.flat(),
    };
  });
  return {
    data: { ...written, provinces },
    faults,
    writtenAt: (path) => {
      const [list, part, field, at, ...rest] = path;
      const name = SPREAD.find((spread) => spread === field);
      const from = name && typeof part === 'number' ? origins[part]?.[name] : undefined;
      const place = typeof at === 'number' ? from?.[at] : undefined;
      return list === 'provinces' && part !== undefined && name !== undefined && place !== undefined
        ? [list, part, name, place, ...rest]
        : path;
    },
  };
}

/** For each statement the number of the line that it came of. */
const originsOf = (statements: readonly (readonly unknown[])[]): number[] =>
  statements.flatMap((several, at) => several.map(() => at));
