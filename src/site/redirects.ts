/** An address that sends its reader on; both from the root of the site. */
interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Redirects in the format of `_redirects` (Netlify, Cloudflare Pages and others): a line each, for good.
 *
 * @param base path of the site on its host, such as `/an-sinh` or `''`
 */
export const formatRedirects = (list: readonly Redirect[], base: string): string =>
  list.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');

/** The same as lines of a server in nginx. */
export const nginxRedirects = (list: readonly Redirect[], base: string): string[] =>
  list.map(({ from, to }) => `location = ${base}${from} { return 301 ${base}${to}; }`);
