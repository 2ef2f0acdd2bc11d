// One of what was said of many: "geese" is a goose, "benches" a bench. For comparing words, not for telling them. Used by turn/, told.ts and
// storyteller/.

const ODD: ReadonlyMap<string, string> = new Map(
  'men:man women:woman children:child geese:goose mice:mouse feet:foot teeth:tooth knives:knife loaves:loaf leaves:leaf shelves:shelf wives:wife wolves:wolf'
    .split(' ')
    .map((pair): [string, string] => {
      const [many = '', one = ''] = pair.split(':');
      return [many, one];
    }),
);

/** A noun from its plural; from anything else, itself. */
export const singular = (word: string): string => {
  const odd = ODD.get(word);
  if (odd !== undefined) return odd;
  if (/\p{L}{2}ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|[bf]ox)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};
