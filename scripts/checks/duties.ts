import { DomUtils } from 'htmlparser2';
import ICAL from 'ical.js';
import { commonRows, groupsOf } from '#src/lib/duties/groups.ts';
import { provisionsIn } from '#src/lib/duties/provisions.ts';
import type { Content } from '#src/loaders/content.ts';
import type { ExpectedOf } from '#src/schemas/expected.ts';
import type { Dist, Element, Page } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** What the built site must show of duties and deadlines. */
export interface ExpectedDuties {
  /** Ids of the duties of each agency that has any. */
  readonly dutiesByAgency: ReadonlyMap<string, readonly string[]>;
  /** Ids of the duties of groups that stand for each agency. */
  readonly commonByAgency: ReadonlyMap<string, readonly string[]>;
  /** Number of rows by document slug, for each document that has any; of funding, of the clauses that tell it. */
  readonly documents: Readonly<
    Record<string, Readonly<Record<'duties' | 'targets' | 'reports' | 'funding', number>>>
  >;
  /** Ids of the rows that the page of a document shows in tables: for whom, on what conditions, how much, how, what is forbidden. */
  readonly provisions: ReadonlyMap<string, readonly string[]>;
  /** Ids of the reports of drafts: they are in no calendar. */
  readonly draftReports: ReadonlySet<string>;
  /** The days that somebody worked out by hand; undefined where nobody did. */
  readonly reportDays: ExpectedOf<'report-days'> | undefined;
}

/** What the content says that the site must show; the days come from whoever worked them out by hand. */
export function expectedDuties(
  content: Content,
  reportDays: ExpectedOf<'report-days'> | undefined,
): ExpectedDuties {
  const documents = [...content.entries.documents.values()].filter(
    ({ data }) => data.duties.length > 0,
  );
  const duties = documents.flatMap(({ data }) => data.duties);
  const groups = groupsOf([...content.entries.agencies.values()]);
  const common = documents.flatMap(({ id, data }) =>
    [...commonRows({ slug: id, ...data }, groups).duties].flatMap(([duty, members]) =>
      members.map((agency) => ({ agency, duty })),
    ),
  );
  return {
    dutiesByAgency: new Map(
      [...Map.groupBy(duties, ({ agency }) => agency)].map(([agency, own]) => [
        agency,
        own.map(({ id }) => id),
      ]),
    ),
    commonByAgency: new Map(
      [...Map.groupBy(common, ({ agency }) => agency)].map(([agency, own]) => [
        agency,
        own.map(({ duty }) => duty),
      ]),
    ),
    draftReports: new Set(
      documents
        .filter(({ data }) => data.stage === 'draft')
        .flatMap(({ data }) => data.reports.map(({ id }) => id)),
    ),
    documents: Object.fromEntries(
      documents.map(({ id, data }) => [
        id,
        {
          duties: data.duties.length,
          targets: data.targets.length,
          reports: data.reports.length,
          funding: new Set(data.funding.map(({ clause }) => clause)).size,
        },
      ]),
    ),
    provisions: new Map(
      [...content.entries.documents.values()].flatMap(({ id, data }) => {
        const rows = provisionsIn(data).flatMap((name) => data[name].map((row) => row.id));
        return rows.length > 0 ? [[id, rows] as const] : [];
      }),
    ),
    reportDays,
  };
}

const has = (element: Element, name: string) =>
  (element.attribs['class'] ?? '').split(' ').includes(name);
const find = (element: Element, matches: (inner: Element) => boolean): Element[] =>
  DomUtils.findAll(matches, element.children);

/** The words of the notes to which the figures of a row lead, one for each figure. */
function noteWords(row: Element, page: Page): string[] {
  const figures = find(row, ({ attribs, parent }) =>
    Boolean(
      attribs['href']?.startsWith('#') &&
      parent &&
      'attribs' in parent &&
      has(parent, 'note-figure'),
    ),
  );
  return figures.map(({ attribs }) => {
    const id = attribs['href']?.slice(1);
    const note = page.elements.find((element) => element.attribs['id'] === id);
    return note ? DomUtils.textContent(note) : '';
  });
}

