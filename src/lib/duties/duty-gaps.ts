import { isWithin } from '#src/lib/documents/within.ts';
import type { DocumentData } from '#src/schemas/document.ts';
import { hasDay } from './calendar.ts';
import type { Span } from './deadlines.ts';

/** What a document leaves open about who does what, by when and with which money: computed from its rows, never written by hand. */

/** Kinds of gap, in the order shown, with the words that head them. */
export const dutyGapKinds = {
  noAgency: 'Có việc, không nêu cơ quan',
  noLead: 'Có phối hợp, không nêu cơ quan chủ trì',
  noPartner: 'Có chủ trì, không nêu cơ quan phối hợp',
  noLeader: 'Không nêu lãnh đạo phụ trách',
  noTime: 'Nhiệm vụ không nêu thời hạn',
  reportNoDay: 'Báo cáo không nêu ngày',
  reportNoRecipient: 'Báo cáo không nêu gửi cho ai',
  reportNoSender: 'Báo cáo không nêu ai làm',
  noAmount: 'Kinh phí không nêu số tiền',
  targetNoFigure: 'Chỉ tiêu không có con số',
  targetNoTime: 'Con số không nêu thời gian đạt',
  event: 'Hội nghị, phiên giao dịch',
} as const;

export type DutyGapKind = keyof typeof dutyGapKinds;

/** One thing left open. */
export interface DutyGap {
  readonly kind: DutyGapKind;
  /** What is left open, in plain words. */
  readonly text: string;
  /** The clauses that leave it open. */
  readonly clauses: readonly string[];
}

type Rows = Pick<DocumentData, 'duties' | 'targets' | 'reports' | 'funding' | 'events' | 'parts'>;

const unique = (clauses: readonly string[]) => [...new Set(clauses)];

/** Everything that a document's rows leave open, kind by kind. `span` is the time in which the document's rules run. */
export function dutyGaps(rows: Rows, span: Span): DutyGap[] {
  const { duties, targets, reports, funding, events, parts } = rows;
  const gaps: DutyGap[] = [];
  const add = (kind: DutyGapKind, text: string, clauses: readonly string[]) =>
    gaps.push({ kind, text, clauses: unique(clauses) });

  const places = duties.flatMap(({ clause, work }) => [clause, ...work]);
  for (const { title, text, clause } of parts)
    if (!places.some((place) => isWithin(place, clause)))
      add('noAgency', `${title}: ${text}`, [clause]);

  const doers = duties.filter(
    ({ role }) => role !== 'coordinate' && role !== 'supervise' && role !== 'report',
  );
  const carried = unique(
    duties.filter(({ role }) => role === 'coordinate').map(({ clause }) => clause),
  ).filter(
    (clause) =>
      !doers.some(
        (duty) =>
          duty.clause === clause ||
          duty.partners.some((partner) => (partner.clause ?? duty.clause) === clause),
      ),
  );
  for (const clause of carried) {
    const duty =
      duties.find((item) => item.clause === clause && item.partners.length > 0) ??
      duties.find((item) => item.clause === clause);
    if (duty) add('noLead', duty.summary, [clause]);
  }

  const leads = duties.filter(({ role }) => role === 'lead');
  for (const clause of unique(
    leads.filter(({ partners }) => partners.length === 0).map((duty) => duty.clause),
  )) {
    const duty = leads.find((item) => item.clause === clause);
    if (duty) add('noPartner', duty.summary, [clause]);
  }

  if (leads.some(({ leader }) => leader)) {
    for (const clause of unique(leads.filter(({ leader }) => !leader).map((duty) => duty.clause))) {
      const duty = leads.find((item) => item.clause === clause);
      if (duty) add('noLeader', duty.summary, [clause]);
    }
  } else if (duties.length > 0)
    add('noLeader', 'Văn bản không nêu lãnh đạo phụ trách của việc nào.', []);

  const timeless = duties.filter(
    ({ when, role }) => role !== 'report' && when[0]?.kind === 'notStated',
  );
  if (timeless.length > 0)
    add(
      'noTime',
      `${timeless.length} trong ${duties.filter(({ role }) => role !== 'report').length} nhiệm vụ (không kể báo cáo) không nêu thời hạn.`,
      timeless.map(({ clause }) => clause),
    );

  for (const { content, when, from, to, clause } of reports) {
    const asked = when.every(({ kind }) => kind === 'onDemand');
    if (!asked && !when.some((time) => hasDay(time, span)))
      add('reportNoDay', `${content}.`, [clause]);
    if (to.length === 0) add('reportNoRecipient', `${content}.`, [clause]);
    if (from.length === 0) add('reportNoSender', `${content}.`, [clause]);
  }

  const unpriced = funding.filter(({ amount }) => amount === undefined);
  if (unpriced.length > 0)
    add(
      'noAmount',
      unpriced.length === funding.length
        ? `Cả ${funding.length} chỗ nói về kinh phí đều không nêu số tiền.`.replace(
            'Cả 1 chỗ nói về kinh phí đều',
            'Chỗ duy nhất nói về kinh phí',
          )
        : `${unpriced.length} trong ${funding.length} chỗ nói về kinh phí không nêu số tiền.`,
      unpriced.map(({ clause }) => clause),
    );

  for (const { kind, indicator, value, when, note, clause } of targets) {
    if (kind === 'qualitative') add('targetNoFigure', `${indicator}.`, [clause]);
    if (
      kind === 'quantitative' &&
      value !== undefined &&
      when.every((time) => time.kind === 'notStated')
    )
      add('targetNoTime', [`${indicator}.`, note].filter(Boolean).join(' '), [clause]);
  }

  for (const { name, gaps: open, clause } of events)
    if (open.length > 0) add('event', `${name}: ${open.join('; ')}.`, [clause]);

  const order = Object.keys(dutyGapKinds);
  return gaps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
