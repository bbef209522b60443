import { copyFromBox } from '#src/components/ui/copy-box.ts';
import { citationText } from '#src/lib/documents/citation-text.ts';
import {
  checkQuotes,
  MOST_CHARACTERS,
  type Finding,
  type Piece,
  type Place,
} from '#src/lib/quotes/check.ts';
import { quoteTexts, type QuoteTexts } from '#src/lib/quotes/library.ts';
import { readOfficialTexts, readOwnTexts } from '#src/lib/quotes/texts.ts';
import { sayFinding, stateOf, toneOf } from '#src/lib/quotes/words.ts';
import { element } from '#src/search/ui/element.ts';

/**
 * The page "Câu này có đúng không?". The texts are loaded when the box is first used; what is pasted is compared on the
 * device, and nothing is sent or kept.
 */

/** What is said where the texts could not be loaded. */
const UNREAD =
  'Chưa đọc được văn bản để so (mạng yếu hoặc tệp hỏng), nên chưa nói được câu này đúng hay sai. Hãy thử lại.';

async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.json();
}

/** Loads the texts once; a failed try is forgotten, so that the next one asks anew. */
function loader(official: string, own: string): () => Promise<QuoteTexts> {
  let loading: Promise<QuoteTexts> | undefined;
  return () => {
    loading ??= Promise.all([fetched(official), fetched(own)]).then(([texts, said]) =>
      quoteTexts(readOfficialTexts(texts), readOwnTexts(said)),
    );
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}

const unseen = (words: string): HTMLElement => element('span', { class: 'unseen' }, words);

/** The pasted words; where they differ, what was pasted struck out and what the text has. */
function pieceNodes({ pasted, printed, kind }: Piece): (Node | string)[] {
  if (kind === undefined) return [pasted];
  // The blank before a struck word stays outside of it.
  const [, before = '', words = ''] = /^(\s*)(.*)$/su.exec(pasted) ?? [];
  return [
    before,
    ...(words === '' ? [] : [element('del', {}, unseen(' bạn dán: '), words)]),
    ...(printed === undefined || printed === ''
      ? []
      : [element('ins', {}, unseen(' văn bản viết: '), printed, unseen('. '))]),
  ];
}

function placeNodes(place: Place, day: string): HTMLElement[] {
  const { document: text, reading, url, before, after, printed } = place;
  const state = stateOf(text, day);
  const words = [before, printed, after].filter(Boolean).join(' ');
  const copy = element('button', { type: 'button', class: 'quote-copy' }, 'Chép câu kèm nguồn');
  copy.addEventListener('click', () => {
    const address = new URL(url, location.href).href;
    void copyFromBox(citationText(words, reading, text.title, address)).then((copied) => {
      if (copied === 'copied') copy.textContent = 'Đã chép';
    });
  });
  return [
    element(
      'p',
      {},
      ...(state
        ? [
            element(
              'span',
              { class: `state tone-${toneOf(state)}`, 'data-state': state.id },
              element('strong', {}, state.label),
            ),
            ' ',
          ]
        : []),
      element('a', { href: url }, `${text.name}, ${reading}`),
      ` · ${text.place}`,
    ),
    ...(before === '' && after === ''
      ? []
      : [
          element(
            'details',
            { class: 'quote-whole', open: '' },
            element('summary', {}, 'Cả câu trong văn bản'),
            element(
              'p',
              {},
              before === '' ? '' : `${before} `,
              element('mark', {}, printed),
              after === '' ? '' : ` ${after}`,
            ),
          ),
        ]),
    copy,
  ];
}

const linkList = (lead: string, links: readonly (readonly [string, string])[]): HTMLElement[] =>
  links.length === 0
    ? []
    : [
        element('p', {}, lead),
        element(
          'ul',
          {},
          ...links.map(([words, url]) =>
            element('li', {}, url === '' ? words : element('a', { href: url }, words)),
          ),
        ),
      ];

function found(
  finding: Finding,
  day: string,
  count: number,
  chosen: string | undefined,
): HTMLElement {
  const { title, why } = sayFinding(finding, day, count, chosen);
  const { place, own, others, cutConditions } = finding;
  return element(
    'li',
    { 'data-verdict': finding.verdict },
    element('p', { class: 'quote-title' }, title),
    element('blockquote', { class: 'quote-words' }, ...finding.pieces.flatMap(pieceNodes)),
    ...(why === '' ? [] : [element('p', {}, why)]),
    ...linkList(
      'Điều kiện bị cắt bỏ:',
      cutConditions.map(({ words, guide, url }) => [`“${words}” (${guide})`, url] as const),
    ),
    ...(place ? placeNodes(place, day) : []),
    ...linkList(
      'Câu này còn ở:',
      others.map(({ document: text, reading, url }) => [`${text.name}, ${reading}`, url] as const),
    ),
    ...(own ? linkList('Lời ấy ở trang:', [[own.title, own.url]]) : []),
    ...(own ? linkList('Dựa vào:', own.bases) : []),
  );
}

/** Starts the page; does nothing where it is another page. */
export function startQuotes(root: ParentNode = document): void {
  const page = root.querySelector<HTMLElement>('[data-quotes]');
  const form = page?.querySelector('form');
  const field = form?.querySelector('textarea');
  const said = page?.querySelector<HTMLElement>('.quote-said');
  const list = page?.querySelector<HTMLElement>('.quote-list');
  if (!page || !form || !field || !said || !list) return;
  const load = loader(page.dataset['texts'] ?? '', page.dataset['own'] ?? '');
  const place = form.querySelector('select');
  form.hidden = false;
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('reset', () => {
    list.replaceChildren();
    said.textContent = '';
    field.focus();
  });
  const check = async (): Promise<void> => {
    const words = field.value.trim();
    list.replaceChildren();
    if (!/[\p{L}\p{N}]/u.test(words)) {
      said.textContent = 'Hãy dán câu cần đối chiếu vào ô trên.';
      field.focus();
      return;
    }
    said.textContent = 'Đang so từng chữ …';
    try {
      const texts = await load();
      const chosen = place?.value === '' ? undefined : place?.value;
      const findings = checkQuotes(texts, words, chosen);
      const day = document.documentElement.dataset['day'] ?? '';
      const all = findings.length === 1 ? '' : `${String(findings.length)} câu. `;
      const rest = words.length > MOST_CHARACTERS ? ' Đoạn dài quá nên chỉ so phần đầu.' : '';
      said.textContent = `${all}So với ${String(texts.documents.length)} văn bản có toàn văn ở đây.${rest}`;
      list.replaceChildren(
        ...findings.map((finding) => found(finding, day, texts.documents.length, chosen)),
      );
      said.focus({ preventScroll: false });
    } catch {
      said.textContent = UNREAD;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
}
