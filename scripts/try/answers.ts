import { z } from 'astro/zod';
import { documentNumbersIn } from '#src/vietnamese/document-numbers.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { daysIn } from '#src/vietnamese/when/rules.ts';
import { rulesInWords } from '#src/vietnamese/when/words.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { kindOfName } from '#src/vietnamese/document-kinds.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';

/** The small questions that `npm run try` answers, by their name. */

/** A question: reads one line's value and answers it. What it throws becomes the line's `problem`. */
export type Answer = (input: unknown) => Record<string, unknown>;

const textInput = z.object({ text: z.string() });

/** The document numbers in a text: `{"text": "66.7/2025/NQ-CP"}` → `{"numbers": [{"number": "66.7", "year": 2025, "kind": "nq", "issuer": "cp"}]}`. */
const numbers: Answer = (input) => ({
  numbers: documentNumbersIn(textInput.parse(input).text).map(
    ({ value: { number, year, kind, issuer } }) => ({
      number,
      // JSON leaves out what is undefined.
      year: year === undefined ? undefined : Number(year),
      kind,
      issuer,
    }),
  ),
});

/** A text as it is said, and what could not be read for sure: `{"text": "V/v"}` → `{"spoken": "Về việc", "unread": []}`. */
const spoken: Answer = (input) => {
  const { text, unread } = toSpoken(textInput.parse(input).text);
  return { spoken: text, unread: unread.map(({ token }) => token) };
};

const whenInput = textInput.extend({
  effect: z.iso.date().optional(),
  issued: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * The days that words of time mean between two days: `{"text": "trước ngày 15 hằng tháng", "issued": "2025-03-01",
 * "from": …, "to": …}` → `{"days": ["2026-01-14", …], "reading": "…", "kind": "monthly"}`.
 */
const when: Answer = (input) => {
  const { text, effect, ...window } = whenInput.parse(input);
  const { rules } = readTime(text, window.issued, effect);
  if (rules.length === 0)
    return {
      problem: 'chưa hiểu lời nói về thời gian này; lịch để nguyên lời văn và không tính ngày',
    };
  return {
    days: daysIn(rules, window),
    reading: rulesInWords(rules),
    kind: [...new Set(rules.map(({ kind }) => kind))].join(', '),
  };
};

const treeInput = z.object({ body: z.string(), kind: z.string().optional() });

/**
 * The clauses of a document's body: `{"body": "# KẾ HOẠCH\\nI. MỤC TIÊU"}` → `{"clauses": [{"address": "I", "kind": "roman",
 * "label": "I.", "text": "MỤC TIÊU"}], "problems": []}`. With `kind` ("quyết định"), that kind is the document and the
 * rest is attached to it.
 */
const tree: Answer = (input) => {
  const { body, kind } = treeInput.parse(input);
  const { all, problems } = parseClauses(body, {
    kind: kind === undefined ? undefined : kindOfName(kind.replaceAll('-', ' ')),
  });
  return {
    clauses: all.map(({ address, kind: sort, label, heading = [], text }) => ({
      address,
      kind: sort,
      label,
      text: [...heading, ...text].join('\n'),
    })),
    problems: problems.map(({ line, message }) => ({ line, message })),
  };
};

/** Each question, with the form of a line that it reads. */
export const ANSWERS: Readonly<Record<string, { answer: Answer; needs: string }>> = {
  numbers: { answer: numbers, needs: '{"text": "…"}' },
  spoken: { answer: spoken, needs: '{"text": "…"}' },
  tree: { answer: tree, needs: '{"body": "…"}' },
  when: {
    answer: when,
    needs: '{"text": "…", "issued": "2025-03-01", "from": "2026-01-01", "to": "2026-12-31"}',
  },
};
