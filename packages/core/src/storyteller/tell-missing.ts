// Deeds that want a thing or somebody that is neither here nor spoken of here; where it is only looked for, the place is gone through for it. Called by tell-deed.ts.
import type { Act, Target } from '@emergent/schema';
import { isFixture } from '../combat/stuff.ts';
import { isFlung } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import { isSpokenOf } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { BEASTS } from '../systems/world/implied-words.ts';
import { lockMeant } from '../systems/world/locks.ts';
import { plainWords } from '../tokens.ts';
import { SOMEBODY_LIKE } from '../turn/interpret-somebody.ts';
import { capital, some, the, verbFor } from '../words/english.ts';
import { POINTING } from '../words/names-said.ts';
import { singular } from '../words/plurals.ts';
import { personIn, standing } from './names-told.ts';
import type { Teller } from './teller.ts';

const HANDS_ON: ReadonlySet<Act['verb']> = new Set(['use', 'read', 'eat', 'drink', 'open', 'destroy']);

const NOTHING_TO_HAND = [
  '{You} [look] for something to do it with, and [find] nothing.',
  'There is nothing to hand for that.',
  '{Your} hands [come|p] up empty.',
  '{You} [go] through {your} pack for it, and [close] the pack again.',
  'It would want something that {you} [have] not got.',
  '{You} [feel] in one pocket, and in the other. Neither [have|s] it.',
  'There is nothing of that sort about {me}, nor about {place}.',
  '{You} [have] the wish and not the means.',
];

/** What everybody has with them. */
const OWN_BODY =
  /\b(?:hands?|face|hair|eyes?|ears?|feet|foot|legs?|arms?|fingers?|head|mouth|teeth|nose|back|clothes|body|self|socks?|stockings?|gloves?|scarf|hat|cap|apron|boots?|shoes?|coat|jacket|sleeves?|pockets?|shirt|trousers|pants|skirt|collar|belt|laces|bootlaces|hood|buttons|knees?|shoulders?|neck|brow|forehead|breath|thoughts|way)$/i;

/** Held, perhaps picked up in the same breath, or spoken of here. */
const isAbout = (name: string, { session, scene }: Turn): boolean => {
  const head = name.split(' ').at(-1) ?? name;
  return session.inventory.some((one) => sameName(one.name, head)) || isSpokenOf(scene, head) || isFixture(head, scene);
};

/** What is neither here nor spoken of here can't have been used, read or drunk. */
export const nowhere = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  // A tool that is worn by the trying says nothing of what it was tried on.
  const isUsed = happenedOf(turn, 'item.used').some(({ name }) => name !== act.with?.name);
  if (!HANDS_ON.has(act.verb) || act.target?.kind !== 'unknown' || isUsed) return null;
  const { name } = act.target;
  if (OWN_BODY.test(name)) return null;
  if (POINTING.test(name)) return teller.say('nothing to hand', NOTHING_TO_HAND, { place: turn.scene.place });
  // "rip out a page and eat it"
  const isMade = turn.interpretation.acts.some((one) => one !== act && one.target?.name === name);
  if (
    isMade ||
    isAbout(name, turn) ||
    (act.with?.kind === 'unknown' && isAbout(act.with.name, turn)) ||
    act.with?.kind === 'feature' ||
    happenedOf(turn, 'way.opened').length > 0 ||
    lockMeant(act, turn) !== null
  )
    return null;
  return noneHere(name, teller);
};

const NOWHERE = [
  '{You} [look] about for {it}, and [find] nothing of the kind.',
  'Nothing here is called {name}.',
  '{It}? {You} [turn] about once, and there is none.',
  'There [be|n] no {name} within reach.',
  'Nothing here goes by that name: {name}.',
  'The place has nothing of the kind: no {name}, nor what would do for one.',
];
const noneHere = (name: string, teller: Teller): string => {
  const bare = name.replace(/^(?:the|a|an|some|my) /i, '');
  const words = NOWHERE.map((one) => one.replace('|n]', `|${verbFor(bare)}]`));
  return teller.say('nowhere', words, { name: bare, it: /^\p{Lu}/u.test(name) ? name : the(bare) });
};

