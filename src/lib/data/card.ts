import type { DatedStates } from '#src/lib/documents/state.ts';
import { qrDrawing } from '#src/lib/pictures/qr.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';

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
  /** Of each part of the guide; those that are alike are said once. */
  readonly states: readonly DatedStates[];
  /** What an editor warns of, in sentences. */
  readonly warnings: readonly string[];
  /** The documents that it rests on: `Kế hoạch 71/KH-UBND`. */
  readonly sources: readonly string[];
  /** Whole address of the guide. */
  readonly address: string;
  readonly site: string;
  /** The day on which an editor last checked all of it, `YYYY-MM-DD`; undefined where nothing but documents is told. */
  readonly checked: string | undefined;
  /** The day on which all of its documents had been compared with their sources. */
  readonly compared: string | undefined;
  /** The first day by which something of it is to be looked at again. */
  readonly reviewBy: string | undefined;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * The last day for which the card is known to say what its page says, `YYYY-MM-DD`: the day before a state changes, or the
 * day of review, whichever comes first; undefined where neither is known.
 */
export const trustedUntil = ({
  states,
  reviewBy,
}: Pick<CardFacts, 'states' | 'reviewBy'>): string | undefined =>
  [...states.flatMap(([, next]) => (next ? [addDays(next.from, -1)] : [])), reviewBy]
    .filter((day) => day !== undefined)
    .sort()[0];

/** When somebody looked, as the page says it too, and when to come back. */
function daysOf(facts: CardFacts): string {
  const { checked, compared } = facts;
  const until = trustedUntil(facts);
  const looked =
    checked === undefined
      ? compared && `đối chiếu với bản gốc ngày ${formatDate(compared)}`
      : `kiểm tra ngày ${formatDate(checked)}`;
  const again =
    until === undefined
      ? 'trước khi dùng, hãy mở bản mới'
      : `sau ngày ${formatDate(until)} hãy mở bản mới`;
  return [looked, again].filter(Boolean).join('; ');
}

/** The card as HTML to paste. Its looks stand in the elements, since the page it comes to has sheets of its own. */
export function guideCard(facts: CardFacts): string {
  const { title, place, answer, nature, states, warnings, sources, address, site } = facts;
  const { side, path, dashes } = qrDrawing(address);
  const line = (text: string, style = '') => `<p style="margin:0 0 .5em${style}">${text}</p>`;
  const link = (text: string) =>
    `<a href="${escaped(address)}" style="color:#0b5a57;overflow-wrap:anywhere">${text}</a>`;
  const said = new Map(states.map(([state]) => [state.sentence, state]));
  return [
    '<section lang="vi" style="box-sizing:border-box;max-width:32em;padding:1em;border:1px solid #8a8a8a;border-radius:.4em;background:#fffdf8;color:#1d2623;font:1em/1.6 sans-serif;text-align:left">',
    line(link(`<strong>${escaped(title)}</strong>`), ';font-size:1.15em'),
    ...[...said.values()].map(({ label, sentence }) =>
      line(`<strong>${escaped(label)}.</strong> ${escaped(sentence)}`),
    ),
    ...warnings.map((text) =>
      line(`<strong>${escaped(text)}</strong> (Ghi chú của người biên tập.)`),
    ),
    line(escaped(answer)),
    line(
      `${escaped(nature)}. Nơi áp dụng: ${escaped(place)}. Theo ${escaped(sources.join('; '))}.`,
    ),
    `<svg viewBox="0 0 ${String(side)} ${String(side)}" width="88" height="88" style="display:block;width:88px;height:88px;margin:0 0 .5em" role="img" aria-label="Mã QR mở trang của hướng dẫn này" shape-rendering="crispEdges"><rect width="${String(side)}" height="${String(side)}" fill="#fff"></rect><path d="${path}" fill="none" stroke="#000" stroke-dasharray="${dashes}"></path></svg>`,
    line(`${escaped(site)}, ${daysOf(facts)}: ${link(escaped(address))}`, ';font-size:.9em'),
    '</section>',
  ].join('\n');
}
