import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprints } from '#src/lib/documents/lock.ts';
import type { Content } from '#src/loaders/content.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { importDocument } from './import-document.ts';
import { labelsOf } from './labels.ts';
import { f1, Measure, type GivenLabels, type Score } from './measure.ts';
import type { ProposedDuty } from './propose/duties.ts';
import { readFileBytes } from './read-file.ts';
import { lostWords } from './take-in.ts';

/** Measures the import: files with labels beside them, and the documents that the content has already. */

export interface SampleResult {
  readonly file: string;
  /** What an editor has to correct in the labelled fields. */
  readonly corrections: number;
  readonly lost: number;
  readonly milliseconds: number;
}

/** Duties of a sample that were labelled by hand, and those that are proposed. */
export interface DutyResult {
  readonly sample: string;
  readonly right: number;
  readonly found: number;
  readonly all: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

export interface Evaluation {
  readonly samples: readonly SampleResult[];
  readonly scores: readonly Score[];
  readonly duties: readonly DutyResult[];
}

/** The labels of duties by the number that a sample's name begins with: clause, agency as printed, role. */
function dutyLabels(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const file = fileURLToPath(new URL('duty-labels.txt', import.meta.url));
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [sample, clause, agency, role] = line.split('|');
    if (line.startsWith('#') || !sample || !clause || !agency || !role) continue;
    out.set(sample, [...(out.get(sample) ?? []), dutyKey(clause, agency, role)]);
  }
  return out;
}

const dutyKey = (clause: string, agency: string, role: string): string =>
  `${clause} ${fold(agency).replace(/\s+/gu, ' ')} ${role}`;

/** Duties as proposed against those of the labels. */
function dutyResult(
  sample: string,
  wanted: readonly string[],
  duties: readonly ProposedDuty[],
): DutyResult {
  const missed = [...wanted];
  const extra = duties
    .map(({ clause, agency, role }) => dutyKey(clause, agency.as, role))
    .filter((key) => {
      const at = missed.indexOf(key);
      if (at >= 0) missed.splice(at, 1);
      return at < 0;
    });
  return {
    sample,
    right: wanted.length - missed.length,
    found: duties.length,
    all: wanted.length,
    missed,
    extra,
  };
}

/** Files of a folder that have labels of the same name beside them. */
function labelledFiles(
  folder: string,
  skip: readonly string[],
): { file: string; labels: string }[] {
  return readdirSync(folder)
    .filter((name) => ['.txt', '.pdf', '.docx', '.doc', '.html'].includes(extname(name)))
    .sort()
    .flatMap((name) => {
      const labels = join(folder, `${basename(name, extname(name))}.json`);
      return existsSync(labels) && !skip.some((start) => name.startsWith(start))
        ? [{ file: join(folder, name), labels }]
        : [];
    });
}

/** Reads each file and compares with its labels. */
export async function evaluateFolder(
  folder: string,
  content: Content | undefined,
  skip: readonly string[] = [],
): Promise<Evaluation> {
  const measure = new Measure();
  const samples: SampleResult[] = [];
  const duties: DutyResult[] = [];
  const wanted = dutyLabels();
  for (const { file, labels } of labelledFiles(folder, skip)) {
    const start = performance.now();
    const source = await readFileBytes(readFileSync(file));
    const imported = importDocument(source, content);
    const given = JSON.parse(readFileSync(labels, 'utf8')) as GivenLabels;
    const number = /^\d+/u.exec(basename(file))?.[0] ?? '';
    const own = wanted.get(number);
    if (own && extname(file) === '.txt') duties.push(dutyResult(number, own, imported.duties));
    samples.push({
      file: basename(file),
      corrections: measure.add(basename(file), labelsOf(imported.head), given),
      lost: lostWords(source, imported.taken),
      milliseconds: Math.round(performance.now() - start),
    });
  }
  return { samples, scores: [...measure.scores.values()], duties };
}

/** What a document of the content would have been, had it been imported. */
export interface DocumentResult {
  readonly id: string;
  readonly addresses: { readonly right: number; readonly all: number };
  readonly duties: { readonly right: number; readonly found: number; readonly all: number };
  readonly missed: readonly string[];
}

