import { z } from 'astro/zod';
import { formPath, formText, readEntries, versionOf } from './entries.ts';
import { BRANCH, REPOSITORY } from './forms.ts';
import { SaveError, saveForms } from './save.ts';

/**
 * The content as a repository on a git host, to the editor that knows such hosts: the few requests of Gitea's interface
 * (https://docs.gitea.com/api/) that Sveltia CMS makes. Each entry is one file of JSON; a commit writes the content.
 */

/** An answer: its status, and what it says. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Request {
  readonly method: string;
  /** Below `/api/v1`, without the query. */
  readonly path: string;
  readonly body: unknown;
}

const bulkSchema = z.object({ files: z.array(z.string()) });

const commitSchema = z.object({
  files: z.array(
    z.object({
      operation: z.enum(['create', 'update', 'delete']),
      path: z.string(),
      content: z.string().nullish(),
      from_path: z.string().nullish(),
      sha: z.string().nullish(),
    }),
  ),
});

/** More than the content will ever have: the editor then asks once for all. */
const ALL = 100_000;
const LARGEST = 1_000_000_000;

const ok = (body: unknown): Answer => ({ status: 200, body });

/** Every file of the repository with what is in it. */
function filesOf(root: string): Map<string, string> {
  return new Map(readEntries(root).map((entry) => [formPath(entry), formText(entry)]));
}

/** The version of the whole. */
const headOf = (files: ReadonlyMap<string, string>): string =>
  versionOf([...files].map(([path, text]) => `${versionOf(text)} ${path}`).join('\n'));

/**
 * Answers a request of the editor.
 *
 * @param root absolute path of the content folder
 * @param name of whoever edits, as the screen shows it
 */
export async function answerGit(root: string, name: string, request: Request): Promise<Answer> {
  const { method, path } = request;
  const repository = `/repos/${REPOSITORY}`;
  const files = filesOf(root);
  if (method === 'GET') {
    if (path === '/version') return ok({ version: '1.24.0' });
    if (path === '/user') return ok({ id: 1, login: 'bien-tap', full_name: name, email: '' });
    if (path === '/settings/api')
      return ok({
        max_response_items: ALL,
        default_paging_num: ALL,
        default_max_blob_size: LARGEST,
        default_max_response_size: LARGEST,
      });
    if (path === repository)
      return ok({ default_branch: BRANCH, permissions: { pull: true, push: true, admin: false } });
    if (path === `${repository}/branches/${BRANCH}`)
      return ok({ name: BRANCH, commit: { id: headOf(files), message: '' } });
    if (path.startsWith(`${repository}/git/trees/`))
      return ok({ tree: treeOf(files), truncated: false });
    // The history of an entry is git's own; nobody is asked for it here.
    if (path === `${repository}/commits`) return ok([]);
  }
  if (method === 'POST' && path === `${repository}/file-contents`) {
    const asked = bulkSchema.safeParse(request.body);
    if (asked.success) return ok(asked.data.files.map((file) => contentOf(files, file)));
  }
  if (method === 'POST' && path === `${repository}/contents`) return commit(root, request.body);
  return { status: 404, body: { message: 'Không có địa chỉ này.' } };
}

const treeOf = (files: ReadonlyMap<string, string>) =>
  [...files].map(([path, text]) => ({
    type: 'blob',
    path,
    sha: versionOf(text),
    size: Buffer.byteLength(text),
  }));

function contentOf(files: ReadonlyMap<string, string>, path: string) {
  const text = files.get(path);
  return text === undefined
    ? null
    : {
        path,
        sha: versionOf(text),
        encoding: 'base64',
        content: Buffer.from(text).toString('base64'),
      };
}

async function commit(root: string, body: unknown): Promise<Answer> {
  const asked = commitSchema.safeParse(body);
  if (!asked.success)
    return { status: 422, body: { message: 'Không hiểu điều trình duyệt gửi lên. Chưa ghi gì.' } };
  try {
    await saveForms(
      root,
      asked.data.files.map(({ operation, path, content, from_path, sha }) => {
        if (typeof from_path === 'string' && from_path !== path)
          throw new SaveError('Mã của một mục đã có thì không đổi được. Chưa ghi gì.', 422);
        return {
          operation,
          path,
          text: Buffer.from(content ?? '', 'base64').toString('utf8'),
          version: sha ?? undefined,
        };
      }),
    );
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    return { status: error.status, body: { message: error.message } };
  }
  const now = filesOf(root);
  return {
    status: 201,
    body: {
      commit: { sha: headOf(now), created: new Date().toISOString() },
      files: asked.data.files.map(({ path, operation }) =>
        operation === 'delete' ? null : { path, sha: versionOf(now.get(path) ?? '') },
      ),
    },
  };
}
