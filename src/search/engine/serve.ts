/** Answers the page's messages, each under its number. */

import { LoadError } from '#src/search/shared/load-error.ts';
import {
  readRequest,
  type Outcome,
  type Reply,
  type Request,
  type Search,
} from '#src/search/shared/protocol.ts';

/** The worker's end of the line. */
export interface Line {
  listen: (hear: (message: unknown) => void) => void;
  post: (reply: Reply) => void;
}

/** Serves a search over a line; `open` makes it once the page has said where the index lies. */
export function serve(
  { listen, post }: Line,
  open: (base: string, entry: string | undefined) => Search,
): void {
  let search: Search | undefined;
  const run = async (request: Request): Promise<Outcome> => {
    if (request.task === 'open') search = open(request.base, request.entry);
    else if (!search) throw new Error('Asked before it was opened');
    else if (request.task === 'search')
      return { kind: 'answer', answer: await search.search(request.text, request.options) };
    else if (request.task === 'facets')
      return { kind: 'facets', facets: await search.facets(request.text, request.options) };
    else await search.warm(request.text);
    return { kind: 'done' };
  };
  listen((message) => {
    // What is no message of ours throws here: the page hears of it as an error of the worker.
    const request = readRequest(message);
    run(request).then(
      (outcome) => {
        post({ ...outcome, id: request.id });
      },
      (error: unknown) => {
        const cause = error instanceof LoadError ? 'load' : 'other';
        post({ kind: 'failed', cause, id: request.id });
      },
    );
  });
}
