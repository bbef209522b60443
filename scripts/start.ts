/** `npm start`: builds the site and serves it on this computer. `PORT` chooses the port, 4321 by default. */
import { existsSync, globSync } from 'node:fs';
import { buildSite, DIST, ROOT } from '#scripts/lib/build.ts';
import { serveSite } from '#scripts/lib/static-server.ts';

const DEFAULT_PORT = 4321;

/** @throws when PORT is set to something that is no port */
function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT="${text}" không phải số cổng; hãy ghi một số từ 0 đến 65535.`);
  }
  return port;
}

const port = portFrom(process.env['PORT']);
console.log('Đang dựng trang…');
const build = await buildSite({ show: true });
if (!build.ok || !existsSync(DIST)) {
  console.error('\nChưa dựng được trang. Hãy sửa các lỗi nêu ở trên rồi chạy lại `npm start`.');
  process.exit(1);
}

const documents = globSync('content/documents/*.mdx', { cwd: ROOT }).length;
const pages = globSync('**/*.html', { cwd: DIST }).length;
const seconds = build.seconds.toLocaleString('vi', { maximumFractionDigits: 1 });
const server = await serveSite(DIST, { port });

console.log(
  `\nĐã dựng ${String(documents)} văn bản, ${String(pages)} trang trong ${seconds} giây.`,
);
if (server.moved)
  console.log(`Cổng ${String(port)} đang bận nên dùng cổng ${String(server.port)}.`);
console.log(`Mở: ${server.origin}/\nDừng: Ctrl+C`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => {
      console.log('Đã dừng.');
      process.exit(0);
    });
  });
}
