// The storyteller's telling of a turn, from what really happened: deed by deed, then what followed, then the hour and the air.
// Called by the narrative system's improvising.
import type { Act } from '@emergent/schema';
import { isBlow, TALKING } from '../deed-words.ts';
import { happenedOf, sceneOfDeed } from '../deeds.ts';
import { succeeds } from '../outcome.ts';
import { isSpokenOf } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { capital, closed } from '../words/english.ts';
import { isShownTo } from '../words/speech-acts.ts';
import { tellingSum } from '../words/telling-sum.ts';
import { shortNames } from './names-told.ts';
import { shaped } from './shaped.ts';
import { company, senses } from './tell-air.ts';
import { bewildered, narratorsAnswer } from './tell-answers.ts';
import { blow } from './tell-blow.ts';
import { deed } from './tell-deed.ts';
import { afterwards, endings } from './tell-effects.ts';
import { errand } from './tell-errand.ts';
import { fareTold, houseTold } from './tell-fare.ts';
import { fightWords, risingTold } from './tell-fight.ts';
import { gesture } from './tell-gesture.ts';
import { going } from './tell-going.ts';
import { lookAt } from './tell-look.ts';
import { noSignOf } from './tell-missing.ts';
import { moment } from './tell-moment.ts';
import { past, recollection } from './tell-past.ts';
import { refusal } from './tell-refusal.ts';
import { retold } from './tell-retold.ts';
import { hint, lookAround } from './tell-scene.ts';
import { scenery } from './tell-scenery.ts';
import { talk } from './tell-speaking.ts';
import { thought } from './tell-thought.ts';
import { together } from './tell-together.ts';
import { undone } from './tell-undone.ts';
import { type Teller, tellerOf } from './teller.ts';
import { CALLBACKS } from './words-moments.ts';

const CONFIDENT = 0.35;
const STOLEN_TO = [
  'That brings {me} to {to}.',
  'On the far side of it is {to}.',
  'And so {you} [come] to {to}, and nobody is the wiser.',
  'When {you} [stand] up straight again it is in another place: {to}.',
];

/** "pull out my lantern": what the hands do comes before what the eyes see. */
const looked = (act: Act, teller: Teller): string => {
  const own = act.target?.kind === 'item' && HANDS.test(act.text) ? retold(act, teller) : '';
  return `${own} ${lookAt(act, teller)}`.trim();
};
const HANDS =
  /^\W*(?:(?:i|then|and|quickly|slowly) )*(?:grab|take|get|pull|draw|pick|whip|fish|produce|bring|hold|turn|raise|lift)\b/i;

const one = (act: Act, teller: Teller): string => {
  const answer = narratorsAnswer(act, teller);
  if (answer !== null) return answer;
  const served = fareTold(act, teller) ?? houseTold(act, teller);
  if (served !== null) return served;
  const absent = absentOne(act, teller);
  if (absent !== null) return noSignOf(absent, teller);
  if (isAtNobody(act, teller)) return capital(teller.say('at nobody', AT_NOBODY));
  const touched = scenery(act, teller);
  if (touched !== null) return touched;
  const fought = fightWords(act, teller);
  if (fought !== null) return fought;
  if (act.verb === 'look') return act.target?.kind === 'lore' ? thought(teller, act) : looked(act, teller);
  if (act.verb === 'go' || act.verb === 'flee') return going(act, teller);
  const isGone = teller.turn.interpretation.acts.some(({ verb }) => verb === 'go' || verb === 'flee');
  const stolen = act.verb === 'sneak' && !isGone ? happenedOf(teller.turn, 'world.moved').at(-1) : undefined;
  // Who slips away sees where that leads.
  if (stolen !== undefined)
    return `${deed(act, teller)} ${teller.say('stolen to', STOLEN_TO, { to: stolen.to })} ${lookAround(teller)}`;
  if ((TALKING.includes(act.verb) && act.verb !== 'threaten') || isShownTo(act)) return talk(act, teller);
  if (act.verb === 'think') return thought(teller, act);
  if (act.verb === 'track' || act.verb === 'untrack' || act.verb === 'abandon') return errand(act, teller);
  if (act.verb === 'other' && teller.turn.interpretation.confidence < CONFIDENT) return bewildered(teller);
  if (act.verb === 'perform' && isBlow(act) && act.target?.kind !== 'person') return blow(act, teller);
  if (act.verb === 'perform' || act.verb === 'threaten')
    return gesture(act, teller) ?? (act.verb === 'threaten' ? talk(act, teller) : deed(act, teller));
  return deed(act, teller);
};

