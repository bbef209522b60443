import { plain } from '#src/vietnamese/marks.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';

/** Syllables a minute at which an announcer reads, pauses included; a house may set its own. */
export const DEFAULT_RATE = 170;

/**
 * Syllables of a text in spoken form: one a word, and for foreign words (internet) one a group of vowels.
 * Throws where digits are left, since they would be counted short.
 */
export function syllableCount(spoken: string): number {
  if (/\d/.test(spoken)) {
    throw new RangeError('văn bản còn chữ số: hãy chuyển sang bản đọc trước khi đếm âm tiết');
  }
  const words = spoken.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.reduce((sum, word) => {
    if (isWrittenSyllable(word)) return sum + 1;
    const vowels = plain(word).match(/[aeiouy]+/gi);
    return sum + Math.max(1, vowels?.length ?? 0);
  }, 0);
}

/** Seconds that a text in spoken form takes, unrounded; `rate` is in syllables a minute. */
export function duration(spoken: string, rate: number = DEFAULT_RATE): number {
  if (!(rate > 0)) throw new RangeError(`tốc độ đọc phải lớn hơn 0, không phải ${rate}`);
  return (syllableCount(spoken) / rate) * 60;
}

/** Seconds as "1 phút 12 giây", rounded up so that a text is never said to fit a slot that it overruns. */
export function formatDuration(seconds: number): string {
  // A sum of fractions may lie a hair over a whole second.
  const whole = Math.ceil(Number(seconds.toFixed(6)));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}
