/**
 * Every number of the search in one table: what it is for, and what the questions lose without it, as
 * `npm run search:eval -- --ablate --every=2` measured on 27 November 2026: mean reciprocal rank of 972 questions of the
 * content, each asked of an index that has not learnt it, with all numbers in use .9628; of 50 questions of law .9083
 * (Law); of 597 questions that the site has no answer to 572 are told so, of the 972 five are wrongly refused. All sets
 * and columns are in docs/tim-kiem.md. A number with no effect there says which test shows what it is for. Sets that were
 * tuned on flatter: judge a change by `npm run search:eval -- --held-out=<file>`.
 */
export const defaults = {
  // Reading words that are stuck together (`retype.ts`): the likeliest split is the cheapest.

  /** Price of a syllable that the site does not use; one that it uses costs 1. Test: understand, "stuck together". */
  unknownSyllable: 3,
  /** Taken off where two syllables stand together in some name. Without: .9617. */
  neighbourSyllable: 0.75,

  // What is asked of the index (`understand.ts`), beside the words as typed, whose weight is 1.

  /**
   * Other ways to say a part of the question: see "asks beside the words as typed". Without: .9297. 581 told, 64
   * refused.
   */
  beside: 0.5,
  /** Official terms where an everyday word is all that was asked. Without: .9617. 572 told, 7 refused. */
  besideAll: 0.7,
  /** Two words of talk (`con tôi`) that no name has together. Without: .9621. Law .9050. 573 told, 7 refused. */
  chatPair: 0.6,
  /** A word of talk beside one of content that no name has together. Without: .9616. Law .9133. 572 told, 6 refused. */
  mixedPair: 0.8,
  /** How soon a long official term counts less for each of its words. Without: .9617. 571 told, 5 refused. */
  termShare: 0.5,
  /** Official terms are asked before pairs so much more telling. Without: .9625. 572 told, 6 refused. */
  termsFirst: 2,
  /** A figure that stands alone: 111. Without: .9630. 573 told, 5 refused. */
  figure: 0.7,
  /**
   * A word of content in a question of some words, since those that stand apart may be all that fits. Without: .9551.
   * Law .8850. 576 told, 8 refused.
   */
  contentWord: 0.7,
  /**
   * Words from which a question is talk, in which single words are asked. Without: .9567. Law .8850. 577 told, 8
   * refused.
   */
  talkFrom: 4,
  /** Most tokens asked, the most telling first: each may cost a file. Without: .9640. Law .9179. */
  mostAsks: 24,
  /**
   * Numbers of documents, days, and the province that is all a question names. Without: .9428. 572 told, 12 refused.
   */
  exact: 1.5,

  // Adding up what the index gives (`engine.ts`).

  /**
   * What the index says of a page beside its words: it is in it by the questions that it answers, too. Without: .9569.
   */
  indexed: 0.5,
  /** A record that says a token more than once. Without: .9566. Law .9079. 572 told, 7 refused. */
  often: 1.5,
  /** Records read and ranked at least, each about 1 KB. Without: .9645. Law .9150. 570 told, 4 refused. */
  candidates: 12,
  /**
   * Records read for each page wanted where more are wanted: some share a page. Test: engine, "as many as are asked".
   */
  spareCandidates: 1.2,

  // Ranking by the words (`rank.ts`).

  /** BM25: how soon repeating a word stops helping. Without: .9538. Law .9333. */
  saturation: 0.6,
  /** BM25: how much a long record counts against itself. Without: .9560. Law .9283. */
  length: 0.5,
  /** Titles, other names and headings count so often. Without: .9609. Law .8783. 571 told, 5 refused. */
  titleTimes: 2,
  /** Words of the question that stand together in a passage. Without: .9580. Law .8883. */
  together: 0.6,
  /** Words of a passage that stand together. Without: .9609. Law .9057. */
  stretch: 25,
  /**
   * What a heading says of the passage below it, which leads to the right one. Without: .9624; test: rank, "heading".
   */
  headingLift: 0.5,
  /** A name that says nothing but what is asked, before one that says more. Without: .9592. Law .8733. */
  titleNamed: 0.8,
  /**
   * A name that does not begin as asked: a department before the offices that bear its name. Without: .9617. Law
   * .8950.
   */
  titleInside: 0.85,
  /** Guides, which citizens look for, before plans. Without: .9550. */
  benefit: 1.2,
  /** Kits, glossary and the site's own pages: they retell or explain. Without: .9589. 572 told, 6 refused. */
  retelling: 0.75,
  /** An agency that is asked by its name. Without: .9616. */
  agencyNamed: 1,
  /**
   * Share of it for an agency that is asked by another of its names, today's among them. Test: agencies, "called so
   * themselves".
   */
  otherName: 0.3,
  /**
   * Share that the marks as typed have, where marks were typed. Of all questions .9638, not .9644; test: engine,
   * "prefers text with the marks".
   */
  marks: 0.2,
  /** What is past, behind what is still on. Without: .9617. */
  ended: 0.95,
  /** What the site has withdrawn: found by who asks for it, last of all. Test: rank, "withdrawn". */
  withdrawn: 0.02,
  /** The document whose number is asked: above all else. Without: .9445. */
  ownNumber: 8,
  /** One that cites it. Of 20 questions in ../shared one falls. */
  citedNumber: 0.6,
  /** The document of the day asked. Without: .9617. */
  ownDay: 1,
  /** Documents, where one is asked for by its kind. Without: .9554. */
  sought: 1.9,
  /** The records of documents, where one is asked for by its kind. Without: .9578. 573 told, 6 refused. */
  soughtKey: 1,
  /** One of the province that is named with it. Without: .9623. */
  soughtPlace: 0.5,
  /** What is of other provinces than those that are named. Without: .9611. 572 told, 6 refused. */
  otherPlace: 0.8,
  /** A page that is asked by one of its names and nothing else but its place. Of all questions .9636, not .9644. */
  exactName: 0.6,
  /** A page whose whole name is asked, of words of talk alone. Of all questions .9633, not .9644. */
  wholeName: 5,
  /** A page that names the day asked. Without: .9613. */
  date: 0.5,

  // Saying that nothing is here (`coverage.ts`).

  /** What a word of talk weighs beside one of content. 573 told, 5 refused. */
  chatWord: 0.4,
  /**
   * What a word covers that is said, but not beside the word that it was asked with. Without: .9617. 575 told, 12
   * refused.
   */
  aloneCovers: 0.35,
  /** Words that are said together, but with other marks than typed. 571 told, 5 refused. */
  otherMarks: 0.6,
  /**
   * Share of the question that is said at least where a page says the official term for everyday words of it. 574
   * told, 13 refused.
   */
  saidOtherwise: 0.45,
  /** Share of the question that the best page must say. 550 told, 4 refused. */
  covers: 0.25,
  /** Words of a question up to which that is asked; of twice as many half of it. 572 told, 9 refused. */
  talk: 6,
  /** Share of the name of a law that a document must bear. 568 told, 5 refused. */
  coversLaw: 0.75,

  /**
   * Share of the way to ask for a matter that is known not to be here from which a page says it after all. 505 told, 2
   * refused.
   */
  elsewhere: 0.75,
  /**
   * Share of the question that such a page says: a matter that is mentioned in passing is not spoken of. 566 told, 5
   * refused.
   */
  speaks: 0.45,
  /**
   * Share of the question from which a page answers it, though it names a matter that is known not to be here. 582
   * told, 27 refused.
   */
  elsewhereCovers: 0.75,
  /** Words of a question up to which that is asked; of twice as many half of it. 578 told, 24 refused. */
  story: 6,
  /**
   * Share of what must be said from which a page is near a matter that is not here. Test: absence, "beside a matter".
   */
  near: 0.25,

  /**
   * Share of the best record's points from which a record is shown and counted. Test: engine, "counts no record". Law
   * .9075.
   */
  worthShowing: 0.3,

  // Building the index (`prepare.ts`).

  /**
   * Most records kept for one token: bounds what one word can cost a reader at any size. Without: .9642. Law .9104.
   * 572 told, 7 refused.
   */
  mostRecords: 200,
  /** Words up to which neighbouring passages of one page make one record. Without: .9629. 571 told, 6 refused. */
  recordWords: 170,
  /** Words up to which a page that is not a document stays one record. Without: .9617. 570 told, 5 refused. */
  pageWords: 700,
};

export type Weights = Readonly<typeof defaults>;
