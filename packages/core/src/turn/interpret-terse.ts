// What needs no grammar: parser commands of a letter, the words of a player's sheet, directions, greetings, "go on". Called by interpret-read.ts.
import type { Verb } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import type { Clause } from './interpret-clauses.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { readVerb } from './interpret-verb.ts';
import { textBetween } from './interpret-words.ts';
import { baseOf, verbAt } from './lexicon.ts';
import { DIRECTIONS, GREETINGS, LEADING, PRONOUNS, QUESTION_WORDS } from './lexicon-words.ts';

const TERSE: ReadonlyMap<string, string> = new Map([
  ['x', 'examine'],
  ['l', 'look'],
  ['z', 'wait'],
  ['i', 'inventory'],
]);
/** Bare words to the narrator: the lists that a player's sheet would show. */
const SHEET: ReadonlyMap<string, readonly [Verb, string]> = new Map(
  (
    [
      ['think', ASKED.quests, 'quest quests task tasks journal log objective objectives mission missions goals'],
      ['think', ASKED.help, 'help hint hints commands options ?'],
      ['look', ASKED.exits, 'exits ways directions map'],
      ['look', ASKED.time, 'time clock hour'],
      ['look', ASKED.people, 'people who'],
      ['think', ASKED.self, 'stats status health hp mana score level character sheet skills diagnose condition'],
    ] as const
  ).flatMap(([verb, topic, words]) =>
    words.split(' ').map((word): [string, readonly [Verb, string]] => [word, [verb, topic]]),
  ),
);
/** Commands to the program, not to the story: nobody flees because of a "quit". */
const TABLE_TALK = new Set([
  'save',
  'load',
  'restore',
  'restart',
  'quit',
  'undo',
  'redo',
  'retry',
  'version',
  'verbose',
]);
/** Nothing of one's own: the story is to go on, or the last thought is taken back. */
const GOES_ON =
  /^(?:continue|go on|carry on|next|proceed|and then|then what|what happens next|keep going|never mind|nevermind|nvm|not yet|nothing|give up|i give up|i surrender|surrender|forget it|pass|skip|do nothing|i do nothing|hmm+)$/;
/** Skills as a table of players names them, and the deeds they stand for. */
const ROLLED: ReadonlyMap<string, Verb> = new Map(
  (
    [
      ['search', 'perception investigation investigate survival nature tracking spot'],
      ['look', 'insight sense'],
      ['sneak', 'stealth hide hiding'],
      ['steal', 'sleight thievery pickpocket'],
      ['persuade', 'persuasion charisma diplomacy seduction charm'],
      ['deceive', 'deception bluff deceit'],
      ['threaten', 'intimidation intimidate'],
      ['climb', 'athletics acrobatics strength climbing agility'],
      ['heal', 'medicine healing'],
      ['think', 'arcana history religion lore knowledge intelligence wisdom'],
      ['perform', 'performance'],
      ['attack', 'initiative attack'],
      ['open', 'lockpicking lockpick lock'],
      ['defend', 'dodge reflex dexterity constitution'],
      ['wait', 'luck d20 dice die'],
    ] as const
  ).flatMap(([verb, skills]) => skills.split(' ').map((skill): [string, Verb] => [skill, verb])),
);
const ROLLS = new Set(['check', 'checks', 'roll', 'rolls', 'rolling', 'save', 'test', 'throw']);
const TO = new Set(['to', 'on', 'against', 'for', 'get', 'see', 'if', 'past', 'at', 'by']);

/** "roll for perception", "can I make a stealth check to get past Pip?": the deed that the check is for. */
const readRoll = (words: readonly string[]): Read | null => {
  if (words.length > 14 || !words.some((word) => ROLLS.has(word))) return null;
  const at = words.findIndex((word) => ROLLED.has(word));
  const verb = ROLLED.get(words[at] ?? '');
  const roll = words.findIndex((word) => ROLLS.has(word));
  if (verb === undefined || Math.abs(roll - at) > 4) return null;
  const rest = words.slice(Math.max(at, roll) + 1);
  const from = rest.findIndex((word) => !TO.has(word));
  const object = from === -1 || verb === 'wait' ? [] : rest.slice(from);
  return { ...NOTHING, verb, base: verb, phrase: verb, object, confidence: 0.8 };
};

