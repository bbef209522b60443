import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  evaluateGuide,
  placesIn,
  provinceOf,
  type Answers,
  type Rules,
} from '#src/lib/benefits/checker.ts';
import { dataArchive } from '#src/integrations/data-archive.ts';
import { pageData } from '#src/integrations/page-data.ts';
import * as records from '#src/pages/[...file].json.ts';
import * as checker from '#src/pages/du-lieu/kiem-tra/[file].json.ts';
import * as llms from '#src/pages/llms.txt.ts';
import { getChecker } from '#src/queries/benefits.ts';
import { getCheckerRules } from '#src/queries/checker-data.ts';
import { agencyTold, documentTold, guideTold } from '#src/queries/graphs.ts';
import { getAgencyPages } from '#src/queries/agency-pages.ts';
import { getDocument } from '#src/queries/documents.ts';
import { getGuidePages } from '#src/queries/guide-pages.ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';

const RUNNER = 'src/integrations/checker-runner.mjs';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'so-tay-data-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const text = async (file: string): Promise<string> => (await answerOf(checker, { file })).text;

interface Cases {
  truong_hop: {
    ma: string;
    huong_dan: string;
    tra_loi: Record<string, string[]>;
    ket_qua: string;
  }[];
}

describe('the rules of the checker, for others to try', () => {
  it('are judged by the little program as by ours, case by case', async () => {
    const where = folder();
    copyFileSync(RUNNER, join(where, 'chay.mjs'));
    writeFileSync(join(where, 'quy-tac.json'), await text('quy-tac'));
    const cases = JSON.parse(await text('truong-hop')) as Cases;
    // Everybody who answers one question alone, as ours judges it of every guide.
    const { questions } = await getChecker();
    const places = placesIn(questions);
    const { huong_dan: guides } = await getCheckerRules();
    const single = questions.flatMap((question): Answers[] =>
      'options' in question
        ? question.options.map(({ id }) => ({ [question.id]: [id] }))
        : [question.min, 60, 80].map((age) => ({ [question.id]: age })),
    );
    const more = Object.entries(guides).flatMap(([slug, parts]) =>
      single.map((answers, index) => ({
        ma: `${slug}/${String(index)}`,
        huong_dan: slug,
        tra_loi: answers,
        ket_qua: evaluateGuide(parts as readonly Rules[], answers, provinceOf(places, answers))
          .result,
      })),
    );
    const all = [...cases.truong_hop, ...more];
    writeFileSync(join(where, 'truong-hop.json'), JSON.stringify({ truong_hop: all }));
    const said = execFileSync(process.execPath, [join(where, 'chay.mjs')], { encoding: 'utf8' });
    expect(said.trim()).toBe(`${String(all.length)}/${String(all.length)} trường hợp đúng`);
    expect(cases.truong_hop.filter(({ ma }) => ma.includes('/vi-du-')).length).toBeGreaterThan(0);
    // It tells of what is wrong as well.
    const [first] = all;
    const wrong = [{ ...first, ket_qua: first?.ket_qua === 'not' ? 'may' : 'not' }];
    writeFileSync(join(where, 'truong-hop.json'), JSON.stringify({ truong_hop: wrong }));
    expect(() =>
      execFileSync(process.execPath, [join(where, 'chay.mjs')], { stdio: 'pipe' }),
    ).toThrow('không ra');
  });
});

describe('what a page is about', () => {
  const documentAbout = async (slug: string) => (await documentTold(await getDocument(slug))).about;

  it('claims of no act that it is in force, and of a draft that it is not', async () => {
    const issued = await documentAbout('may-trang-35-kh-ubnd-2024');
    expect(issued).toMatchObject({ '@type': 'Legislation', creativeWorkStatus: 'Còn trong kỳ' });
    expect(issued['legislationLegalForce']).toBeUndefined();
    // A period that is over ends no act.
    const over = await documentAbout('may-trang-12-kh-ubnd-2021');
    expect(over).toMatchObject({ creativeWorkStatus: 'Đã hết kỳ' });
    expect(over['legislationLegalForce']).toBeUndefined();
    expect(await documentAbout('sao-hom-du-thao-kh-2025')).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
    });
  });

  it('is a service only where a right or a policy holds', async () => {
    const pages = await getGuidePages();
    const types = new Map(
      await Promise.all(
        pages.map(async (page) => [page.path, (await guideTold(page)).about['@type']] as const),
      ),
    );
    for (const { path, parts, benefit } of pages) {
      const holds = parts.some(
        ({ part }) =>
          ['right', 'policy'].includes(part.modality.kind) &&
          ['in-period', 'no-end'].includes(benefit.context.states(part)[0].id),
      );
      expect([path, types.get(path)]).toEqual([path, holds ? 'GovernmentService' : 'Article']);
    }
    expect(new Set(types.values())).toEqual(new Set(['GovernmentService', 'Article']));
  });

  it('names who had the work of an agency before and who has it now', async () => {
    const told = await Promise.all([...(await getAgencyPages()).values()].map(agencyTold));
    const abouts = told.map(({ about }) => about);
    expect(abouts.some((about) => about['dct:isReplacedBy'] !== undefined)).toBe(true);
  });
});

