import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { templateName, type Template } from '#scripts/lib/templates.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** Screen widths in CSS pixels: a cheap phone, a laptop. */
const WIDTHS = [360, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 800;

/** WCAG 2.2 at levels A and AA, which is all of 2.0 and 2.1 too. */
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Pages of one template that are all opened; of more, a spread. */
const ALL_UP_TO = 400;

/** A page that takes longer than this to open or to check is at fault. */
const TIMEOUT_MS = 30_000;

/** Text that `<main>` must show without scripts, in characters. */
const LEAST_TEXT = 40;

/**
 * All items, or an even spread of `limit` of them that always holds the first and the last. The same items give the
 * same spread.
 */
export function spread<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  const step = (items.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => items[Math.round(index * step)]).filter(
    (item): item is T => item !== undefined,
  );
}

/** The addresses to open: every page, and of a template with more than `limit` pages a spread. */
export function pagesToOpen(
  paths: readonly string[],
  templates: readonly Template[],
  limit = ALL_UP_TO,
): string[] {
  const groups = Map.groupBy([...paths].sort(), (path) => templateName(templates, path));
  return [...groups.values()].flatMap((group) => spread(group, limit));
}

/** Findings by what was looked at; each is a step of the tests with its own count. */
export interface BrowserReports {
  /** Accessibility, in both widths and both colour schemes. */
  readonly axe: Report;
  /** Nothing is wider than a phone's screen. */
  readonly layout: Report;
  /** Requests, cookies, storage, errors in the console. */
  readonly privacy: Report;
  /** The page reads with scripts switched off. */
  readonly noScript: Report;
  /** Time that each part took over all pages, in milliseconds of one tab. */
  readonly timings: Readonly<Record<'open' | 'axe' | 'noScript', number>>;
}

/** What the tabs write to. */
interface Log {
  readonly axe: Finding[];
  readonly layout: Finding[];
  readonly privacy: Finding[];
  readonly noScript: Finding[];
  readonly timings: Record<'open' | 'axe' | 'noScript', number>;
}

const axeSource = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function runAxe(tab: Tab): Promise<axe.Result[]> {
  const options: axe.RunOptions = {
    runOnly: { type: 'tag', values: WCAG_TAGS },
    resultTypes: ['violations'],
  };
  return tab.evaluate(async (given) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    return (await engine.run(document, given)).violations;
  }, options);
}

/** One line for a rule on a page: how often it is broken, and the first place. The variant is told apart by `where`. */
function describeViolation({ id, help, nodes }: axe.Result): string {
  const [first] = nodes;
  const reason = (first?.failureSummary ?? '').replace(/^Fix [^:]*:/, '');
  return `[${id}] ${help} (${String(nodes.length)}×): ${first?.target.join(' ') ?? ''}: ${shorten(reason, 200)} ${shorten(first?.html ?? '', 120)}`;
}

/** Whether the page is wider than its window, and what sticks out most. */
function overflow(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const widest = [...document.querySelectorAll('body *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .reduce((a, b) => (b.right > a.right ? b : a));
    return `${String(scrollWidth)} px > ${String(clientWidth)} px, vì ${widest.element.outerHTML.slice(0, 120)}`;
  });
}

/** Colours in motion are measured between two values; the end is what readers see. */
function settle(tab: Tab): Promise<void> {
  return tab.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** Watches all that a tab asks for and says; `path` is the page it is on. */
function watch(tab: Tab, origin: string, path: () => string, log: Log): void {
  const report = (message: string): void => {
    log.privacy.push({ where: path(), message });
  };
  tab.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) report(`gọi ra nơi khác: ${shorten(request.url())}`);
  });
  tab.on('response', (response) => {
    if (response.status() !== 200 && response.status() !== 304) {
      report(`${response.url()} trả lời ${String(response.status())}`);
    }
    if (response.headers()['set-cookie'] !== undefined) report(`${response.url()} đặt cookie`);
  });
  tab.on('requestfailed', (request) => {
    report(`không tải được ${shorten(request.url())}: ${request.failure()?.errorText ?? ''}`);
  });
  tab.on('pageerror', (error) => {
    report(`lỗi khi chạy mã: ${shorten(error.message, 200)}`);
  });
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      report(`bảng điều khiển báo: ${shorten(message.text(), 200)}`);
    }
  });
}

/** What the page keeps on the reader's device by itself, without being asked. */
async function kept(tab: Tab): Promise<string[]> {
  const cookies = await tab.context().cookies();
  const stored = await tab.evaluate(() => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...stored];
}

