import type { ConfigData } from 'html-validate';

/** What valid HTML is for the built pages: the standard, and what assistive technology needs. No rule of mere style. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The boxes of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'no-dup-class': 'error',
    'no-implicit-close': 'error',
    'no-inline-style': 'error',
    'no-utf8-bom': 'error',
    // Everything comes from our own host, which could change the hash as well as the file.
    'require-sri': 'off',
  },
};
