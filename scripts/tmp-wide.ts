import { chromium } from 'playwright-core';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';
const [dist = 'dist', base = '', ...paths] = process.argv.slice(2);
const server = await serveSite(dist, { port: 0, base });
const b = await chromium.launch(await chromiumOptions());
const p = await b.newPage({ viewport: { width: 360, height: 740 } });
const c = await p.context().newCDPSession(p);
for (const path of paths) {
  await p.goto(server.address.replace(/\/$/, '') + path);
  await c.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
  console.log(path, await p.evaluate(() => document.documentElement.scrollWidth), await p.evaluate((w) => [...document.querySelectorAll('body *')].filter((e) => { const r = e.getBoundingClientRect(); return r.right > w + 0.2 || (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "visible" && getComputedStyle(e).display !== "inline"); }).slice(0, 12).map((e) => { const r = e.getBoundingClientRect(); return `${e.tagName}.${(e as any).className?.baseVal ?? e.className} ${r.left.toFixed(1)}–${r.right.toFixed(1)} ${getComputedStyle(e).display} "${(e.textContent ?? '').replace(/\s+/g, ' ').slice(0, 50)}" < ${e.parentElement?.className}`; }), 360));
  await c.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } });
}
await b.close(); await server.close();
