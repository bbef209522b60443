import { today } from '#src/site/today.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { specOf } from '#src/schemas/collections.ts';
import type { Publication } from '#src/schemas/publication.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** How entries are published: who approved them, what was withdrawn and what stands in its place. */

/** Collections whose entries are published by themselves. */
const publishedCollections = ['documents', 'benefits', 'outreach'] as const;

/** Every entry that is published by itself, with the fields that say how. */
export const publishedEntriesOf = ({
  entries,
}: Pick<Content, 'entries'>): readonly (Entry & { readonly data: Publication })[] =>
  publishedCollections.flatMap((name) => [
    ...(entries[name] as ReadonlyMap<string, Entry & { readonly data: Publication }>).values(),
  ]);

/**
 * What is wrong with the publication of entries.
 *
 * @param day `YYYY-MM-DD`
 */
export function checkPublication(content: Content, day = today): ContentProblem[] {
  return publishedEntriesOf(content).flatMap((entry): ContentProblem[] => {
    const { collection, id, data, tell } = entry;
    const { draft, withdrawn, approvedBy } = data;
    const { label } = specOf(collection);
    const { replacedBy } = withdrawn ?? {};
    const others = content.entries[collection] as ReadonlyMap<string, { data: Publication }>;
    const next = others.get(replacedBy ?? '')?.data.withdrawn;
    return [
      ...(draft && withdrawn
        ? [
            tell(
              ['draft'],
              'bản nháp không lên trang nên không ai thấy lời báo đã rút; hãy bỏ "draft: true" để trang cũ còn đó và nói vì sao đã rút',
            ),
          ]
        : []),
      ...(replacedBy === id
        ? [
            tell(
              ['withdrawn', 'replacedBy'],
              `không thể thay bằng chính nó; hãy ghi mã ${label} khác, hoặc bỏ trường này`,
            ),
          ]
        : next && withdrawn && replacedBy !== id
          ? [
              tell(
                ['withdrawn', 'replacedBy'],
                `${label} "${replacedBy ?? ''}" cũng đã rút; hãy ghi trang nay còn dùng${next.replacedBy === undefined ? ', hoặc bỏ trường này' : `, có phải: ${next.replacedBy}?`}`,
              ),
            ]
          : []),
      ...(approvedBy && approvedBy.date > day
        ? [
            tell(
              ['approvedBy', 'date'],
              `ngày duyệt ${formatDate(approvedBy.date)} chưa tới; hãy ghi ngày đã duyệt thật`,
            ),
          ]
        : []),
    ];
  });
}
