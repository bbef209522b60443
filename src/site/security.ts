/** What a browser may load and do on the site's pages. One table feeds the policy in every page and the headers of the host. */

/**
 * Content-Security-Policy by directive (CSP level 3). Everything is refused that is not named here; nothing comes
 * from another origin and nothing is inline.
 */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/** Directives that browsers heed in a header only. */
const HEADER_ONLY: Readonly<Record<string, readonly string[]>> = {
  'frame-ancestors': ["'none'"],
};

const written = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/** The policy as the content of a `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers. */
export const pagePolicy: string = written(POLICY);

/**
 * The policy of a page in a folder that is opened from a disk, where `'self'` is nobody to some browsers: scripts, styles
 * and pictures from files, and nothing from any network.
 */
export const diskPolicy: string = written({
  ...Object.fromEntries(
    Object.entries(POLICY).map(([directive, sources]) => [
      directive,
      sources.flatMap((source) => (source === "'self'" ? [source, 'file:'] : [source])),
    ]),
  ),
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
});

/**
 * The policy of the editor on a published site, where there is one: its own files, the styles that Sveltia CMS writes into
 * its page, and the git host that whoever edits signs in to.
 *
 * @param origins of the git host
 */
const editorPolicy = (origins: readonly string[]) => ({
  ...POLICY,
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'blob:', ...origins],
  'worker-src': ["'none'"],
  'form-action': ["'none'"],
});

/** The same as {@link pagePolicy} for the page of the editor. @param origins of the git host */
export const editorPagePolicy = (origins: readonly string[]): string =>
  written(editorPolicy(origins));

/** Response headers for every file of the site, by name; whether other sites may load it is said apart. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({ ...POLICY, ...HEADER_ONLY }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // What a reader looks for is nobody else's business, the linked ministry's included.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For pages and what they are made of: no other site loads them. */
export const ownResource: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For data and pictures that are there to be used elsewhere. */
export const openHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Headers that the editor's folder has its own of; a host must not send it those of {@link securityHeaders} besides. */
export const EDITOR_OWN = ['Content-Security-Policy', 'Cross-Origin-Opener-Policy'] as const;

/** Those headers. @param origins of the git host */
export const editorHeaders = (
  origins: readonly string[],
): Readonly<Record<(typeof EDITOR_OWN)[number], string>> => ({
  'Content-Security-Policy': written({ ...editorPolicy(origins), ...HEADER_ONLY }),
  // The window in which somebody signs in to the host tells this page when it is done.
  'Cross-Origin-Opener-Policy': 'unsafe-none',
});
