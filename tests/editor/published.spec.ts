import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { EDITOR_FOLDER, editorOrigins, type EditorHost } from '#src/site/editor-host.ts';
import { formatHeaders, headersUnder } from '#src/site/headers.ts';
import { choose, type } from '#tests/helpers/editor-forms.ts';
import { REPOSITORY, startGitea, TOKEN, type Gitea } from '#tests/helpers/gitea.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { writeEditor } from '#scripts/editor/published/write-editor.ts';
import { serveSite, type RunningServer } from '#scripts/lib/static-server.ts';

/** What an official does in the editor of a published site: each saved form is a commit at the git host. */

interface Desk {
  readonly address: string;
  readonly site: RunningServer;
  readonly gitea: Gitea;
  /** A file of the content as the host keeps it. */
  readonly read: (file: string) => string;
}

const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
    const repository = join(folder, 'kho');
    const dist = join(folder, 'trang');
    cpSync(resolve(PROVINCE), join(repository, 'content'), { recursive: true });
    const gitea = await startGitea(repository);
    const host: EditorHost = {
      host: 'gitea',
      repository: REPOSITORY,
      folder: 'content',
      url: gitea.origin,
    };
    await writeEditor(dist, host, 'Sổ tay thử');
    const rules = headersUnder('', { origins: editorOrigins(host), elsewhere: ['van-ban/*'] });
    writeFileSync(join(dist, '_headers'), formatHeaders(rules));
    const site = await serveSite(dist, { port: 0 });
    await use({
      address: `${site.address}${EDITOR_FOLDER}/`,
      site,
      gitea,
      read: (file) => readFileSync(join(repository, 'content', file), 'utf8'),
    });
    await site.close();
    await gitea.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What a page asks of anybody but its own host, the policy's refusals included. */
function asksElsewhere(page: Page, own: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== own) asked.push(request.url());
  });
  return asked;
}

/** Lines of a text that another does not have. */
const linesBeyond = (text: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};

test('nobody else is asked for anything until somebody signs in, and then the git host alone', async ({
  page,
  desk,
}) => {
  const asked = asksElsewhere(page, desk.site.origin);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Told by Sveltia, once for each collection that it does not understand.
    if (message.text().includes('collection')) complaints.push(message.text());
  });

  await page.goto(desk.address);
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  expect(asked).toEqual([]);
  expect(desk.gitea.asked).toEqual([]);
  expect(complaints).toEqual([]);

  await page.locator('input:visible').first().fill(TOKEN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'Văn bản', exact: true })).toBeVisible();

  const save = async (): Promise<void> => {
    const button = page.getByRole('button', { name: 'Lưu', exact: true });
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/contents'),
    );
    await button.click();
    expect((await answer).status()).toBe(201);
    await expect(button).toBeDisabled();
  };

  await test.step('a saved change is one changed line of the file', async () => {
    const before = desk.read('provinces/may-trang.yaml');
    await page.goto(`${desk.address}#/collections/provinces/entries/may-trang`);
    await type(page, 'name', 'Mây Trắng Mới');
    await save();
    const after = desk.read('provinces/may-trang.yaml');
    expect(linesBeyond(after, before)).toEqual(["name: 'Mây Trắng Mới'"]);
    expect(linesBeyond(before, after)).toEqual(["name: 'Mây Trắng'"]);
  });

  await test.step('an entry of a file of many is changed there, another chosen by its name', async () => {
    const before = desk.read('agencies/may-trang.yaml');
    await page.goto(`${desk.address}#/collections/agencies/entries/may-trang`);
    await expect(page.getByText('Văn phòng Ủy ban nhân dân tỉnh Mây Trắng')).toBeVisible();
    await page.getByRole('button', { name: 'Mở rộng', exact: true }).nth(2).click();
    await choose(page, 'cac_muc.2.parent', 'Hội đồng nhân dân tỉnh Mây Trắng');
    await save();
    const after = desk.read('agencies/may-trang.yaml');
    expect(after).toBe(before.replace('parent: mt-ubnd-tinh', 'parent: mt-hdnd-tinh'));
    expect(after).not.toBe(before);
  });

  await test.step('a new entry is a file whose name is made of its own', async () => {
    await page.goto(`${desk.address}#/collections/provinces/new`);
    await type(page, 'name', 'Đồi Gió');
    await type(page, 'fullName', 'tỉnh Đồi Gió');
    await save();
    expect(desk.read('provinces/doi-gio.yaml')).toBe('name: Đồi Gió\nfullName: tỉnh Đồi Gió\n');
  });

  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([desk.gitea.origin]));
});