const HANDS_ON_SOMEBODY: ReadonlySet<Act['verb']> = new Set(['perform', 'other', 'help', 'heal', 'defend']);
const AT_SOMEBODY: ReadonlySet<Act['verb']> = new Set([...HANDS_ON_SOMEBODY, 'attack', 'steal', 'give', 'threaten']);
/** "look around and kiss Maren", who is elsewhere: whoever it is done to has to be by, before it or after. */
const absentOne = ({ verb, target, with: other }: Act, { turn }: Teller): string | null => {
  const who = [other, target].find((one) => one?.kind === 'person');
  if (who?.here !== false || !AT_SOMEBODY.has(verb)) return null;
  const around = [...turn.scene.present, ...(turn.begun?.present ?? [])];
  return around.some(({ name }) => name === who.name) ? null : who.name;
};
/** "bind his hands", "hit him with my staff": done to somebody, and nobody is by. */
const isAtNobody = ({ verb, text, target }: Act, { turn }: Teller): boolean =>
  HANDS_ON_SOMEBODY.has(verb) &&
  (target === null || target.kind === 'unknown') &&
  /\b(?:him|her|his|them|their)\b/i.test(text) &&
  turn.scene.present.length === 0 &&
  !turn.interpretation.acts.some((one) => one.target?.kind === 'thing' || one.target?.kind === 'item');
const AT_NOBODY = [
  'There is nobody here to do it to.',
  '{You} [look] round for whoever it was meant for. They are not in reach, nor in sight.',
  'It would want somebody at the other end of it, and there is no one.',
  '{Your} hands know what they would do, and [find|p] nobody to do it to.',
  'Nobody is here for that. {You} [let] it go by.',
];

const RISES = [
  '{You} [come] back by degrees: first the sounds, then the ache, then {your} name.',
  'There is a ceiling, or a sky, and after a while there is somebody looking at it, and it is {me}.',
  '{You} [wake] in pieces, and [put] them together in the wrong order twice.',
];

