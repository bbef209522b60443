import { vietnameseVoice } from '#src/lib/benefits/voice.ts';

/**
 * Loads the reading aloud where the device has a voice for it, and only there: most devices without one would load it
 * for nothing. The buttons show once they work; a voice may come later than the page.
 */
export function offerListening(roots: readonly Element[]): void {
  if (!('speechSynthesis' in window)) return;
  const synth = window.speechSynthesis;
  const buttons = roots.flatMap((root) => {
    const button = root.querySelector<HTMLButtonElement>('button.listen');
    return button ? [{ button, root }] : [];
  });
  const show = (): void => {
    for (const { button } of buttons) button.hidden = !vietnameseVoice(synth.getVoices());
  };
  let started: Promise<void> | undefined;
  const offer = (): void => {
    if (!started && !vietnameseVoice(synth.getVoices())) return;
    started ??= import('./listen-button.ts').then(({ startListening }) => {
      for (const { button, root } of buttons) startListening(button, root);
    });
    void started.then(show);
  };
  // Safari has no addEventListener here before 2023.
  synth.onvoiceschanged = offer;
  offer();
}
