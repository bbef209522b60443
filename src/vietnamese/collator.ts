/** The order of the Vietnamese alphabet (a, ă, â, b … d, đ, e, ê …), numbers within a text by their value: `Phụ lục 2` before `Phụ lục 10`. */
export const collator = new Intl.Collator('vi', { numeric: true });