/** "to the old town hall" */
const MOST_WAY = 6;
/** "x the old town hall clock": whatever is examined may have a long name. */
const MOST_EXAMINED = 8;

const greeting = (speech: string, object: readonly string[]): Read => ({
  ...NOTHING,
  verb: 'talk',
  base: 'say',
  phrase: 'say',
  speech,
  object: [...object],
  confidence: 0.8,
});

/** "to the inn", "ok, back to the inn": whoever says only that goes there; null: it names no way. */
const wayOf = (words: readonly string[], isOpening: boolean): string[] | null => {
  const from = words.findIndex((word) => word === 'to' || PRONOUNS.has(word) || !LEADING.has(word));
  const [first = '', second = ''] = words.slice(Math.max(0, from));
  const rest = words.slice(Math.max(0, from) + 1);
  if (rest.length === 0 || rest.length >= MOST_WAY) return null;
  if (/^(?:to|into|towards?)$/.test(first)) return isOpening && baseOf(second) === undefined ? rest : null;
  return /^(?:back|over|off|down|up|on)$/.test(first) && second === 'to' && rest.length > 1 ? rest.slice(1) : null;
};

export const readTerse = (words: readonly string[], line: string, clause: Clause): Read | null => {
  const [first = '', second] = words;
  const text = textBetween(line, clause.tokens);
  const terse = words.length <= (first === 'x' ? MOST_EXAMINED : 3) ? TERSE.get(first) : undefined;
  if (terse !== undefined && (first !== 'i' || line.trim().length <= 2)) {
    return readVerb(
      [terse, ...words.slice(1)],
      {
        found: {
          verb: first === 'z' ? 'wait' : first === 'i' ? 'inventory' : 'look',
          base: terse,
          from: 1,
          gap: null,
          phrase: terse,
        },
        confidence: 0.95,
      },
      null,
    );
  }
  if (
    /^(?:good|g')?(?:evening|morning|afternoon|evenin|mornin|evenin'|mornin')$/.test(first) &&
    words.length <= 4 &&
    !words.some((_, at) => at > 0 && verbAt(words, at) !== null)
  )
    return greeting(text, words.slice(1));
  const roll = readRoll(words);
  if (roll !== null) return roll;
  if (words.length <= 3 && GOES_ON.test(words.join(' ')))
    return { ...NOTHING, verb: 'wait', base: 'wait', phrase: 'wait', confidence: 0.8 };
  if (words.length === 1 && TABLE_TALK.has(first))
    return { ...NOTHING, verb: 'think', base: 'ask', topic: ASKED.aside, confidence: 0.85 };
  const way = wayOf(words, clause.opening);
  if (way !== null) return { ...NOTHING, verb: 'go', base: 'go', phrase: 'go', object: way, confidence: 0.8 };
  const sheet = words.length === 1 ? SHEET.get(first) : undefined;
  if (sheet !== undefined) return { ...NOTHING, verb: sheet[0], base: 'ask', topic: sheet[1], confidence: 0.85 };
  if (DIRECTIONS.has(first) && (second === undefined || words.length === 2))
    return { ...NOTHING, verb: 'go', base: 'go', phrase: 'go', object: [...words], confidence: 0.9 };
  if (
    GREETINGS.has(first) &&
    !(LEADING.has(first) && words.length > 1) &&
    (words.every((word) => GREETINGS.has(word)) || !verbAt(words, 0)) &&
    !words.some((word) => QUESTION_WORDS.has(word))
  ) {
    return greeting(
      text,
      words.slice(1, 4).filter((word) => !GREETINGS.has(word)),
    );
  }
  return null;
};
