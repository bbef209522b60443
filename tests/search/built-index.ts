/** An index that the builder has written, and a network that serves it to a session, whole or spoilt. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '#src/search/engine/session.ts';

/** What becomes of a file on its way; undefined: it arrives as it is. */
export type Spoil = (path: string, bytes: Buffer) => Response | undefined;

export const BASE = '/pagefind/';

export interface Network extends Surroundings {
  /** Files asked for, in order, with the browser's memory passed over (`!`) or not. */
  readonly asked: string[];
  /** Spoils the files from now on. */
  spoil: Spoil;
  /** Whether the script of Pagefind can be loaded. */
  hasScript: boolean;
}

/** Serves the folder at `BASE`, as a browser would load it. */
export function networkOver(folder: string): Network {
  const network: Network = {
    asked: [],
    spoil: () => undefined,
    hasScript: true,
    fetch: async (input, init) => {
      if (typeof input !== 'string') throw new TypeError('Only addresses are asked for');
      const path = input.slice(BASE.length).replace(/\?.*$/, '');
      network.asked.push(`${init?.cache === 'reload' ? '!' : ''}${path}`);
      const bytes = await readFile(join(folder, path));
      return network.spoil(path, bytes) ?? new Response(new Uint8Array(bytes));
    },
    importScript: async (address) => {
      network.asked.push(address.slice(BASE.length));
      if (!network.hasScript) throw new TypeError('Failed to fetch dynamically imported module');
      const [name = '', query] = address.slice(BASE.length).split('?');
      // A module is one for each address, as in a browser.
      const url = `${pathToFileURL(join(folder, name)).href}?${query ?? ''}${String(Math.random())}`;
      return (await import(/* @vite-ignore */ url)) as unknown;
    },
  };
  return network;
}
