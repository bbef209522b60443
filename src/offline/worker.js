/*
 * Shows the copy of the site that the reader has asked to keep, where the network does not answer. It keeps nothing by
 * itself: what is visited is not written down. Registered by the page that makes copies, after a whole one is there.
 */
/* global settings -- written in front of this file: src/pages/sw.js.ts */

const { registration, caches, clients, navigator } = self;

/** Milliseconds after which a copy is shown in place of a page that does not come. */
const WAIT = 4000;

const root = registration.scope;
const prefix = `${settings.cache}${root} `;
const record = new URL(settings.record, root).href;

/** Our whole copies, the newest first. */
async function wholeCopies() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const copies = [];
  for (const name of names.sort().reverse()) {
    const cache = await caches.open(name);
    const found = await cache.match(record);
    if (found) copies.push({ name, cache, record: await found.json() });
  }
  return copies;
}

/** What a copy has for an address; of an older copy only what pages of it may still ask for. */
async function find(address) {
  for (const { cache, record: facts } of await wholeCopies()) {
    const response = (await cache.match(address)) ?? (await cache.match(`${address}/`));
    if (response) return { response, facts };
  }
  return undefined;
}

const isHashed = (address) =>
  settings.hashed.some((folder) => address.startsWith(new URL(folder, root).href));

/** A page of the copy, with the day of the copy on top. */
async function shown({ response, facts }, isPage) {
  if (!isPage) return response;
  const [year, month, day] = facts.builtOn.split('-').map(Number);
  const words = `Bản lưu trong máy, dựng ngày ${day}/${month}/${year}. Máy đang không có mạng hoặc mạng quá yếu.`;
  const html = await response.text();
  return new Response(
    html.replace(/<main\b[^>]*>/u, `$&<p class="text-note text-soft" data-stored>${words}</p>`),
    { headers: response.headers },
  );
}

async function missing() {
  const page = await find(new URL(settings.missing, root).href);
  return page
    ? new Response(page.response.body, { status: 503, headers: page.response.headers })
    : Response.error();
}

const late = () =>
  new Promise((_, reject) => {
    setTimeout(reject, WAIT);
  });

async function answer(request) {
  const url = new URL(request.url);
  const address = `${url.origin}${url.pathname}`;
  const isPage = request.mode === 'navigate';
  const copy = await find(address).catch(() => undefined);
  // Never changes under its name.
  if (copy && isHashed(address)) return copy.response;
  if (copy && !navigator.onLine) return shown(copy, isPage);
  try {
    const response = await (copy ? Promise.race([fetch(request), late()]) : fetch(request));
    if (copy && response.status >= 500) return await shown(copy, isPage);
    return response;
  } catch (error) {
    if (copy) return shown(copy, isPage);
    if (isPage) return missing();
    throw error;
  }
}

/** Takes older copies away when no page is open that may still need a part of one. */
async function tidy() {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 0) return;
  const [, ...old] = await wholeCopies();
  for (const { name } of old) await caches.delete(name);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  if (request.mode === 'navigate') event.waitUntil(tidy());
  event.respondWith(answer(request));
});
