/** What can be a Vietnamese syllable, by its build of onset and rhyme; tone marks do not matter. */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
  .split(' ')
  .concat('');

const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu ' +
  'iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay ' +
  'oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyt uyu ' +
  'uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt yên yêng yêm yêt yêu'
).split(' ');

/** Spelling rules: ngh, gh before e, ê, i; ng, c not before them. */
const spells = (onset: string, rhyme: string): boolean => {
  const front = /^[eêiy]/.test(rhyme);
  if (onset === 'ngh' || onset === 'gh') return front;
  return !front || !(onset === 'ng' || onset === 'c');
};

const SYLLABLES = new Set(
  ONSETS.flatMap((onset) =>
    RHYMES.filter((rhyme) => spells(onset, rhyme)).map((rhyme) => onset + rhyme),
  ),
);

/** Names of places from other languages of Vietnam: Đắk Lắk, Đăk Tô. */
const BORROWED = /^[đdlbcgkhmnprtsv]?[aăâoôơuư]k$/;

/** Without tone marks, but with the marks that make another vowel (ă, â, ê, ô, ơ, ư). */
export function toneless(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Without any mark, as in web addresses: `đường` → `duong`. */
export function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const PLAIN_SYLLABLES = new Set([...SYLLABLES].map(plain));

/** Whether `word`, in any case and with marks, is built like one Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const bare = toneless(word.toLocaleLowerCase('vi'));
  return SYLLABLES.has(bare) || BORROWED.test(bare);
}

/**
 * A run of unmarked letters cut into as few syllables as it holds: `haugiang` → ["hau", "giang"].
 * Among equals a consonant opens the next syllable (`hanoi`: ha, noi). Undefined where it cannot be cut.
 */
export function splitSyllables(run: string): string[] | undefined {
  const best: (string[] | undefined)[] = Array.from({ length: run.length + 1 });
  best[run.length] = [];
  for (let from = run.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= Math.min(run.length, from + 7); to++) {
      const rest = best[to];
      const found = best[from];
      if (!rest || !PLAIN_SYLLABLES.has(run.slice(from, to))) continue;
      if (!found || rest.length + 1 < found.length) best[from] = [run.slice(from, to), ...rest];
    }
  }
  return best[0];
}
