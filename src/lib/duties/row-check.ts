import { rowNames, type DocumentRows } from '#src/schemas/rows.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import type { Time } from '#src/schemas/time.ts';
import { foldSpace as fold } from '#src/vietnamese/text.ts';
import { timeFaults } from './time-check.ts';

/** Compares a document's rows with its clauses, with one another and with the agencies' known names. */

/** What the check has to know of the document's text. */
export interface ClauseWords {
  /** All words of a clause with its children; nothing where there is no such clause. */
  all(address: string): string | undefined;
  /** The words of a clause without its children: the heading of an agency's item. */
  own(address: string): string | undefined;
}

/** One fault: where in the rows, and what is wrong, in Vietnamese. */
export interface RowFault {
  path: (string | number)[];
  message: string;
  /** An agency that is not there: told once, however many rows name it. */
  missing?: string;
}

/** The clauses above one, nearest first, without the section itself: `V.1.a` → `V.1`. */
function above(address: string): string[] {
  const parts = address.split('.');
  return parts.slice(2).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'));
}

/** The lists of rows that bear an id, in the order in which they are told. */
const LISTS = tableKeys(rowNames);

const show = (words: string) => (words.length > 90 ? `${words.slice(0, 90)}…` : words);

/**
 * Checks that every row states only what its clauses hold: role words, printed times, which must read as they are typed,
 * names of agencies and people; that each name is a form known for the agency; that ids occur once and point to rows that exist.
 * Objects with a clause of their own (`{ clause, quote }`, `{ clause, printed }`) are pins and checked with all other pins;
 * so is whether the clauses they name exist.
 * `formsOf` gives the known forms of an agency's name, nothing for an unknown id, and says where it could not be read; `issued` is the day of the document,
 * `effect` the first of its force, as far as they are known.
 * Returns every fault, in the order of the rows.
 */
export function checkRows(
  rows: DocumentRows,
  words: ClauseWords,
  formsOf: (agency: string) => readonly string[] | 'unread' | undefined,
  issued?: string,
  effect?: string,
): RowFault[] {
  const faults: RowFault[] = [];
  const complain = (path: (string | number)[], message: string) => faults.push({ path, message });
  const lacks = (path: (string | number)[], missing: string) =>
    faults.push({ path, message: `không có cơ quan "${missing}" trong content/agencies`, missing });
  const heldBy = (text: string | undefined, quote: string) =>
    text !== undefined && fold(text).includes(fold(quote));

  /** The words are in one of the clauses, or in a heading above one of them. */
  const inClauses = (quote: string, clauses: string[]) =>
    clauses.some(
      (clause) =>
        heldBy(words.all(clause), quote) ||
        above(clause).some((over) => heldBy(words.own(over), quote)),
    );
  const known = (clauses: string[]) => clauses.every((clause) => words.all(clause) !== undefined);
  const expect = (path: (string | number)[], quote: string, clauses: string[]) => {
    if (known(clauses) && !inClauses(quote, clauses))
      complain(
        path,
        `"${show(quote)}" không có trong mục ${clauses.join(', ')}; hãy chép đúng từng chữ hoặc sửa số mục`,
      );
  };
  const exists = (path: (string | number)[], clause: string) => {
    if (!known([clause])) complain(path, `mục "${clause}" không có trong văn bản`);
  };
  /** Role words come from the clause itself or from the one that assigns it, never from a heading. */
  const expectWithin = (path: (string | number)[], quote: string, clauses: string[]) => {
    if (known(clauses) && !clauses.some((clause) => heldBy(words.all(clause), quote)))
      complain(
        path,
        `vai trò "${quote}" không có trong mục ${clauses.join(', ')}; hãy chép đúng lời nguồn`,
      );
  };
  const agency = (path: (string | number)[], id: string, as: string, clauses: string[]) => {
    const forms = formsOf(id);
    if (!forms) lacks(path, id);
    else if (forms !== 'unread' && !forms.some((form) => fold(form) === fold(as)))
      complain(
        path,
        `"${as}" không phải cách viết đã ghi của cơ quan "${id}" (đã ghi: ${forms.map((form) => `"${form}"`).join(', ')}); hãy sửa mã cơ quan hoặc thêm cách viết`,
      );
    expect(path, as, clauses);
  };
  const when = (path: (string | number)[], list: readonly Time[], clause: string) => {
    for (const [index, time] of list.entries())
      if (time.kind !== 'notStated' && time.clause === undefined)
        expect([...path, 'when', index, 'printed'], time.printed, [clause]);
    for (const { index, message } of timeFaults(list, issued, effect))
      complain([...path, 'when', index], message);
  };

  const seen = new Set<string>();
  for (const collection of LISTS)
    for (const [index, row] of rows[collection].entries()) {
      if (seen.has(row.id))
        complain([collection, index, 'id'], `trùng mã "${row.id}"; hãy đặt mã khác`);
      seen.add(row.id);
    }

  for (const [index, row] of rows.duties.entries()) {
    const path = ['duties', index];
    const assigned = row.assignment === undefined ? [row.clause] : [row.clause, row.assignment];
    agency([...path, 'agencyAs'], row.agency, row.agencyAs, assigned);
    expectWithin([...path, 'asPrinted'], row.asPrinted, assigned);
    if (row.requested) expect([...path, 'requested'], row.requested, assigned);
    for (const who of ['leader', 'person'] as const) {
      const named = row[who];
      if (!named) continue;
      expect([...path, who, 'name'], named.name, [named.clause ?? row.clause]);
      expect([...path, who, 'position'], named.position, [named.clause ?? row.clause]);
    }
    for (const [at, partner] of row.partners.entries())
      agency([...path, 'partners', at], partner.agency, partner.as, [partner.clause ?? row.clause]);
    if (row.assignment !== undefined) exists([...path, 'assignment'], row.assignment);
    for (const [at, clause] of row.work.entries()) exists([...path, 'work', at], clause);
    when(path, row.when, row.clause);
  }
  for (const [index, row] of rows.targets.entries()) {
    when(['targets', index], row.when, row.clause);
    if (row.partOf && !rows.targets.some((other) => other.id === row.partOf))
      complain(['targets', index, 'partOf'], `không có chỉ tiêu "${row.partOf}"`);
  }
  for (const [index, row] of rows.reports.entries()) {
    const path = ['reports', index];
    if (row.assignment !== undefined) exists([...path, 'assignment'], row.assignment);
    for (const side of ['from', 'to', 'via'] as const)
      for (const [at, party] of row[side].entries())
        agency([...path, side, at], party.agency, party.as, [
          party.clause ?? row.assignment ?? row.clause,
        ]);
    if (row.forms) expect([...path, 'forms'], row.forms, [row.clause]);
    when(path, row.when, row.clause);
  }
  for (const [index, row] of rows.funding.entries()) {
    const path = ['funding', index];
    for (const [at, party] of row.agencies.entries())
      agency([...path, 'agencies', at], party.agency, party.as, [party.clause ?? row.clause]);
    if (row.amount) expect([...path, 'amount'], row.amount, [row.clause]);
  }
  for (const [index, row] of rows.events.entries()) {
    const path = ['events', index];
    if (row.venue) expect([...path, 'venue', 'as'], row.venue.as, [row.venue.clause]);
    if (row.organiser)
      agency([...path, 'organiser'], row.organiser.agency, row.organiser.as, [
        row.organiser.clause,
      ]);
    for (const [at, presenter] of row.presenters.entries()) {
      expect([...path, 'presenters', at, 'name'], presenter.name, [presenter.clause]);
      expect([...path, 'presenters', at, 'position'], presenter.position, [presenter.clause]);
    }
    const ids = [
      row.venue?.agency,
      ...row.audience.flatMap((group) => group.agencies),
      ...row.presenters.map((item) => item.agency),
    ];
    for (const id of ids) if (id !== undefined && !formsOf(id)) lacks(path, id);
    when(path, row.when, row.clause);
  }
  provisionFaults(rows, { complain, expect, exists, agency, when });
  return faults;
}

