import type { TrialFolder } from './folder.ts';

/** Faults as authors, their programs and their disks make them, each by chance from a seed. */

/** A number from 0 below a bound. */
type Random = (below: number) => number;

/** What was done, for the report. */
export interface Done {
  readonly file: string;
  /** Line that was changed, from 1; left out where the whole file was. */
  readonly line?: number;
}

export interface Edit {
  readonly name: string;
  /** Damages the folder; undefined where it found nothing to damage in the file. */
  readonly make: (folder: TrialFolder, path: string, random: Random) => Done | undefined;
}

const pick = <Item>(list: readonly Item[], random: Random): Item | undefined =>
  list[random(Math.max(list.length, 1))];

/** An edit of one line among those that fit; the new text may be several lines or, where undefined, none. */
const line = (
  name: string,
  fits: RegExp,
  change: (text: string, random: Random) => string | undefined,
): Edit => ({
  name,
  make: (folder, path, random) => {
    const lines = folder.bytes(path).toString('utf8').split('\n');
    const fitting = lines.flatMap((text, index) => (fits.test(text) ? [index] : []));
    const index = pick(fitting, random);
    if (index === undefined) return undefined;
    const changed = change(lines[index] ?? '', random);
    if (changed === lines[index]) return undefined;
    lines.splice(index, 1, ...(changed === undefined ? [] : [changed]));
    folder.write(path, lines.join('\n'));
    return { file: path, line: index + 1 };
  },
});

/** An edit of a file's bytes as a whole. */
const whole = (name: string, change: (bytes: Buffer, random: Random) => Buffer | string): Edit => ({
  name,
  make: (folder, path, random) => {
    const bytes = folder.bytes(path);
    const changed = Buffer.from(change(bytes, random));
    if (changed.equals(bytes)) return undefined;
    folder.write(path, changed);
    return { file: path };
  },
});

const ANY = /\S/u;
/** `key: value`, also after a dash. */
const FIELD = /^[ -]*[\w-]+: *\S/u;
const value = (text: string, to: string): string =>
  text.replace(/^([ -]*[\w-]+:) .*$/u, `$1 ${to}`);

/** Puts a sign between two letters of a line, away from its start. */
const put = (sign: string) => (text: string, random: Random) => {
  const from = Math.min(text.search(/\S/u) + 1, text.length);
  const at = from + random(Math.max(text.length - from, 1));
  return text.slice(0, at) + sign + text.slice(at);
};

