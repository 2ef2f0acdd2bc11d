// Which known names somebody may have meant by one that is unknown: for the suggestions of an error. Called by worlds.ts.

const pairsOf = (name: string): Set<string> => {
  const text = ` ${name.toLowerCase().normalize('NFKD')} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
};

/** At most `most` of the names, those that share the largest part of their letter pairs first (Dice's coefficient). */
export const nearestNames = (wanted: string, names: readonly string[], most = 3): string[] => {
  const pairs = pairsOf(wanted);
  const alike = (name: string): number => {
    const other = pairsOf(name);
    return [...other].filter((pair) => pairs.has(pair)).length / (pairs.size + other.size);
  };
  return names
    .map((name) => ({ name, score: alike(name) }))
    .sort((one, two) => two.score - one.score)
    .slice(0, most)
    .map(({ name }) => name);
};
