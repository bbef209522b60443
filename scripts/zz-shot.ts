import { chromium } from 'playwright-core';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
const server = await serveSite('dist', { port: 0 });
const b = await chromium.launch(await chromiumOptions());
const pages: Record<string,string> = JSON.parse(process.argv[2] ?? '{}');
for (const [w,h,scheme] of [[360,740,'light'],[1280,900,process.argv[3]??'light']] as const) {
 const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme as 'light' });
 p.on('console', m => m.type()==='error'&&console.log(m.text())); p.on('pageerror', e=>console.log('ERR', e.message));
 for (const [name, path] of Object.entries(pages)) { await p.goto(server.address + path); await p.waitForTimeout(300); await p.screenshot({ path: `/tmp/s-${name}-${w}.png`, clip: {x:0,y:0,width:w,height: w===360?2200:1500}, fullPage: true }); }
}
await b.close(); process.exit(0);
