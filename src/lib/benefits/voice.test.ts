import { describe, expect, it } from 'vitest';
import { vietnameseVoice } from './voice.ts';

describe('vietnameseVoice', () => {
  it.each<[string, boolean]>([
    ['vi', true],
    ['vi-VN', true],
    ['VI-vn', true],
    ['vi_VN', true],
    ['vi_VN_#Latn', true],
    ['vie', true],
    ['vie-VNM', true],
    ['vie_VNM', true],
    ['en-US', false],
    ['en-VI', false],
    ['fr_FR', false],
    ['vit-XX', false],
    ['vii', false],
    ['', false],
  ])('takes a voice tagged "%s": %s', (lang, taken) =>
    expect(vietnameseVoice([{ lang, localService: true }])).toEqual(
      taken ? { lang, localService: true } : undefined,
    ),
  );

  it('takes none that works over the network, and of the others the first', () => {
    const voices = [
      { lang: 'vi-VN', localService: false, name: 'xa' },
      { lang: 'en-US', localService: true, name: 'khác' },
      { lang: 'vi_VN', localService: true, name: 'đầu' },
      { lang: 'vi-VN', localService: true, name: 'sau' },
    ];
    expect(vietnameseVoice(voices)?.name).toBe('đầu');
    expect(vietnameseVoice(voices.slice(0, 2))).toBeUndefined();
  });
});
