/** The files of a content folder by their path from it: texts of authors, and source files byte for byte. */
export interface FolderFiles {
  readonly texts: Map<string, string>;
  readonly bytes: Map<string, Uint8Array>;
}

/** A step of an upgrade: takes a folder of the version before and makes one of its own. */
export interface UpgradeStep {
  /** The version that it makes. */
  readonly to: number;
  /**
   * Changes the files.
   *
   * @returns what was done, in Vietnamese, a line each
   * @throws Error, in Vietnamese, where something cannot be carried over
   */
  run(files: FolderFiles): string[];
}

/** A file of frontmatter and body, taken apart. @throws Error, in Vietnamese, where it has no frontmatter */
export function splitMdx(text: string, file: string): { front: string; body: string } {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)([\s\S]*)$/u.exec(text);
  if (!match)
    throw new Error(`${file}: thiếu phần khai báo nằm giữa hai dòng "---"; hãy sửa rồi chạy lại`);
  return { front: match[1] ?? '', body: match[2] ?? '' };
}

/** Frontmatter and body as one file again. */
export const joinMdx = (front: string, body: string): string => {
  const text = body.replace(/^\n+/u, '');
  return text === '' ? `---\n${front}---\n` : `---\n${front}---\n\n${text}`;
};

/** Paths below a folder, with its name. */
export const filesIn = ({ texts }: FolderFiles, folder: string): string[] =>
  [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
