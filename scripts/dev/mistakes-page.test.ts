import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { close, portOf } from '#scripts/lib/static-server.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { mistakesInstead } from './mistakes-page.ts';

const MISTAKE: ContentProblem = {
  file: 'content/agencies/a.yaml',
  line: 3,
  message: 'viết "<b>" & thiếu dấu đóng',
};

/** What a browser gets where the server answers with a status, as Astro's does, and the content has mistakes or none. */
async function answered(status: number, problems: readonly ContentProblem[]) {
  const server = createServer((_, response) => {
    mistakesInstead(response, () => problems);
    response.writeHead(status, { 'Content-Type': 'text/html' });
    response.write('<title>Của máy chủ</title>');
    response.end('hết');
  });
  onTestFinished(() => close(server));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const response = await fetch(`http://127.0.0.1:${String(portOf(server))}/`);
  return { status: response.status, text: await response.text() };
}

it('says the mistakes of the content where a page could not be made of it', async () => {
  const { status, text } = await answered(500, [MISTAKE]);
  expect(status).toBe(500);
  expect(text).toContain('1 chỗ cần sửa');
  expect(text).toContain('content/agencies/a.yaml, dòng 3');
  expect(text).toContain('"&#60;b&#62;" &#38; thiếu dấu đóng');
  expect(text).not.toContain('Của máy chủ');
});

it.each([
  ['a page that could be made', 200, [MISTAKE]],
  ['a failure of the program itself', 500, []],
])('leaves %s', async (_, status, problems) => {
  expect(await answered(status, problems)).toEqual({
    status,
    text: '<title>Của máy chủ</title>hết',
  });
});
