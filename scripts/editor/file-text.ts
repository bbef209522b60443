import { splitFile } from '#src/site/yaml.ts';
import { changedYaml, type DataChange, type FormatYaml } from './yaml-changes.ts';

/** The text of a file of the content once a form has changed what it holds. No disk is read here: a browser does it, too. */

/** How a collection's files are laid out (`schemas/collections.ts`). */
export type FileForm = 'mdx' | 'file' | 'rows';

/** A text as files keep it: line ends of one kind, composed letters, one line end at its end. */
function bodyText(body: string): string {
  const text = body.replace(/\r\n?/gu, '\n').normalize('NFC').replace(/^\n+/u, '').trimEnd();
  return text === '' ? '' : `${text}\n`;
}

/**
 * A file with a change in it; what did not change stays as its author wrote it.
 *
 * @param text what the file says now
 * @param body what is to follow the frontmatter; passed over where the file has none
 * @throws Error where the text cannot be read
 */
export async function changedFile(
  form: FileForm,
  text: string,
  change: DataChange,
  body: string,
  format: FormatYaml,
): Promise<string> {
  if (form !== 'mdx') return changedYaml(text, change, format);
  const split = splitFile(text);
  if (!split) throw new Error('the file has no frontmatter');
  const [opening = '', ...front] = text.split('\n').slice(0, split.bodyLine - 1);
  const yaml = await changedYaml(`${front.slice(0, -1).join('\n')}\n`, change, format);
  const same = bodyText(body) === bodyText(split.body);
  return `${opening}\n${yaml}${front.at(-1) ?? '---'}\n${same ? split.body : `\n${bodyText(body)}`}`;
}

/** A new file with data in it. @param body what follows the frontmatter; passed over where the file has none */
export async function newFile(
  form: FileForm,
  data: unknown,
  body: string,
  format: FormatYaml,
): Promise<string> {
  const yaml = await changedYaml('', { path: [], before: undefined, after: data }, format);
  return form === 'mdx' ? `---\n${yaml}---\n\n${bodyText(body)}` : yaml;
}
