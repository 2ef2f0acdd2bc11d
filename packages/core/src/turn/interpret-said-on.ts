// What is said on behind a greeting or a question: "Hello, Gil. I'm just here about the downed line." Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { isAskedTopic } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { calledIn } from './interpret-meanings.ts';
import type { Told } from './interpret-whole.ts';
import { makeBinder } from './targets.ts';

/** Of somebody who tells that they talk: "I greet Gil." What follows may be told as well. */
const TELLS_OF_IT = /^\W*(?:and |then )*(?:i|we|ask|tell|say|greet|talk|speak)\b/i;
const isOutright = ({ verb, text }: Act): boolean => (verb === 'talk' || verb === 'ask') && !TELLS_OF_IT.test(text);

/** Behind what was said outright the rest is said too, however poorly it is understood. */
export const isSaidOn = ({ act }: Told, before: Told | undefined): boolean =>
  act.verb === 'talk' && act.speech !== null && before !== undefined && isOutright(before.act);

const isTalk = ({ verb }: Act): boolean => verb === 'talk' || verb === 'ask';
const OF_THE_BOOK: ReadonlySet<Target['kind']> = new Set(['lore', 'system'] as const);
const OF_ONESELF = /\b(?:i|me|my|we|am|us)\b/i;

/** "Tell me about the key you wear. Which door was it?": what is asked behind it is put to the same one. */
export const askedFurther = (acts: readonly Act[]): Act[] =>
  acts.map((act, at) => {
    const partner = acts.slice(0, at).findLast((one) => isTalk(one) && one.target?.kind === 'person')?.target;
    const isOpen =
      act.verb === 'think' &&
      /\?\s*$/.test(act.text) &&
      !OF_ONESELF.test(act.text) &&
      (act.topic === null || !isAskedTopic(act.topic)) &&
      (act.target === null || !OF_THE_BOOK.has(act.target.kind));
    if (!isOpen || partner?.here !== true) return act;
    return {
      ...act,
      verb: 'ask',
      target: partner,
      with: act.target?.kind === 'unknown' ? null : act.target,
      topic: null,
      speech: act.text.trim(),
    };
  });

const GOES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'climb', 'swim'] as const);

const isWayAlone = ({ verb, target }: Act): boolean =>
  verb === 'go' &&
  (target === null ||
    (target.kind === 'unknown' &&
      /(?:^| )(?:away|off|out|down|up|hill|road|path|track|lane|street|slope|stairs|steps|way|door|doorway)$/.test(
        target.name,
      )));
const SAID_GOAL =
  /\b(?:off|going|headed|bound|back|out|heading|over|down|up|go|get|walk) (?:to|for|into|towards?) ((?:the )?[^.,;!?]{3,40})/i;
/** "I'm off to the quarry.": there one goes, whichever way one sets off. */
const saidGoal = (said: string, binder: ReturnType<typeof makeBinder>): Target[] => {
  const there = binder.place(plainWords(SAID_GOAL.exec(said)?.[1] ?? ''));
  return there === null || there === undefined || !there.here ? [] : [there];
};

/** "I go out to the lane. Keep the light on for me, Edwin." is said to him before one goes. */
export const saidInLeaving = (told: readonly Told[], given: Given): Told[] => {
  const going = told.findIndex(({ act }) => GOES.has(act.verb));
  if (going === -1) return [...told];
  const binder = makeBinder(given);
  const way = told[going]?.act;
  if (way !== undefined && isWayAlone(way)) {
    const there = told.slice(0, going).flatMap(({ act }) => (isTalk(act) ? saidGoal(act.speech ?? '', binder) : []))[0];
    if (there !== undefined) return told.with(going, { act: { ...way, target: there }, confidence: 0.8 });
  }
  const left = told.slice(going + 1).map((one) => {
    const said = isTalk(one.act) ? one.act.speech : null;
    return { one, called: said?.includes(',') === true ? calledIn(said, binder, given) : null };
  });
  return [
    ...told.slice(0, going),
    ...left.flatMap(({ one, called }) => (called === null ? [] : [{ ...one, act: { ...one.act, target: called } }])),
    ...told.slice(going, going + 1),
    ...left.flatMap(({ one, called }) => (called === null ? [one] : [])),
  ];
};

/** "what is the tape measure for?": whoever is seen to have it, by the words on them. */
export const wearerOf = (line: string, act: Act | undefined, { scene }: Given): { name: string } | undefined => {
  const asked = /^\W*what\b/i.test(line) ? plainWords(act?.target?.name ?? act?.topic ?? '') : [];
  const telling = asked.filter((word) => word.length > LEAST_WORD);
  return scene.present.find(
    ({ state, description }) =>
      state.status === 'alive' && telling.some((word) => plainWords(description).includes(word)),
  );
};
const LEAST_WORD = 3;

/** "I just moved here. What do people do for fun?": for those who live there to say. */
export const isOfPeople = ({ verb, text, target }: Act): boolean =>
  verb === 'think' &&
  (target === null || target.kind === 'unknown') &&
  /^\W*(?:so |and |but )?(?:what|where|when|how) (?:do|does|did|can|would) (?:people|folks?|everyone|everybody|they|one|a (?:man|woman|girl|guy|person|body))\b.*\?\s*$/i.test(
    text,
  );
