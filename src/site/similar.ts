/** Names that look like a wrong one. */

/** Up to three known names that look most like a wrong one: most pairs of letters in common (Dice's coefficient). */
export function similar(id: string, known: readonly string[]): string[] {
  const pairs = (text: string): Set<string> => {
    const letters = text.replaceAll('-', '');
    return new Set([...letters].slice(1).map((letter, index) => (letters[index] ?? '') + letter));
  };
  const wanted = pairs(id);
  const score = (other: string): number => {
    const others = pairs(other);
    return (2 * wanted.intersection(others).size) / (wanted.size + others.size || 1);
  };
  return known
    .map((other) => ({ other, score: score(other) }))
    .filter((candidate) => candidate.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((candidate) => candidate.other);
}
