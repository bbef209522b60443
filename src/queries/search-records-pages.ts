import type { SearchRecord } from '#src/search/shared/records.ts';
import { paths } from '#src/site/paths.ts';
import type { getDescribedTables } from './data.ts';
import type { GapReport } from './gaps.ts';
import type { LogList } from './log.ts';

/** Records of pages that belong to other pages: a table of the open data, a list of the log, a document's gaps, a guide's leaflet. */

/** Page of each table of the open data. */
export const tableRecords = (
  tables: Awaited<ReturnType<typeof getDescribedTables>>,
): SearchRecord[] =>
  tables.map(({ name, title }): SearchRecord => ({
    url: paths.dataTable(name),
    type: 'page',
    title: `Bảng: ${title}`,
    // As people write it, without the colon that parts the words.
    aliases: [`bảng ${title}`],
    parts: [{ text: 'Dữ liệu mở: tải bảng tính, từng cột là gì.' }],
  }));

/** Lists of the log to be followed; the log of everything and that of corrections are among the site's own pages. */
export const logRecords = (
  lists: Iterable<LogList>,
  provinces: readonly { readonly id: string; readonly data: { readonly name: string } }[],
): SearchRecord[] =>
  [...lists]
    .filter(({ path, page, follow }) => page && follow && path !== '' && path !== 'dinh-chinh')
    .map(({ path, title, lead }): SearchRecord => {
      const [, name = title] = /: (.*)$/u.exec(title) ?? [];
      const province = provinces.find(({ data }) => data.name === name);
      return {
        url: paths.log(path),
        type: 'page',
        title,
        aliases: [`nhật ký ${name}`, `lịch sử thay đổi ${name}`],
        ...(province && { provinces: [province.id], places: [name] }),
        parts: [{ text: lead }],
      };
    });

/** What a document leaves open or gets wrong, on a page of its own. */
export const gapRecords = (reports: readonly GapReport[]): SearchRecord[] =>
  reports.map(({ document, count }): SearchRecord => ({
    url: paths.gapsOf(document.slug),
    type: 'page',
    title: `Điều văn bản không nói: ${document.data.shortTitle}`,
    aliases: [
      `${document.name} thiếu gì, không nói gì, không ghi gì`,
      `chỗ để trống, chỗ ghi sai trong ${document.name}`,
    ],
    places: [document.place],
    parts: [{ text: `${String(count)} điều để trống, không nói rõ hoặc in sai.` }],
  }));

/** Leaflets of guides, each once: where a guide speaks of several provinces, its page leads to theirs; `guides`: records by slug. */
export const leafletRecords = (guides: Iterable<readonly [string, SearchRecord]>): SearchRecord[] =>
  [...guides].map(([slug, { title, provinces, places }]): SearchRecord => ({
    url: paths.leaflet(slug),
    type: 'kit',
    title: `Tờ rơi: ${title}`,
    provinces,
    places,
    parts: [{ text: 'Tờ rơi khổ A5 để in và phát.' }],
  }));
