// Small English: articles, plurals, capitals, lists, and a last look at a telling. Called by the storyteller and by rules whose effects
// carry words.

const SILENT_H = /^(?:hour|honest|honou?r|heir)/i;
const SOUNDS_LIKE_YOU = /^(?:uni(?:[^nm]|$)|use|usu|eu|one\b|once\b|ut[ei])/i;

/** "a" or "an", by sound. */
export const article = (noun: string): 'a' | 'an' => {
  if (SILENT_H.test(noun)) return 'an';
  return /^[aeiou]/i.test(noun) && !SOUNDS_LIKE_YOU.test(noun) ? 'an' : 'a';
};

export const capital = (text: string): string =>
  text.replace(/^(["“‘'(]*)(\p{Ll})/u, (_, open: string, first: string) => open + first.toUpperCase());

export const lower = (text: string): string =>
  /^(?:I\b|\p{Lu}\p{Lu})/u.test(text) ? text : text.replace(/^\p{Lu}/u, (first) => first.toLowerCase());

/** The word that decides: "keys" of "keys of the town". */
const headOf = (noun: string) => noun.split(/ (?:of|with|in|from|for|on|to) /)[0] ?? noun;

const isPlural = (phrase: string, noun = headOf(phrase)) =>
  /(?:[^s'’]s|people|men|children|teeth|feet|fish|geese|mice)$/i.test(noun) &&
  !/(?:us|is|ss|glass|compass|lens|thermos|canvas|atlas|chaos|gas)$/i.test(noun);

/** A noun with "a", "an" or "some"; names and what has a determiner already stay as they are. */
export const some = (noun: string): string => {
  if (DETERMINED.test(noun) || NAMED.test(noun)) return noun;
  if (PAIRED.test(headOf(noun))) return `a pair of ${noun}`;
  if (LENGTHS_OF.test(noun)) return `${article(noun)} ${noun}`;
  return isPlural(noun) || isMass(noun) ? `some ${noun}` : `${article(noun)} ${noun}`;
};

/** A name, or somebody's: "Grindle", "Emmer’s tally"; a "Slack key" is a key. */
const NAMED = /^\p{Lu}\S*(?:$|(?<=[’']s) |(?<=s[’']) | \p{Lu})/u;

const DETERMINED =
  /^(?:the|a|an|some|my|your|his|her|their|its|our|no|one|two|three|half an?|all|both|several|many|few)\s/i;
const PAIRED =
  /\b(?:boots|shoes|gloves|mittens|trousers|breeches|spectacles|scissors|shears|sandals|pattens|bracers|greaves|gauntlets|leggings)$/i;
const MASS =
  /(?:^|\s)(?:bread|cheese|water|ale|beer|wine|food|meat|salt|silver|gold|cord|rope|twine|flour|honey|wax|cloth|oil|armou?r|mail|powder|sand|wood|iron|leather|linen|wool|milk|tea|rum|spirit|ink|paper)$/i;
/** A cord of some kind is one thing; cord is stuff. */
const LENGTHS_OF = /\S (?:cord|rope|cloth|paper)$/i;
/** What is not counted one by one: "bread and cheese". */
const isMass = (noun: string) => MASS.test(headOf(noun)) || / and /.test(noun);

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const pluralOf = (noun: string): string => {
  const head = headOf(noun);
  const many = isPlural(head)
    ? head
    : /(?:s|x|z|ch|sh)$/.test(head)
      ? `${head}es`
      : /[^aeiou]y$/.test(head)
        ? `${head.slice(0, -1)}ies`
        : /(?:[^f])fe?$/.test(head) && /(?:knife|loaf|leaf|half|shelf)$/.test(head)
          ? head.replace(/fe?$/, 'ves')
          : `${head}s`;
  return many + noun.slice(head.length);
};

/** So many of a thing: "two linen bandages", "three helpings of bread". */
export const counted = (quantity: number, noun: string): string => {
  if (quantity === 1) return some(noun);
  const number = COUNTS[quantity] ?? String(quantity);
  if (PAIRED.test(headOf(noun))) return `${number} pairs of ${noun}`;
  return isMass(noun) && !isPlural(noun) ? `${number} measures of ${noun}` : `${number} ${pluralOf(noun)}`;
};

/** "Emmer’s tally", and what is written as one name, "No-Doz". */
const SOMEBODYS = /^\p{Lu}\S*[’']s \p{Ll}/u;
const TWO_CAPITALS = /^\p{Lu}\S*-\p{Lu}/u;

/** "whoever is nearest", "number seven": no article goes before them. */
const ANYBODY =
  /^(?:(?:who(?:m)?|what|which)ever|(?:any|some|every)(?:one|body|thing)|no(?:body|thing)|number (?:\p{N}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?= |$)/iu;

/** A thing already spoken of: "the rope"; names of people and places stay. */
export const the = (noun: string): string => {
  const bare = noun.trim().replace(/^(?:a|an|some|my|our|this|that|these|those)\s+/i, '');
  if (SOMEBODYS.test(bare)) return bare;
  if (ANYBODY.test(bare)) return lower(bare);
  if (TWO_CAPITALS.test(bare)) return `the ${bare}`;
  return /^(?:the|his|her|their|its|your)\s/i.test(bare) ? lower(bare) : `the ${lower(bare)}`;
};

export const verbFor = (noun: string): 's' | 'p' => (isPlural(noun) ? 'p' : 's');

/** "a, b and c". */
export const listOf = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** "Mr. Hale", "POP. 1,906": the stop ends a short form and no sentence. */
const SHORT_FORM =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Fr|Sr|Jr|Prof|Capt|Sgt|Lt|Col|Gen|Rev|Hon|vs|ca|Vol|Mt)|\b(?!I\b)\p{Lu})\.$/u;
const SHORT_BEFORE_NUMBER = /\b(?:\p{Lu}{2,4}|No|Nos|pp?|Ch|Vol)\.$/u;

export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?…]["”’']?)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u)
    .reduce<string[]>((sentences, part) => {
      const last = sentences.at(-1);
      const isOpen =
        last !== undefined && (SHORT_FORM.test(last) || (/^\p{N}/u.test(part) && SHORT_BEFORE_NUMBER.test(last)));
      if (isOpen) sentences[sentences.length - 1] = `${last} ${part}`;
      else sentences.push(part);
      return sentences;
    }, [])
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A sentence with its capital and its full stop. */
export const closed = (text: string): string => {
  const words = text.trim();
  if (words === '') return '';
  return capital(/[.!?…:]["”’')]*$/u.test(words) ? words : `${words}.`);
};

/** At most `length` characters, cut between words, with an ellipsis where something went. */
export const brief = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line
    .slice(0, length - 2)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\s,;:.–-]*\S*$/u, '')} …`;
};

/** The last look: no doubled small words, no stray spaces, one stop at a time. */
export const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/([.!?…])\.(?=\s|$)/g, '$1')
    .replace(/\b(the|a|an|and|of|to|in|is|at) \1\b/gi, '$1')
    .replace(/ *\n */g, '\n')
    .trim();