/** One tab's work on one page in one width. */
async function checkVariant(
  tab: Tab,
  url: string,
  path: string,
  width: number,
  source: string,
  log: Log,
): Promise<void> {
  const start = performance.now();
  await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await tab.goto(url, { waitUntil: 'load', timeout: TIMEOUT_MS });
  const opened = performance.now();
  log.timings.open += opened - start;
  if (width === WIDTHS[0]) {
    const wide = await overflow(tab);
    if (wide !== undefined) {
      log.layout.push({
        where: path,
        message: `trang rộng hơn màn hình ${String(width)} px: ${wide}`,
      });
    }
  }
  for (const what of await kept(tab)) {
    log.privacy.push({ where: path, message: `trang lưu trên máy người đọc: ${what}` });
  }
  await tab.evaluate(source);
  for (const scheme of SCHEMES) {
    await tab.emulateMedia({ colorScheme: scheme });
    await settle(tab);
    const variant = `${String(width)} px, ${scheme}`;
    for (const violation of await runAxe(tab)) {
      log.axe.push({ where: `${path} (${variant})`, message: describeViolation(violation) });
    }
  }
  log.timings.axe += performance.now() - opened;
}

async function checkWithoutScript(tab: Tab, url: string, path: string, log: Log): Promise<void> {
  const start = performance.now();
  await tab.goto(url, { waitUntil: 'load', timeout: TIMEOUT_MS });
  const main = tab.locator('main');
  const text = (await main.count()) === 1 ? (await main.innerText()).trim() : '';
  if (text.length < LEAST_TEXT) {
    log.noScript.push({
      where: path,
      message: `không có JavaScript thì <main> chỉ còn ${String(text.length)} ký tự`,
    });
  } else if (!(await tab.locator('h1').first().isVisible())) {
    log.noScript.push({ where: path, message: 'không có JavaScript thì không thấy <h1>' });
  }
  log.timings.noScript += performance.now() - start;
}

/** A page in the making of a finding: errors of the browser are findings too, and the run goes on. */
async function guarded(
  findings: Finding[],
  where: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    findings.push({
      where,
      message: `không kiểm tra được: ${shorten(error instanceof Error ? error.message : String(error), 200)}`,
    });
  }
}

/**
 * Opens pages in a real browser, each in both widths and colour schemes and once without scripts.
 *
 * @param options.origin where the built site is served
 * @param options.paths pages to open
 * @param options.tabs how many at a time; one for each processor
 */
export async function checkInBrowser(
  browser: Browser,
  options: {
    readonly origin: string;
    readonly paths: readonly string[];
    readonly tabs: number;
  },
): Promise<BrowserReports> {
  const { origin, paths } = options;
  const source = axeSource();
  const log: Log = {
    axe: [],
    layout: [],
    privacy: [],
    noScript: [],
    timings: { open: 0, axe: 0, noScript: 0 },
  };
  const newContext = (width: number, javaScriptEnabled: boolean): Promise<BrowserContext> =>
    browser.newContext({
      viewport: { width, height: HEIGHT },
      locale: 'vi-VN',
      javaScriptEnabled,
    });
  const queue = paths.values();

  const work = async (): Promise<void> => {
    let path = '';
    const contexts = await Promise.all([
      ...WIDTHS.map((width) => newContext(width, true)),
      newContext(WIDTHS[0], false),
    ]);
    const tabs = await Promise.all(contexts.map((context) => context.newPage()));
    for (const tab of tabs) watch(tab, origin, () => path, log);
    for (const next of queue) {
      path = next;
      for (const [index, width] of WIDTHS.entries()) {
        const tab = tabs[index];
        if (tab === undefined) continue;
        await guarded(log.axe, `${path} (${String(width)} px)`, () =>
          checkVariant(tab, origin + next, next, width, source, log),
        );
      }
      const plain = tabs[WIDTHS.length];
      if (plain !== undefined) {
        await guarded(log.noScript, path, () =>
          checkWithoutScript(plain, origin + next, next, log),
        );
      }
    }
    await Promise.all(contexts.map((context) => context.close()));
  };
  await Promise.all(Array.from({ length: options.tabs }, work));

  return {
    axe: { checked: paths.length * WIDTHS.length * SCHEMES.length, findings: log.axe },
    layout: { checked: paths.length, findings: log.layout },
    privacy: { checked: paths.length, findings: log.privacy },
    noScript: { checked: paths.length, findings: log.noScript },
    timings: log.timings,
  };
}
