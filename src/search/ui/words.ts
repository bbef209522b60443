/** What the search page says, in whole sentences. Pure, so that every case is tested. */

import type { Absence, Answer } from '#src/search/shared/protocol.ts';

export const NOT_LOADED =
  'Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc tìm trong mục lục A–Z bên dưới.';

/** What to type instead, where nothing could be looked up. */
const WORDLESS: Readonly<Record<NonNullable<Answer['wordless']>, string>> = {
  signs: 'Hãy gõ vài chữ',
  letter: 'Một chữ cái thì chưa đủ để tìm. Hãy gõ cả từ',
  talk: 'Những chữ này trang nào cũng có. Hãy gõ thêm điều bạn tìm',
};

/** What the site does not have, in one sentence. */
export function absenceWords({ kind, name }: Absence): string {
  switch (kind) {
    case 'topic':
      return name
        ? `Ở đây chưa có trang nào trả lời về ${name}.`
        : 'Ở đây chưa có trang nào trả lời điều bạn hỏi.';
    case 'document':
      return `Ở đây không có văn bản “${name}”.`;
    case 'figure':
      return `Ở đây không có văn bản, số điện thoại hay con số nào là “${name}”.`;
    case 'year':
      return `Ở đây không có văn bản năm ${name} như bạn hỏi.`;
    case 'guide':
      return `Ở đây không có hướng dẫn ${name}, chỉ có của tỉnh khác.`;
    case 'language':
      return 'Trang này chỉ có tiếng Việt; hãy gõ bằng tiếng Việt, có dấu hay không dấu đều được.';
  }
}

/**
 * What is said of an answer.
 *
 * @param total how many pages a list without end would show; undefined where that could not be counted
 * @param examples what to say a search for, where the reader typed no word
 */
export function announcement(answer: Answer, total: number | undefined, examples: string): string {
  const { hits, hasMore, wordless, place, absent } = answer;
  const count = hits.length;
  if (wordless) return `${WORDLESS[wordless]}, ví dụ: ${examples}.`;
  // Of a matter that is not here no more is listed than what is near it.
  const all = absent?.kind === 'topic' ? count : (total ?? count);
  const pages =
    all > count ? `${String(count)} trong ${String(all)} trang` : `${String(count)} trang`;
  const beside = (words: string, least: number): string =>
    count >= least ? `${words} ${pages} có thể liên quan.` : words;
  if (absent) return beside(absenceWords(absent), 1);
  // The page of the province stands first.
  if (place?.here.length === 0) return beside(`Chưa có văn bản nào của ${place.name}.`, 2);
  if (count === 0) return 'Không tìm thấy trang nào. Có gợi ý bên dưới.';
  return total === undefined && hasMore ? `${pages} đầu.` : `${pages}.`;
}

/** The question with what was read otherwise put in: “bhtn” → “bảo hiểm thất nghiệp”; empty where nothing was. */
export function understoodWords({ query, readings }: Answer): string {
  const meant = readings.reduce(
    (text, reading) => text.replace(reading.typed, () => reading.meant),
    query,
  );
  return meant === query ? '' : `Bạn hỏi “${query}”, chúng tôi hiểu là “${meant}”.`;
}
