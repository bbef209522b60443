/** The state of the search page as its address: `/tim-kiem/?q=tien+gia&tinh=lao-cai`. */

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
}

// Addresses are read, kept and shared by people: these words are Vietnamese and do not change.

const PARAMETERS: Readonly<Record<FilterName, string>> = {
  type: 'loai',
  province: 'tinh',
  agency: 'co-quan',
  audience: 'doi-tuong',
  year: 'nam',
  status: 'tinh-trang',
};

const TYPES: Readonly<Record<RecordType, string>> = {
  benefit: 'quyen-loi',
  document: 'van-ban',
  passage: 'muc',
  agency: 'co-quan',
  kit: 'truyen-thong',
  glossary: 'thuat-ngu',
  page: 'trang',
};

const STATUSES: Readonly<Record<RecordStatus, string>> = { running: 'con', ended: 'het' };

/** Values that have other words in an address; all others stand there as they are. */
const VALUES: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  type: TYPES,
  status: STATUSES,
};

/** The values that the words of an address stand for; words that stand for none are left out. */
function valuesOf(name: FilterName, words: readonly string[]): string[] {
  const table = VALUES[name];
  const known = table
    ? Object.keys(table).filter((value) => words.includes(table[value] ?? ''))
    : words.filter((word) => /^[a-z0-9-]{1,80}$/.test(word));
  return [...new Set(known)];
}

/** Reads the part of an address after `?`. Unknown parameters are left out; values may be repeated. */
export function fromAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of filterNames) {
    const values = valuesOf(name, params.getAll(PARAMETERS[name]));
    if (values.length > 0) filters[name] = values;
  }
  return { text: params.get('q') ?? '', filters };
}

/** The part of the address from `?` on; empty for an empty state. Long texts are cut so that the address stays usable. */
export function toAddress({ text, filters }: Asked): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text.slice(0, 400));
  for (const name of filterNames)
    for (const value of filters[name] ?? [])
      params.append(PARAMETERS[name], VALUES[name]?.[value] ?? value);
  const out = params.toString();
  return out ? `?${out}` : '';
}

/** The filters with one value put in or taken out. */
export function toggle(filters: Filters, name: FilterName, value: string): Filters {
  const { [name]: values = [], ...rest } = filters;
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length > 0 ? { ...rest, [name]: next } : rest;
}
