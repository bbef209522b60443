import { EDITOR_FOLDER } from './editor-host.ts';
import {
  AHEAD,
  AHEAD_PAGES,
  IMMUTABLE,
  IMMUTABLE_FOLDERS,
  OPEN_ENDS,
  REVALIDATE,
  TEXT_TYPES,
} from './headers.ts';
import { baseOf } from './paths.ts';
import { nginxRedirects } from './redirects.ts';
import {
  EDITOR_OWN,
  editorHeaders,
  openHeaders,
  ownResource,
  securityHeaders,
} from './security.ts';

/** Types that are sent with their charset; nginx knows feeds and maps of the site as `text/xml`. */
const CHARSET_TYPES = [
  'text/css',
  ...Object.values(TEXT_TYPES).map((type) => type.replace(/;.*$/u, '')),
  'text/javascript',
  'application/json',
  'application/xml',
  'text/xml',
  'application/manifest+json',
  'image/svg+xml',
];

/** The variable that holds what a header is for a file, where that is not the same for all. */
const variableOf = (name: string): string => `$so_tay_${name.toLowerCase().replaceAll('-', '_')}`;

/** What other sites may load, header by header; nginx sends none whose value is empty. */
const openMaps = (): string =>
  Object.entries(openHeaders)
    .map(([name, value]) => {
      const rows = [
        ['default', ownResource[name] ?? ''],
        [`~\\.(?:${OPEN_ENDS.join('|')})$`, value],
      ] as const;
      return `map $uri ${variableOf(name)} {\n${indent(table(rows), 4)}\n}`;
    })
    .join('\n\n');

/** What the folder of the editor has its own of. @param origins of the git host */
const editorMaps = (root: string, origins: readonly string[]): string =>
  EDITOR_OWN.map((name) => {
    const rows = [
      ['default', securityHeaders[name] ?? ''],
      [`~^${root}/${EDITOR_FOLDER}/`, editorHeaders(origins)[name]],
    ] as const;
    return `map $uri ${variableOf(name)} {\n${indent(table(rows), 4)}\n}`;
  }).join('\n\n');

const indent = (lines: readonly string[], by: number): string =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line)).join('\n');

/** Lines `key value`, the values one below the other. */
function table(rows: readonly (readonly [key: string, value: string])[]): string[] {
  const width = Math.max(...rows.map(([key]) => key.length));
  return rows.map(([key, value]) => `${key.padEnd(width)} "${value}";`);
}

/** What is sent with every file, and how: within the server, or within the location where the site is a part of one. */
const sending = (root: string, own: readonly string[]): string[] => [
  'index index.html;',
  `error_page 404 ${root}/404.html;`,
  'charset utf-8;',
  `charset_types ${CHARSET_TYPES.join(' ')};`,
  '# No log of who read what: the site promises not to track its readers.',
  'access_log off;',
  '',
  'include /etc/nginx/mime.types;',
  'types {',
  '    text/javascript           js mjs;',
  '    text/csv                  csv;',
  '    text/calendar             ics;',
  '    text/markdown             md;',
  '    application/jsonl         jsonl;',
  '    application/manifest+json webmanifest;',
  '    application/octet-stream  pf_index pf_fragment pf_filter pf_meta;',
  '}',
  '',
  'brotli_static on;',
  'gzip_static on;',
  'gzip_vary on;',
  '',
  '# Locations within must add no header of their own: nginx would then forget these.',
  ...Object.entries(securityHeaders).map(
    ([name, value]) =>
      `add_header ${name} ${own.includes(name) ? variableOf(name) : `"${value}"`} always;`,
  ),
  'add_header Cache-Control $so_tay_cache always;',
  ...Object.keys(openHeaders).map((name) => `add_header ${name} ${variableOf(name)} always;`),
];

/** The folder, at the root of its host or under a part of it. */
const place = (root: string, own: readonly string[]): string[] =>
  root === ''
    ? ['root /var/www/so-tay-an-sinh;', ...sending(root, own)]
    : [
        `location = ${root} {`,
        `    return 301 ${root}/;`,
        '}',
        '',
        `location ${root}/ {`,
        '    alias /var/www/so-tay-an-sinh/;',
        indent(sending(root, own), 4),
        '}',
      ];

/**
 * A configuration of nginx for the site at an address; under a path (`https://x.example/an-sinh`) the site is one location
 * of its host. The headers are those of `_headers`.
 *
 * @param moved addresses that send their readers on, from the root of the site
 * @param origins of the git host, where the site has an editor
 */
export function nginxConfig(
  address: string,
  moved: readonly { readonly from: string; readonly to: string }[] = [],
  origins?: readonly string[],
): string {
  const root = baseOf(address);
  const host = new URL(address).hostname;
  return `# Serves the built site (the folder dist/) with nginx 1.18 or later. Written by \`npm run -s nginx\` for the address in
# the content; run it again when the address changes.
#
# 1. Build: npm ci && npm run build && npm run compress
#    (the last writes .br and .gz beside every text file, so that nginx need not compress at each request).
# 2. Copy dist/ to /var/www/so-tay-an-sinh and this file to /etc/nginx/conf.d/so-tay-an-sinh.conf.
# 3. Write the paths of your certificate.
#
# brotli_static needs nginx's Brotli module (Debian and Ubuntu: libnginx-mod-http-brotli-static). Without the module
# take that line out; gzip is then used.

# File names in these folders carry a hash of the content. The search page is loaded while one types, and kept for the
# minutes until one goes there. All else is asked for again, and mostly answered by 304.
map $uri $so_tay_cache {
${indent(table([['default', REVALIDATE], ...AHEAD_PAGES.map((page) => [`~^${root}${page}(?:index\\.html)?$`, AHEAD] as const), ...IMMUTABLE_FOLDERS.map((folder) => [`~^${root}${folder}`, IMMUTABLE] as const)]), 4)}
}

# Other sites may load data, calendars, feeds and pictures, and nothing else.
${openMaps()}
${origins ? `\n# The editor's folder loads and asks more than pages may.\n${editorMaps(root, origins)}\n` : ''}
server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${host};
    ssl_certificate     /etc/ssl/certs/${host}.pem;
    ssl_certificate_key /etc/ssl/private/${host}.key;
    server_tokens off;

${indent(
  place(root, origins ? EDITOR_OWN : []).flatMap((lines) => lines.split('\n')),
  4,
)}

${moved.length > 0 ? `    # Pages that moved.\n${indent(nginxRedirects(moved, root), 4)}\n\n` : ''}    # Files for hosts that read them; not part of the site.
    location = ${root}/_headers {
        return 404;
    }
    location = ${root}/_redirects {
        return 404;
    }
}
`;
}
