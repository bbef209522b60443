import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/build.ts';
import { portFromEnvironment, readCommandLine } from '#scripts/lib/command-line.ts';
import { stopWithStarter } from '#scripts/lib/stop-with.ts';
import { startEditor } from '#scripts/editor/server.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run bien-tap`: opens an editor of `content/` in the browser, on this computer alone. `PORT` chooses the port, 4322
 * by default.
 */
const DEFAULT_PORT = 4322;

readCommandLine({}, 'Cách dùng: npm run bien-tap; PORT=<số> npm run bien-tap chọn cổng.');
const port = portFromEnvironment(DEFAULT_PORT);
const root = contentRoot();
if (!existsSync(root)) {
  console.error(`Không có thư mục nội dung ${root}; hãy xem lại CONTENT_DIR.`);
  process.exit(1);
}
// npm that is killed tells nobody.
if (process.env['npm_lifecycle_event'] === 'bien-tap') stopWithStarter();
const editor = await startEditor({ root, port, work: join(ROOT, '.cache/bien-tap') });
console.log(
  `Bàn biên tập của ${root}\nMở: ${editor.address}\nChỉ máy này mở được; không cần tài khoản, không cần mạng.\nDừng: Ctrl+C`,
);
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void editor.close().then(() => {
      console.log('Đã dừng.');
      process.exit(0);
    });
  });
}
