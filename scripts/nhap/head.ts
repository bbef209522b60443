import { ownLines, textOf, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import { isUpper, wordCount } from '#src/lib/documents/lines.ts';
import { MOTTO, SIGNING_FORM } from '#src/lib/documents/places.ts';
import { isPartialDate } from '#src/vietnamese/dates.ts';
import { kindOfName, type KindId } from '#src/vietnamese/document-kinds.ts';
import { documentNumbersIn } from '#src/vietnamese/document-numbers.ts';
import { issuerNames } from '#src/vietnamese/issuer-names.ts';
import { formerProvinces, provinces } from '#src/vietnamese/provinces.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';
import { isKindName } from './paragraphs.ts';

/** What a document is, read from its clauses: letterhead, title, bases, headings, signature. */

/** How sure a reading is. */
export type Confidence = 'sure' | 'likely' | 'doubtful';

/** A value with the clause it was read in. */
export interface Read<T> {
  readonly value: T;
  readonly at: string;
  readonly confidence: Confidence;
  /** The words it was read from, where the value is not they. */
  readonly printed?: string;
}

export interface HeadNumber {
  /** Closed up: `71/KH-UBND`; undefined: left blank. */
  readonly value?: string;
  /** What a blank number still says: `TB-UBND`. */
  readonly symbol?: string;
}

export interface HeadSigner {
  readonly name: string;
  /** The lines above the name. */
  readonly printed: readonly string[];
}

export interface Head {
  readonly kind: KindId | undefined;
  readonly number: Read<HeadNumber> | undefined;
  /** Who issues it, in ordinary case; several for a joint act. */
  readonly issuers: Read<readonly string[]> | undefined;
  /** The body above the issuer, where the letterhead prints it. */
  readonly parent: string | undefined;
  readonly province: string | undefined;
  /** `2022-04-27`, `2024-01`; undefined value: blank. */
  readonly issued: Read<string | undefined> | undefined;
  readonly places: readonly string[];
  readonly title: Read<string> | undefined;
  readonly bases: readonly Read<string>[];
  /** Bases cited by date or name only. */
  readonly namedBases: readonly Read<string>[];
  readonly signers: readonly Read<HeadSigner>[];
  readonly recipients: readonly Read<string>[];
  /** Headings of the document, and of what is attached to it. */
  readonly headings: readonly Read<string>[];
  readonly attachedHeadings: readonly Read<string>[];
  /** Address and title of each attached part. */
  readonly attached: readonly Read<string>[];
  /** The sentence that says from when it is in force. */
  readonly effect: Read<string> | undefined;
  /** Years that the title names. */
  readonly period: Read<{ from?: string; to: string }> | undefined;
}

const linesOf = (clause: Clause | undefined): string[] =>
  clause
    ? textOf(clause)
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];

/** The clauses of the document itself first, then those of what carries it: a letterhead may be printed over either. */
function fixed(tree: ClauseTree, kind: Clause['kind']): Clause[] {
  const own = tree.clauses.filter((clause) => clause.kind === kind);
  const carried = tree.clauses
    .filter(({ kind: sort }) => sort === 'carrier')
    .flatMap(({ children }) => children.filter((clause) => clause.kind === kind));
  return [...own, ...carried.filter(({ address }) => !/^(?:PL|MS)\d/u.test(address))];
}

const MOTTO_WITHIN =
  /\s*CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM.*$|\s*ĐẢNG CỘNG SẢN VIỆT NAM.*$|\s*Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc.*$/u;
const NUMBER = /^(?:(Luật|Pháp lệnh|Bộ luật)\s+)?Số(?:\s+văn bản)?\s*:?\s*(.*)$/iu;
const SUBJECT = /^(?:V\/v|Về việc|Vv\.?)\s*:?\s*(.*)$/iu;
const DAY =
  /^(?:([^,;:]{1,60}?),?\s*)?ngày\s*([\s.…_]*\d{0,2}[\s.…_]*)tháng\s*([\s.…_]*\d{0,2}[\s.…_]*)năm\s*([\s.…_]*\d{0,4})/iu;

/** `Hà Nội, ngày 05/8/2019`. */
const DAY_IN_FIGURES = /^([^,;:]{1,60},\s*)ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/iu;

