// Fights in words: what the player tries and how it goes, how the other comes out of it, what comes back, and how it ends. Called by
// telling.ts, tell-deed.ts and tell-effects.ts.
import type { Act, EffectOf, InventoryItem } from '@emergent/schema';
import { UNSEEN_NO_MORE } from '../combat/exchange.ts';
import { isAtMercy, isCallForHelp, isSurrender, mercyOf } from '../combat/mercy.ts';
import { LET_BE } from '../combat/peace.ts';
import { isEngaged } from '../combat/reading.ts';
import { blowAt } from '../combat/stuff.ts';
import { tacticOf } from '../combat/tactics.ts';
import { type CreatureKind, creatureKind } from '../creatures.ts';
import { isBareHanded, isShot, isThrown } from '../deed-words.ts';
import { happenedOf } from '../deeds.ts';
import { checkOf, succeeds } from '../outcome.ts';
import { LEFT_OFF } from '../systems/world/fight-work.ts';
import { workings } from '../systems/world/power-work.ts';
import { capital } from '../words/english.ts';
import { common, POINTING } from '../words/names-said.ts';
import { fitting } from './bodies.ts';
import { called, personIn } from './names-told.ts';
import { blow, ONCE_MORE } from './tell-blow.ts';
import { comfortTold } from './tell-kindness.ts';
import type { Teller } from './teller.ts';
import * as words from './words-fight.ts';
import * as ends from './words-fight-ends.ts';
import * as foe from './words-fight-foe.ts';
import { LETS_BE } from './words-kindness.ts';
import { SPENT, WORKED, WORKED_ALONE } from './words-workings.ts';

type Changed = EffectOf<'person.changed'>;
const KEPT_OFF_SHARE = 0.4;

const changesOf = (teller: Teller, name: string): Changed[] =>
  happenedOf(teller.turn, 'person.changed').filter((one) => one.name === name);

const kindOf = (teller: Teller, name: string): CreatureKind =>
  creatureKind(teller.turn.world, name, teller.turn.session.world_state.npc_states[name]?.description ?? undefined);

const joined = (parts: readonly string[]): string =>
  parts
    .filter((one) => one !== '')
    .map(capital)
    .join(' ');

/** Others who took a side because of it. */
const sides = (teller: Teller): string => {
  const came = happenedOf(teller.turn, 'person.changed').find((one) => one.why.startsWith('came to the help of'));
  return came === undefined ? '' : teller.say('takes a side', ends.HELP_COMES, { who: came.name });
};

/** How somebody comes out of a blow. */
export const aftermath = (teller: Teller, name: string): string => {
  const changes = changesOf(teller, name).map(({ change }) => change);
  const kind = kindOf(teller, name);
  const slots = { person: name };
  const fit = (lines: readonly string[]) => fitting(teller.turn.world, name, lines);
  if (changes.some(({ status }) => status === 'dead')) return teller.say('dies', fit(ends.DEATHS[kind]), slots);
  if (changes.some(({ status }) => status === 'defeated')) return teller.say('falls', fit(ends.FALLS[kind]), slots);
  const stance = changes.flatMap((one) => one.stance ?? []);
  if (stance.includes('fled') && changes.some(({ place }) => place !== undefined))
    return teller.say('runs', fit(ends.RUNS[kind]), slots);
  if (stance.includes('yielded')) return teller.say('yields', fit(ends.YIELDS[kind]), slots);
  const condition = changes.findLast((one) => one.condition !== undefined)?.condition;
  if (condition === undefined) return '';
  const state = ends.STATES.find(([most]) => condition <= most)?.[1];
  return joined([state === undefined ? '' : teller.fresh('state', fit(state[kind]), slots), sides(teller)]);
};

const NO_SUCH_MARK = [
  'There is no {bare} within reach, and {your} arm comes down again.',
  '{You} [look] along {your} arm for {bare}, and there is nothing at the end of it.',
  'No {bare} offers itself, near or far.',
];
const NOBODY = [
  '{You} [look] for somebody to strike, and there is nobody to be struck.',
  '{Your} hands [come|p] up, and there is nothing in front of them.',
  '{You} [be] ready for a fight, and nobody has come to it.',
  'There is no one here to lay a hand on.',
  '{You} [turn], ready for it, and [find] only the air.',
  'It would take two, and {you} [be] one.',
  '{You} [let] {your} hands sink again: nobody stands in reach of them.',
  'The blow stays where it is, in the shoulder, for want of a face.',
];
const AT_THINGS = [
  '{You} [strike] at {person}, and something gives, though not much.',
  '{You} [lay] about {me} at {person}.',
  '{Person} [take|s] the blow without comment.',
];

