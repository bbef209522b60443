/** An index that the builder has written, and a network that serves it to a session, whole or spoilt. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What becomes of a file on its way; undefined: it arrives as it is. */
export type Spoil = (path: string, bytes: Buffer) => Response | undefined;

export const BASE = '/pagefind/';

export interface Network {
  readonly fetch: typeof fetch;
  /** Files asked for, in order, with the browser's memory passed over (`!`) or not. */
  readonly asked: string[];
  /** Spoils the files from now on. */
  spoil: Spoil;
}

/** Serves the folder at `BASE`, as a browser would load it. */
export function networkOver(folder: string): Network {
  const network: Network = {
    asked: [],
    spoil: () => undefined,
    fetch: async (input, init) => {
      if (typeof input !== 'string') throw new TypeError('Only addresses are asked for');
      const path = input.slice(BASE.length).replace(/\?.*$/, '');
      network.asked.push(`${init?.cache === 'reload' ? '!' : ''}${path}`);
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      if (!bytes) return new Response('', { status: 404 });
      return network.spoil(path, bytes) ?? new Response(new Uint8Array(bytes));
    },
  };
  return network;
}