const recovery = (teller: Teller): string => {
  const recovered = happenedOf(teller.turn, 'character.recovered')[0];
  const moved = happenedOf(teller.turn, 'world.moved').at(-1);
  return [
    teller.say('rises', RISES),
    recovered === undefined ? '' : (risingTold(teller, recovered) ?? closed(recovered.telling)),
    moved === undefined ? '' : lookAround(teller),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** Done twice to one thing in a breath, it is one deed: "use the lint and ointment". */
const HANDLING: ReadonlySet<Act['verb']> = new Set(['use', 'drop', 'eat', 'drink', 'read', 'open', 'equip', 'unequip']);
const LOOKING: ReadonlySet<Act['verb']> = new Set(['look', 'search']);

/** The same look once more: two looks at one place are one, and who has just come in has looked about. */
const isToldAlready = (act: Act, before: readonly Act[], isMoved: boolean): boolean =>
  (act.target?.id != null &&
    HANDLING.has(act.verb) &&
    before.some((one) => one.verb === act.verb && one.target?.id === act.target?.id)) ||
  (act.verb === 'look' &&
    ((isMoved && (act.target === null || act.target.kind === 'place')) ||
      before.some(
        (one) =>
          one.verb === 'look' &&
          (one.target?.name === act.target?.name || [one, act].every(({ target }) => target?.kind === 'place')),
      )));

/** "… as I walked": no way is meant. */
const BARE_STEP = /^\W*(?:i |we )?(?:walk|walked|walks|step|move|pace|go|went)(?: over| up| closer| across)?\W*$/i;
const VAIN: ReadonlySet<Act['verb']> = new Set(['use', 'look', 'read', 'open', 'eat', 'drink', 'unequip', 'other']);
/** "… and open the chest": what is so plainly ordered is answered. */
const ORDER =
  /^\W*(?:open|eat|drink|read|throw|use|light|pull|push|move|turn|lift|break) (?:the |an? |my )?[\w'’-]+\W*$|^\W*throw .+ at /i;
/** Of several deeds one that wants what is nowhere, and says so of itself only where it is all that was wanted: "… and watch the smoke curl". */
const isVain = ({ verb, target, text }: Act, { turn }: Teller, of: number): boolean =>
  of > 1 &&
  !ORDER.test(text) &&
  (target === null
    ? verb === 'go' && BARE_STEP.test(text)
    : VAIN.has(verb) && target.kind === 'unknown' && !isSpokenOf(turn.scene, target.name));

/** "thank her and leave": what is done before going is told among those who are left behind. */
const standingAt = (act: Act, teller: Teller): Teller => {
  const scene = sceneOfDeed(act, teller.turn);
  return scene.place === teller.turn.scene.place ? teller : { ...teller, turn: { ...teller.turn, scene } };
};

/** Acts in their order; what failed in the middle stops what would have come after it, save that who is seen can look about still. */
const acts = (teller: Teller): string[] => {
  const told: string[] = [];
  let isMoved = false;
  const list = teller.turn.interpretation.acts;
  for (const [index, act] of list.slice(0, 4).entries()) {
    if (index === 0 && teller.turn.verdict.reason !== null) {
      told.push(refusal(teller));
      continue;
    }
    const isGoing = act.verb === 'go' || act.verb === 'flee';
    if (told.length > 0 && isVain(act, teller, list.length)) continue;
    if ((isGoing && isMoved) || isToldAlready(act, list.slice(0, index), isMoved)) continue;
    const stood = standingAt(act, teller);
    told.push(together(act, stood, one(act, stood)));
    if (isGoing) isMoved = true;
    const isLookNext = act.verb === 'sneak' && LOOKING.has(list[index + 1]?.verb ?? 'other');
    if (list.length > 1 && told.length === 1 && !isLookNext && !succeeds(act, teller.turn))
      return [...told, undone(list.slice(index + 1), teller)];
  }
  return told;
};

/** Early on little need be said around a deed; later the same bare words would come back, and want a moment of their own. */
const EARLY = 40;
const isEarly = ({ turn }: Teller): boolean => turn.number < EARLY;
const NEEDS_AIR = { early: 120, later: 200 } as const;
/** So little says only what was done: it wants a sentence of where. */
const BARE = 90;

/** The moment around the deed: brisk in a fight, little where much was told, more where the story is told at length. */
const closing = (teller: Teller, sofar: string): string[] => {
  const { style } = teller.turn.settings;
  const isTold = happenedOf(teller.turn, 'surroundings.changed').length > 0;
  const isLong = style.length === 'long';
  const isFight = teller.turn.interpretation.acts.some((act) => act.verb === 'attack');
  // Coming in and looking about have the air of the place in them already.
  const isLooking = teller.turn.interpretation.acts.some((act) => act.verb === 'look' || act.verb === 'go');
  if (
    style.length === 'short' ||
    ((isFight || (isLooking && sofar.length > BARE)) && !isLong) ||
    (!isLong && sofar.length > NEEDS_AIR[isEarly(teller) ? 'early' : 'later'])
  )
    return [];
  // What says enough by itself stands alone as often as not.
  if (
    !isLong &&
    isEarly(teller) &&
    sofar.length > BARE / 2 &&
    !teller.wasTold(sofar.trim()) &&
    teller.perhaps(0.45, 'bare')
  )
    return [];
  const isAir = !isTold && teller.perhaps(0.75, 'air');
  const [one, other] = isAir ? [senses, company] : [company, senses];
  const first = one(teller) || (isLong ? '' : other(teller));
  if (isLong) return [first, other(teller), isLooking ? '' : past(teller) || hint(teller)];
  return [first === '' && sofar.length < BARE ? past(teller) || hint(teller) : first];
};

/** Now and then an earlier turn that memory brought up, in the words it was kept in. */
const callback = (teller: Teller): string => {
  const line = teller.turn.recalled.find(
    (words) => words.length <= 180 && /\p{L}/u.test(words) && !teller.wasTold(words),
  );
  if (line === undefined || !teller.perhaps(0.25, 'callback')) return '';
  const told = recollection(teller, line, true);
  return told === '' ? '' : `${teller.fresh('callback', CALLBACKS)} ${told}`.trim();
};

const composed = (teller: Teller): string => {
  const { turn } = teller;
  if (!turn.verdict.allowed) return shaped([refusal(teller)], teller);
  const main = happenedOf(turn, 'character.recovered').length > 0 ? [recovery(teller)] : acts(teller);
  const { near, apart } = afterwards(teller);
  const head = [...main, ...near].filter((one) => one !== '').join(' ');
  const last = endings(teller);
  // An ending has the last word, alone: no weather after it.
  if (last.length > 0) return [shaped([head, apart], teller), ...last].filter((one) => one !== '').join('\n\n');
  const air = [...closing(teller, `${head} ${apart}`), callback(teller)].filter((one) => one !== '').join(' ');
  return shaped(apart === '' ? [`${head} ${air}`] : [head, `${apart} ${air}`], teller);
};

const MOST_AIR = 4;
const SCANT = { early: 30, later: 130 } as const;
const SCANT_REFUSAL = { early: 40, later: 80 } as const;

/** With the first of what may be added that is not told in it already. */
const withOne = (telling: string, ...added: readonly (() => string)[]): string => {
  for (const make of added) {
    const more = make();
    if (more !== '' && !telling.includes(more)) return `${telling} ${more}`;
  }
  return telling;
};

const wasTold = (telling: string, { recent, sums }: Turn): boolean =>
  recent.includes(telling) || sums?.has(tellingSum(telling)) === true;

/** The telling of `turn`: never empty, in the person, tense and length set, and none that was told lately word for word. */
export const tellTurn = (turn: Turn): string => {
  const teller = tellerOf(turn);
  const whole = composed(teller) || moment(teller, 'moment');
  let telling = teller.echoes.without(whole) || teller.echoes.without(moment(teller, 'instead')) || whole;
  // So short a telling would soon be told again word for word, and has room for a look around.
  const scant = (turn.verdict.allowed ? SCANT : SCANT_REFUSAL)[isEarly(teller) ? 'early' : 'later'];
  if (telling.length < scant && turn.settings.style.length !== 'short')
    telling = withOne(
      telling,
      () => senses(teller),
      () => hint(teller),
      () => moment(teller, 'scant'),
    );
  for (let more = 0; more < MOST_AIR && wasTold(shortNames(telling, turn), turn); more++)
    telling = withOne(telling, () => moment(teller, `moment ${more}`));
  return shortNames(telling, turn);
};
