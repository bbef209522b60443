import { vietnameseVoice } from '#src/lib/benefits/voice.ts';

/**
 * Shows "Nghe trang này" where the device has a Vietnamese voice of its own. A voice that works over the network is not
 * used: it would tell somebody else what is read. What reads is loaded at the first press, which most readers never make.
 */
export function offerListening(button: HTMLButtonElement, root: Element): void {
  if (!('speechSynthesis' in window)) return;
  const synth = window.speechSynthesis;
  const offer = (): void => {
    button.hidden = !vietnameseVoice(synth.getVoices());
  };
  // Safari has no addEventListener here before 2023.
  synth.onvoiceschanged = offer;
  offer();
  button.addEventListener(
    'click',
    () => {
      void import('./listen-button.ts').then(({ startListening }) => {
        startListening(button, root);
      });
    },
    { once: true },
  );
}
