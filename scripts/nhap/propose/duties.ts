import { ownLines, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import type { Role } from '#src/schemas/duty.ts';
import type { AgencyFinder, NamedAgency } from './agencies.ts';

/** Who has to do what, as the words of clauses say it: proposals, which an editor confirms. */

export interface ProposedDuty {
  readonly clause: string;
  readonly agency: NamedAgency;
  readonly role: Role;
  /** The role in the words of the clause. */
  readonly asPrinted: string;
  /** The words that it rests on, as they stand in the clause. */
  readonly quote: string;
  /** The clause that names the agency, where it is another. */
  readonly assignment?: string;
  readonly partners: readonly NamedAgency[];
  /** The source asks and does not order. */
  readonly requested?: string;
}

/** A stretch of words that carries one or more roles. */
interface Unit {
  readonly clause: Clause;
  /** Own words without label, one line. */
  readonly text: string;
}

/** Who acts in a stretch of the text, and where that is said. */
interface Subject {
  readonly agencies: readonly NamedAgency[];
  readonly clause: string;
  readonly requested?: string;
}

/** Labels before a colon that say who does the work described around them. */
const LABELS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:Đơn vị|Cơ quan)?\s*[Pp]hối hợp(?: thực hiện)?$/u, 'coordinate'],
  [/^(?:Cơ quan|Đơn vị)\s+(?:phối hợp)(?: thực hiện)?$/u, 'coordinate'],
  [/^(?:(?:Cơ quan|Đơn vị)\s+)?[Cc]hủ trì(?:[,\s]+(?:tham mưu|thực hiện))?$/u, 'lead'],
  [/^(?:Cơ quan|Đơn vị|Tổ chức|Bộ phận) (?:thực hiện|tham mưu)$/u, 'perform'],
  [/^Lãnh đạo phụ trách$/u, 'supervise'],
];

const REQUEST = /^(?:Đề nghị|Kính đề nghị|Mời)\s+/u;
const ORDER = /^(?:Giao|Yêu cầu|Phân công|Ủy quyền cho|Giao cho)\s+(?:cho\s+)?/u;

/** What follows the name of whoever acts in a sentence. */
const ACTS =
  /^\s*(?:\([^)]*\)\s*)?(?:,\s*)?(?:căn cứ|theo (?:chức năng|nhiệm vụ)|có trách nhiệm|chủ trì|phối hợp|chịu trách nhiệm|xây dựng|triển khai|tổ chức|báo cáo|kịp thời|trong phạm vi|phản ánh|thực hiện|theo dõi|đẩy mạnh|chủ động|định kỳ|tham mưu|hướng dẫn|tăng cường|tổng hợp|rà soát|tiếp tục|chỉ đạo|bố trí|cân đối|nghiêm túc|quan tâm|là cơ quan|đôn đốc|kiểm tra|giám sát|lập|cung cấp)(?=[\s,;:.]|$)/iu;

interface Sign {
  readonly role: Role;
  readonly pattern: RegExp;
}

