import { ElementType } from 'htmlparser2';
import { isElement, textOf, type Dist, type Node, type Page } from '#scripts/lib/dist.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** Elements that hold nothing but what is listed in them. */
const LISTS = new Set(['ul', 'ol', 'dl', 'tbody']);

/** Elements that show something without words. */
const WORDLESS = new Set(['svg', 'img', 'input', 'textarea', 'select']);

/** What a page shows, in order: headings with how deep they stand, lists without items, and anything else. */
type Shown =
  | { readonly kind: 'heading'; readonly depth: number; readonly words: string }
  | { readonly kind: 'empty-list' }
  | { readonly kind: 'content' };

/** Walks what a reader meets; what waits for a script, or stands in for one, is left out. */
function* shownIn(node: Node): Generator<Shown> {
  if (node.type === ElementType.Text) {
    if (node.data.trim() !== '') yield { kind: 'content' };
    return;
  }
  if (!isElement(node) || 'hidden' in node.attribs) return;
  if (['script', 'style', 'template', 'noscript'].includes(node.name)) return;
  if (/^h[1-6]$/.test(node.name)) {
    yield { kind: 'heading', depth: Number(node.name.slice(1)), words: textOf(node) };
    return;
  }
  if (WORDLESS.has(node.name)) yield { kind: 'content' };
  else if (LISTS.has(node.name) && !node.children.some(isElement)) yield { kind: 'empty-list' };
  else for (const child of node.children) yield* shownIn(child);
}

/** What a page says of things that are not there: headings over nothing, lists and tables without a line. */
function emptyBlocks(page: Page): string[] {
  const main = page.elements.find(({ name }): boolean => name === 'main');
  if (!main) return ['trang không có phần nội dung <main>'];
  const shown = [...shownIn(main)];
  return shown.flatMap((here, index): string[] => {
    if (here.kind === 'content') return [];
    if (here.kind === 'empty-list') {
      const above = shown.slice(0, index).findLast(({ kind }) => kind === 'heading');
      const where = above?.kind === 'heading' ? ` dưới "${shorten(above.words)}"` : '';
      return [`có danh sách hoặc bảng không có dòng nào${where}; hãy bỏ đi khi không có nội dung`];
    }
    const next = shown.slice(index + 1).find(({ kind }) => kind !== 'empty-list');
    if (next && (next.kind !== 'heading' || next.depth > here.depth)) return [];
    return [`dưới tiêu đề "${shorten(here.words)}" không có gì; hãy bỏ đi khi không có nội dung`];
  });
}

/** What a file of data, of dates or of news has at least one of. */
const LINES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\.csv$/, /\n./, 'dòng'],
  [/^du-lieu\/[^.]+\.json$/, /\{/, 'dòng'],
  [/\.jsonl$/, /\{/, 'dòng'],
  [/\.ics$/, /^BEGIN:VEVENT/m, 'ngày'],
  [/atom\.xml$/, /<entry>/, 'tin'],
];

/** Where the suggestions of the search boxes lie: words and, behind a tab, the address that they lead to. */
const SUGGESTIONS = 'tim-kiem/goi-y.txt';

function emptyFiles(dist: Dist): Finding[] {
  return dist.files.flatMap((file): Finding[] => {
    const wanted = LINES.find(([name]) => name.test(file));
    if (!wanted) return [];
    const [, line, what] = wanted;
    if (line.test(dist.read(file).toString('utf8'))) return [];
    return [{ where: `/${file}`, message: `tệp không có ${what} nào; hãy đừng làm tệp này` }];
  });
}

function lostSuggestions(dist: Dist, site: string): Finding[] {
  if (!dist.files.includes(SUGGESTIONS)) return [];
  const base = new URL(site).pathname.replace(/\/$/, '');
  const pages = new Set(dist.pages.map(({ path }) => base + path));
  return dist
    .read(SUGGESTIONS)
    .toString('utf8')
    .split('\n')
    .flatMap((line): Finding[] => {
      const [words = '', address] = line.split('\t');
      if (address === undefined || pages.has(address.replace(/#.*$/, ''))) return [];
      const message = `gợi ý "${words}" dẫn tới ${address}, trang không có`;
      return [{ where: `/${SUGGESTIONS}`, message }];
    });
}

/**
 * Nothing is shown that is empty: no page, heading, list or table without content, no file of data, dates or news
 * without a line, and no suggestion of a page that is not there. Dead links are `links.ts`'s.
 *
 * @param site address of the site, without a slash at the end
 */
export function checkEmptiness(dist: Dist, site: string): Report {
  const pages = dist.pages.filter(({ redirect }) => redirect === undefined);
  const blocks = pages.flatMap((page) =>
    emptyBlocks(page).map((message): Finding => ({ where: page.path, message })),
  );
  return {
    checked: dist.files.length,
    findings: [...blocks, ...emptyFiles(dist), ...lostSuggestions(dist, site)],
  };
}
