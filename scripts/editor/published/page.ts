import type { CmsConfig } from '@sveltia/cms';
import yamlPlugin from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';
import { fileOfForm, formOfFile, type Kind } from './file-forms.ts';

/** The page of the published editor: Sveltia CMS, told which git host, which forms, and how our files are read and written. */

/** What the page is told (`index.json`). */
export interface Told {
  readonly config: object;
  readonly kinds: readonly {
    readonly format: string;
    readonly extension: string;
    readonly kind: Kind;
  }[];
  /** How YAML is laid out. */
  readonly layout: { readonly printWidth: number; readonly singleQuote: boolean };
}

/** Where Sveltia CMS looks for the language that somebody prefers (its `services/user`). */
const PREFERENCES = 'sveltia-cms.prefs';

if (localStorage.getItem(PREFERENCES) === null)
  localStorage.setItem(PREFERENCES, JSON.stringify({ closeOnSave: false, locale: 'vi' }));
Object.assign(window, { CMS_MANUAL_INIT: true });
// Only now: it reads what is preferred as it is loaded.
const { default: CMS } = await import('@sveltia/cms');

// Our own file, written beside this one.
const told = (await (await fetch('index.json')).json()) as Told;
const layOut = (text: string): Promise<string> =>
  format(text, { ...told.layout, parser: 'yaml', plugins: [yamlPlugin] });

for (const { format: name, extension, kind } of told.kinds)
  CMS.registerCustomFormat(name, extension, {
    fromFile: (text) => formOfFile(kind, text),
    toFile: (form: Record<string, unknown>) => fileOfForm(kind, form, layOut),
  });
// Sveltia checks it itself and shows what it does not understand.
await CMS.init({ config: told.config as CmsConfig });
