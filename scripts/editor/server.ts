import { randomBytes, timingSafeEqual } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import { transformWithOxc } from 'vite';
import { findWords } from '#scripts/nhap/find-words.ts';
import { contentIfAny } from '#scripts/nhap/import-document.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import { MOST_BYTES } from '#scripts/nhap/read-file.ts';
import { buildSite, ROOT } from '#scripts/lib/build.ts';
import { lockNewDocuments, lockNewPages } from '#scripts/lib/lock-pages.ts';
import {
  close,
  contentType,
  listenLocally,
  portOf,
  serveSite,
  type RunningServer,
} from '#scripts/lib/static-server.ts';
import { base } from '#src/site/paths.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import { today } from '#src/site/today.ts';
import { readEntries } from './entries.ts';
import { editorConfig, forms } from './forms.ts';
import { answerGit, type Answer } from './git-host.ts';
import { confirmProposals, takeFile } from './import-word.ts';
import { problemsOf } from './problems.ts';

/**
 * The editor's own server: it answers on this computer alone, to its own pages alone, and asks nothing of any other. Its
 * pages are those of `page/` and the files of Sveltia CMS as they lie in `node_modules`.
 */

export interface EditorOptions {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** The port to try; 0: any free one. */
  readonly port: number;
  /** Folder for what is built to be looked at; nothing else may stand in it. */
  readonly work: string;
}

export interface RunningEditor {
  /** Where its first page stands. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What stops a page from asking anybody else for anything. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The largest form: a text of some hundred pages. */
const MOST_OF_A_FORM = 20_000_000;

const PAGE = join(import.meta.dirname, 'page');
const SVELTIA = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));

/** What the handlers know. */
interface Editor extends EditorOptions {
  /** Known to our pages alone: another page of the same browser cannot act in an editor's name. */
  readonly token: string;
  readonly guides: readonly string[];
  /** The site that was built to be looked at. */
  site: RunningServer | undefined;
}

/** Starts the editor. @throws where no port is free */
export async function startEditor(options: EditorOptions): Promise<RunningEditor> {
  const editor: Editor = {
    ...options,
    token: randomBytes(24).toString('base64url'),
    guides: globSync('docs/*.md', { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), 'utf8'),
    ),
    site: undefined,
  };
  const servers = await listen(handlerOf(editor), options.port);
  const [first] = servers;
  if (!first) throw new Error('no server');
  return {
    address: `http://localhost:${String(portOf(first))}/`,
    close: async () => {
      await Promise.all(servers.map(close));
      await editor.site?.close();
    },
  };
}

/** The port asked for, or any free one where it is taken. */
async function listen(handler: RequestListener, port: number): Promise<Server[]> {
  try {
    return await listenLocally(handler, port);
  } catch (error) {
    if (port === 0 || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
      throw error;
    return listenLocally(handler, 0);
  }
}

const handlerOf =
  (editor: Editor): RequestListener =>
  (request, response) => {
    void answer(editor, request)
      .catch((error: unknown): Reply => {
        console.error(error);
        return json({
          status: 500,
          body: { message: 'Lỗi của chương trình; xem cửa sổ dòng lệnh. Chưa ghi gì.' },
        });
      })
      .then((reply) => {
        send(response, reply, request.method === 'HEAD');
      });
  };

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const json = ({ status, body }: Answer): Reply => ({
  status,
  type: contentType('a.json'),
  body: JSON.stringify(body),
});

const refused = (status: number, message: string): Reply => json({ status, body: { message } });

function send(response: ServerResponse, { status, type, body }: Reply, headOnly: boolean): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  });
  response.end(headOnly ? undefined : body);
}

