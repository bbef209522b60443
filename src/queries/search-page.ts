import { groupBy } from '#src/lib/group.ts';
import { indexLetter } from '#src/vietnamese/letter.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { states } from '#src/schemas/states.ts';
import type { RecordStatus, SearchRecord } from '#src/search/shared/records.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getGlossary } from './glossary.ts';
import { once } from './once.ts';
import { getPlaces } from './places.ts';
import { getProvinces } from './provinces.ts';
import { getSearchInput } from './search-records.ts';
import { getAudienceTerms } from './taxonomy.ts';

/** One line of the A–Z index. */
export interface IndexEntry {
  readonly label: string;
  readonly href: string;
  /** What it leads to, where the words alone do not say: `Nghị định`, `xem: Trợ cấp xã hội hằng tháng`. */
  readonly note?: string;
}

function entriesOf({ type, title, url, aliases = [], numbers = [] }: SearchRecord): IndexEntry[] {
  if (type === 'benefit')
    return [
      { label: title, href: url },
      ...aliases.map((label) => ({ label, href: url, note: `xem: ${title}` })),
    ];
  if (type === 'agency') return [{ label: title, href: url }];
  if (type !== 'document') return [];
  // `Phụ lục 01` has a number that says nothing by itself.
  if (!numbers.some((number) => number.includes('/'))) return [{ label: title, href: url }];
  return numbers.map((number) => ({
    label: number,
    href: url,
    note: title.split(` ${number}`)[0] ?? '',
  }));
}

/** Guides with their everyday names, agencies, numbers of documents and terms by their first letter. */
export const getIndex = once(
  async (): Promise<
    readonly { readonly letter: string; readonly entries: readonly IndexEntry[] }[]
  > => {
    const terms = (await getGlossary()).flatMap(({ id, data }): IndexEntry[] =>
      data.kind === 'abbreviation'
        ? data.forms
            .filter(({ searchOnly }) => !searchOnly)
            .map(({ text, meaning }) => ({
              label: text,
              href: `${paths.glossary}#${id}`,
              note: meaning ?? data.meaning[0] ?? '',
            }))
        : data.kind === 'citizen-term'
          ? data.forms
              .filter(({ searchOnly }) => !searchOnly)
              .slice(0, 1)
              .map(({ text }) => ({
                label: text,
                href: `${paths.glossary}#${id}`,
                note: data.meaning.join(', '),
              }))
          : [],
    );
    const { records } = await getSearchInput();
    // An everyday word that is also another name of a guide leads to the guide.
    const seen = new Set<string>();
    const entries = [...records.flatMap(entriesOf), ...terms].filter(({ label, note }) => {
      // An official term is among its own everyday forms.
      if (label === note) return false;
      const key = label.toLowerCase();
      return !seen.has(key) && seen.add(key);
    });
    return groupBy(
      entries.sort((a, b) => collator.compare(a.label, b.label)),
      ({ label }) => indexLetter(label),
    )
      .map(({ key, items }) => ({ letter: key, entries: items }))
      .sort((a, b) => collator.compare(a.letter, b.letter));
  },
);

/** Words for the values of the filters that the page itself does not name elsewhere. */
export const getFilterLabels = once(
  async (): Promise<
    Record<'province' | 'audience' | 'status', Readonly<Record<string, string>>>
  > => ({
    province: Object.fromEntries<string>([
      // Sites that are searched along have documents of other provinces.
      ...(site.searchWith.length > 0
        ? (await getPlaces()).former.map(({ place }) => [place.id, place.name] as const)
        : []),
      ...(await getProvinces()).map(({ id, data }) => [id, data.name] as const),
    ]),
    audience: Object.fromEntries((await getAudienceTerms()).map(({ id, label }) => [id, label])),
    status: {
      running: states['in-period'].label,
      withdrawn: states.withdrawn.label,
      ended: `${states.ended.label}, ${states['occasion-past'].label.toLocaleLowerCase('vi')}`,
    } satisfies Record<RecordStatus, string>,
  }),
);

/** The agencies that have a page, one a line: id and name, parted by a tab. */
export const getAgencyNames = once(async (): Promise<string> => {
  const { records } = await getSearchInput();
  const names = records
    .filter(({ type }) => type === 'agency')
    .flatMap(({ agencies: [id] = [], title }) => (id === undefined ? [] : [`${id}\t${title}`]));
  // The first line names none: where no agency has a page, the file is not empty, as one that was cut would be.
  return ['Mã và tên cơ quan', ...names].join('\n');
});