/** A number as it is cited: without blanks in it. */
const closedNumber = (printed: string): string =>
  printed.replace(/\s+/gu, '').replace(/[.,;:]+$/u, '');

function numberOf(lines: readonly { text: string; at: string }[]): Head['number'] {
  for (const { text, at } of lines) {
    const match = NUMBER.exec(text);
    if (!match) continue;
    const printed = (match[2] ?? '')
      .replace(SUBJECT_WITHIN, '')
      .replace(/\s+ngày\s.*$/iu, '')
      .trim();
    const value = closedNumber(printed);
    if (/^\d+[a-zđ]?[/-]/iu.test(value)) {
      const isWhole = /\p{L}/u.test(value) && !/[…]|\.{2}/u.test(value);
      return { value: { value }, at, confidence: isWhole ? 'sure' : 'likely', printed: text };
    }
    const symbol = value.replace(/^[\s.…_/-]+/u, '');
    if (/\p{L}/u.test(symbol)) return { value: { symbol }, at, confidence: 'sure', printed: text };
    if (value === '' || /^[.…_]+$/u.test(value))
      return { value: {}, at, confidence: 'likely', printed: text };
  }
  return undefined;
}
const SUBJECT_WITHIN = /\s+(?:V\/v|Về việc)\s.*$/iu;

function dayOf(lines: readonly { text: string; at: string }[]): {
  issued: Head['issued'];
  places: string[];
} {
  for (const { text, at } of lines) {
    const match = DAY.exec(text.replace(DAY_IN_FIGURES, '$1ngày $2 tháng $3 năm $4'));
    if (!match || text.length > 140) continue;
    const [, place = '', day = '', month = '', year = ''] = match;
    const figures = (part: string): string => /\d+/u.exec(part)?.[0] ?? '';
    const [d, m, y] = [day, month, year].map(figures);
    const pad = (part = ''): string => part.padStart(2, '0');
    const whole = y?.length === 4 && m && d ? `${y}-${pad(m)}-${pad(d)}` : undefined;
    const partial = y?.length === 4 ? (m ? `${y}-${pad(m)}` : y) : undefined;
    const value = whole !== undefined && isPartialDate(whole) ? whole : partial;
    return {
      issued: { value, at, confidence: value?.length === 10 ? 'sure' : 'likely', printed: text },
      places: place.trim() === '' ? [] : place.split(/\s+[-–]\s+/u).map((name) => name.trim()),
    };
  }
  return { issued: undefined, places: [] };
}

