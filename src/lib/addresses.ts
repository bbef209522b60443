import type { AddressLock } from '#src/schemas/addresses.ts';

/**
 * An address once published stays: it goes on leading to the same matter, or sends its reader on to where the matter is
 * now. The lock of addresses says what was published; these functions compare it with what the content brings forth.
 */

/** Whose page it is: the entry, and the words by which people know it. */
export type Owner = AddressLock['pages'][string];

/** Page address from the root of the site → whose it is. */
export type PageOwners = ReadonlyMap<string, Owner>;

/** Pages that every installation has, whatever its content; an address may be sent on to them. */
const STANDING_PAGES = [
  '/',
  '/van-ban/',
  '/tim-kiem/',
  '/tim-kiem/muc-luc/',
  '/tinh/',
  '/gioi-thieu/',
  '/ngoai-tuyen/',
  '/tro-nang/',
];

/** Lists that are there as long as one of their pages is. */
const LISTS = ['/co-quan/', '/nguon-khong-neu/', '/quyen-loi/', '/truyen-thong/'];

/** How the pages of the content differ from those that were published. */
export interface AddressDifference {
  /** Addresses that are gone and lead nowhere. */
  readonly gone: readonly string[];
  /** Addresses that are sent on to a page that is not there. */
  readonly astray: readonly string[];
  /** Addresses at which something else stands now. */
  readonly changed: readonly string[];
  /** Pages that the lock does not know yet. */
  readonly added: readonly string[];
}

const sameOwner = (one: Owner, other: Owner): boolean =>
  one.entry === other.entry && one.words === other.words;

/** Whether readers can be sent to an address. */
const leadsOn = (to: string, now: PageOwners): boolean =>
  now.has(to) ||
  STANDING_PAGES.includes(to) ||
  (LISTS.includes(to) && now.keys().some((address) => address.startsWith(to)));

/** Compares a lock with the pages that there are. */
export function compareAddresses(lock: AddressLock, now: PageOwners): AddressDifference {
  const published = Object.keys(lock.pages);
  const absent = [...published, ...Object.keys(lock.moved)].filter((address) => !now.has(address));
  const unique = [...new Set(absent)];
  return {
    gone: unique.filter((address) => lock.moved[address] === undefined),
    astray: unique.filter((address) => {
      const to = lock.moved[address];
      return to !== undefined && !leadsOn(to, now);
    }),
    changed: published.filter((address) => {
      const [before, after] = [lock.pages[address], now.get(address)];
      return before !== undefined && after !== undefined && !sameOwner(before, after);
    }),
    added: [...now.keys()].filter((address) => lock.pages[address] === undefined),
  };
}

/** An address that sends its reader on. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Every address that sends on, sorted. @param now the pages that there are; an address that is one of them sends nobody on */
export function redirects(lock: AddressLock, now?: PageOwners): Redirect[] {
  return Object.entries(lock.moved)
    .filter(([from]) => !now?.has(from))
    .map(([from, to]) => ({ from, to }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The lock of a site that has published nothing. */
export const NO_ADDRESSES: AddressLock = { pages: {}, moved: {}, log: [] };

/** A page that took the place of another, as it is typed. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The lock after a change.
 *
 * @param moves pages that others took the place of; the other pages of the same entry (leaflet, poster, summary) go with them
 * @param correction its reason is needed where an address goes or changes hands
 * @throws Error, in Vietnamese, where an address would vanish, or is said to have moved and has not
 */
export function renewAddresses(
  lock: AddressLock,
  now: PageOwners,
  moves: readonly Move[],
  correction: { readonly date: string; readonly reason: string | undefined },
): AddressLock {
  for (const { from, to } of moves) {
    if (lock.pages[from] === undefined && lock.moved[from] === undefined)
      throw new Error(
        `trang ${from} chưa từng được công bố nên không ghi --moved; hãy xem lại địa chỉ`,
      );
    if (now.has(from))
      throw new Error(`trang ${from} vẫn còn nên không ghi --moved; hãy xem lại địa chỉ`);
    if (!leadsOn(to, now))
      throw new Error(`--moved "${from}=${to}": không có trang ${to}; hãy ghi một trang đang có`);
  }
  const moved = settled({ ...lock.moved, ...withTheirPages(lock, now, moves) }, now);
  const { gone, astray, changed } = compareAddresses({ ...lock, moved }, now);
  const [lost] = [...gone, ...astray];
  if (lost !== undefined)
    throw new Error(
      `trang ${[...gone, ...astray].join(', ')} đã công bố nay không còn; người dân và trang khác có thể đang dẫn tới. Hãy trả lại, hoặc chỉ trang thay: --moved "${lost}=/trang-moi/"`,
    );
  const addresses = [
    ...changed,
    ...Object.keys(moved).filter((address) => lock.moved[address] !== moved[address]),
  ].sort();
  const { date, reason } = correction;
  if (addresses.length > 0 && !reason)
    throw new Error(
      `thiếu lý do: ${addresses.join(', ')} đã công bố nay đổi; hãy ghi thêm --reason "…"`,
    );
  return {
    pages: Object.fromEntries([...now].sort(([one], [other]) => (one < other ? -1 : 1))),
    moved: Object.fromEntries(
      Object.entries(moved).sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    log:
      addresses.length > 0 && reason ? [...lock.log, { date, reason, addresses }] : [...lock.log],
  };
}

/** The moves as typed, and with them the other pages of an entry that went: each to its like, or else to the page named. */
function withTheirPages(
  lock: AddressLock,
  now: PageOwners,
  moves: readonly Move[],
): Record<string, string> {
  return Object.fromEntries(
    moves.flatMap(({ from, to }) => {
      const owner = lock.pages[from]?.entry;
      const [before = '', after = ''] = [owner, now.get(to)?.entry].map(
        (entry) => entry?.split('/')[1],
      );
      const others = Object.entries(lock.pages)
        .filter(([address, { entry }]) => address !== from && entry === owner && !now.has(address))
        .map(([address]): [string, string] => {
          const like = before === '' ? address : address.replace(`/${before}/`, `/${after}/`);
          return [address, now.has(like) ? like : to];
        });
      return [...others, [from, to]];
    }),
  );
}

/** Moves that lead to where their matter is now: a page that moved twice to its last place, and one that is there again nowhere. */
function settled(moved: Record<string, string>, now: PageOwners): Record<string, string> {
  const lead = (address: string, steps = 0): string => {
    const next = now.has(address) ? undefined : moved[address];
    return next === undefined || steps > Object.keys(moved).length
      ? address
      : lead(next, steps + 1);
  };
  return Object.fromEntries(
    Object.keys(moved)
      .filter((address) => !now.has(address))
      .map((address) => [address, lead(address)]),
  );
}
