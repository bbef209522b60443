/** BM25 over single syllables and pairs, in memory: the yardstick beside which the search is measured. */

import { words } from '#src/vietnamese/text.ts';

const terms = (text: string): string[] => {
  const list = words(text);
  return list.flatMap((word, at) => {
    const before = list[at - 1];
    return before && !word.breaks ? [word.key, `${before.key} ${word.key}`] : [word.key];
  });
};

/** Ranks the ids of `texts` for a question. k1 = 1.2, b = 0.75 as in the literature. */
export function bm25(texts: Readonly<Record<string, string>>): (question: string) => string[] {
  const ids = Object.keys(texts);
  const postings = new Map<string, Map<number, number>>();
  const lengths = ids.map((id, at) => {
    const list = terms(texts[id] ?? '');
    for (const term of list) {
      const users = postings.get(term) ?? new Map<number, number>();
      users.set(at, (users.get(at) ?? 0) + 1);
      postings.set(term, users);
    }
    return list.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, ids.length);
  return (question) => {
    const scores = new Map<number, number>();
    for (const term of new Set(terms(question))) {
      const users = postings.get(term);
      if (!users) continue;
      const idf = Math.log(1 + (ids.length - users.size + 0.5) / (users.size + 0.5));
      for (const [at, times] of users) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / mean);
        scores.set(at, (scores.get(at) ?? 0) + (idf * times * 2.2) / (times + norm));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .map(([at]) => ids[at] ?? '');
  };
}
