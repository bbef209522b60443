import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { openDoors } from './doors.ts';

describe('doors of the home page', () => {
  it('are three once everything is built, for three kinds of reader', () => {
    expect(openDoors(() => true).map((door) => door.title)).toEqual([
      'Tôi cần hỗ trợ',
      'Tôi là cán bộ',
      'Tôi làm báo, làm đài',
    ]);
  });

  it('stay shut where nothing behind them is built', () => {
    expect(openDoors(() => false)).toEqual([]);
    expect(openDoors((href) => href === paths.agencies).map((door) => door.title)).toEqual([
      'Tôi là cán bộ',
    ]);
  });

  it('promise only what the page behind the first link keeps', () => {
    const [citizen] = openDoors((href) => href === paths.documents);
    expect(citizen?.line).toBeUndefined();
    expect(citizen?.links.map((link) => link.href)).toEqual([paths.documents]);
    expect(openDoors(() => true).every((door) => door.line)).toBe(true);
  });
});
