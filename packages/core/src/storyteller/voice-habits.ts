// How a person's own way of speaking bends a line that is not the author's: the habits that a book's `voice` names.
// Called by voices.ts; a habit is a row here, not a branch elsewhere.
import type { CharacterProfile } from '@emergent/schema';
import { capital, sentencesOf } from '../words/english.ts';
import { conjugate } from './conjugate.ts';

/** What a row may do: `turn` a whole line, or say that only so many words pass at a time. */
type Habit = { when: RegExp; turn(line: string, found: RegExpExecArray, key: number): string };

const one = (list: readonly string[], key: number): string => list[key % list.length] ?? '';
const eachSentence = (line: string, change: (sentence: string, at: number) => string): string =>
  sentencesOf(line).map(change).join(' ');
const joined = (opening: string, line: string): string =>
  `${opening} ${/^(?:I\b|I[’']|\p{Lu}\p{Ll}+ (?!I\b)\p{Lu})/u.test(line) ? line : line.replace(/^(?:\p{Lu}(?=\p{Ll})|A(?= ))/u, (first) => first.toLowerCase())}`;

const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/\bcan[’']t\b/gi, 'cannot'],
  [/\bwon[’']t\b/gi, 'will not'],
  [/\b(\w+)n[’']t\b/gi, '$1 not'],
  [/\b(I)[’']m\b/g, '$1 am'],
  [/\b(I|you|we|they)[’']ve\b/gi, '$1 have'],
  [/\b(I|you|we|they|he|she|it|there|that)[’']ll\b/gi, '$1 will'],
  [/\b(I|you|we|they|he|she)[’']d\b/gi, '$1 would'],
  [/\b(you|we|they)[’']re\b/gi, '$1 are'],
  [/\b(it|that|there|what|who|where|here)[’']s\b/gi, '$1 is'],
];
const inFull = (line: string): string => WHOLE.reduce((text, [short, long]) => text.replace(short, long), line);

const SMALL_WORDS = /^(?:never|only|just|hardly|still|always|once|also|rather|really|truly|do|did)$/;
const PASTS =
  /(?:ed|ght)$|^(?:was|had|saw|heard|knew|told|said|went|came|found|gave|took|made|kept|left|felt|meant|put|got|can|could|would|should|will|may|might|must|shall|cannot)$/;

/** "I know nothing" as one says it who says "the Bench" for "I". */
const byAName = (line: string, name: string): string =>
  eachSentence(
    inFull(line)
      .replace(
        /\bI ((?:never|only|just|hardly|still|always|rather|really|truly) )?(\p{L}+)/gu,
        (_, adverb: string | undefined, verb: string) => {
          const is =
            verb === 'am'
              ? 'is'
              : SMALL_WORDS.test(verb) || PASTS.test(verb)
                ? verb === 'do'
                  ? 'does'
                  : verb
                : conjugate(verb, 'singular', false);
          return `${name} ${adverb ?? ''}${is}`;
        },
      )
      .replace(/\bI\b/g, name)
      .replace(/\b(?:me|myself)\b/gi, name)
      .replace(/\bmine\b/g, `${name}’s`)
      .replace(/\b[Mm]y\b/g, `${name}’s`)
      .replace(/(?<=[.!?…] )\p{Ll}/gu, (letter) => letter.toUpperCase()),
    capital,
  );

const SORRY = ['Sorry,', 'Beg pardon,', 'Forgive me,', 'I’m sorry, but'];
const HEDGES = ['As far as one can say,', 'More or less,', 'Without wishing to be held to it,', 'If it comes to that,'];
const COUNT = ['One', 'Two', 'Three', 'Four'];
const PRICED = ['That’s one you owe me.', 'No charge for that.', 'I ought to charge for that.', 'That one’s free.'];
const ASKED_BACK = ['Why do you ask?', 'What would you do with it?', 'Is that what you came for?', 'Does that help?'];

/** A sentence that says how things are, which is no question and no order. */
const STATES = /^(?:I|It|That|There|He|She|They|We|You|\p{Lu}\p{Ll}+ (?:is|was|has))\b[^?!]{12,}$/u;

/** An answer, and not one of the short sentences that follow it: what is said behind it is said once. */
const isWhole = (line: string): boolean => sentencesOf(line).length > 1;

/** Articles that a headline does without; "the whole of it" and "a while" keep theirs. */
const LITTLE = /\b(?:the|an?) (?!(?:whole|same|rest|only|few|little|lot|bit|while|other|first|last|face)\b)/gi;

const HABITS: readonly Habit[] = [
  {
    when: /never says ["“]?I["”]?,? says ["“]([^"”]{2,30})["”]/i,
    turn: (line, found) => byAName(line, found[1] ?? 'I'),
  },
  { when: /\b(?:complete|full|formal|precise|exact|grammar|proper|courtly|stately)\b/i, turn: inFull },
  {
    when: /^(?!.*\bnever says\b).*\b(?:says|begins with) ["“]([^"”]{3,30})["”](?: before|;|$| and)/i,
    turn: (line, found, key) => (key % 2 === 0 ? joined(`${capital(found[1] ?? '')},`, line) : line),
  },
  {
    when: /\bhedge[sd]?\b/i,
    turn: (line, _, key) => (key % 2 === 0 ? joined(one(HEDGES, key >> 1), line) : line),
  },
  {
    when: /\bnumbers (?:his|her|their) points\b/i,
    turn: (line) =>
      sentencesOf(line).length < 2
        ? line
        : eachSentence(line, (sentence, at) => `${COUNT[at] ?? 'Lastly'}: ${joined('', sentence).trim()}`),
  },
  {
    when: /\b(?:drops? the (?:little|small) words|headlines|telegram\w*)\b/i,
    turn: (line) =>
      eachSentence(line.replace(LITTLE, ''), (sentence) =>
        capital(sentence.replace(/^(?:I|It[’']s|That[’']s|There[’']s) /, '')),
      ),
  },
  {
    when: /\b(?:shouts?|(?<!like a )bellows?|booms?|roars?|at the top of)\b/i,
    turn: (line) => eachSentence(line, (sentence) => sentence.replace(/\.$/, '!').replace(/([^.!?…])$/, '$1!')),
  },
  {
    when: /\b(?:unfinished|trails? off|halting|breaks? off|stammers?|hesitat\w*|stops? (?:to listen )?in mid|stops? (?:just|dead)|loses the (?:thread|name)|forgets the ends?|leaves? (?:the ends?|the door|holes|a silence)|breathes between)\b/i,
    turn: (line, _, key) =>
      key % 2 === 0 && /, /.test(line)
        ? line.replace(/, /, ' … ')
        : key % 3 === 0 && !line.endsWith('?')
          ? `${line.replace(/[.!]$/, '')} …`
          : line,
  },
  {
    when: /\b(?:apologi[sz]es|sorry|apology) (?:before|for) (?:each|every)\b|^apologi[sz]es\b(?! to\b)/i,
    turn: (line, _, key) => (/sorry|pardon|forgive/i.test(line) ? line : joined(one(SORRY, key), line)),
  },
  {
    when: /\b(?:breathless|very fast|at a run|in a rush|one long sentence|without (?:a )?(?:stop|breath)|rattles?|gabbles?)\b/i,
    turn: (line) =>
      line.replace(
        /(?<=(?:[\p{L}’]+[ ,]+){3}[\p{L}’]+)\. (?!(?:And|Or|But|So|Not|No|Then)\b)(\p{Lu}[\p{L}’]*)(?=(?: [\p{L}’]+){2})/gu,
        (_, word: string) =>
          /^I(?:$|[’'])|^\p{Lu}\p{Lu}/u.test(word)
            ? ` and ${word}`
            : ` and ${word.charAt(0).toLowerCase()}${word.slice(1)}`,
      ),
  },
  {
    when: /^(?!.*\b[Nn]ever says\b).*\bsays ["“]([\p{Ll}][^"”]{3,40})["”](?! (?:when|before))/u,
    turn: (line, found, key) =>
      key % 3 === 0 && STATES.test(sentencesOf(line).at(-1) ?? '')
        ? line.replace(/([.…]?)$/, `, ${found[1] ?? ''}$1`)
        : line,
  },
  {
    when: /\b(?:(?:puts?|states?|says|names) (?:a|the|its) price|mercenary)\b/i,
    turn: (line, _, key) =>
      key % 4 === 0 && isWhole(line) ? `${line.replace(/([^.!?…])$/, '$1.')} ${one(PRICED, key >> 2)}` : line,
  },
  {
    when: /\b(?:answers? (?:with|in) (?:a )?questions?|asks? back|mild questions?|blunt questions?|asks? two questions)\b/i,
    turn: (line, _, key) =>
      key % 4 === 1 && isWhole(line) ? `${line.replace(/([^.!?…])$/, '$1.')} ${one(ASKED_BACK, key >> 2)}` : line,
  },
];

const habits = new WeakMap<CharacterProfile, { habit: Habit; found: RegExpExecArray }[]>();

const habitsOf = (profile: CharacterProfile) => {
  const known = habits.get(profile);
  if (known !== undefined) return known;
  const found = HABITS.flatMap((habit) => {
    const match = habit.when.exec(profile.voice);
    return match === null ? [] : [{ habit, found: match }];
  });
  habits.set(profile, found);
  return found;
};

/** A line as this person would put it. `key` varies what a habit adds, not whether they have it. */
export const asSaidBy = (profile: CharacterProfile | undefined, line: string, key: number): string =>
  profile === undefined
    ? line
    : habitsOf(profile).reduce((text, { habit, found }) => habit.turn(text, found, key), line);

const NUMBERS: Readonly<Record<string, number>> = { one: 1, a: 1, two: 2, three: 3, four: 4, five: 5 };

/** "Two words at most": how many they spend on a sentence; null: as many as it takes. */
export const wordsAtMost = (profile: CharacterProfile | undefined): number | null => {
  const found = /\b(one|a|two|three|four|five) words? (?:at most|at a time|or fewer)\b/i.exec(profile?.voice ?? '');
  if (found !== null) return NUMBERS[(found[1] ?? '').toLowerCase()] ?? null;
  return /\b(?:monosyllab\w+|barely speaks|grunts? like|very few words|few words|wrings out each word|man of few words|laconic)\b/i.test(
    profile?.voice ?? '',
  )
    ? 3
    : null;
};

/** Verbs of saying that fit a voice. */
const UTTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:shouts?|(?<!like a )bellows?|booms?|roars?|loud)\b/i,
    ['[shout|s]', '[boom|s]', '[say|s], to the whole of the place'],
  ],
  [/\b(?:whisper\w*|soft\w*|quiet\w*|hushed|low voice)\b/i, ['[say|s], not loudly', '[murmur|s]', '[say|s]']],
  [/\b(?:halting|shy|timid|nervous|stammer\w*)\b/i, ['[say|s], after some looking for it', '[say|s]', '[manage|s]']],
  [/\b(?:slow|drawl\w*|pauses?|patient)\b/i, ['[say|s], in no hurry', '[say|s] at last', '[answer|s]']],
  [/\b(?:quick|rush|breathless|brisk|blunt)\b/i, ['[say|s] at once', '[answer|s]', '[say|s]']],
];
const SAYS: readonly string[] = ['[say|s]', '[answer|s]', '[tell|s] {me}', '[say|s] after a moment', '[reply|s]'];

export const saysOf = (profile: CharacterProfile | undefined): readonly string[] =>
  UTTERS.find(([when]) => when.test(profile?.voice ?? ''))?.[1] ?? SAYS;
