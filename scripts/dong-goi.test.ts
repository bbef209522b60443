import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import { checkFolder, isSame, MANIFEST_FILE, SIGNATURE_FILE } from '#scripts/package/manifest.ts';
import { isSignedBy, newKeys } from '#scripts/package/signature.ts';

/** A site of one page, with the little that the packer reads. */
const PAGE = `<!doctype html><html lang="vi"><head><meta http-equiv="Content-Security-Policy" content="x">
<link rel="canonical" href="https://x.example/so-tay/"><meta property="og:site_name" content="Sổ &amp; tay">
</head><body><a href="/so-tay/">x</a><script type="module" src="/so-tay/_astro/a.js"></script>
<footer><time datetime="2026-03-10">10/3/2026</time></footer></body></html>`;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'dong-goi-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

function siteIn(root: string, files: Readonly<Record<string, string>>): string {
  const dist = join(root, 'trang đã dựng');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return dist;
}

const command = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/dong-goi.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
};

it('writes a folder and a zip that are the same each time, signed where there is a key', () => {
  const root = folder();
  const keys = newKeys();
  writeFileSync(join(root, 'khoa'), keys.privateKey);
  const dist = siteIn(root, {
    'index.html': PAGE,
    '_astro/a.js': 'import { b } from "./b.js"; document.title = b;',
    '_astro/b.js': 'export const b = "b";',
    _headers: 'x',
    'pagefind/x.pf_index': '\u0001',
  });
  const out = join(root, 'Gói của xã');
  const run = () => command(`--dist=${dist}`, `--ra=${out}`, `--khoa=${join(root, 'khoa')}`);
  expect(run()).toMatchObject({ status: 0 });
  const zip = readFileSync(`${out}.zip`);
  expect(run()).toMatchObject({ status: 0 });
  expect(readFileSync(`${out}.zip`).equals(zip)).toBe(true);

  expect(isSame(checkFolder(out))).toBe(true);
  const manifest = readFileSync(join(out, MANIFEST_FILE), 'utf8');
  expect(
    isSignedBy(manifest, readFileSync(join(out, SIGNATURE_FILE), 'utf8'), keys.publicKey),
  ).toBe(true);
  const names = [...manifest.matchAll(/ {2}(.*)/gu)].map(([, name = '']) => name);
  expect(names).toEqual([
    'DOC-TRUOC.txt',
    'MO-TRANG.html',
    'trang/_astro/a.js',
    'trang/_goi/0.js',
    'trang/_goi/goi.js',
    'trang/index.html',
  ]);
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(
    [...names, MANIFEST_FILE, SIGNATURE_FILE].map((name) => `Gói của xã/${name}`).sort(),
  );
  const readme = readFileSync(join(out, 'DOC-TRUOC.txt'), 'utf8');
  expect(readme).toMatch(/^\uFEFFSỔ & TAY\r\n.*10\/3\/2026/su);
  expect(readme).toContain('https://x.example/so-tay/');
  const script = readFileSync(join(out, 'trang/_astro/a.js'), 'utf8');
  expect(script).not.toMatch(/\b(?:import|export)\b/u);
});

it('leaves the package before as it was where something is wrong, and says what', () => {
  const root = folder();
  const out = join(root, 'goi');
  const good = siteIn(root, { 'index.html': PAGE, '_astro/a.js': '' });
  expect(command(`--dist=${good}`, `--ra=${out}`)).toMatchObject({ status: 0 });
  const before = readFileSync(join(out, MANIFEST_FILE), 'utf8');

  const bad = siteIn(folder(), { 'index.html': `${PAGE}<a href="/so-tay/x/">`, '_astro/a.js': '' });
  const { status, said } = command(`--dist=${bad}`, `--ra=${out}`);
  expect(status).toBe(1);
  expect(said).toContain('index.html: href="/so-tay/x/" không có trong gói.');
  expect(readFileSync(join(out, MANIFEST_FILE), 'utf8')).toBe(before);
  expect(isSame(checkFolder(out))).toBe(true);
});

it.each([
  ['a folder without a site', { 'a.txt': '' }, 'npm run build'],
  ['a page of another program', { 'index.html': '<html></html>' }, 'không phải do'],
])('refuses %s', (_, files, said) => {
  const root = folder();
  const out = join(root, 'goi');
  const answer = command(`--dist=${siteIn(root, files)}`, `--ra=${out}`);
  expect(answer).toMatchObject({ status: 1 });
  expect(answer.said).toContain(said);
  expect(answer.said).not.toMatch(/\bat .*:\d+/u);
  expect(existsSync(out)).toBe(false);
});
