import { describe, expect, it, vi } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { figuresIn } from '#src/vietnamese/figures.ts';
import { filesOf } from '#src/lib/kits/kit-files.ts';
import { secondsOf } from '#src/lib/kits/spoken-script.ts';
import { undrawable } from '#src/lib/pictures/fonts.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';
import { getKits } from './kits.ts';

/** The kits of `content/` as their pages get them. */

// The day is part of what is tested: what is past on it, and what is not.
vi.mock('#src/site/today.ts', () => ({ today: '2026-11-22' }));
vi.mock('astro:content', () => {
  const entriesOf = (name: string) =>
    [...loadContent().entries[name as 'documents'].values()].map(({ id, data, body }) => ({
      id,
      data,
      body,
    }));
  return {
    getCollection: (name: string) => Promise.resolve(entriesOf(name)),
    getEntry: (name: string, id: string) =>
      Promise.resolve(entriesOf(name).find((entry) => entry.id === id)),
  };
});

const kits = await getKits();

it('are there', () => {
  expect(kits.length).toBeGreaterThan(0);
  expect(new Set(kits.map(({ title }) => title)).size).toBe(kits.length);
  const scripts = kits.flatMap((kit) => kit.scripts);
  console.log(
    `${kits.length} kits, ${kits.flatMap(({ quotes }) => quotes).length} quotes, ${scripts.length} scripts, ` +
      `${kits.flatMap(filesOf).length} files, ${kits.filter(({ expired }) => expired !== undefined).length} past`,
  );
});

describe.each(kits.map((kit) => ({ name: kit.slug, kit })))('$name', ({ kit }) => {
  it('is past from the day after its last, and then says what it serves as', () => {
    expect(kit.expired !== undefined).toBe(kit.notAfter < '2026-11-22');
    if (kit.expired !== undefined) expect(kit.expired).not.toBe('');
  });

  it('has scripts that an announcer can read: words and marks only, each word a syllable', () => {
    for (const { spoken, slot, seconds } of kit.scripts) {
      const text = spoken.join('\n');
      expect(text).toMatch(/^[\p{L}\p{M}\s.,;:?!]+$/u);
      expect(text).not.toMatch(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u);
      expect(text.match(/[\p{L}\p{M}]+/gu)?.filter((word) => !isWrittenSyllable(word))).toEqual([]);
      expect(seconds).toBe(secondsOf(spoken));
      expect(seconds).toBeLessThanOrEqual(slot);
    }
  });

  it('loses no figure on the way to speech', () => {
    for (const { lines, spoken } of kit.scripts)
      for (const [index, line] of lines.entries())
        if (figuresIn(line.text).length > 0)
          expect((spoken[index] ?? '').length).toBeGreaterThan(line.text.length);
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
    const words = [kit.title, kit.poster.title.text, ...kit.poster.lines.map(({ text }) => text)];
    expect(undrawable(words.join(''))).toEqual([]);
  });

  it('tells a script apart from another only by what it says, in a fixed list of files', () => {
    const names = filesOf(kit).map(({ name }) => name);
    for (const name of [
      'thong-cao.docx',
      'ban-doc-60-giay.txt',
      'lich-phat.ics',
      `${kit.slug}.zip`,
    ])
      expect(names).toContain(name);
    expect(names.includes('chi-tieu.svg')).toBe(kit.picture !== undefined);
  });
});
