import { formatDate } from '#src/vietnamese/dates.ts';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { formatProblems, type ContentProblem } from '#src/site/problem.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import type { Content, Entry } from './content.ts';

/** What does not stop a build and must be seen to: it is told with file and line. */

/** Told of a site that nobody answers for; a mistake where the build is for readers. */
export const NO_CONTACT: ContentProblem = {
  file: 'content/site.yaml',
  field: 'contact',
  message:
    'chưa ghi nơi nhận góp ý; cuối mỗi trang đang in "Đơn vị đăng trang chưa ghi nơi nhận góp ý". Hãy thêm "contact" (name, email, phone). Khi dựng để công bố (SITE_RELEASE=1) thì bắt buộc phải có',
};

/** Whether the site says where a reader tells of a mistake; a file that cannot be read is told of elsewhere. */
export const hasContact = (root: string): boolean => {
  const { facts } = readSiteFile(root);
  return facts === undefined || facts.contact !== undefined;
};

/** An editor's note with where it stands. */
export interface PlacedNote {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
  readonly note: EditorialNoteData;
}

/** Every editor's note of the content, wherever it stands. */
export function placedNotes({ entries }: Content): PlacedNote[] {
  const lists = [entries.documents, entries.agencies, entries.cited].flatMap((collection) =>
    [...collection.values()].flatMap((entry) =>
      entry.data.notes.map((note, index) => ({ entry, path: ['notes', index], note })),
    ),
  );
  return [
    ...[...entries.notes.values()].map((entry) => ({ entry, path: [], note: entry.data })),
    ...lists,
    ...[...entries.provinces.values()].flatMap((entry) =>
      entry.data.now === undefined
        ? []
        : [{ entry, path: ['now', 'note'], note: entry.data.now.note }],
    ),
  ];
}

/**
 * Notes whose day of review is past, and a site that does not say where a reader tells of a mistake.
 *
 * @param day `YYYY-MM-DD`
 */
export function contentWarnings(content: Content, day: string): ContentProblem[] {
  const due = placedNotes(content)
    .filter(({ note }) => note.reviewBy < day)
    .map(({ entry, path, note }) =>
      entry.tell(
        [...path, 'reviewBy'],
        `ghi chú phải kiểm tra lại trước ngày ${formatDate(note.reviewBy)}, nay đã quá; trang đang in "Ghi chú này cần kiểm tra lại". Hãy mở lại văn bản và các nguồn, sửa lời nếu đã đổi, rồi ghi ngày mới ở "checked" và "reviewBy"`,
      ),
    );
  return [...(hasContact(content.root) ? [] : [NO_CONTACT]), ...due];
}

/** The warnings as a text for the author; undefined where there is none. */
export function warningText(content: Content, day: string): string | undefined {
  const warnings = contentWarnings(content, day);
  return warnings.length === 0 ? undefined : formatProblems(warnings, 'Cần xem lại');
}
