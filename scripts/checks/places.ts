import type { Content } from '#src/loaders/content.ts';
import { appliesNationwide } from '#src/lib/documents/reach.ts';
import { placesOf, type Places } from '#src/lib/places.ts';
import { textOf, type Dist, type Page } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** What the pages of provinces owe their readers: what is here of each and of no neighbour, or that nothing is. */

/** Slugs of the documents of each province that has any, by its id. */
type DocumentsOf = ReadonlyMap<string, readonly string[]>;

export interface ExpectedPlaces {
  readonly places: Places;
  readonly documents: DocumentsOf;
  /** Slugs of the documents that apply everywhere: every page of a former province names them. */
  readonly nationwide: readonly string[];
}

/** What the content says that the pages must show, as of a day. */
export function expectedPlaces({ entries, country }: Content, day: string): ExpectedPlaces {
  const all = [...entries.documents.values()];
  const byProvince = Map.groupBy(all, ({ data }) => data.province);
  return {
    places: placesOf(country, [...entries.provinces.values()], day),
    documents: new Map(
      [...byProvince].flatMap(([id, own]) =>
        id === undefined ? [] : [[id, own.map((one) => one.id)] as const],
      ),
    ),
    nationwide: all
      .filter(({ data }) => data.stage === 'issued' && appliesNationwide(data))
      .map(({ id }) => id),
  };
}

const NOTHING_HERE = 'Ở đây chưa có văn bản nào của';

/** Slugs of the documents that the page's own part links to. */
const documentsOn = (page: Page): Set<string> =>
  new Set(
    page.elements.flatMap(({ attribs }) => {
      const slug = /\/van-ban\/([^/#]+)\/(?:#|$)/u.exec(attribs['href'] ?? '')?.[1];
      return slug === undefined || slug === 'vien-dan' ? [] : [slug];
    }),
  );

function problemsOf(
  page: Page | undefined,
  fullName: string,
  own: readonly string[],
  links: readonly string[],
  nationwide: readonly string[],
): string[] {
  if (!page) return ['không có trang; mỗi tỉnh phải có một trang'];
  const main = page.elements.find(({ name }) => name === 'main');
  const text = (main ? textOf(main) : '').replace(/\s+/gu, ' ');
  const shown = documentsOn(page);
  const hrefs = page.elements.map(({ attribs }) => attribs['href'] ?? '');
  const saysNothing = text.includes(`${NOTHING_HERE} ${fullName}`);
  return [
    ...own.filter((slug) => !shown.has(slug)).map((slug) => `thiếu văn bản "${slug}" của tỉnh này`),
    ...nationwide
      .filter((slug) => !shown.has(slug))
      .map((slug) => `thiếu văn bản "${slug}", áp dụng cả nước`),
    ...[...shown]
      .filter((slug) => !own.includes(slug) && !nationwide.includes(slug))
      .map((slug) => `có văn bản "${slug}" của tỉnh khác; văn bản chỉ dùng cho tỉnh của nó`),
    ...(own.length === 0 && links.length === 0 && !saysNothing
      ? [`thiếu câu "${NOTHING_HERE} ${fullName}"`]
      : []),
    ...(own.length > 0 && saysNothing ? ['có văn bản mà trang nói là chưa có'] : []),
    ...links
      .filter((id) => !hrefs.some((href) => href.endsWith(`/tinh/${id}/`)))
      .map((id) => `thiếu đường tới tỉnh cũ "${id}"`),
    ...(own.length === 0
      ? hrefs
          .filter((href) => /\/quyen-loi\/(?!danh-cho\/)[^/]+\/$/u.test(href))
          .map(
            (href) =>
              `dẫn tới hướng dẫn ${href}, nói về tỉnh khác; chỉ dẫn tới ghi chú chung cả nước`,
          )
      : []),
    ...(own.length === 0 && !text.includes('Ủy ban nhân dân xã') ? ['không nói hỏi ở đâu'] : []),
  ];
}

/** Looks at the page of every province, former ones and those of today. */
export function checkPlaces({ pages }: Pick<Dist, 'pages'>, expected: ExpectedPlaces): Report {
  const { places, documents, nationwide } = expected;
  const pageOf = new Map(pages.map((page) => [page.path, page]));
  const look = (
    id: string,
    fullName: string,
    own: readonly string[],
    from: readonly string[],
    everywhere: readonly string[],
  ) =>
    problemsOf(pageOf.get(`/tinh/${id}/`), fullName, own, from, everywhere).map(
      (message): Finding => ({
        where: `/tinh/${id}/`,
        message,
      }),
    );
  const covered = (ids: readonly string[]) => ids.some((id) => documents.has(id));
  const empty = {
    former: places.former.filter(({ id }) => !documents.has(id)).length,
    today:
      places.merged.filter(({ from }) => !covered(from)).length +
      places.unchanged.filter(({ id }) => !documents.has(id)).length,
  };
  return {
    checked: places.former.length + places.merged.length,
    findings: [
      ...places.former.flatMap(({ id, fullName }) =>
        look(id, fullName, documents.get(id) ?? [], [], nationwide),
      ),
      ...places.merged.flatMap(({ id, fullName, from }) => look(id, fullName, [], from, [])),
    ],
    notes: [
      `có văn bản: ${String(documents.size)} tỉnh; nói là chưa có: ${String(empty.former)} tên cũ, ${String(empty.today)} tên nay`,
    ],
  };
}