/** Duty rows on agency pages: each agency's number, each with a figure whose note has the clause's words; those of its groups, marked. */
function checkAgencies(pages: readonly Page[], expected: ExpectedDuties): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const all = new Set([...expected.dutiesByAgency.values()].flat());
  // Of an agency with much work, its rows stand on pages below its own.
  const pagesOf = Map.groupBy(pages, ({ path }) => /^\/co-quan\/([^/]+)\//u.exec(path)?.[1]);
  const agencies = new Set([...expected.dutiesByAgency.keys(), ...expected.commonByAgency.keys()]);
  for (const agency of agencies) {
    const ids = expected.dutiesByAgency.get(agency) ?? [];
    const where = `/co-quan/${agency}/`;
    const shown = (pagesOf.get(agency) ?? []).flatMap((page) =>
      page.elements
        .filter(({ name, attribs }) => name === 'tr' && all.has(attribs['id'] ?? ''))
        .map((row) => ({ page, row })),
    );
    const rows = shown.filter(({ row }) => row.attribs['data-in-common'] === undefined);
    const common = shown
      .filter(({ row }) => row.attribs['data-in-common'] !== undefined)
      .map(({ row }) => row.attribs['id'] ?? '')
      .sort();
    const wanted = [...(expected.commonByAgency.get(agency) ?? [])].sort();
    if (common.join(' ') !== wanted.join(' '))
      findings.push({
        where,
        message: `có nhiệm vụ giao chung ${common.join(', ') || '(không)'}, phải có ${wanted.join(', ') || '(không)'}`,
      });
    if (rows.length !== ids.length)
      findings.push({ where, message: `có ${rows.length} nhiệm vụ, phải có ${ids.length}` });
    for (const { page, row } of rows) {
      const id = row.attribs['id'] ?? '';
      if (seen.has(id))
        findings.push({ where, message: `nhiệm vụ ${id} đã có ở trang cơ quan khác` });
      seen.add(id);
      const words = noteWords(row, page);
      if (words.length === 0)
        findings.push({ where, message: `nhiệm vụ ${id} không có ghim nguồn` });
      else if (!words.some((text) => /“[^”]+”/u.test(text)))
        findings.push({ where, message: `nhiệm vụ ${id} không mở được nguyên văn tại chỗ` });
    }
  }
  return findings;
}

/** Rows of the one-page summaries, section by section: each with its clause. */
function checkSummaries(pages: readonly Page[], expected: ExpectedDuties): Finding[] {
  const sections = { targets: 'chi-tieu', funding: 'kinh-phi', reports: 'bao-cao' } as const;
  return Object.entries(expected.documents).flatMap(([slug, counts]) => {
    const where = `/van-ban/${slug}/tom-tat/`;
    const page = pages.find(({ path }) => path === where);
    if (!page) return [{ where, message: 'không có trang tóm tắt' }];
    return Object.entries(sections).flatMap(([kind, id]) => {
      const heading = page.elements.find(({ attribs }) => attribs['id'] === id);
      const lists = heading
        ? DomUtils.getSiblings(heading).filter(
            (node): node is Element => 'attribs' in node && has(node, 'summary-list'),
          )
        : [];
      const found = lists.flatMap((list) => find(list, (inner) => has(inner, 'clause-ref'))).length;
      const count = counts[kind as keyof typeof sections];
      return found === count
        ? []
        : [{ where, message: `mục #${id} dẫn ${found} chỗ, phải dẫn ${count}` }];
    });
  });
}

/** The tables of a document's page on what it sets for people: every row, each with its clause. */
function checkProvisions(pages: readonly Page[], expected: ExpectedDuties): Finding[] {
  return [...expected.provisions].flatMap(([slug, ids]) => {
    const where = `/van-ban/${slug}/`;
    const rows = new Map(
      (pages.find(({ path }) => path === where)?.elements ?? [])
        .filter(({ name }) => name === 'tr')
        .map((row) => [row.attribs['id'] ?? '', row]),
    );
    return ids.flatMap((id): Finding[] => {
      const row = rows.get(id);
      if (!row) return [{ where, message: `thiếu dòng ${id}` }];
      return find(row, (inner) => inner.attribs['href']?.includes('#') ?? false).length > 0
        ? []
        : [{ where, message: `dòng ${id} không có ghim nguồn` }];
    });
  });
}

