import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { openDoors } from './doors.ts';

const guides = [{ audience: 'nguoi-gia', label: 'Tôi già' }];

describe('doors of the home page', () => {
  it('are three once everything is built, for three kinds of reader', () => {
    expect(openDoors(guides, () => true).map((door) => door.title)).toEqual([
      'Tôi cần hỗ trợ',
      'Tôi là cán bộ',
      'Tôi làm báo, làm đài',
    ]);
  });

  it('lead to the guides that the content names, first of all', () =>
    expect(openDoors(guides, () => true)[0]?.links[0]).toEqual({
      href: paths.audience('nguoi-gia'),
      label: 'Tôi già',
    }));

  it('stay shut where nothing behind them is built', () => {
    expect(openDoors(guides, () => false)).toEqual([]);
    expect(openDoors(guides, (href) => href === paths.agencies).map((door) => door.title)).toEqual([
      'Tôi là cán bộ',
    ]);
  });

  it('promise only what the page behind the first link keeps', () => {
    const [citizen] = openDoors(guides, (href) => href === paths.documents);
    expect(citizen?.line).toBeUndefined();
    expect(citizen?.links.map((link) => link.href)).toEqual([paths.documents]);
    expect(openDoors(guides, () => true).every((door) => door.line)).toBe(true);
  });
});
