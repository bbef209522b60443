import type { DocumentData } from '#src/schemas/document.ts';
import type { KindId } from '#src/vietnamese/document-kinds.ts';

/** Where a document of no province applies, and what its place is called. */

type Placed = Pick<DocumentData, 'kind' | 'province' | 'nationwide'>;

/**
 * Kinds that bodies of the State at the centre make as law alone, and that apply to the whole country unless they say
 * otherwise: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều 155. A resolution or decision may be about one
 * case, so it has to say so itself.
 */
const LAW: ReadonlySet<KindId> = new Set([
  'hien-phap',
  'bo-luat',
  'luat',
  'phap-lenh',
  'nghi-dinh',
  'thong-tu',
  'thong-tu-lien-tich',
]);

/** Whether a document applies to the whole country: it says so, or is law made at the centre. */
export const appliesNationwide = ({ kind, province, nationwide }: Placed): boolean =>
  province === undefined && (nationwide !== undefined || LAW.has(kind));

/**
 * What stands where a list or heading names the place of a document.
 *
 * @param province name of its province, where it is of one: `Hậu Giang`
 */
export const placeName = (data: Placed, province: string | undefined): string =>
  province ?? (appliesNationwide(data) ? 'Cả nước' : 'Trung ương');
