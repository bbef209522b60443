/** The body of a document's file: the text as printed, in a form that is valid MDX too. */

/** Words as printed from a line as typed: `\<` and `\{` are the only escapes. */
export const unescaped = (line: string): string => line.replace(/\\([<{])/gu, '$1');

/** A mark that MDX would read otherwise than as printed. */
export interface BodyFault {
  /** Line of the body, from 1. */
  readonly line: number;
  /** In Vietnamese. */
  readonly message: string;
}

const RULE = /^-{3,}$/u;
const MENDS = 'npm run content -- --sua viết hộ';

/** Whether a rule of dashes stands right below words, which MDX would then take for a heading. */
const isUnderline = (line: string, above: string | undefined): boolean =>
  RULE.test(line.trim()) && (above ?? '').trim() !== '';

/** Every mark of a body that has to be written otherwise, with what to write. */
export function bodyFaults(body: string): BodyFault[] {
  return body.split('\n').flatMap((text, index, lines): BodyFault[] => {
    const line = index + 1;
    const tell = (message: string): BodyFault[] => [{ line, message }];
    const shown = text.trim().slice(0, 60);
    const sign = /(?<!\\)[<{]/u.exec(text)?.[0];
    if (sign !== undefined)
      return tell(
        `có dấu "${sign}" trong nguyên văn: "${shown}"; nếu bản gốc in dấu này, hãy viết \\${sign} (${MENDS}); nếu là mã HTML, hãy bỏ đi`,
      );
    if (/\\(?![<{|])/u.test(text))
      return tell(
        `có dấu "\\" trong nguyên văn: "${shown}"; dấu này chỉ đứng trước < và {, hay trước | trong bảng, hãy bỏ đi`,
      );
    if (/^\s*>/u.test(text))
      return tell(
        `dòng bắt đầu bằng dấu ">": "${shown}"; nguyên văn chỉ gồm chữ như in, hãy bỏ dấu này`,
      );
    if (isUnderline(text, lines[index - 1]))
      return tell(`trước dòng "---" phải có một dòng trống (${MENDS})`);
    return [];
  });
}

/** A body as it should be written, and what was mended: how many lines of each kind. */
export interface Mended {
  readonly body: string;
  /** Lines with `<` or `{`. */
  readonly signs: number;
  /** Rules of dashes right below words. */
  readonly rules: number;
}

/**
 * Writes what MDX would read otherwise so that it reads as printed: `<` and `{` behind a `\`, a blank line before `---`.
 * Nothing else is changed, and doing it twice changes nothing more.
 */
export function mendBody(body: string): Mended {
  let signs = 0;
  let rules = 0;
  const lines = body.split('\n').flatMap((line, index, all) => {
    const escaped = line.replace(/(?<!\\)[<{]/gu, '\\$&');
    if (escaped !== line) signs += 1;
    if (!isUnderline(escaped, all[index - 1])) return [escaped];
    rules += 1;
    return ['', escaped];
  });
  return { body: lines.join('\n'), signs, rules };
}
