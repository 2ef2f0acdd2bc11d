// Chat's short spellings in full, for what is compared with tables of words: "whats ur name" as "whats your name". Read by small-talk.ts and
// asked.ts.

const FULL: ReadonlyMap<string, string> = new Map(
  'u you|ur your|r are|ya you|bout about|wanna want to|gonna going to|gotta got to|cuz because|thx thanks|pls please|plz please|dont don’t|wont won’t|cant can’t|didnt didn’t|youre you’re|im i’m|ive i’ve|whats what’s|wheres where’s|hows how’s|whos who’s'
    .split('|')
    .map((pair): [string, string] => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);
const CLIPPED = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${[...FULL.keys()].join('|')}|d[’']you)(?![\\p{L}\\p{N}’'-])`,
  'giu',
);

/** The same text, spelt out, with curly apostrophes. */
export const spelt = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(CLIPPED, (word) => FULL.get(word.toLowerCase()) ?? (/^d/i.test(word) ? 'do you' : word));
