import type { DocumentData } from '#src/schemas/document.ts';
import { erratumKinds } from '#src/schemas/extract.ts';

/** What the sources leave open or get wrong, in families that a reader can tell apart. */

/** A family of gaps: its heading, what it means for the reader, and who could settle it where an item names nobody. */
export const gapFamilies = {
  blank: {
    title: 'Số, ngày để trống',
    means: 'Không dẫn được văn bản bằng số và ngày. Khi hỏi, hãy nói tên văn bản và năm.',
  },
  missing: {
    title: 'Phần còn thiếu',
    means: 'Văn bản có nhắc tới mà tệp nguồn không có. Phần ấy có thể nêu điều bạn cần.',
  },
  benefit: {
    title: 'Quyền lợi: điều chưa nói',
    means: 'Trang không điền thay. Mỗi dòng có câu để bạn hỏi.',
  },
  duty: {
    title: 'Nhiệm vụ: điều chưa nói',
    means: 'Không biết ai làm, bao giờ xong hoặc tiền ở đâu.',
  },
  contradiction: {
    title: 'Mâu thuẫn, chưa rõ nghĩa',
    means: 'Hai chỗ nói khác nhau, hoặc một chỗ hiểu được nhiều cách. Trang không chọn thay.',
  },
  outdated: {
    title: 'Văn bản được dẫn đã thay đổi',
    means: 'Điều văn bản dựa vào có thể không còn như trước. Hãy hỏi theo văn bản mới.',
  },
  misprint: {
    title: 'Lỗi in, lỗi chữ',
    means: 'Nghĩa thường vẫn rõ. Khi trích, giữ đúng chữ in.',
  },
} as const;

export type GapFamily = keyof typeof gapFamilies;

/** Which family each kind of erratum is shown in. */
const FAMILY_OF: Record<keyof typeof erratumKinds, GapFamily> = {
  'blank-date': 'blank',
  'blank-number': 'blank',
  'missing-legal-basis': 'missing',
  'missing-part': 'missing',
  'missing-reference': 'missing',
  contradiction: 'contradiction',
  'inconsistent-name': 'contradiction',
  'inconsistent-structure': 'contradiction',
  'number-out-of-sequence': 'contradiction',
  unclear: 'contradiction',
  'legal-currency': 'outdated',
  artefact: 'misprint',
  format: 'misprint',
  misplaced: 'misprint',
  orthography: 'misprint',
  typo: 'misprint',
};

/** One thing that a document itself leaves open or gets wrong. */
export interface SourceGap {
  readonly family: GapFamily;
  /** What kind, in a few words, where the family holds several. */
  readonly label?: string;
  readonly text: string;
  /** The clauses in which it shows; none where the document has no text here. */
  readonly clauses: readonly string[];
}

type Told = Pick<DocumentData, 'number' | 'issued' | 'missingAnnexes' | 'errata' | 'textAbsent'>;

/** What a document's own record says is blank, missing, contradictory or misprinted. A blank that an erratum tells is isErratum once. */
export function sourceGaps(data: Told): SourceGap[] {
  const errata = data.errata.map(({ kind, note, likely, places }): SourceGap => ({
    family: FAMILY_OF[kind],
    label: erratumKinds[kind],
    text: likely ? `${note} Có thể hiểu là: “${likely}”.` : note,
    clauses: [...new Set(places.map(({ clause }) => clause))],
  }));
  const isErratum = (kind: keyof typeof erratumKinds) =>
    data.errata.some((one) => one.kind === kind);
  const at = (clause: string | undefined) => (clause === undefined ? [] : [clause]);
  const blanks: SourceGap[] = [];
  // What prints no line for a number has none blank.
  const isBlank = data.number.printed !== undefined && data.number.missing !== undefined;
  if (isBlank && !isErratum('blank-number'))
    blanks.push({
      family: 'blank',
      label: 'Số',
      text: data.number.missing ?? '',
      clauses: at(data.number.clause),
    });
  if (data.issued.missing !== undefined && !isErratum('blank-date'))
    blanks.push({
      family: 'blank',
      label: 'Ngày',
      text: data.issued.missing,
      clauses: at(data.issued.clause),
    });
  const missing: SourceGap[] = [
    ...(data.textAbsent === undefined
      ? []
      : [{ family: 'missing' as const, label: 'Toàn văn', text: data.textAbsent, clauses: [] }]),
    ...data.missingAnnexes.map(({ name, places }): SourceGap => ({
      family: 'missing',
      label: 'Phụ lục, phần kèm theo',
      text: name,
      clauses: [...new Set(places.map(({ clause }) => clause))],
    })),
  ];
  return [...blanks, ...missing, ...errata];
}
