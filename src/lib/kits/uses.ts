import { paths } from '#src/site/paths.ts';
import type { Kit } from './kit.ts';

/** What each kind of user takes from a kit. */

/** A part of a kit for one kind of user: anchor on the kit's page, and what to go to at once. */
export interface KitUse {
  readonly id: string;
  readonly label: string;
  /** What it holds, in a few words. */
  readonly what: string;
  /** Where a link in the list by use leads. */
  readonly href: (kit: Pick<Kit, 'slug'>) => string;
}

const anchor = (id: string) => (kit: Pick<Kit, 'slug'>) => `${paths.kit(kit.slug)}#${id}`;

export const kitUses: readonly KitUse[] = [
  {
    id: 'bao-chi',
    label: 'Báo chí',
    what: 'Thông cáo, số liệu, trích dẫn, điều văn bản không nói.',
    href: anchor('bao-chi'),
  },
  {
    id: 'phat-thanh',
    label: 'Phát thanh',
    what: 'Bản đọc 30, 60, 180 giây và hỏi đáp.',
    href: anchor('phat-thanh'),
  },
  {
    id: 'loa-phuong',
    label: 'Loa phường',
    what: 'Bản đọc ngắn và lịch phát gợi ý.',
    href: anchor('loa-phuong'),
  },
  {
    id: 'bang-tin',
    label: 'Bảng tin',
    what: 'Áp phích khổ A4, A3.',
    href: ({ slug }) => paths.kitPoster(slug, 'a4'),
  },
  {
    id: 'mang-xa-hoi',
    label: 'Mạng xã hội',
    what: 'Tin nhắn, Zalo, bài đăng, hình.',
    href: anchor('mang-xa-hoi'),
  },
];
