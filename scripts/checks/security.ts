import { find, textOf, type Dist, type Page } from '#scripts/lib/dist.ts';
import { cssReferences, references } from '#scripts/lib/urls.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** A use of the browser's storage that is allowed, and why. */
export interface AllowedUse {
  /** Files within dist. */
  readonly files: RegExp;
  readonly feature: RegExp;
  readonly reason: string;
}

/** What scripts of the site must not use: it keeps nothing on the reader's device and runs no text as code. */
const FORBIDDEN: readonly RegExp[] = [
  /\bdocument\s*\.\s*cookie\b/,
  /\bcookieStore\b/,
  /\blocalStorage\b/,
  /\bsessionStorage\b/,
  /\bindexedDB\b/,
  /\bcaches\b/,
  /\bserviceWorker\b/,
  /\bsendBeacon\b/,
  /\beval\s*\(/,
  /\bnew\s+Function\s*\(/,
];

/** Blocks of data; browsers do not run them and the policy does not cover them. */
const DATA_SCRIPTS = new Set(['application/ld+json', 'application/json', 'speculationrules']);

/** The policy's sources that open it to what it is there to stop. */
const UNSAFE = /'unsafe-(?:inline|eval|hashes)'|(?:^|\s)(?:\*|https?:|data:)(?=\s|;|$)/;

function checkPolicy(page: Page, policy: string): string[] {
  const metas = page.elements.filter(
    ({ name, attribs }) =>
      name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const [meta] = metas;
  if (meta === undefined) return ['trang không có Content-Security-Policy trong <head>'];
  const found: string[] = [];
  const content = meta.attribs['content'] ?? '';
  if (UNSAFE.test(content)) found.push(`Content-Security-Policy quá lỏng: ${content}`);
  if (content !== policy) found.push('Content-Security-Policy khác với src/site/security.ts');
  // A policy covers only what stands below it.
  const first = page.elements.find(
    ({ name }) => name === 'script' || name === 'link' || name === 'style',
  );
  if (first !== undefined && page.elements.indexOf(first) < page.elements.indexOf(meta)) {
    found.push(`Content-Security-Policy phải đứng trước <${first.name}>`);
  }
  if (find(page, 'head') !== meta.parent) {
    found.push('Content-Security-Policy phải nằm trong <head>');
  }
  return found;
}

function checkInline(page: Page): string[] {
  return page.elements.flatMap((element) => {
    const { name, attribs } = element;
    const found: string[] = [];
    const opening = `<${name}>`;
    if (name === 'style') found.push(`có thẻ <style> trong trang: ${shorten(textOf(element))}`);
    if (
      name === 'script' &&
      attribs['src'] === undefined &&
      !DATA_SCRIPTS.has(attribs['type'] ?? '')
    ) {
      found.push(`có mã <script> viết thẳng trong trang: ${shorten(textOf(element))}`);
    }
    for (const [attribute, value] of Object.entries(attribs)) {
      if (attribute === 'style') found.push(`${opening} có thuộc tính style="${shorten(value)}"`);
      if (/^on[a-z]+$/.test(attribute)) found.push(`${opening} có thuộc tính ${attribute}`);
      if (/^\s*javascript:/i.test(value)) found.push(`${opening} có địa chỉ javascript:`);
    }
    return found;
  });
}

/** The other origin that an address leads to, or undefined. `data:` counts: the policy does not allow it. */
function foreignOrigin(url: string, site: string): string | undefined {
  if (!URL.canParse(url, site)) return undefined;
  const { origin, protocol } = new URL(url, site);
  if (protocol === 'data:') return 'data:';
  return origin === new URL(site).origin ? undefined : origin;
}

/**
 * Nothing inline, nothing from another origin, nothing kept on the reader's device.
 *
 * @param options.site address of the site
 * @param options.policy what the policy of every page must be
 * @param options.allowed uses of storage that are meant, with their reason
 */
export function checkSecurity(
  dist: Dist,
  options: {
    readonly site: string;
    readonly policy: string;
    readonly allowed?: readonly AllowedUse[];
  },
): Report {
  const findings: Finding[] = [];
  const report = (where: string, messages: readonly string[]): void => {
    findings.push(...messages.map((message) => ({ where, message })));
  };
  const foreign = (url: string, what: string): string[] => {
    const origin = foreignOrigin(url, options.site);
    return origin === undefined ? [] : [`${what} từ nơi khác (${origin}): ${shorten(url)}`];
  };

  for (const page of dist.pages) {
    if (page.redirect === undefined) report(page.path, checkPolicy(page, options.policy));
    report(page.path, checkInline(page));
    for (const { element, url, kind } of references(page)) {
      if (kind === 'load') report(page.path, foreign(url, `<${element.name}> tải`));
      if (kind === 'send') report(page.path, foreign(url, `<${element.name}> gửi dữ liệu`));
    }
  }
  const sheets = dist.files.filter((file) => file.endsWith('.css'));
  for (const file of sheets) {
    const urls = cssReferences(dist.read(file).toString('utf8'));
    report(
      `/${file}`,
      urls.flatMap((url) => foreign(url, 'tải')),
    );
  }
  const scripts = dist.files.filter((file) => /\.m?js$/.test(file));
  for (const file of scripts) {
    const code = dist.read(file).toString('utf8');
    const used = FORBIDDEN.flatMap((feature) => feature.exec(code)?.[0] ?? []).filter(
      (use) =>
        !(options.allowed ?? []).some(
          ({ files, feature }) => files.test(file) && feature.test(use),
        ),
    );
    report(
      `/${file}`,
      used.map((use) => `mã dùng "${use}"; trang không được lưu gì trên máy người đọc`),
    );
  }
  return { checked: dist.pages.length + sheets.length + scripts.length, findings };
}
