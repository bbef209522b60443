/**
 * What can be a Vietnamese syllable, by its build of onset and rhyme. One table: the whole project asks here.
 *
 * The rhymes are those of everyday spelling; onset and rhyme meet by the spelling rules below, so that a slip (`ngèo`
 * for `nghèo`, `cế` for `kế`) is no syllable: the search then looks for the word that was meant, and a spoken text is
 * reported. Source: the onsets and rhymes taught in primary school (Tiếng Việt 1), read against every word of the five
 * first sources and of fifteen documents of other provinces.
 */

import { fold, toneless } from './marks.ts';

const ONSETS = [
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
];

const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu ' +
  'iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay ' +
  'oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyp uyt ' +
  'uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt yên yêng yêm yêt yêu'
).split(' ');

/** Whether an onset and a rhyme are written together. */
function meet(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  switch (onset) {
    // ngh, gh only before e, ê, i; ng, c not before them, and g only as the gi of gì, giếng.
    case 'ngh':
    case 'gh':
      return /^[eêi]/.test(rhyme);
    case 'ng':
    case 'c':
      return !front;
    case 'g':
      return !front || rhyme.startsWith('i');
    case 'gi':
      return !/^[iy]/.test(rhyme);
    // The u of qu is the glide: quốc, quyên, quýt, not quuyên or quoan.
    case 'qu':
      return !/^(?:[uư]|o[aăeo])/.test(rhyme);
    // yên, yêu have no onset; ych, yt only stand after qu (BYT, a ministry, is no syllable).
    default:
      return onset === '' ? !/^y(?:ch|n|nh|t)$/.test(rhyme) : !/^y./.test(rhyme);
  }
}

const SYLLABLES = new Set(
  ONSETS.flatMap((onset) =>
    RHYMES.filter((rhyme) => meet(onset, rhyme)).map((rhyme) => onset + rhyme),
  ),
);

/** Names of places from other languages of Vietnam: Đắk Lắk, Đăk Tô, Krông Búk. */
const BORROWED = /^[đdlbcgkhmnprtsv][aăâoôơuư]k$/;

const FOLDED = new Set([...SYLLABLES].map(fold));

/** Whether a folded word (small letters, no marks) can be a Vietnamese syllable. */
export function isSyllable(key: string): boolean {
  return FOLDED.has(key) || BORROWED.test(key);
}

/** Whether a word as it is written, in any case, with the marks it needs, is built like one Vietnamese syllable: `trường`, not `truong`. */
export function isWrittenSyllable(word: string): boolean {
  const bare = toneless(word.toLocaleLowerCase('vi'));
  return SYLLABLES.has(bare) || BORROWED.test(bare);
}

/**
 * A run of folded letters cut into as few syllables as it holds: `haugiang` → ["hau", "giang"].
 * Among equals a consonant opens the next syllable (`hanoi`: ha, noi). Undefined where it cannot be cut.
 */
export function splitSyllables(run: string): string[] | undefined {
  const best: (string[] | undefined)[] = Array.from({ length: run.length + 1 });
  best[run.length] = [];
  for (let from = run.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(run.length, from + 7); to++) {
      const rest = best[to];
      const found = best[from];
      if (!rest || !isSyllable(run.slice(from, to))) continue;
      if (!found || rest.length + 1 < found.length) best[from] = [run.slice(from, to), ...rest];
    }
  }
  return best[0];
}
