import { describe, expect, it } from 'vitest';
import { filesOf } from '#src/lib/kits/kit-files.ts';
import { askWords } from '#src/lib/kits/labels.ts';
import { undrawable } from '#src/lib/pictures/fonts.ts';
import { getKits } from '#src/queries/kits.ts';
import { today } from '#src/site/today.ts';
import { figuresIn } from '#src/vietnamese/figures.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';

/** The kits of the content as their pages get them; a content folder may have none. */

const kits = await getKits();

it('have titles of their own', () => {
  expect(new Set(kits.map(({ title }) => title)).size).toBe(kits.length);
});

describe.each(kits.map((kit) => ({ name: kit.slug, kit })))('$name', ({ kit }) => {
  it('is past from the day after its last, and then says what it serves as', () => {
    expect(kit.expired !== undefined).toBe(kit.notAfter < today);
    expect(kit.expired).not.toBe('');
  });

  it('has scripts that an announcer can read in time: words and marks only, each word a syllable', () => {
    for (const { spoken, slot, seconds } of kit.scripts) {
      const text = spoken.join('\n');
      expect(text).toMatch(/^[\p{L}\p{M}\s.,;:?!]+$/u);
      expect(text).not.toMatch(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u);
      expect(text.match(/[\p{L}\p{M}]+/gu)?.filter((word) => !isWrittenSyllable(word))).toEqual([]);
      expect(seconds).toBeLessThanOrEqual(slot);
    }
  });

  it('rests every figure on a clause or a record', () => {
    for (const line of [kit.headline, kit.summary, kit.lead, kit.sms, kit.zalo, ...kit.body])
      if (figuresIn(line.text).length > 0)
        expect(line.pins.length + line.bases.length).toBeGreaterThan(0);
  });

  it('shows facts that have a value', () => {
    for (const { label, value } of kit.facts) expect([label, value]).not.toContain('');
  });

  it('has words that the pictures can draw', () => {
    const words = [
      kit.title,
      kit.poster.title.text,
      ...kit.poster.lines.map(({ text }) => text),
      ...kit.places.flatMap(({ title, now }) => [title, now ?? '']),
      askWords(kit),
    ];
    expect(undrawable(words.join(''))).toEqual([]);
  });

  it('gives its files away under fixed names', () => {
    const names = filesOf(kit).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'thong-cao.docx',
        'ban-doc-60-giay.txt',
        'hinh-vuong.png',
        `${kit.slug}.zip`,
      ]),
    );
    expect(names.includes('lich-phat.ics')).toBe(kit.timetable.length > 0);
    expect(names.includes('chi-tieu.svg')).toBe(kit.picture !== undefined);
  });
});
