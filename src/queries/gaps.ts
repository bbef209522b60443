import { dutyGapKinds, dutyGaps, type DutyGap, type DutyGapKind } from '../lib/duty-gaps.ts';
import { spanOf } from '../lib/deadlines.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getPlans } from './rows.ts';

/** What the plans leave open about duties, by kind and then by document. */
export interface DutyGapGroup {
  readonly kind: DutyGapKind;
  readonly title: string;
  readonly documents: readonly {
    readonly document: DocumentView;
    readonly gaps: readonly DutyGap[];
  }[];
}

/** What one document leaves open. */
export function gapsOf({ data }: DocumentView): DutyGap[] {
  return dutyGaps(data, spanOf(data));
}

/** Everything that the plans leave open about duties. */
export async function getDutyGaps(): Promise<DutyGapGroup[]> {
  const plans = (await getPlans()).map((document) => ({ document, gaps: gapsOf(document) }));
  return (Object.keys(dutyGapKinds) as DutyGapKind[])
    .map((kind) => ({
      kind,
      title: dutyGapKinds[kind],
      documents: plans
        .map(({ document, gaps }) => ({ document, gaps: gaps.filter((gap) => gap.kind === kind) }))
        .filter(({ gaps }) => gaps.length > 0),
    }))
    .filter(({ documents }) => documents.length > 0);
}

/** The documents whose source has faults, the newest first. */
export async function getDocumentsWithErrata(): Promise<readonly DocumentView[]> {
  return (await getDocuments()).filter(({ data }) => data.errata.length > 0);
}
