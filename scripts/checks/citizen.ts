import { ElementType } from 'htmlparser2';
import { pinsOf } from '#src/lib/benefits/benefit.ts';
import { amountText } from '#src/lib/benefits/benefit-view.ts';
import type { Content } from '#src/loaders/content.ts';
import {
  checkPlainLanguage,
  sentences,
  type Officialese,
  type LocatedText,
} from '#src/lib/benefits/plain-language.ts';
import {
  isElement,
  lineOf,
  type Dist,
  type Element,
  type Node,
  type Page,
} from '#scripts/lib/dist.ts';
import { shorten, type Finding, type Report } from './finding.ts';

/** What citizens' pages owe their readers: every fact pinned, no promise of money, a line against fraud, plain words. */

/** A guide's own page, and that for one province. */
export const GUIDE = /^\/quyen-loi\/(?!danh-cho\/)[^/]+\/(?:(?!to-roi\/)[^/]+\/)?$/;

/** Pages written for citizens. */
const CITIZEN = /^\/(?:quyen-loi|kiem-tra)\//;

const BLOCKS = new Set(
  'p li h1 h2 h3 h4 dt dd td th legend label summary figcaption button'.split(' '),
);

const classesOf = (element: Element): string[] => (element.attribs['class'] ?? '').split(/\s+/);
const hasClass = (element: Element, ...names: string[]): boolean =>
  classesOf(element).some((name) => names.includes(name));

/** A line of a page: what one block says itself, without the blocks in it. */
interface Block {
  readonly element: Element;
  /** Words and pins in their order; a pin is `undefined`. */
  readonly pieces: readonly (string | undefined)[];
}

const isBlock = (node: Node): node is Element => isElement(node) && BLOCKS.has(node.name);

/** Words of others, addresses of clauses and words for screen readers are not the page's own prose. */
const isAside = (element: Element): boolean =>
  element.name === 'blockquote' ||
  element.name === 'script' ||
  element.name === 'textarea' ||
  element.name === 'svg' ||
  hasClass(element, 'sr-only', 'print-head', 'print-foot');

