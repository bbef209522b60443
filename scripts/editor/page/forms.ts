import { byId, token } from './ask.js';
import { listenForPins, showProblems } from './panels.js';

/** The page of forms: Sveltia CMS, told where it stands and in which language, with the mistakes of the content above it. */

/** Where Sveltia CMS looks for who is signed in and what they prefer (its `services/user`). */
const USER = 'sveltia-cms.user';
const PREFERENCES = 'sveltia-cms.prefs';

function stored(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

localStorage.setItem(USER, JSON.stringify({ backendName: 'gitea', token }));
localStorage.setItem(
  PREFERENCES,
  JSON.stringify({ closeOnSave: false, ...stored(PREFERENCES), locale: 'vi' }),
);

interface Sveltia {
  init: (options: { config: unknown }) => Promise<void>;
}

async function tellProblems(): Promise<void> {
  const count = await showProblems();
  const text =
    count === undefined
      ? 'Không đọc được lỗi'
      : count === 0
        ? 'Nội dung không có lỗi'
        : `${String(count)} chỗ cần sửa`;
  const summary = byId('problems-count', HTMLElement);
  summary.textContent = text;
  summary.classList.toggle('wrong', count !== 0);
}

Object.assign(window, { CMS_MANUAL_INIT: true });
// Served beside this page; the compiler knows no file of that address.
const address: string = '/sveltia/npm/index.js';
const sveltia = (await import(address)) as Sveltia;
const config: unknown = await (await fetch('/cau-hinh.json')).json();
await sveltia.init({ config });
// What is saved goes to the server in one request of this name; Sveltia's own event for it loads a package that is not here.
new PerformanceObserver((list) => {
  if (list.getEntries().some(({ name }) => name.endsWith('/contents'))) void tellProblems();
}).observe({ type: 'resource' });
addEventListener('focus', () => {
  void tellProblems();
});
listenForPins();
void tellProblems();
