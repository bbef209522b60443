import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Checker } from 'accessibility-checker-engine';
import type { Browser, CDPSession, Page as Tab } from '@playwright/test';
import type { Page } from '#scripts/lib/dist.ts';
import { templateName, type Template } from '#scripts/lib/templates.ts';
import { shorten } from '#scripts/checks/finding.ts';
import { today } from '#src/site/today.ts';
import { openEyes, type Eyes, type Seeing } from './eyes.ts';
import { contrastFaults, SCHEMES, spread } from './page-checks.ts';

/** What pages must bear for everyone: large text, a narrow screen, the reader's own colours, paper, fingers. */

/** A cheap phone. */
const PHONE = { width: 360, height: 740 } as const;
/** The narrowest screen: 1280 px at a zoom of 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 740 } as const;
/** Widths of paper in millimetres, by the names that style sheets have for them. */
const PAPER: Readonly<Record<string, number>> = { A3: 297, A4: 210, A5: 148 };
/** CSS pixels of a millimetre. */
const MM = 96 / 25.4;
/** The size that browsers give text unless told, and its double. */
const FONT = 16;

/** The page of each template that has most to go wrong: the longest. */
export function longest(pages: readonly Page[], templates: readonly Template[]): string[] {
  const groups = Map.groupBy(pages, ({ path }) => templateName(templates, path));
  return [...groups.values()].map(
    (group) => group.reduce((a, b) => (b.html.length > a.html.length ? b : a)).path,
  );
}

/** The checks, in the order in which they must be made of a page that has been opened. */
export const GATES = {
  targets: 'chỗ bấm từ 24 px',
  contrast: 'chữ tương phản 7:1',
  equalAccess: 'WCAG 2.2 theo IBM Equal Access',
  forced: 'màu người đọc tự chọn',
  motion: 'người đọc xin bớt chuyển động',
  folds: 'phần gấp sau khi in',
  print: 'trên giấy',
  narrow: 'màn hình 320 px',
  text200: 'chữ cỡ 200 %',
  noScript: 'không có JavaScript',
  still: 'đứng yên khi mã tới sau chữ',
} as const;

export type Gate = keyof typeof GATES;

/** The checks to make, with or without those of the second engine. */
export const gatesFor = (second: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(GATES).filter(([gate]) => second || gate !== 'equalAccess'));

/** Addresses of places within pages that other pages lead to, spread over all of them. */
export function places(pages: readonly Page[], base: string, limit: number): string[] {
  const found = pages.flatMap(({ path, elements }) =>
    elements
      .flatMap(({ name, attribs }) => (name === 'a' ? (attribs['href'] ?? []) : []))
      .filter((href) => href.startsWith(`${base}/`) && /#./u.test(href))
      .map((href) => href.slice(base.length))
      .filter((href) => !href.startsWith(`${path}#`)),
  );
  return spread([...new Set(found)].sort(), limit);
}

/** A connection on which the typeface comes after the words, so that pages change their height once they are shown. */
const CONNECTION = {
  offline: false,
  latency: 60,
  downloadThroughput: 1.5e6,
  uploadThroughput: 1e6,
};

/** Milliseconds that a page may take to open on that connection. */
const PATIENCE = 12_000;

/** Frames for which a page must keep still, and most of them to wait for. */
const STILL = { frames: 12, most: 600 } as const;

/**
 * Opens an address with a place for the first time and tells where the page comes to rest, if not on that place.
 *
 * @param url with `#`
 */
export async function landing(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', CONNECTION);
    // A browser that has just been started sometimes hangs, which says nothing of the page.
    const open = () => tab.goto(url, { timeout: PATIENCE });
    await open().catch(open);
    return await tab.evaluate(async ({ frames, most }) => {
      await document.fonts.ready;
      let still = 0;
      for (let frame = 0, last = -1; frame < most && still < frames; frame += 1) {
        still = scrollY === last ? still + 1 : 0;
        last = scrollY;
        await new Promise(requestAnimationFrame);
      }
      if (still < frames) return ['trang không đứng yên'];
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (place === null) return ['không có chỗ ấy trong trang'];
      const { left, top, width } = place.getBoundingClientRect();
      const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      if (top < -1 || top > (end ? innerHeight : innerHeight / 2))
        return [`dừng ở ${String(Math.round(top))} px so với chỗ phải tới`];
      const seen = document.elementFromPoint(left + Math.min(width / 2, 40), Math.max(top, 0) + 6);
      return place.contains(seen) || seen?.contains(place) === true
        ? []
        : [`chỗ phải tới bị che bởi <${seen?.tagName.toLowerCase() ?? ''}>`];
    }, STILL);
  } finally {
    await context.close();
  }
}

