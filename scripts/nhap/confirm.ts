import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Content } from '#src/loaders/content.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { fieldOf, itemsOf, openYaml, textOf } from '#scripts/nang-cap/yaml-edit.ts';
import { ImportError } from './import-error.ts';
import { PROPOSED } from './record.ts';
import type { ReplacedFile } from './write-files.ts';

/**
 * What an editor confirms: the proposals that are left once wrong ones are deleted become rows, and agencies that are known
 * get the forms of their names that this document prints.
 */

/** A text whose proposals are rows; undefined: it has none. */
function uncommented(text: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(PROPOSED));
  if (start < 0) return undefined;
  const blank = lines.findIndex((line, index) => index > start && line.trim() === '');
  const rows = lines
    .slice(blank < 0 ? lines.length : blank + 1)
    .map((line) => line.replace(/^# ?/u, ''));
  return `${[...lines.slice(0, start), ...rows].join('\n').trim()}\n`;
}

/** An agency as rows name it. */
interface Named {
  readonly agency: string;
  readonly as: string;
}

/** Every agency that rows name, with the words that they print for it. */
function namedIn(node: unknown, out: Named[] = []): Named[] {
  if (isSeq(node)) for (const item of node.items) namedIn(item, out);
  if (!isMap(node)) return out;
  const agency = textOf(node, 'agency');
  const as = textOf(node, 'agencyAs') ?? textOf(node, 'as');
  if (agency !== undefined && as !== undefined) out.push({ agency, as });
  for (const { value } of node.items) namedIn(value, out);
  return out;
}

/** Adds the forms that a document prints to the agencies of a file. @returns undefined where all of them are known */
function withForms(
  text: string,
  path: string,
  id: string,
  named: readonly Named[],
): string | undefined {
  const document = openYaml(text, `content/${path}`);
  let isChanged = false;
  for (const { agency, as } of named) {
    const row = fieldOf(document.contents, agency);
    if (!isMap(row)) continue;
    const forms = itemsOf(fieldOf(row, 'forms'));
    const form = forms.find((item) => foldSpace(textOf(item, 'text') ?? '') === foldSpace(as));
    const documents = fieldOf(form, 'documents');
    if (isSeq(documents)) {
      if (documents.items.some((item) => isScalar(item) && item.value === id)) continue;
      documents.add(document.createNode(id));
    } else {
      const made = document.createNode({ text: as, documents: [id] });
      const list = fieldOf(row, 'forms');
      if (isSeq(list)) list.add(made);
      else row.set('forms', document.createNode([made]));
    }
    isChanged = true;
  }
  return isChanged ? document.toString({ lineWidth: 0, singleQuote: true }) : undefined;
}

/**
 * The files that change when what is proposed for a document is confirmed.
 *
 * @throws ImportError, in Vietnamese, where nothing is proposed, or a file cannot be read
 */
export function confirmed(content: Content, id: string): ReplacedFile[] {
  const { root } = content;
  const extractPath = `extracts/${id}.yaml`;
  if (!existsSync(join(root, extractPath)))
    throw new ImportError(`Không có content/${extractPath}; hãy xem lại mã văn bản.`);
  const out: ReplacedFile[] = [];
  const textNow = (path: string): string => readFileSync(join(root, path), 'utf8');
  const extract = textNow(extractPath);
  const rows = uncommented(extract);
  if (rows !== undefined) out.push({ path: extractPath, before: extract, text: rows });
  const agenciesPath = `agencies/${id}.yaml`;
  const agencies = existsSync(join(root, agenciesPath)) ? textNow(agenciesPath) : undefined;
  const made = agencies === undefined ? undefined : uncommented(agencies);
  if (agencies !== undefined && made !== undefined)
    out.push({ path: agenciesPath, before: agencies, text: made });
  if (out.length === 0)
    throw new ImportError(`${id}: không còn đề xuất nào chưa xác nhận (dòng "${PROPOSED}").`);
  const named = namedIn(openYaml(rows ?? extract, `content/${extractPath}`).contents);
  // The document's own file of agencies has been changed above: its forms are put into that.
  const files = new Set(
    named.flatMap(
      ({ agency }) => content.entries.agencies.get(agency)?.file.replace(/^content\//u, '') ?? [],
    ),
  );
  if (made !== undefined) files.add(agenciesPath);
  for (const path of files) {
    const own = out.find((file) => file.path === path);
    const before = own?.before ?? textNow(path);
    const text = withForms(own?.text ?? before, path, id, named);
    if (text === undefined) continue;
    if (own) out.splice(out.indexOf(own), 1);
    out.push({ path, before, text });
  }
  return out;
}
