import type { DocumentData } from '#src/schemas/document.ts';
import { formatDate, lastDay } from '#src/vietnamese/dates.ts';

/** What a reader must know first about a document: whether it is whole, issued and in its time. */

export type ValidityState = 'absent' | 'draft' | 'ended' | 'running' | 'open';

export interface Validity {
  readonly state: ValidityState;
  /** Colour of the band; the words say the same. */
  readonly tone: 'deep' | 'brick' | 'amber' | 'grey';
  /** First words of the band. */
  readonly title: string;
  /** A sentence or two below it. */
  readonly detail: string;
}

const UNCHECKED = 'Hiệu lực hiện nay chưa kiểm chứng.';

/**
 * The band of a document.
 *
 * @param data the document's frontmatter
 * @param today `YYYY-MM-DD`; a period that ends on that day still runs
 */
export function validityOf(
  data: Pick<DocumentData, 'textAbsent' | 'stage' | 'stageNote' | 'period'>,
  today: string,
): Validity {
  const end = data.period?.to;
  const ended = end !== undefined && lastDay(end) < today;
  const period =
    end === undefined
      ? ''
      : `Kỳ thực hiện ghi trong văn bản: đến ${formatDate(end)}${ended ? ', đã qua' : ''}. `;
  if (data.textAbsent !== undefined)
    return {
      state: 'absent',
      tone: 'grey',
      title: 'Chưa có toàn văn',
      detail: `${data.textAbsent} ${UNCHECKED}`,
    };
  if (data.stage === 'draft')
    return {
      state: 'draft',
      tone: 'amber',
      title: 'Dự thảo',
      detail: [data.stageNote, `${period}${UNCHECKED}`].filter(Boolean).join(' '),
    };
  const note = data.stage === 'unknown' ? `${data.stageNote ?? ''} ` : '';
  if (ended)
    return {
      state: 'ended',
      tone: 'brick',
      title: 'Đã hết kỳ thực hiện',
      detail: `${period}${note}${UNCHECKED}`,
    };
  if (end !== undefined)
    return {
      state: 'running',
      tone: 'deep',
      title: 'Còn trong kỳ thực hiện',
      detail: `${period}${note}`.trim(),
    };
  return {
    state: 'open',
    tone: 'grey',
    title: 'Văn bản không nói ngày kết thúc',
    detail: `Văn bản không nói thực hiện đến khi nào. ${note}${UNCHECKED}`,
  };
}
