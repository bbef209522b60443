import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Content } from '#src/loaders/content.ts';
import { asDocx, asHtml, asWrappedText } from '#tests/helpers/as-files.ts';
import { mutated, randomFrom } from '#tests/helpers/mutations.ts';
import { ImportError } from './import-error.ts';
import { importDocument } from './import-document.ts';
import { readFileBytes } from './read-file.ts';
import { lostWords } from './take-in.ts';

/** Damaged files, many of them: none may crash the import, keep it long, or lose a word. */

/** No file may keep the processor longer than this, in milliseconds; what others do on the machine is not counted. */
const LONGEST = 5000;

/** A file to damage. */
export interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DamageResult {
  /** Files that were read, though damaged. */
  read: number;
  /** Files that were refused in Vietnamese. */
  refused: number;
  /** What must not be: a crash, a lost word, a long wait; each with its seed. */
  readonly faults: string[];
  /** The slowest, in milliseconds of the processor, and which it was. */
  slowest: { readonly milliseconds: number; readonly name: string };
}

/** Every file of a folder that an import reads; texts also as a page and as a Word file. */
export async function wholeFiles(folder: string): Promise<Whole[]> {
  const out: Whole[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!['.txt', '.pdf', '.docx', '.doc', '.html'].includes(extname(name))) continue;
    const bytes = readFileSync(join(folder, name));
    out.push({ name, bytes });
    if (extname(name) !== '.txt') continue;
    const text = bytes.toString('utf8');
    const stem = basename(name, '.txt');
    out.push(
      { name: `${stem} (80)`, bytes: Buffer.from(asWrappedText(text, 80)) },
      { name: `${stem}.html`, bytes: Buffer.from(asHtml(text)) },
      { name: `${stem}.docx`, bytes: await asDocx(text) },
    );
  }
  return out;
}

/** Bytes damaged in one to eight places: changed, cut out, said twice; at times the end is missing. */
function damagedBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  let out = Buffer.from(bytes);
  for (let times = 1 + random(8); times > 0 && out.length > 0; times -= 1) {
    const at = random(out.length);
    const size = 1 + random(64);
    const kind = random(8);
    if (kind < 5) out[at] = random(256);
    else if (kind === 5) out = Buffer.concat([out.subarray(0, at), out.subarray(at + size)]);
    else if (kind === 6) out = Buffer.concat([out.subarray(0, at + size), out.subarray(at)]);
    else if (random(4) === 0) out = out.subarray(0, at);
  }
  return out;
}

const isBinary = (bytes: Uint8Array): boolean =>
  /^(?:%PDF|PK|\xd0\xcf)/u.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

/** A file damaged as its kind is: a text in its lines, and now and then in its bytes; anything else in its bytes. */
function damaged({ bytes }: Whole, seed: number): Uint8Array {
  if (isBinary(bytes) || seed % 10 === 0) return damagedBytes(bytes, seed);
  return Buffer.from(mutated(Buffer.from(bytes).toString('utf8'), seed));
}

/**
 * Damages files one after the other and imports each.
 *
 * @param from seed of the first; the same seeds damage the same
 * @param told called now and then with how many are done
 */
export async function damageRun(
  files: readonly Whole[],
  content: Content | undefined,
  count: number,
  from = 1,
  told: (done: number, result: DamageResult) => void = () => undefined,
): Promise<DamageResult> {
  const result: DamageResult = {
    read: 0,
    refused: 0,
    faults: [],
    slowest: { milliseconds: 0, name: '' },
  };
  for (let seed = from; seed < from + count; seed += 1) {
    const whole = files[seed % files.length];
    if (!whole) break;
    const name = `${whole.name}, ${seed}`;
    const start = process.cpuUsage();
    try {
      const source = await readFileBytes(damaged(whole, seed));
      const { taken } = importDocument(source, content);
      const lost = lostWords(source, taken);
      if (lost > 0) result.faults.push(`${name}: mất ${lost} chữ`);
      result.read += 1;
    } catch (error) {
      if (error instanceof ImportError) result.refused += 1;
      else result.faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    const milliseconds = Math.round((user + system) / 1000);
    if (milliseconds > LONGEST) result.faults.push(`${name}: ${milliseconds} ms`);
    if (milliseconds > result.slowest.milliseconds) result.slowest = { milliseconds, name };
    told(seed - from + 1, result);
  }
  return result;
}

/** The result in lines, the faults last. */
export const damageText = (
  count: number,
  { read, refused, faults, slowest }: DamageResult,
): string[] => [
  `${count} tệp làm hỏng: ${read} vẫn đọc được, ${refused} bị từ chối có lời; ${faults.length} lỗi.`,
  `Lâu nhất ${slowest.milliseconds} ms (${slowest.name}).`,
  ...faults.slice(0, 30).map((fault) => `  ${fault}`),
];
