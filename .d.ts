import { dev } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
let vite: any;
const server = await dev({ root: process.cwd(), logLevel: 'warn', server: { port: 4555 }, integrations: [{ name: 'spy', hooks: { 'astro:server:setup': ({ server }: any) => { vite = server; } } }] } as any);
const t0 = performance.now();
const get = async (p: string) => { const t = performance.now(); const r = await fetch('http://localhost:4555' + p); const x = await r.text(); console.log(p, r.status, x.length, (performance.now() - t).toFixed(0), 'ms'); return x; };
await get('/'); await get('/'); await get('/van-ban/');
console.log(Object.keys(vite.environments));
const probe = async () => { for (const name of ['ssr', 'prerender']) { const env = vite.environments[name]; if (!env?.runner) continue; try { const m = await env.runner.import('/src/queries/documents.ts'); const d = await m.getDocuments(); console.log(name, d.length, d[0].data.shortTitle); (globalThis as any)[name + 'prev'] && console.log(name, 'same answer', (globalThis as any)[name + 'prev'] === d); (globalThis as any)[name + 'prev'] = d; } catch (e: any) { console.log(name, e.message); } } };
await probe(); await probe();
const f = process.env.CONTENT_DIR + '/documents/bac-giang-kh-tet-giap-thin-2024.mdx';
writeFileSync(f, readFileSync(f, 'utf8').replace(/shortTitle: .*/, 'shortTitle: "Đổi tên thử"'));
for (let i = 0; i < 20; i++) { await new Promise(r => setTimeout(r, 500)); const x = await get('/van-ban/'); if (x.includes('Đổi tên thử')) { console.log('seen after', i); break; } }
await probe(); await probe();
await server.stop(); process.exit(0);
