import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'htmlparser2';
import ICAL from 'ical.js';
import { validateXML } from 'xmllint-wasm';
import { z } from 'astro/zod';
import { ROOT } from '#scripts/lib/build.ts';
import type { Dist } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/**
 * What other programs follow and take in, read by programs of others: calendars, feeds, lists for search engines, texts as
 * Akoma Ntoso. What stands in several files says the same in each.
 */

const textAt = (dist: Dist, file: string): string => dist.read(file).toString('utf8');

/** Schemas, by which files are theirs: that of sitemaps.org, as the package that writes the lists brings it; OASIS's. */
const SCHEMAS: readonly { files: RegExp; schema: string; preload?: string }[] = [
  { files: /^sitemap-\d+\.xml$/u, schema: 'node_modules/sitemap/schema/sitemap.xsd' },
  {
    files: /\.akn\.xml$/u,
    schema: 'tests/fixtures/akn/akomantoso30.xsd',
    preload: 'tests/fixtures/akn/xml.xsd',
  },
];

const fileOf = (path: string) => ({
  fileName: path.replace(/^.*\//u, ''),
  contents: readFileSync(join(ROOT, path), 'utf8'),
});

/** Every XML file: well formed, and as its schema says where it has one. All files of a kind go in one, since starting the validator costs most. */
async function xmlFaults(dist: Dist): Promise<{ checked: number; findings: Finding[] }> {
  const files = dist.files.filter((file) => /\.(?:xml|svg)$/u.test(file));
  const kinds = Map.groupBy(files, (file) => SCHEMAS.find((one) => one.files.test(file)));
  const results = await Promise.all(
    [...kinds].map(async ([kind, list]) => {
      const xml = list.map((file, index) => ({
        fileName: `${String(index)}.xml`,
        contents: dist.read(file),
      }));
      const { errors } = await validateXML(
        kind
          ? {
              xml,
              schema: [fileOf(kind.schema)],
              preload: kind.preload === undefined ? [] : [fileOf(kind.preload)],
            }
          : { xml, normalization: 'c14n' },
      );
      return errors.map(({ rawMessage, message }): Finding => {
        const [, index = ''] = /^(\d+)\.xml/u.exec(rawMessage) ?? [];
        return { where: `/${list[Number(index)] ?? ''}`, message };
      });
    }),
  );
  return { checked: files.length, findings: results.flat() };
}

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime({ offset: true }),
    }),
  ),
});

/** A feed in both its forms. */
function feedFaults(dist: Dist, atom: string, site: string): string[] {
  const feed = parseFeed(textAt(dist, atom), { xmlMode: true });
  if (feed?.type !== 'atom') return ['không trình đọc tin nào nhận ra đây là Atom'];
  const { id, items } = feed;
  const told: string[] = [];
  if (id !== `${site}/${atom}`) told.push(`ghi mã "${id ?? ''}", không phải địa chỉ của mình`);
  const ids = items.map((item) => item.id);
  if (new Set(ids).size < ids.length) told.push('hai tin cùng một mã');
  for (const { title, link, pubDate } of items)
    if (!title || !link?.startsWith(`${site}/`) || pubDate === undefined)
      told.push(`tin "${title ?? ''}" thiếu tên, ngày hay địa chỉ trong trang`);
  const folder = atom.slice(0, -'atom.xml'.length);
  const json = dist.files.filter(
    (file) =>
      file.startsWith(folder) && /^(?:nhat-ky|feed)\.json$/u.test(file.slice(folder.length)),
  );
  for (const file of json) {
    const read = jsonFeed.safeParse(JSON.parse(textAt(dist, file)));
    if (!read.success) told.push(`${file}: ${z.prettifyError(read.error)}`);
    else if (JSON.stringify(read.data.items.map((item) => item.id)) !== JSON.stringify(ids))
      told.push(`${file} không kể cùng những tin ấy`);
  }
  return told;
}

/** The events of a calendar, and what is wrong with it. */
function calendarOf(dist: Dist, file: string, site: string, pages: ReadonlySet<string>) {
  const faults: string[] = [];
  const events = new Map<string, string>();
  try {
    const calendar = new ICAL.Component(ICAL.parse(textAt(dist, file)) as unknown[]);
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const { uid } = new ICAL.Event(component);
      const said = (name: string) => component.getFirstPropertyValue(name)?.toString();
      if (events.has(uid)) faults.push(`hai dòng cùng mã "${uid}"`);
      events.set(uid, component.toString());
      if (!/^\d+$/u.test(said('sequence') ?? '') || said('last-modified') === undefined)
        faults.push(`"${uid}" không ghi lần sửa và ngày sửa`);
      const path = said('url')?.replace(/#.*$/u, '');
      if (path === undefined || !path.startsWith(site) || !pages.has(path.slice(site.length)))
        faults.push(`"${uid}" dẫn tới "${path ?? ''}", không phải trang ở đây`);
    }
  } catch (error) {
    faults.push(`không đọc được: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { events, faults };
}

/** Every calendar; an event that is in several is the same in each. */
function calendarFaults(dist: Dist, site: string): { checked: number; findings: Finding[] } {
  const pages = new Set(dist.pages.map(({ path }) => path));
  const known = new Map<string, { readonly file: string; readonly text: string }>();
  const files = dist.files.filter((file) => file.endsWith('.ics'));
  const findings = files.flatMap((file): Finding[] => {
    const { events, faults } = calendarOf(dist, file, site, pages);
    for (const [uid, text] of events) {
      const first = known.get(uid);
      if (first === undefined) known.set(uid, { file, text });
      else if (first.text !== text) faults.push(`"${uid}" nói khác với /${first.file}`);
    }
    return faults.map((message) => ({ where: `/${file}`, message }));
  });
  return { checked: files.length, findings };
}

/**
 * Reads what the site gives to other programs as those do.
 *
 * @param site address of the site, without a slash at the end
 */
export async function checkFormats(dist: Dist, site: string): Promise<Report> {
  const atoms = dist.files.filter((file) => /(?:^|\/)atom\.xml$/u.test(file));
  const feeds = atoms.flatMap((file) =>
    feedFaults(dist, file, site).map((message): Finding => ({ where: `/${file}`, message })),
  );
  const calendars = calendarFaults(dist, site);
  const xml = await xmlFaults(dist);
  const akn = dist.files.filter((file) => file.endsWith('.akn.xml')).length;
  return {
    checked: xml.checked + calendars.checked,
    findings: [...feeds, ...calendars.findings, ...xml.findings],
    notes: [
      `Atom ${String(atoms.length)} · lịch ${String(calendars.checked)} · Akoma Ntoso ${String(akn)} · tệp XML ${String(xml.checked)}`,
    ],
  };
}
