import type { DatedStates } from '#src/lib/documents/state.ts';
import { qrPath } from '#src/lib/pictures/qr.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';
import { formatDate } from '#src/vietnamese/dates.ts';

/**
 * A card of a guide for other sites: HTML to paste in, without script, without anything that is fetched from here or
 * elsewhere, so that nobody learns who read it.
 */

/** What a card tells. */
export interface CardFacts {
  readonly title: string;
  /** Where it applies: `tỉnh Hậu Giang`. */
  readonly place: string;
  /** The one sentence that answers. */
  readonly answer: string;
  /** What kind of statement it is: `Chính sách được nhắc trong kế hoạch năm 2022`. */
  readonly nature: string;
  readonly states: DatedStates;
  /** The documents that it rests on: `Kế hoạch 71/KH-UBND`. */
  readonly sources: readonly string[];
  /** Whole address of the guide. */
  readonly address: string;
  readonly site: string;
  /** Day of the build, `YYYY-MM-DD`. */
  readonly day: string;
}

/** So many days a card may be trusted; pages say as much of themselves after the same time. */
const TRUSTED = 30;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The last day on which the card says what its page says: before its state changes, or when it has grown old. */
export function trustedUntil(states: DatedStates, day: string): string {
  const old = addDays(day, TRUSTED);
  const [, next] = states;
  return next !== undefined && next.from <= old ? addDays(next.from, -1) : old;
}

/** The card as HTML to paste. Its looks stand in the elements, since the page it comes to has sheets of its own. */
export function guideCard(facts: CardFacts): string {
  const { title, place, answer, nature, states, sources, address, site, day } = facts;
  const [state] = states;
  const { side, path } = qrPath(address);
  const line = (text: string, style = '') => `<p style="margin:0 0 .5em${style}">${text}</p>`;
  return [
    '<section lang="vi" style="max-width:32em;padding:1em;border:1px solid #8a8a8a;border-radius:.4em;background:#fffdf8;color:#1d2623;font:1em/1.6 sans-serif">',
    line(
      `<a href="${escaped(address)}" style="color:#0b5a57"><strong>${escaped(title)}</strong></a>`,
      ';font-size:1.15em',
    ),
    line(`<strong>${escaped(state.label)}.</strong> ${escaped(state.sentence)}`),
    line(escaped(answer)),
    line(
      `${escaped(nature)}. Nơi áp dụng: ${escaped(place)}. Theo ${escaped(sources.join(', '))}.`,
    ),
    `<svg viewBox="0 0 ${String(side)} ${String(side)}" width="88" height="88" role="img" aria-label="Mã QR của địa chỉ ${escaped(address)}" shape-rendering="crispEdges"><rect width="${String(side)}" height="${String(side)}" fill="#fff"></rect><path d="${path}" stroke="#000"></path></svg>`,
    line(
      `${escaped(site)}, kiểm tra ngày ${formatDate(day)}; sau ngày ${formatDate(trustedUntil(states, day))} hãy mở bản mới: <a href="${escaped(address)}" style="color:#0b5a57">${escaped(address)}</a>`,
      ';font-size:.9em',
    ),
    '</section>',
  ].join('\n');
}
