/** Dates as far as they are known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, compared and shown without ever filling in the rest. */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists: `2022-02-31` does not. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return (
    day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
  );
}

/** The last day that a partial date can mean, `YYYY-MM-DD`: of `2023` it is `2023-12-31`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

/** The first day that a partial date can mean, `YYYY-MM-DD`: of `2023` it is `2023-01-01`. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** A partial date as Vietnamese writes it: `27/4/2022`, `01/2024` → `tháng 1/2024`, `2021` → `năm 2021`. Days and months carry no leading zero. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return `năm ${year}`;
  if (!day) return `tháng ${Number(month)}/${year}`;
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** A period as far as it is known: `từ năm 2017 đến năm 2025`, `đến năm 2023`, `từ tháng 8/2019`, `năm 2024` where both ends are one. */
export function formatPeriod(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && from === to) return formatDate(from);
  return [from && `từ ${formatDate(from)}`, to && `đến ${formatDate(to)}`]
    .filter(Boolean)
    .join(' ');
}

/** Days from one whole date to another; less than none where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
