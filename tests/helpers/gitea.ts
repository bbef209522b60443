import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { close, listenLocally, portOf } from '#scripts/lib/static-server.ts';

/**
 * A git host of its own origin, as far as the published editor asks one: Gitea's interface (https://docs.gitea.com/api/) on
 * a folder of files. It takes one token and tells who may ask from where, as a host does.
 */
export interface Gitea {
  readonly origin: string;
  /** What it was asked, as `GET /user`. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export const TOKEN = 'khoa-thu';
export const REPOSITORY = 'mau/noi-dung';

const shaOf = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex');

const changeSchema = z.object({
  files: z.array(
    z.object({
      operation: z.enum(['create', 'update', 'delete']),
      path: z.string(),
      content: z.string().nullish(),
      sha: z.string().nullish(),
    }),
  ),
});

const askedSchema = z.object({ files: z.array(z.string()) });

const MANY = 100_000;

/** Starts a host for the repository whose files lie in a folder. */
export async function startGitea(root: string): Promise<Gitea> {
  const asked: string[] = [];
  const read = (path: string): Buffer => readFileSync(join(root, path));
  const files = (): string[] =>
    globSync('**/*', { cwd: root }).filter((path) => statSync(join(root, path)).isFile());
  const head = (): string =>
    shaOf(
      Buffer.from(
        files()
          .map((path) => shaOf(read(path)))
          .join(' '),
      ),
    );

  function change(body: unknown): { readonly status: number; readonly body: unknown } {
    const { files: changes } = changeSchema.parse(body);
    const stale = changes.find(
      ({ operation, path, sha }) => operation !== 'create' && sha !== shaOf(read(path)),
    );
    if (stale) return { status: 422, body: { message: `sha does not match [${stale.path}]` } };
    for (const { operation, path, content } of changes) {
      if (operation === 'delete') rmSync(join(root, path));
      else {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), Buffer.from(content ?? '', 'base64'));
      }
    }
    return {
      status: 201,
      body: {
        commit: { sha: head(), created: '2026-11-26T00:00:00Z' },
        files: changes.map(({ path, operation }) =>
          operation === 'delete' ? null : { path, sha: shaOf(read(path)) },
        ),
      },
    };
  }

  const repository = `/repos/${REPOSITORY}`;
  const answers: Readonly<Record<string, (body: unknown) => unknown>> = {
    'GET /version': () => ({ version: '1.24.0' }),
    'GET /user': () => ({ id: 1, login: 'can-bo', full_name: 'Cán bộ Thử', email: '' }),
    'GET /settings/api': () => ({
      max_response_items: MANY,
      default_paging_num: MANY,
      default_max_blob_size: MANY * MANY,
      default_max_response_size: MANY * MANY,
    }),
    [`GET ${repository}`]: () => ({
      default_branch: 'main',
      permissions: { pull: true, push: true, admin: false },
    }),
    [`GET ${repository}/branches/main`]: () => ({
      name: 'main',
      commit: { id: head(), message: '' },
    }),
    [`GET ${repository}/git/trees/main`]: () => ({
      tree: files().map((path) => ({
        type: 'blob',
        path,
        sha: shaOf(read(path)),
        size: read(path).length,
      })),
      truncated: false,
    }),
    [`GET ${repository}/commits`]: () => [],
    [`POST ${repository}/file-contents`]: (body) =>
      askedSchema.parse(body).files.map((path) => ({
        path,
        sha: shaOf(read(path)),
        encoding: 'base64',
        content: read(path).toString('base64'),
      })),
  };

  async function answer(request: IncomingMessage) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const what = `${request.method ?? 'GET'} ${pathname.replace(/^\/api\/v1/u, '')}`;
    asked.push(what);
    if (request.method === 'OPTIONS') return { status: 204, body: undefined };
    if (what !== 'GET /version' && request.headers.authorization !== `token ${TOKEN}`)
      return { status: 401, body: { message: 'token is required' } };
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (what === `POST ${repository}/contents`) return change(body);
    const known = answers[what.replace(/(?<=\/git\/trees\/)[0-9a-f]+$/u, 'main')];
    return known
      ? { status: 200, body: known(body) }
      : { status: 404, body: { message: 'not found' } };
  }

  const handler: RequestListener = (request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, {
        'Access-Control-Allow-Origin': request.headers.origin ?? '*',
        'Access-Control-Allow-Headers': 'authorization, content-type',
        'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
        'Content-Type': 'application/json',
      });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  };
  const servers = await listenLocally(handler, 0);
  const [first] = servers;
  if (!first) throw new Error('no server');
  return {
    origin: `http://localhost:${String(portOf(first))}`,
    asked,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
