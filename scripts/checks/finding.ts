/** A mistake that a check found. */
export interface Finding {
  /** Address of the page, or the file within dist. */
  readonly where: string;
  /** What was found and what to do instead, in Vietnamese. */
  readonly message: string;
}

/** What a check of the built site looked at, and what it found. */
export interface Report {
  /** How many things were looked at: pages, files, pages in a variant. */
  readonly checked: number;
  readonly findings: readonly Finding[];
  /** Figures to print whether or not something was found. */
  readonly notes?: readonly string[];
}

/** Shortens a text for a message, keeping its start and end. */
export function shorten(text: string, length = 80): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const half = Math.floor((length - 1) / 2);
  return plain.length <= length ? plain : `${plain.slice(0, half)}…${plain.slice(-half)}`;
}
