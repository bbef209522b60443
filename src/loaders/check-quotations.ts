import { plainTexts, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { textOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { basesOf } from '#src/lib/kits/check-kit.ts';
import { statementsOf } from '#src/lib/kits/statements.ts';
import { pinsBeside } from '#src/lib/quotes/build.ts';
import { isWordForWord, nearestTo, quotedIn } from '#src/lib/quotes/quoted.ts';
import { readPin, writtenPin, type Pin } from '#src/schemas/pin.ts';
import { today } from '#src/site/today.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { kitSources } from './check-outreach.ts';
import type { Content, Entry } from './content.ts';

/** What guides, kits and notes set in quotation marks: each passage must be its source's, word for word. */

type Trees = ReadonlyMap<string, ClauseTree>;

/** Every passage in quotation marks that is not what its source prints. */
export function checkQuotations(content: Content, trees: Trees): ContentProblem[] {
  const { benefits, outreach } = content.entries;
  return [
    ...[...benefits.values()].flatMap((guide) => checkGuide(guide, trees)),
    ...[...outreach.values()].flatMap((kit) => checkKitTexts(content, kit, trees)),
    ...checkNotes(content, trees),
  ];
}

/** What is nearest, as the end of a message; nothing where nothing is like it. */
const nearestWords = (words: string, texts: readonly string[]): string => {
  const near = nearestTo(words, texts);
  return near && near.distance < 0.6 ? `; gần nhất văn bản in: "${near.words}"` : '';
};

const ADVICE =
  'Trong ngoặc kép chỉ để nguyên văn: hãy chép đúng từng chữ, hoặc bỏ dấu ngoặc kép và nói bằng lời của mình';

const notPrinted = (words: string, where: string, texts: readonly string[]): string =>
  `lời trong ngoặc kép "${words}" không có nguyên văn ở ${where}${nearestWords(words, texts)}. ${ADVICE}`;

const clauseText = ({ document, clause }: Pin, trees: Trees): string | undefined => {
  const found = trees.get(document)?.get(clause);
  return found && textOf(found);
};

/** Where in some documents words stand, as an author would pin them: the smallest clause that holds them. */
function placeOf(words: string, documents: readonly string[], trees: Trees): Pin | undefined {
  for (const document of documents) {
    const clause = trees
      .get(document)
      ?.all.filter((one) => isWordForWord(words, textOf(one)))
      .at(-1);
    if (clause) return { document, clause: clause.address };
  }
  return undefined;
}

/** The pins that a text of a guide rests on: those beside it, else those of the nearest thing that it is a part of. */
function pinsAround(data: unknown, path: readonly PropertyKey[]): readonly Pin[] {
  for (let end = path.length; end > 0; end -= 1) {
    const pins = pinsBeside(data, path.slice(0, end));
    if (pins.length > 0) return pins;
  }
  return [];
}

/**
 * A passage of a guide. With pins of its own it must stand in one of their clauses; what has none (what a source leaves
 * open, a heading) speaks of the whole document.
 */
function passageFault(
  words: string,
  pins: readonly Pin[],
  isPinned: boolean,
  documents: readonly string[],
  trees: Trees,
): string | undefined {
  const texts = pins.flatMap((one) => clauseText(one, trees) ?? []);
  // A pin that leads nowhere is told where it stands.
  if (texts.length < pins.length) return undefined;
  if (texts.some((text) => isWordForWord(words, text))) return undefined;
  if (documents.every((document) => !trees.has(document))) return undefined;
  const elsewhere = placeOf(words, documents, trees);
  if (elsewhere && !isPinned) return undefined;
  if (elsewhere)
    return `lời trong ngoặc kép "${words}" không nằm ở mục được ghim (${pins.map(({ clause }) => clause).join(', ')}) mà ở ${writtenPin(elsewhere)}; hãy ghim mục ấy`;
  const whole = documents.flatMap((document) =>
    (trees.get(document)?.clauses ?? []).map((clause) => textOf(clause)),
  );
  return notPrinted(
    words,
    isPinned ? `mục được ghim (${pins.map(({ clause }) => clause).join(', ')})` : 'văn bản',
    texts.length > 0 ? texts : whole,
  );
}

function checkGuide(guide: Entry<'benefits'>, trees: Trees): ContentProblem[] {
  const { data, body, bodyLine, file, tell } = guide;
  const all = [...new Set(data.provinces.map(({ document }) => document))];
  const inFields = plainTexts(data).flatMap(({ path, text }) => {
    const [list, index] = path;
    const part = list === 'provinces' ? data.provinces[Number(index)]?.document : undefined;
    const isPinned = pinsBeside(data, path).length > 0;
    return quotedIn(text).flatMap((words) => {
      const documents = part === undefined ? all : [part];
      const fault = passageFault(words, pinsAround(data, path), isPinned, documents, trees);
      return fault === undefined ? [] : [tell(path, fault)];
    });
  });
  const inBody = readGuideBody(body).blocks.flatMap(({ text, elements, line }) => {
    const pins = elements.flatMap(({ attributes }) => {
      const read = readPin(attributes['at'] ?? '');
      return 'fault' in read ? [] : [read];
    });
    return quotedIn(text).flatMap((words): ContentProblem[] => {
      const message = passageFault(words, pins, pins.length > 0, all, trees);
      return message === undefined ? [] : [{ file, line: bodyLine + line - 1, message }];
    });
  });
  return [...inFields, ...inBody];
}

/** A kit says of each statement what it rests on: its quotes, records, notes. */
function checkKitTexts(content: Content, kit: Entry<'outreach'>, trees: Trees): ContentProblem[] {
  const { data, tell } = kit;
  const placed = statementsOf(data).filter(({ statement }) => quotedIn(statement.text).length > 0);
  if (placed.length === 0) return [];
  const sources = kitSources(content, trees, kit, today);
  return placed.flatMap(({ path, statement }) => {
    const bases = basesOf(statement, data, sources);
    // A key that is not there, and a quote that leads nowhere, are told at their place.
    const isWhole = statement.from.every((key) => {
      const quote = data.quotes[key];
      return quote === undefined || sources.clauseText(quote) !== undefined;
    });
    return quotedIn(statement.text)
      .filter((words) => isWhole && !bases.some((basis) => isWordForWord(words, basis)))
      .map((words) =>
        tell(
          [...path, 'text'],
          notPrinted(words, `đoạn được ghim (${statement.from.join(', ')})`, bases),
        ),
      );
  });
}

/** Shorter passages of a note may be of any act. */
const TELLING = 6;

/** So near words are meant to be those of our document. */
const MISQUOTED = 0.25;

/**
 * Notes tell of acts that are not here, whose words nobody can compare. A passage that is nearly one of a document on
 * which the note stands, and not quite, is a slip.
 */
function checkNotes({ entries }: Content, trees: Trees): ContentProblem[] {
  const shared = [...entries.notes.values()].map((entry) => ({
    entry: entry,
    path: ['text'] as PropertyKey[],
    text: entry.data.text,
    documents: [
      ...entry.data.shows.documents,
      ...entry.data.shows.guides.flatMap((guide) =>
        (entries.benefits.get(guide)?.data.provinces ?? []).map(({ document }) => document),
      ),
      ...entry.data.shows.kits.flatMap((kit) => entries.outreach.get(kit)?.data.documents ?? []),
    ],
  }));
  const own = [...entries.documents.values()].flatMap((entry) =>
    entry.data.notes.map(({ text }, index) => ({
      entry: entry,
      path: ['notes', index, 'text'] as PropertyKey[],
      text,
      documents: [entry.id],
    })),
  );
  return [...shared, ...own].flatMap(({ entry, path, text, documents }) =>
    quotedIn(text)
      .filter((words) => words.split(/\s+/u).length >= TELLING)
      .flatMap((words) => {
        const texts = [...new Set(documents)].flatMap((document) =>
          (trees.get(document)?.clauses ?? []).map((clause) => textOf(clause)),
        );
        if (texts.some((whole) => isWordForWord(words, whole))) return [];
        const near = nearestTo(words, texts);
        if (!near || near.distance > MISQUOTED) return [];
        return [entry.tell(path, notPrinted(words, 'văn bản', texts))];
      }),
  );
}
