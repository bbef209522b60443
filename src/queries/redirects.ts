import { redirects, type Redirect } from '#src/lib/addresses.ts';
import { getEntry } from './collections.ts';
import { once } from './once.ts';

/** The addresses that send their readers on, from the root of the site. */
export const getRedirects = once(async (): Promise<readonly Redirect[]> => {
  const lock = await getEntry('addresses', 'addresses');
  return lock ? redirects(lock.data) : [];
});
