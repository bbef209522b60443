import { z } from 'astro/zod';

/**
 * `journeys.yaml`: what readers find on the pages of this content, as its owners have seen it; `tests/journeys` walks the
 * built site and looks. Each part is one journey's; a journey whose part is absent is left out and named.
 */

/** A clause as `document#address`. */
const clause = z.string().regex(/^[a-z0-9-]+#\S+$/);
/** An address of the site such as `/van-ban/`, without the path of the site itself. */
const page = z.string().startsWith('/');
const text = z.string().min(1);
/** Screen by screen: starts of the answers to tick, or the number to type. */
const screens = z.array(z.array(z.union([text, z.int()])));

/** A question typed into the search, and the page that must come first. */
const answered = z.strictObject({ typed: text, page });

export const journeys = z
  .strictObject({
    /** A clause with its reading for people and what "Chép trích dẫn" copies, without the address at the end. */
    citation: z.strictObject({ clause, reading: text, copied: text }),
    /** The title of a document as the list shows it (its start), and a clause of it that has a link of its own. */
    clauseByKeyboard: z.strictObject({ title: text, clause, reading: text }),
    /** A clause with an editor's note, and words of that note. */
    note: z.strictObject({ clause, words: text }),
    /** A clause with work, an agency that has it (its name without the province), and its role. */
    margin: z.strictObject({ clause, agency: text, label: text }),
    /** A document and the first characters of its source file's hash; the documents whose summary fits on one sheet. */
    print: z.strictObject({ document: text, hash: text, onePage: z.array(text).default([]) }),
    /** From the home page: a situation, the audience it leads to, a guide there (start of its title), a clause pinned there. */
    situation: z.strictObject({ label: text, audience: text, guide: text, clause }),
    /** A clause that a guide rests on, and that guide (slug, start of its title). */
    basedOn: z.strictObject({ clause, guide: text, title: text }),
    /** A guide with a page for each province, one of those pages, the id of a part folded there, and words within. */
    folded: z.strictObject({ guide: text, province: text, part: text, words: text }),
    checker: z.strictObject({
      /** The answers that lead to the results; the first is the province. */
      answers: screens.min(2),
      /** A place whose documents are not here: start of its answer, and words said then. */
      elsewhere: z.strictObject({ answer: text, says: text }),
      /** Words of those answers that must not be in the text to send on. */
      secrets: z.array(text).min(1),
      /** How many guides at least these answers may lead to. */
      may: z.number().int(),
      /** One of them: conditions met, words of the first, its clause, start of its title. */
      result: z.strictObject({
        guide: text,
        met: z.number().int(),
        quote: text,
        clause,
        title: text,
      }),
      /** A question with two answers that stand beside each other, and the answers that lead to it. */
      several: z.strictObject({
        before: screens,
        question: text,
        answers: z.tuple([text, text]),
      }),
      /** How many guides at least the printed chart lists. */
      guides: z.number().int(),
    }),
    /** A guide whose leaflet is printed. */
    leaflet: text,
    /** A guide that is heard: its first sentences in order, each as said and as written. */
    listen: z.strictObject({
      guide: text,
      sentences: z.array(z.strictObject({ said: text, written: text })).min(2),
    }),
    /** From the home page: a province, a guide that its page lists, and one of its documents. */
    place: z.strictObject({ name: text, page, guide: text, document: text }),
    /**
     * What readers come for, from the home page on a phone: who, at most two steps (the start of a link's words, or a
     * question typed into the box and the first result taken), and words that the page then shows. All of it stands on
     * the first two screens.
     */
    tasks: z.array(
      z.strictObject({
        who: text,
        steps: z
          .array(z.union([z.strictObject({ link: text }), z.strictObject({ search: text })]))
          .min(1)
          .max(2),
        finds: z.array(text).min(1),
      }),
    ),
    search: z
      .strictObject({
        /** Typed without tone marks on the home page. */
        unmarked: answered,
        number: answered,
        agency: answered,
        /** A cited document asked for by number; `page` may be any place that names it. */
        cited: z.strictObject({ typed: text, pages: z.array(text).min(1) }),
        /** Words that stand in a clause; `marked` are marked in the result. */
        clause: z.strictObject({ typed: text, marked: text }),
        /** A question with results in several provinces, one province by name and id. */
        filter: z.strictObject({ typed: text, province: text, id: text }),
        /** A question that names a province without documents, and another with something besides; its name and page. */
        absent: z.strictObject({ typed: text, besides: text, name: text, page }),
        /** A question with at least three results. */
        three: text,
        /** A question with more than ten results. */
        many: text,
        /** The start of a guide's name, the suggestion to choose and where it leads. */
        suggestion: z.strictObject({ typed: text, option: text, page }),
        /** The A–Z index: a letter, names to be found in it, one of them to follow. */
        index: z.strictObject({ letter: text, names: z.array(text).min(1), follow: text, page }),
      })
      .partial(),
  })
  .partial();

/** What readers find on the pages of a content. */
export type JourneyFacts = z.infer<typeof journeys>;
