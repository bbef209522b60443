import { spokenLines } from '#src/lib/benefits/guide-spoken.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { addressOf } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import type { GuidePage } from './guide-pages.ts';
import { getSpoken } from './spoken.ts';

/** A page of a guide as a text to be read out: every figure, date and sign as it is said, a line for each thought. */
export async function spokenText(page: GuidePage): Promise<string> {
  const { benefit, province, placeWords, onTop } = page;
  const say = await getSpoken();
  const lines = spokenLines({
    title: benefit.data.title,
    place: province && [province.data.fullName, placeWords].filter(Boolean).join(', '),
    onTop: onTop.map(({ data }) => data.text),
    answer: page.answer,
    overview: page.overview,
    parts: page.parts,
    context: benefit.context,
  });
  const built = `Bản đọc dựng ngày ${formatDate(today)}, theo trang ${addressOf(page.path)}`;
  return `${[...lines.map((line) => say(line.replaceAll('\u00a0', ' '))), '', built].join('\n')}\n`;
}
