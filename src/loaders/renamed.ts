import { NO_ADDRESSES } from '#src/lib/addresses.ts';
import { specOf } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { knownByWords, wordsOf } from './addresses.ts';
import type { Content, Entry } from './content.ts';

/** Entries that were published under another name: the file or the id was renamed, and all that names them misses them. */

/** An entry that is what another name was published for. */
interface Renamed {
  readonly entry: Entry;
  /** The id under which it was published. */
  readonly from: string;
}

/** Entries that are published under a name that is gone, and say now, under another, what that one said. */
function renamedEntries(content: Content): Renamed[] {
  const lock = content.entries.addresses.get('addresses')?.data ?? NO_ADDRESSES;
  const published = new Map(Object.values(lock.pages).map(({ entry, words }) => [entry, words]));
  return knownByWords.flatMap((collection) => {
    const lost = [...published].filter(
      ([key]) =>
        key.startsWith(`${collection}/`) &&
        !content.isNamed(collection, key.slice(collection.length + 1)),
    );
    if (lost.length === 0) return [];
    const fresh = [...(content.entries[collection] as ReadonlyMap<string, Entry>).values()].filter(
      ({ id }) => !published.has(`${collection}/${id}`),
    );
    return lost.flatMap(([key, words]) => {
      const [entry, ...others] = fresh.filter((one) => wordsOf(one) === words);
      // Where several could be meant nobody knows.
      return entry && others.length === 0
        ? [{ entry, from: key.slice(collection.length + 1) }]
        : [];
    });
  });
}

/** Where the pages of collections stand whose entries may be moved. */
const FOLDERS: Readonly<Record<string, string>> = {
  benefits: 'quyen-loi',
  outreach: 'truyen-thong',
  agencies: 'co-quan',
};

/** Whether a mistake follows from a name that was changed. */
const follows =
  ({ entry, from }: Renamed) =>
  ({ file, cause, todo }: ContentProblem): boolean => {
    const { collection, id } = entry;
    return (
      (cause?.kind === collection && cause.name === from) ||
      (cause?.kind === 'conditions' && collection === 'benefits' && cause.name === id) ||
      // Which pages there are follows from every name.
      todo === 'lock' ||
      (collection === 'documents' &&
        ['extracts', 'sources'].some((folder) => file === `content/${folder}/${from}.yaml`))
    );
  };

/** What was found, with each changed name in the place of all that follows from it. */
export function withoutRenamed(
  content: Content,
  problems: readonly ContentProblem[],
): ContentProblem[] {
  // Pages of what could not be read are not gone.
  if (content.problems.length > 0) return [...problems];
  return renamedEntries(content).reduce<ContentProblem[]>(
    (left, renamed) => {
      const { entry, from } = renamed;
      const { collection, id } = entry;
      const isFollower = follows(renamed);
      const naming = left.filter(
        ({ cause, file }) =>
          cause?.kind === collection && cause.name === from && !file.startsWith('content/locks/'),
      );
      const [first] = naming;
      const named =
        first === undefined
          ? ''
          : ` sửa "${from}" thành "${id}" ở ${String(naming.length)} chỗ (chỗ đầu: ${first.file}, dòng ${String(first.line ?? 1)}), rồi`;
      const folder = FOLDERS[collection];
      const meant =
        folder === undefined
          ? ''
          : `. Nếu cố ý đổi:${named} chạy: npm run lock -- --pages --moved "/${folder}/${from}/=/${folder}/${id}/" --reason "…"`;
      const old = specOf(collection).form === 'rows' ? `mã "${from}"` : `tên tệp "${from}.mdx"`;
      const told: ContentProblem = {
        ...entry.tell([], `đã công bố với ${old}, nay mang tên khác; hãy trả lại tên cũ${meant}`),
        todo: 'names',
      };
      return [told, ...left.filter((problem) => !isFollower(problem))];
    },
    [...problems],
  );
}
