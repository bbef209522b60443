import { resolve } from 'node:path';

/** Folder of the content: `content/`, or what CONTENT_DIR names, from the working directory or as an absolute path. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}
