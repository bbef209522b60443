import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page as Tab } from '@playwright/test';
import type axe from 'axe-core';
import { shorten } from '#scripts/checks/finding.ts';
import { templateName, type Template } from '#scripts/lib/templates.ts';

/** Screen widths in CSS pixels: a cheap phone, a laptop. */
export const WIDTHS = [360, 1280] as const;
export const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 800;

type Width = (typeof WIDTHS)[number];
type Scheme = (typeof SCHEMES)[number];

/** WCAG 2.2 at levels A and AA, which is all of 2.0 and 2.1 too. */
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Pages of one template that are all opened; of more, a spread. */
const ALL_UP_TO = 400;

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

/** Days within which axe has looked at every page, and within twice as many at both widths. */
const TURN = 6;

/**
 * The width in which axe looks at a page today, or undefined where it is the turn of others: what is on all pages of a
 * template it finds on any of them.
 *
 * @param place of the page among all
 * @param day days since any other
 */
export const widthToday = (place: number, day: number): Width | undefined =>
  (place + day) % TURN === 0 ? WIDTHS[Math.floor((place + day) / TURN) % WIDTHS.length] : undefined;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The rules of those tags that look at colours. All others find in one colour scheme what they find in the other. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Of what axe loads beforehand only media count: no rule of these tags reads style sheets. */
const HOW: axe.RunOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } };

/** Rules to run in each scheme. */
const RULES: Readonly<Record<Scheme, axe.RunOptions>> = {
  light: { ...HOW, runOnly: { type: 'tag', values: WCAG_TAGS } },
  dark: { ...HOW, runOnly: { type: 'rule', values: COLOUR_RULES } },
};

async function runAxe(tab: Tab, options: axe.RunOptions): Promise<axe.Result[]> {
  return tab.evaluate(async (given) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    return (await engine.run(document, given)).violations;
  }, options);
}

/** The rules that a page breaks. Where they are broken takes a third of the time and is worked out only when asked. */
async function violations(tab: Tab, scheme: Scheme): Promise<axe.Result[]> {
  const rules = RULES[scheme];
  const found = await runAxe(tab, { ...rules, selectors: false });
  return found.length === 0 ? [] : runAxe(tab, rules);
}

/** One line for a rule on a page: how often it is broken, and the first place. */
function describeViolation({ id, help, nodes }: axe.Result): string {
  const [first] = nodes;
  const reason = (first?.failureSummary ?? '').replace(/^Fix [^:]*:/, '');
  return `[${id}] ${help} (${String(nodes.length)}×): ${first?.target.join(' ') ?? ''}: ${shorten(reason, 200)} ${shorten(first?.html ?? '', 120)}`;
}

/** What of the page's words has less contrast than 7:1 (WCAG 1.4.6, level AAA), large ones than 4.5:1. */
export async function contrastFaults(tab: Tab): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axeSource);
  const rule: axe.RunOptions = {
    runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
    resultTypes: ['violations'],
  };
  return (await runAxe(tab, rule)).map(describeViolation);
}

/** Colours in motion are measured between two values; the end is what readers see. */
const settle = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });

/** What the page keeps on the reader's device by itself, without being asked. */
async function kept(tab: Tab): Promise<string[]> {
  const cookies = await tab.context().cookies();
  const stored = await tab.evaluate(async () => [
    ...(await caches.keys()).map((key) => `bản lưu ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ...(await indexedDB.databases()).map(({ name = '' }) => `IndexedDB ${name}`),
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...stored].map(
    (what) => `trang lưu trên máy người đọc: ${what}`,
  );
}

/**
 * Watches all that a tab asks for and says. Where scripts are switched off, the browser itself refuses those that a page
 * names beforehand (`modulepreload`), as if a policy did.
 */
function watch(
  tab: Tab,
  origin: string,
  runsScripts: boolean,
  report: (message: string) => void,
): void {
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
    const why = request.failure()?.errorText ?? '';
    const isSwitchedOff = !runsScripts && why === 'csp' && request.resourceType() === 'script';
    if (!isSwitchedOff) report(`không tải được ${shorten(request.url())}: ${why}`);
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

/**
 * Tabs in which one page after the other is opened: one in each width, and one without scripts. What is found is told in
 * Vietnamese, one line for each mistake; nothing found is an empty list.
 */
export interface PageTabs {
  /** Opens a page in a width. `bare`: axe will not look at it, which saves loading axe with it. */
  open(url: string, width: Width, bare?: boolean): Promise<void>;
  /** Accessibility of the page opened last in this width: of its colours in the dark, of all in the light. */
  accessibility(width: Width, scheme: Scheme): Promise<string[]>;
  /** Whether that page is wider than its window, and what sticks out most. */
  layout(width: Width): Promise<string[]>;
  /** Whether the page says what it has to say where scripts are switched off. */
  withoutScripts(url: string): Promise<string[]>;
  /** Requests to others, cookies, storage, errors in the console, in all tabs since last asked. */
  privacy(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param origin where the site is served */
export async function openTabs(browser: Browser, origin: string): Promise<PageTabs> {
  let told: string[] = [];
  const newTab = async (width: Width, javaScriptEnabled = true, withAxe = true): Promise<Tab> => {
    const viewport = { width, height: HEIGHT };
    const context = await browser.newContext({ viewport, locale: 'vi-VN', javaScriptEnabled });
    // With the page, not after it: the browser keeps what it has made of the script for the next page.
    if (withAxe) await context.addInitScript({ content: axeSource });
    const tab = await context.newPage();
    watch(tab, origin, javaScriptEnabled, (message) => told.push(message));
    return tab;
  };
  const looking = { 360: await newTab(360), 1280: await newTab(1280) };
  const bare = { 360: await newTab(360, true, false), 1280: await newTab(1280, true, false) };
  const plain = await newTab(360, false, false);
  /** The tab of each width that has the page opened last. */
  const tabs: Record<Width, Tab> = { ...looking };

  return {
    open: async (url, width, isBare = false) => {
      const tab = (isBare ? bare : looking)[width];
      tabs[width] = tab;
      await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await tab.goto(url);
      told.push(...(await kept(tab)));
    },
    accessibility: async (width, scheme) => {
      const tab = tabs[width];
      await tab.emulateMedia({ colorScheme: scheme });
      await settle(tab);
      return (await violations(tab, scheme)).map(describeViolation);
    },
    layout: (width) =>
      tabs[width].evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const widest = [...document.querySelectorAll('body *')]
          .map((element) => ({ element, right: element.getBoundingClientRect().right }))
          .reduce((a, b) => (b.right > a.right ? b : a));
        const place = widest.element.outerHTML.slice(0, 120);
        return [
          `trang rộng hơn màn hình: ${String(scrollWidth)} px > ${String(clientWidth)} px, vì ${place}`,
        ];
      }),
    withoutScripts: async (url) => {
      await plain.goto(url);
      const main = plain.locator('main');
      const text = (await main.count()) === 1 ? (await main.innerText()).trim() : '';
      if (text.length < LEAST_TEXT)
        return [`không có JavaScript thì <main> chỉ còn ${String(text.length)} ký tự`];
      const seen = await plain.locator('h1').first().isVisible();
      return seen ? [] : ['không có JavaScript thì không thấy <h1>'];
    },
    privacy: () => {
      const found = [...new Set(told)];
      told = [];
      return Promise.resolve(found);
    },
    close: async () => {
      const all = [...Object.values(looking), ...Object.values(bare), plain];
      const contexts = all.map((tab) => tab.context());
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
