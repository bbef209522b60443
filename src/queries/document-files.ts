import { akomaNtoso } from '#src/lib/documents/akoma-ntoso.ts';
import { markdown, plainText } from '#src/lib/documents/plain-forms.ts';
import { addressOf, documentForms, paths, type DocumentForm } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { clauseCsv, clauseLines } from './data.ts';
import { getDocument, getDocuments, type DocumentView } from './documents.ts';

/** A document's text as files, for those who take it further. */

const types: Readonly<Record<DocumentForm, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  'akn.xml': 'application/xml',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
};

const forms = Object.keys(types) as DocumentForm[];

/** What a file says of itself. */
const note = ({ slug, fullName, states: [state] }: DocumentView): string =>
  `Bản chép từng chữ của ${fullName}, không phải văn bản chính thức. ${state.label}: ${state.sentence} ${addressOf(paths.document(slug))}`;

function written(document: DocumentView, form: DocumentForm): string {
  const { slug, tree, fullName } = document;
  switch (form) {
    case 'txt':
      return plainText(tree);
    case 'md':
      return markdown(tree, fullName, note(document));
    case 'akn.xml':
      return akomaNtoso(document, { site: site.name, address: addressOf(paths.document(slug)) });
    case 'jsonl':
      return clauseLines(document);
    case 'csv':
      return clauseCsv(document);
  }
}

/** Slug and file name of every file: each form of each document that has a text. */
export const documentFiles = async (): Promise<{ params: { slug: string; file: string } }[]> =>
  (await getDocuments())
    .filter(({ tree }) => tree.all.length > 0)
    .flatMap(({ slug }) =>
      forms.map((form) => ({ params: { slug, file: documentForms.fileOf(slug, form) } })),
    );

/**
 * One of `documentFiles`.
 *
 * @throws Error where there is no such file
 */
export async function getDocumentFile(
  slug: string,
  file: string,
): Promise<{ readonly text: string; readonly type: string }> {
  const form = forms.find((one) => documentForms.fileOf(slug, one) === file);
  if (form === undefined) throw new Error(`Văn bản "${slug}" không có tệp "${file}".`);
  return { text: written(await getDocument(slug), form), type: types[form] };
}
