/** The body of a document's file: the text as printed, in a form that is valid MDX too. */

/** What was mended, by kind: how many lines. */
export interface Mended {
  readonly body: string;
  readonly signs: number;
  readonly rules: number;
  readonly blanks: number;
}

const RULE = /^-{3,}$/u;

/**
 * Writes what MDX would read otherwise so that it reads as printed: `<` and `{` behind a `\`, a blank line before `---`,
 * no blanks at the ends of lines. Nothing else is changed, and doing it twice changes nothing more.
 */
export function mendBody(body: string): Mended {
  let signs = 0;
  let rules = 0;
  let blanks = 0;
  const lines = body.split('\n').flatMap((line, index, all) => {
    const trimmed = line.replace(/[ \t\u00A0]+$/u, '');
    if (trimmed !== line) blanks += 1;
    const escaped = trimmed.replace(/(?<!\\)[<{]/gu, '\\$&');
    if (escaped !== trimmed) signs += 1;
    const above = all[index - 1]?.trim() ?? '';
    if (!RULE.test(escaped.trim()) || above === '') return [escaped];
    rules += 1;
    return ['', escaped];
  });
  return { body: lines.join('\n'), signs, rules, blanks };
}

/** Words as printed from a line as typed: `\<` and `\{` are the only escapes. */
export const unescaped = (line: string): string => line.replace(/\\([<{])/gu, '$1');
