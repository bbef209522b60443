import { contentRoot } from './content-root.ts';
import { ContentError } from './problem.ts';
import { readSiteFile, type SiteFacts } from './site-file.ts';

/** What was read last, and from where; every address on every page asks for it. */
let known: { readonly named: string | undefined; readonly facts: SiteFacts } | undefined;

/** Read at the first use and not when the module is loaded, so that a wrong file is told of like any other mistake. */
function facts(): SiteFacts {
  const named = process.env['CONTENT_DIR'];
  if (known && known.named === named) return known.facts;
  const read = readSiteFile(contentRoot());
  if (!read.facts) throw new ContentError(read.problems);
  known = { named, facts: read.facts };
  return read.facts;
}

/**
 * What this installation is called, where it lives and what it covers: `content/site.yaml` of the content that the site
 * is built from. See `site-file.ts` for each field.
 *
 * @throws ContentError at the first use, with file and line, where the file is missing or wrong
 */
export const site: Omit<SiteFacts, 'schemaVersion' | 'plainHttp' | 'without'> = {
  get name() {
    return facts().name;
  },
  get country() {
    return facts().country;
  },
  get address() {
    return facts().address;
  },
  get description() {
    return facts().description;
  },
  get disclaimer() {
    return facts().disclaimer;
  },
  get contact() {
    return facts().contact;
  },
  get licences() {
    return facts().licences;
  },
  get examples() {
    return facts().examples;
  },
  get searchWith() {
    return facts().searchWith;
  },
  get editor() {
    return facts().editor;
  },
};
