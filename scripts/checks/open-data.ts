import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { textOf, type Dist, type Page } from '#scripts/lib/dist.ts';
import { readGraph } from '#scripts/lib/linked-data.ts';
import type { Finding, Report } from './finding.ts';

/**
 * What the site gives to programs: every record is as its JSON Schema says, tables and pages tell of as many things, each
 * page has its records beside it and its graph within.
 */

const rows = z.array(z.looseObject({ ma: z.string() }));
type Row = z.infer<typeof rows>[number];

const record = z.looseObject({
  dia_chi: z.string(),
  tieu_de: z.string().min(1),
  asOf: z.string(),
  trang_con: z.array(z.object({ dia_chi: z.string(), tieu_de: z.string() })),
  bang: z.record(z.string(), rows),
});

const linesOf = (text: string): Row[] =>
  rows.parse(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line)),
  );

const isListed = (page: Page): boolean =>
  page.redirect === undefined &&
  page.path !== '/404.html' &&
  !page.elements.some(
    ({ name, attribs }) =>
      name === 'meta' && attribs['name'] === 'robots' && attribs['content'] === 'noindex',
  );

/** The validators of the tables, by name. */
function validatorsOf(dist: Dist): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, keywords: ['x-khong-noi'] });
  return new Map(
    dist.files.flatMap((file) => {
      const name = /^du-lieu\/([a-z-]+)\.schema\.json$/u.exec(file)?.[1];
      if (name === undefined) return [];
      return [[name, ajv.compile(JSON.parse(dist.read(file).toString('utf8')) as object)] as const];
    }),
  );
}

function invalid(
  where: string,
  table: string,
  list: readonly Row[],
  valid: ValidateFunction | undefined,
) {
  if (valid === undefined) return [{ where, message: `bảng "${table}" không có lược đồ` }];
  return list.flatMap((row): Finding[] => {
    const { ma } = row;
    if (valid(row) === true) return [];
    const [error] = valid.errors ?? [];
    return [{ where, message: `dòng ${ma}: ${error?.instancePath ?? ''} ${error?.message ?? ''}` }];
  });
}

/** Each table in all its forms. */
function tableFaults(
  dist: Dist,
  validators: ReadonlyMap<string, ValidateFunction>,
  tables: ReadonlyMap<string, readonly Row[]>,
): Finding[] {
  return [...tables].flatMap(([name, list]): Finding[] => {
    const where = `/du-lieu/${name}.jsonl`;
    const json = `du-lieu/${name}.json`;
    const same =
      dist.files.includes(json) &&
      JSON.stringify(JSON.parse(dist.read(json).toString('utf8'))) === JSON.stringify(list);
    const csv = `du-lieu/${name}.csv`;
    const csvRows = dist.files.includes(csv)
      ? dist.read(csv).toString('utf8').split('\r\n').length - 2
      : 0;
    const twice = list.find(({ ma }, at) => list.findIndex((one) => one.ma === ma) !== at);
    return [
      ...invalid(where, name, list, validators.get(name)),
      ...(same ? [] : [{ where: `/${json}`, message: `khác với ${name}.jsonl` }]),
      ...(csvRows === list.length
        ? []
        : [
            {
              where: `/${csv}`,
              message: `có ${String(csvRows)} dòng, JSON Lines có ${String(list.length)}`,
            },
          ]),
      ...(twice ? [{ where, message: `mã "${twice.ma}" có ở hai dòng` }] : []),
    ];
  });
}

/** The files of clauses beside documents: every clause is a place of the page. */
function clauseFaults(dist: Dist, valid: ValidateFunction | undefined): Finding[] {
  const pages = new Map(dist.pages.map((page) => [page.path, page]));
  return dist.files.flatMap((file): Finding[] => {
    const slug = /^van-ban\/([^/]+)\/\1\.jsonl$/u.exec(file)?.[1];
    if (slug === undefined) return [];
    const where = `/${file}`;
    const list = linesOf(dist.read(file).toString('utf8'));
    const page = pages.get(`/van-ban/${slug}/`);
    const ids = new Set(page?.elements.flatMap(({ attribs }) => attribs['id'] ?? []));
    return [
      ...invalid(where, 'dieu-khoan', list, valid),
      ...list
        .filter(({ muc }) => !ids.has(String(muc)))
        .map(({ ma }) => ({ where, message: `dòng ${ma} không có chỗ trên trang` })),
    ];
  });
}

/** As many things in the tables as there are pages of them, or as pages say. */
function countFaults(dist: Dist, tables: ReadonlyMap<string, readonly Row[]>): Finding[] {
  const paths = dist.pages.filter(isListed).map(({ path }) => path);
  const pagesOf = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  const of = (name: string): readonly Row[] => tables.get(name) ?? [];
  const gaps = dist.pages.find(({ path }) => path === '/nguon-khong-neu/');
  const told = /^(\d+)/u.exec(
    gaps?.elements.find(({ name, attribs }) => name === 'meta' && attribs['name'] === 'description')
      ?.attribs['content'] ?? '0',
  )?.[1];
  const counts: readonly (readonly [string, number, number])[] = [
    ['van-ban', of('van-ban').length, pagesOf(/^\/van-ban\/(?!vien-dan\/)[^/]+\/$/u)],
    [
      'quyen-loi',
      new Set(of('quyen-loi').map(({ huong_dan }) => huong_dan)).size,
      pagesOf(/^\/quyen-loi\/(?!danh-cho\/)[^/]+\/$/u),
    ],
    [
      'co-quan',
      of('co-quan').filter(({ trang }) => trang !== '').length,
      pagesOf(/^\/co-quan\/[^/]+\/$/u),
    ],
    ['con-ngo', of('con-ngo').length, Number(told ?? 0)],
  ];
  return counts
    .filter(([, inData, onPages]) => inData !== onPages)
    .map(([name, inData, onPages]) => ({
      where: `/du-lieu/${name}.jsonl`,
      message: `có ${String(inData)}, các trang có ${String(onPages)}`,
    }));
}

