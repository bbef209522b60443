import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asDocx } from '#tests/helpers/as-files.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { isEveryRound } from '#tests/helpers/rounds.ts';
import { ROOT } from '#scripts/lib/build.ts';
import {
  MANIFEST_FILE,
  manifestOf,
  manifestText,
  SIGNATURE_FILE,
  writeManifest,
} from '#scripts/package/manifest.ts';
import { signManifest } from '#scripts/package/signature.ts';

/**
 * Every command that the guides for authors show is run: here, in a copy of the invented province, as an editor does who
 * follows the guides from a Word file on; or by another test, which is named. A command that nobody runs is told.
 */

const COMMAND = /^(?:[A-Z_]+=\S+ )?(?:npm|npx|git) /u;

/** The commands of a line of a guide; what stands before them in a table of jobs is none. */
const commandsIn = (line: string): string[] =>
  line
    .split('&&')
    .map((part) =>
      part
        .replace(/^\s*(?:- run: )?/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => COMMAND.test(part));

const FENCE = /^ *```[^\n]*\n([\s\S]*?)^ *```$/gmu;

function commandsOf(guide: string): string[] {
  const shown = [...guide.matchAll(FENCE)].flatMap(([, lines = '']) =>
    lines.split('\n').flatMap(commandsIn),
  );
  const named = [...guide.replace(FENCE, '').matchAll(/`([^`]+)`/gu)].flatMap(([, text = '']) =>
    commandsIn(text),
  );
  return [...shown, ...named];
}

/** The guides for authors: those whose heading is Vietnamese. */
const guides = globSync('docs/*.md', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .filter((text) =>
    /^# .*[\u0300-\u0323đ]/u.test(text.slice(0, text.indexOf('\n')).normalize('NFD')),
  );

/** What a command needs to be run as it stands, and what it says. */
interface Run {
  /** The command with its placeholders filled in; left out: as it is shown. */
  readonly as?: string;
  readonly before?: () => void;
  readonly says: RegExp;
  /** Its exit status; left out: 0. */
  readonly status?: number;
  /** Takes so long that `npm run test:full` alone runs it. */
  readonly slow?: true;
}

const place = mkdtempSync(join(tmpdir(), 'so-tay-'));
const content = join(place, 'content');
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});
cpSync(join(ROOT, PROVINCE), content, { recursive: true });

const PLAN = `ỦY BAN NHÂN DÂN

TỈNH MÂY TRẮNG

Số: 77/KH-UBND

Mây Trắng, ngày 03 tháng 4 năm 2022

KẾ HOẠCH

Tặng quà người già yếu

Căn cứ Luật Tổ chức chính quyền địa phương;

I. MỤC ĐÍCH

Chăm lo người già yếu trong tỉnh.

II. TỔ CHỨC THỰC HIỆN

1. Giao Sở Y tế chủ trì tặng quà 100 người già yếu.

Nơi nhận:

- Lưu: VT.

CHỦ TỊCH

Hà Ví Dụ
`;
const ID = 'may-trang-77-kh-ubnd-2022';
writeFileSync(join(place, 'Kế hoạch 77.docx'), await asDocx(PLAN));
writeFileSync(
  join(place, 'Kế hoạch 77 (sửa).docx'),
  await asDocx(PLAN.replace('100 người', '120 người')),
);
for (const name of ['tin-nhan.txt', 'tệp.txt'])
  writeFileSync(
    join(place, name),
    'Trong năm 2022 lập 03 nhà trẻ cộng đồng, trong đó có 01 nhà ở vùng cao.\n',
  );

/** Changes a file of the content, as an editor does by hand. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** A released folder with a manifest, as `npm run dong-goi` makes one. */
function releasedFolder(): string {
  const folder = join(place, 'Sổ tay');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'MO-TRANG.html'), '<p>Trang</p>');
  writeFileSync(join(folder, MANIFEST_FILE), writeManifest(manifestOf(folder)));
  return folder;
}

const git = (...args: string[]): void => {
  const { status, stderr } = spawnSync('git', args, { cwd: place, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** Two who work on one repository: this place is one of them. */
function repository(): void {
  const host = join(place, 'kho.git');
  git('init', '-q', '--bare', '-b', 'main', host);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Cán bộ');
  git('config', 'user.email', 'can-bo@example.org');
  git('remote', 'add', 'origin', host);
  git('add', 'tin-nhan.txt');
  git('commit', '-q', '-m', 'Bản đầu');
  git('push', '-q', '-u', 'origin', 'main');
}

/** In the order in which an editor comes to them. */
const RUNS: Readonly<Record<string, Run>> = {
  'npm run content': { slow: true, says: /Nội dung không có lỗi/u },
  'CONTENT_DIR=thư-mục npm run content': {
    slow: true,
    as: 'CONTENT_DIR=content npm run content',
    says: /Nội dung không có lỗi/u,
  },
  'npm run ghim -- "nhà trẻ cộng đồng"': { says: /may-trang-12-kh-ubnd-2021#II\.2/u },
  'npm run ghim -- "chữ trong văn bản"': {
    slow: true,
    as: 'npm run ghim -- "lap 03 nha tre"',
    says: /quote: 'lập 03 nhà trẻ/u,
  },
  'npm run doi-chieu -- tin-nhan.txt': { says: /nhà trẻ cộng đồng/u },
  'npm run doi-chieu -- tệp.txt': { slow: true, says: /nhà trẻ cộng đồng/u },
  'npm run doi-chieu:danh-gia': { says: /câu bị sửa/u, slow: true },
  'npm run ra-soat': { slow: true, says: /\S/u },
  'npm run ra-soat -- --phieu qua-trung-thu': {
    slow: true,
    as: 'npm run ra-soat -- --phieu tro-cap-nguoi-gia-yeu',
    says: /phieu\/\S+\.html/u,
  },
  'npm run -s nginx': { slow: true, says: /server_name may-trang\.example;/u },
  'npm run release -- --xem': {
    // The province's releases are made up, as those of no content.
    before: () => {
      rmSync(join(content, 'releases'), { recursive: true });
    },
    says: /\S/u,
    slow: true,
  },
  'npm run nang-cap': { slow: true, says: /không có gì phải làm/u },
  'npm run nhap': { slow: true, says: /Cách dùng: npm run nhap/u, status: 2 },
  'npm run -s nhap -- "Kế hoạch 77.docx" --thu': { says: /^\{.*"number":"77\/KH-UBND"/mu },
  'npm run nhap -- "Kế hoạch 77.docx"': { says: /77\/KH-UBND/u },
  [`npm run nhap -- --xac-nhan ${ID}`]: { says: /extracts\/may-trang-77/u },
  'npm run content -- --sua': {
    before: () => {
      edit(`documents/${ID}.mdx`, (text) =>
        text
          .replace(/^draft: true\n/mu, '')
          .replace(/^shortTitle:.*$/mu, 'shortTitle: "Kế hoạch tặng quà người già yếu"')
          .replace(/^summary:.*$/mu, 'summary: "Kế hoạch giao Sở Y tế tặng quà người già yếu."'),
      );
    },
    says: /npm run lock -- may-trang-77-kh-ubnd-2022/u,
    status: 1,
  },
  [`npm run lock -- ${ID} --reason "Đăng lần đầu"`]: { says: /đã khóa \d+ mục/u },
  'npm run lock -- --pages': { says: /\S/u },
  'npm run nhap -- "Kế hoạch 77 (sửa).docx" --cap-nhat --ly-do "Bản đính chính số liệu mục II"': {
    says: /120/u,
  },
  'npm run lock -- --pages --reason "Sửa tên cho đúng"': { slow: true, says: /\S/u },
  'npm run lock -- --all --reason "Đăng lần đầu"': { slow: true, says: /\S/u },
  'npm run lock -- may-trang-12-kh-ubnd-2021 --reason "Đăng lần đầu"': { slow: true, says: /\S/u },
  'npm run moi -- quyen-loi <tên-tệp>': {
    as: 'npm run moi -- quyen-loi qua-tet',
    says: /Đã tạo content\/benefits\/qua-tet\.mdx/u,
  },
  'npm run kiem-goi -- "/media/usb/Sổ tay"': {
    as: 'npm run kiem-goi -- "Sổ tay"',
    before: releasedFolder,
    says: /Đủ và đúng 1 tệp/u,
  },
  'npm run kiem-goi -- --tao-khoa ~/khoa-phat-hanh': {
    as: 'npm run kiem-goi -- --tao-khoa khoa-phat-hanh',
    says: /Đã tạo khóa ký/u,
  },
  'npm run kiem-goi -- "/media/usb/Sổ tay" --khoa khoa-phat-hanh.pub': {
    as: 'npm run kiem-goi -- "Sổ tay" --khoa khoa-phat-hanh.pub',
    before: () => {
      const folder = releasedFolder();
      const key = readFileSync(join(place, 'khoa-phat-hanh'), 'utf8');
      writeFileSync(join(folder, SIGNATURE_FILE), signManifest(manifestText(folder), key));
    },
    says: /Chữ ký: đúng/u,
  },
  'npm run compress': {
    as: 'npm run compress -- "Sổ tay"',
    before: releasedFolder,
    says: /1 files compressed/u,
  },
  'git pull': { before: repository, says: /Already up to date/u },
  'git pull --ff-only': { says: /Already up to date/u },
  'git add content': { says: /^$/u },
  'git commit -m "Thêm nghị quyết 21 và hướng dẫn tiền xe"': { says: /files? changed/u },
  'git commit': {
    as: 'git commit --allow-empty -m "Sửa hướng dẫn"',
    says: /Sửa hướng dẫn/u,
  },
  'git push': { says: /main -> main/u },
  'npm run nhap:danh-gia -- <thư mục>': {
    slow: true,
    as: 'npm run nhap:danh-gia -- mau',
    before: () => {
      mkdirSync(join(place, 'mau'));
      writeFileSync(join(place, 'mau/077.txt'), PLAN);
      writeFileSync(
        join(place, 'mau/077.json'),
        JSON.stringify({
          kind: 'Kế hoạch',
          number: '77/KH-UBND',
          issuer: 'Ủy ban nhân dân tỉnh Mây Trắng',
          province: 'Mây Trắng',
          issued: '2022-04-03',
          title: 'Tặng quà người già yếu',
          legal_bases: [],
          top_headings: ['I. MỤC ĐÍCH', 'II. TỔ CHỨC THỰC HIỆN'],
          attachment_headings: [],
          signer: 'Hà Ví Dụ',
        }),
      );
    },
    says: /number\s+1\/1/u,
  },
  'npm run bien-tap:anh': {
    before: () => mkdirSync(join(place, 'docs/images'), { recursive: true }),
    says: /bien-tap-soan\.png/u,
    slow: true,
  },
};

/** Commands that another test runs, or a step of `npm test`: its file, and words of it that show it. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm ci': ['.ci/run', 'npm ci'],
  'npm test': ['.ci/run', 'npm test'],
  'npm run build': ['scripts/steps/all.ts', 'buildOf(site)'],
  'SITE_TODAY=2026-11-22 npm run build': ['scripts/steps/trials.ts', 'build(site)'],
  'npm run dev': ['scripts/dev.test.ts', 'dev-server.ts'],
  'npm run bien-tap': ['tests/editor/editor.spec.ts', 'startEditor('],
  'npm run goi-y': ['scripts/goi-y.test.ts', 'scripts/goi-y.ts'],
  'npm run dong-goi': ['scripts/dong-goi.test.ts', 'dong-goi.ts'],
  'npm run truong': ['scripts/editor/field-page.test.ts', 'fieldPage('],
  'npm run search:eval': ['scripts/search-eval/measure.test.ts', './measure.ts'],
  'npm run release': ['scripts/release.test.ts', 'scripts/release.ts'],
  'npm run release -- --reason "Đọc lại kế hoạch 71 với bản gốc"': [
    'scripts/release.test.ts',
    "'--reason'",
  ],
  'npm run release -- --lui --reason "Bản 7 in nhầm số điện thoại"': [
    'scripts/release.test.ts',
    "'--lui'",
  ],
  'npm run lock -- … --reason': ['scripts/lock.test.ts', "'--reason'"],
  'npm run lock -- --pages --moved "/quyen-loi/ten-cu/=/quyen-loi/ten-moi/" --reason "Gộp hai hướng dẫn"':
    ['scripts/lock.test.ts', "'--moved'"],
};

it('each command that a guide shows is run by somebody, and nothing else is', () => {
  const shown = new Set(guides.flatMap(commandsOf));
  expect(shown.size).toBeGreaterThan(40);
  expect([...Object.keys(RUNS), ...Object.keys(ELSEWHERE)].sort()).toEqual([...shown].sort());
});

it.each(Object.entries(ELSEWHERE))('%s is run by another test', (_, [file, words]) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(words);
});

const scripts = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  }
).scripts;

/** The words of a command, without the quotes around them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** Runs a command as npm does, in the place where the project would be. */
function run(command: string): { readonly status: number | null; readonly output: string } {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CONTENT_DIR: content,
    SITE_TODAY: PROVINCE_TODAY,
    LC_ALL: 'C',
  };
  const words = wordsOf(command);
  const [, name, value] = /^([A-Z_]+)=(.*)$/u.exec(words[0] ?? '') ?? [];
  if (name !== undefined) {
    env[name] = value;
    words.shift();
  }
  const [program = '', ...args] = words;
  const asked = args.filter((word) => word !== 'run' && word !== '-s' && word !== '--');
  const script = scripts[asked[0] ?? '']?.split(' ') ?? [];
  const [file, ...rest] =
    program === 'git'
      ? [program, ...args]
      : [process.execPath, join(ROOT, script.at(-1) ?? ''), ...asked.slice(1)];
  const { status, stdout, stderr } = spawnSync(file ?? '', rest, {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  return { status, output: (stdout + stderr).trim() };
}

describe('in the order of an editor', () => {
  it.each(Object.entries(RUNS).filter(([, { slow }]) => isEveryRound() || slow !== true))(
    '%s',
    { timeout: 600_000 },
    (shown, { as = shown, before, says, status = 0 }) => {
      before?.();
      const done = run(as);
      expect(done.output).toMatch(says);
      expect(done.status).toBe(status);
    },
  );
});
