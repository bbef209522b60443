import { changeKinds, type Change, type Release } from '#src/schemas/release.ts';

/** What `npm run release` tells of changes. */

const SHOWN = 40;

/** A change in a line: `Đính chính · benefits/di-hoc-nghe · Được gì`. */
const lineOf = ({ kind, of, title, label }: Change): string =>
  [changeKinds[kind], of, label ?? title].join(' · ');

/** Changes, a line each; of many the first. */
export const listed = (changes: readonly Change[]): string =>
  [
    ...changes.slice(0, SHOWN).map((change) => `  • ${lineOf(change)}`),
    ...(changes.length > SHOWN ? [`  • … và ${String(changes.length - SHOWN)} chỗ nữa`] : []),
  ].join('\n');

/** What a release changes, counted. */
export function summary({ release, changes }: Release): string {
  if (release === 1) return 'Bản phát hành 1: nhật ký bắt đầu từ đây.';
  const counts = [...Map.groupBy(changes, ({ kind }) => kind)].map(
    ([kind, list]) => `${changeKinds[kind].toLocaleLowerCase('vi')} ${String(list.length)}`,
  );
  return `Bản phát hành ${String(release)}: ${counts.join(', ') || 'không đổi gì'}.`;
}