const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/** Whether a request comes from a page of ours: another name for this computer, or another page, is refused. */
function isOurs({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  return OWN_HOST.test(host) && (origin === undefined || origin === `http://${host}`);
}

function hasToken(editor: Editor, { headers }: IncomingMessage): boolean {
  const given = Buffer.from((headers.authorization ?? '').replace(/^token /u, ''));
  const wanted = Buffer.from(editor.token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function answer(editor: Editor, request: IncomingMessage): Promise<Reply> {
  if (!isOurs(request)) return refused(403, 'Chỉ trang của chính máy này mới dùng được.');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/api/v1/') || pathname.startsWith('/viec/')) {
    if (!hasToken(editor, request)) return refused(401, 'Trang này đã cũ; hãy tải lại.');
    return pathname.startsWith('/viec/')
      ? doWork(editor, request, pathname.slice('/viec/'.length), searchParams)
      : git(editor, request, pathname.slice('/api/v1'.length));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refused(405, 'Địa chỉ này chỉ để xem.');
  return pageAt(editor, request, pathname);
}

async function git(editor: Editor, request: IncomingMessage, path: string): Promise<Reply> {
  const text = (await bytesOf(request, MOST_OF_A_FORM))?.toString('utf8');
  if (text === undefined) return refused(413, 'Mục này dài quá; hãy tách ra.');
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return refused(400, 'Không hiểu điều trình duyệt gửi lên. Chưa ghi gì.');
  }
  const { name } = readSiteFile(editor.root).facts ?? { name: 'Người biên tập' };
  return json(await answerGit(editor.root, name, { method: request.method ?? 'GET', path, body }));
}

/** What a request brings; undefined where it is more than may be. */
async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function doWork(
  editor: Editor,
  request: IncomingMessage,
  what: string,
  query: URLSearchParams,
): Promise<Reply> {
  const { root } = editor;
  if (request.method === 'GET' && what === 'loi')
    return json({ status: 200, body: problemsOf(root) });
  if (request.method === 'GET' && what === 'ghim')
    return json({ status: 200, body: pinsFor(root, query.get('chu') ?? '') });
  if (request.method === 'POST' && what === 'nhap') return takeIn(editor, request, query);
  if (request.method === 'POST' && what === 'xac-nhan')
    return refusedOr(async () => ({
      files: await confirmProposals(root, query.get('van-ban') ?? ''),
    }));
  if (request.method === 'POST' && what === 'khoa') return lockNew(root);
  if (request.method === 'POST' && what === 'dung') return buildToLookAt(editor);
  return refused(404, 'Không có việc này.');
}

/** Where words stand, as pins that are ready to be copied. */
function pinsFor(root: string, words: string) {
  const documents = contentIfAny(root)?.entries.documents ?? new Map<string, never>();
  const found = findWords(
    [...documents].map(([id, { body, data }]) => ({ id, body, kind: data.kind })),
    words,
  );
  return { found: found.slice(0, 20), more: Math.max(0, found.length - 20) };
}

async function takeIn(
  { root }: Editor,
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Reply> {
  const bytes = await bytesOf(request, MOST_BYTES);
  if (!bytes) return refused(413, 'Tệp lớn quá 50 MB. Hãy bỏ ảnh hoặc tách phụ lục ra.');
  const update = query.has('cap-nhat') ? { reason: query.get('ly-do') ?? undefined } : undefined;
  return refusedOr(() => takeFile(root, bytes, update));
}

/** What work gives, or why the importer did not do it. */
async function refusedOr(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return json({ status: 200, body: await work() });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return refused(422, error.message);
  }
}

/** Locks the addresses of what is new: clauses of documents, and pages. */
function lockNew(root: string): Reply {
  try {
    const documents = lockNewDocuments(root, today);
    lockNewPages(root);
    return json({ status: 200, body: { documents } });
  } catch (error) {
    return refused(409, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Builds the site from a copy of the content, in which the addresses of what is new are locked: who only looks has not
 * promised anything to readers yet.
 */
async function buildToLookAt(editor: Editor): Promise<Reply> {
  const content = join(editor.work, 'content');
  const outDir = join(editor.work, 'site');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(editor.work, { recursive: true });
  cpSync(editor.root, content, { recursive: true });
  const locked = lockNew(content);
  if (locked.status !== 200) return locked;
  const { ok, output, seconds } = await buildSite({ outDir, content, wait: true });
  if (!ok) return refused(422, output.trim());
  editor.site ??= await serveSite(outDir, { port: 0, base: base() });
  return json({
    status: 200,
    body: { address: editor.site.address, seconds: Math.round(seconds) },
  });
}

async function pageAt(editor: Editor, request: IncomingMessage, path: string): Promise<Reply> {
  if (path === '/') return page(editor, 'home', 'Bàn biên tập');
  if (path === '/soan/') return page(editor, 'forms', 'Soạn');
  if (path === '/cau-hinh.json') {
    const title = readSiteFile(editor.root).facts?.name ?? 'Biên tập';
    const origin = `http://${request.headers.host ?? 'localhost'}`;
    return json({ status: 200, body: editorConfig(origin, editor.guides, title) });
  }
  if (path === '/logo.svg')
    return { status: 200, type: contentType(path), body: readFileSync(join(PAGE, 'logo.svg')) };
  const own = /^\/([a-z-]+)\.(css|js)$/u.exec(path);
  if (own) return ownFile(own[1] ?? '', own[2] ?? '');
  if (path.startsWith('/sveltia/')) return sveltiaFile(path.slice('/sveltia/'.length));
  return refused(404, 'Không có trang này.');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

/**
 * A page of ours: the token, the site's name and the collections are filled in.
 *
 * @param part what its body and its script are called
 * @param name what it is called to editors
 */
function page(editor: Editor, part: string, name: string): Reply {
  const title = readSiteFile(editor.root).facts?.name ?? '';
  const counts = new Map<string, number>();
  for (const { collection } of readEntries(editor.root))
    counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const links = forms(editor.guides).map(
    ({ name, label }) =>
      `<li><a href="/soan/#/collections/${name}">${escaped(label)}</a> <small>${String(counts.get(name) ?? 0)}</small></li>`,
  );
  const body = readFileSync(join(PAGE, 'head.html'), 'utf8')
    .replace('{{body}}', () => readFileSync(join(PAGE, `${part}.html`), 'utf8').trim())
    .replaceAll('{{name}}', name)
    .replaceAll('{{script}}', part)
    .replaceAll('{{token}}', editor.token)
    .replaceAll('{{title}}', escaped(title))
    .replaceAll('{{links}}', links.join(''));
  return { status: 200, type: contentType('a.html'), body };
}

async function ownFile(name: string, kind: string): Promise<Reply> {
  const file = join(PAGE, `${name}.${kind === 'js' ? 'ts' : 'css'}`);
  try {
    const text = readFileSync(file, 'utf8');
    const body = kind === 'js' ? (await transformWithOxc(text, file)).code : text;
    return { status: 200, type: contentType(`a.${kind}`), body };
  } catch {
    return refused(404, 'Không có tệp này.');
  }
}

/** A file of Sveltia CMS as its package has it. Its words are JSON there, which a browser takes as a module only as script. */
function sveltiaFile(path: string): Reply {
  const file = normalize(join(SVELTIA, path));
  if (!file.startsWith(SVELTIA + sep) || !/^(?:npm|locales)\//u.test(path))
    return refused(404, 'Không có tệp này.');
  try {
    const body = readFileSync(file);
    return path.startsWith('locales/')
      ? { status: 200, type: contentType('a.js'), body: `export default ${body.toString('utf8')};` }
      : { status: 200, type: contentType(file), body };
  } catch {
    return refused(404, 'Không có tệp này.');
  }
}
