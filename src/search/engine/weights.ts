/**
 * Every number of the search in one table: what it is for, and what the questions lose without it. Measured by
 * `npm run search:eval -- --ablate` on 26 November 2026, as mean reciprocal rank with all numbers in use: own .9876 (121
 * questions of the content), outside .9750 (40), misspelt .8827 (341 made of both), law .9331 (100 legal questions over
 * 2,249 articles; .9329 without marks). A number with no effect there says which test shows what it is for. Sets that
 * were tuned on flatter: judge a change by questions that nobody has seen.
 */
export const defaults = {
  // Reading words that are stuck together (`retype.ts`): the likeliest split is the cheapest.

  /** Price of a syllable that the site does not use; one that it uses costs 1. Test: understand, "stuck together". */
  unknownSyllable: 3,
  /** Taken off where two syllables stand together in some name. Misspelt .8812. */
  neighbourSyllable: 0.75,

  // What is asked of the index (`understand.ts`), beside the words as typed, whose weight is 1.

  /** Other ways to say a part of the question: see "asks beside the words as typed". Own .9752, misspelt .8160. */
  beside: 0.5,
  /** Official terms where an everyday word is all that was asked. Own .9752, misspelt .8773. */
  besideAll: 0.7,
  /** A rare word by itself, since its pairs may stand nowhere. Own .9835, law without marks .9279. */
  rareWord: 0.2,
  /** Share of the records up to which a word is rare. Each asked may cost a reader a file of 2 to 4 KB. */
  rareShare: 0.04,
  /** Two words of talk (`con tôi`) that no name has together. */
  chatPair: 0.6,
  /** A word of content in a question of some words, since those that stand apart may be all that fits. */
  contentWord: 0.5,
  /** Words from which a question is talk, in which single words are asked. */
  talkFrom: 4,
  /** Most tokens asked, the most telling first: each may cost a file. 12: law .8987; all: .9318. */
  mostAsks: 20,
  /** Numbers of documents, and days. Own .9793; law would rise to .9383, where other numbers are taken for such. */
  exact: 1.5,

  // Adding up what the index gives (`engine.ts`).

  /** A record that says a token more than once. Own .9711, misspelt .8668, law .9298. */
  often: 1.5,
  /** Records read and ranked for the first ten pages, each about 1 KB. 12: law .9298; 60: no change. */
  candidates: 15,
  /** As many for a long question, whose tokens order them well enough. 60: no change. */
  candidatesLong: 12,
  /** Tokens as typed above which a question is long. */
  longQuery: 12,
  /** Records read for each page wanted where more are wanted: some share a page. Test: engine, "as many as are asked". */
  spareCandidates: 1.2,

  // Ranking by the words (`rank.ts`).

  /** BM25: how soon repeating a word stops helping. At once: own .9711, misspelt .8702, law .9242. */
  saturation: 0.6,
  /** BM25: how much a long record counts against itself. Own .9835, outside .9625, misspelt .8735, law .9242. */
  length: 0.25,
  /** A word said more often in one record says no more for it. 1: own .9669; no bound: law without marks .9287. */
  mostTimes: 3,
  /** Titles, other names and headings count so often. Own .9835, law .9231. */
  titleTimes: 2,
  /** Words of the question that stand together in a passage. Own .9835, outside .9625, law .9214. */
  together: 0.6,
  /** Words of a passage that stand together. 40: own .9835, law .9251; no bound: own .9793, law .9225. */
  stretch: 25,
  /** What a heading says of the passage below it, which leads to the right one. Misspelt .8800; test: rank, "heading". */
  headingLift: 0.5,
  /** A name that says nothing but what is asked, before one that says more. Outside .9583, law .9077. */
  titleNamed: 0.65,
  /** A name that does not begin as asked: a department before the offices that bear its name. Law .9201. */
  titleInside: 0.85,
  /** Guides, which citizens look for, before plans. Own .9690, outside .9083, misspelt .8517. */
  benefit: 1.2,
  /** Kits, glossary and the site's own pages: they retell or explain. Own .9793, outside .9625, misspelt .8754. */
  retelling: 0.75,
  /** An agency that is asked by its name. Own .9821, outside .9292, misspelt .8695. */
  agencyNamed: 0.5,
  /** Share that the marks as typed have, where marks were typed. Law .9329; test: rank, "marks". */
  marks: 0.2,
  /** What is past, behind what is still on. Outside .9625, misspelt .8794. Any number from .92 to .98 does the same. */
  ended: 0.95,
  /** The document whose number is asked: above all else. Own .9443, outside .9550. */
  ownNumber: 4,
  /** One that cites it. No effect; test: rank, "cites the number". */
  citedNumber: 0.6,
  /** The document of the day asked. */
  ownDay: 1,
  /** A document of the year asked. */
  year: 0.8,
  /** Documents, where one is asked for by its kind. */
  sought: 1.6,
  /** The records of documents, where one is asked for by its kind. */
  soughtKey: 0.5,
  /** A page whose whole name is asked. */
  wholeName: 5,
  /** A page that names the day asked. Law would rise to .9383, as with `exact`; test: rank, "names the day". */
  date: 0.5,

  // Saying that nothing is here (`coverage.ts`).

  /** What a word of talk weighs beside one of content. */
  chatWord: 0.25,
  /** What a word covers that is said, but not beside the word that it was asked with. */
  aloneCovers: 0.35,
  /** Words that are said together, but with other marks than typed. */
  otherMarks: 0.6,
  /** Share of the question that the best page must say. */
  covers: 0.52,
  /** Words of content up to which that is asked; of twice as many half of it. */
  talk: 4,
  /** Share of the name of a law that a document must bear. */
  coversLaw: 0.75,

  /** Share of what must be said from which a page is near a matter that is not here. */
  near: 0.2,

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
