import { dayInVietnam } from '#src/vietnamese/day.ts';
import { isPartialDate } from '#src/vietnamese/dates.ts';

/** `SITE_TODAY` is no day. Its message is for whoever starts the build. */
class TodayError extends Error {
  override readonly name = 'TodayError';

  constructor(found: string) {
    super(
      `SITE_TODAY="${found}" không phải một ngày có thật; hãy ghi theo dạng năm-tháng-ngày như SITE_TODAY=2026-11-26, hoặc bỏ biến này để dùng ngày hôm nay.`,
    );
    // Where in the program it was found is nothing that the reader of the message could use.
    this.stack = '';
  }
}

/**
 * The day that a build is for, `YYYY-MM-DD`.
 *
 * @param wanted value of SITE_TODAY; undefined or empty for the day in Vietnam (UTC+7)
 * @param now the moment of the build
 * @throws TodayError where `wanted` is no day of the calendar
 */
export function dayOf(wanted: string | undefined, now: Date): string {
  if (wanted === undefined || wanted === '') return dayInVietnam(now.getTime());
  if (wanted.length !== 'YYYY-MM-DD'.length || !isPartialDate(wanted)) throw new TodayError(wanted);
  return wanted;
}
