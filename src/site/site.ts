import { contentRoot } from './content-root.ts';
import { ContentError } from './problem.ts';
import { readSiteFile, type SiteFacts } from './site-file.ts';

let known: { readonly root: string; readonly facts: SiteFacts } | undefined;

/** Read at the first use and not when the module is loaded, so that a wrong file is told of like any other mistake. */
function facts(): SiteFacts {
  const root = contentRoot();
  if (known?.root === root) return known.facts;
  const read = readSiteFile(root);
  if (!read.facts) throw new ContentError(read.problems);
  known = { root, facts: read.facts };
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
