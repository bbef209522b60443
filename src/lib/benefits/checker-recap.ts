import { resultLabels, resultOrder, type CheckResult } from './checker.ts';

/** A guide in the recap. */
export interface RecapItem {
  readonly result: CheckResult;
  /** Whether its occasion or period is over. */
  readonly past: boolean;
  readonly title: string;
  /** Full address of the guide. */
  readonly address: string;
  /** What to bring and to ask. */
  readonly asks: readonly string[];
}

/**
 * What the checker found as plain text for a message: what may be for the reader, what to ask, where to read. It holds
 * no answer; what is past and what is not for the reader is left out.
 */
export function recap(items: readonly RecapItem[]): string {
  const taken = items.filter(({ result, past }) => result !== 'not' && !past);
  const groups = resultOrder
    .map((result) => ({ result, items: taken.filter((item) => item.result === result) }))
    .filter((group) => group.items.length > 0);
  const head =
    'Tôi có được không? Kết quả tự xem, chỉ để đi hỏi, không thay quyết định của cơ quan.';
  if (groups.length === 0) return `${head}\n\nChưa thấy quyền lợi nào có thể thuộc diện.`;
  const body = groups.map(({ result, items: members }) =>
    [
      `${resultLabels[result].toUpperCase()}`,
      ...members.map(({ title, address, asks }) =>
        [`- ${title}`, ...(asks[0] ? [`  Hỏi: ${asks[0]}`] : []), `  ${address}`].join('\n'),
      ),
    ].join('\n'),
  );
  return [head, ...body].join('\n\n');
}
