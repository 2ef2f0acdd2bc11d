// Whom words reach: somebody here, somebody of the crowd who is seen first, or nobody. Called by telling.ts and tell-answers.ts.
import type { Act, Verb } from '@emergent/schema';
import { isShout, TALKING } from '../deed-words.ts';
import { personOf } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import { capital, the } from '../words/english.ts';
import { personIn, strangerIn } from './names-told.ts';
import { shout } from './tell-gesture.ts';
import { peopleHere } from './tell-scene.ts';
import { scenery } from './tell-scenery.ts';
import { talkWith } from './tell-talk.ts';
import { thought } from './tell-thought.ts';
import type { Teller } from './teller.ts';

const NO_ONE = [
  '{You} [speak], and {place} keeps its answer to itself.',
  'There is nobody near enough to be spoken to.',
  'The words [go|p] out and [do|p] not come back. There is no one here to take them.',
  'Nobody answers.',
  '{You} [hear] only {yourself}.',
  'There is no one here to answer.',
];
const STRANGERS = ['{who}, turns round.', '{who}, looks up.', '{who}, stops to hear.'];

/** Whoever was not there until they were spoken to is seen first. */
const seenFirst = (act: Act, teller: Teller, person: PersonHere): string => {
  const first = teller.turn.interpretation.acts.find(({ verb }) => TALKING.includes(verb));
  if (act !== first || strangerIn(teller.turn)?.name !== person.name) return '';
  return capital(teller.say('stranger', STRANGERS, { who: person.description.replace(/[.!?]+$/, '') }));
};

/** Words said to somebody, told with what comes of them; or to nobody. */
export const talk = (act: Act, teller: Teller): string => {
  const { scene } = teller.turn;
  if (isShout(act)) return shout(act, teller);
  // Who has gone by the end of the turn answered before.
  const named =
    personIn(act.target, teller.turn) ??
    personIn(act.with, teller.turn) ??
    (act.target?.kind === 'person' ? personOf(teller.turn, act) : undefined);
  const person =
    named ??
    (act.target?.kind === 'person'
      ? undefined
      : (strangerIn(teller.turn) ?? scene.present.find((one) => one.state.status === 'alive')));
  return person === undefined
    ? `${teller.say('no one', NO_ONE, { place: scene.place })} ${act.verb === 'ask' && act.topic !== null ? thought(teller, act) : ''}`.trim()
    : `${seenFirst(act, teller, person)} ${talkWith(act, teller, person)}`.trim();
};

const NOBODY = [
  'Nobody here answers to {name}.',
  '{You} [look] round for {name}, and nobody turns a head.',
  'Nobody here goes by {name}, and nobody answers to it.',
];
const NOBODY_AT_ALL = [
  '{You} [say] it, and it is not clear to whom.',
  'Whoever that was meant for, nobody takes it.',
  'The words look for somebody to belong to.',
];
const SPOKEN: ReadonlySet<Verb> = new Set(['talk', 'ask', 'persuade', 'deceive'] as const);

/** Words to somebody who is not here under that name; null: somebody hears, or nobody was named. */
export const unheard = (act: Act, teller: Teller): string | null => {
  const { target } = act;
  const isBribe = act.verb === 'trade' && /\b(?:bribe|tip|pay off)\b/i.test(act.text);
  if (!(SPOKEN.has(act.verb) || isBribe) || target?.kind !== 'unknown' || strangerIn(teller.turn) !== undefined)
    return null;
  const beast = scenery(act, teller);
  if (beast !== null) return beast;
  if (/^(?:him|her|them|he|she|they|it|you|somebody|someone|anybody|anyone|everyone|everybody)$/.test(target.name))
    return `${teller.say('nobody at all', NOBODY_AT_ALL)} ${peopleHere(teller)}`.trim();
  const at = act.text.toLowerCase().indexOf(target.name);
  const bare = at === -1 ? target.name : act.text.slice(at, at + target.name.length);
  const name = /^\p{Lu}/u.test(bare) ? bare : the(bare);
  return `${teller.say('nobody so called', NOBODY, { name })} ${peopleHere(teller)}`.trim();
};