/** The questions that the check of a row asks of the text. */
interface Asks {
  readonly complain: (path: (string | number)[], message: string) => void;
  readonly expect: (path: (string | number)[], quote: string, clauses: string[]) => void;
  readonly exists: (path: (string | number)[], clause: string) => void;
  readonly agency: (path: (string | number)[], id: string, as: string, clauses: string[]) => void;
  readonly when: (path: (string | number)[], list: readonly Time[], clause: string) => void;
}

/** Amounts, circles of persons, conditions, steps and prohibitions: what they belong to, whom they name, in which order they stand. */
function provisionFaults(
  rows: DocumentRows,
  { complain, expect, exists, agency, when }: Asks,
): void {
  const circles = new Set(rows.persons.map(({ id }) => id));
  const conditions = new Set(rows.conditions.map(({ id }) => id));
  const named = (path: (string | number)[], ids: readonly string[], known: ReadonlySet<string>) => {
    for (const [at, id] of ids.entries())
      if (!known.has(id))
        complain(
          [...path, at],
          `không có ${known === circles ? 'đối tượng (persons)' : 'điều kiện (conditions)'} "${id}"; ${known.size > 0 ? `hãy chọn: ${[...known].join(', ')}` : 'hãy thêm dòng ấy'}`,
        );
  };
  for (const list of ['amounts', 'persons', 'conditions', 'steps', 'prohibitions'] as const)
    for (const [index, row] of rows[list].entries()) exists([list, index, 'of'], row.of);
  for (const [index, row] of rows.amounts.entries()) {
    const path = ['amounts', index];
    for (const field of ['unit', 'base'] as const) {
      const words = row[field];
      // Words with a clause of their own are checked with all other pins.
      if (words && words.clause === undefined)
        expect([...path, field, 'printed'], words.printed, [row.clause]);
    }
    named([...path, 'for'], row.for, circles);
    named([...path, 'if'], row.if, conditions);
  }
  for (const [index, row] of rows.conditions.entries())
    named(['conditions', index, 'for'], row.for, circles);
  for (const [index, row] of rows.steps.entries()) {
    const path = ['steps', index];
    for (const [at, { as, agency: id, clause }] of row.who.entries())
      if (id === undefined) expect([...path, 'who', at, 'as'], as, [clause ?? row.clause]);
      else agency([...path, 'who', at], id, as, [clause ?? row.clause]);
    when(path, row.when, row.clause);
  }
  for (const [of, steps] of Map.groupBy(rows.steps.entries(), ([, row]) => row.of))
    for (const [place, [index, row]] of steps.entries())
      if (row.order !== place + 1)
        complain(
          ['steps', index, 'order'],
          `bước này đứng thứ ${place + 1} trong các bước của mục ${of} nhưng ghi order: ${row.order}; hãy xếp các bước theo thứ tự và đánh số từ 1`,
        );
  for (const [index, row] of rows.prohibitions.entries())
    if (row.who) expect(['prohibitions', index, 'who'], row.who, [row.clause]);
}
