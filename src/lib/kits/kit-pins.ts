import type { Kit, KitPin, Line } from './kit.ts';

/** A clause that a kit rests on, and where on the kit's page. */
export interface KitPlace {
  readonly document: string;
  readonly clause: string;
  /** Anchor of the script that says it; undefined where only the other texts do. */
  readonly anchor: string | undefined;
}

/** Anchor of a script on the page of its kit. */
const scriptAnchor = (slot: number): string => `ban-doc-${String(slot)}`;

const pinsOf = (lines: readonly Line[]): KitPin[] => lines.flatMap(({ pins }) => [...pins]);

/** Every text of a kit but its scripts. */
const textsOf = (kit: Kit): Line[] => [
  kit.notAfterReason,
  kit.headline,
  kit.summary,
  kit.lead,
  ...kit.body,
  ...kit.background,
  ...kit.gaps,
  ...(kit.askNone === undefined ? [] : [kit.askNone]),
  ...kit.questions.map(({ answer }) => answer),
  kit.sms,
  kit.zalo,
  ...kit.post,
  kit.poster.title,
  ...kit.poster.lines,
];

/**
 * The clauses that a kit rests on, each once: with the shortest script that says it, so that whoever comes from the
 * clause lands where it can be read aloud.
 */
export function placesOfKit(kit: Kit): KitPlace[] {
  const spoken = [...kit.scripts]
    .sort((a, b) => a.slot - b.slot)
    .flatMap(({ slot, lines }) =>
      pinsOf(lines).map((pin) => ({ pin, anchor: scriptAnchor(slot) })),
    );
  const written = [
    ...pinsOf(textsOf(kit)),
    ...kit.quotes,
    ...kit.ask.map(({ pin }) => pin),
    ...kit.facts.flatMap(({ pin }) => pin ?? []),
  ].map((pin) => ({ pin, anchor: undefined }));
  const places = new Map<string, KitPlace>();
  for (const { pin, anchor } of [...spoken, ...written]) {
    const key = `${pin.document}#${pin.clause}`;
    if (!places.has(key)) places.set(key, { document: pin.document, clause: pin.clause, anchor });
  }
  return [...places.values()];
}
