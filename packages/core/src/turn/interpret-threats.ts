// "… or I'll cut your throat", "… or else": what is said is a threat, and what it threatens is not done. Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Told } from './interpret-whole.ts';

/** Where a line turns to what follows if it is not heeded, or if it is. */
const TURNS =
  /\b(?:or (?:else\b|(?:i|we)(?:['’]?ll|['’]?m (?:going to|gonna))?\b)|and (?:i(?:['’]?ll| will| swear)|you(?:['’]re| are|['’]ll be| will be))\b)[^.!?\n]*/gi;
const OR_ELSE =
  /\bor (?:else\b|i(?:['’]?ll| will| swear|['’]?m (?:going to|gonna)|['’]?m telling)\b|you(?:['’]?ll| will|['’]?re)\b|(?:we|he|she|they)(?:['’]?ll| will)\b)[^.!?\n]*/i;
/** Nothing behind it, or whoever it will befall: "should I go or else stay?" weighs. */
const ELSE = /^or else(?:\W*$|\W+(?:i|we|you|your|he|she|they|there|it)\b)/i;
const DEALS = 'kill|murder|shoot|stab|slit|gut|hurt|punch|deck|strangle|throttle|thump|slap|drown|hang|end';
/** They hurt, or they cut hair, break ice and knock on doors: it is in what they are done to. */
const MAY_HURT = 'cut|break|smash|burn|hit|beat|rip|tear|knock|bash';
const BODY =
  '(?:throats?|necks?|nose|jaws?|face|head|skull|brains?|teeth|tooth|tongue|eyes?|ears?|arms?|legs?|wrists?|hands?|fingers?|thumbs?|toes?|knees?|kneecaps?|bones?|ribs?|guts?|belly|heart|spine|back|skin|balls|body|limbs?|lights|block)';
/** Kindly done to them: "cut you loose", "cut you a slice", "hit you up". */
const YOU = 'you(?! (?:an?|some|one|two|free|loose|out of|in on|off a|up|at|to|there|home|with)\\b)';
const YOURS = new RegExp(
  `\\b(?:${DEALS}) (?:(?!for |with |to |beside )[\\p{L}'’]+ ){0,3}(?:${YOU}|your)\\b|\\b(?:${MAY_HURT}) (?:(?:\\p{L}+ )?${YOU}\\b|(?:[\\p{L}'’]+ ){0,4}your (?:\\p{L}+ )?${BODY}\\b|(?:down )?your (?:house|home|shop|inn|place|windows?)\\b)|\\bmake you (?:talk|pay|sorry|regret|suffer|wish|eat)\\b|^and you\\S*(?: are| will| be)* (?:dead|sorry|finished|done for)\\b`,
  'iu',
);
/** Said of whatever would be hurt, where it is not heeded. */
const ANYTHING = new RegExp(
  `\\b(?:${DEALS}|scream|regret|sorry|make you)\\b|\\b(?:${MAY_HURT}) (?:(?:down|up|off|open|out|in) )?(?:him|her|them|it|you|this|that|the|his|your|their|every|all)\\b(?! (?:supper|dinner|breakfast|bread|cake|road|hay|sack)\\b)`,
  'i',
);
const DOES = new RegExp(`\\b(?:${DEALS}|${MAY_HURT})\\b`, 'i');
const TO_YOU = /\byour?\b/i;

const BIDS = /^\W*(?:i|we|and i|then i)\b/i;
const SAID: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade', 'threaten'] as const);

const hurts = (turn: string): boolean =>
  YOURS.test(turn) || (/^or\b/i.test(turn) && (ELSE.test(turn) || ANYTHING.test(turn)));

/** The words of a line that nobody does, and what is done by saying them. */
type Unheeded = { verb: 'talk' | 'threaten'; turn: string; index: number; isBidden: boolean };
const unheeded = (line: string): Unheeded | null => {
  const turns = [...line.matchAll(TURNS)];
  const hurt = turns.find(([turn]) => hurts(turn));
  if (hurt !== undefined) return { verb: 'threaten', turn: hurt[0], index: hurt.index, isBidden: true };
  // "sit down and I'll cut your hair": what is promised is said as well.
  const kind = turns.find(([turn]) => DOES.test(turn) && TO_YOU.test(turn));
  if (kind !== undefined) return { verb: 'talk', turn: kind[0], index: kind.index, isBidden: true };
  const other = OR_ELSE.exec(line);
  return other && { verb: 'threaten', turn: other[0], index: other.index, isBidden: false };
};

/** Whoever is called by name at an end of the line, else the nearest. */
const spokenTo = (line: string, { scene }: Given): { name: string; isOnly: boolean } | null => {
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const ends = line.split(',').filter((_, at, all) => at === 0 || at === all.length - 1);
  const called = up.find(({ name }) =>
    ends.some((end) => {
      const words = plainWords(end);
      return words.length > 0 && words.every((word) => plainWords(name).includes(word));
    }),
  );
  const near = called ?? up[0];
  return near === undefined ? null : { name: near.name, isOnly: called !== undefined || up.length === 1 };
};

export const threatened = (told: readonly Told[], line: string, given: Given): Told[] => {
  const threat = unheeded(line);
  if (threat === null) return [...told];
  const { turn, index, verb, isBidden } = threat;
  const isBefore = ({ act }: Told) => line.lastIndexOf(act.text, index) !== -1 || act.text.includes(turn);
  const at = told.findLastIndex(
    (one) => isBefore(one) && (SAID.has(one.act.verb) || (isBidden && !BIDS.test(one.act.text))),
  );
  const one = told[at];
  if (one === undefined) return [...told];
  const rest = told.slice(at + 1).filter(({ act }) => !turn.includes(act.text.replace(/[.!?…]+$/, '')));
  const isSaid = SAID.has(one.act.verb);
  const near = spokenTo(line, given);
  const isOpen = near !== null && (!isSaid || near.isOnly) && one.act.target?.kind !== 'person';
  const target: Target | null = isOpen ? { kind: 'person', name: near.name, id: null, here: true } : one.act.target;
  const act: Act = {
    ...one.act,
    verb: verb === 'talk' && isSaid ? one.act.verb : verb,
    target: target?.kind === 'self' ? null : target,
    with: isSaid ? one.act.with : null,
    topic: isSaid ? one.act.topic : null,
    speech: one.act.speech ?? line.trim().slice(0, 1000),
  };
  return [...told.slice(0, at), { ...one, act }, ...rest];
};