/** The blocks below an element that `leaveOut` does not hold back, in their order. */
function blocksIn(root: Element, leaveOut: (element: Element) => boolean): Block[] {
  const blocks: { element: Element; pieces: (string | undefined)[] }[] = [];
  const walk = (node: Node, block: (typeof blocks)[number] | undefined): void => {
    if (node.type === ElementType.Text) {
      block?.pieces.push(node.data);
      return;
    }
    if (!isElement(node) || isAside(node) || leaveOut(node)) return;
    if (hasClass(node, 'pin', 'note-figure')) {
      block?.pieces.push(undefined);
      return;
    }
    let own = block;
    if (isBlock(node)) blocks.push((own = { element: node, pieces: [] }));
    for (const child of node.children) walk(child, own);
  };
  walk(root, undefined);
  return blocks;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a block says after its last pin; the whole of it where it has none. */
function unpinned({ pieces }: Block): string {
  return words(
    pieces
      .slice(pieces.lastIndexOf(undefined) + 1)
      .map((piece) => piece ?? '')
      .join(''),
  );
}

const hasPin = (node: Node): boolean =>
  isElement(node) && (hasClass(node, 'pin', 'note-figure') || node.children.some(hasPin));

/**
 * Whether a statement of a list shares the figure of one below it: of statements on one clause that follow one another
 * the last alone has it (`figuresOnce`).
 */
function sharesFigure({ element, pieces }: Block): boolean {
  if (element.name !== 'li' || pieces.includes(undefined)) return false;
  const siblings = element.parent?.children.filter(isElement) ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  if (next === undefined) return false;
  return hasPin(next) || sharesFigure({ element: next, pieces: [] });
}

const ancestors = (element: Element): Element[] => {
  const found: Element[] = [];
  for (let node: Node | Page['document'] | null = element; node; node = node.parent)
    if (isElement(node)) found.push(node);
  return found;
};

/** Where a guide says something that is no fact of a source, and what marks it there for the reader. */
const MARKED: readonly (readonly [className: string, why: string])[] = [
  ['page-notes', 'lời văn bản và ghi chú, mỗi điều có nguồn'],
  ['editorial', 'ghi chú của người biên tập, có ngày và nguồn'],
  ['now-notes', 'lời ngắn của các ghi chú ấy và nút gọi'],
  ['guide-ask', 'câu để hỏi'],
  ['not-said', 'điều văn bản không nói'],
  ['gap', 'điều văn bản không nói, với câu để hỏi'],
  ['guide-kind', 'tính chất; lý do và ghim ở phần căn cứ'],
  ['guide-kind-name', 'tính chất; lý do ngay sau có ghim'],
  ['guide-more', 'mục lục của trang; phần được dẫn tới có ghim'],
  ['guide-fraud', 'lời khuyên chung'],
  ['guide-names', 'cách gọi của người dân'],
  ['withdrawn', 'trang nói vì sao nó đã rút'],
  ['published', 'ai duyệt trang, khi nào đăng'],
  ['guide-story', 'người trong ví dụ minh hoạ'],
  ['guide-overview', 'mục lục của trang; phần được dẫn tới có ghim'],
  ['guide-office', 'tên cơ quan; câu ngay dưới có ghim'],
  ['guide-source', 'liên kết tới văn bản'],
  ['guide-cited', 'liên kết tới văn bản được dẫn'],
  ['guide-own', 'câu dẫn vào danh sách'],
  ['guide-links', 'liên kết tới trang khác'],
  ['silent-places', 'tỉnh mà văn bản ở đây không nói đến'],
  ['actions', 'nút và liên kết'],
];

/** Sentences of the page about itself, which state nothing of a source. */
const OWN: readonly RegExp[] = [
  // Advice: what the reader may do, and where to read on.
  /^(?:Vì vậy )?(?:[Hh]ãy|[Xx]em|Về [^,.]*, xem|[Bb]ạn (?:có thể|nên)|Người [^,.]* nên) [^.]*\.$/u,
  /^Bạn có thể thuộc diện này nếu(?: đủ cả \d+ điều sau)?:$/u,
  /^Nay hỏi ở Ủy ban nhân dân xã, phường nơi bạn ở\.$/u,
  /^Còn \d+ nơi nữa$/u,
  // When the editors' notes of the page were checked.
  /^Kiểm tra ngày \d{1,2}\/\d{1,2}\/\d{4}\.$/u,
  // What opens the list of questions.
  /^Văn bản bỏ ngỏ những điều này\.$/u,
  /^Mang danh sách theo, hỏi xong thì đánh dấu\.$/u,
  /^Người trong ví dụ không có thật\.$/u,
];

/** Sentences that state something of a source and have no pin after them. */
function unpinnedSentences(page: Page): string[] {
  const guide = page.elements.find((element) => hasClass(element, 'guide'));
  if (!guide) return ['không có phần hướng dẫn (class "guide")'];
  const blocks = blocksIn(
    guide,
    // A state is worked out by the program, and its sentence names the dates that it rests on; ways through the site state nothing.
    (element) =>
      element.name === 'nav' ||
      element.attribs['data-state'] !== undefined ||
      MARKED.some(([name]) => hasClass(element, name)),
  );
  return (
    blocks
      .filter(({ element }) => ['p', 'li', 'dd', 'td'].includes(element.name))
      // The title of a band is the label of what stands in it with its pin.
      .filter(({ element }) => !hasClass(element, 'band-title'))
      .flatMap((block) => {
        const rest = unpinned(block);
        // A line that only leads in to a list below it.
        const leadsIn =
          rest.endsWith(':') &&
          block.element.children.some((child) => isElement(child) && child.name === 'ul');
        if (leadsIn || sharesFigure(block)) return [];
        if (!/\p{L}/u.test(rest) || OWN.some((own) => own.test(rest))) return [];
        return sentences(rest).filter((sentence) => !OWN.some((own) => own.test(sentence)));
      })
  );
}

/**
 * Every guide: no sentence of fact without a pin or a mark.
 *
 * @param slugs of the guides that the content has; each must have its page
 */
export function checkPinned(dist: Dist, slugs: Iterable<string>): Report {
  const pages = dist.pages.filter(({ path }) => GUIDE.test(path));
  const findings = pages.flatMap((page): Finding[] =>
    unpinnedSentences(page).map((sentence) => ({
      where: page.path,
      message: `câu chưa có ghim nguồn hoặc dấu của người biên tập: "${shorten(sentence, 120)}"`,
    })),
  );
  const missing = [...slugs]
    .map((slug) => `/quyen-loi/${slug}/`)
    .filter((address) => !pages.some(({ path }) => path === address))
    .map((where): Finding => ({ where, message: 'không có trang của hướng dẫn này' }));
  return { checked: pages.length, findings: [...findings, ...missing] };
}

/** Words that promise that something costs nothing. */
const FREE =
  /miễn phí|không (?:mất|tốn|phải trả|phải đóng|thu) (?:tiền|phí|lệ phí)|cho không|biếu không/giu;

/** A figure of money or a share. */
const AMOUNT = /\d[\d.,]*\s?(?:%|phần trăm|đồng|nghìn|ngàn|triệu|tỷ|tỉ|VNĐ)(?![\p{L}\d])/giu;

/** A figure or a phrase in one form, whatever its spaces. */
const closed = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');

/** What the sources themselves say, as far as the guides quote them. */
export interface Stated {
  /** The figures that guides state as amounts, without spaces: `30%`, `450.000đồng`. */
  readonly amounts: ReadonlySet<string>;
  /** Everything that each guide quotes, without spaces. */
  readonly quotes: ReadonlyMap<string, string>;
}

/** What the guides of the content state. */
export function stated(content: Content): Stated {
  const guides = [...content.entries.benefits.values()];
  return {
    amounts: new Set(
      guides.flatMap(({ data }) =>
        data.provinces.flatMap(({ amount }) =>
          amount.kind === 'words'
            ? (amount.words.match(AMOUNT) ?? []).map(closed)
            : amount.kind === 'percent' || amount.kind === 'dong'
              ? [closed(/^[\d.,]+ ?(?:%|đồng)/u.exec(amountText(amount) ?? '')?.[0] ?? '')]
              : [],
        ),
      ),
    ),
    quotes: new Map(
      guides.map(({ id, data }) => [
        id,
        closed(
          pinsOf(data)
            .map(({ pin }) => pin.quote ?? '')
            .join(' '),
        ),
      ]),
    ),
  };
}

/** Slug of the guide that a page belongs to. */
const guideOf = (path: string): string | undefined =>
  /^\/quyen-loi\/(?!danh-cho\/)([^/]+)\//u.exec(path)?.[1];

/** Every page for citizens: nothing called free and no figure but what the sources call so; every guide warns of fraud. */
export function checkPromises(dist: Dist, { amounts, quotes }: Stated): Report {
  const findings: Finding[] = [];
  const pages = dist.pages.filter(({ path }) => CITIZEN.test(path));
  const all = [...quotes.values()].join(' ');
  for (const page of pages) {
    const main = page.elements.find(({ name }) => name === 'main');
    const text = main
      ? words(
          // An editor's note has acts and sources of its own.
          blocksIn(main, (element) =>
            hasClass(
              element,
              'editorial',
              'now-notes',
              'check-now-notes',
              'leaflet-danger',
              'leaflet-now',
            ),
          )
            .flatMap(({ pieces }) => [...pieces, ' '])
            .join(''),
        )
      : '';
    const guide = guideOf(page.path);
    const quoted = guide === undefined ? all : (quotes.get(guide) ?? '');
    for (const [free] of text.replace(/“[^”]*”/gu, '“…”').matchAll(FREE))
      if (!quoted.includes(closed(free)))
        findings.push({ where: page.path, message: `nói "${free}"; nguồn không nói vậy, hãy bỏ` });
    for (const [figure] of text.matchAll(AMOUNT))
      if (!amounts.has(closed(figure)) && !quoted.includes(closed(figure)))
        findings.push({
          where: page.path,
          message: `có số tiền hoặc tỷ lệ "${figure}" mà văn bản không nói`,
        });
    const warning = page.elements.find((element) => hasClass(element, 'guide-fraud'));
    if (GUIDE.test(page.path) && !(warning && /kẻ gian/iu.test(page.html)))
      findings.push({ where: page.path, message: 'thiếu lời nhắc coi chừng kẻ gian' });
  }
  return { checked: pages.length, findings };
}

/** The texts of a page as its readers see them, with the lines of the built file. */
function piecesOf(page: Page): LocatedText[] {
  const main = page.elements.find(({ name }) => name === 'main');
  if (!main) return [];
  return blocksIn(main, (element) =>
    // What people call a thing is theirs; where an editor looked is an address.
    hasClass(element, 'guide-names', 'quiet', 'breadcrumbs', 'page-notes'),
  ).flatMap(({ element, pieces }) => {
    const text = words(pieces.map((piece) => piece ?? ' ').join(''));
    const explained = ancestors(element).some(({ name }) => name === 'abbr');
    return text === '' || explained ? [] : [{ text, line: lineOf(page, element) }];
  });
}

/** Every page for citizens in plain language, as its readers see it; words in quotation marks are somebody else's. */
export function checkPlain(dist: Dist, officialese: Officialese): Report {
  const pages = dist.pages.filter(
    ({ path, redirect }) => CITIZEN.test(path) && redirect === undefined,
  );
  const findings = pages.flatMap((page) =>
    checkPlainLanguage(page.path, piecesOf(page), officialese).map(
      ({ file, message, words: fault }): Finding => ({
        where: file,
        message: `${message} ("${shorten(fault, 140)}")`,
      }),
    ),
  );
  return { checked: pages.length, findings };
}
