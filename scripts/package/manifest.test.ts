import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '#scripts/lib/build.ts';
import {
  checkFolder,
  compareManifests,
  isSame,
  MANIFEST_FILE,
  manifestOf,
  readManifest,
  SIGNATURE_FILE,
  writeManifest,
} from './manifest.ts';
import { isSignedBy, newKeys, signManifest } from './signature.ts';

/** A folder with a blank and marks in its name, and what a test puts into it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const above = mkdtempSync(join(tmpdir(), 'kiem-goi-'));
  onTestFinished(() => {
    rmSync(above, { recursive: true });
  });
  const folder = join(above, 'Gói an sinh');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  return folder;
}

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** A folder with its manifest in it. */
function released(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  put(folder, MANIFEST_FILE, writeManifest(manifestOf(folder)));
  return folder;
}

const command = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/kiem-goi.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
};

// "abc" is the first example of FIPS 180-4.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a manifest', () => {
  it('has a line for each file, by name, and none for itself', () => {
    const folder = folderOf({ 'b/x.txt': 'abc', 'a.txt': 'abc', '.an': 'abc', 'b-1': 'abc' });
    put(folder, MANIFEST_FILE, 'x');
    put(folder, SIGNATURE_FILE, 'x');
    expect(writeManifest(manifestOf(folder))).toBe(
      ['.an', 'a.txt', 'b-1', 'b/x.txt'].map((name) => `${ABC}  ${name}\n`).join(''),
    );
  });

  it('is read back as it was written, also with the line ends of Windows', () => {
    const manifest = new Map([['a b.txt', ABC]]);
    const text = writeManifest(manifest);
    expect(readManifest(text)).toEqual(manifest);
    expect(readManifest(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(manifest);
  });

  it.each([
    ['abc  a.txt', 'dòng 2'],
    [`${ABC}  a.txt`, 'hai lần'],
  ])('refuses the line %j', (line, said) => {
    expect(() => readManifest(`${ABC}  a.txt\n${line}\n`)).toThrow(said);
  });

  it('refuses to be empty, and a folder that is not there', () => {
    expect(() => readManifest('')).toThrow('không kê tệp nào');
    expect(() => manifestOf('/khong/co')).toThrow('Không mở được');
    expect(() => checkFolder(folderOf({ a: '' }))).toThrow(MANIFEST_FILE);
  });

  it('is read by the tool whose form it has', () => {
    const folder = released({ 'a b.txt': 'x', 'c/đ.txt': 'y' });
    const check = () => execFileSync('sha256sum', ['-c', MANIFEST_FILE], { cwd: folder });
    expect(check().toString()).toContain('c/đ.txt: ');
    put(folder, 'a b.txt', 'z');
    expect(check).toThrow();
  });
});

describe('a folder', () => {
  it('is the same while nobody touches it', () => {
    expect(isSame(checkFolder(released({ a: '1', 'b/c': '2' })))).toBe(true);
  });

  it('tells each file that was changed, is missing or was added', () => {
    const folder = released({ a: '1', b: '2', 'c/d': '3', e: '4' });
    put(folder, 'a', '1 ');
    rmSync(join(folder, 'c/d'));
    put(folder, 'c/.moi', '');
    expect(checkFolder(folder)).toEqual({ changed: ['a'], missing: ['c/d'], added: ['c/.moi'] });
  });

  it('does not take a link for the file that it leads to', () => {
    const folder = released({ a: '1' });
    rmSync(join(folder, 'a'));
    put(dirname(folder), 'elsewhere', '1');
    symlinkSync('../elsewhere', join(folder, 'a'));
    expect(checkFolder(folder).changed).toEqual(['a']);
  });

  it('is the same with packed copies that hold what is listed', () => {
    const folder = released({ 'a.html': 'chữ', 'b.css': 'b' });
    writeFileSync(join(folder, 'a.html.br'), brotliCompressSync('chữ'));
    writeFileSync(join(folder, 'a.html.gz'), gzipSync('chữ'));
    expect(isSame(checkFolder(folder))).toBe(true);
    // Hosts send the copy in place of its file: another text in it is a change, as is what no host could unpack.
    writeFileSync(join(folder, 'a.html.br'), brotliCompressSync('chữ khác'));
    put(folder, 'b.css.gz', 'b');
    // A copy of nothing that is listed is a file more.
    writeFileSync(join(folder, 'c.html.br'), brotliCompressSync('c'));
    expect(checkFolder(folder)).toEqual({
      changed: ['a.html.br', 'b.css.gz'],
      missing: [],
      added: ['c.html.br'],
    });
  });

  it('compares two releases', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '1'],
    ]);
    const now = new Map([
      ['b', '2'],
      ['c', '1'],
    ]);
    expect(compareManifests(before, now)).toEqual({
      changed: ['b'],
      missing: ['a'],
      added: ['c'],
    });
  });
});