/** "warm my hands by the pot", "hammer on the gate": with what, in words that say it is there. */
const NEAR_THE =
  /\b(?:by|at|in|on|under|against|near|beside|behind|into|onto|from|through|inside|off) (?:the|that|this) ((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)(?=$|[,.!?;]| (?:and|with|by|at|in|on|to|of|so|until|till|for|like|as|while|from|under|against|near|beside|behind|before|after|again|slowly|quietly|carefully)\b)/giu;
/** Parts and sides that anything has, and what is everywhere. */
const ANYTHINGS =
  /\b(?:edge|side|sides|top|bottom|middle|cent(?:er|re)|end|ends|corners?|front|back|rows?|line|way|crowd|others?|rest|air|world|sun|moon|stars?|clouds?|wind|rain|dark|darkness|light|shade|shadows?|heat|cold|distance|direction|left|right|north|south|east|west|time|moment|night|morning|spot|place|area|room|house|building|town|village|street|first|last|next|same|tune|song|beat|job|work|task|silence|quiet|sound|noise|thought|idea|name|face|hand|hands|neck|head|shoulders?|knees?|surface|inside|outside|handle|lid|rim|base|seat|arm|leg|foot|feet|things?|stuff|people|man|woman|boy|girl|mountains?|hills?|sea|lake|river|forest|woods|fields?|road|path|ground|floor|sky|water|grass|snow|sand|mud)$/i;

/** What the deed's own words say is there, "by the pot", and is not; null: all of it is. */
export const absentNoun = (act: Act, { turn }: Teller): string | null => {
  if (act.target?.kind === 'person') return null;
  const { scene, world } = turn;
  const known = [act.target, act.with].flatMap((one) => (one === null || one.kind === 'unknown' ? [] : [one.name]));
  const names = [
    ...known,
    scene.place,
    ...(world.place(scene.place)?.aliases ?? []),
    ...scene.present.map(({ name }) => name),
    ...scene.things.map(({ name }) => name),
  ];
  const here = new Set(names.flatMap((name) => plainWords(name).map(singular)));
  for (const [, name = ''] of act.text.matchAll(NEAR_THE)) {
    const head = singular(plainWords(name).at(-1) ?? '');
    if (!(ANYTHINGS.test(name) || OWN_BODY.test(name) || isAbout(name, turn) || here.has(head))) return name;
  }
  return null;
};

/** "throw a stone at the dragon" */
const isThrownAtNone = (act: Act, { turn }: Teller): act is Act & { with: Target } =>
  act.verb === 'use' &&
  act.with?.kind === 'unknown' &&
  isFlung(act) &&
  / at /.test(act.text) &&
  !isSpokenOf(turn.scene, act.with.name);

/** "creep up behind the guard", where there is none. */
const isCreptUpOnNone = (act: Act, { turn }: Teller): act is Act & { target: Target } =>
  act.verb === 'sneak' &&
  act.target?.kind === 'unknown' &&
  SOMEBODY_LIKE.test(act.target.name) &&
  !isSpokenOf(turn.scene, act.target.name);

/** A deed of the body at what is not here is told so, and not as done. */
export const awayFrom = (act: Act, teller: Teller): string | null => {
  const name =
    act.verb === 'perform'
      ? absentNoun(act, teller)
      : isThrownAtNone(act, teller)
        ? act.with.name
        : isCreptUpOnNone(act, teller)
          ? act.target.name
          : null;
  return name === null ? null : noneHere(name, teller);
};

const NOTHING_TO_EAT = [
  '{You} [go] through {your} pack for something of the kind, and [close] it again.',
  '{You} [look] about {place} for it. Nothing here would do.',
  '{Your} stomach [have|s] the idea, and {place} has nothing to say to it.',
  'There is nothing to hand that anybody would call that.',
];
/** "find something to eat", with nothing to eat. */
export const unfed = (act: Act, teller: Teller): string | null =>
  (act.verb === 'eat' || act.verb === 'drink') &&
  act.target === null &&
  happenedOf(teller.turn, 'item.used').length === 0
    ? capital(teller.say('unfed', NOTHING_TO_EAT, { place: teller.turn.scene.place }))
    : null;

const NOT_ON_ME = [
  '{You} [feel] for it, and [have] no {name} about {me}.',
  'It would want a {name} of {your} own, and {you} [have] none.',
  '{Your} hand goes to where a {name} would be. There is none.',
  '{You} [carry] no {name}, when it comes to it.',
];
const DRAWS =
  /\b(?:(?:take|pull|get|draw|whip|fish|bring)\w*|took|drew|got) (?:out my|my \p{L}+(?: \p{L}+)? out)\b|\b(?:draw|drew|unsheathe|unholster)\w* my\b/iu;
/** "take out my phone", which nobody gave one: what one has not got about one is not looked for in the place. */
export const notOnOneself = (act: Act, teller: Teller): string | null => {
  const { target } = act;
  if (!(act.verb === 'take' || act.verb === 'equip') || target?.kind !== 'unknown' || !DRAWS.test(act.text))
    return null;
  const name = target.name.replace(/^(?:my|the|an?) /, '');
  return capital(teller.say('not on me', NOT_ON_ME, { name }));
};

const NO_BEAST = [
  'There is no {name} about, or none that lets itself be seen.',
  'It would want {a}, and there is none {at}.',
  '{You} [look] round for {a}. Not here; not now.',
  'Whatever {name} there may be keeps out of {your} way.',
];
/** "pet the geese", where there are none. */
export const noBeast = (act: Act, teller: Teller): string | null => {
  if (act.target?.kind === 'person' || act.target?.kind === 'item') return null;
  const { scene } = teller.turn;
  const words = plainWords(act.text);
  // "I duck", "ram the door": done, and no beast.
  const isDone = (before: string | undefined) => before === undefined || /^(?:i|we|and|then|to)$|ly$/.test(before);
  const beast = words.map(singular).find((word, at) => BEASTS.has(word) && !isDone(words[at - 1]));
  if (beast === undefined || !TOUCHES.has(act.verb)) return null;
  const seen = plainWords(
    [
      scene.description,
      ...scene.features.map(({ name, detail }) => `${name} ${detail}`),
      ...scene.things.map(({ name }) => name),
      ...scene.present.map(({ name, role, description }) => `${name} ${role} ${description}`),
    ].join(' '),
  );
  return seen.some((word) => singular(word) === beast)
    ? null
    : capital(teller.say('no beast', NO_BEAST, { name: beast, a: some(beast), at: standing(scene.place) }));
};
const TOUCHES: ReadonlySet<Act['verb']> = new Set(['perform', 'use', 'help', 'follow', 'take', 'climb'] as const);

const NOBODY_AHEAD = [
  'There is nobody to follow: whoever it might have been has not come by.',
  '{You} [look] for a back to walk behind, and [see] none.',
  'Following wants somebody in front, and there is nobody.',
];
export const nobodyAhead = (act: Act, teller: Teller): string | null =>
  act.verb === 'follow' && personIn(act.target, teller.turn) === undefined && act.target?.kind !== 'place'
    ? teller.say('nobody ahead', NOBODY_AHEAD)
    : null;

const NO_SIGN = [
  'Of {name} there is no sign.',
  '{You} [find] no {name}.',
  'No {name}, for all that.',
  'Not a trace of {name}, though.',
];
/** What one says who does not know what it is. */
const NO_NAME =
  /^(?:who|what|where|why|how|any|some)|\b(?:is|was|are|were)\b|\b(?:clues?|evidence|proof|signs?|traces?|tracks|hints?|treasures?|loot|secrets?|danger|traps?|trouble|stuff|things?)$/;
const MOST_WORDS = 3;

/** The name of what is sought; null: it may be here, or has no name. */
export const soughtInVain = ({ verb, target }: Act, turn: Turn): string | null => {
  if (verb !== 'search' || target?.kind !== 'unknown' || NO_NAME.test(target.name)) return null;
  const name = target.name.replace(/^(?:the|a|an|my) /i, '');
  return isAbout(name, turn) || name.split(' ').length > MOST_WORDS ? null : name;
};

export const noSignOf = (name: string, teller: Teller): string => capital(teller.say('no sign', NO_SIGN, { name }));
