/** `npm run -s nginx`: prints a configuration of nginx for the address of this site. */
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { readRedirects } from '#src/loaders/redirects.ts';
import { nginxConfig } from '#src/site/nginx.ts';
import { editorOrigins } from '#src/site/editor-host.ts';
import { site } from '#src/site/site.ts';

readCommandLine({});
process.stdout.write(
  nginxConfig(site.address, readRedirects(), site.editor && editorOrigins(site.editor)),
);
