/** With which voice of a device "Nghe trang này" reads. Runs in the browser. */

/** A voice of a device, as far as choosing one needs it. */
export interface Voice {
  /** As the system spells it: `vi-VN`, `vi_VN` (Android), `vi_VN_#Latn` (Android, with the script), `vie`. */
  readonly lang: string;
  /** Whether it works on the device itself; one that does not tells somebody else what is read. */
  readonly localService: boolean;
}

/** Whether a tag of a voice is Vietnamese: its first part is the language's code, two letters (ISO 639-1) or three (639-2). */
const isVietnamese = (tag: string): boolean => /^(?:vi|vie)(?:[-_]|$)/iu.test(tag);

/** The first Vietnamese voice that works on the device itself; undefined where there is none. */
export const vietnameseVoice = <Kind extends Voice>(voices: readonly Kind[]): Kind | undefined =>
  voices.find(({ lang, localService }) => localService && isVietnamese(lang));
