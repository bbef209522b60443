import type { DocumentRows } from '#src/schemas/rows.ts';
import type { Time } from '#src/schemas/time.ts';
import { foldSpace as fold } from '#src/vietnamese/text.ts';
import { timeFaults } from './time-check.ts';

/** Compares a document's rows (duties, targets, reports, funding, events) with its clauses and with the agencies' known names. */

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
}

/** The clauses above one, nearest first, without the section itself: `V.1.a` → `V.1`. */
function above(address: string): string[] {
  const parts = address.split('.');
  return parts.slice(2).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'));
}

const show = (words: string) => (words.length > 90 ? `${words.slice(0, 90)}…` : words);

/**
 * Checks that every row states only what its clauses hold: role words, printed times, which must read as they are typed,
 * names of agencies and people;
 * that each name is a form known for the agency; that ids occur once and point to rows that exist.
 * Objects with a clause of their own (`{ clause, quote }`, `{ clause, printed }`) are pins and checked with all other pins;
 * so is whether the clauses they name exist.
 * `formsOf` gives the known forms of an agency's name, nothing for an unknown id; `issued` is the day of the document.
 * Returns every fault, in the order of the rows.
 */
export function checkRows(
  rows: DocumentRows,
  words: ClauseWords,
  formsOf: (agency: string) => readonly string[] | undefined,
  issued?: string,
): RowFault[] {
  const faults: RowFault[] = [];
  const complain = (path: (string | number)[], message: string) => faults.push({ path, message });
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
    if (!forms) complain(path, `không có cơ quan "${id}" trong content/agencies`);
    else if (!forms.some((form) => fold(form) === fold(as)))
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
    for (const { index, message } of timeFaults(list, issued))
      complain([...path, 'when', index], message);
  };

  const seen = new Set<string>();
  for (const collection of ['duties', 'targets', 'reports', 'funding', 'events'] as const)
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
    for (const id of ids)
      if (id !== undefined && !formsOf(id))
        complain(path, `không có cơ quan "${id}" trong content/agencies`);
    when(path, row.when, row.clause);
  }
  return faults;
}
