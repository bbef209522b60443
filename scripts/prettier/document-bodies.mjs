import { doc } from 'prettier';

/**
 * A plugin of Prettier for documents (`content/documents/*.mdx`): it formats the frontmatter as YAML and leaves the text
 * below byte for byte. Prettier's own MDX printer would turn a printed "+" into "*" and number lists anew.
 */

const { hardline } = doc.builders;
const { replaceEndOfLine } = doc.utils;

const FRONT = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/u;
const NAME = 'document-body';

/** @type {import('prettier').Plugin['parsers']} */
export const parsers = {
  [NAME]: {
    astFormat: NAME,
    parse: (text) => {
      const match = FRONT.exec(text);
      return {
        front: match?.[1],
        body: text.slice(match?.[0].length ?? 0),
        end: text.length,
      };
    },
    locStart: () => 0,
    locEnd: (/** @type {{ end: number }} */ node) => node.end,
  },
};

/** @type {import('prettier').Plugin['printers']} */
export const printers = {
  [NAME]: {
    // Everything is printed by `embed`, which alone may ask another parser.
    print: () => '',
    embed: (path) => async (textToDoc) => {
      const { front, body } = path.node;
      const text = replaceEndOfLine(body);
      if (front === undefined) return text;
      const yaml = await textToDoc(front, { parser: 'yaml' });
      return ['---', hardline, yaml, yaml === '' ? '' : hardline, '---', hardline, text];
    },
  },
};
