/** The invented province of `tests/province/`: a whole content folder on which the engine is tested. */

/** Its folder, from the root of the repository; what CONTENT_DIR holds in tests of the engine. */
export const PROVINCE = 'tests/province';

/**
 * The day on which tests of the engine see it, a Tuesday; what SITE_TODAY holds there. Its days are laid around this
 * one: a meeting is held today, one plan has ended, one is in its period, a draft lies ahead.
 */
export const PROVINCE_TODAY = '2026-03-10';
