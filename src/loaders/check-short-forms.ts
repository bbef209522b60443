import { shortFormFaults, type ShortForm } from '#src/lib/benefits/short-forms.ts';
import { listedOn } from '#src/lib/publication.ts';
import { today } from '#src/site/today.ts';
import { scriptNames } from '#src/schemas/outreach.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** Short forms against `content/conditions`: a benefit is never named without what limits it. */

/** A short form and the field that an author has to mend. */
interface Placed extends ShortForm {
  readonly path: readonly PropertyKey[];
}

/** The short forms of a guide; lists, shared links, search results and pictures are made from these two. */
function ofGuide({ id, data }: Entry<'benefits'>): Placed[] {
  const documents = [...new Set(data.provinces.map(({ document }) => document))];
  return [
    { path: ['title'], text: data.title, documents, guide: id, isTitle: true },
    { path: ['summary', 'text'], text: data.summary.text, documents, guide: id },
  ];
}

const joined = (texts: readonly { readonly text: string }[]): string =>
  texts.map(({ text }) => text).join(' ');

/** The short forms of a kit: what is read, sent or hung up without the page around it. */
function ofKit({ data }: Entry<'outreach'>): Placed[] {
  const documents = [...new Set([...data.documents, ...(data.pinsIn ? [data.pinsIn] : [])])];
  const { release, poster, scripts } = data;
  const one = (path: readonly PropertyKey[], text: string): Placed => ({ path, text, documents });
  return [
    { ...one(['title'], data.title), isTitle: true },
    one(['release', 'headline', 'text'], release.headline.text),
    one(['release', 'summary', 'text'], release.summary.text),
    one(['release', 'what'], release.what),
    one(['release', 'lead', 'text'], release.lead.text),
    one(['sms', 'text'], data.sms.text),
    one(['zalo', 'text'], data.zalo.text),
    one(['poster', 'title'], joined([poster.title, ...poster.lines])),
    one(['post'], joined(data.post)),
    ...scriptNames.map((name) => one(['scripts', name], joined(scripts[name]))),
  ];
}

/**
 * Every short form that names a benefit without its conditions, and every guide that nobody wrote them for.
 *
 * @param astray documents of which nobody knows yet where they apply
 */
export function checkShortForms(content: Content, astray: ReadonlySet<string>): ContentProblem[] {
  const { entries } = content;
  const conditions = entries.conditions.get('conditions');
  if (conditions === undefined) return [];
  const { data } = conditions;
  const documents = {
    province: (slug: string) => {
      const document = entries.documents.get(slug);
      return entries.provinces.get(document?.data.province ?? '')?.data.name;
    },
    isDraft: (slug: string) => entries.documents.get(slug)?.data.stage === 'draft',
  };
  const faults = (entry: Entry, forms: readonly Placed[]) =>
    forms.flatMap(({ path, ...form }) =>
      form.documents.some((document) => astray.has(document))
        ? []
        : shortFormFaults(form, data, documents).map((message) =>
            entry.tell(path, `lời ngắn này ${message}`),
          ),
    );
  const known = new Set(data.benefits.map(({ guide, document }) => `${guide} ${document}`));
  const unwritten = (guide: Entry<'benefits'>): ContentProblem[] => {
    const documents = guide.data.provinces.map(({ document }) => document);
    const lacking = [...new Set(documents)].filter(
      // One that is not there is told where it is named.
      (document) => !known.has(`${guide.id} ${document}`) && entries.documents.has(document),
    );
    const [first] = lacking;
    if (first === undefined) return [];
    const parts = lacking.map((document) => `"guide: ${guide.id}", "document: ${document}"`);
    return [
      {
        ...guide.tell(
          ['provinces', documents.indexOf(first), 'document'],
          `content/conditions chưa nói lời ngắn phải giữ điều kiện nào; hãy thêm ${parts.length > 1 ? 'các mục' : 'một mục'} ${parts.join('; ')} vào content/conditions/conditions.yaml`,
        ),
        cause: { kind: 'conditions', name: guide.id },
      },
    ];
  };
  return [
    // Nobody makes a short form of what is withdrawn.
    ...listedOn([...entries.benefits.values()], today).flatMap((guide) => [
      ...faults(guide, ofGuide(guide)),
      ...unwritten(guide),
    ]),
    ...listedOn([...entries.outreach.values()], today).flatMap((kit) => faults(kit, ofKit(kit))),
  ];
}
