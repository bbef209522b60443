import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Report } from '#scripts/checks/finding.ts';
import { headersFor, parseHeaders } from '#src/site/headers.ts';
import { nginxConfig } from '#src/site/nginx.ts';
import { baseOf } from '#src/site/paths.ts';
import { freePort, start } from './program.ts';

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

/** What a host sends for an address: its status, and its type where that matters. */
const EXPECTED: readonly (readonly [path: string, status: number, type?: RegExp])[] = [
  ['/', 200, /^text\/html; charset=utf-8$/i],
  ['/van-ban/', 200, /^text\/html; charset=utf-8$/i],
  ['/van-ban', 301],
  ['/khong-co/', 404, /^text\/html; charset=utf-8$/i],
  ['/_headers', 404],
  ['/../etc/passwd', 400],
  ['/robots.txt', 200, /^text\/plain; charset=utf-8$/i],
  ['/sitemap-index.xml', 200, /xml/],
  ['/tim-kiem/goi-y.txt', 200, /^text\/plain; charset=utf-8$/i],
  ['/pagefind/pagefind-entry.json', 200, /json/],
];

function findingsOf(
  base: string,
  dist: string,
  answers: readonly (readonly [(typeof EXPECTED)[number], Answer])[],
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
      ...(type === undefined || type.test(sent('content-type'))
        ? []
        : [found(`sends the type "${sent('content-type')}"`)]),
      ...(status === 200 || status === 404 ? wanted : [])
        .filter(([name, value]) => sent(name) !== value)
        .map(([name]) => found(`sends ${name} "${sent(name)}" unlike _headers`)),
    ];
  });
}

/** @param address of the site, as the content names it */
export async function checkWithNginx(
  nginx: string,
  openssl: string,
  dist: string,
  address: string,
): Promise<{ version: string; report: Report }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const plainPort = await freePort();
  const { hostname } = new URL(address);
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  spawnSync(openssl, [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${hostname}`],
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
  writeFileSync(
    config,
    `daemon off;\npid ${folder}/pid;\nerror_log stderr;\nuser root;\nevents {}\nhttp {\nproxy_temp_path ${folder}/p;\nclient_body_temp_path ${folder}/b;\nfastcgi_temp_path ${folder}/f;\nuwsgi_temp_path ${folder}/u;\nscgi_temp_path ${folder}/s;\n${site}\n}\n`,
  );
  const test = spawnSync(nginx, ['-t', '-p', folder, '-c', config], { encoding: 'utf8' });
  const version = spawnSync(nginx, ['-v'], { encoding: 'utf8' }).stderr.replace(/^.*: /, '').trim();
  if (test.status !== 0) {
    rmSync(folder, { recursive: true });
    return {
      version,
      report: { checked: 1, findings: [{ where: 'npm run nginx', message: test.stderr.trim() }] },
    };
  }
  const running = start(nginx, ['-p', folder, '-c', config, '-g', 'error_log stderr notice;']);
  try {
    await running.waitFor(/start worker process/);
    const base = baseOf(address);
    const answers: (readonly [(typeof EXPECTED)[number], Answer])[] = [];
    for (const expected of EXPECTED)
      answers.push([expected, await get(port, hostname, base + expected[0])]);
    return {
      version,
      report: { checked: EXPECTED.length, findings: findingsOf(base, dist, answers) },
    };
  } finally {
    await running.stop();
    rmSync(folder, { recursive: true });
  }
}