/** Tables of open data: as many rows as there are in the documents, in CSV and JSON alike. */
function checkTables(dist: Dist, expected: ExpectedDuties): Finding[] {
  const tables = { 'nhiem-vu': 'duties', 'chi-tieu': 'targets', 'bao-cao': 'reports' } as const;
  return Object.entries(tables).flatMap(([name, kind]) => {
    const file = `du-lieu/${name}.json`;
    if (!dist.files.includes(file)) return [{ where: `/${file}`, message: 'không có tệp' }];
    const rows = JSON.parse(dist.read(file).toString('utf8')) as { van_ban?: string }[];
    const findings = Object.entries(expected.documents).flatMap(([slug, counts]) => {
      const count = rows.filter((row) => row.van_ban === slug).length;
      return count === counts[kind]
        ? []
        : [{ where: `/${file}`, message: `${slug} có ${count} dòng, phải có ${counts[kind]}` }];
    });
    const csv = `du-lieu/${name}.csv`;
    const text = dist.files.includes(csv) ? dist.read(csv).toString('utf8') : '';
    if (!text.startsWith('\uFEFF'))
      findings.push({
        where: `/${csv}`,
        message: 'thiếu dấu thứ tự byte ở đầu, Excel sẽ hỏng dấu',
      });
    // A line break within a cell is the only LF without a CR.
    if (text.split('\r\n').length - 2 !== rows.length)
      findings.push({
        where: `/${csv}`,
        message: `không có đúng ${rows.length} dòng dữ liệu như tệp JSON`,
      });
    return findings;
  });
}

/** The days of an event up to a last one. */
function daysOf(event: InstanceType<typeof ICAL.Event>, until: string): string[] {
  const iterator = event.iterator();
  const days: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = next.toString().slice(0, 10);
    if (day > until) break;
    days.push(day);
  }
  return days;
}

/** Calendars: each parses; that of everything has the reports on their days, and only endless rules without UNTIL. */
function checkCalendars(dist: Dist, expected: ExpectedDuties): Finding[] {
  return dist.files
    .filter((file) => file.endsWith('.ics'))
    .flatMap((file): Finding[] => {
      const where = `/${file}`;
      let events: InstanceType<typeof ICAL.Event>[];
      try {
        events = ICAL.Component.fromString(dist.read(file).toString('utf8'))
          .getAllSubcomponents('vevent')
          .map((component) => new ICAL.Event(component));
      } catch (error) {
        return [{ where, message: `không đọc được tệp lịch: ${String(error)}` }];
      }
      if (events.length === 0) return [{ where, message: 'tệp lịch không có mục nào' }];
      const { reportDays } = expected;
      if (file !== 'lich/lich.ics' || !reportDays) return [];
      return Object.entries(reportDays.reports).flatMap(
        ([id, { days: all, endless: runs = false }]): Finding[] => {
          const draft = expected.draftReports.has(id);
          const days = draft ? [] : all;
          const endless = runs && !draft;
          const own = events.filter(({ uid }) => new RegExp(`^${id}(?:-\\d+)?@`).test(uid));
          const found = own.flatMap((event) => daysOf(event, reportDays.until)).sort();
          const open = own.some(({ component }) => {
            const rule: unknown = component.getFirstPropertyValue('rrule');
            return rule instanceof ICAL.Recur && rule.until === null;
          });
          return [
            ...(found.join(' ') === days.join(' ')
              ? []
              : [
                  {
                    where,
                    message: `báo cáo ${id} rơi vào ${found.join(', ') || 'không ngày nào'}, phải là ${days.join(', ') || 'không ngày nào'}`,
                  },
                ]),
            ...(open === endless
              ? []
              : [
                  {
                    where,
                    message: `báo cáo ${id} ${open ? 'lặp mãi dù kế hoạch có ngày kết thúc' : 'có ngày kết thúc mà văn bản không nói'}`,
                  },
                ]),
          ];
        },
      );
    });
}

/** Duties, deadlines and their data on the built site, against the content and the days worked out by hand. */
export function checkDuties(dist: Dist, expected: ExpectedDuties): Report {
  const total = [...expected.dutiesByAgency.values(), ...expected.commonByAgency.values()].flat()
    .length;
  return {
    checked:
      total +
      Object.keys(expected.documents).length * 3 +
      [...expected.provisions.values()].flat().length +
      Object.keys(expected.reportDays?.reports ?? {}).length,
    findings: [
      ...checkAgencies(dist.pages, expected),
      ...checkSummaries(dist.pages, expected),
      ...checkProvisions(dist.pages, expected),
      ...checkTables(dist, expected),
      ...checkCalendars(dist, expected),
    ],
  };
}
