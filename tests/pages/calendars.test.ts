import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import * as agencyCalendar from '#src/pages/co-quan/[id]/lich.ics.ts';
import * as tables from '#src/pages/du-lieu/[table].[form].ts';
import * as wholeCalendar from '#src/pages/lich/[optional].ics.ts';
import { site } from '#src/site/site.ts';
import { answerOf, pathsOf } from '#tests/helpers/endpoint.ts';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';

/** The calendars, read by another program than the one that writes them. */

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    events: calendar
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .map((event) => ({
        id: event.uid.split('@')[0],
        host: event.uid.split('@')[1],
        title: event.summary,
        day: event.startDate.toString().slice(0, 10),
        status: event.component.getFirstPropertyValue('status'),
      })),
  };
}

describe('the calendar of everything', () => {
  it('has every time that has a day, but those of drafts', async () => {
    const { type, text } = await answerOf(wholeCalendar);
    expect(type).toBe('text/calendar');
    const { name, events } = eventsOf(text);
    expect(name).toBe(`${site.name}: thời hạn`);
    expect(events.map(({ id, day, status }) => [id, day, status])).toEqual([
      // First occurrences: each rule begins with the first day that lies within its document's time.
      ['ma-bc01', '2021-12-14', 'CONFIRMED'],
      ['ma-r04', '2021-03-30', 'CONFIRMED'],
      ['mb-bc01', '2024-06-19', 'CONFIRMED'],
      ['mb-bc02', '2024-05-10', 'CONFIRMED'],
      ['mb-bc03', '2026-09-20', 'CONFIRMED'],
      ['mb-e01', '2026-03-10', 'CONFIRMED'],
      ['mb-e02', '2026-04-01', 'TENTATIVE'],
      ['mb-r01', '2024-05-11', 'CONFIRMED'],
      ['mb-r04-1', '2026-03-01', 'CONFIRMED'],
      ['mb-r04-2', '2026-03-30', 'CONFIRMED'],
      ['sb-bc01', '2025-11-24', 'CONFIRMED'],
    ]);
    expect(new Set(events.map(({ host }) => host))).toEqual(new Set([new URL(site.address).host]));
  });
});

/** Sequence and day of the last change of each event, by its id. */
const revisionsOf = (text: string): Map<string | undefined, [number, string]> =>
  new Map(
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence } = new ICAL.Event(component);
      const changed = String(component.getFirstPropertyValue('last-modified'));
      return [uid.split('@')[0], [sequence, changed.slice(0, 10)]];
    }),
  );

describe('an entry that a release has changed', () => {
  it('counts its changes and says the day, so that calendars that have it take the new one', async () => {
    const all = revisionsOf((await answerOf(wholeCalendar)).text);
    expect(all.get('ma-bc01')).toEqual([1, '2026-03-02']);
    const [count, day] = all.get('mb-bc01') ?? [];
    expect(count).toBe(0);
    expect(day).not.toBe('2026-03-02');
    const own = revisionsOf((await answerOf(agencyCalendar, { id: 'mt-so-y-te' })).text);
    expect(own.get('ma-bc01')).toEqual([1, '2026-03-02']);
  });
});

describe('the calendar of an agency', () => {
  it('is there for those who have a day', async () => {
    // Those of whom only a draft has a date have no file.
    expect((await pathsOf(agencyCalendar)).map(({ id }) => id)).toEqual([
      'mt-buu-dien',
      // In common with the other departments.
      'mt-hoi-chu-thap-do',
      'sh-ngan-hang-chinh-sach',
      'mt-phong-bao-tro',
      'mt-so-tai-chinh',
      'mt-so-y-te',
      'mt-ubnd-tinh',
      'sh-ubnd-tinh',
      'mt-cac-so-nganh',
      'mt-ubnd-cap-xa',
    ]);
  });

  it('has what concerns it and those below it', async () => {
    const { type, text } = await answerOf(agencyCalendar, { id: 'mt-so-y-te' });
    expect(type).toBe('text/calendar');
    const { name, events } = eventsOf(text);
    expect(name).toBe('Sở Y tế tỉnh Mây Trắng: thời hạn');
    expect(events.map(({ id }) => id)).toEqual([
      ...['ma-bc01', 'ma-r04', 'mb-bc01', 'mb-bc02', 'mb-bc03', 'mb-e01'],
      ...['mb-r01', 'mb-r04-1', 'mb-r04-2'],
    ]);
    const only = eventsOf((await answerOf(agencyCalendar, { id: 'mt-phong-bao-tro' })).text);
    expect(only.events.map(({ id, title }) => [id, title])).toEqual([
      [
        'mb-r01',
        'Mây Trắng – Phòng Bảo trợ, Sở Y tế. Thời gian thực hiện: Chủ trì mở lớp học nghề cho người nghèo.',
      ],
    ]);
  });
});

/** The last day, in Vietnam, of an event's first occurrence that is not over on a day; undefined where all are. */
function nextOf(event: ICAL.Event, day: string): string | undefined {
  const iterator = event.iterator();
  for (let start = iterator.next() as ICAL.Time | null; start; start = iterator.next()) {
    const { endDate } = event.getOccurrenceDetails(start);
    const hours = 60 * 60 * 1000;
    // A day's event ends as the next day begins; an hour's is written in UTC.
    const last = endDate.isDate
      ? new Date(endDate.toJSDate().getTime() - 12 * hours)
      : new Date(endDate.toJSDate().getTime() + 7 * hours - 1);
    const written = endDate.isDate
      ? ICAL.Time.fromJSDate(last).toString().slice(0, 10)
      : last.toISOString().slice(0, 10);
    if (written >= day) return written;
  }
  return undefined;
}

describe('the next day of a row', () => {
  it.each(['nhiem-vu', 'bao-cao'])(
    'is the same in the data (%s) as in the calendar',
    async (name) => {
      const rows = JSON.parse((await answerOf(tables, { form: 'json', table: name })).text) as {
        ma: string;
        ngay_ke_tiep: string;
      }[];
      const next = new ICAL.Component(ICAL.parse((await answerOf(wholeCalendar)).text))
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component))
        .map((event) => ({ uid: event.uid, day: nextOf(event, PROVINCE_TODAY) }));
      const ahead = rows.filter(({ ngay_ke_tiep }) => ngay_ke_tiep !== '');
      expect(ahead.length).toBeGreaterThan(0);
      for (const { ma, ngay_ke_tiep } of rows) {
        const own = next.filter(({ uid }) => new RegExp(`^${ma}(?:-\\d+)?@`, 'u').test(uid));
        const days = own.flatMap(({ day }) => day ?? []).sort();
        // A meeting and the duty to hold it on a day stand in the calendar as one.
        const shared = own.length === 0 && next.some(({ day }) => day === ngay_ke_tiep);
        expect([ma, shared ? ngay_ke_tiep : (days[0] ?? '')]).toEqual([ma, ngay_ke_tiep]);
      }
    },
  );
});