/** The file of records beside each page: as its schemas say, and row by row what the whole tables say. */
function recordFaults(
  dist: Dist,
  site: string,
  validators: ReadonlyMap<string, ValidateFunction>,
  tables: ReadonlyMap<string, readonly Row[]>,
): Finding[] {
  const files = new Set(dist.files);
  const whole = new Map(
    [...tables].map(([name, list]) => [
      name,
      new Map(list.map((row) => [row.ma, JSON.stringify(row)])),
    ]),
  );
  return dist.pages.filter(isListed).flatMap((page): Finding[] => {
    const file = `${page.path.slice(1)}index.json`;
    const where = `/${file}`;
    if (!files.has(file)) return [{ where: page.path, message: 'không có index.json ở cạnh' }];
    const read = record.safeParse(JSON.parse(dist.read(file).toString('utf8')));
    if (!read.success) return [{ where, message: z.prettifyError(read.error) }];
    const { dia_chi, tieu_de, bang } = read.data;
    const title = page.elements.find(({ name }) => name === 'title');
    return [
      ...(dia_chi === site + page.path ? [] : [{ where, message: `ghi địa chỉ ${dia_chi}` }]),
      ...(title && textOf(title) === tieu_de
        ? []
        : [{ where, message: `ghi tên "${tieu_de}", khác tên trang` }]),
      ...Object.entries(bang).flatMap(([name, list]) => [
        ...invalid(where, name, list, validators.get(name)),
        ...list
          .filter((row) => whole.get(name)?.get(row.ma) !== JSON.stringify(row))
          .map(({ ma }) => ({ where, message: `dòng ${ma} khác với bảng "${name}"` })),
      ]),
    ];
  });
}

const scriptsOf = (page: Page): string[] =>
  page.elements
    .filter(({ name, attribs }) => name === 'script' && attribs['type'] === 'application/ld+json')
    .map(textOf);

/** What Dublin Core a document has to say of itself. */
const TERMS = ['title', 'type', 'identifier', 'creator', 'language'];

function dublinCoreFaults(page: Page): string[] {
  const names = new Set(page.elements.flatMap(({ attribs }) => attribs['name'] ?? []));
  return TERMS.filter((term) => !names.has(`DCTERMS.${term}`)).map(
    (term) => `thiếu DCTERMS.${term} trong phần đầu`,
  );
}

const DOCUMENT = /^\/van-ban\/(?!vien-dan\/)[^/]+\/$/u;

/** The graph of each page: read by a processor of JSON-LD, and nothing in it left hanging. */
async function graphFaults(
  dist: Dist,
  site: string,
): Promise<{ findings: Finding[]; types: Map<string, number> }> {
  const files = new Set(dist.files);
  const types = new Map<string, number>();
  const findings: Finding[] = [];
  for (const page of dist.pages.filter(isListed)) {
    const address = site + page.path;
    const { things, references, faults } = await readGraph(scriptsOf(page), address);
    const tell = (message: string): void => void findings.push({ where: page.path, message });
    for (const fault of faults) tell(`JSON-LD không đọc được: ${fault}`);
    if (!things.has(address)) tell('JSON-LD không nói trang là gì');
    for (const id of references)
      if (!things.has(id)) tell(`JSON-LD dẫn tới "${id}" mà không nói đó là gì`);
    for (const [id, own] of things) {
      for (const type of own) types.set(type, (types.get(type) ?? 0) + 1);
      const path = id.startsWith(`${site}/`)
        ? id.slice(site.length).replace(/#.*$/u, '')
        : undefined;
      if (path !== undefined && !files.has(`${path.slice(1)}index.html`))
        tell(`JSON-LD nêu "${id}", trang ấy không có`);
    }
    if (DOCUMENT.test(page.path)) for (const fault of dublinCoreFaults(page)) tell(fault);
  }
  return { findings, types };
}

/**
 * Looks at all data of a built site.
 *
 * @param site address of the site, without a slash at the end
 */
export async function checkOpenData(dist: Dist, site: string): Promise<Report> {
  const validators = validatorsOf(dist);
  const tables = new Map(
    dist.files.flatMap((file) => {
      const name = /^du-lieu\/([a-z-]+)\.jsonl$/u.exec(file)?.[1];
      return name === undefined ? [] : [[name, linesOf(dist.read(file).toString('utf8'))] as const];
    }),
  );
  const graph = await graphFaults(dist, site);
  const count = [...tables.values()].reduce((sum, list) => sum + list.length, 0);
  return {
    checked: count + dist.pages.filter(isListed).length,
    findings: [
      ...tableFaults(dist, validators, tables),
      ...clauseFaults(dist, validators.get('dieu-khoan')),
      ...countFaults(dist, tables),
      ...recordFaults(dist, site, validators, tables),
      ...graph.findings,
    ],
    notes: [
      `dòng: ${[...tables].map(([name, list]) => `${name} ${String(list.length)}`).join(' · ')}`,
      `JSON-LD: ${[...graph.types].map(([type, times]) => `${type.replace(/^.*\//u, '')} ${String(times)}`).join(' · ')}`,
    ],
  };
}
