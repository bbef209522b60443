import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { DatedState, DatedStates } from '#src/lib/documents/state.ts';
import { textOf, type Dist, type Page } from '#scripts/lib/dist.ts';
import type { Finding } from './finding.ts';

/**
 * States where no reader of a page sees them: linked data, cards for other sites, the data of the check of quotations,
 * results of the search. They come from the same function as those that pages show, and have to say the same.
 */

/** What the states must be: those of each thing by its name, and what each page tells of, by its path. */
interface Told {
  readonly states: ReadonlyMap<string, DatedStates>;
  readonly pages: ReadonlyMap<string, readonly string[]>;
}

const DOCUMENT = /^\/van-ban\/([^/]+)\/$/u;

/** `Đã hết kỳ. Kế hoạch năm 2022 làm đến năm 2023; thời hạn ấy đã hết.` */
const inWords = ({ label, sentence }: DatedState): string => `${label}. ${sentence}`;

/** The states of what a page is about: its document, or the parts of its guide. */
function ownStates(path: string, { states, pages }: Told): DatedState[] {
  const [, document = ''] = DOCUMENT.exec(path) ?? [];
  const guide = /^\/quyen-loi\/([^/]+)\//u.exec(path)?.[1];
  const names = (pages.get(path) ?? []).filter(
    (name) => name === document || (guide !== undefined && name.startsWith(`${guide}/`)),
  );
  return names.flatMap((name) => states.get(name)?.[0] ?? []);
}

const graph = z.object({
  '@graph': z.array(
    z.looseObject({
      creativeWorkStatus: z.string().optional(),
      disambiguatingDescription: z.string().optional(),
    }),
  ),
});

/** What the linked data of a page say of states. */
function linkedWords({ elements }: Page): string {
  const scripts = elements.filter(({ attribs }) => attribs['type'] === 'application/ld+json');
  return scripts
    .flatMap((script) => graph.parse(JSON.parse(textOf(script)))['@graph'])
    .flatMap((thing) => [thing.creativeWorkStatus, thing.disambiguatingDescription])
    .filter((words) => words !== undefined)
    .join(' ');
}

/** The words of the card that a page has as code; undefined where it has none. */
function cardWords({ elements }: Page): string | undefined {
  const code = elements.find(({ name }) => name === 'textarea');
  return code && DomUtils.textContent(parseDocument(textOf(code)).children).replace(/\s+/gu, ' ');
}

function pageFaults(page: Page, told: Told): string[] {
  const own = ownStates(page.path, told);
  if (own.length === 0) return [];
  const [where, words] = page.path.includes('/to-roi/')
    ? ['thẻ để dán', cardWords(page)]
    : ['JSON-LD', linkedWords(page)];
  if (words === undefined) return [];
  const isDocument = DOCUMENT.test(page.path);
  return own
    .map((state) => (isDocument ? state.label : inWords(state)))
    .filter((right) => !words.includes(right))
    .map((right) => `${where} không nói "${right}" như trang`);
}

const quotations = z.object({
  documents: z.array(
    z.object({ url: z.string(), states: z.array(z.object({ from: z.string(), id: z.string() })) }),
  ),
});

const written = (list: readonly { readonly from: string; readonly id: string }[]): string =>
  list.map(({ from, id }) => `${id} từ ${from}`).join(', ');

/** Slug of the document whose address it is, below whatever path the site stands; undefined where it is another page's. */
const documentAt = (url: string): string | undefined => /\/van-ban\/([^/]+)\/$/u.exec(url)?.[1];

function quotationFaults({ files, read }: Dist, { states }: Told): Finding[] {
  const where = 'du-lieu/doi-chieu/van-ban.json';
  if (!files.includes(where)) return [];
  return quotations
    .parse(JSON.parse(read(where).toString('utf8')))
    .documents.flatMap(({ url, states: shown }): Finding[] => {
      const right = written(states.get(documentAt(url) ?? '') ?? []);
      return written(shown) === right
        ? []
        : [{ where, message: `"${url}" là "${written(shown)}"; hàm tình trạng cho "${right}"` }];
    });
}

const fragment = z.array(
  z.object({
    url: z.string(),
    meta: z.object({ statusNote: z.string().optional() }),
  }),
);

function searchFaults({ files, read }: Dist, { states }: Told): Finding[] {
  return files
    .filter((file) => file.endsWith('.pf_fragment'))
    .flatMap((where): Finding[] => {
      // What stands before the list says that it is whole.
      const text = gunzipSync(read(where)).toString('utf8');
      return fragment.parse(JSON.parse(text.slice(text.indexOf('[')))).flatMap(({ url, meta }) => {
        const right = states.get(documentAt(url) ?? '')?.[0].label.toLocaleLowerCase('vi');
        return right === undefined || meta.statusNote === right
          ? []
          : [
              {
                where,
                message: `kết quả tìm "${url}" ghi "${meta.statusNote ?? ''}"; hàm tình trạng cho "${right}"`,
              },
            ];
      });
    });
}

/** Every state that is told elsewhere than on a page, where it is another than the one function gives. */
export const toldFaults = (dist: Dist, told: Told): Finding[] => [
  ...dist.pages.flatMap((page) =>
    pageFaults(page, told).map((message): Finding => ({ where: page.path, message })),
  ),
  ...quotationFaults(dist, told),
  ...searchFaults(dist, told),
];
