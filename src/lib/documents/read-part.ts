import type { Part } from './attached.ts';
import type { BodyProblem, ClauseKind } from './clause.ts';
import { ALWAYS_HEADED, draft, isDraft, Outline, UNNUMBERED, type Draft } from './drafts.ts';
import { readLabel } from './labels.ts';
import { isBlock, isUpper, type Line } from './lines.ts';
import { endingOf, FOOTNOTE, FORMULA, RECIPIENTS, SIGNING_FORM, tailOf } from './places.ts';

/** The lines of one part become its fixed places and its numbered clauses, in printed order. */

/** A line in brackets that says with what a part was issued: it belongs to the title above it. */
const ISSUED_WITH = /^\((?:Ban hành|Kèm theo|Đính kèm|Phê duyệt|Được ban hành)/iu;

/** A table or quotation as a clause. */
function blockOf(line: Line): Draft {
  if (line.rows) {
    const table = draft('table', line.line);
    for (const { cells, line: at, head } of line.rows) {
      const row = draft('row', at);
      row.cells = cells;
      if (head) row.head = true;
      row.body = cells.filter(Boolean).map((text) => ({ text, level: 0, line: at }));
      table.body.push(row);
    }
    return table;
  }
  const quotation = draft('quotation', line.line);
  quotation.body = readQuoted(line.quoted ?? []);
  return quotation;
}

/** The clauses of a quotation: numbered ones only, the mark “ printed with the first label. */
function readQuoted(lines: readonly Line[]): (Draft | Line)[] {
  const outline = new Outline();
  const out: (Draft | Line)[] = [];
  lines.forEach((line, index) => {
    if (isBlock(line)) return void (outline.current?.body ?? out).push(blockOf(line));
    const mark = index === 0 ? (/^[“”"«„]\s*/u.exec(line.text)?.[0] ?? '') : '';
    const label = readLabel(line.text.slice(mark.length), line.level > 0, outline.expects);
    if (label) {
      outline.place({ ...label, printed: mark + label.printed }, line);
      return;
    }
    outline.leaveDashes(false);
    const { current } = outline;
    if (
      current &&
      ALWAYS_HEADED.includes(current.kind) &&
      current.body.length === 0 &&
      isUpper(line.text)
    )
      current.heading.push(line.text);
    else (current?.body ?? out).push(line);
  });
  return [...out, ...outline.tops];
}

/** Reads the lines of one part one after the other. */
class PartReader {
  readonly #lines: readonly Line[];
  readonly #problems: BodyProblem[];
  readonly #outline = new Outline();
  readonly #titleStart: number | undefined;
  readonly #titleEnd: number;
  readonly #tail: ReturnType<typeof tailOf>;
  readonly #byArticles: boolean;
  readonly #lastMark: number;
  readonly #lastText: number;
  /** What ends the text, once its first paragraph is read: what follows goes on with it. */
  #ended: 'effect' | 'closing' | undefined;
  /** The enacting formula, until the clause below it is read. */
  #formula: Line | undefined;

  constructor({ lines, title }: Part, problems: BodyProblem[]) {
    this.#lines = lines;
    this.#problems = problems;
    this.#titleStart = title;
    this.#titleEnd = title === undefined ? 0 : this.#endOfTitle(title);
    this.#tail = tailOf(lines, this.#titleEnd);
    const marked = lines
      .slice(0, this.#tail.start)
      .map((line, index) => index >= this.#titleEnd && this.#label(line, () => true));
    this.#byArticles = marked.some((label) => label && label.kind === 'article');
    this.#lastMark = marked.findLastIndex(Boolean);
    this.#lastText = lines
      .slice(0, this.#tail.start)
      .findLastIndex((line) => !isBlock(line) && !FOOTNOTE.test(line.text));
  }

  read(): Draft[] {
    this.#lines.forEach((line, index) => {
      this.#line(line, index);
    });
    this.#keepFormula();
    return this.#outline.tops;
  }

  /** A title goes on over lines marked as such; over an annex in capitals and brackets too, since nobody marks these. */
  #endOfTitle(start: number): number {
    const isUnmarked = this.#lines[start]?.level !== 1;
    let end = start + 1;
    for (let line = this.#lines[end]; line; line = this.#lines[end]) {
      const goesOn =
        line.level === 1 ||
        ISSUED_WITH.test(line.text) ||
        (isUnmarked &&
          !isBlock(line) &&
          (isUpper(line.text) ||
            /^\(.*\)$|^Về (?:việc )?/u.test(line.text) ||
            ISSUED_WITH.test(this.#lines[end + 1]?.text ?? '')) &&
          readLabel(line.text, line.level > 0, () => true) === undefined);
      if (!goesOn) break;
      end += 1;
    }
    return end;
  }

  #label(line: Line, expects = this.#outline.expects): ReturnType<typeof readLabel> {
    const isLabelled =
      line.level !== 1 &&
      !isBlock(line) &&
      !SIGNING_FORM.test(line.text) &&
      !FOOTNOTE.test(line.text);
    return isLabelled ? readLabel(line.text, line.level > 0, expects) : undefined;
  }

  #line(line: Line, index: number): void {
    const { start } = this.#tail;
    // Before the first number, dashes belong to the preamble ("- Căn cứ Luật …").
    const found = index < start && index >= this.#titleEnd ? this.#label(line) : undefined;
    const isDashFirst =
      this.#outline.open.length === 0 && UNNUMBERED.includes(found?.kind ?? 'row');
    const label = isDashFirst ? undefined : found;
    if (!label) this.#keepFormula();
    if (FOOTNOTE.test(line.text)) return this.#footnote(line, index);
    if (index >= start) return this.#tailLine(line, index);
    if (index < (this.#titleStart ?? 0)) return this.#fixed('header', line);
    if (this.#titleStart !== undefined && index < this.#titleEnd) return this.#fixed('title', line);
    if (line.level === 1) return this.#lateTitle(line);
    if (isBlock(line)) return this.#block(line);
    if (!label) return this.#paragraph(line, index);
    const made = this.#outline.place(label, line);
    if (this.#formula) made.lead = this.#formula.text;
    this.#formula = undefined;
  }

  #paragraph(line: Line, index: number): void {
    if (this.#ended) return this.#fixed(this.#ended, line);
    const { current } = this.#outline;
    if (!current) return this.#opening(line);
    const isFresh = current.body.length === 0 && !current.opening;
    if (isFresh && (line.level > 0 || this.#namesUnmarked(current, line, index))) {
      current.heading.push(line.text);
      return;
    }
    if (line.level > 0) this.#unnumbered(line);
    if (index > this.#lastMark && this.#ending(line, index, isFresh)) return;
    this.#outline.leaveDashes(false);
    this.#outline.current?.body.push(line);
  }

  /** Whether a line without a heading sign is the name of the chapter above it: capitals, or what stands just before an article. */
  #namesUnmarked(current: Draft, line: Line, index: number): boolean {
    if (!ALWAYS_HEADED.includes(current.kind)) return false;
    if (isUpper(line.text)) return true;
    const next = this.#lines[index + 1];
    return (
      current.heading.length === 0 && next !== undefined && this.#label(next)?.kind === 'article'
    );
  }

  /** What stands before the first number: the enacting formula, authority and legal bases of a decision, a plan's preamble. */
  #opening(line: Line): void {
    if (this.#byArticles && FORMULA.test(line.text)) {
      this.#formula = line;
      return;
    }
    if (line.level > 0) this.#unnumbered(line);
    if (!this.#byArticles) this.#fixed('preamble', line);
    else this.#fixed(isUpper(line.text) && !line.text.endsWith(';') ? 'authority' : 'basis', line);
  }

  /** A formula that no number follows stays where it is printed. */
  #keepFormula(): void {
    const formula = this.#formula;
    this.#formula = undefined;
    if (formula) this.#fixed('authority', formula);
  }

  #ending(line: Line, index: number, isAlone: boolean): boolean {
    const isLast = index === this.#lastText;
    const byArticles = this.#byArticles;
    this.#ended = endingOf(line.text, { byArticles, isLast, isAlone });
    if (!this.#ended) return false;
    this.#fixed(this.#ended, line);
    return true;
  }

  /** A table or quotation stands in the clause that is open, or in the fixed place that is being read. */
  #block(line: Line): void {
    const made = blockOf(line);
    if (this.#ended) return this.#place(this.#ended, made, line.line);
    if (this.#outline.current) {
      this.#outline.leaveDashes(true);
      this.#outline.add(made);
      return;
    }
    const last = this.#outline.tops.at(-1)?.kind;
    const isOpen = last === 'preamble' || last === 'basis' || last === 'authority';
    this.#place(isOpen ? last : this.#byArticles ? 'basis' : 'preamble', made, line.line);
  }

  #footnote(line: Line, index: number): void {
    const [, printed = '', rest = ''] = FOOTNOTE.exec(line.text) ?? [];
    const made = draft('footnote', line.line);
    made.label = printed;
    if (rest) made.opening = { ...line, text: rest };
    if (index >= this.#tail.start || this.#ended || !this.#outline.current)
      this.#outline.tops.push(made);
    else this.#outline.add(made);
  }

  #tailLine(line: Line, index: number): void {
    const { recipients, signature } = this.#tail;
    const last = this.#outline.tops.at(-1);
    // What follows a footnote at the end goes on with it.
    if (last?.kind === 'footnote' && index > signature)
      return void last.body.push(isBlock(line) ? blockOf(line) : line);
    const isSigned = index < recipients || (index >= signature && !RECIPIENTS.test(line.text));
    this.#fixed(isSigned ? 'signature' : 'recipients', line);
  }

  #lateTitle(line: Line): void {
    if (this.#outline.tops.at(-1)?.kind !== 'title')
      this.#problems.push({
        line: line.line,
        excusable: false,
        message: `"# ${line.text}": một dấu # chỉ dùng cho tên loại và trích yếu ở đầu văn bản; đầu mục thì ghi ##, ###…; phần kèm theo thì đặt dòng --- trước nó`,
      });
    this.#outline.close();
    this.#fixed('title', line);
  }

  #unnumbered(line: Line): void {
    this.#problems.push({
      line: line.line,
      excusable: false,
      message: `tiêu đề "${line.text}" không có số thứ tự (I., 1., a)…); nếu là đoạn văn, hãy bỏ dấu # ở đầu dòng`,
    });
  }

  #fixed(kind: ClauseKind, line: Line): void {
    this.#place(kind, isBlock(line) ? blockOf(line) : line, line.line);
  }

  #place(kind: ClauseKind, item: Draft | Line, at: number): void {
    const { tops } = this.#outline;
    const last = tops.at(-1);
    const made = last?.kind === kind ? last : draft(kind, at);
    if (made !== last) tops.push(made);
    made.body.push(item);
  }
}

/** One part (the decision, the plan, an annex): its fixed places and its numbered clauses, in printed order. */
export function readPart(part: Part, problems: BodyProblem[]): Draft[] {
  return new PartReader(part, problems).read();
}

/** The plain lines of a draft, blocks and clauses left out. */
const linesIn = (item: Draft): Line[] =>
  item.body.filter((entry): entry is Line => !isDraft(entry));
