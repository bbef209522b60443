/** Slips of typing in what editors write: no reader misunderstands them, every reader sees them. */

/** A slip with what to do about it, in Vietnamese. */
interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
}

const SLIPS: readonly Slip[] = [
  {
    pattern: /&(?:[a-z]{2,6}|#\d{1,5});/iu,
    message: 'có mã của trang web; hãy gõ chính dấu ấy',
  },
  { pattern: /\S {2,}(?=\S)/u, message: 'có hai dấu cách liền nhau; hãy bỏ bớt một' },
  {
    pattern: /\S[ \n]+(?:[,;:!?)\]”’](?![\p{L}\p{N}])|\.(?!\.))/u,
    message: 'có dấu cách thừa trước dấu câu; hãy bỏ đi',
  },
  // Between digits a comma stands for a fraction, and a colon in a time.
  {
    pattern: /\p{L}[,;](?=\p{L})|\p{Ll}{2}[.?!:](?=\p{Lu}\p{Ll})/u,
    message: 'thiếu dấu cách sau dấu câu; hãy thêm vào',
  },
  {
    pattern: /[,;:]{2}|(?<!\.)\.\.(?!\.)|\?{2}|!{2}|[,;:]\.(?!\.)/u,
    message: 'có hai dấu câu liền nhau; hãy giữ một',
  },
  { pattern: /[(“[][ \n]+\S/u, message: 'có dấu cách thừa sau dấu mở ngoặc; hãy bỏ đi' },
];

/** What every slip has of; most texts have none of it, and are looked at no further. */
const SUSPECT = / {2}|[ \n][,;:!?)\]”’.]|[,;.?!:][^\s\d"”’)\]]|[(“[][ \n]|&/;

/** Words of others within a text, which stay as they are. */
const QUOTED = /“[^”]*”/gu;

/** Marks that come in pairs, with what to say where one is without the other. */
const PAIRS = [
  { open: '“', close: '”', name: 'ngoặc kép “ ”' },
  { open: '(', close: ')', name: 'ngoặc ( )' },
  { open: '‘', close: '’', name: 'ngoặc đơn ‘ ’' },
] as const;

/** Labels of a list, `a)` and `12)`, and the apostrophe of names, `M’gar`: they close nothing. */
const ALONE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}\)|(?<=\p{L})’(?=\p{L})/gu;

/** The name of a pair of which one mark stands alone; undefined where each has its other. */
function unpaired(text: string): string | undefined {
  for (const { open, close, name } of PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    let depth = 0;
    for (const sign of text.includes(open) ? text : text.replace(ALONE, '')) {
      if (sign === open) depth += 1;
      else if (sign === close) depth -= 1;
      if (depth < 0) return name;
    }
    if (depth > 0) return name;
  }
  return undefined;
}

/** What stands around a slip, so that its author finds it in a long text. */
const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 12), index + 14).trim();

/**
 * The first slip of a text.
 *
 * @returns what it is and what to do, in Vietnamese; undefined where there is none
 */
export function typingSlip(text: string): string | undefined {
  const own = SUSPECT.test(text) ? text.replace(QUOTED, '“”') : '';
  for (const { pattern, message } of own === '' ? [] : SLIPS) {
    const found = pattern.exec(own);
    if (found) return `${message}: "…${around(own, found.index)}…"`;
  }
  const pair = unpaired(text);
  if (pair !== undefined) return `thiếu một dấu của cặp ${pair}; hãy thêm, hoặc bỏ dấu kia`;
  if (!/["'‘`´]/.test(text)) return undefined;
  if ((text.match(/"/gu)?.length ?? 0) % 2 === 1)
    return 'có dấu " lẻ; hãy bỏ đi, hoặc đóng lại bằng một dấu " nữa';
  // Inside a word it belongs to a name: M'gar, H'Mông.
  const stray = /(?:^|[\s(])['‘`´]|['`´](?=$|[\s,.;:!?)])/u.exec(text);
  return stray ? `có dấu nháy "${stray[0].trim()}" thừa; hãy bỏ đi, hoặc dùng “ ”` : undefined;
}
