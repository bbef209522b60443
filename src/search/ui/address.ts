/** The state of the search page as its address: `/tim-kiem/?q=tien+gia&tinh=lao-cai`. */

import { filterNames, type FilterName, type Filters } from '#src/search/shared/records.ts';

export interface Asked {
  text: string;
  filters: Filters;
}

/** Reads the part of an address after `?`. Unknown parameters are left out; values may be repeated. */
export function fromAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of filterNames) {
    const values = [...new Set(params.getAll(name))].filter((value) =>
      /^[a-z0-9-]{1,80}$/.test(value),
    );
    if (values.length > 0) filters[name] = values;
  }
  return { text: params.get('q') ?? '', filters };
}

/** The part of the address from `?` on; empty for an empty state. Long texts are cut so that the address stays usable. */
export function toAddress({ text, filters }: Asked): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text.slice(0, 400));
  for (const name of filterNames)
    for (const value of filters[name] ?? []) params.append(name, value);
  const out = params.toString();
  return out ? `?${out}` : '';
}

/** The filters with one value put in or taken out. */
export function toggle(filters: Filters, name: FilterName, value: string): Filters {
  const { [name]: values = [], ...rest } = filters;
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length > 0 ? { ...rest, [name]: next } : rest;
}
