import { answers, NOT_STATED, type ReleaseText, type Statement } from '#src/schemas/outreach.ts';
import { readAuthorText, type TextBlock, type TextFault } from '#src/lib/author-text.ts';

/**
 * A kit's release is the body of its file: plain paragraphs, each closed by what it rests on, `<Ghim from="record, ten" />`.
 * The first paragraph opens the release; what stands below `## Bối cảnh` is the background.
 */

/** The heading above the background. */
const BACKGROUND = 'Bối cảnh';

const EXAMPLE = '<Ghim from="record, tên câu trích" />';

/** A paragraph of a release with the line of the body on which it stands. */
interface PlacedStatement {
  readonly statement: Statement;
  readonly line: number;
}

/** A release as read, or what is wrong with it. */
export interface Release {
  readonly text: ReleaseText | undefined;
  /** Line of the body, from 1, on which a paragraph stands: `['body', 1]`; of the first line for what is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly faults: readonly TextFault[];
}

/** Reads the body of a kit. */
export function readRelease(body: string): Release {
  const { blocks, faults } = readAuthorText(body, { Ghim: ['from'] });
  if (faults.length > 0) return { text: undefined, lineOf: () => 1, faults };
  const marks = blocks.filter(({ kind }) => kind === 'heading');
  const start = blocks.findIndex(({ kind }) => kind === 'heading');
  const read = (list: readonly TextBlock[]) => list.map(statementOf);
  const before = read(start < 0 ? blocks : blocks.slice(0, start));
  const after = read(
    start < 0 ? [] : blocks.slice(start + 1).filter(({ kind }) => kind !== 'heading'),
  );
  const [lead, ...rest] = before;
  const wrong = [
    ...headingFaults(marks),
    ...[...before, ...after].flatMap(({ fault }) => fault ?? []),
    ...amountFaults(lead !== undefined, rest.length, after.length, marks[0]?.line ?? 1),
  ];
  if (wrong.length > 0 || !lead) return { text: undefined, lineOf: () => 1, faults: wrong };
  const lines: Record<string, readonly number[]> = {
    lead: [lead.line],
    body: rest.map(({ line }) => line),
    background: after.map(({ line }) => line),
  };
  return {
    text: {
      lead: lead.statement,
      body: rest.map(({ statement }) => statement),
      background: after.map(({ statement }) => statement),
    },
    lineOf: ([part, index]) => lines[String(part)]?.[Number(index) || 0] ?? 1,
    faults: [],
  };
}

function headingFaults(headings: readonly TextBlock[]): TextFault[] {
  return headings
    .filter(({ depth, text }, index) => depth !== 2 || text !== BACKGROUND || index > 0)
    .map(({ line, text }) => ({
      line,
      message: `tiêu đề "${text}"; thông cáo chỉ có một tiêu đề: ## ${BACKGROUND}`,
    }));
}

function amountFaults(lead: boolean, body: number, background: number, line: number): TextFault[] {
  if (!lead)
    return [
      {
        line: 1,
        message: `chưa có thông cáo; hãy viết dưới dòng "---" một đoạn mở đầu, ít nhất hai đoạn thân, rồi "## ${BACKGROUND}" và ít nhất một đoạn`,
      },
    ];
  return [
    ...(body < 2
      ? [{ line: 1, message: 'thông cáo phải có ít nhất hai đoạn sau đoạn mở đầu' }]
      : []),
    ...(background < 1
      ? [{ line, message: `phải có "## ${BACKGROUND}" và ít nhất một đoạn dưới tiêu đề ấy` }]
      : []),
  ];
}

function statementOf(block: TextBlock): PlacedStatement & { fault?: TextFault } {
  const { text, line, elements, inList, marked } = block;
  const from = (elements[0]?.attributes['from'] ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  const placed = { statement: { text, from }, line };
  const fault = (message: string) => ({ ...placed, fault: { line, message } });
  if (inList || marked)
    return fault('thông cáo chỉ gồm đoạn văn, không gạch đầu dòng, không in đậm, không liên kết');
  if (elements.length !== 1 || from.length === 0)
    return fault(`đoạn phải kết bằng một ghim nói dựa vào đâu: ${EXAMPLE}; đoạn này là "${text}"`);
  return placed;
}

/** Answers that are no part of the first paragraph. */
export function answerFaults(
  release: Readonly<Record<(typeof answers)[number], string>>,
  lead: Statement,
): { path: readonly string[]; message: string }[] {
  return answers
    .filter((key) => release[key] !== NOT_STATED && !lead.text.includes(release[key]))
    .map((key) => ({
      path: ['release', key],
      message: `phải là một phần của câu mở đầu, chép đúng từng chữ, hoặc "${NOT_STATED}"`,
    }));
}