const LINES: readonly Edit[] = [
  line('line deleted', ANY, () => undefined),
  line('line twice', ANY, (text) => `${text}\n${text}`),
  {
    name: 'lines swapped',
    make: (folder, path, random) => {
      const lines = folder.bytes(path).toString('utf8').split('\n');
      const at = random(Math.max(lines.length - 1, 1));
      const [one = '', two = ''] = lines.slice(at, at + 2);
      if (one === two) return undefined;
      lines.splice(at, 2, two, one);
      folder.write(path, lines.join('\n'));
      return { file: path, line: at + 1 };
    },
  },
  {
    name: 'lines deleted',
    make: (folder, path, random) => {
      const lines = folder.bytes(path).toString('utf8').split('\n');
      const at = random(lines.length);
      lines.splice(at, 2 + random(20));
      folder.write(path, lines.join('\n'));
      return { file: path, line: at + 1 };
    },
  },
  line('indented', ANY, (text, random) => ' '.repeat(1 + random(3)) + text),
  line('indented less', /^ +\S/u, (text) => text.slice(1)),
  line('tab for indent', /^ +\S/u, (text) => text.replace(/^ +/u, '\t')),
  line('line cut', ANY, (text, random) => text.slice(0, random(text.length))),
  line('letter lost', ANY, (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  line('letters swapped', /\S\S/u, (text, random) => {
    const at = random(text.length - 1);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }),
  line('digit changed', /\d/u, (text, random) => {
    const at = pick([...text.matchAll(/\d/gu)], random)?.index ?? 0;
    return text.slice(0, at) + String(random(10)) + text.slice(at + 1);
  }),
  line('word lost', /\S \S/u, (text, random) => {
    const words = text.split(' ');
    words.splice(1 + random(words.length - 1), 1);
    return words.join(' ');
  }),
  line('capitals', /[a-zà-ỹđ]/u, (text) => text.toUpperCase()),
  line('rule in the middle', ANY, (text) => `${text}\n---`),
];

const YAML: readonly Edit[] = [
  line('value lost', FIELD, (text) => value(text, '')),
  line('key misspelt', FIELD, (text) => text.replace(/([\w-])([\w-]*:)/u, '$1x$2')),
  line('key in capitals', FIELD, (text) =>
    text.replace(/[\w-]+:/u, (key) => key.charAt(0).toUpperCase() + key.slice(1)),
  ),
  line('colon lost', FIELD, (text) => text.replace(':', '')),
  line('no space after the colon', FIELD, (text) => text.replace(': ', ':')),
  line('dash lost', /^ *- /u, (text) => text.replace('- ', '')),
  line('opening quote lost', /["']/u, (text) => text.replace(/["']/u, '')),
  line('closing quote lost', /["'][^"']*$/u, (text) => text.replace(/["']([^"']*)$/u, '$1')),
  line('quote too many', FIELD, put('"')),
  line('bracket lost', /[[\]{}]/u, (text) => text.replace(/[[\]{}]/u, '')),
  line('bracket too many', FIELD, put('{')),
  line('colon in words', FIELD, put(': ')),
  line('number sign in words', FIELD, put(' #')),
  ...['42', '-1', '1e400', 'true', 'null', '[]', '{}', '[x, y]', '{ x: 1 }', '""', '"   "'].map(
    (to) => line(`retyped as ${to}`, FIELD, (text) => value(text, to)),
  ),
  ...['*ghi', '&a', '!!js/function x', '@x', '`x`', '%x', '>', '|', '? x', '!!binary x'].map((to) =>
    line(`value ${to}`, FIELD, (text) => value(text, to)),
  ),
  ...['__proto__: { x: 1 }', 'constructor: x', '<<: { x: 1 }', 'toString: 1', '? [a, b] : c'].map(
    (key) =>
      line(
        `field ${key}`,
        /^ +[\w-]+: /u,
        (text) => `${text}\n${/^ */u.exec(text)?.[0] ?? ''}${key}`,
      ),
  ),
  line('aliases of aliases', /^[a-z][\w-]*:/u, (text) => {
    const levels = Array.from(
      { length: 9 },
      (_, index) =>
        `a${index}: &a${index} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*a${index - 1}`)).join(', ')}]`,
    );
    return `${levels.join('\n')}\n${text}`;
  }),
  line('Vietnamese day', /\d{4}-\d\d-\d\d/u, (text) =>
    text.replace(/(\d{4})-(\d\d)-(\d\d)/u, '$3/$2/$1'),
  ),
  line('impossible day', /\d{4}-\d\d-\d\d/u, (text) =>
    text.replace(/(\d{4})-\d\d-\d\d/u, '$1-02-31'),
  ),
  line('day a century on', /20\d\d-\d\d/u, (text) => text.replace(/20(\d\d)-/u, '21$1-')),
  line('id misspelt', /[a-z0-9]+-[a-z0-9-]+/u, (text, random) => {
    const ids = [...text.matchAll(/[a-z0-9]+-[a-z0-9-]+/gu)];
    const id = pick(ids, random);
    return id ? `${text.slice(0, id.index)}x${text.slice(id.index)}` : text;
  }),
  line('clause misspelt', /\bat: /u, (text) => text.replace(/\bat: *"?/u, '$&Z')),
  line('clause of another', /\bat: [A-Z]/u, (text) => text.replace(/(\bat: )[\w.]+/u, '$1I')),
  line('quotation cut to a word', /quote: ["']\S+ /u, (text) =>
    text.replace(/(quote: (["'])\S+) .*?\2/u, '$1$2'),
  ),
  line('quotation with a word more', /quote: ["']/u, (text) =>
    text.replace(/(quote: ["'])/u, '$1không '),
  ),
  ...[
    'javascript:alert(1)',
    'ftp://x.vn/',
    'http://x.vn/',
    '//x.vn',
    'https://',
    'data:text/html,x',
  ].map((to) =>
    line(`address ${to}`, /https?:\/\/\S/u, (text) => text.replace(/https?:[^\s"',\]}]+/u, to)),
  ),
];

const BODIES: readonly Edit[] = [
  ...[
    '{x}',
    '{process.exit()}',
    '<Foo />',
    '<Ghim to="x" />',
    '<Ghim at="x">',
    '<Ghim at="khong-co#I" />',
    '<script>alert(1)</script>',
    '<b>',
    '</b>',
    '<!-- x -->',
    '[x](javascript:alert(1))',
    '![x](https://x.vn/a.png)',
    '[x](/khong-co/)',
    '`{`',
    '\\',
    '<https://x.vn>',
    '# Đầu đề',
    '| a | b |',
    '```',
    '    mã',
    '***',
    '&lt;&#0;',
    '$&',
    '${x}',
  ].map((sign) => line(`body ${sign}`, /^[^-\s#|].{20}/u, (text) => `${text} ${sign}`)),
  line('body import', /^$/u, () => "\nimport fs from 'node:fs'\n"),
  line('body export', /^$/u, () => '\nexport const x = 1\n'),
];

const SIGNS: readonly Edit[] = [
  ...(
    [
      ['zero width space', '\u200B'],
      ['soft hyphen', '\u00AD'],
      ['right to left', '\u202E'],
      ['joiner', '\u200D'],
      ['NUL', '\0'],
      ['bell', '\u0007'],
      ['BOM within', '\uFEFF'],
      ['letter lost in an old encoding', '\uFFFD'],
      ['no-break space', '\u00A0'],
      ['two spaces', '  '],
      ['tab', '\t'],
      ['Cyrillic letter', 'а'],
      ['line separator', '\u2028'],
      ['next line', '\u0085'],
      ['tone mark by itself', '\u0301'],
      ['tag character', '\u{E0041}'],
      ['variation selector', '\uFE0F'],
      ['private use', '\uE000'],
      ['not a character', '\uFFFF'],
      ['word joiner', '\u2060'],
      ['Hangul filler', '\u3164'],
      ['long word', 'a'.repeat(5_000)],
    ] as const
  ).map(([name, sign]) => line(name, /\S\S/u, put(sign))),
  line('a million letters', ANY, (text) => `${text} ${'một hai '.repeat(125_000)}`),
  line('word in NFD', /[à-ỹ]/u, (text) => text.normalize('NFD')),
];

const BYTES: readonly Edit[] = [
  whole('all in NFD', (bytes) => bytes.toString('utf8').normalize('NFD')),
  whole('line ends of Windows', (bytes) => bytes.toString('utf8').replaceAll('\n', '\r\n')),
  whole('line ends of old Macs', (bytes) => bytes.toString('utf8').replaceAll('\n', '\r')),
  whole('BOM at the start', (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])),
  whole('blanks at line ends', (bytes) => bytes.toString('utf8').replaceAll('\n', '  \n')),
  whole('UTF-16', (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le')),
  whole('UTF-16 without a mark', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')),
  whole('Latin-1', (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1')),
  whole('twice UTF-8', (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8')),
  whole('a bad byte', (bytes, random) => {
    const changed = Buffer.from(bytes);
    changed[random(Math.max(bytes.length, 1))] = 0x80 + random(0x80);
    return changed;
  }),
  whole('emptied', () => ''),
  whole('blank', () => ' \n\n'),
  whole('cut', (bytes, random) => bytes.subarray(0, random(Math.max(bytes.length, 1)))),
  whole('end lost', (bytes) => bytes.toString('utf8').trimEnd()),
  whole('zeros', (bytes) => Buffer.alloc(bytes.length)),
  whole('chance bytes', (bytes, random) =>
    Buffer.from(Array.from({ length: Math.min(bytes.length, 4_000) }, () => random(256))),
  ),
  whole('twice over', (bytes) => Buffer.concat([bytes, bytes])),
  whole('marks of a merge', (bytes, random) => {
    const lines = bytes.toString('utf8').split('\n');
    const at = random(lines.length);
    lines.splice(
      at,
      1,
      '<<<<<<< HEAD',
      lines[at] ?? '',
      '=======',
      lines[at] ?? '',
      '>>>>>>> khac',
    );
    return lines.join('\n');
  }),
  whole('a page in its place', () => '<!doctype html><title>404</title><p>Không tìm thấy'),
  whole('JSON in its place', () => '{"a": [1, 2'),
];

/** Another file of the same folder. */
const sibling = (folder: TrialFolder, path: string, random: Random): string | undefined => {
  const [top] = path.split('/');
  return pick(
    folder.paths.filter((other) => other !== path && other.startsWith(`${top ?? ''}/`)),
    random,
  );
};

/** An edit of files, not of what they say. */
const files = (
  name: string,
  make: (folder: TrialFolder, path: string, random: Random) => string | undefined,
): Edit => ({
  name,
  make: (folder, path, random) => {
    const file = make(folder, path, random);
    return file === undefined ? undefined : { file };
  },
});

/** Gives a file another path. */
const moved = (name: string, to: (path: string) => string): Edit =>
  files(name, (folder, path) => {
    const place = to(path);
    if (place === path || folder.paths.includes(place)) return undefined;
    folder.remove(path);
    folder.write(place, folder.bytes(path));
    return path;
  });

const FILES: readonly Edit[] = [
  files('deleted', (folder, path) => {
    folder.remove(path);
    return path;
  }),
  moved('renamed', (path) => path.replace(/(\.\w+)$/u, '-x$1')),
  moved('another ending', (path) => path.replace(/\.\w+$/u, '.txt')),
  moved('ending doubled', (path) => path.replace(/(\.\w+)$/u, '$1$1')),
  moved('name with capitals', (path) => path.replace(/[^/]+$/u, (name) => name.toUpperCase())),
  moved('name with blanks', (path) => path.replace(/[^/]+$/u, (name) => `ban sao ${name}`)),
  moved('in a folder below', (path) => path.replace(/[^/]+$/u, 'cu/$&')),
  moved('at the top', (path) => path.split('/').at(-1) ?? path),
  moved('hidden', (path) => path.replace(/[^/]+$/u, '.$&')),
  files('copied', (folder, path) => {
    folder.write(path.replace(/(\.\w+)$/u, '-ban-sao$1'), folder.bytes(path));
    return path;
  }),
  files('swapped with another', (folder, path, random) => {
    const other = sibling(folder, path, random);
    if (other === undefined) return undefined;
    folder.write(path, folder.bytes(other));
    folder.write(other, folder.bytes(path));
    return path;
  }),
  files('another in its place', (folder, path, random) => {
    const other = pick(folder.paths, random);
    if (other === undefined || other === path) return undefined;
    folder.write(path, folder.bytes(other));
    return path;
  }),
  files('a folder in its place', (folder, path) => {
    folder.makeFolder(path);
    return path;
  }),
  files('a broken link', (folder, path) => {
    folder.link(path, 'khong-co');
    return path;
  }),
  files('a link to itself', (folder, path) => {
    folder.link(path, path.split('/').at(-1) ?? path);
    return path;
  }),
  files('a link to a folder', (folder, path) => {
    folder.link(path, '..');
    return path;
  }),
  files('a link to another file', (folder, path, random) => {
    const other = sibling(folder, path, random);
    if (other === undefined || path.split('/').length !== 2 || other.split('/').length !== 2)
      return undefined;
    folder.link(path, other.split('/').at(-1) ?? other);
    return path;
  }),
  files('its folder gone', (folder, path) => {
    const [top = '', ...rest] = path.split('/');
    if (rest.length === 0) return undefined;
    folder.remove(top);
    return path;
  }),
  files('a file for its folder', (folder, path) => {
    const [top = '', ...rest] = path.split('/');
    if (rest.length === 0) return undefined;
    folder.write(top, 'x\n');
    return path;
  }),
  files('its folder renamed', (folder, path) => {
    const [top = '', ...rest] = path.split('/');
    if (rest.length === 0) return undefined;
    for (const one of folder.paths.filter((other) => other.startsWith(`${top}/`)))
      folder.write(one.replace(top, `${top}-cu`), folder.bytes(one));
    folder.remove(top);
    return path;
  }),
];

/** All edits, in kinds: a kind with many edits is tried no more often than one with few. */
export const EDITS: readonly (readonly Edit[])[] = [LINES, YAML, YAML, BODIES, SIGNS, BYTES, FILES];
