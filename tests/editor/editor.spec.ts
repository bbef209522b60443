import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { asDocx } from '#tests/helpers/as-files.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { add, choose, field, requestsElsewhere, type } from '#tests/helpers/editor-forms.ts';
import { startEditor, type RunningEditor } from '#scripts/editor/server.ts';

/** What an official who writes no code does in the editor: from a Word file to the pages. */

interface Desk extends RunningEditor {
  /** The content that is edited: a copy of the invented province. */
  readonly root: string;
  readonly read: (file: string) => string;
}

const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
    const root = join(folder, 'content');
    cpSync(resolve(PROVINCE), root, { recursive: true });
    const editor = await startEditor({ root, port: 0, work: join(folder, 'work') });
    await use({ ...editor, root, read: (file) => readFileSync(join(root, file), 'utf8') });
    await editor.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN

TỈNH MÂY TRẮNG

Số: 21/2026/NQ-HĐND

Mây Trắng, ngày 05 tháng 3 năm 2026

NGHỊ QUYẾT

Quy định hỗ trợ tiền xe cho người già yếu đi khám bệnh

HỘI ĐỒNG NHÂN DÂN TỈNH MÂY TRẮNG

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT NGHỊ:

Điều 1. Mức hỗ trợ

Người già yếu đi khám bệnh được hỗ trợ tiền xe 50.000 đồng mỗi lần.

Điều 2. Tổ chức thực hiện

Giao Sở Y tế tổ chức thực hiện Nghị quyết này.

Nơi nhận:

- Lưu: VT.

CHỦ TỊCH

Hà Ví Dụ`;

const DOCUMENT = 'may-trang-21-2026-nq-hdnd';
const GUIDE = 'tien-xe-di-kham-benh';
const AGENCY = 'mt-doi-xe';

async function open(page: Page, desk: Desk, place: string): Promise<void> {
  await page.goto(new URL(`/soan/#/collections/${place}`, desk.address).href);
}

async function pinned(page: Page, path: string, at: string, quote: string): Promise<void> {
  await type(page, `${path}.at`, at);
  await type(page, `${path}.quote`, quote);
}

async function save(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Lưu', exact: true });
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/contents'),
  );
  await button.click();
  expect((await answer).status()).toBe(201);
  // Nothing is left to be saved.
  await expect(button).toBeDisabled();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}

