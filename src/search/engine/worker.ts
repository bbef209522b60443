/** Runs the search beside the page, so that typing stays smooth on a slow phone. */

import { serve } from './serve.ts';
import { SearchSession } from './session.ts';

serve(
  {
    listen: (hear) => {
      addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        hear(data);
      });
    },
    post: (reply) => {
      postMessage(reply);
    },
  },
  (base, entry) => new SearchSession(base, entry),
);
