// What is put into somebody's hands without a word for giving: "have a peppermint, Edwin", "you can have my lamp", a coin slipped through the bars
// or dropped into a lap. Called by interpret-places.ts.
import type { Act, Target } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import { isHeld, type Placing } from './interpret-wanted.ts';
import type { Binder } from './targets.ts';

const person = (name: string): Target => ({ kind: 'person', name, id: null, here: true });

/** Whoever is spoken of, else the only one by. */
const receiver = (act: Act, binder: Binder, { scene }: Given): Target | null => {
  const named = [act.target, act.with].find((one) => one?.kind === 'person' && one.here);
  if (named) return named;
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const [only] = up;
  if (only !== undefined && up.length === 1) return person(only.name);
  const spoken = binder.spokenOf() ?? binder.bind(['him'], ['person']);
  return spoken?.kind === 'person' && spoken.here ? spoken : null;
};

/** Bars have somebody behind them; what is put under a counter or a fence lies there. */
const BARS =
  /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:(?:slip|slide|push|poke)(?:s|ped|ed)?\b.*\b(?:between|through|under|past) (?:the |his |her )?(?:\p{L}+ )?(?:bars|grille|grating|railings?|slot|hatch)|pass(?:es|ed)?\b.*\b(?:between|through|under|past) (?:the |his |her )?(?:\p{L}+ )?(?:bars|grille|grating|railings?|gap|slot|hatch|window|fence|counter))\b/iu;
const THEIR_LAP =
  /\b(?:in|into|on|onto|inside) (?:his|her|their|\p{Lu}\p{L}+['’]s) (?:\p{L}+ )?(?:lap|hands?|palms?|cup|bowl|hat|cap|tin|pockets?|apron|arms|fingers|bag|plate)\b/u;
const PASSES =
  /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:slip|slide|push|pass|poke|drop|put|toss|press|lay|place|shove|tuck)(?:s|ped|ed)?\b/i;
const HIDES =
  /\b(?:secretly|stealthily|sneakily|furtively|surreptitiously|covertly|discreetly|quietly|silently|unnoticed|unseen|without (?:him|her|them|anyone|anybody|being))\b/i;
const MOVES: ReadonlySet<Act['verb']> = new Set(['sneak', 'use', 'drop', 'take', 'perform'] as const);

/** "slip a peppermint between the bars", "drop the penny into his lap": it has changed hands, and nobody hides who does not say so. */
export const slipped: Placing = (act, binder, given) => {
  if (!MOVES.has(act.verb) || !isHeld(act.target) || !PASSES.test(act.text)) return act;
  if (act.verb === 'sneak' && HIDES.test(act.text)) return act;
  const isInto = THEIR_LAP.test(act.text);
  const to = isInto || BARS.test(act.text) ? receiver({ ...act, target: null }, binder, given) : null;
  if (to !== null) return { ...act, verb: 'give', with: to };
  return act.verb === 'sneak' ? { ...act, verb: 'use' } : act;
};

const OFFERS =
  /^\W*(?:(?:here|there|please|now|look|well|oh|and|so)\b ?)*(?:you (?:can|may|should) (?:have|keep|take)|i (?:want|would like|['’]?d like) you to (?:have|keep|take)|have|take) (?<what>(?:this|my|one of my|some of my|an?|some|the)\b(?: [\p{L}'’-]+){0,4}?)(?: (?:please|instead|then|now|if you (?:like|want|please)))?\W*$/iu;
/** "would you like this thimble?": held out as it is said. */
const WOULD =
  /^\W*(?:would you (?:like|care for)|(?:may|can|could) i (?:offer|give) you|let me (?:offer|give) you) (?<what>(?:this|my|one of my|some of my)\b(?: [\p{L}'’-]+){0,4}?)(?: (?:please|then|now|instead))?\W*$/iu;
const PARTS = /[.!?,;:“”"\n]+/;
const POLITE = /^\W*(?:please|then|now|instead|if you (?:like|want|please))?\W*$/i;
const HERE = /^\W*(?:\p{L}+, )?(?:here|please|there)\b/iu;
const WORDS: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'other'] as const);

/** "you can have my lamp", "here, have a peppermint": what one carries is given by it. */
export const heldOut: Placing = (act, binder, given) => {
  const isTaken = (act.verb === 'take' || act.verb === 'look') && act.target?.kind === 'item' && HERE.test(act.text);
  if (!WORDS.has(act.verb) && !isTaken) return act;
  // "have a peppermint", said to nobody: one has it oneself.
  if (act.speech === null && /^\W*(?:have|take)\b/i.test(act.text)) return act;
  const said = (act.speech ?? act.text).trim();
  const last = said.split(PARTS).findLast((part) => !POLITE.test(part)) ?? '';
  const what = (OFFERS.exec(last) ?? WOULD.exec(last))?.groups?.what?.toLowerCase();
  if (what === undefined) return act;
  const lies = new Set(given.scene.things.map(({ id }) => id));
  const held = binder.bind(
    what.replaceAll('’', "'").split(/\s+/),
    ['item', 'thing'],
    ({ kind, id }) => kind === 'item' || (kind === 'thing' && id !== null && lies.has(id)),
  );
  // "would you like this?", said with empty hands, is of no spade that lies about.
  if (what === 'this' && held?.kind !== 'item') return act;
  const to = isHeld(held) ? receiver(act, binder, given) : null;
  return isHeld(held) && to !== null
    ? { ...act, verb: 'give', target: held, with: to, topic: null, speech: null }
    : act;
};