describe('a signature', () => {
  it('is of one text and one key', () => {
    const mine = newKeys();
    const signature = signManifest('abc', mine.privateKey);
    expect(isSignedBy('abc', signature, mine.publicKey)).toBe(true);
    expect(isSignedBy('abd', signature, mine.publicKey)).toBe(false);
    expect(isSignedBy('abc', signature, newKeys().publicKey)).toBe(false);
    expect(isSignedBy('abc', 'không phải chữ ký', mine.publicKey)).toBe(false);
  });

  it('is the one that RFC 8032 gives for the empty text', () => {
    const key = Buffer.from(
      '302e020100300506032b657004220420' +
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'hex',
    ).toString('base64');
    const pem = `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`;
    expect(Buffer.from(signManifest('', pem), 'base64').toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('needs a key of its kind', () => {
    expect(() => signManifest('abc', 'x')).toThrow('không đọc được');
  });
});

describe('npm run kiem-goi', () => {
  it('names what is wrong and ends with 1', () => {
    const folder = released({ 'trang.html': '1', 'cu.html': '2' });
    expect(command(folder)).toMatchObject({ status: 0 });
    put(folder, 'trang.html', 'x');
    put(folder, 'la.exe', 'x');
    rmSync(join(folder, 'cu.html'));
    const { status, said } = command(folder);
    expect(status).toBe(1);
    expect(said).toContain('Bị sửa (1 tệp):\n  trang.html');
    expect(said).toContain('Bị thiếu (1 tệp):\n  cu.html');
    expect(said).toContain('Bị thêm vào (1 tệp):\n  la.exe');
  });

  it('makes keys, and tells by them who released', () => {
    const folder = released({ a: '1' });
    const key = join(dirname(folder), 'khoa');
    expect(command('--tao-khoa', key)).toMatchObject({ status: 0 });
    expect(command('--tao-khoa', key)).toMatchObject({ status: 2 });
    expect(command(folder, '--khoa', `${key}.pub`).said).toContain('THIẾU');
    const text = readFileSync(join(folder, MANIFEST_FILE), 'utf8');
    put(folder, SIGNATURE_FILE, signManifest(text, readFileSync(key, 'utf8')));
    expect(command(folder, '--khoa', `${key}.pub`)).toMatchObject({ status: 0 });
    // Who changes a file and writes a new manifest cannot write the signature.
    put(folder, 'a', '2');
    put(folder, MANIFEST_FILE, writeManifest(manifestOf(folder)));
    const { status, said } = command(folder, '--khoa', `${key}.pub`);
    expect(status).toBe(1);
    expect(said).toContain('Chữ ký: SAI');
  });

  it.each([
    ['nothing', [], 'Cách dùng'],
    ['an unknown option', ['--x'], 'Không hiểu lệnh'],
    ['a folder that is not there', ['/khong/co'], MANIFEST_FILE],
    ['a place for keys in the repository', ['--tao-khoa', join(ROOT, 'khoa')], 'nằm trong kho'],
  ])('answers %s with what to do', (_, args, said) => {
    const answer = command(...args);
    expect(answer.status).toBe(2);
    expect(answer.said).toContain(said);
    expect(answer.said).not.toMatch(/\bat .*:\d+/u);
  });
});
