import { ownLines, textOf, type Clause } from '#src/lib/documents/clause.ts';
import { publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { daysIn } from '#src/vietnamese/when/rules.ts';
import { mutated } from '#tests/helpers/mutations.ts';
import { treeFault } from '#tests/helpers/tree-faults.ts';
import type { Measure, Trial } from './trial.ts';

/** What is measured of the trial documents. */

const folded = (text: string): string => text.replace(/[\s.:|]+/gu, '').toLocaleLowerCase('vi');
const share = (right: number, all: number): string =>
  `${right}/${all} (${all === 0 ? '–' : ((100 * right) / all).toFixed(1)} %)`;
const isAttached = ({ address }: Clause): boolean =>
  /^(?:QD|QC|KH|CT|DA|PL|MS|DM|VB|HD)\d*\./u.test(address);
const wordsOf = (clause: Clause): string => publishedWords(textOf(clause)).join(' ');

/** Headings that labels name: found once each, in order, in the document itself or in what is attached to it. */
export function headings(documents: readonly Trial[]): Measure[] {
  const count = (name: string, attached: boolean): Measure => {
    const misses: string[] = [];
    let all = 0;
    for (const { id, tree, sample } of documents) {
      const labels =
        (attached ? sample?.labels.attachment_headings : sample?.labels.top_headings) ?? [];
      const clauses = tree.all.filter((clause) => isAttached(clause) === attached);
      let from = 0;
      for (const label of labels) {
        all += 1;
        const own = folded(label);
        const found = clauses.findIndex((clause, index) => {
          if (index < from) return false;
          if (clause.kind === 'title') return folded(ownLines(clause).join(' ')).startsWith(own);
          // The enacting formula above the first Điều is no part of its heading.
          const lines = [
            ...ownLines(clause).filter((line) => line !== clause.lead),
            ...clause.children.slice(0, 1).map(textOf),
          ];
          const printed = folded(lines.join(' '));
          // "Điều 1." alone: the label is all that is asked.
          return (
            clause.label !== undefined && clause.kind !== 'paragraph' && printed.startsWith(own)
          );
        });
        if (found < 0) misses.push(`${id}: ${label.slice(0, 100)}`);
        else from = found + 1;
      }
    }
    return { name, figure: share(all - misses.length, all), misses };
  };
  return [count('Đầu mục của văn bản', false), count('Đầu mục của phần kèm theo', true)];
}

/** Signature, recipients and attached parts are where they are printed, whole, and hold nothing else. */
export function ends(documents: readonly Trial[]): Measure {
  const misses: string[] = [];
  let all = 0;
  const ask = (id: string, what: string, isRight: boolean, found: string): void => {
    all += 1;
    if (!isRight) misses.push(`${id} ${what}: ${found.slice(0, 200)}`);
  };
  for (const { id, tree, expected } of documents) {
    const at = (address: string): string => {
      const clause = tree.get(address);
      return clause ? wordsOf(clause) : 'không có';
    };
    const signature = at('signature');
    ask(id, 'signature', signature === publishedWords(expected.signature).join(' '), signature);
    const [first, last] = expected.recipients ?? [];
    const recipients = at('recipients');
    if (first !== undefined && last !== undefined)
      ask(id, 'recipients', recipients.startsWith(first) && recipients.endsWith(last), recipients);
    const parts = tree.clauses
      .filter(({ kind }) => kind === 'carrier')
      .map(({ address }) => address);
    ask(id, 'parts', parts.join() === Object.keys(expected.parts ?? {}).join(), parts.join());
    for (const [address, words] of Object.entries(expected.parts ?? {}))
      ask(id, address, at(`${address}.title`).startsWith(words), at(`${address}.title`));
    for (const [address, words] of Object.entries(expected.places ?? {}))
      ask(id, address, at(address).startsWith(words), at(address));
  }
  return {
    name: 'Chữ ký, nơi nhận, phần kèm theo đúng chỗ',
    figure: share(all - misses.length, all),
    misses,
  };
}

/** Words of time come out with the right days; what is not understood has none, so that no calendar tells a wrong one. */
export function times(documents: readonly Trial[]): Measure {
  const misses: string[] = [];
  let all = 0;
  for (const { id, expected } of documents)
    for (const { text, issued, effect, days } of expected.times ?? []) {
      all += 1;
      const { rules } = readTime(text, issued, effect);
      const found = daysIn(rules, {
        issued,
        from: issued,
        to: `${Number(issued.slice(0, 4)) + 10}-12-31`,
      });
      if (!days.some((right) => right.join() === found.join()))
        misses.push(`${id}: "${text}" thành ${found.slice(0, 4).join(', ') || 'không có ngày'}`);
    }
  return { name: 'Thời hạn', figure: share(all - misses.length, all), misses };
}

/** What the spoken form tells as unread, a thousand tokens, in the running text and in all. */
export function spokenForm(documents: readonly Trial[]): Measure[] {
  const RUNNING: readonly Clause['kind'][] = [
    'header',
    'recipients',
    'signature',
    'table',
    'carrier',
  ];
  const count = (name: string, keep: (clause: Clause) => boolean): Measure => {
    const misses: string[] = [];
    let tokens = 0;
    let told = 0;
    for (const { id, tree } of documents) {
      const text = tree.clauses.filter(keep).map(textOf).join('\n');
      tokens += publishedWords(text).length;
      const { unread } = toSpoken(text);
      told += unread.length;
      const forms = new Map<string, number>();
      for (const { token } of unread) forms.set(token, (forms.get(token) ?? 0) + 1);
      const list = [...forms]
        .sort((a, b) => b[1] - a[1])
        .map(([form, times]) => `${form} ×${times}`);
      if (list.length > 0) misses.push(`${id}: ${list.join(', ')}`);
    }
    return {
      name,
      figure: `${told} trên ${tokens} tiếng = ${((1000 * told) / tokens).toFixed(2)} ‰`,
      misses,
    };
  };
  return [
    count('Bản đọc: báo chưa đọc được, phần lời văn', ({ kind }) => !RUNNING.includes(kind)),
    count('Bản đọc: báo chưa đọc được, cả văn bản', () => true),
  ];
}

const lettersOf = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');

/**
 * What is read wrongly and not told, a thousand words: of all that somebody read by eye, the places that were wrong, as
 * they are read now. A place that is told is for its author to settle.
 */
export function misreadings(documents: readonly Trial[]): Measure {
  const misses: string[] = [];
  let words = 0;
  let wrong = 0;
  for (const { id, tree, expected } of documents) {
    const text = tree.clauses.map(textOf).join('\n').normalize('NFC');
    words += text.split(/\s+/u).length;
    const lines = text.split('\n');
    for (const { text: printed, says } of expected.spoken ?? []) {
      const places = lines.filter((line) => line.includes(printed));
      if (places.length === 0) misses.push(`${id}: không còn "${printed}"`);
      for (const line of places) {
        const { text: said, unread } = toSpoken(line);
        const isTold = unread.some(({ index, token }) => {
          const at = line.indexOf(printed);
          return index >= at && index + token.length <= at + printed.length;
        });
        if (isTold || lettersOf(said).includes(lettersOf(says))) continue;
        wrong += 1;
        misses.push(`${id}: "${printed}" đọc sai: ${said.slice(0, 120)}`);
      }
    }
  }
  return {
    name: 'Bản đọc: đọc sai mà không báo, theo lần đọc bằng mắt 2.048 chỗ',
    figure: `${wrong} trên ${words} tiếng = ${((1000 * wrong) / words).toFixed(2)} ‰`,
    misses,
  };
}

/** Some lines with figures, signs or shortenings, each with its spoken form, for somebody to read by eye. */
export function linesToRead(documents: readonly Trial[], count: number): string[] {
  const lines = documents.flatMap(({ id, tree }) =>
    tree.clauses
      .map(textOf)
      .join('\n')
      .split('\n')
      .filter((line) => /\d|\p{Lu}{2}|[^\p{L}\s,.;:()“”-]/u.test(line))
      .map((line) => ({ id, line })),
  );
  const step = Math.max(1, Math.floor(lines.length / Math.max(1, count)));
  return lines
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map(({ id, line }) => `${id}: ${line}\n     ${toSpoken(line).text}`);
}

/** Every word of a body stands in the raw text, in order; what the editor left out is counted. */
export function leftOut(documents: readonly Trial[]): Measure {
  const misses: string[] = [];
  let right = 0;
  let all = 0;
  for (const { id, tree, sample } of documents) {
    if (!sample) continue;
    all += 1;
    const raw = sample.raw.replace(/<[^>]+>/gu, ' ').replaceAll('&nbsp;', ' ');
    const source = sourceWords(raw);
    let next = 0;
    const missing = publishedWords(tree.clauses.map(textOf).join('\n').replace(/[|]/gu, ' ')).find(
      (word) => {
        const found = source.indexOf(word, next);
        if (found < 0) return true;
        next = found + 1;
        return false;
      },
    );
    if (missing === undefined) right += 1;
    else
      misses.push(
        `${id}: sau "${source.slice(Math.max(0, next - 6), next).join(' ')}" không thấy "${missing}"`,
      );
  }
  return { name: 'Đủ chữ và đúng thứ tự so với bản gốc', figure: share(right, all), misses };
}

/** The documents damaged many times: no word lost, no address given twice. */
export function damage(documents: readonly Trial[], rounds: number): Measure {
  const misses: string[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const fault = treeFault(mutated(documents[seed % documents.length]?.body ?? '', seed));
    if (fault !== undefined) misses.push(`${seed}: ${fault.slice(0, 300)}`);
  }
  return { name: `${rounds} bản bị làm hỏng`, figure: `${misses.length} lỗi`, misses };
}
