import { BETWEEN, BLOCKS, QUIET } from '#src/lib/benefits/listen.ts';
import { sentences } from '#src/lib/benefits/plain-language.ts';

/**
 * "Nghe trang này": reads the page with a Vietnamese voice of the device itself, sentence by sentence, the sentence
 * marked. A voice that works over the network is not used: it would tell somebody else what is read. Without a voice
 * the button stays hidden.
 */

interface Piece {
  readonly say: string;
  readonly block: Element;
  readonly range: Range;
}

const block = BLOCKS.join();
const quiet = QUIET.map((name) => `.${name}`).join();

/** The sentences of what is shown, in their order; what is folded up is left out. */
function piecesOf(root: Element): Piece[] {
  const runs: { block: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const owner = parent?.closest(block);
    if (!owner || parent?.closest(quiet) || owner.getClientRects().length === 0) continue;
    const last = runs.at(-1);
    if (last?.block === owner) last.nodes.push(node);
    else runs.push({ block: owner, nodes: [node] });
  }
  const seen = new Set<Element>();
  return runs.flatMap(({ block: owner, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    const said = seen.has(owner) ? [] : (owner.getAttribute('data-say') ?? '').split(BETWEEN);
    seen.add(owner);
    const place = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      return [nodes[0] as Text, 0];
    };
    let end = 0;
    return sentences(text).map((sentence, index): Piece => {
      const start = text.indexOf(sentence, end);
      end = start + sentence.length;
      const range = new Range();
      range.setStart(...place(start));
      range.setEnd(...place(end));
      return { say: said[index] || sentence, block: owner, range };
    });
  });
}

export function offerListening(button: HTMLButtonElement, root: Element): void {
  const synth = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synth) return;
  const voice = (): SpeechSynthesisVoice | undefined =>
    synth.getVoices().find(({ lang, localService }) => localService && /^vi\b/iu.test(lang));
  const offer = (): void => {
    button.hidden = !voice();
  };
  // Safari has no addEventListener here before 2023.
  synth.onvoiceschanged = offer;
  offer();

  let round = 0;
  const mark = (piece?: Piece): void => {
    const range = piece?.range;
    if (!('highlights' in CSS)) return;
    if (range) CSS.highlights.set('heard', new Highlight(range));
    else CSS.highlights.delete('heard');
  };
  const stop = (): void => {
    round += 1;
    synth.cancel();
    mark();
    for (const one of root.querySelectorAll('.heard')) one.classList.remove('heard');
    button.textContent = 'Nghe trang này';
  };
  const read = (pieces: readonly Piece[], index: number, mine: number): void => {
    const piece = pieces[index];
    if (mine !== round) return;
    pieces[index - 1]?.block.classList.remove('heard');
    if (!piece) {
      stop();
      return;
    }
    mark(piece);
    piece.block.classList.add('heard');
    piece.block.scrollIntoView({ block: 'nearest' });
    const utterance = new SpeechSynthesisUtterance(piece.say);
    utterance.lang = 'vi-VN';
    utterance.voice = voice() ?? null;
    utterance.onend = () => read(pieces, index + 1, mine);
    utterance.onerror = () => {
      if (mine === round) stop();
    };
    synth.speak(utterance);
  };
  button.addEventListener('click', () => {
    const reading = button.textContent !== 'Nghe trang này';
    stop();
    if (reading) return;
    button.textContent = 'Dừng đọc';
    read(piecesOf(root), 0, round);
  });
  addEventListener('pagehide', stop);
}
