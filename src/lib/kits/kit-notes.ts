import { pageNotes, type NoteEntry, type PageNotes } from '#src/lib/page-notes.ts';
import { paths } from '#src/site/paths.ts';
import type { Kit, KitPin, Line } from './kit.ts';

/** The sources of a kit as the notes of its page. */

const entry = ({ document, clause, quote, reading, documentName }: KitPin): NoteEntry => ({
  kind: 'clause',
  pin: { document, clause },
  quote,
  reading,
  citation: documentName,
  href: paths.clause(document, clause),
});

/** Each clause that the page shows a figure of, in the order of the page. */
export function kitNotes(kit: Kit): PageNotes {
  const lines: readonly Line[] = [
    ...kit.scripts.flatMap((script) => script.lines),
    ...kit.questions.map(({ answer }) => answer),
    kit.headline,
    kit.summary,
    kit.lead,
    ...kit.body,
    ...kit.background,
  ];
  const rest: readonly Line[] = [...kit.gaps, ...(kit.askNone ? [kit.askNone] : [])];
  const short: readonly Line[] = [kit.sms, kit.zalo, ...kit.post];
  return pageNotes(
    [
      ...lines.flatMap(({ pins }) => pins),
      ...kit.facts.flatMap(({ pin }) => pin ?? []),
      ...rest.flatMap(({ pins }) => pins),
      ...kit.ask.map(({ pin }) => pin),
      ...short.flatMap(({ pins }) => pins),
    ].map(entry),
  );
}
