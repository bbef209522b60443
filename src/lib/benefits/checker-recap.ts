import { resultLabels, resultOrder, type CheckResult, type Heading } from './checker.ts';

/** A part of a guide in the recap. */
export interface RecapItem {
  readonly result: CheckResult;
  readonly heading: Heading;
  readonly title: string;
  /** Full address of the guide. */
  readonly address: string;
  /** What to bring and to ask. */
  readonly asks: readonly string[];
}

/**
 * What the checker found as plain text for a message: what may be for the reader, what to ask, where to read. It holds
 * no answer; what is past, what is only meant, and what is not for the reader is left out.
 */
export function recap(items: readonly RecapItem[]): string {
  const taken = items.filter(
    ({ result, heading }) => result !== 'not' && (heading === 'main' || heading === 'task'),
  );
  const groups = resultOrder
    .map((result) => ({ result, items: taken.filter((item) => item.result === result) }))
    .filter((group) => group.items.length > 0);
  const head =
    'Tôi có được không? Kết quả tự xem, chỉ để đi hỏi, không thay quyết định của cơ quan.';
  if (groups.length === 0)
    return `${head}\n\nCác văn bản ở đây không nêu quyền lợi nào khớp. Điều đó không có nghĩa là không được: hãy hỏi Ủy ban nhân dân xã, phường.`;
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
