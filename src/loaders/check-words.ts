import { checkPlainLanguage, type LocatedText } from '#src/lib/benefits/plain-language.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** Words for citizens that stand in no guide, and names that must tell guides and kits apart. */

/** A text of an entry and the keys that lead to it. */
interface PlacedText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Texts of an entry with their lines. */
const located = (entry: Entry, texts: readonly PlacedText[]): LocatedText[] =>
  texts.map(({ path, text }) => ({
    text,
    get line() {
      return entry.tell(path, '').line ?? 1;
    },
  }));

/** The checker's questions and the editors' notes, which stand on the pages of guides, in plain language. */
export function checkWords({ entries }: Content): ContentProblem[] {
  const officialese = [...entries.officialese.values()][0]?.data ?? {};
  const texts = [
    ...[...entries.checker.values()].map((entry) => ({
      file: entry.file,
      pieces: located(
        entry,
        entry.data.questions.flatMap((question, index): PlacedText[] => {
          const { text, help } = question;
          const options = 'options' in question ? question.options : [];
          const path = ['questions', index];
          return [
            { path: [...path, 'text'], text },
            ...(help === undefined ? [] : [{ path: [...path, 'help'], text: help }]),
            ...options.flatMap(({ label, ends }, place) => [
              { path: [...path, 'options', place, 'label'], text: label },
              ...(ends?.says ?? []).map((said, at) => ({
                path: [...path, 'options', place, 'ends', 'says', at],
                text: said,
              })),
            ]),
          ];
        }),
      ),
    })),
    ...[...entries.notes.values()].map((entry) => ({
      file: entry.file,
      pieces: located(entry, [{ path: ['text'], text: entry.data.text }]),
    })),
  ];
  return texts.flatMap(({ file, pieces }) =>
    checkPlainLanguage(file, pieces, officialese).map(({ line, message }) => ({
      file,
      line,
      message,
    })),
  );
}

/** Two guides, two kits or two comparisons of one name: readers could not tell them apart. */
export function checkTitles({ entries }: Content): ContentProblem[] {
  return [entries.benefits, entries.outreach, entries.comparison].flatMap((collection) => {
    const seen = new Map<string, string>();
    return [...collection.values()].flatMap((entry): ContentProblem[] => {
      const { title } = entry.data;
      const twin = seen.get(title);
      seen.set(title, twin ?? entry.file);
      return twin === undefined
        ? []
        : [entry.tell(['title'], `tên "${title}" đã có ở ${twin}; hãy đặt tên khác để phân biệt`)];
    });
  });
}
