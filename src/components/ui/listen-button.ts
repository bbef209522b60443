import { BETWEEN, BLOCKS, QUIET } from '#src/lib/benefits/listen.ts';
import { sentences } from '#src/lib/benefits/plain-language.ts';
import { vietnameseVoice } from '#src/lib/benefits/voice.ts';

/**
 * "Nghe trang này": reads a page or a part of it with a Vietnamese voice of the device itself, sentence by sentence, the sentence
 * marked. A voice that works over the network is not used: it would tell somebody else what is read. Loaded by
 * `listen-offer.ts` where there is a voice.
 */

interface Sentence {
  readonly say: string;
  readonly block: Element;
  readonly range: Range;
}

const block = BLOCKS.join();
const quiet = QUIET.map((name) => `.${name}`).join();

/** What stands in one block without another between, as the text nodes that hold it. */
interface Run {
  readonly block: Element;
  readonly nodes: Text[];
}

/** What is shown, block by block, in order; what is folded up is left out. */
function runsOf(root: Element): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement?.closest(block);
    if (!(node instanceof Text) || !owner || node.parentElement?.closest(quiet)) continue;
    if (owner.getClientRects().length === 0) continue;
    const last = runs.at(-1);
    if (last?.block === owner) last.nodes.push(node);
    else runs.push({ block: owner, nodes: [node] });
  }
  return runs;
}

/** The part of some text nodes between two places in their joined text. */
function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (before <= start && start <= after) range.setStart(node, start - before);
    if (before <= end && end <= after) {
      range.setEnd(node, end - before);
      break;
    }
    before = after;
  }
  return range;
}

/** The sentences of what is shown, with how each is said. */
function sentencesOf(root: Element): Sentence[] {
  const seen = new Set<Element>();
  return runsOf(root).flatMap(({ block: owner, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    // The attribute speaks of the words before any other block within.
    const said = seen.has(owner) ? [] : (owner.getAttribute('data-say') ?? '').split(BETWEEN);
    seen.add(owner);
    let end = 0;
    return sentences(text).map((sentence, index): Sentence => {
      const start = text.indexOf(sentence, end);
      end = start + sentence.length;
      return { say: said[index] || sentence, block: owner, range: rangeIn(nodes, start, end) };
    });
  });
}

/** Marks the sentence that is heard; without one, none. */
function highlight(sentence: Sentence | undefined): void {
  if (!('highlights' in CSS)) return;
  if (sentence) CSS.highlights.set('heard', new Highlight(sentence.range));
  else CSS.highlights.delete('heard');
}

/** Lets a button start and stop the reading of what stands around it. */
export function startListening(button: HTMLButtonElement, root: Element): void {
  const synth = window.speechSynthesis;
  const label = button.textContent;
  const voice = (): SpeechSynthesisVoice | undefined => vietnameseVoice(synth.getVoices());

  // Kept as long as it is spoken: a browser may throw away an utterance that nothing holds, and its end is never heard of.
  const reading: { round: number; utterance: SpeechSynthesisUtterance | undefined } = {
    round: 0,
    utterance: undefined,
  };
  const stop = (): void => {
    reading.round += 1;
    reading.utterance = undefined;
    // Chrome drops what is spoken right after a cancel, so there is none where nothing is spoken.
    if (synth.speaking || synth.pending) synth.cancel();
    highlight(undefined);
    for (const one of root.querySelectorAll('.heard')) one.classList.remove('heard');
    button.textContent = label;
  };
  const read = (all: readonly Sentence[], index: number, round: number): void => {
    if (round !== reading.round) return;
    all[index - 1]?.block.classList.remove('heard');
    const sentence = all[index];
    const speaker = voice();
    if (!sentence || !speaker) {
      stop();
      return;
    }
    highlight(sentence);
    sentence.block.classList.add('heard');
    sentence.block.scrollIntoView({ block: 'nearest' });
    const utterance = new SpeechSynthesisUtterance(sentence.say);
    utterance.voice = speaker;
    // Android takes the default voice where the tag is not the voice's own.
    utterance.lang = speaker.lang;
    utterance.onend = () => {
      read(all, index + 1, round);
    };
    utterance.onerror = () => {
      if (round === reading.round) stop();
    };
    reading.utterance = utterance;
    synth.speak(utterance);
  };
  button.addEventListener('click', () => {
    const wasReading = button.textContent !== label;
    stop();
    if (wasReading) return;
    button.textContent = 'Dừng đọc';
    read(sentencesOf(root), 0, reading.round);
  });
  addEventListener('pagehide', stop);
}
