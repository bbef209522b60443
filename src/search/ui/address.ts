/**
 * The state of the search page as its address: `/tim-kiem/#q=tien+gia&tinh=lao-cai`. It stands behind `#`, which
 * browsers never send: so no question reaches the host, by reload, Back or a shared link either. What stands behind `?`,
 * as in older links, is read and put behind `#` at once.
 */

import {
  filterNames,
  type FilterName,
  type Filters,
  type RecordStatus,
  type RecordType,
} from '#src/search/shared/records.ts';

export interface Asked {
  readonly text: string;
  readonly filters: Filters;
  /** The letters as typed: nothing is read otherwise. */
  readonly exact: boolean;
}

// Addresses are read, kept and shared by people: these words are Vietnamese and do not change.

const QUESTION = 'q';
const EXACT = 'dung-chu';

const PARAMETERS: Readonly<Record<FilterName, string>> = {
  type: 'loai',
  province: 'tinh',
  agency: 'co-quan',
  audience: 'doi-tuong',
  year: 'nam',
  status: 'tinh-trang',
};

/** A passage is counted as its document; links from before that still work. */
const PASSAGE = 'muc';

const TYPES: Readonly<Record<Exclude<RecordType, 'passage'>, string>> = {
  benefit: 'quyen-loi',
  document: 'van-ban',
  agency: 'co-quan',
  place: 'tinh',
  kit: 'truyen-thong',
  note: 'ghi-chu',
  glossary: 'thuat-ngu',
  page: 'trang',
};

const STATUSES: Readonly<Record<RecordStatus, string>> = {
  running: 'con',
  ended: 'het',
  withdrawn: 'rut',
};

/** Values that have other words in an address; all others stand there as they are. */
const VALUES: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  type: TYPES,
  status: STATUSES,
};

/** The values that the words of an address stand for; words that stand for none are left out. */
function valuesOf(name: FilterName, words: readonly string[]): string[] {
  const table = VALUES[name];
  const said = words.map((word) => (name === 'type' && word === PASSAGE ? TYPES.document : word));
  const known = table
    ? Object.keys(table).filter((value) => said.includes(table[value] ?? ''))
    : said.filter((word) => /^[a-z0-9-]{1,80}$/.test(word));
  return [...new Set(known)];
}

const parametersOf = (part: string): URLSearchParams =>
  new URLSearchParams(part.replace(/^[?#]/, ''));

/** Whether the part of an address after `#` or `?` is a state of the search page: there are places on it, too. */
export function isAsked(part: string): boolean {
  const params = parametersOf(part);
  return [QUESTION, ...Object.values(PARAMETERS)].some((name) => params.has(name));
}

/** Reads the part of an address after `#` or `?`. Unknown parameters are left out; values may be repeated. */
export function fromAddress(part: string): Asked {
  const params = parametersOf(part);
  const filters: Filters = {};
  for (const name of filterNames) {
    const values = valuesOf(name, params.getAll(PARAMETERS[name]));
    if (values.length > 0) filters[name] = values;
  }
  return { text: params.get(QUESTION) ?? '', filters, exact: params.has(EXACT) };
}

/** The part of the address from `#` on; empty for an empty state. Long texts are cut so that the address stays usable. */
export function toAddress({ text, filters, exact }: Asked): string {
  const params = new URLSearchParams();
  if (text) params.set(QUESTION, text.slice(0, 400));
  if (text && exact) params.set(EXACT, '1');
  for (const name of filterNames)
    for (const value of filters[name] ?? [])
      params.append(PARAMETERS[name], VALUES[name]?.[value] ?? value);
  const out = params.toString();
  return out ? `#${out}` : '';
}

/** The filters with one value put in or taken out. */
export function toggle(filters: Filters, name: FilterName, value: string): Filters {
  const { [name]: values = [], ...rest } = filters;
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length > 0 ? { ...rest, [name]: next } : rest;
}
