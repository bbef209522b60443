import type { ServerResponse } from 'node:http';
import { formatProblems, type ContentProblem } from '#src/site/problem.ts';

/** What an author gets in `npm run dev` for a page that cannot be made of a content with mistakes: the mistakes. */

/** After how many seconds the page asks again; it has no script that would hear of a saved file. */
const AGAIN = 2;

const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

/** The page. @param problems of the content, one at least */
const mistakesPage = (problems: readonly ContentProblem[]): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="${String(AGAIN)}">
    <title>${String(problems.length)} chỗ cần sửa</title>
    <style>
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
    </style>
  </head>
  <body>
    <h1>Chưa dựng được trang này</h1>
    <p>Nội dung còn ${String(problems.length)} chỗ cần sửa. Sửa xong, lưu tệp thì trang tự hiện.</p>
    <pre>${escaped(formatProblems(problems, 'Cần sửa'))}</pre>
  </body>
</html>
`;

/**
 * Has a response that says that the server failed say the mistakes of the content instead, where there are any.
 *
 * @param problemsNow asked only then
 */
export function mistakesInstead(
  response: ServerResponse,
  problemsNow: () => readonly ContentProblem[],
): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: readonly unknown[]) => {
    const problems = status === 500 ? problemsNow() : [];
    if (problems.length === 0) {
      // Whatever its other forms are given is passed on as it is.
      Reflect.apply(writeHead, response, [status, ...rest]);
      return response;
    }
    const end = response.end.bind(response);
    // What the server still has to say is its own failure, which follows from these.
    response.write = () => true;
    response.end = () => response;
    writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    end(mistakesPage(problems));
    return response;
  };
}