/** Words of a sentence that say what part its subject has. */
const SIGNS: readonly Sign[] = [
  {
    role: 'lead',
    pattern:
      /(?<!(?:được giao|cơ quan|đơn vị|giao)\s)(?:cơ quan thường trực,\s*)?chủ trì(?:\s*,?\s*tham mưu)?(?!\s+hoặc)/iu,
  },
  {
    role: 'advise',
    pattern:
      /(?<!chủ trì,?\s)tham mưu(?!:)(?:\s*,?\s*đề xuất)?(?:\s+(?:giúp )?(?:cho )?(?:UBND|Ủy ban|cấp (?:có )?thẩm quyền|Lãnh đạo|Tỉnh ủy)[^,;.]{0,20})?|cơ quan thường trực giúp|tổng hợp,?\s+trình/iu,
  },
  {
    role: 'supervise',
    pattern:
      /theo dõi,\s*(?:quản lý,\s*)?(?:đôn đốc|giám sát|kiểm tra)(?:,\s*(?:đôn đốc|giám sát|kiểm tra))*(?:\s+(?:việc\s+)?(?:triển khai\s+)?thực hiện)?|giám sát,\s*phản biện|(?:vai trò|tham gia|công tác) giám sát|tuyên truyền, vận động, giám sát|(?<!, |tự |nội dung )kiểm tra, giám sát|đôn đốc,? (?:và )?kiểm tra/iu,
  },
  {
    role: 'report',
    pattern:
      /(?:tổng hợp[^;.]{0,45},?\s*)?(?<!(?:chế độ|xây dựng|văn bản|về việc)\s)báo cáo(?!\s+(?:về Chương|viên))(?!\s*:)|phản ánh(?=\s+(?:kịp thời\s+)?(?:về|đến|tới|với|bằng|kịp thời))/iu,
  },
  {
    role: 'fund',
    pattern:
      /(?:chủ động\s+)?(?:bố trí|cân đối|phân bổ|đảm bảo|bảo đảm)(?:[^,;.]{0,14})?\s(?:kinh phí|ngân sách|nguồn lực|nguồn vốn|nguồn kinh phí)|vận động các nguồn (?:hỗ trợ|lực)|xây dựng dự toán/iu,
  },
];

/** Words before a sign that make of it what the work is for, or what somebody else does who is advised. */
const NO_ROLE =
  /phục vụ (?:cho )?công tác[^;.]*$|tham mưu(?:\s+giúp)?(?:\s+cho)?\s+(?:UBND|Ủy ban)[^,;.]{0,25}\s$/iu;

/** The first place at which a sign says what part the subject of a text has. */
function signIn(text: string, { role, pattern }: Sign): RegExpExecArray | undefined {
  const all = new RegExp(pattern.source, `${pattern.flags}g`);
  for (const match of text.matchAll(all))
    if (role === 'lead' || role === 'fund' || !NO_ROLE.test(text.slice(0, match.index)))
      return match;
  return undefined;
}

/** What a sentence opens with before it says what is done: "Căn cứ chức năng, nhiệm vụ được giao, …". */
const OPENING = /^[\s,:]*(?:căn cứ|theo|trong phạm vi|trên cơ sở)[^,]*(?:,[^,]{0,60})?,\s*/iu;

/** An order passed on: whoever is named does what follows. */
const PASSED_ON =
  /(?:[Hh]ướng dẫn|[Đđ]ôn đốc|[Cc]hỉ đạo)(?:,\s*(?:hướng dẫn|đôn đốc|chỉ đạo|kiểm tra))*\s+(?=\p{L})/gu;
const COORDINATION =
  /phối hợp(?:\s+(?:chặt chẽ|thực hiện|đồng bộ))?(?:\s*(?:,\s*)?(?:với|cùng|giữa))?\s+/giu;

/** The sentence around a place, without its end. */
function sentenceAt(text: string, place: number): string {
  const before = Math.max(text.lastIndexOf('. ', place), text.lastIndexOf('; ', place));
  const ends = [text.indexOf('. ', place), text.indexOf('; ', place), text.length].filter(
    (at) => at >= 0,
  );
  const end = Math.min(...ends);
  return text.slice(before < 0 ? 0 : before + 2, Math.min(end + 1, text.length)).trim();
}

const own = (clause: Clause): string => {
  // A paragraph that stands on the line of its parent's mark begins with that mark.
  const label = clause.label ?? (clause.kind === 'paragraph' ? (clause.lead ?? '') : '');
  const text = ownLines(clause)
    .filter((line) => line !== clause.lead)
    .join(' ');
  return text.startsWith(label)
    ? text.slice(label.length).trim()
    : text.replace(clause.lead ?? '', '').trim();
};

/** Where a text says who does what. */
const PARTS: ReadonlySet<Clause['kind']> = new Set([
  'carrier',
  'roman',
  'capital',
  'article',
  'part',
  'chapter',
  'number',
  'closing',
  'dash',
]);

