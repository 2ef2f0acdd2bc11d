// Other languages than English, as far as a player's request needs them: how a text is known to be in one, what divides its phrases, and how
// people are called there. Read by read-words.ts and analyse.ts.
import type { NamingName } from '../types.ts';

export type Tongue = {
  naming: NamingName;
  /** Function words: they divide one phrase from the next, and texts in Latin letters are known by them. */
  small: ReadonlySet<string>;
  /** Words of deeds, where their endings tell them. */
  verbs?: RegExp;
  many: RegExp;
  /** Words that name nothing where they stand alone: deeds, qualities, directions. */
  loose?: RegExp;
  /** All nouns have a capital there, so a capital is no name. */
  capitals?: true;
};

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const NONE = listed('');

const ENGLISH = listed('the of and a an in is are with where for to by that who from on at their its');

const LATIN_LETTERS: readonly Tongue[] = [
  {
    naming: 'spanish',
    many: /[aeiou]s$/i,
    loose: /(?:[ai]d[oa]s?|[ae]n|[ae]m)$|^(?:sur|norte|este|oeste|sul|leste)$/i,
    small: listed(
      'el la los las un una unos unas y e o u de del al a en por para con sin sobre entre desde hasta que se su sus es son está están donde cuando como más muy no lo le les esta este hay ha tras bajo contra',
    ),
  },
  {
    naming: 'spanish',
    many: /[aeiou]s$/i,
    loose: /(?:[ai]d[oa]s?|[ae]n|[ae]m)$|^(?:sur|norte|este|oeste|sul|leste)$/i,
    small: listed(
      'o a os as um uma uns umas e ou de do da dos das em no na nos nas por pela pelo para com sem sobre entre desde até que se seu sua seus suas é são onde quando como mais muito não',
    ),
  },
  {
    naming: 'french',
    many: /[sx]$/i,
    verbs: /.{2}[^gpm]ent$/i,
    loose: /(?:é|ée)s?$|^(?:nord|sud|est|ouest)$/i,
    small: listed(
      'le la les un une des du de et ou au aux à en dans sur sous par pour avec sans entre vers que qui se son sa ses leur leurs est sont où quand comme plus ne pas ce cette ces y',
    ),
  },
  {
    naming: 'german',
    many: /(?:en|er)$/i,
    capitals: true,
    loose: /^\p{Ll}/u,
    small: listed(
      'der die das den dem des ein eine einen einem einer eines und oder in im ins am an auf aus bei mit nach von vom zu zum zur über unter für ohne durch gegen um wo wenn wie ist sind hat haben wird werden sich nicht voller zwischen deren dessen ihre ihr sein seine',
    ),
  },
  {
    naming: 'latin',
    many: /[ie]$/i,
    loose: /(?:[aiu]t[oaie]|[ae]no)$|^(?:nord|sud|est|ovest)$/i,
    small: listed(
      'il lo la i gli le un una uno e ed o di del dello della dei degli delle a al allo alla ai da dal dalla in nel nella nei con su sul sulla per tra fra che si è sono dove quando come più non sua suo suoi',
    ),
  },
];

const CYRILLIC: Tongue = {
  naming: 'slavic',
  many: /[ыи]$/i,
  verbs: /.{2}(?:[аяуюе]ют|[аяеую]ет|ится|ются|[аяуюеи]л[аои]?|утся|ятся|атся)$/i,
  small: listed(
    'и а но или в во на с со у из за под над по к ко от до для без о об где когда что чтобы как который которая которое которые кто не ни это его её ее их она он оно они был была было были есть при между через после перед среди і та й від про що як де це його її',
  ),
};

/** Scripts that are nobody else's. */
const SCRIPTS: readonly (readonly [RegExp, Tongue])[] = [
  [/\p{Script=Cyrillic}{3}/u, CYRILLIC],
  [
    /\p{Script=Greek}{3}/u,
    {
      naming: 'greek',
      many: /(?:οι|ες|α)$/i,
      small: listed('ο η το οι τα του της των και σε στο στη στην με για από που'),
    },
  ],
  [
    /[\p{Script=Arabic}\p{Script=Hebrew}]{3}/u,
    { naming: 'desert', many: /ات$/, small: listed('في من إلى على عن مع و أو التي الذي') },
  ],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]{2}/u,
    { naming: 'indian', many: /(?!)/, small: NONE },
  ],
];

const LETTERS = /[\p{L}\p{M}]+/gu;
/** Two small words of different kinds, and more of them than English ones. */
const LEAST = 2;

/** What language other than English a text is in, as far as it can be told; null: English, a script without spaces, or too little to tell. */
export const tongueOf = (text: string): Tongue | null => {
  const script = SCRIPTS.find(([letters]) => letters.test(text))?.[1];
  if (script !== undefined) return script;
  const words = text.toLowerCase().match(LETTERS) ?? [];
  const kinds = (small: ReadonlySet<string>) => new Set(words.filter((word) => small.has(word))).size;
  const counted = (small: ReadonlySet<string>) => words.filter((word) => small.has(word)).length;
  const english = counted(ENGLISH);
  const [best] = LATIN_LETTERS.map((tongue) => ({ tongue, count: counted(tongue.small), kinds: kinds(tongue.small) }))
    .filter((one) => one.kinds >= LEAST && one.count > english)
    .toSorted((one, other) => other.count - one.count);
  return best?.tongue ?? null;
};
