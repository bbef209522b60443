import type { ContentProblem } from '#src/site/problem.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import type { Content, Entry } from './content.ts';

/** Addresses without encryption: on the way to the reader anybody can put other words there. */

/** A text within a value, with the keys that lead to it. */
interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function textsIn(value: unknown, path: readonly PropertyKey[] = []): Found[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Every address `http://` of the content whose host `site.yaml` does not name under `plainHttp`. */
export function checkHosts({ root, entries, damaged }: Content): ContentProblem[] {
  const { facts } = readSiteFile(root);
  // Where it cannot be read, which is told, nobody knows which hosts it names.
  if (!facts) return [];
  const known = facts.plainHttp;
  const all = [...Object.values(entries), damaged].flatMap(
    (collection) => [...collection.values()] as Entry[],
  );
  return all.flatMap((entry) =>
    textsIn(entry.data).flatMap(({ path, text }) => {
      if (!/^http:/iu.test(text) || !URL.canParse(text)) return [];
      const { hostname } = new URL(text);
      return known.includes(hostname)
        ? []
        : [
            entry.tell(
              path,
              `địa chỉ "${text.slice(0, 80)}" không mã hóa; hãy ghi https://, hoặc nếu máy chủ ấy chỉ có http:// thì ghi tên "${hostname}" vào "plainHttp" của content/site.yaml`,
            ),
          ];
    }),
  );
}