/** The most that a page may move by itself, as CLS (web.dev/cls): what rounding leaves of 0. */
const STEADY = 0.001;

/** In the page: adds up what moves, and tells when something is painted first. */
function watchMoves(): void {
  const moves: { value: number; what: string }[] = [];
  Object.assign(globalThis, { moves });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('value' in entry) || ('hadRecentInput' in entry && entry.hadRecentInput === true))
        continue;
      const sources = 'sources' in entry ? (entry.sources as { node?: Node | null }[]) : [];
      const node = sources[0]?.node;
      const what = node instanceof Element ? node.outerHTML.slice(0, 80) : '';
      moves.push({ value: Number(entry.value), what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(() => {
    (globalThis as unknown as { painted: () => void }).painted();
  }).observe({ type: 'paint', buffered: true });
}

type Moving = typeof globalThis & { readonly moves: readonly { value: number; what: string }[] };

/** A tab whose pages get their scripts after their words. */
interface LateTab {
  /** What moves on a page: whatever a script shows must have had its room. */
  readonly moves: (url: string) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a tab as on a slow connection, on the day of the build: on a later one “hôm nay” becomes “đã qua”. The typeface does
 * not come: how far it moves lines depends on the fonts of the device.
 */
async function openLate(browser: Browser): Promise<LateTab> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  await context.clock.setFixedTime(`${today}T09:00:00+07:00`);
  const tab = await context.newPage();
  let isPainted = Promise.withResolvers<undefined>();
  await tab.exposeFunction('painted', () => {
    isPainted.resolve(undefined);
  });
  await tab.addInitScript(watchMoves);
  await tab.route('**/*.woff2', (route) => route.abort());
  await tab.route('**/*.js', async (route) => {
    // Before the script in the head there is nothing to be painted.
    if (!/\/web-fonts\.[^/]*$/u.test(route.request().url())) await isPainted.promise;
    // The page may be gone by now.
    await route.continue().catch(() => undefined);
  });
  return {
    moves: async (url) => {
      await tab.goto('about:blank');
      isPainted = Promise.withResolvers();
      await tab.goto(url);
      const moves = await tab.evaluate(async (frames) => {
        for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
        return (globalThis as Moving).moves;
      }, STILL.frames);
      const sum = moves.reduce((all, { value }) => all + value, 0);
      const [worst] = moves.toSorted((a, b) => b.value - a.value);
      return sum <= STEADY
        ? []
        : [`trang nhảy khi mã chạy (CLS ${sum.toFixed(3)}), mạnh nhất ở ${worst?.what ?? ''}`];
    },
    close: () => context.close(),
  };
}

const equalAccess = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** What the script of the engine puts on a page. */
interface Engine {
  readonly ace: { readonly Checker: new () => Checker };
}

/**
 * What a second engine is certain of; axe, which looks at every page, knows other rules. What it would have a person
 * look at is left to people.
 */
async function equalAccessFaults(tab: Tab): Promise<string[]> {
  const results = await tab.evaluate(async () => {
    const { ace } = globalThis as unknown as Engine;
    const { results: all } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return all.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  });
  const sure = results.filter(({ value }) => value.join(' ') === 'VIOLATION FAIL');
  return [...Map.groupBy(sure, ({ ruleId }) => ruleId)].map(
    ([rule, [first, ...more]]) =>
      `[${rule}] ${first?.message ?? ''} (${String(more.length + 1)}×): ${shorten(first?.snippet ?? '', 120)}`,
  );
}

/** Tabs in which one page after the other is opened; what is found is told in Vietnamese, nothing is an empty list. */
export interface GateTabs {
  open(url: string): Promise<void>;
  check(gate: Gate): Promise<string[]>;
  close(): Promise<void>;
}

const see = (tab: Tab, what: keyof Eyes): Promise<string[]> =>
  tab.evaluate((name) => (globalThis as Seeing).eyes[name]() ?? [], what);

/** The size and the side margins that a page asks of paper without naming a kind of page. */
const paperOf = (tab: Tab): Promise<{ size: string; margins: string[] }> =>
  tab.evaluate(() => {
    const asked = { size: 'A4', margins: ['0mm', '0mm'] };
    for (const { cssRules } of document.styleSheets)
      for (const rule of cssRules) {
        if (!(rule instanceof CSSPageRule) || rule.selectorText !== '') continue;
        const { marginLeft, marginRight } = rule.style;
        asked.size = rule.style.getPropertyValue('size') || asked.size;
        if (marginLeft !== '') asked.margins = [marginLeft, marginRight];
      }
    return asked;
  });

/** What its margins leave of a sheet. */
async function sheetOf(tab: Tab): Promise<{ width: number; height: number }> {
  const { size, margins } = await paperOf(tab);
  const paper = PAPER[size.toUpperCase()];
  if (paper === undefined) throw new Error(`No width is known of the paper "${size}".`);
  const sides = margins.reduce((sum, margin) => sum + Number.parseFloat(margin), 0);
  return { width: Math.ceil((paper - sides) * MM), height: 1000 };
}

const textSize = (session: CDPSession, size: number): Promise<unknown> =>
  session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });

export async function openGates(browser: Browser): Promise<GateTabs> {
  const newTab = async (javaScriptEnabled: boolean): Promise<Tab> => {
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'vi-VN',
      javaScriptEnabled,
    });
    if (javaScriptEnabled)
      await context.addInitScript({ content: `${equalAccess};globalThis.ace = ace;` });
    return context.newPage();
  };
  const tab = await newTab(true);
  const plain = await newTab(false);
  const late = await openLate(browser);
  const session = await tab.context().newCDPSession(tab);
  let opened = '';

  const checks: Readonly<Record<Gate, () => Promise<string[]>>> = {
    targets: () => see(tab, 'small'),
    contrast: async () => {
      const found: string[] = [];
      for (const colorScheme of SCHEMES) {
        await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await contrastFaults(tab)).map((fault) => `${colorScheme}: ${fault}`));
      }
      await tab.emulateMedia({ colorScheme: 'light', reducedMotion: null });
      return found;
    },
    equalAccess: () => equalAccessFaults(tab),
    forced: async () => {
      await tab.emulateMedia({ forcedColors: 'active' });
      const found = await see(tab, 'sameInForcedColours');
      await tab.emulateMedia({ forcedColors: null });
      return found;
    },
    motion: async () => {
      await tab.emulateMedia({ reducedMotion: 'reduce' });
      const found = await see(tab, 'moving');
      await tab.emulateMedia({ reducedMotion: null });
      return found;
    },
    folds: () => see(tab, 'foldsAfterPrinting'),
    print: async () => {
      await tab.setViewportSize(await sheetOf(tab));
      await tab.emulateMedia({ media: 'print' });
      await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const found = [...(await see(tab, 'sideways')), ...(await see(tab, 'onPaper'))];
      await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
      await tab.emulateMedia({ media: 'screen' });
      await tab.setViewportSize(PHONE);
      return found;
    },
    narrow: async () => {
      await tab.setViewportSize(NARROW);
      const found = [...(await see(tab, 'sideways')), ...(await see(tab, 'lost'))];
      await tab.setViewportSize(PHONE);
      return found;
    },
    text200: async () => {
      await textSize(session, 2 * FONT);
      const found = [...(await see(tab, 'sideways')), ...(await see(tab, 'lost'))];
      await textSize(session, FONT);
      return found;
    },
    noScript: async () => {
      await plain.goto(opened);
      await plain.evaluate(openEyes);
      return see(plain, 'deadControls');
    },
    still: () => late.moves(opened),
  };

  return {
    open: async (url) => {
      opened = url;
      await tab.goto(url);
      await tab.evaluate(() => document.fonts.ready.then(() => undefined));
      await tab.evaluate(openEyes);
      await see(tab, 'remember');
    },
    check: (gate) => checks[gate](),
    close: async () => {
      await tab.context().close();
      await plain.context().close();
      await late.close();
    },
  };
}
