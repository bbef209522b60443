/** What day it is in Vietnam. It stands alone, since every page loads it. */

/** UTC+7 all year round (Quyết định 134/2002/QĐ-TTg). */
const VIETNAM = 7 * 60 * 60 * 1000;

/** The day in Vietnam at a moment (milliseconds since 1970, UTC), `YYYY-MM-DD`. */
export const dayInVietnam = (now: number): string =>
  new Date(now + VIETNAM).toISOString().slice(0, 10);
