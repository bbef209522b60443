import { z } from 'astro/zod';
import { keysOf, prose, quoted, slug } from './atoms.ts';
import { named, person, rowId } from './parties.ts';
import { clauseAddress, type ReadPins } from './pin.ts';
import { times } from './times.ts';

/**
 * Groups of roles, for computing; the page always shows the words as printed beside them.
 * `lead` only where the source says "chủ trì"; where it gives the work without that word, it is `perform`.
 */
export const roles = {
  lead: 'Chủ trì',
  perform: 'Thực hiện',
  coordinate: 'Phối hợp',
  advise: 'Tham mưu',
  supervise: 'Theo dõi, giám sát',
  report: 'Báo cáo',
  fund: 'Kinh phí',
} as const;

/** A group of roles. */
export type Role = keyof typeof roles;

/** One agency's role in one clause (nhiệm vụ được giao). */
export const duty = z
  .strictObject({
    /** Permanent: `kg-r001`. */
    id: rowId('r'),
    /** Id in `content/agencies`. */
    agency: slug,
    /** The agency's name as the clause (or the heading above it) prints it; a form known for that agency. */
    agencyAs: prose,
    role: keysOf(roles),
    /** The role in the words of the clause, letter by letter: `Chủ trì tham mưu`. */
    asPrinted: prose,
    ...quoted,
    /** The clause that names the agency (and, if they are not in `clause`, the role words), where another clause assigns the work. */
    assignment: clauseAddress.optional(),
    /** The clauses that describe the work, where `clause` only says who does it. */
    work: z.array(clauseAddress).default([]),
    /** What the agency has to do, in plain words; for a coordinating agency, what it coordinates in. Editors write it. */
    summary: prose,
    /** The further parts of the work, in plain words, one each. */
    details: z.array(prose).default([]),
    /** The source asks and does not order: its words (`Đề nghị`), in the clause or the heading above it. */
    requested: prose.optional(),
    /** The leader in charge (lãnh đạo phụ trách), where the source names one. */
    leader: person.optional(),
    /** The person who does the work, where the source names one. */
    person: person.optional(),
    /** Whom the source names beside this agency. Stored on the side that the clause speaks of; the reverse is computed. */
    partners: z.array(named).default([]),
    /** When, as far as the source says. */
    when: times,
  })
  .superRefine((row, context) => {
    if (row.role === 'lead' && !/chủ trì/iu.test(row.asPrinted))
      context.addIssue({
        code: 'custom',
        path: ['role'],
        message: `nguồn không viết "chủ trì" ("${row.asPrinted}"); hãy ghi role: perform`,
      });
    if (row.role === 'coordinate' && /^chủ trì/iu.test(row.summary))
      context.addIssue({
        code: 'custom',
        path: ['summary'],
        message: 'cơ quan phối hợp không chủ trì; hãy viết cơ quan ấy phối hợp trong việc gì',
      });
    if (row.partners.some((partner) => partner.agency === row.agency))
      context.addIssue({
        code: 'custom',
        path: ['partners'],
        message: 'cơ quan không phối hợp với chính mình',
      });
  });

/** A duty once checked. */
export type Duty = ReadPins<z.infer<typeof duty>>;
