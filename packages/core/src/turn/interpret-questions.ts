// Questions: those to the narrator ("what do I have?") and those to people ("who are you?"). Called by interpret-read.ts.
import type { Verb } from '@emergent/schema';
import type { Read } from './interpret-shape.ts';
import { ADDRESSING, ARTICLES, ASKING_VERBS, QUESTION_WORDS } from './lexicon-words.ts';

const ASKED: Read = {
  verb: 'think',
  base: 'ask',
  phrase: 'ask',
  object: [],
  parts: [],
  topic: null,
  manner: null,
  speech: null,
  confidence: 0.8,
  idle: null,
};
const SELF = new Set(['i', 'we', 'am', "i'm"]);
const KNOWN: readonly (readonly [readonly string[], Verb, string | null])[] = [
  [
    ['inventory', 'carrying', 'carry', 'wearing', 'holding', 'pockets', 'pack', 'backpack', 'bag', 'possess'],
    'inventory',
    null,
  ],
  [['quest', 'quests', 'objective', 'objectives', 'goal', 'mission', 'supposed'], 'think', 'quests'],
  [['exits', 'exit', 'way', 'ways', 'go', 'lead', 'leads', 'directions', 'paths'], 'look', 'exits'],
  [['time', 'hour', 'day'], 'look', 'time'],
  [['health', 'hurt', 'wounds', 'feel', 'feeling'], 'think', 'self'],
  [['see', 'happening', 'around', 'here', 'nearby', 'hear', 'smell'], 'look', null],
];

/** "what should I do?", "what now?" */
const isAtALoss = (words: readonly string[], mine: boolean): boolean =>
  words[0] === 'what' &&
  ((words.length === 2 && (words[1] === 'now' || words[1] === 'next')) ||
    (mine && words.length <= 7 && words.includes('do')));

const toNarrator = (words: readonly string[]): Read | null => {
  const mine = words.some((word) => SELF.has(word));
  if (mine && (words.includes('have') || words.includes('got')) && words.length <= 6) {
    const object = words.slice(words.indexOf('have') + 1).filter((word) => !ARTICLES.has(word));
    return { ...ASKED, verb: 'inventory', object };
  }
  if (words[0] === 'where' && mine && words.includes('am')) return { ...ASKED, verb: 'look' };
  if (words[0] === 'who' && mine && words.includes('am')) return { ...ASKED, topic: 'self' };
  if (mine && words[0] === 'what' && words.includes('do') && words.includes('can')) return { ...ASKED, topic: 'help' };
  if (isAtALoss(words, mine)) return { ...ASKED, topic: 'quests' };
  for (const [heard, verb, topic] of KNOWN) {
    if (!words.some((word) => heard.includes(word))) continue;
    if (words[0] === 'who' && verb === 'look') return { ...ASKED, verb, topic: 'people' };
    if (mine || words.length <= 5) return { ...ASKED, verb, topic };
  }
  return null;
};

const SMALL = new Set([
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'i',
  'we',
  'know',
  'of',
  'about',
  'can',
  'could',
  'to',
  'have',
  'has',
  'tell',
  'should',
  'would',
]);

/** What a question is about: its words without question words, small verbs and articles. */
const subjectOf = (words: readonly string[]): string[] =>
  words.filter(
    (word) => !(QUESTION_WORDS.has(word) || SMALL.has(word) || ARTICLES.has(word) || ASKING_VERBS.has(word)),
  );

export const questionOf = (words: readonly string[], marked: boolean, text: string): Read | null => {
  const [first = '', second = ''] = words;
  const wh = QUESTION_WORDS.has(first) && first !== 'when';
  const inverted =
    ASKING_VERBS.has(first) && (marked || ['i', 'you', 'we', 'there', 'they', 'he', 'she', 'it'].includes(second));
  if (!wh && !inverted && !marked) return null;
  const asksSomebody = words.some((word) => ADDRESSING.has(word));
  const asked: Read = { ...ASKED, verb: 'ask', speech: text, confidence: 0.75 };
  const about = words.indexOf('about');
  if (asksSomebody) return { ...asked, topic: about === -1 ? null : words.slice(about + 1).join(' ') || null };
  const mine = ASKING_VERBS.has(first) && SELF.has(second);
  if (mine && !['do', 'am', 'have', 'did', 'was'].includes(first)) return null;
  if (!wh && !inverted) return words.length <= 2 ? { ...asked, confidence: 0.55 } : null;
  const known = toNarrator(words);
  if (known) return known;
  const subject = subjectOf(words);
  const verb: Verb = !wh && !mine ? 'look' : 'think';
  return { ...ASKED, verb, object: subject, topic: subject.join(' ') || null, confidence: 0.65 };
};
