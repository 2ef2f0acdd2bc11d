// People who come and go before the player's eyes, and locks that give. Called by tell-effects.ts.
import type { Act, EffectOf } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { NOISE } from '../systems/world/lock-work.ts';
import { capital, closed, lower } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { bitter } from './tell-grudge.ts';
import type { Teller } from './teller.ts';
import { COMES, COMES_NEW, COMES_TO_NOISE, COMES_WET, GOES, GOES_TO, OPENED, OPENED_OTHERWISE } from './words-world.ts';

const WET = /\b(rain|drizzle|snow|sleet|hail|spray|storm)/i;
const MOST_TOLD = 2;

/** What the sky has left on whoever comes in from it; null: nothing. */
const wetness = ({ turn }: Teller): string | null =>
  turn.scene.indoors ? (WET.exec(turn.session.world_state.weather)?.[1]?.toLowerCase() ?? null) : null;

const comes = (one: EffectOf<'person.changed'>, teller: Teller): string => {
  const slots = { person: one.name };
  if (one.why === NOISE) return teller.say(`noise:${one.name}`, COMES_TO_NOISE, slots);
  if (one.why === 'first seen') {
    const who = teller.turn.scene.present.find(({ name }) => name === one.name)?.description.split(/(?<=[.!?])\s/)[0];
    const told = teller.say(`new:${one.name}`, COMES_NEW, slots);
    return who === undefined || teller.wasTold(who) ? told : `${told} ${closed(who)}`;
  }
  const wet = wetness(teller);
  return wet !== null
    ? teller.say(`comes wet:${one.name}`, COMES_WET, { ...slots, wet })
    : teller.say(`comes:${one.name}`, COMES, slots);
};

const goes = (one: EffectOf<'person.changed'>, teller: Teller): string => {
  const to = teller.turn.scene.exits.find(({ name }) => name === one.change.place)?.name;
  return to === undefined
    ? teller.say(`goes:${one.name}`, GOES, { person: one.name })
    : teller.say(`goes:${one.name}`, GOES_TO, { person: one.name, to });
};

const SEEN: readonly string[] = ['where the day finds them', 'first seen', NOISE];

/** Whether a change of somebody's place is one that happens in front of the player; a plan may lead to them too. */
const isSeen = ({ why, change }: EffectOf<'person.changed'>, here: string): boolean =>
  change.place !== undefined && (SEEN.includes(why) || (change.plans !== undefined && change.place === here));

/** Who came and went while the player stayed where they are. */
export const comings = (teller: Teller): string => {
  const { turn } = teller;
  if (happenedOf(turn, 'world.moved').length > 0 || turn.scene.sight === 'none') return '';
  const here = turn.scene.place;
  return happenedOf(turn, 'person.changed')
    .filter((one) => isSeen(one, here))
    .slice(0, MOST_TOLD)
    .map((one) =>
      one.change.place === here
        ? `${capital(comes(one, teller))} ${bitter(teller, one.name)}`
        : capital(goes(one, teller)),
    )
    .join(' ');
};

const isGoing = (act: Act): boolean => act.verb === 'go' || act.verb === 'flee';

/** Whether the way that opened is the one taken in this turn: then it is told before the arrival. */
const isTaken = (place: string, { turn }: Teller): boolean =>
  turn.interpretation.acts.some(isGoing) && happenedOf(turn, 'world.moved').at(-1)?.to === place;

const gives = ({ place, how }: EffectOf<'way.opened'>, teller: Teller): string => {
  const key = teller.turn.world.place(place)?.locked?.key ?? 'key';
  const isKey = /\b(?:keys?|card|pass|code|chip|token)\b/i.test(key);
  return teller.say('opened', how === 'key' && !isKey ? OPENED_OTHERWISE : OPENED[how], {
    place,
    key: lower(common(key, teller.turn)),
  });
};

/** A way that was shut and now stands open. */
export const opened = (one: EffectOf<'way.opened'>, teller: Teller): string =>
  isTaken(one.place, teller) ? '' : gives(one, teller);

/** The lock that gave before one went in; nothing where the way was open. */
export const openedFirst = (to: string, teller: Teller): string => {
  const one = happenedOf(teller.turn, 'way.opened').find(({ place }) => place === to);
  return one === undefined || !isTaken(to, teller) ? '' : capital(gives(one, teller));
};
