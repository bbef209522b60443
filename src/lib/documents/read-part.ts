import type { Part } from './attached.ts';
import type { BodyProblem, ClauseKind } from './clause.ts';
import { ALWAYS_HEADED, draft, Outline, UNNUMBERED, type Draft } from './drafts.ts';
import { readLabel } from './labels.ts';
import { isBlock, isUpper, type Line } from './lines.ts';
import {
  endingOf,
  FOOTNOTE,
  FORMULA,
  isPlaceAndDay,
  MOTTO,
  NOTE,
  RECIPIENTS,
  SIGNING_FORM,
  tailOf,
} from './places.ts';

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

/** Lines in which a document without a title has its letterhead. */
const LETTERHEAD = 15;

/** Where the letterhead ends of a part that has no title, a letter above all: at "Kính gửi". */
function endOfLetterhead(lines: readonly Line[]): number {
  const at = lines.slice(0, LETTERHEAD).findIndex(({ text }) => /^Kính gửi\b/u.test(text));
  const isPlain = lines
    .slice(0, Math.max(at, 0))
    .every((line) => !isBlock(line) && line.level === 0);
  return at > 0 && isPlain ? at : 0;
}

/** Reads the lines of one part one after the other. */
class PartReader {
  readonly #lines: readonly Line[];
  readonly #problems: BodyProblem[];
  readonly #outline = new Outline();
  readonly #titleStart: number | undefined;
  readonly #headerEnd: number;
  readonly #titleEnd: number;
  readonly #tail: ReturnType<typeof tailOf>;
  readonly #byArticles: boolean;
  readonly #lastMark: number;
  readonly #lastText: number;
  /** What ends the text, once its first paragraph is read: what follows goes on with it. */
  #ended: 'effect' | 'closing' | undefined;
  /** The enacting formula, until the clause below it is read. */
  #formula: Line | undefined;

  readonly #isAttached: boolean;

  constructor({ lines, title, prefix }: Part, problems: BodyProblem[]) {
    this.#lines = lines;
    this.#isAttached = prefix !== undefined;
    this.#headerEnd = title ?? endOfLetterhead(lines);
    this.#problems = problems;
    this.#titleStart = title;
    this.#titleEnd = title === undefined ? this.#headerEnd : this.#endOfTitle(title);
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

  /** A title goes on over lines marked as such; over an annex in capitals and brackets too, since nobody marks these; over the letterhead of a form to its name. */
  #endOfTitle(start: number): number {
    const isUnmarked = this.#lines[start]?.level !== 1;
    let end = start + 1;
    for (let line = this.#lines[end]; line; line = this.#lines[end]) {
      const goesOn =
        line.level === 1 ||
        ISSUED_WITH.test(line.text) ||
        (isUnmarked && this.#isHeadOfForm(end)) ||
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

  /** Whether a line is the motto over a form, or its place and day with the form's name still to come. */
  #isHeadOfForm(at: number): boolean {
    const line = this.#lines[at];
    if (!line || isBlock(line)) return false;
    if (MOTTO.test(line.text)) return true;
    const isBlank = !/\p{L}/u.test(line.text);
    return (
      (isPlaceAndDay(line) || isBlank || /^Số\s*:/u.test(line.text)) &&
      this.#lines.slice(at + 1, at + 3).some((next) => !isBlock(next) && isUpper(next.text))
    );
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
    if (index >= this.#tail.notes && !isBlock(line)) return this.#note(line, index);
    if (index >= start) return this.#tailLine(line, index);
    if (index < this.#headerEnd) return this.#fixed('header', line);
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
    const isEmpty = current.body.length === 0;
    const isFresh = isEmpty && !current.opening;
    if (isFresh && (line.level > 0 || this.#namesUnmarked(current, line, index))) {
      current.heading.push(line.text);
      return;
    }
    if (line.level > 0) this.#unnumbered(line);
    // Words on the line of the label that end in no mark are a name, though nobody marked it as a heading.
    const isAlone = isFresh || (isEmpty && !/[.;:,]$/u.test(current.opening?.text ?? ''));
    if (index > this.#lastMark && this.#ending(line, index, isAlone)) return;
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
    // Below the table of an annex its paragraphs are counted like it.
    if (
      this.#outline.tops.at(-1)?.kind === 'table' ||
      this.#outline.tops.at(-1)?.kind === 'paragraph'
    ) {
      const made = draft('paragraph', line.line);
      made.body.push(line);
      this.#outline.add(made);
    } else if (!this.#byArticles) this.#fixed('preamble', line);
    else {
      // Who enacts stands above the legal bases; capitals among them name the sides of a contract.
      const last = this.#outline.tops.at(-1)?.kind;
      const isAuthority = last !== 'basis' && isUpper(line.text) && !line.text.endsWith(';');
      this.#fixed(isAuthority ? 'authority' : 'basis', line);
    }
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
    // An annex often is nothing but a table; in the document itself one above the first number belongs to its opening.
    if (this.#isAttached && line.rows && !this.#byArticles) return void this.#outline.add(made);
    const isOpen = last === 'preamble' || last === 'basis' || last === 'authority';
    this.#place(isOpen ? last : this.#byArticles ? 'basis' : 'preamble', made, line.line);
  }

  #footnote(line: Line, index: number): void {
    const [, printed = '', rest = ''] = FOOTNOTE.exec(line.text) ?? NOTE.exec(line.text) ?? [];
    const made = draft('footnote', line.line);
    made.label = printed;
    if (rest) made.opening = { ...line, text: rest };
    if (rest && line.text.startsWith(printed + rest.slice(0, 1))) made.glued = true;
    if (index >= this.#tail.start || this.#ended || !this.#outline.current)
      this.#outline.tops.push(made);
    else this.#outline.add(made);
  }

  /** What stands below the signature of a form: its notes, and the words over them. */
  #note(line: Line, index: number): void {
    if (NOTE.test(line.text)) return this.#footnote(line, index);
    const last = this.#outline.tops.at(-1);
    if (last?.kind === 'footnote') return void last.body.push(line);
    const made = draft('paragraph', line.line);
    made.body.push(line);
    this.#outline.tops.push(made);
  }

  #tailLine(line: Line, index: number): void {
    const { start, recipients, signature } = this.#tail;
    const signed = start < recipients ? start : signature;
    const last = this.#outline.tops.at(-1);
    // What follows a footnote at the end goes on with it.
    if (last?.kind === 'footnote' && index > signed)
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