test('from a Word file to the pages: a resolution, an agency, a guide', async ({ page, desk }) => {
  const asked = requestsElsewhere(page);

  await test.step('the Word file is taken in', async () => {
    await page.goto(desk.address);
    await page.locator('#file').setInputFiles({
      name: 'Nghị quyết 21.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await asDocx(RESOLUTION)),
    });
    await expect(page.getByText('Đã nhập Nghị quyết 21.docx.')).toBeVisible();
    await page.getByRole('link', { name: 'Mở văn bản' }).click();
    await type(page, 'shortTitle', 'Nghị quyết hỗ trợ tiền xe đi khám bệnh');
    await type(page, 'summary', 'Nghị quyết cho người già yếu tiền xe mỗi lần đi khám bệnh.');
    await save(page);
    expect(desk.read(`documents/${DOCUMENT}.mdx`)).toContain(
      'Người già yếu đi khám bệnh được hỗ trợ tiền xe 50.000 đồng mỗi lần.',
    );
  });

  await test.step('an agency is added; the tab is closed before it is saved', async () => {
    await open(page, desk, 'agencies/new');
    await type(page, 'ma', AGENCY);
    await type(page, 'name', 'Đội xe tỉnh Mây');
    // What a person's own keys have written is kept; what a program fills in is not.
    await (await field(page, 'name')).locator('input').first().pressSequentially(' Trắng');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
          const counts = names.map(
            (name) =>
              new Promise<number>((done) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => {
                  const { result } = opening;
                  if (!result.objectStoreNames.contains('draft-backups')) {
                    done(0);
                    return;
                  }
                  const asking = result
                    .transaction('draft-backups')
                    .objectStore('draft-backups')
                    .count();
                  asking.onsuccess = () => done(asking.result);
                };
              }),
          );
          return Math.max(0, ...(await Promise.all(counts)));
        }),
      )
      .toBeGreaterThan(0);
    await page.goto('about:blank');
    await open(page, desk, 'agencies/new');
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await expect((await field(page, 'name')).locator('input').first()).toHaveValue(
      'Đội xe tỉnh Mây Trắng',
    );
    await choose(page, 'level', 'Đơn vị trực thuộc');
    await choose(page, 'province', 'Mây Trắng');
    await save(page);
    expect(desk.read('agencies/may-trang.yaml')).toMatch(
      /\nmt-doi-xe:\n {2}name: Đội xe tỉnh Mây Trắng\n {2}level: unit\n {2}province: may-trang\n/u,
    );
  });

  await test.step('a guide is added, and the mistake in it is told and mended', async () => {
    const quote = 'Người già yếu đi khám bệnh được hỗ trợ tiền xe 50.000 đồng mỗi lần';
    await open(page, desk, 'benefits/new');
    await type(page, 'ma', GUIDE);
    await type(page, 'title', 'Tiền xe đi khám bệnh');
    await type(page, 'summary.text', 'Người già yếu được tiền xe mỗi lần đi khám bệnh.');
    await pinned(page, 'summary.pin', `${DOCUMENT}#D1`, 'được hỗ trợ tiền xe');
    await choose(page, 'situations', 'Tôi già yếu');
    await choose(page, 'audiences', 'Người cao tuổi');
    await add(page, 'provinces');
    const part = 'provinces.0';
    await choose(page, `${part}.document`, 'Nghị quyết hỗ trợ tiền xe đi khám bệnh');
    await choose(page, `${part}.modality.kind`, 'Việc của cơ quan');
    await type(page, `${part}.modality.reason.text`, 'Nghị quyết giao sở làm.');
    await pinned(page, `${part}.modality.reason.pin`, 'D2', 'Giao Sở Y tế tổ chức thực hiện');
    await choose(page, `${part}.time`, 'chế độ có sẵn, văn bản chỉ nhắc');
    await add(page, `${part}.gives`);
    await type(page, `${part}.gives.0.text`, 'Tiền xe.');
    await pinned(page, `${part}.gives.0.pin`, 'D1', 'tiền xe 50.000 đồng mỗi lần');
    await add(page, `${part}.amount`, 'Văn bản không nói');
    await add(page, `${part}.office`);
    await choose(page, `${part}.office.0.agency`, 'Đội xe tỉnh Mây Trắng');
    await type(page, `${part}.office.0.text`, 'Hỏi Đội xe.');
    await pinned(page, `${part}.office.0.pin`, 'D2', 'Sở Y tế tổ chức thực hiện');
    await add(page, `${part}.force.says`);
    await type(page, `${part}.force.says.0.text`, 'Nghị quyết không nói ngày hết.');
    await pinned(page, `${part}.force.says.0.pin`, 'D1', 'mỗi lần');
    await add(page, `${part}.basis`);
    await type(page, `${part}.basis.0.text`, 'Câu về tiền xe.');
    await pinned(page, `${part}.basis.0.pin`, 'D1', `${quote} đi`);
    await save(page);
    // A quotation that is not in the clause.
    await page.getByText(/^\d+ chỗ cần sửa$/u).click();
    await expect(page.locator('#problems')).toContainText(
      'Căn cứ để đưa tại quầy 1 › Ghim nguồn › Mục của văn bản: mục D1 không có nguyên văn câu',
    );
    await type(page, `${part}.basis.0.pin.quote`, quote);
    await save(page);
  });

  await test.step('what remains is told: the short form of a guide needs its conditions', async () => {
    await open(page, desk, 'conditions/entries/conditions');
    await add(page, 'benefits');
    const row = `benefits.${String((desk.read('conditions/conditions.yaml').match(/guide:/gu) ?? []).length)}`;
    await choose(page, `${row}.guide`, 'Tiền xe đi khám bệnh');
    await choose(page, `${row}.document`, 'Nghị quyết hỗ trợ tiền xe đi khám bệnh');
    await type(page, `${row}.at`, 'D1');
    await type(page, `${row}.none`, 'Mục không nêu điều kiện nào khác.');
    await save(page);
  });

  await test.step('nothing but addresses is left to be locked', async () => {
    await page.goto(desk.address);
    await expect(page.locator('#problems li')).toContainText([
      'địa chỉ các mục chưa được khóa',
      'trang mới chưa khóa địa chỉ',
    ]);
  });

  // A build takes as long as all the rest: `npm run test:full` makes it.
  if (process.env['EDITOR_BUILD'] === '1')
    await test.step('the site is built and shows all three', async () => {
      await page.getByRole('button', { name: 'Dựng trang và xem' }).click();
      const link = page.getByRole('link', { name: 'Mở trang vừa dựng' });
      await expect(page.locator('#built')).toContainText(/Đã dựng xong|không|lỗi/u, {
        timeout: 120_000,
      });
      await expect(page.locator('#built')).toContainText('Đã dựng xong');
      const site = (await link.getAttribute('href')) ?? '';
      for (const [address, words] of [
        [`van-ban/${DOCUMENT}/`, '50.000 đồng mỗi lần'],
        [`quyen-loi/${GUIDE}/`, 'Người già yếu được tiền xe mỗi lần đi khám bệnh.'],
        [`co-quan/${AGENCY}/`, 'Đội xe tỉnh Mây Trắng'],
      ] as const) {
        await page.goto(site + address);
        await expect(page.locator('main')).toContainText(words);
      }
      // Who only looks has promised nothing: no address of the content was locked.
      expect(desk.read('locks/addresses.yaml')).not.toContain(GUIDE);
    });

  await test.step('before it is published its addresses are locked', async () => {
    await page.goto(desk.address);
    await page.getByText('Khi sắp đăng').click();
    await page.getByRole('button', { name: 'Khóa địa chỉ mới' }).click();
    await expect(page.locator('#problems')).toHaveText('Nội dung không có lỗi.');
    expect(desk.read('locks/addresses.yaml')).toContain(GUIDE);
    expect(desk.read(`locks/${DOCUMENT}.yaml`)).toContain('Đăng lần đầu');
  });

  expect([...asked]).toEqual([]);
});

test('two who edit at once lose nothing', async ({ page, desk, browser }) => {
  await open(page, desk, 'agencies/entries/mt-so-y-te');
  await type(page, 'remark', 'Lời của người thứ nhất.');
  const context = await browser.newContext();
  const other = await context.newPage();
  await open(other, desk, 'agencies/entries/mt-so-y-te');
  await add(other, 'shortNames');
  await type(other, 'shortNames.1', 'SYT của người thứ hai');
  await save(other);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  expect(desk.read('agencies/may-trang.yaml')).toContain('SYT của người thứ hai');
  expect(desk.read('agencies/may-trang.yaml')).not.toContain('người thứ nhất');
  await context.close();
});
