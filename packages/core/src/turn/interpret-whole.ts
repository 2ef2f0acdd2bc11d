// The deeds of a line seen together: what is done already, filler, one saying in several breaths, and the weightiest of many. Called by interpret.ts.
import type { Act } from '@emergent/schema';
import { ASKED, isFlung, TALKING } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { isPutOn } from './interpret-worn.ts';

export const MOST_ACTS = 6;

/** `others`: what somebody else does, and goes on doing in the same sentence. */
export type Told = { act: Act; confidence: number; others?: boolean };

/** Of several deeds, those first ones that are done already: whoever stands in the market need not go there to speak to somebody. */
export const withoutDone = (acts: readonly Told[], { session, scene }: Given): Told[] => {
  const isDone = ({ act: { verb, target, with: second } }: Told): boolean => {
    if (target === null || second !== null) return false;
    if (verb === 'go') return target.kind === 'place' && target.name === scene.place;
    const held = target.kind === 'item' ? session.inventory.find(({ id }) => id === target.id) : undefined;
    return held !== undefined && (verb === 'take' || (verb === 'equip' && held.equipped));
  };
  const from = acts.findIndex((one) => !isDone(one));
  return from < 1 ? [...acts] : acts.slice(from);
};

/** Sitting, leaning, kneeling: how something else is done, where something else follows. */
const POSED =
  /^\W*(?:and |then )?(?:i )?(?:just )?(?:\w+ly )?(?:sit|sat|lean|kneel|knelt|lie|lay|recline|flop|plop|plonk|hunker|huddle|settle|sink|drop|seat myself|perch|sprawl|slouch)(?:s|ped|ed|led|ing|ting|ping|ling)?\b(?!.*\b(?:rest|sleep|nap|while|hours?|until|till|night|morning)\b)/i;
/** Told in no more than a word or two: nothing to tell again. */
const BARELY = /^\W*(?:and |then )?(?:i )?(?:just )?\w+(?: back)?(?: down)?\W*$/i;
const someone = ({ target, with: second }: Act): boolean => [target, second].some((one) => one?.kind === 'person');
/** "sit down with my back to the wall and eat": told of, and no rest of hours. */
const settled = (told: readonly Told[]): Told[] =>
  told.map((one, at) => {
    const isMore = told.slice(at + 1).some(({ act }) => act.verb !== 'rest' && act.verb !== 'wait');
    const { verb, text } = one.act;
    // "sit down with Pip and have a talk": the talk is what it is for.
    const isFor = someone(one.act) && MEETS.has(told[at + 1]?.act.verb ?? 'wait');
    return verb === 'rest' && isMore && !isFor && POSED.test(text) && !BARELY.test(text)
      ? { ...one, act: { ...one.act, verb: 'perform', target: null, with: null, topic: null } }
      : one;
  });

/** "lol ok", "haha nice": said to nobody, before the deed. */
const CHATTER =
  /^\W*(?:(?:lol|lmao|rofl|omg|omfg|wtf|bruh|bro|ok|okay|well|so|hm+|haha+|hehe|heh|anyway|whatever|yeah|yep|yup|nah|nice|cool|alright|right|damn|dang|oof|yikes|wow|woah|whoa|idk|sure|awesome|great|good|fine|oh|ah|ugh|huh|then|now|guess|lets go|let's go|you know what|tell you what|screw (?:it|this|that)|yay|welp|tbh|like|basically|literally|um+|uh+|er+m*)\W*)+$/i;

const TAKES: ReadonlySet<Act['verb']> = new Set(['take', 'steal'] as const);
const FILLS: ReadonlySet<Act['verb']> = new Set(['talk', 'go', 'wait'] as const);
/** A breath, a turn of the heel: nothing of its own before a deed. */
const STIRS =
  /^\W*(?:and |then )?(?:i |we )?(?:just |slowly |quickly )?(?:hm+|next|(?:gets?|stands?|rises?) up|gets? to my feet|turns?(?: around| away| back)?|(?:takes?|draws?) (?:a|one) (?:deep |long |slow )?breath|breathe(?: in| out| deeply| slowly)*|pause|hesitate|stop|blink|gulp|swallow hard|nvm|never ?mind|straighten up|calm down|steady myself|collect myself|brace myself)\W*$/i;

const LISTENS = /^\W*(?:and |then )*(?:i )?(?:\w+ly )?listen(?:s|ing)?\b/i;
const TOSSES = /\b(?:toss|throw|flip|juggle|spin|drop)(?:e?s|ped|ed|ing)?\b/i;
const CATCHES = /^\W*(?:and |then )*(?:i )?(?:catch|caught)(?:es)? (?:it|them)\b/i;

const MEETS: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'give', 'persuade', 'threaten', 'help'] as const);
const THEM = /\b(?:him|her|them)\b/i;
const HANDLES: ReadonlySet<Act['verb']> = new Set(['use', 'read', 'give'] as const);