describe('the records of pages', () => {
  it('are there for documents, guides, agencies, provinces and kits', async () => {
    const files = (await pathsOf(records)).map(({ file }) => String(file));
    for (const file of [
      'van-ban/may-trang-35-kh-ubnd-2024/index',
      'quyen-loi/di-hoc-nghe/index',
      'co-quan/mt-so-y-te/index',
      'tinh/may-trang/index',
    ])
      expect(files).toContain(file);
    const { text: json } = await answerOf(records, {
      file: 'van-ban/may-trang-35-kh-ubnd-2024/index',
    });
    const { bang } = JSON.parse(json) as { bang: Record<string, { van_ban: string }[]> };
    expect(Object.keys(bang)).toEqual(expect.arrayContaining(['van-ban', 'nhiem-vu', 'quyen-loi']));
    for (const rows of Object.values(bang))
      for (const row of rows) expect(row.van_ban).toBe('may-trang-35-kh-ubnd-2024');
  });
});

it('llms.txt says what must not be concluded, before it leads anywhere', async () => {
  const { text: words, contentType } = await answerOf(llms);
  expect(contentType).toBe('text/plain; charset=utf-8');
  expect(words.indexOf('Dự thảo không phải văn bản đang áp dụng.')).toBeGreaterThan(0);
  expect(words.indexOf('## Nơi tìm')).toBeGreaterThan(words.indexOf('Trống không phải là 0'));
});

describe('after the build', () => {
  it('files beside pages and the archive are whole', () => {
    const dist = folder();
    const write = (file: string, words: string) => {
      mkdirSync(join(dist, file, '..'), { recursive: true });
      writeFileSync(join(dist, file), words);
    };
    const page = (title: string, more = '') =>
      `<html><head><title>${title}</title><meta name="description" content="lời">${more}</head><body></body></html>`;
    write('index.html', page('Nhà'));
    write('du-lieu/index.html', page('Dữ liệu', '<script>"dateModified":"2026-03-01"</script>'));
    write('du-lieu/index.json', '{"bang":{"ghim":[]}}\n');
    write('du-lieu/a.csv', 'ma\r\n1\r\n');
    write('sitemap-0.xml', '<loc>https://tinh.example/so-tay/du-lieu/</loc>');
    const hook = (integration: ReturnType<typeof pageData>) =>
      (integration.hooks['astro:build:done'] as (given: object) => void)({
        dir: pathToFileURL(`${dist}/`),
        pages: [{ pathname: '' }, { pathname: 'du-lieu/' }],
      });
    hook(pageData());
    hook(dataArchive());
    const read = (file: string) => readFileSync(join(dist, file), 'utf8');
    expect(JSON.parse(read('index.json'))).toMatchObject({
      tieu_de: 'Nhà',
      trang_con: [{ tieu_de: 'Dữ liệu' }],
      bang: {},
    });
    expect(JSON.parse(read('du-lieu/index.json'))).toMatchObject({
      sua_doi: '2026-03-01',
      bang: { ghim: [] },
    });
    const files = unzipSync(readFileSync(join(dist, 'du-lieu/tat-ca.zip')));
    expect(Object.keys(files)).toEqual([
      ...['DOC-TRUOC.txt', 'README.txt', 'GIAY-PHEP.txt', 'bang/a.csv', 'SHA256SUMS'],
    ]);
    expect(new TextDecoder().decode(files['SHA256SUMS'])).toMatch(
      /^[0-9a-f]{64} {2}DOC-TRUOC\.txt\n/u,
    );
  });
});
