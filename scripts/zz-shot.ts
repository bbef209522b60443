import { chromium } from 'playwright-core';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
const server = await serveSite('dist', { port: 0 });
const b = await chromium.launch(await chromiumOptions());
for (const [w,h,scheme] of [[360,740,'light'],[1280,900,'dark']] as const) {
 const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
 p.on('console', m => console.log(m.type(), m.text())); p.on('pageerror', e=>console.log('ERR', e.message));
 await p.goto(server.address + '/doi-chieu/');
 await p.fill('textarea', 'Hỗ trợ 50% mức đóng bảo hiểm y tế từ ngân sách tỉnh đối với người thuộc hộ nghèo đa chiều.\nBảo hiểm y tế cho người nghèo ở Hà Nội là miễn phí hoàn toàn.\nhỗ trợ 30% mức đóng bảo hiểm y tế từ ngân sách tỉnh đối với người thuộc hộ nghèo đa chiều');
 await p.click('.quote-go'); await p.waitForSelector('.quote-list li');
 await p.screenshot({ path: `/tmp/q-${w}.png`, fullPage: true });
}
await b.close(); await server.close?.(); process.exit(0);
