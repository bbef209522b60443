import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { asDocx } from '#tests/helpers/as-files.ts';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';

/** `npm run bien-tap:anh`: takes the pictures of docs/bien-tap.md anew, on a copy of the invented province. */
readCommandLine({});
process.env['SITE_TODAY'] = PROVINCE_TODAY;
const { startEditor } = await import('./server.ts');

const WIDTH = 1100;

/** Writes what the window shows as a picture of few colours. */
async function take(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot();
  const file = join('docs/images', `${name}.png`);
  await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toFile(file);
  console.log(`docs/images/${name}.png`);
}

const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
const root = join(folder, 'content');
cpSync(join(ROOT, PROVINCE), root, { recursive: true });
mkdirSync('docs/images', { recursive: true });
const editor = await startEditor({ root, port: 0, work: join(folder, 'work') });
const browser = await chromium.launch(await chromiumOptions());
try {
  const page = await browser.newPage({
    locale: 'vi-VN',
    viewport: { width: WIDTH, height: 820 },
  });
  await page.goto(editor.address);
  const text = readFileSync(join(root, 'sources/may-trang-07-nq-hdnd-2024.txt'), 'utf8')
    .replaceAll('07/2024', '08/2024')
    .replaceAll('10 tháng 7', '11 tháng 7');
  await page.locator('#file').setInputFiles({
    name: 'Nghị quyết 08.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await asDocx(text)),
  });
  await page.getByText('Việc cần làm').waitFor();
  await take(page, 'bien-tap-nhap');
  await page.goto(`${editor.address}soan/#/collections/benefits/entries/tro-cap-nguoi-gia-yeu`);
  await page.locator('[data-key-path=situations]').waitFor();
  await page.getByText('Tìm mục để ghim').click();
  await page.locator('#words').fill('nha tre cong dong');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.locator('#pins code').first().waitFor();
  await take(page, 'bien-tap-soan');
} finally {
  await browser.close();
  await editor.close();
  rmSync(folder, { recursive: true, force: true });
}
