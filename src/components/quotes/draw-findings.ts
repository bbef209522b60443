import { copyFromBox } from '#src/components/ui/copy-box.ts';
import { citationOf } from '#src/lib/quotes/words.ts';
import type { Finding, Piece, Place } from '#src/lib/quotes/check.ts';
import { sayFinding, stateOf, toneOf } from '#src/lib/quotes/words.ts';
import { element } from '#src/search/ui/element.ts';

/** Draws what was found out about pasted sentences: elements made by name and text only, so that no paste becomes markup. */

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
  const copy = element('button', { type: 'button', class: 'quote-copy' }, 'Chép câu kèm nguồn');
  copy.addEventListener('click', () => {
    void copyFromBox(citationOf(place, new URL(url, location.href).href)).then((copied) => {
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

/**
 * The findings as a list.
 *
 * @param day the reader's day, `YYYY-MM-DD`
 * @param count how many documents there are to compare with
 * @param chosen name of the province that the reader chose
 */
export const findingList = (
  findings: readonly Finding[],
  day: string,
  count: number,
  chosen: string | undefined,
): HTMLElement =>
  element(
    'ol',
    { class: 'quote-list' },
    ...findings.map((finding) => found(finding, day, count, chosen)),
  );
