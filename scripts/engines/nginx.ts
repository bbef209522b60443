import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Finding, Report } from '#scripts/checks/finding.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { contentType } from '#scripts/lib/static-server.ts';
import { headersFor, parseHeaders } from '#src/site/headers.ts';
import { nginxConfig } from '#src/site/nginx.ts';
import { baseOf } from '#src/site/paths.ts';
import { findProgram, freePort, start } from './program.ts';

/** nginx with the configuration that `npm run nginx` prints, but for ports, folders and the certificate. */

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

const get = (port: number, host: string, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      // The certificate was made a moment ago, by nobody.
      { host: '127.0.0.1', port, path, headers: { host }, rejectUnauthorized: false },
      (answer) => {
        answer.resume();
        answer.once('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
        });
      },
    );
    sent.once('error', reject);
    sent.end();
  });

/** What a host must send for an address: its status, and the type of what it sends where that matters. */
type Expected = readonly [path: string, status: number, type?: string];

const HTML = 'text/html; charset=utf-8';

/** Pages, and what is none of the site's. */
const PLACES: readonly Expected[] = [
  ['/', 200, HTML],
  ['/van-ban/', 200, HTML],
  ['/van-ban', 301],
  ['/khong-co/', 404, HTML],
  ['/_headers', 404],
  ['/_redirects', 404],
  ['/../etc/passwd', 400],
];

/** The first file of each kind that a site has, with the type that `npm start` sends. */
function kindsIn(dist: string): Expected[] {
  const { files } = readDist(dist);
  const kinds = Map.groupBy(
    files.filter((file) => !/(?:^|\/)index\.html$|^_/u.test(file)),
    (file) => extname(file),
  );
  return [...kinds.values()].flatMap(([file = '']) => [[`/${file}`, 200, contentType(file)]]);
}

/**
 * What nginx sends otherwise than it must.
 *
 * @param base path that the site stands under
 * @param dist folder of the site
 */
export function findingsOf(
  base: string,
  dist: string,
  answers: readonly (readonly [Expected, Answer])[],
): Finding[] {
  const rules = parseHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  return answers.flatMap(([[path, status, type], answer]): Finding[] => {
    const found = (message: string): Finding => ({ where: base + path, message });
    const wanted = Object.entries(headersFor(rules, base + path)).filter(
      ([name]) => name.toLowerCase() !== 'content-type',
    );
    const sent = (name: string): string => String(answer.headers[name.toLowerCase()] ?? '');
    return [
      ...(answer.status === status
        ? []
        : [found(`answers ${String(answer.status)}, must be ${String(status)}`)]),
      ...(type === undefined || type === sent('content-type').toLowerCase()
        ? []
        : [found(`sends the type "${sent('content-type')}", must be "${type}"`)]),
      ...(status === 200 || status === 404 ? wanted : [])
        .filter(([name, value]) => sent(name) !== value)
        .map(([name]) => found(`sends ${name} "${sent(name)}" unlike _headers`)),
    ];
  });
}

/** nginx and openssl of this machine, or undefined where one is missing. */
export function findNginx(): { readonly nginx: string; readonly openssl: string } | undefined {
  const nginx = findProgram('nginx', '/usr/sbin/nginx');
  const openssl = findProgram('openssl');
  return nginx === undefined || openssl === undefined ? undefined : { nginx, openssl };
}

/** A server that runs while it is used. */
interface Served {
  /** Port of its TLS. */
  readonly port: number;
  readonly host: string;
  /** Path that the site stands under. */
  readonly base: string;
  /** The process that started the others. */
  readonly pid: number;
}

/**
 * Serves a folder with nginx while `use` runs.
 *
 * @param address of the site, as the content names it
 * @returns the program's version with what `use` gave, or with what nginx says of the configuration where it refuses it
 */
export async function servedByNginx<T>(
  { nginx, openssl }: { readonly nginx: string; readonly openssl: string },
  dist: string,
  address: string,
  use: (served: Served) => Promise<T>,
): Promise<{ version: string } & ({ result: T } | { refused: string })> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const plainPort = await freePort();
  const { hostname: host } = new URL(address);
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  spawnSync(openssl, [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${host}`],
    ...['-keyout', key, '-out', certificate],
  ]);
  const site = nginxConfig(address)
    .replace('listen 80;', `listen 127.0.0.1:${String(plainPort)};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${String(port)} ssl;`)
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replace(/\/var\/www\/so-tay-an-sinh/g, dist)
    // A module of its own, which few have.
    .replace(/^ *brotli_static on;\n/m, '');
  mkdirSync(join(folder, 'logs'));
  const config = join(folder, 'nginx.conf');
  const pidFile = join(folder, 'pid');
  writeFileSync(
    config,
    `daemon off;\npid ${pidFile};\nerror_log stderr;\nuser root;\nevents {}\nhttp {\nproxy_temp_path ${folder}/p;\nclient_body_temp_path ${folder}/b;\nfastcgi_temp_path ${folder}/f;\nuwsgi_temp_path ${folder}/u;\nscgi_temp_path ${folder}/s;\n${site}\n}\n`,
  );
  const test = spawnSync(nginx, ['-t', '-p', folder, '-c', config], { encoding: 'utf8' });
  const version = spawnSync(nginx, ['-v'], { encoding: 'utf8' }).stderr.replace(/^.*: /, '').trim();
  if (test.status !== 0) {
    rmSync(folder, { recursive: true });
    return { version, refused: test.stderr.trim() };
  }
  const running = start(nginx, ['-p', folder, '-c', config, '-g', 'error_log stderr notice;']);
  try {
    await running.waitFor(/start worker process/);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return { version, result: await use({ port, host, base: baseOf(address), pid }) };
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Whether nginx sends pages, a file of each kind and what is missing as it must.
 *
 * @param address of the site, as the content names it
 */
export async function checkWithNginx(
  programs: { readonly nginx: string; readonly openssl: string },
  dist: string,
  address: string,
): Promise<{ version: string; report: Report }> {
  const expected = [...PLACES, ...kindsIn(dist)];
  const served = await servedByNginx(programs, dist, address, async ({ port, host, base }) => {
    const answers: (readonly [Expected, Answer])[] = [];
    for (const one of expected) answers.push([one, await get(port, host, base + one[0])]);
    return findingsOf(base, dist, answers);
  });
  const findings =
    'refused' in served ? [{ where: 'npm run nginx', message: served.refused }] : served.result;
  return { version: served.version, report: { checked: expected.length, findings } };
}
