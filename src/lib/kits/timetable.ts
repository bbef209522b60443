import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatDate } from '#src/vietnamese/dates.ts';
import type { Kit } from './kit.ts';
import { airingLine } from './labels.ts';

/** The suggested timetable of repeats as an iCalendar file (RFC 5545). The same kit always gives the same bytes. */

/** Said wherever the timetable stands: it is nobody's duty. */
export const SUGGESTION = 'Lịch gợi ý của người biên tập, không phải lịch của cơ quan nào.';

/** An hour in Vietnam (UTC+7, no summer time) as an instant. */
const instant = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+07:00`);

/** UTC as RFC 5545 writes it: `20190812T223000Z`. */
const compact = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/gu, '');

/** Text of a calendar's own name, which the library writes as it is. */
const escaped = (text: string): string => text.replace(/[\\,;]/gu, '\\$&');

/**
 * The file. Times are written in UTC; a rule ends with the last reading of the last day.
 *
 * @param host makes the identifiers unique
 */
export function timetableFile(kit: Kit, host: string): string {
  const file = ical({
    name: escaped(`Lịch phát gợi ý: ${kit.title}`),
    description: escaped(`${SUGGESTION} ${airingLine(kit)}`),
    prodId: { company: host, product: 'so-tay-an-sinh', language: 'VI' },
    url: kit.url,
  });
  const updated = new Date(`${kit.updated}T00:00:00Z`);
  kit.timetable.forEach((airing, index) => {
    for (const hour of airing.hours) {
      const start = instant(airing.first, hour);
      file.createEvent({
        id: `${kit.slug}-${index + 1}-${hour.replace(':', '')}@${host}`,
        stamp: updated,
        // Programs that have it already take it for new by these two alone.
        sequence: kit.corrections.length,
        lastModified: updated,
        start,
        end: new Date(start.getTime() + airing.slot * 1000),
        repeating: `RRULE:FREQ=${airing.every === 'day' ? 'DAILY' : 'WEEKLY'};UNTIL=${compact(instant(airing.last, hour))}`,
        summary: `Gợi ý: đọc bản ${airing.slot} giây, ${kit.title}`,
        description: `${SUGGESTION} ${airingLine(kit)} Bản đọc: ${kit.url}`,
        url: kit.url,
        status: ICalEventStatus.TENTATIVE,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  });
  return `${file.toString()}\r\n`;
}

const EVERY = { day: 'hằng ngày', week: 'mỗi tuần một ngày' } as const;

/** `Bản 30 giây: hằng ngày lúc 05:30, 17:00, từ 12/8/2019 đến 30/9/2019` */
export function airingWords({ slot, first, last, hours, every }: Kit['timetable'][number]): string {
  return `Bản ${slot} giây: ${EVERY[every]} lúc ${hours.join(', ')}, từ ${formatDate(first)} đến ${formatDate(last)}`;
}
