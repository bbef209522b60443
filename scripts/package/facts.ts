import { ManifestError } from './manifest.ts';

/** What is told of a site by its home page. */
export interface SiteFacts {
  /** The public address, with a slash at the end. */
  readonly address: string;
  readonly name: string;
  /** Day on which it was built, `YYYY-MM-DD`. */
  readonly builtOn: string;
}

/**
 * Reads from the home page of a built site where it belongs and when it was built.
 *
 * @throws ManifestError where it is none of this program's
 */
export function siteFacts(html: string): SiteFacts {
  const first = (pattern: RegExp): string => {
    const found = pattern.exec(html)?.[1];
    if (found === undefined)
      throw new ManifestError(
        'Trang đầu của thư mục này không phải do `npm run build` dựng ra. Hãy dựng lại trang rồi đóng gói.',
      );
    return found.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  };
  return {
    address: first(/<link rel="canonical" href="([^"]+)"/u),
    name: first(/<meta property="og:site_name" content="([^"]+)"/u),
    builtOn: first(/<footer[\s\S]*?<time datetime="(\d{4}-\d{2}-\d{2})"/u),
  };
}