/** The words below a clause's heading. */
const below = (clause: Clause): string => clause.text.join(' ');

export class DutyReader {
  readonly #finder: AgencyFinder;
  readonly out: ProposedDuty[] = [];

  constructor(finder: AgencyFinder) {
    this.#finder = finder;
  }

  read(tree: ClauseTree): ProposedDuty[] {
    const parts = tree.clauses.filter(({ kind }) => PARTS.has(kind));
    // A letter or a notice without parts gives its orders where others only say why they are written.
    if (parts.every(({ kind }) => kind === 'closing'))
      for (const { kind, children } of tree.clauses)
        if (kind === 'preamble') this.#letter(children);
    for (const clause of parts) this.#clause(clause, undefined);
    return this.out;
  }

  /** The paragraphs of a letter: "Giám đốc Sở … có trách nhiệm:" says who does what the dashes after it list. */
  #letter(paragraphs: readonly Clause[]): void {
    let lead: Subject | undefined;
    for (const clause of paragraphs) {
      const text = own(clause);
      const [dash = ''] = /^[-–+]\s+/u.exec(text) ?? [];
      if (dash === '') lead = text.endsWith(':') ? this.#ownSubject(clause) : undefined;
      else if (lead) this.#unit({ clause, text: text.slice(dash.length) }, lead);
      if (dash !== '' || lead) continue;
      for (const part of text.split(/(?<=[.;])\s+(?=\p{Lu})/u))
        this.#unit({ clause, text: part }, undefined);
    }
  }

  /** Who is named in a heading such as "1. Sở Y tế" or "Đề nghị Ủy ban Mặt trận Tổ quốc …". */
  #headed(clause: Clause): Subject | undefined {
    const heading = clause.heading?.join(' ') ?? '';
    return heading === ''
      ? undefined
      : this.#named(heading.replace(/\s*:$/u, ''), clause.address, true);
  }

  /** Agencies that a text is nothing but, or begins with before its verb. */
  #named(text: string, address: string, isWhole: boolean): Subject | undefined {
    const requested = REQUEST.exec(text)?.[0];
    const start = (requested ?? ORDER.exec(text)?.[0] ?? '').length;
    const agencies = this.#finder.listAt(text, start);
    const last = agencies.at(-1);
    if (!last) return undefined;
    if (isWhole && text.slice(last.end).trim().length > 25) return undefined;
    return {
      agencies,
      clause: address,
      ...(requested !== undefined && { requested: requested.trim() }),
    };
  }

  #clause(clause: Clause, above: Subject | undefined): void {
    if (
      [
        'table',
        'quotation',
        'footnote',
        'header',
        'title',
        'signature',
        'recipients',
        'preamble',
        'basis',
      ].includes(clause.kind)
    )
      return;
    const headed = this.#headed(clause);
    const labelled = this.#labelled(clause);
    const subject = headed ?? above;
    if (!labelled) {
      const text = clause.heading === undefined ? own(clause) : below(clause);
      // The end of a document says in each sentence who is meant.
      const texts = clause.kind === 'closing' ? text.split(/(?<=\.)\s+(?=\p{Lu})/u) : [text];
      for (const part of texts) if (part !== '') this.#unit({ clause, text: part }, subject);
    }
    const inner = this.#ownSubject(clause);
    const lead = this.#leadBelow(clause);
    for (const child of clause.children) {
      if (lead && !this.#isLabelled(child)) this.#work({ clause: child, text: own(child) }, lead);
      else this.#clause(child, headed ?? inner ?? above);
    }
    if (lead && !labelled && clause.heading === undefined)
      this.#work({ clause, text: own(clause) }, lead);
  }

  /** A numbered line that names somebody before a colon, with all that follows below it. */
  #ownSubject(clause: Clause): Subject | undefined {
    if (clause.heading !== undefined) return undefined;
    const text = own(clause);
    const colon = /^([^:]{3,160}):/u.exec(text)?.[1];
    return colon === undefined
      ? undefined
      : this.#named(colon.replace(/\s+(?:có trách nhiệm|chủ trì)$/u, ''), clause.address, true);
  }

  #labelOf(text: string): { role: Role; label: string; rest: number } | undefined {
    const [, label = ''] = /^([^:]{5,40}):\s*/u.exec(text) ?? [];
    const found = LABELS.find(([pattern]) => pattern.test(label.trim()));
    return (
      found && {
        role: found[1],
        label: label.trim(),
        rest: (/^[^:]*:\s*/u.exec(text)?.[0] ?? '').length,
      }
    );
  }

  #isLabelled = (clause: Clause): boolean => this.#labelOf(own(clause)) !== undefined;

  /** "Chủ trì thực hiện: Sở Y tế." */
  #labelled(clause: Clause): boolean {
    const text = own(clause);
    const found = this.#labelOf(text);
    if (!found) return false;
    const { role, label, rest } = found;
    if (role === 'supervise') {
      const agency = this.#finder.at(text, 0) ?? {
        as: label,
        start: 0,
        end: label.length,
        id: undefined,
      };
      this.#push(clause, agency, role, label, text.replace(/\.$/u, ''), []);
      return true;
    }
    const agencies = this.#labelledBy(text, rest);
    const last = agencies.at(-1);
    if (last && ACTS.test(text.slice(last.end))) {
      // The label is followed by sentences: "Cơ quan thực hiện: Sở Nội vụ chủ trì …; Sở Tư pháp và các sở tổ chức …".
      for (const part of text.slice(rest).split(/;\s+/u))
        this.#unit({ clause, text: part }, undefined);
      return true;
    }
    const partners = this.#coordinating(text, rest);
    for (const agency of agencies)
      this.#push(
        clause,
        agency,
        role,
        label,
        text.replace(/\.$/u, ''),
        partners.map(({ agency: other }) => other),
      );
    for (const { agency, words } of partners)
      this.#push(clause, agency, 'coordinate', words, text.replace(/\.$/u, ''), []);
    return agencies.length > 0;
  }

  /** Agencies behind a label, also those behind a remark on the ones before: "… trong phạm vi chức năng của mình và các …". */
  #labelledBy(text: string, from: number): readonly NamedAgency[] {
    const agencies = this.#finder.listAt(text, from);
    const end = agencies.at(-1)?.end ?? text.length;
    const remark = /^\s*,?\s*(?:trong phạm vi|theo)[^;.:]{0,60}\s(?:và|cùng)\s+/u.exec(
      text.slice(end),
    );
    return remark ? [...agencies, ...this.#finder.listAt(text, end + remark[0].length)] : agencies;
  }

  /** Who leads the work of a clause by a line below it: the rest of the clause describes that work. */
  #leadBelow(clause: Clause): Subject | undefined {
    for (const child of clause.children) {
      const text = own(child);
      const found = this.#labelOf(text);
      if (found?.role !== 'lead') continue;
      const agencies = this.#finder.listAt(text, found.rest);
      if (agencies.length > 0) return { agencies, clause: child.address };
    }
    return undefined;
  }

  /** Words that describe work whose leader is named elsewhere: partners, orders passed on, reports. */
  #work(unit: Unit, lead: Subject): void {
    const { clause, text } = unit;
    for (const { agency, words, place } of this.#coordinating(text, 0))
      this.#push(clause, agency, 'coordinate', words, sentenceAt(text, place), []);
    this.#passedOn(unit);
    const report = /(?:tổng hợp,\s*)(?:tham mưu\s+)?báo cáo(?:\s+tiến độ)?/iu.exec(text);
    if (report)
      for (const agency of lead.agencies.slice(0, 1))
        this.#push(
          clause,
          agency,
          'report',
          report[0],
          sentenceAt(text, report.index),
          [],
          lead.clause,
        );
  }

  #passedOn({ clause, text }: Unit): void {
    for (const match of text.matchAll(PASSED_ON)) {
      const from = match.index + match[0].length;
      const agencies = this.#finder.listAt(text, from);
      const last = agencies.at(-1);
      if (!last) continue;
      const [verb = ''] =
        /^\s*(?:thực hiện\s+)?((?:\p{Ll}+\s?){2,4})/u.exec(text.slice(last.end)) ?? [];
      if (verb.trim() === '' || /^\s*(?:về|trong|việc|theo)\s/u.test(verb)) continue;
      const role: Role = /bố trí kinh phí|bố trí ngân sách/u.test(
        text.slice(last.end, last.end + 40),
      )
        ? 'fund'
        : 'perform';
      for (const agency of agencies)
        this.#push(clause, agency, role, verb.trim(), sentenceAt(text, match.index), []);
    }
  }

  /** Agencies after "phối hợp với". */
  #coordinating(
    text: string,
    from: number,
  ): { agency: NamedAgency; words: string; place: number }[] {
    return [...text.matchAll(COORDINATION)].flatMap((match) => {
      if (match.index < from) return [];
      return this.#finder
        .listAt(text, match.index + match[0].length)
        .map((agency) => ({ agency, words: match[0].trim(), place: match.index }));
    });
  }

  /** A sentence or several, with whoever acts in it. */
  #unit(unit: Unit, above: Subject | undefined): void {
    const { clause, text } = unit;
    const inline = this.#inline(text, clause);
    const colon = this.#ownSubject(clause);
    const subject = inline?.subject ?? colon ?? above;
    const isThi = /chịu trách nhiệm(?: tổ chức)? (?:thi hành|thực hiện)/u.exec(text);
    if (isThi && inline) {
      for (const agency of inline.subject.agencies)
        this.#push(clause, agency, 'perform', isThi[0], text.replace(/\.?\/?\.?$/u, ''), []);
      return;
    }
    if (!subject) return;
    this.#roles(unit, subject, inline?.end ?? 0);
  }

  /** Whoever a sentence begins with, or names before its verb after an opening ("Căn cứ …, các phòng, đơn vị triển khai …"). */
  #inline(text: string, { address, kind }: Clause): { subject: Subject; end: number } | undefined {
    const start = (REQUEST.exec(text)?.[0] ?? ORDER.exec(text)?.[0] ?? '').length;
    const places = [
      start,
      ...[
        ...text
          .slice(0, 600)
          .matchAll(
            /,\s+|\.\s+|;\s+|(?:nếu có[^,.;]{0,90}|yêu cầu|đề nghị|thì|vướng mắc|Kế hoạch|quy định)\s+/gu,
          ),
      ].map((match) => match.index + match[0].length),
    ];
    const most = kind === 'closing' ? places : places.slice(0, 6);
    for (const place of most) {
      const agencies = this.#finder.listAt(text, place);
      const last = agencies.at(-1);
      if (
        !last ||
        !ACTS.test(text.slice(last.end)) ||
        /^\s*(?:để|xem xét)/u.test(text.slice(last.end))
      )
        continue;
      if (
        place > start &&
        /(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|của|với|về|cho|đến|qua)\s+$/u.test(
          text.slice(0, place),
        )
      )
        continue;
      if (
        place > start &&
        kind !== 'closing' &&
        !/^(?:Căn cứ|Trên cơ sở|Theo|Định kỳ|Hằng năm|Hàng năm|Trong|Giao)/u.test(text)
      )
        continue;
      const requested = REQUEST.exec(text)?.[0];
      return {
        subject: {
          agencies,
          clause: address,
          ...(requested !== undefined && { requested: requested.trim() }),
        },
        end: last.end,
      };
    }
    return undefined;
  }

  #roles({ clause, text }: Unit, subject: Subject, from: number): void {
    const partners = this.#coordinating(text, 0);
    const assignment = subject.clause === clause.address ? undefined : subject.clause;
    const names = partners
      .map(({ agency }) => agency)
      .filter(({ as }) => !subject.agencies.some((own) => own.as === as));
    const said = new Set<Role>();
    for (const sign of SIGNS) {
      const { role } = sign;
      const match = signIn(text, sign);
      if (!match) continue;
      said.add(role);
      for (const agency of subject.agencies)
        this.#push(
          clause,
          agency,
          role,
          match[0].trim(),
          sentenceAt(text, match.index),
          role === 'lead' ? names : [],
          assignment,
          subject.requested,
        );
    }
    for (const { agency, words, place } of partners)
      this.#push(clause, agency, 'coordinate', words, sentenceAt(text, place), []);
    this.#passedOn({ clause, text });
    this.#receives({ clause, text }, subject);
    const first = text.slice(from).split(/[;.](?:\s|$)/u)[0] ?? '';
    const isPlain = SIGNS.every((sign) => signIn(first, sign) === undefined);
    // Whoever answers for the whole does it, whatever else is said.
    const answers = /^[\s,:]*(?:chịu trách nhiệm|có trách nhiệm hoàn thành)/iu.test(
      text.slice(from),
    );
    if (!isPlain && !answers && said.size > 0) return;
    const [, verb = ''] =
      /^[\s,:]*(?:(?:căn cứ|theo|trong phạm vi|trên cơ sở)[^,]*(?:,[^,]{0,60})?,\s*)?((?:có trách nhiệm\s+)?\p{L}+(?:\s\p{L}+){1,4})/iu.exec(
        text.slice(from),
      ) ?? [];
    const isHelp = /^\s*phối hợp/iu.test(first.replace(OPENING, '')) && !said.has('lead');
    const words = isHelp
      ? (/phối hợp(?: với)?/iu.exec(first)?.[0] ?? 'phối hợp')
      : verb.replace(/^[\s,:]+/u, '').trim();
    if (words === '') return;
    for (const agency of subject.agencies)
      this.#push(
        clause,
        agency,
        isHelp ? 'coordinate' : 'perform',
        words,
        sentenceAt(text, Math.max(from, 0)),
        isHelp ? names : [],
        assignment,
        subject.requested,
      );
  }

  /** "gửi về Sở … để tổng hợp, báo cáo": who receives reports on. */
  #receives({ clause, text }: Unit, subject: Subject): void {
    for (const match of text.matchAll(
      /(?:gửi|phản ánh|báo cáo)?\s*(?:kịp thời\s+)?(?:về|đến|tới|qua)\s+/gu,
    )) {
      const agencies = this.#finder.listAt(text, match.index + match[0].length);
      const last = agencies.at(-1);
      const onward =
        last &&
        /^\s*(?:\)\s*)?(?:để\s+)?(tổng hợp(?:,?\s*(?:báo cáo|trình|tham mưu))?)/u.exec(
          text.slice(last.end),
        );
      if (!last || !onward) continue;
      const role: Role = /trình/u.test(onward[0]) ? 'advise' : 'report';
      for (const agency of agencies)
        if (!subject.agencies.some(({ as }) => as === agency.as))
          this.#push(clause, agency, role, onward[1] ?? '', sentenceAt(text, match.index), []);
    }
  }

  #push(
    { address }: Clause,
    agency: NamedAgency,
    role: Role,
    asPrinted: string,
    quote: string,
    partners: readonly NamedAgency[],
    assignment?: string,
    requested?: string,
  ): void {
    const key = agency.id ?? agency.as.toLowerCase();
    if (
      this.out.some(
        (duty) =>
          duty.clause === address &&
          duty.role === role &&
          (duty.agency.id ?? duty.agency.as.toLowerCase()) === key,
      )
    )
      return;
    this.out.push({
      clause: address,
      agency,
      role,
      asPrinted,
      quote,
      partners,
      ...(assignment !== undefined && { assignment }),
      ...(requested !== undefined && { requested }),
    });
  }
}
