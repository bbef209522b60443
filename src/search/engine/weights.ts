/**
 * Every number of the search in one table: what it is for, and what the questions lose without it. Numbers without
 * figures here came later, with figures in docs/tim-kiem.md; the others were measured before them by
 * `npm run search:eval -- --ablate` on 26 November 2026, as mean reciprocal rank with all numbers in use: own .9774 (184
 * questions of the content), outside .9625 (40); of 125 questions that the site has no answer to 115 are told so, of the
 * 184 none. Where misspelt (.8827) or law (.9331) is named, the figure is of the release before. A number with no effect
 * there says which test shows what it is for. Sets that were tuned on flatter: judge a change by
 * `npm run search:eval -- --held-out=<file>`.
 */
export const defaults = {
  // Reading words that are stuck together (`retype.ts`): the likeliest split is the cheapest.

  /** Price of a syllable that the site does not use; one that it uses costs 1. Test: understand, "stuck together". */
  unknownSyllable: 3,
  /** Taken off where two syllables stand together in some name. Misspelt .8812. */
  neighbourSyllable: 0.75,

  // What is asked of the index (`understand.ts`), beside the words as typed, whose weight is 1.

  /** Other ways to say a part of the question: see "asks beside the words as typed". Own .9562, 6 wrongly refused. */
  beside: 0.5,
  /** Official terms where an everyday word is all that was asked. Own .9755, 2 wrongly refused. */
  besideAll: 0.7,
  /** Two words of talk (`con tôi`) that no name has together. Own .9746; law would rise by .007. */
  chatPair: 0.6,
  /** A word of talk beside one of content that no name has together. */
  mixedPair: 0.8,
  /** How soon a long official term counts less for each of its words. */
  termShare: 0.5,
  /** Official terms are asked before pairs so much more telling. */
  termsFirst: 2,
  /** A figure that stands alone: 111. */
  figure: 0.7,
  /** A word of content in a question of some words, since those that stand apart may be all that fits. Own .9609. */
  contentWord: 0.7,
  /** Words from which a question is talk, in which single words are asked. */
  talkFrom: 4,
  /** Most tokens asked, the most telling first: each may cost a file. 16: MRR of 110 unseen legal questions .79, not .86. */
  mostAsks: 24,
  /** Numbers of documents, days, and the province that is all a question names. Own .9556. */
  exact: 1.5,

  // Adding up what the index gives (`engine.ts`).

  /** What the index says of a guide or an agency beside its words: a guide is in it by the questions that it answers, too. */
  indexed: 0.5,
  /** A record that says a token more than once. Own .9567. */
  often: 1.5,
  /** Records read and ranked at least, each about 1 KB. 60: no change of places, 2 fewer told. */
  candidates: 12,
  /** Records read for each page wanted where more are wanted: some share a page. Test: engine, "as many as are asked". */
  spareCandidates: 1.2,

  // Ranking by the words (`rank.ts`).

  /** BM25: how soon repeating a word stops helping. At once: own .9711, misspelt .8702, law .9242. */
  saturation: 0.6,
  /** BM25: how much a long record counts against itself. .25: 110 unseen legal questions .847, not .86. */
  length: 0.5,
  /** Titles, other names and headings count so often. Own .9835, law .9231. */
  titleTimes: 2,
  /** Words of the question that stand together in a passage. Own .9835, outside .9625, law .9214. */
  together: 0.6,
  /** Words of a passage that stand together. 40: own .9835, law .9251; no bound: own .9793, law .9225. */
  stretch: 25,
  /** What a heading says of the passage below it, which leads to the right one. Misspelt .8800; test: rank, "heading". */
  headingLift: 0.5,
  /** A name that says nothing but what is asked, before one that says more. Outside .9583, law .9077. */
  titleNamed: 0.8,
  /** A name that does not begin as asked: a department before the offices that bear its name. Law .9201. */
  titleInside: 0.85,
  /** Guides, which citizens look for, before plans. Own .9690, outside .9083, misspelt .8517. */
  benefit: 1.2,
  /** Kits, glossary and the site's own pages: they retell or explain. Own .9793, outside .9625, misspelt .8754. */
  retelling: 0.75,
  /** An agency that is asked by its name. Own .9821, outside .9292, misspelt .8695. */
  agencyNamed: 1,
  /** Share of it for an agency that is asked by another of its names, today's among them. */
  otherName: 0.3,
  /** Share that the marks as typed have, where marks were typed. Law .9329; test: rank, "marks". */
  marks: 0.2,
  /** What is past, behind what is still on. Outside .9625, misspelt .8794. Any number from .92 to .98 does the same. */
  ended: 0.95,
  /** What the site has withdrawn: found by who asks for it, last of all. Test: rank, "withdrawn". */
  withdrawn: 0.02,
  /** The document whose number is asked: above all else. Own .9270, outside .8875. */
  ownNumber: 8,
  /** One that cites it. Outside .9542. */
  citedNumber: 0.6,
  /** The document of the day asked. Own .9728. */
  ownDay: 1,
  /** A document of the year asked. Own .9752. */
  year: 0.8,
  /** Documents, where one is asked for by its kind. Own .9620. */
  sought: 1.9,
  /** The records of documents, where one is asked for by its kind. Own .9692, 1 wrongly refused. */
  soughtKey: 1,
  /** One of the province that is named with it. */
  soughtPlace: 0.5,
  /** What is of other provinces than those that are named. */
  otherPlace: 0.8,
  /** A page that is asked by one of its names and nothing else but its place. */
  exactName: 0.6,
  /** A page whose whole name is asked, of words of talk alone. Own .9725. */
  wholeName: 5,
  /** A page that names the day asked. Law would rise to .9383, as with `exact`; test: rank, "names the day". */
  date: 0.5,

  // Saying that nothing is here (`coverage.ts`).

  /** What a word of talk weighs beside one of content. 1: 113 told. */
  chatWord: 0.4,
  /** What a word covers that is said, but not beside the word that it was asked with. 0: 1 wrongly refused. */
  aloneCovers: 0.35,
  /** Words that are said together, but with other marks than typed. 1: 113 told. */
  otherMarks: 0.6,
  /** Share of the question that is said at least where a page says the official term for everyday words of it. */
  saidOtherwise: 0.45,
  /** Share of the question that the best page must say. 0: 67 told; .55: 117, one of the 40 wrongly refused. */
  covers: 0.25,
  /** Words of a question up to which that is asked; of twice as many half of it. No end: 7 wrongly refused. */
  talk: 6,
  /** Share of the name of a law that a document must bear. Decides the words; test: absence, "a law by its name". */
  coversLaw: 0.75,

  /** Share of the way to ask for a matter that is known not to be here from which a page says it after all. */
  elsewhere: 0.75,
  /** Share of the question that such a page says: a matter that is mentioned in passing is not spoken of. */
  speaks: 0.45,
  /** Share of the question from which a page answers it, though it names a matter that is known not to be here. */
  elsewhereCovers: 0.75,
  /** Words of a question up to which that is asked; of twice as many half of it. */
  story: 6,
  /** Share of what must be said from which a page is near a matter that is not here. Test: absence, "beside a matter". */
  near: 0.25,

  /** Share of the best record's points from which a record is shown and counted. Test: engine, "counts no record". */
  worthShowing: 0.3,

  // Building the index (`prepare.ts`).

  /** Most records kept for one token: bounds what one word can cost a reader at any size. No bound: law .9298. */
  mostRecords: 200,
  /** Words up to which neighbouring passages of one page make one record. Each by itself: outside .9625. */
  recordWords: 170,
  /** Words up to which a page that is not a document stays one record. No bound: own .9752, misspelt .8803. */
  pageWords: 700,
};

export type Weights = Readonly<typeof defaults>;