/** The words for what is tried, by what it is tried with. */
const tableFor = (act: Act, teller: Teller): words.Way => {
  const tactic = tacticOf(act);
  const isFist = tactic?.name === 'disarm' && act.target !== null && kindOf(teller, act.target.name) !== 'person';
  const way = tactic === null || isFist ? undefined : words.WAYS[tactic.name];
  if (way !== undefined) return way;
  if (isThrown(act)) return words.THROWS;
  if (isShot(act)) return words.SHOTS;
  if (isBareHanded(act)) return { good: words.BARE_HITS, bad: words.BARE_MISSES };
  if (wasHidden(teller)) return { good: words.AMBUSH, bad: words.MISSES };
  return armOf(act, teller) === undefined
    ? { good: words.HITS, bad: words.MISSES }
    : { good: HITS_WITH, bad: MISSES_WITH };
};
const HITS_WITH = [...words.ARMED_HITS, ...words.HITS];
const MISSES_WITH = [...words.ARMED_MISSES, ...words.MISSES];

/** The weapon that a blow is struck with: the one named, else the one in hand. */
const armOf = (act: Act, { turn }: Teller): InventoryItem | undefined =>
  turn.session.inventory.find(({ id }) => id === act.with?.id) ??
  turn.session.inventory.find((one) => one.equipped && one.slot === 'weapon');

/** The state that is told of stands after the deed: whoever was hidden has just shown themselves. */
const wasHidden = (teller: Teller): boolean =>
  happenedOf(teller.turn, 'stance.changed').some(({ why }) => why.startsWith(UNSEEN_NO_MORE));

const isAnswered = (teller: Teller): boolean =>
  happenedOf(teller.turn, 'health.changed').some(({ cause }) => cause.startsWith('struck by'));

export const fight = (act: Act, teller: Teller): string => {
  const { turn } = teller;
  const person = personIn(act.target, turn);
  const name = person?.name ?? called(act.target, 'the empty air', turn);
  const yours = { first: 'mine', second: 'yours', third: 'theirs' }[turn.settings.style.person];
  const arm = armOf(act, teller);
  const slots = {
    person: name,
    it: called(act.with, 'it', turn),
    arm: arm === undefined ? '' : teller.put('{your} {arm}', { arm: common(arm.name, turn) }),
    place: turn.scene.place,
    yours,
  };
  const isNothing = act.target === null || POINTING.test(act.target.name) || ONCE_MORE.test(act.target.name);
  if (act.target?.kind === 'unknown' && !isNothing && act.target.name.split(' ').length < 3)
    return teller.say('none to strike', NO_SUCH_MARK, { bare: act.target.name });
  if (act.target === null || isNothing || act.target.kind === 'unknown')
    return teller.say('nobody to strike', NOBODY, slots);
  if (act.target.kind !== 'person') return teller.say('strikes', AT_THINGS, slots);
  const check = checkOf(act, turn);
  const good = succeeds(act, turn);
  const table = tableFor(act, teller);
  const told =
    check === undefined
      ? teller.say('blow', words.GLANCES, slots)
      : teller.say('blow', good ? table.good : table.bad, slots);
  const isUp = person !== undefined && person.state.status === 'alive' && !isAtMercy(person.state);
  const off =
    isUp && !isAnswered(teller) && teller.perhaps(KEPT_OFF_SHARE, 'kept off')
      ? teller.fresh('kept off', foe.KEPT_OFF, slots)
      : '';
  return joined([told, aftermath(teller, name), off]);
};

/** A shout for help in a fight, and whether anybody came. */
const shouted = (teller: Teller): string => {
  const came = happenedOf(teller.turn, 'person.changed').find((one) => one.why.startsWith('came when '));
  return came === undefined
    ? teller.say('nobody comes', ends.NOBODY_COMES, { place: teller.turn.scene.place })
    : teller.say('friend comes', ends.FRIEND_COMES, { who: came.name });
};

/** A breath taken in the middle of a fight: whoever is in it does not look away. */
const paused = (act: Act, teller: Teller, person: string): string => {
  const both = { first: 'us', second: 'you', third: 'them' }[teller.turn.settings.style.person];
  const list = act.verb === 'rest' ? foe.RESTS_IN_FIGHT : foe.WAITS_IN_FIGHT;
  return joined([teller.say(`${act.verb} in fight`, list, { person, both })]);
};

/** Deeds of a fight that are no blow: guarding, yielding, mercy, calling for help; null: none of these. */
export const fightWords = (act: Act, teller: Teller): string | null => {
  const { turn } = teller;
  const name = act.target?.kind === 'person' ? act.target.name : null;
  const comfort = comfortTold(act, teller);
  if (comfort !== null) return comfort;
  if (act.verb === 'destroy' && act.target?.kind !== 'item' && blowAt(act) !== null) return blow(act, teller);
  const foe = act.verb === 'rest' || act.verb === 'wait' ? turn.scene.present.find(isEngaged) : undefined;
  if (foe !== undefined) return paused(act, teller, foe.name);
  if (isCallForHelp(act) && turn.scene.present.some(isEngaged)) return joined([shouted(teller)]);
  if (WAYS_OUT.has(act.verb) && isCaptive(teller) && !succeeds(act, turn))
    return joined([teller.say('caught', ends.CAUGHT)]);
  if (name === null) return null;
  if (isSurrender(act)) {
    if (happenedOf(turn, 'person.changed').some((one) => one.why === LEFT_OFF))
      return joined([teller.say('left off', LETS_BE, { person: name })]);
    const accepted = happenedOf(turn, 'character.defeated').length > 0;
    return joined([
      accepted
        ? teller.say('gives up', ends.GIVEN_UP)
        : teller.say('refused', ends.REFUSED[kindOf(teller, name)], { person: name }),
    ]);
  }
  if (act.verb === 'defend' && tacticOf(act) !== null && personIn(act.target, turn) !== undefined)
    return fight(act, teller);
  const shown = happenedOf(turn, 'person.changed').find(
    (one) => one.name === name && /^was (?:spared|bound|let go)$/.test(one.why),
  );
  const cowed = happenedOf(turn, 'person.changed').find(
    (one) => one.name === name && (one.why === 'was cowed' || one.why === 'was talked down'),
  );
  if (cowed !== undefined && act.verb === 'persuade')
    return joined([teller.say('talked down', ends.TALKED_DOWN, { person: name })]);
  const mercy = shown === undefined ? null : (mercyOf(act, turn.scene)?.name ?? MERCY_BY_WHY[shown.why] ?? null);
  return mercy === null ? null : joined([teller.say('mercy', ends.MERCY[mercy], { person: name })]);
};
const WAYS_OUT: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'climb', 'swim']);
const isCaptive = ({ turn }: Teller): boolean => (turn.session.character.stance ?? []).includes('captive');