/** Words of a body's name that begin a name; a place or a rest goes on with the one above. */
const BODY =
  /^(?:[UỦ][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|VĂN PHÒNG|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH|TỈNH ỦY|THÀNH ỦY|ĐẢNG BỘ|CỤC|CHI CỤC|TỔNG CỤC|CÔNG AN|THANH TRA|BẢO HIỂM|NGÂN HÀNG|LIÊN ĐOÀN|MẶT TRẬN|HỘI|TÒA ÁN|VIỆN|TRUNG TÂM|PHÒNG|ĐOÀN|KHO BẠC|BAN CHẤP HÀNH|TRUNG ƯƠNG|HUYỆN ỦY|BƯU ĐIỆN|ĐÀI|BÁO|TRƯỜNG|BỆNH VIỆN|QUỸ)(?=\s|$|,|-)/u;
const PLACE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s/u;

/** A body and the one above it, copied as one line: `UBND TỈNH THANH HÓA BAN DÂN TỘC`. */
const ABOVE_ON_ONE_LINE =
  /^((?:UBND|[UỦ][YỶ] BAN NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ)\s+.{2,30}?)\s+(?=(?:BAN|SỞ|VĂN PHÒNG|THANH TRA|CÔNG AN)\s)/u;

/** The bodies of one line of a joint act: dashes stand between them, and in the names of some. */
function jointBodies(capitals: string): string[] {
  return capitals.split(/\s+[-–]\s+/u).reduce<string[]>((out, part) => {
    const last = out.at(-1);
    if (last === undefined || (BODY.test(part) && !PLACE.test(part))) return [...out, part];
    return [...out.slice(0, -1), `${last} - ${part}`];
  }, []);
}

/** Lines of a letterhead that name bodies, put together to names in capitals. */
function bodiesIn(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const raw of lines) {
    const text = raw
      .replace(MOTTO_WITHIN, '')
      .replace(/[-–—_*]{3,}/gu, '')
      .trim();
    if (
      text === '' ||
      MOTTO.test(raw) ||
      NUMBER.test(text) ||
      SUBJECT.test(text) ||
      DAY.test(text) ||
      // The stamp of a copy: "SAO Y; HĐND TỈNH; 12/12/2025; 08:30:15".
      /;|\d[:/]\d/u.test(text) ||
      !/\p{Lu}{2}/u.test(text)
    )
      continue;
    const capitals = text.toUpperCase();
    if (!isUpper(text) && !BODY.test(capitals)) continue;
    // Joint acts print their bodies with dashes between, on one line or several.
    for (const part of capitals
      .replace(ABOVE_ON_ONE_LINE, '$1\n')
      .split('\n')
      .flatMap(jointBodies)) {
      const bare = part
        .replace(/^[-–]\s*/u, '')
        .replace(/\s*[-–]$/u, ' -')
        .trim();
      const last = out.at(-1);
      const isNew =
        last === undefined ||
        (BODY.test(bare) && !PLACE.test(bare) && !/(?:\sVÀ|[-,]|\sVỀ|\sCỦA)$/u.test(last));
      if (isNew) out.push(bare);
      else out[out.length - 1] = `${last} ${bare}`.replace(/\s-\s*$/u, ' -');
    }
  }
  return out.map((name) => name.replace(/\s*[-–]$/u, '').trim());
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const PROVINCES = [...new Set([...provinces, ...formerProvinces].map(({ name }) => name))].sort(
  (a, b) => b.length - a.length,
);
const SPELT = [...Object.values(issuerNames)].sort((a, b) => b.length - a.length);

/** A name in ordinary case: as the text writes it elsewhere, else by what is known of names. */
export function ordinaryCase(
  capitals: string,
  text: string,
  places: readonly string[] = PROVINCES,
): string {
  const loose = capitals
    .split(/\s+/u)
    .map(escapeRegExp)
    .join('\\s+')
    .replaceAll(/(?:\\s\+)?-(?:\\s\+)?/gu, '\\s*[-–]\\s*')
    .replaceAll('ỦY', '(?:ỦY|UỶ)')
    .replaceAll('HÒA', '(?:HÒA|HOÀ)');
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(new RegExp(`(?<![\\p{L}])${loose}(?![\\p{L}])`, 'giu')))
    if (!isUpper(found)) counts.set(found, (counts.get(found) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best) return best[0].replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  let made = capitals.toLowerCase();
  const put = (name: string): void => {
    made = made.replace(
      new RegExp(`(?<!\\p{L})${escapeRegExp(name.toLowerCase())}(?!\\p{L})`, 'gu'),
      name,
    );
  };
  for (const name of SPELT) put(name);
  for (const name of places) put(name);
  // A place that no table has still is a name.
  made = made.replace(
    /(?<=(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s)(?!(?:ủy|và|của)(?:\s|$))\p{Ll}\p{L}*(?:\s\p{Ll}\p{L}*){0,3}$/u,
    (name) => name.replace(/(?<=^|\s)\p{Ll}/gu, (first) => first.toUpperCase()),
  );
  for (const short of ['UBND', 'HĐND', 'UBMTTQ', 'BHXH']) put(short);
  return made.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

/** How high a body stands, for telling the one above from the one that issues. */
function rank(capitals: string): number {
  if (/^(?:CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|ĐẢNG BỘ)/u.test(capitals)) return 1;
  if (
    /^(?:BỘ|[UỦ][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|TỈNH ỦY|THÀNH ỦY|TRUNG ƯƠNG)/u.test(
      capitals,
    )
  )
    return 2;
  if (/^(?:SỞ|TỔNG CỤC|CỤC|BAN|VĂN PHÒNG|CÔNG AN|HUYỆN ỦY|ĐOÀN|LIÊN ĐOÀN)/u.test(capitals))
    return 3;
  return 4;
}

/** A body of a province whose letterhead leaves the province out gets it from the text. */
function withPlace(name: string, text: string, places: readonly string[]): string {
  if (
    !/^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND)(?:\s+(?:tỉnh|thành phố))?$/iu.test(
      name,
    )
  )
    return name;
  const full =
    /(?:[UỦ][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND)\s+(tỉnh|thành phố|Thành phố)\s+(\p{Lu}\p{L}*(?:[\s-]\p{Lu}\p{L}*){0,3})/u;
  const found = places
    .flatMap((province) => {
      const count =
        text.split(
          new RegExp(`(?:tỉnh|thành phố|Thành phố|TỈNH|THÀNH PHỐ)\\s+${province}(?!\\p{L})`, 'iu'),
        ).length - 1;
      return count > 0 ? [{ province, count }] : [];
    })
    .sort((a, b) => b.count - a.count)[0];
  if (!found) return full.exec(text)?.[0] ?? name;
  const isCity = new RegExp(`thành phố\\s+${found.province}`, 'iu').test(text);
  return `${name.replace(/\s+(?:tỉnh|thành phố)$/iu, '')} ${isCity ? 'thành phố' : 'tỉnh'} ${found.province}`;
}

function issuersOf(
  tree: ClauseTree,
  headers: readonly Clause[],
  text: string,
  places: readonly string[],
): Pick<Head, 'issuers' | 'parent'> {
  const known: { at: string; names: string[]; confidence: Confidence }[] = headers.map(
    (header) => ({
      at: header.address,
      names: bodiesIn(linesOf(header)),
      confidence: 'sure' as const,
    }),
  );
  for (const clause of fixed(tree, 'authority'))
    known.push({
      at: clause.address,
      names: bodiesIn(linesOf(clause)).map((name) => name.replace(/^CHỦ TỊCH\s+/u, '')),
      confidence: 'likely',
    });
  for (const clause of fixed(tree, 'signature')) {
    const names = linesOf(clause).flatMap((line) => {
      const body = /^(?:TM\.?|T\/M\.?|THAY MẶT)\s*(.+)$/u.exec(line)?.[1];
      return body === undefined ? [] : [body.toUpperCase()];
    });
    known.push({ at: clause.address, names, confidence: 'doubtful' });
  }
  const closing =
    /của\s+((?:Sở|Ban|Cục|Văn phòng|Ủy ban nhân dân|UBND)\s[^,.;:()]{3,80}?)(?=\s+(?:yêu cầu|đề nghị|về|năm|trên)|[,.;:()]|$)/u;
  for (const clause of fixed(tree, 'closing')) {
    const name = closing.exec(textOf(clause))?.[1];
    if (name !== undefined)
      known.push({ at: clause.address, names: [name.toUpperCase()], confidence: 'doubtful' });
  }
  const found = known.find(({ names }) => names.length > 0);
  if (!found) return { issuers: undefined, parent: undefined };
  const { names, at } = found;
  const ranks = names.map(rank);
  const lowest = Math.max(...ranks);
  // One body above another: only what stands lowest issues; several of one rank issue together.
  const chosen =
    names.length > 1 && ranks[0] !== undefined && ranks[0] < lowest && names.length === 2
      ? names.slice(1)
      : names.length > 2 && ranks[0] !== lowest && ranks.slice(1).every((one) => one === lowest)
        ? names.slice(1)
        : names;
  const above =
    chosen.length < names.length ? ordinaryCase(names[0] ?? '', text, places) : undefined;
  const made = chosen.map((name) => {
    const own = withPlace(ordinaryCase(name, text, places), text, places);
    // An office without a name of its own is that of the body above it.
    return /^(?:Văn phòng|Thanh tra)$/u.test(own) && above !== undefined ? `${own} ${above}` : own;
  });
  const isPlaced = made.every(
    (name, index) => name === ordinaryCase(chosen[index] ?? '', text, places),
  );
  return {
    issuers: {
      value: made,
      at,
      confidence: found.confidence === 'sure' && !isPlaced ? 'likely' : found.confidence,
      printed: chosen.join(' / '),
    },
    parent: above,
  };
}

/** The province that names name, by the tables of former and present ones. */
function provinceIn(
  names: readonly string[],
  known: readonly string[] = PROVINCES,
): string | undefined {
  return known.find((province) =>
    names.some((name) =>
      new RegExp(`(?<!\\p{L})${escapeRegExp(province)}(?!\\p{L})`, 'iu').test(name),
    ),
  );
}

/** Whether bodies are of a province, which their letterhead may leave to the line of place and day. */
const isLocal = (names: readonly string[] | undefined): boolean =>
  names?.some((name) =>
    /^(?:Sở|[UỦ][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND)(?=\s|$)/iu.test(name),
  ) ?? false;

function titleOf(
  tree: ClauseTree,
  headers: readonly Clause[],
  kind: KindId | undefined,
): Head['title'] {
  const [title] = tree.clauses.filter((clause) => clause.kind === 'title');
  if (title) {
    const lines = ownLines(title).filter((line) => !/^\((?:Ban hành )?Kèm theo/iu.test(line));
    const [first = '', ...rest] = lines;
    const isName = isKindName(first);
    // "KẾ HOẠCH Triển khai …" on one line: the kind's own words are no part of what it is about.
    const own = isName ? rest.join(' ') : [withoutKind(first, kind), ...rest].join(' ');
    if (own.trim() !== '')
      return { value: own.trim(), at: title.address, confidence: isName ? 'sure' : 'likely' };
  }
  const at = headers[0]?.address ?? 'header';
  const lines = headers.flatMap(linesOf);
  for (const line of lines) {
    const subject = SUBJECT.exec(line) ?? SUBJECT_PART.exec(line);
    if (subject) return { value: subject[0].trim(), at, confidence: 'sure' };
  }
  return undefined;
}
const SUBJECT_PART = /(?:V\/v|Về việc)\s.+$/iu;

function withoutKind(line: string, kind: KindId | undefined): string {
  if (kind === undefined) return line;
  const words = line.split(/\s+/u);
  for (let size = Math.min(5, words.length); size > 0; size -= 1)
    if (kindOfName(words.slice(0, size).join(' ')) === kind) return words.slice(size).join(' ');
  return line;
}

const OPENS_BASIS =
  /^[-–*\s“"]*(?:Căn cứ|Thực hiện|Triển khai thực hiện|Tiếp tục thực hiện)(?=\s)/u;
const OPENS_OTHER = /^[-–*\s]*(?:Xét|Theo đề nghị|Sau khi|Trên cơ sở|Để\s|Nhằm)/u;

/** Opening paragraphs and their parts that cite bases. */
function basisParts(clauses: readonly Clause[]): { text: string; at: string }[] {
  return clauses.flatMap((clause) => {
    const items =
      clause.children.length > 0
        ? clause.children.map((child) => ({
            text: textOf(child).replaceAll('\n', ' '),
            at: child.address,
          }))
        : linesOf(clause).map((text) => ({ text, at: clause.address }));
    return items.flatMap(({ text, at }) => {
      let isBasis = false;
      return text.split(/(?<=;)\s+/u).flatMap((part) => {
        if (OPENS_OTHER.test(part)) isBasis = false;
        else if (OPENS_BASIS.test(part)) isBasis = true;
        return isBasis ? [{ text: part, at }] : [];
      });
    });
  });
}

/** The numbers in a text as they are printed, closed up, once each. */
export function printedNumbers(text: string): string[] {
  const normal = text.normalize('NFC');
  return documentNumbersIn(normal).flatMap(({ written, start, end }) => {
    const value = closedNumber(normal.slice(start, end));
    return written && /\d/u.test(value) && /\p{L}/u.test(value) ? [value] : [];
  });
}

const NAMED_BASIS =
  /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s[^;:]*?(?:ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|\/\d{1,2}\/)\d{4}|năm\s+\d{4})/gu;

function basesOf(tree: ClauseTree): Pick<Head, 'bases' | 'namedBases'> {
  const own = tree.clauses.filter(({ kind }) => kind === 'basis' || kind === 'preamble');
  const parts = basisParts(
    own.length > 0 ? own : [...fixed(tree, 'basis'), ...fixed(tree, 'preamble')],
  );
  const bases: Read<string>[] = [];
  const namedBases: Read<string>[] = [];
  for (const { text, at } of parts) {
    const numbers = printedNumbers(text);
    for (const value of numbers)
      if (!bases.some((base) => base.value === value))
        bases.push({ value, at, confidence: 'sure' });
    for (const [named] of text.matchAll(NAMED_BASIS))
      if (printedNumbers(named).length === 0)
        namedBases.push({ value: named.trim(), at, confidence: 'likely' });
  }
  return { bases, namedBases };
}

const LETTER_WORD = /^\p{Lu}\p{L}*$/u;
const OFFICE_WORDS =
  /^(?:CHỦ TỊCH|PHÓ|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TƯỚNG|TM|KT|TL|TUQ|Q|TỔNG|CỤC|NGƯỜI|ĐẠI DIỆN|XÁC NHẬN|THƯỜNG TRỰC|BÍ THƯ)(?=[\s.]|$)/u;

/** Whether a line is a person's name as a signature prints it. */
function isPerson(line: string): boolean {
  const bare = line.replace(
    /^(?:(?:GS|PGS|TS|ThS|BS|LS|Đại tá|Thiếu tướng|Trung tướng|Thượng tướng|Thượng tá|Đại tướng|CN|CKI+|TTND|TTƯT|NGND|NGƯT)\.?\s*)+/u,
    '',
  );
  const words = bare.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => LETTER_WORD.test(word) && isWrittenSyllable(word)) &&
    !OFFICE_WORDS.test(bare) &&
    !(isUpper(bare) && (BODY.test(bare) || PLACE.test(bare)))
  );
}

function signersOf(tree: ClauseTree): Head['signers'] {
  const [clause] = fixed(tree, 'signature').filter((one) => linesOf(one).some(isPerson));
  const [any] = fixed(tree, 'signature');
  const lines = linesOf(clause ?? any);
  const at = (clause ?? any)?.address ?? 'signature';
  const signers: Read<HeadSigner>[] = [];
  let printed: string[] = [];
  for (const line of lines) {
    if (isPerson(line) && printed.length > 0) {
      signers.push({ value: { name: line, printed }, at, confidence: 'sure' });
      printed = [];
      continue;
    }
    // "CHỦ TỊCH Nguyễn Văn A" on one line.
    const [, office, name] =
      /^(\p{Lu}{2,}(?:[\s.,-]+\p{Lu}{2,})*[.,-]*)\s+((?:\p{Lu}\p{Ll}+\s?){2,6})$/u.exec(line) ?? [];
    if (office !== undefined && name !== undefined && isPerson(name.trim())) {
      signers.push({
        value: { name: name.trim(), printed: [...printed, office.trim()] },
        at,
        confidence: 'likely',
      });
      printed = [];
    } else if (isUpper(line) || SIGNING_FORM.test(line)) printed.push(line);
  }
  return signers;
}

/** A heading as labels name it: an article whose own text follows on the line is its number alone. */
function headingOf(clause: Clause): string | undefined {
  const label = clause.label ?? '';
  const heading = [...(clause.heading ?? [])].join(' ').trim();
  if (clause.kind === 'article' && heading === '') {
    const own = ownLines({ ...clause, children: [] })
      .filter((line) => line !== clause.lead)
      .join(' ')
      .slice(label.length)
      .trim();
    return /:$/u.test(own) && wordCount(own) < 16 ? `${label} ${own}` : label;
  }
  if (clause.kind === 'part' || clause.kind === 'chapter' || clause.kind === 'section')
    return heading === '' ? label : `${label.replace(/[.:]$/u, '')}. ${heading}`;
  if (heading !== '') return `${label} ${heading}`;
  return clause.kind === 'roman' || clause.kind === 'capital'
    ? [label, ...clause.text].join(' ').trim()
    : undefined;
}

const MAJOR: readonly Clause['kind'][] = [
  'part',
  'chapter',
  'section',
  'article',
  'capital',
  'roman',
];

function majorHeadings(clauses: readonly Clause[]): Read<string>[] {
  return clauses.flatMap((clause): Read<string>[] => {
    if (!MAJOR.includes(clause.kind)) return [];
    const value = headingOf(clause);
    return [
      ...(value === undefined ? [] : [{ value, at: clause.address, confidence: 'sure' as const }]),
      ...majorHeadings(clause.children),
    ];
  });
}

function headingsOf(tree: ClauseTree): Pick<Head, 'headings' | 'attachedHeadings' | 'attached'> {
  const own = tree.clauses.filter(({ kind }) => kind !== 'carrier');
  const major = majorHeadings(own);
  const numbered = own
    .filter(({ kind, heading }) => kind === 'number' && heading !== undefined)
    .map((clause): Read<string> => ({
      value: headingOf(clause) ?? '',
      at: clause.address,
      confidence: 'likely',
    }));
  const carriers = tree.clauses.filter(({ kind }) => kind === 'carrier');
  const attached = carriers.map(({ address, children }): Read<string> => {
    const title = children.find(({ kind }) => kind === 'title');
    const lines = title
      ? ownLines(title).filter((line) => !/^\((?:Ban hành|Kèm theo|Đính kèm)/iu.test(line))
      : [];
    const [first = '', ...rest] = lines;
    return {
      value: rest.length > 0 ? `${first.replace(/[.:]$/u, '')}. ${rest.join(' ')}` : first,
      at: address,
      confidence: 'sure',
    };
  });
  const attachedHeadings = carriers.flatMap(({ address, children }, index): Read<string>[] => {
    const inside = majorHeadings(children);
    const title = attached[index];
    // Annexes are headings themselves; a regulation or plan is told by its chapters and articles.
    return /^PL\d/u.test(address) && title ? [title, ...inside] : inside;
  });
  return { headings: major.length > 0 ? major : numbered, attachedHeadings, attached };
}

const EFFECT =
  /(?:có hiệu lực(?: thi hành)?[^.;]{0,20}(?:từ|sau)[^.;]*|hiệu lực (?:thi hành )?kể từ[^.;]*)/u;

function effectOf(tree: ClauseTree): Head['effect'] {
  for (const clause of tree.all) {
    const line = ownLines(clause).join(' ');
    if (
      !/(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Luật|Quy định|Quy chế|Kế hoạch)(?: này)? (?:có hiệu lực|này có hiệu lực)/u.test(
        line,
      ) ||
      clause.kind === 'carrier'
    )
      continue;
    const match = EFFECT.exec(line);
    if (match)
      return {
        value: match[0].trim().replace(/[./]+$/u, ''),
        at: clause.address,
        confidence: 'sure',
      };
  }
  return undefined;
}

function periodOf(title: Head['title']): Head['period'] {
  // What amends another names the years of that one.
  if (!title || /^(?:(?:V\/v|Về việc)\s+)?(?:sửa đổi|bổ sung|bãi bỏ|thay thế)/iu.test(title.value))
    return undefined;
  const span = /giai đoạn\s+(?:năm\s+)?(\d{4})\s*[-–]\s*(\d{4})/iu.exec(title.value);
  const last = /(?:(?:đến|trong|dịp|Tết \p{L}+(?: \p{L}+)?)\s+)?năm\s+(\d{4})\s*$/iu.exec(
    title.value,
  );
  if (last?.[1])
    return {
      value: { from: last[1], to: last[1] },
      at: title.at,
      confidence: 'likely',
      printed: last[0].trim(),
    };
  if (span?.[1] && span[2])
    return {
      value: { from: span[1], to: span[2] },
      at: title.at,
      confidence: 'likely',
      printed: span[0],
    };
  return undefined;
}

/** Reads the head of a document. @param ownPlaces provinces that the content knows beside those of the country */
export function headOf(
  tree: ClauseTree,
  kind: KindId | undefined,
  ownPlaces: readonly string[] = [],
): Head {
  const known = [...ownPlaces, ...PROVINCES];
  const text = tree.all.map((clause) => ownLines(clause).join('\n')).join('\n');
  const headers = fixed(tree, 'header');
  const lines = headers.flatMap((header) =>
    linesOf(header).map((line) => ({ text: line, at: header.address })),
  );
  const { issued, places } = dayOf(lines);
  const issuer = issuersOf(tree, headers, text, known);
  const title = titleOf(tree, headers, kind);
  const recipients = fixed(tree, 'recipients')
    .slice(0, 1)
    .flatMap((clause) =>
      linesOf(clause)
        .slice(1)
        .map((line): Read<string> => ({
          value: line.replace(/^[-–+•·]\s*/u, '').replace(/[;.]$/u, ''),
          at: clause.address,
          confidence: 'sure',
        })),
    );
  return {
    kind,
    number: numberOf(lines),
    ...issuer,
    province:
      provinceIn(
        [...(issuer.issuers?.value ?? []), ...(issuer.parent === undefined ? [] : [issuer.parent])],
        known,
      ) ?? (isLocal(issuer.issuers?.value) ? provinceIn(places, known) : undefined),
    issued,
    places,
    title,
    ...basesOf(tree),
    signers: signersOf(tree),
    recipients,
    ...headingsOf(tree),
    effect: effectOf(tree),
    period: periodOf(title),
  };
}
