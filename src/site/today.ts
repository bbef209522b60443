/**
 * The day the site is built for, `YYYY-MM-DD`: what is ahead and what is past is told from it. A parameter of the build
 * (environment variable SITE_TODAY), so that a build can be repeated; else the day in Vietnam (UTC+7).
 */
export const today: string =
  process.env['SITE_TODAY'] || new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
