/**
 * Whether this is a build for readers and not a trial (environment variable SITE_RELEASE=1): then the site must say where
 * a reader tells of a mistake.
 */
export const isRelease = (value: string | undefined): boolean => value === '1';
