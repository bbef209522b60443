import type { DatedStates } from '#src/lib/documents/state.ts';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import type { WithdrawnView } from '#src/lib/publication.ts';
import type { Approval } from '#src/schemas/publication.ts';
import type { OutreachData } from '#src/schemas/outreach.ts';

/** A kit with everything resolved: what its page and its files are made from. Plain data, so that files can be tested without Astro. */

/** A quote of a source with where it stands. */
export interface KitPin {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly about: string;
  /** `mục II, khoản 1` */
  readonly reading: string;
  /** `Kế hoạch 1521/KH-LĐTBXH` */
  readonly documentName: string;
  /** With date and issuer. */
  readonly documentTitle: string;
  /** Address of the clause, whole. */
  readonly url: string;
}

/** Something said, with what it rests on. */
export interface Line {
  readonly text: string;
  readonly pins: readonly KitPin[];
  /** What else it rests on, in words: `ghi chú về tỉnh`. */
  readonly bases: readonly string[];
}

export interface KitScript {
  /** `s30` */
  readonly name: string;
  /** Length of the slot in seconds. */
  readonly slot: number;
  readonly lines: readonly Line[];
  /** The same paragraphs as they are said. */
  readonly spoken: readonly string[];
  /** Seconds that the spoken form takes, unrounded. */
  readonly seconds: number;
}

export interface KitDocument {
  readonly slug: string;
  /** `Nghị quyết 225/2019/NQ-HĐND` */
  readonly name: string;
  /** With date and issuer. */
  readonly title: string;
  readonly shortTitle: string;
  readonly url: string;
  readonly states: DatedStates;
  /** What its record says of its stage or its missing text. */
  readonly detail: string;
}

/** What editors know from outside the sources. */
export type KitNote = EditorialNoteData;

export interface KitOffice {
  readonly agency: string;
  readonly name: string;
  readonly pin: KitPin;
  readonly notes: readonly KitNote[];
}

export interface KitFact {
  readonly label: string;
  readonly value: string;
  readonly pin?: KitPin | undefined;
  /** Whether it still holds, where it tells what kind of thing a benefit is. */
  readonly states?: DatedStates | undefined;
}

/** A drawing as a file, with words for those who cannot see it. */
export interface KitPicture {
  readonly title: string;
  readonly description: string;
  readonly credit: string;
  /** A whole SVG file. */
  readonly svg: string;
}

/** How far a kit can be used, from a day on. */
export interface KitStanding {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly words: string;
  readonly tone: 'deep' | 'amber' | 'brick';
  /** Until when it may be read out, or that the day is past. */
  readonly line: string;
  readonly past: boolean;
}

/** Where the documents of a kit apply. */
export interface KitPlace {
  /** Id of the former province; undefined for the whole country or a body of the centre. */
  readonly province: string | undefined;
  /** `Kiên Giang` */
  readonly name: string;
  /** With the day that tells it from one of today: `Tỉnh Kiên Giang trước ngày 1/7/2025`. */
  readonly title: string;
  /** What became of it: `nay thuộc tỉnh An Giang`. */
  readonly now: string | undefined;
}

/** A guide that tells of the same. */
export interface KitGuide {
  readonly slug: string;
  readonly title: string;
}

/** Part of the suggested timetable. */
export interface KitAiring {
  readonly script: string;
  readonly slot: number;
  readonly first: string;
  readonly last: string;
  readonly hours: readonly string[];
  readonly every: 'day' | 'week';
}

export interface KitCorrection {
  readonly date: string;
  readonly note: string;
  readonly old: readonly { readonly part: string; readonly text: string }[];
}

export interface Kit {
  readonly slug: string;
  readonly title: string;
  readonly subject: { readonly key: string; readonly label: string };
  /** Address of its page, whole. */
  readonly url: string;
  readonly priority: OutreachData['priority'];
  readonly published: string;
  /** Day of the last correction, or of publication. */
  readonly updated: string;
  readonly notAfter: string;
  readonly notAfterReason: Line;
  /** That it is withdrawn, or from which day on it will be. */
  readonly withdrawn?: WithdrawnView | undefined;
  readonly approvedBy?: Approval | undefined;
  readonly reviewBy?: string | undefined;
  /** Once past or withdrawn: what the kit still serves as, or why. */
  readonly expired?: string | undefined;
  /** How far it can be used on the day of the build, and from every later day on which that changes. */
  readonly standings: readonly [KitStanding, ...KitStanding[]];
  readonly documents: readonly KitDocument[];
  /** Each place of its documents once. */
  readonly places: readonly KitPlace[];
  /** The guides that its facts come from; where there are none, those that rest on its documents. */
  readonly guides: readonly KitGuide[];
  readonly quotes: readonly KitPin[];
  readonly headline: Line;
  readonly summary: Line;
  readonly lead: Line & {
    readonly who: string;
    readonly what: string;
    readonly when: string;
    readonly where: string;
    readonly why: string;
  };
  readonly body: readonly Line[];
  readonly background: readonly Line[];
  readonly gaps: readonly Line[];
  readonly ask: readonly KitOffice[];
  readonly askNone?: Line | undefined;
  readonly facts: readonly KitFact[];
  readonly questions: readonly { readonly question: string; readonly answer: Line }[];
  readonly scripts: readonly KitScript[];
  readonly sms: Line;
  readonly zalo: Line;
  readonly post: readonly Line[];
  readonly poster: {
    readonly title: Line;
    readonly lines: readonly Line[];
    readonly takeDown: string;
  };
  readonly timetable: readonly KitAiring[];
  readonly corrections: readonly KitCorrection[];
  /** Editors' notes on its documents and provinces. */
  readonly notes: readonly KitNote[];
  readonly picture?: KitPicture | undefined;
}
