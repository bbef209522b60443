import { dayOf } from './day.ts';

/**
 * The day the site is built for, `YYYY-MM-DD`: what is ahead and what is past is told from it. A parameter of the build
 * (environment variable SITE_TODAY), so that a build can be repeated.
 */
export const today: string = dayOf(process.env['SITE_TODAY'], new Date());
