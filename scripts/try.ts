/**
 * Asks the language of the site small questions: `npm run -s try -- WHAT` reads JSON Lines on standard input and prints
 * one JSON line for each, in the same order, and nothing else. A line that can't be handled still gets its line, which
 * then holds `problem`.
 */

import { z } from 'astro/zod';
import { documentNumbersIn } from '#src/vietnamese/document-numbers.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { daysIn } from '#src/vietnamese/when/rules.ts';
import { rulesInWords } from '#src/vietnamese/when/words.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { kindOfName } from '#src/vietnamese/document-kinds.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';

/** A question: reads one line's value and answers it. What it throws becomes the line's `problem`. */
type Answer = (input: unknown) => Record<string, unknown>;

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
  issued: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * The days that words of time mean between two days: `{"text": "trước ngày 15 hằng tháng", "issued": "2025-03-01",
 * "from": …, "to": …}` → `{"days": ["2026-01-14", …], "reading": "…", "kind": "monthly"}`.
 */
const when: Answer = (input) => {
  const { text, ...window } = whenInput.parse(input);
  const { rules } = readTime(text, window.issued);
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

const ANSWERS: Readonly<Record<string, { answer: Answer; needs: string }>> = {
  numbers: { answer: numbers, needs: '{"text": "…"}' },
  spoken: { answer: spoken, needs: '{"text": "…"}' },
  tree: { answer: tree, needs: '{"body": "…"}' },
  when: {
    answer: when,
    needs: '{"text": "…", "issued": "2025-03-01", "from": "2026-01-01", "to": "2026-12-31"}',
  },
};

function answerLine(line: string, { answer, needs }: { answer: Answer; needs: string }): unknown {
  try {
    return answer(JSON.parse(line));
  } catch {
    return { problem: `không đọc được dòng này; mỗi dòng phải là một JSON ${needs}` };
  }
}

/** Each line of a stream without its end, `\r` included; a last line without an end counts, an empty rest does not. */
async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const [what = ''] = process.argv.slice(2);
const known = Object.hasOwn(ANSWERS, what) ? ANSWERS[what] : undefined;
if (known === undefined) {
  const choice = Object.keys(ANSWERS).join(', ');
  process.stderr.write(
    what === ''
      ? `Hãy ghi điều cần thử sau dấu "--": ${choice}.\n`
      : `Chưa biết thử "${what}"; hãy chọn: ${choice}.\n`,
  );
  process.exitCode = 2;
} else {
  // Whoever reads the answers may have read enough.
  process.stdout.on('error', () => process.exit());
  process.stdin.setEncoding('utf8');
  for await (const line of linesOf(process.stdin))
    process.stdout.write(
      `${JSON.stringify(answerLine(line.replace(/^\uFEFF|\r$/gu, ''), known))}\n`,
    );
}
