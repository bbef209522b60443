import { expect, it } from 'vitest';
import { editorBackend, editorOrigins, editorSchema } from './editor-host.ts';

const read = (written: object) => editorSchema.parse(written);

it.each([
  [
    'GitHub, with a token',
    { host: 'github', repository: 'so/kho', branch: 'main' },
    { name: 'github', repo: 'so/kho', branch: 'main', auth_methods: ['token'] },
    ['https://api.github.com'],
  ],
  [
    'GitHub, with a sign-in service, which a window of its own asks',
    { host: 'github', repository: 'so/kho', signIn: 'https://vao.tinh.example' },
    {
      name: 'github',
      repo: 'so/kho',
      base_url: 'https://vao.tinh.example',
      auth_methods: ['oauth', 'token'],
    },
    ['https://api.github.com'],
  ],
  [
    'an own GitHub',
    { host: 'github', repository: 'so/kho', url: 'https://git.tinh.example' },
    {
      name: 'github',
      repo: 'so/kho',
      api_root: 'https://git.tinh.example/api/v3',
      auth_methods: ['token'],
    },
    ['https://git.tinh.example'],
  ],
  [
    'GitLab, with an application',
    { host: 'gitlab', repository: 'tinh/so/kho', appId: 'a1' },
    {
      name: 'gitlab',
      repo: 'tinh/so/kho',
      base_url: 'https://gitlab.com',
      api_root: 'https://gitlab.com/api/v4',
      app_id: 'a1',
      auth_type: 'pkce',
      auth_methods: ['oauth', 'token'],
    },
    ['https://gitlab.com'],
  ],
  [
    'Gitea, with a token',
    { host: 'gitea', repository: 'so/kho', url: 'https://git.tinh.example' },
    {
      name: 'gitea',
      repo: 'so/kho',
      base_url: 'https://git.tinh.example',
      api_root: 'https://git.tinh.example/api/v1',
      auth_methods: ['token'],
    },
    ['https://git.tinh.example'],
  ],
])('%s', (_, written, backend, origins) => {
  expect(editorBackend(read(written))).toEqual(backend);
  expect(editorOrigins(read(written))).toEqual(origins);
});

it('keeps the content where most do unless told otherwise', () => {
  expect(read({ host: 'github', repository: 'so/kho' }).folder).toBe('content');
});

it.each([
  ['Gitea without its address', { host: 'gitea', repository: 'so/kho' }, 'Gitea và Forgejo'],
  ['a repository without its owner', { host: 'github', repository: 'kho' }, 'so-noi-vu/so-tay'],
  ['an application at GitHub', { host: 'github', repository: 'a/b', appId: 'x' }, 'signIn'],
  [
    'a sign-in service elsewhere than at GitHub',
    { host: 'gitlab', repository: 'a/b', signIn: 'https://vao.example' },
    'appId',
  ],
  [
    'an address that is not encrypted',
    { host: 'gitlab', repository: 'a/b', url: 'http://git.example' },
    'https://',
  ],
  [
    'an address with a path',
    { host: 'gitlab', repository: 'a/b', url: 'https://git.example/git' },
    'tên máy chủ',
  ],
  ['a secret', { host: 'github', repository: 'a/b', token: 'x' }, 'token'],
])('refuses %s', (_, written, words) => {
  expect(JSON.stringify(editorSchema.safeParse(written).error?.issues)).toContain(words);
});
