/**
 * Stands in for the host where a packed site is opened from a disk. There pages may load no data and no modules, so the
 * files that scripts read are scripts themselves, which hand over what they hold; and links that scripts make name
 * addresses of the host, which become files of the folder.
 */

/** What the packer tells. */
export interface PackageFacts {
  /** The path below which the site stands on its host: `/an-sinh`, or empty. */
  readonly base: string;
  /** The public address of the site, with a slash at the end. */
  readonly address: string;
  /** The scripts that hold data, by the first file that each holds; in the order of those. */
  readonly packs: readonly (readonly [first: string, script: string])[];
  /** Files that are modules, as scripts. */
  readonly modules: readonly string[];
}

/** A file that a script hands over: a text, or bytes in Base64. */
type Held = string | { readonly base64: string };

/** What the scripts of the package find in place of what a browser gives to pages of a host. */
export interface PackageHost {
  /** Called by the scripts that hold data. */
  readonly give: (files: Readonly<Record<string, Held>>) => void;
  /** Called by modules that are scripts. */
  readonly giveModule: (file: string, module: unknown) => void;
  readonly fetch: (address: string | URL) => Promise<Response>;
  readonly importScript: (address: string) => Promise<unknown>;
  /** Leads to an address, as `location.assign`. */
  readonly go: (address: string | URL) => void;
  /** The public address of the page, as `location.href` on the host. */
  readonly href: string;
}

const PAGE = 'index.html';

const bytesOf = ({ base64 }: { readonly base64: string }): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);

/** A place of the site: a file or folder from its root, and what stands behind. */
interface SitePlace {
  readonly path: string;
  readonly tail: string;
}

/**
 * Starts the host. To be run by a script of the page, from `_goi/` in the root of the site.
 *
 * @returns what scripts find under `soTayGoi`
 */
export function startPackage({ base, address, packs, modules }: PackageFacts): PackageHost {
  const script = document.currentScript;
  const root = new URL('../', script instanceof HTMLScriptElement ? script.src : location.href);
  const held = new Map<string, Held>();
  const given = new Map<string, unknown>();
  const loading = new Map<string, Promise<void>>();

  const split = (rest: string): SitePlace => {
    const [, path = '', tail = ''] = /^([^?#]*)(.*)$/su.exec(rest) ?? [];
    return { path, tail };
  };
  /** The place that an address means, however it is written; undefined where it is none of the site's. */
  const placeOf = (written: string): SitePlace | undefined => {
    // Before the browser puts the letter of a drive in front.
    if (/^\/(?!\/)/u.test(written)) {
      if (written.startsWith(root.pathname)) return split(written.slice(root.pathname.length));
      return written.startsWith(`${base}/`) ? split(written.slice(base.length + 1)) : undefined;
    }
    const { href } = new URL(written, document.baseURI);
    const from = [root.href, address].find((start) => href.startsWith(start));
    return from === undefined ? undefined : split(href.slice(from.length));
  };
  const local = (written: string): string => {
    const place = placeOf(written);
    if (place === undefined) return written;
    const { path, tail } = place;
    return `${root.href}${path === '' || path.endsWith('/') ? `${path}${PAGE}` : path}${tail}`;
  };

  const load = (file: string): Promise<void> => {
    const known = loading.get(file);
    if (known) return known;
    const started = new Promise<void>((resolve, reject) => {
      const element = document.createElement('script');
      element.src = `${root.href}${file}`;
      element.onload = () => {
        resolve();
      };
      element.onerror = () => {
        loading.delete(file);
        reject(new TypeError(`${file} could not be read`));
      };
      document.head.append(element);
    });
    loading.set(file, started);
    return started;
  };

  const fetchFile = async (written: string | URL): Promise<Response> => {
    const file = decodeURIComponent(placeOf(String(written))?.path ?? '');
    const pack = packs.findLast(([first]) => first <= file);
    if (pack) await load(pack[1]);
    const found = held.get(file);
    if (found === undefined) return new Response(null, { status: 404 });
    return new Response(typeof found === 'string' ? found : bytesOf(found));
  };

  /** Gives a link of a script the file that it means. */
  const lead = (link: Element): void => {
    const href = link.getAttribute('href') ?? '';
    if (!/^(?:\/(?!\/)|https?:)/u.test(href)) return;
    const to = local(href);
    if (to !== href) link.setAttribute('href', to);
  };
  const leadAll = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (node.matches('a[href]')) lead(node);
    for (const link of node.querySelectorAll('a[href]')) lead(link);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === 'childList') addedNodes.forEach(leadAll);
      else leadAll(target);
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['href'],
  });

  return {
    give: (files) => {
      for (const [file, content] of Object.entries(files)) held.set(file, content);
    },
    giveModule: (file, module) => {
      given.set(file, module);
    },
    fetch: fetchFile,
    importScript: async (written) => {
      const file = decodeURIComponent(placeOf(written)?.path ?? '');
      if (!modules.includes(file)) throw new TypeError(`${file} is no module of the package`);
      await load(file);
      return given.get(file);
    },
    go: (to) => {
      location.assign(local(String(to)));
    },
    get href() {
      const { path, tail } = placeOf(location.href) ?? { path: '', tail: '' };
      return `${address}${path.replace(/(^|\/)index\.html$/u, '$1')}${tail}`;
    },
  };
}