const SPOKEN: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade'] as const);
const PAYS =
  /^\W*(?:and )?(?:i|we)(?:['’]?d| would|['’]?ll| will| can| could) (?:gladly |happily |even )?pay(?: (?:you|well|for it|good|money|anything|whatever|it|extra|in))*\W*$/i;

const GATHERS =
  /^\W*(?:you know|i (?:gather|suppose|hear|see|take it|believe|think|know|guess|presume|understand|imagine|dare ?say))\W*$/i;
const HEED = /^\W*(?:listen|look|see|hey|right|wait|now|so|between (?:you and me|us|ourselves))\W*$/i;
const isCalled = ({ target, text, topic }: Act): boolean => {
  const words = plainWords(text);
  return (
    target?.kind === 'person' &&
    topic === null &&
    words.length > 0 &&
    words.every((word) => plainWords(target.name).includes(word))
  );
};

/** Of what is only said to be said or asked, and of no matter, the words stand behind it. */
const isSaidNext = (act: Act, next: Act | undefined): boolean =>
  (act.verb === 'talk' || act.verb === 'ask') &&
  act.speech === null &&
  act.topic === null &&
  ASKS_SO.test(act.text) &&
  next?.verb === 'talk' &&
  next.speech !== null &&
  /["“«]/.test(next.text) &&
  (act.target === null || act.target.name === next.target?.name);
const ASKS_SO = /^\W*(?:i )?(?:\w+ly )?(?:ask|tell|answer|reply|say|speak|talk|whisper|address|explain)(?:e?s)?\b/i;

const isTag = ({ text, topic }: Act, before: Act | undefined): boolean =>
  topic === null &&
  before?.speech != null &&
  /^\W*(?:i )?(?:\w+ly )?\w+(?:,? (?:(?:very|so|quite|rather|almost) )?\w+ly)?\W*$/i.test(text) &&
  ASKS_SO.test(text);
const STEPS_UP =
  /^\W*(?:i )?(?:\w+ly )?(?:walk|step|go|went|come|came|move|stride|strode|wander|shuffle|lean|trot|hurry|hurrie|stroll|pad|cross|crosse)(?:s|ed|ped|ing)? (?:over|across|up|closer|in|forward|near|nearer)\W*$/i;

/** "wait and see what happens" is one wait; "sit down and cry" is no rest of hours but the crying. */
export const withoutEchoes = (read: readonly Told[]): Told[] => {
  const told = settled(read);
  return told.filter(({ act }, at) => {
    if (told.length > 1 && FILLS.has(act.verb) && CHATTER.test(act.text) && !/["“«]/.test(act.text)) return false;
    if (at < told.length - 1 && STIRS.test(act.text)) return false;
    // "… were friends, I gather"
    if (at > 0 && told[at - 1]?.act.speech != null && GATHERS.test(act.text)) return false;
    // "listen, I need to tell you something"
    if (HEED.test(act.text) && told[at + 1]?.act.speech != null) return false;
    // "Ysane! come quick!": called, and not looked at.
    if (act.verb === 'look' && isCalled(act) && told[at + 1]?.act.speech != null) return false;
    // "I ask him, quietly. "Where is she?"": asked once, in those words.
    if (at < told.length - 1 && isSaidNext(act, told[at + 1]?.act)) return false;
    const [before, after] = [told[at - 1]?.act.verb, told[at + 1]?.act.verb];
    // "would you come with me? I'd pay": what is offered for what was asked.
    if (
      act.verb === 'trade' &&
      act.target === null &&
      before !== undefined &&
      SPOKEN.has(before) &&
      PAYS.test(act.text)
    )
      return false;
    const isOn = (before === 'wait' && !STIRS.test(told[at - 1]?.act.text ?? '')) || before === 'rest';
    if (act.verb === 'wait' && isOn) return false;
    // "write a contract and sign it": it was not there before, and is by now.
    const isMade = (one: Told) => one.act.verb === 'craft' && one.act.target?.name === act.target?.name;
    if (HANDLES.has(act.verb) && act.target?.kind === 'unknown' && told.slice(0, at).some(isMade)) return false;
    // "find the mayor and tell him": who is not here is told nothing.
    const isSought = (one: Told) =>
      one.act.verb === 'think' && one.act.topic === ASKED.where && one.act.target?.here === false;
    const isToThem = act.target === null ? THEM.test(act.text) : act.target.kind === 'person' && !act.target.here;
    if (MEETS.has(act.verb) && isToThem && told.slice(0, at).some(isSought)) return false;
    // "put my ear to the ground and listen"
    if (
      act.verb === 'look' &&
      before === 'look' &&
      LISTENS.test(act.text) &&
      /\bears?\b/i.test(told[at - 1]?.act.text ?? '')
    )
      return false;
    // "take it and put it in my pocket": taken once.
    const last = told.slice(0, at).findLast((one) => one.act.target?.id === act.target?.id);
    if (TAKES.has(act.verb) && act.target?.id != null && last?.act.verb === 'take') return false;
    // "I toss a coin and catch it"
    if (CATCHES.test(act.text) && TOSSES.test(told[at - 1]?.act.text ?? '')) return false;
    if (act.verb === 'rest' && after !== undefined && after !== 'rest' && after !== 'wait' && POSED.test(act.text))
      return false;
    // '"You came." *she says softly*'
    if (at > 0 && act.verb === 'talk' && act.speech === null && isTag(act, told[at - 1]?.act)) return false;
    // "I walk over and nudge it": no way that has yet to be said.
    return !(act.verb === 'go' && act.target === null && after !== undefined && STEPS_UP.test(act.text));
  });
};

/** What is said in one breath to the same person is one saying. */
const joined = (told: readonly Told[]): Told[] => {
  const kept: Told[] = [];
  for (const one of told) {
    const at = kept.findLastIndex(({ act }) => act.verb === 'talk' || act.verb === 'ask');
    const last = kept[at]?.act;
    const { act } = one;
    const isSame =
      act.target === null || (last?.target?.kind === act.target.kind && last.target.name === act.target.name);
    const isMore =
      act.verb === 'talk' && act.topic === null && act.speech !== null && last !== undefined && last.speech !== null;
    if (!isMore || !isSame || kept.length < MOST_ACTS - 3) kept.push(one);
    else
      kept[at] = {
        act: { ...last, speech: `${last.speech ?? ''} ${act.speech ?? ''}`.slice(0, 1000) },
        confidence: one.confidence,
      };
  }
  return kept;
};

const LIGHTEST: readonly ((act: Act) => boolean)[] = [
  ({ verb }) => verb === 'perform' || verb === 'wait',
  ({ verb, target }) => (verb === 'look' || verb === 'think') && (target === null || target.kind === 'unknown'),
  ({ verb, target }) => verb === 'go' && target !== null && target.kind !== 'place',
  ({ verb, target }) => verb === 'use' && target?.kind === 'unknown',
  ({ verb }) => verb === 'look' || verb === 'think',
  ({ target }) => target?.kind === 'unknown',
];

/** Of a long paragraph the deeds that weigh most, in their order. */
export const weighed = (told: readonly Told[]): Told[] => {
  let kept = joined(told);
  for (const isLight of LIGHTEST)
    while (kept.length > MOST_ACTS) {
      const at = kept.findIndex(({ act }) => isLight(act));
      if (at === -1) break;
      kept = kept.toSpliced(at, 1);
    }
  return kept;
};

const INSIDE =
  /\b(?:whatever|what(?:['’]?s)?|anything|everything|all|contents|note|notes)\b[^.!?]*\b(?:in|inside|within)(?: (?:it|there|of it))?\W*$|\b(?:inside|in it|in there|its contents)\W*$/i;
const PEERS: ReadonlySet<Act['verb']> = new Set(['look', 'read', 'search'] as const);
/** "open the box and read whatever is inside": in what was opened. */
export const insideOpened = (told: readonly Told[]): Told[] =>
  told.map((one, at) => {
    const { verb, target, text } = one.act;
    const isOpen = PEERS.has(verb) && (target === null || target.kind === 'unknown') && INSIDE.test(text);
    const opened = isOpen ? told.slice(0, at).findLast(({ act }) => act.verb === 'open')?.act.target : undefined;
    return opened == null || opened.kind === 'unknown'
      ? one
      : { ...one, act: { ...one.act, verb: 'look' as const, target: opened, with: null, topic: null } };
  });

/** "put on the scarf", "give Edwin the sandwich" that lies there: it is picked up first. */
export const pickedUpFirst = (told: readonly Told[], { scene }: Given): Told[] =>
  told.flatMap((one, at) => {
    const { verb, target } = one.act;
    const isWorn = verb === 'equip' || (verb === 'use' && one.act.with === null && isPutOn(one.act.text));
    const isGiven =
      verb === 'give' && one.act.with?.kind === 'person' && scene.things.some(({ id }) => id === target?.id);
    const isLying = (isWorn || isGiven) && target?.kind === 'thing' && target.here;
    const isTaken = told.slice(0, at).some(({ act }) => TAKES.has(act.verb) && act.target?.id === target?.id);
    return isLying && !isTaken ? [{ ...one, act: { ...one.act, verb: 'take' as const, with: null } }, one] : [one];
  });

/** "pick up a stone and throw it at the gull": what anybody finds on the ground is thrown, and not kept. */
export const thrownAtOnce = (told: readonly Told[]): Told[] =>
  told.flatMap((one, at) => {
    const [before, after] = [told[at - 1], told[at + 1]];
    if (isPickedToThrow(one.act, after?.act)) return [];
    if (before === undefined || !isPickedToThrow(before.act, one.act) || one.act.target === null) return [one];
    const target = { ...one.act.target, here: true };
    return [{ ...one, act: { ...one.act, target, text: one.act.text.replace(/\bit\b/i, `a ${target.name}`) } }];
  });
const isPickedToThrow = (picked: Act, thrown: Act | undefined): boolean =>
  picked.verb === 'take' &&
  picked.target?.kind === 'unknown' &&
  thrown?.verb === 'use' &&
  isFlung(thrown) &&
  thrown.target?.name === picked.target.name;

/** "knock on the Town Hall door and go in": into what was knocked on. */
export const goneIn = (told: readonly Told[]): Told[] =>
  told.map((one, at) => {
    const { verb, target } = one.act;
    if (verb !== 'go' || target?.kind !== 'unknown' || !/^(?:in|inside)$/.test(target.name)) return one;
    const before = told.slice(0, at).findLast(({ act }) => act.target?.kind === 'place');
    return before === undefined ? one : { ...one, act: { ...one.act, target: before.act.target } };
  });

const ASKS_THERE: ReadonlySet<Act['verb']> = new Set([...TALKING, 'search', 'look', 'perform'] as const);

/** "go to the office and ask for the manager": who was left behind is not asked, but whoever is there. */
export const movedOn = (told: readonly Told[], { scene }: Given): Told[] => {
  const left = told.findIndex(
    ({ act }) => act.verb === 'go' && act.target?.kind === 'place' && act.target.name !== scene.place,
  );
  if (left === -1) return [...told];
  return told.map((one, at) => {
    const { verb, target, text } = one.act;
    const isImplied =
      target?.kind === 'person' &&
      !plainWords(target.name).some((word) => word.length > 2 && word !== 'the' && plainWords(text).includes(word)) &&
      scene.present.some(({ name, state }) => name === target.name && !state.following);
    return at > left && ASKS_THERE.has(verb) && isImplied ? { ...one, act: { ...one.act, target: null } } : one;
  });
};

/** What the sky and others do is no part of what is done, where anything is. */
export const ownDeeds = (told: readonly Told[]): readonly Told[] => {
  const mine = told.filter(({ others }) => others !== true);
  return mine.some(({ act }) => act.verb !== 'other') ? mine : told;
};