const MERCY_BY_WHY: Readonly<Record<string, 'spare' | 'release' | 'bind'>> = {
  'was spared': 'spare',
  'was let go': 'release',
  'was bound': 'bind',
};

const STILL_FIGHTING = 3;
/** A blow that came back, or came first. */
export const struckTold = (teller: Teller, who: string): string => {
  const kind = kindOf(teller, who);
  const isFight = teller.turn.interpretation.acts.some(
    ({ verb }) => verb === 'attack' || verb === 'defend' || verb === 'cast',
  );
  // Whoever struck a turn or two ago does not begin again.
  const isBegun = !teller.isFresh(STILL_FIGHTING, [...foe.SET_UPON[kind], ...foe.BLOWS[kind]]);
  const isOn = isFight || isBegun || (teller.turn.session.world_state.npc_states[who]?.condition ?? 100) < 100;
  return capital(
    teller.say('struck back', fitting(teller.turn.world, who, (isOn ? foe.BLOWS : foe.SET_UPON)[kind]), { who }),
  );
};

/** A foe that a thing has stopped, or a gift has bought. */
export const calmedTold = (teller: Teller): string => {
  const calmed = happenedOf(teller.turn, 'person.changed').find(
    ({ change, why }) => change.hostile === false && /(?: stops them$|^was given )/.test(why),
  );
  return calmed === undefined
    ? ''
    : capital(teller.say('calmed', ends.CALMED[kindOf(teller, calmed.name)], { person: calmed.name }));
};

/** Somebody who let a fight be that they had not begun. */
export const peaceTold = (teller: Teller): string => {
  const calm = happenedOf(teller.turn, 'person.changed').find(({ why }) => why === LET_BE);
  return calm === undefined
    ? ''
    : capital(
        teller.say('lets it be', fitting(teller.turn.world, calm.name, ends.LETS_FIGHT_BE), { person: calm.name }),
      );
};

/** What a working did, and what one that failed has cost. */
export const powerTold = (act: Act, teller: Teller): string => {
  const working = workings(teller.turn).find((one) => one.act === act) ?? workings(teller.turn)[0];
  if (working === undefined)
    return happenedOf(teller.turn, 'stance.changed').some(({ stance }) => stance.includes('drained'))
      ? joined([teller.say('spent', SPENT)])
      : '';
  const { person, kind, system } = working;
  const table = person === null ? WORKED_ALONE[kind] : WORKED[kind];
  const isFelt =
    person === null || changesOf(teller, person).length > 0 || kind === 'ward' || kind === 'hide' || kind === 'know';
  const told =
    table === undefined || !isFelt ? '' : teller.say('worked', table, { person: person ?? '', what: system });
  const harmed = person === null || kind === 'heal' ? '' : aftermath(teller, person);
  return joined([told, harmed]);
};

/** How a defeat ends, to the one whom it happened to; null: as it was recorded. */
export const fateTold = (teller: Teller, fallen: EffectOf<'character.defeated'>): string | null => {
  const table = fallen.fate === undefined ? undefined : ends.ENDS[fallen.fate];
  if (table === undefined) return null;
  const taken = happenedOf(teller.turn, 'item.lost').find(({ how }) => how === 'taken')?.name;
  const item = taken === undefined ? 'something' : common(taken, teller.turn).replace(/^the /i, '');
  const slots = { by: fallen.by ?? 'somebody', place: fallen.place ?? teller.turn.scene.place, item };
  return joined([teller.say('fate', table, slots)]);
};

/** How a defeat is told when the character gets up; null: as it was recorded. */
export const risingTold = (teller: Teller, risen: EffectOf<'character.recovered'>): string | null => {
  const table = risen.fate === undefined ? undefined : ends.RISES[risen.fate];
  if (table === undefined) return null;
  return joined([
    teller.say('risen', table, { by: risen.by ?? 'somebody', place: risen.place ?? teller.turn.scene.place }),
  ]);
};
