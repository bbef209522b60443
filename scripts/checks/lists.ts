import type { Dist } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/**
 * Pages that list what there is do not grow with it. Their weight over the network (`weights.ts`) does not tell: lines that
 * are much alike pack to nothing, and still have to be laid out on a phone.
 */

/** Pages of lists and of agencies, and parts of them (`src/lib/list-parts.ts`). */
const LIST =
  /^\/co-quan\/[^/]+\/(?:(?:nam|trang)\/.*)?$|^\/(?:van-ban|co-quan|lich|nguon-khong-neu|tinh|du-lieu|nhat-ky|tim-kiem\/muc-luc)\/(?:(?:tinh|chu|van-ban|vien-dan)\/.*|(?<=\/(?:tinh|nhat-ky)\/)[^/]+\/)?$/u;

const KB = 1000;

/** The most HTML of a page of a list, in bytes; that of cited acts says of each who cites it and where. */
const boundOf = (path: string): number => (path.endsWith('/vien-dan/') ? 300 * KB : 200 * KB);

/** Finds pages of lists that are longer than they may be. */
export function checkLists({ pages }: Pick<Dist, 'pages'>): Report {
  const lists = pages.filter(({ path }) => LIST.test(path));
  return {
    checked: lists.length,
    findings: lists.flatMap(({ path, html }): Finding[] => {
      const [size, most] = [Buffer.byteLength(html), boundOf(path)];
      if (size <= most) return [];
      const kb = (bytes: number): string => String(Math.round(bytes / KB));
      return [
        {
          where: path,
          message: `trang danh sách dài ${kb(size)} KB, quá mức ${kb(most)} KB; hãy chia theo nơi, năm (src/queries/long-lists.ts)`,
        },
      ];
    }),
  };
}
