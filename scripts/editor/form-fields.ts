/** Fields that forms have besides those of the schemas. */

/** The field of a form that holds what follows the frontmatter. */
export const BODY = 'than_bai';

/** The field of a form that holds an entry's id. */
export const ID = 'ma';

/** The field of the form of a whole file that holds its entries. */
export const ROWS = 'cac_muc';

/** The field of the form of a whole file that holds its text as it was read; nobody sees it. */
export const WRITTEN = 'nguyen_tep';
