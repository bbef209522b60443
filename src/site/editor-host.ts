import { z } from 'astro/zod';

/**
 * The editor on the published site (`/bien-tap/`), where an installation wants one: who edits signs in to the git host that
 * keeps `content/`, and each saved entry is a commit there. Off unless `site.yaml` says so. No secret stands here: whoever
 * signs in brings their own.
 */

/** Folder of the site in which the editor stands. */
export const EDITOR_FOLDER = 'bien-tap';

const origin = z
  .url({ protocol: /^https$/u, error: 'phải là địa chỉ bắt đầu bằng https://' })
  .regex(/^https:\/\/[^/?#]+$/u, 'chỉ ghi https:// và tên máy chủ, không có phần sau tên');

const name = z.string().regex(/^[^\s]+$/u, 'không được có khoảng trắng');

/** Which host, which repository; see `docs/bien-tap.md`. */
export const editorSchema = z
  .strictObject({
    /** What kind of host keeps the repository. */
    host: z.enum(['github', 'gitlab', 'gitea']),
    /** The repository there: `owner/name`, with GitLab's groups between. */
    repository: z
      .string()
      .regex(/^[^\s/:]+(?:\/[^\s/:]+)+$/u, 'phải là tên chủ và tên kho, ví dụ: so-noi-vu/so-tay'),
    /** The branch that the site is built from; left out: the repository's own. */
    branch: name.optional(),
    /** Where in the repository the content folder stands. */
    folder: z
      .string()
      .regex(/^[^\s/]+(?:\/[^\s/]+)*$/u, 'không có dấu "/" ở đầu và cuối')
      .default('content'),
    /** Address of an own host; left out: github.com, gitlab.com. */
    url: origin.optional(),
    /** Number of the application at GitLab or Gitea that lets people sign in with a password; left out: with a token alone. */
    appId: name.optional(),
    /** Address of the sign-in service that GitHub needs for the same; left out: with a token alone. */
    signIn: origin.optional(),
  })
  .superRefine(({ host, url, appId, signIn }, context) => {
    const refuse = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (host === 'gitea' && url === undefined)
      refuse('url', 'thiếu; Gitea và Forgejo không có máy chủ chung, hãy ghi địa chỉ máy chủ');
    if (host === 'github' && appId !== undefined)
      refuse('appId', 'GitHub không dùng; hãy bỏ đi, hoặc ghi signIn');
    if (host !== 'github' && signIn !== undefined)
      refuse('signIn', 'chỉ dùng cho GitHub; hãy bỏ đi, hoặc ghi appId');
  });

/** What `site.yaml` says of the published editor, checked. */
export type EditorHost = z.infer<typeof editorSchema>;

const OWN_ADDRESS = { github: 'https://github.com', gitlab: 'https://gitlab.com' } as const;

/** Address of the host itself. */
const addressOf = ({ host, url }: EditorHost): string =>
  url ?? (host === 'gitea' ? '' : OWN_ADDRESS[host]);

/** Where the host's interface answers. Sources: the hosts' own manuals of their REST interfaces. */
function apiOf(editor: EditorHost): string {
  const address = addressOf(editor);
  switch (editor.host) {
    case 'github':
      return editor.url === undefined ? 'https://api.github.com' : `${address}/api/v3`;
    case 'gitlab':
      return `${address}/api/v4`;
    case 'gitea':
      return `${address}/api/v1`;
  }
}

/** The origins that the editor's page asks: the host's interface, and the host where it hands out a right to write. */
export const editorOrigins = (editor: EditorHost): readonly string[] => [
  ...new Set([
    new URL(apiOf(editor)).origin,
    ...(editor.appId === undefined ? [] : [addressOf(editor)]),
  ]),
];

/** The host as Sveltia CMS is told of it (https://sveltiacms.app/en/docs/backends). */
export function editorBackend(editor: EditorHost): Readonly<Record<string, unknown>> {
  const { host, repository, branch, url, appId, signIn } = editor;
  const withPassword = appId !== undefined || signIn !== undefined;
  return {
    name: host,
    repo: repository,
    ...(branch !== undefined && { branch }),
    ...(host === 'github'
      ? {
          ...(url !== undefined && { api_root: apiOf(editor) }),
          ...(signIn !== undefined && { base_url: signIn }),
        }
      : {
          base_url: addressOf(editor),
          api_root: apiOf(editor),
          ...(appId !== undefined && { app_id: appId }),
          ...(host === 'gitlab' && appId !== undefined && { auth_type: 'pkce' }),
        }),
    auth_methods: withPassword ? ['oauth', 'token'] : ['token'],
  };
}
