/**
 * `npm start`: builds the site and serves it on this computer. `PORT` chooses the port, 4321 by default.
 *
 * `--outDir=folder` builds it for another folder than `dist/`; `--wait` waits for another build to end.
 */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { portFromEnvironment, readCommandLine } from '#scripts/lib/command-line.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { base } from '#src/site/paths.ts';
import { buildSite, DIST } from '#scripts/lib/build.ts';
import { stopWithStarter } from '#scripts/lib/stop-with.ts';
import { serveSite } from '#scripts/lib/static-server.ts';

const DEFAULT_PORT = 4321;

// npm that is killed tells nobody. Without npm this may well outlive what started it.
if (process.env['npm_lifecycle_event'] === 'start') stopWithStarter();

const { values } = readCommandLine(
  {
    options: {
      outDir: { type: 'string', default: DIST },
      wait: { type: 'boolean', default: false },
    },
  },
  'Cách dùng: npm start [-- --outDir=<thư mục> --wait]; PORT=<số> npm start chọn cổng.',
);
const outDir = resolve(values.outDir);
const port = portFromEnvironment(DEFAULT_PORT);
console.log('Đang dựng trang…');
const build = await buildSite({ show: process.stderr, outDir, wait: values.wait });
if (!build.ok) {
  console.error('\nChưa dựng được trang. Hãy sửa các lỗi nêu ở trên rồi chạy lại `npm start`.');
  process.exit(1);
}

const documents = globSync('documents/*.mdx', { cwd: contentRoot() }).length;
const pages = globSync('**/*.html', { cwd: outDir }).length;
const seconds = build.seconds.toLocaleString('vi', { maximumFractionDigits: 1 });
const server = await serveSite(outDir, { port, base: base() });

console.log(
  `\nĐã dựng ${String(documents)} văn bản, ${String(pages)} trang trong ${seconds} giây.`,
);
if (server.moved)
  console.log(`Cổng ${String(port)} đang bận nên dùng cổng ${String(server.port)}.`);
console.log(`Mở: ${server.address}\nDừng: Ctrl+C`);

for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => {
      console.log('Đã dừng.');
      process.exit(0);
    });
  });
}
