/**
 * Asks the language of the site small questions: `npm run -s try -- WHAT` reads JSON Lines on standard input and prints
 * one JSON line for each, in the same order, and nothing else. A line that can't be handled still gets its line, which
 * then holds `problem`.
 */

import { ANSWERS, type Answer } from '#scripts/try/answers.ts';

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