/** Imports the source of every document that has one, and compares with what its editors made of it. */
export async function evaluateContent(content: Content): Promise<DocumentResult[]> {
  const out: DocumentResult[] = [];
  for (const [id, { data }] of content.entries.documents) {
    const lock = content.entries.locks.get(id)?.data.addresses;
    if (!data.source || !lock) continue;
    const source = await readFileBytes(
      readFileSync(join(content.root, 'sources', data.source.file)),
    );
    const imported = importDocument(source, content);
    const found = fingerprints(imported.taken.tree);
    const key = (clause: string, agency: string | undefined, role: string): string =>
      `${clause} ${agency ?? '?'} ${role}`;
    const wanted = data.duties.map(({ clause, agency, role }) => key(clause, agency, role));
    const missed = [...wanted];
    let right = 0;
    for (const { clause, agency, role } of imported.duties) {
      const at = missed.indexOf(key(clause, agency.id, role));
      if (at < 0) continue;
      missed.splice(at, 1);
      right += 1;
    }
    const addresses = Object.keys(lock);
    out.push({
      id,
      addresses: {
        right: addresses.filter((address) => found[address] === lock[address]).length,
        all: addresses.length,
      },
      duties: { right, found: imported.duties.length, all: wanted.length },
      missed,
    });
  }
  return out;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What is reached for, by field: a share, or F1 for lists. */
const REACH: Readonly<Record<string, number>> = {
  kind: 0.95,
  number: 0.95,
  issued: 0.95,
  issuer: 0.9,
  title: 0.9,
  signer: 0.9,
  legal_bases: 0.92,
  top_headings: 0.95,
  attachment_headings: 0.9,
};

/** The evaluation as lines of a table. */
export function evaluationText({ samples, scores, duties }: Evaluation): string[] {
  const lines = scores.map((score) => {
    const { name, right, all, wrong } = score;
    const isList =
      name in REACH && ['legal_bases', 'top_headings', 'attachment_headings'].includes(name);
    const value = isList ? f1(score) : right / Math.max(1, all);
    const reach = REACH[name];
    return `${name.padEnd(20)} ${String(right).padStart(4)}/${String(all).padEnd(4)}${isList ? ` thừa ${String(wrong).padEnd(3)} F1` : '            '} ${percent(value).padStart(8)}${reach === undefined ? '' : `  (cần ${percent(reach)}${value >= reach ? '' : ', CHƯA ĐẠT'})`}`;
  });
  const lost = samples.reduce((sum, sample) => sum + sample.lost, 0);
  const corrections = samples.reduce((sum, sample) => sum + sample.corrections, 0);
  const slowest = Math.max(0, ...samples.map(({ milliseconds }) => milliseconds));
  return [
    ...lines,
    ...scores.flatMap(({ name, misses }) => misses.map((miss) => `    ${name} ${miss}`)),
    `Chữ bị mất: ${lost}. Chỗ người biên tập phải sửa ở các trường trên: ${corrections} (${samples.length} tệp). Chậm nhất: ${slowest} ms.`,
    ...samples
      .filter((sample) => sample.corrections > 0)
      .map((sample) => `    ${sample.file}: ${sample.corrections} chỗ`),
    ...dutyText(duties),
  ];
}

/** Duties of the samples that were labelled by hand. */
function dutyText(duties: readonly DutyResult[]): string[] {
  if (duties.length === 0) return [];
  const [right, found, all] = (['right', 'found', 'all'] as const).map((name) =>
    duties.reduce((sum, one) => sum + one[name], 0),
  );
  return [
    ...duties.map(
      (one) =>
        `nhiệm vụ của mẫu ${one.sample}: đúng ${one.right}/${one.all} (đề xuất ${one.found})`,
    ),
    ...duties.flatMap(({ sample, missed, extra }) => [
      ...missed.map((key) => `    ${sample}: thiếu ${key}`),
      ...extra.map((key) => `    ${sample}: thừa ${key}`),
    ]),
    `Nhiệm vụ của ${duties.length} mẫu: tìm được ${percent((right ?? 0) / Math.max(1, all ?? 0))}, đúng ${percent((right ?? 0) / Math.max(1, found ?? 0))}`,
  ];
}

export function contentText(results: readonly DocumentResult[]): string[] {
  const sum = (pick: (result: DocumentResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0);
  const [right, all] = [sum((one) => one.addresses.right), sum((one) => one.addresses.all)];
  const [hit, found, wanted] = [
    sum((one) => one.duties.right),
    sum((one) => one.duties.found),
    sum((one) => one.duties.all),
  ];
  return [
    ...results.map(
      ({ id, addresses, duties }) =>
        `${id.padEnd(40)} địa chỉ ${addresses.right}/${addresses.all}, nhiệm vụ đúng ${duties.right}/${duties.all} (đề xuất ${duties.found})`,
    ),
    `Địa chỉ mục (cùng địa chỉ, cùng chữ): ${right}/${all} = ${percent(right / Math.max(1, all))} (cần 98 %)`,
    `Nhiệm vụ (đúng cơ quan, vai trò, mục): tìm được ${percent(hit / Math.max(1, wanted))}, đúng ${percent(hit / Math.max(1, found))} (cần 85 % và 85 %)`,
  ];
}
