// What follows in the world from anybody's effect: the clock runs, weather drifts, people come and go, consequences leave marks.
import type { Effect, EffectOf, Impact, WorldEffect } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { own } from '../../names.ts';
import type { Turn } from '../system.ts';
import { isFelt, turnOf, weatherAfter, weatherOnArrival } from './climate.ts';
import { felt, slippedOff } from './companions.ts';
import { add, type Draft, draftOf } from './draft.ts';
import { boughtBy, calmedBy, cutLoose, robbedBy } from './fight-work.ts';
import { begin, happen } from './happen.ts';
import { learn } from './minds.ts';
import { moodsFade, offstage } from './offstage.ts';
import { arrivalAt, fadings } from './people.ts';
import { descriptionOf } from './places.ts';
import { overhear, spread } from './rumours.ts';
import { itemAgain } from './seeds.ts';
import { givesLight } from './sight.ts';
import { comeUpon, overhearTidings, takePlace, tidings } from './tidings.ts';
import { HOUR, minutesOf, surroundingsOf, timeOfDay } from './time.ts';
import { isShut, refuge, timePasses, travel } from './travel.ts';
import { untilEvent } from './until.ts';

type Own = EffectOf<WorldEffect>;
const DAY = 1440;
const PRUNED_EVERY = 4;
const RECOVERY_MINUTES = 240;
const CONSEQUENCE_MINUTES = 720;

const beginning = (turn: Turn, draft: Draft, dice: Dice): void => {
  const { session, world, number } = turn;
  if (number % PRUNED_EVERY === 0) add(draft, ...fadings(session, world));
  add(draft, ...arrivalAt(draft.state, world, session.world_state.current_location, number));
  if (session.character.defeated !== null) return;
  // Before the clock runs: whoever tells the turn knows by now what is said.
  tidings(turn, draft, dice);
  const clock = session.world_state.clock_minutes;
  const coming = (text: string) => untilEvent(text, turn);
  const minutes = turn.interpretation.acts.reduce((sum, act) => sum + minutesOf(act, clock, coming), 0);
  add(draft, ...timePasses(draft.state, Math.min(DAY, minutes)));
};

const due = (turn: Turn, draft: Draft, before: number, after: number): void => {
  const start = turn.world.template.starting_minutes;
  for (const event of turn.world.lorebook.timeline) {
    if (event.due_minutes === null) continue;
    const at = start + event.due_minutes;
    if (at > before && at <= after) takePlace(draft, turn.world, event);
  }
  const { special_conditions, condition_ends, world_events } = turn.session.world_state;
  for (const condition of special_conditions)
    if ((condition_ends[condition] ?? after) <= after) add(draft, { type: 'condition.ended', v: 1, condition });
  for (const event of world_events)
    if (event.ends_at !== null && event.ends_at <= after)
      add(draft, { type: 'event.ended', v: 1, id: event.id, name: event.name });
};

/** The place in words again, where the hour, the weather or the light has changed it. */
const described = (turn: Turn, draft: Draft): void => {
  const { world_state } = draft.state;
  const words = descriptionOf(draft.state, turn.world, world_state.current_location);
  const isSheltered = !isFelt(turn.world, world_state.current_location);
  const environment_description = surroundingsOf(words, world_state, isSheltered);
  if (environment_description !== world_state.environment_description)
    add(draft, { type: 'surroundings.changed', v: 1, environment_description });
};

/** Switched off, the world answers what is done in it, and does nothing of its own. */
const isStill = (turn: Turn): boolean => turn.off?.has('world') === true;

const passing = (effect: EffectOf<'time.passed'>, turn: Turn, draft: Draft, dice: Dice): void => {
  const after = effect.clock_minutes;
  const before = after - effect.minutes;
  const { world } = turn;
  const { weather, current_location } = turn.session.world_state;
  const next = isStill(turn) ? weather : weatherAfter(turn.session, world, { before, after }, dice);
  if (next !== weather) add(draft, turnOf(draft.state, world, next));
  due(turn, draft, before, after);
  if (next !== weather || timeOfDay(before) !== effect.time_of_day) described(turn, draft);
  const span = { before, after, number: turn.number };
  const arrive = () => add(draft, ...arrivalAt(draft.state, world, current_location, turn.number));
  // Who has to leave by the hour leaves first, so that nobody's plan carries them off unseen.
  arrive();
  if (isStill(turn)) return;
  if (offstage(draft, world, span, dice)) arrive();
  if (Math.floor(before / HOUR) === Math.floor(after / HOUR)) return;
  spread(draft, world, before, after, dice);
  moodsFade(draft, world, span);
  overhear(draft, world, current_location, dice);
  overhearTidings(draft, world, current_location, dice);
};

const arriving = (effect: EffectOf<'world.moved'>, turn: Turn, draft: Draft, dice: Dice): void => {
  const { npc_states, weather } = turn.session.world_state;
  for (const [name, person] of Object.entries(npc_states)) {
    if (!person.following || person.status !== 'alive' || person.place === effect.to) continue;
    const change = { place: effect.to, last_seen: turn.number };
    add(draft, { type: 'person.changed', v: 1, name, change, why: 'comes along' });
  }
  const next = isStill(turn) ? weather : weatherOnArrival(turn.session, turn.world, effect, dice);
  if (next !== weather) {
    add(draft, turnOf(draft.state, turn.world, next, effect.from));
    described(turn, draft);
  }
  add(draft, ...arrivalAt(draft.state, turn.world, effect.to, turn.number));
  comeUpon(draft, turn.world, effect.to);
  overhear(draft, turn.world, effect.to, dice);
  overhearTidings(draft, turn.world, effect.to, dice);
};

const impact = (id: string, description: string, mark: Impact, draft: Draft): void => {
  if (mark.weather !== null) add(draft, { type: 'weather.changed', v: 1, weather: mark.weather });
  if (mark.condition !== null) begin(draft, mark.condition, CONSEQUENCE_MINUTES);
  if (mark.surroundings !== null)
    add(draft, { type: 'surroundings.changed', v: 1, environment_description: mark.surroundings });
  if (mark.event !== null) happen(draft, `after-${id}`.slice(0, 80), mark.event.slice(0, 120), description, DAY);
};

const carriedAway = (effect: EffectOf<'character.recovered'>, turn: Turn, draft: Draft): void => {
  const safe = effect.place === undefined ? refuge(turn.session, turn.world) : { place: effect.place, minutes: 20 };
  add(draft, ...timePasses(draft.state, RECOVERY_MINUTES));
  // Nobody is carried through a lock: whoever has been inside has it open for good.
  const isBarred = isShut(turn.session, turn.world, safe.place);
  if (isBarred || safe.place === turn.session.world_state.current_location) return;
  add(draft, ...travel(draft.state, turn.world, safe.place, safe.minutes));
  // The move comes first, so that the hours that went by are told of the place where one wakes.
  draft.effects.sort((one, other) => Number(other.type === 'world.moved') - Number(one.type === 'world.moved'));
};

const taken = (effect: EffectOf<'item.gained'>, turn: Turn, draft: Draft): void => {
  for (const [place, list] of Object.entries(turn.session.world_state.things)) {
    const lying = list.find((item) => item.id === effect.item.id);
    if (lying === undefined) continue;
    const quantity = Math.min(lying.quantity, effect.item.quantity);
    const left = lying.quantity - quantity;
    add(draft, { type: 'thing.gone', v: 1, place, item_id: lying.id, quantity, quantity_left: left });
    break;
  }
  // A light comes into a dark place, and it is seen.
  const here = turn.session.world_state.current_location;
  if (givesLight(effect.item) && turn.world.place(here)?.dark === true) described(turn, draft);
};

/** Where a thing given is remembered by who got it. */
const left = (effect: EffectOf<'item.lost'>, turn: Turn, draft: Draft): void => {
  if (effect.how !== 'dropped' && effect.how !== 'given') return;
  const receiver = effect.to.replace(/^@/, '');
  const isPerson = effect.how === 'given' && own(turn.session.world_state.npc_states, receiver) !== undefined;
  if (effect.how === 'given' && !isPerson) return;
  const place = isPerson ? `@${receiver}` : turn.scene.place;
  add(draft, { type: 'thing.found', v: 1, place, item: itemAgain(effect) });
  if (isPerson) learn(draft, receiver, `was given ${effect.name} by ${turn.session.character.name}`);
};

const mended = (effect: EffectOf<'item.used'>, turn: Turn, draft: Draft): void => {
  const known = effect.on === null ? undefined : own(turn.session.world_state.npc_states, effect.on);
  if (effect.on === null || known === undefined || known.status === 'dead') return;
  // What heals another is not in the effect, which tells what it did for the character.
  const heals = turn.session.inventory.find(({ id }) => id === effect.item_id)?.stats.heals ?? 0;
  if (heals <= 0) return;
  const condition = Math.min(100, known.condition + heals);
  const up = known.status === 'defeated' && condition > 0 ? { status: 'alive' as const } : {};
  const change = { condition, mood: 'grateful', ...up };
  add(draft, { type: 'person.changed', v: 1, name: effect.on, change, why: `${effect.name} helped` });
};

const fallen = (effect: EffectOf<'person.changed'>, turn: Turn, draft: Draft): void => {
  const { status } = effect.change;
  if (status !== 'dead' && status !== 'defeated') return;
  const fact = `saw ${turn.session.character.name} ${status === 'dead' ? 'kill' : 'beat'} ${effect.name}`;
  const others = turn.scene.present.filter((one) => one.name !== effect.name && one.state.status === 'alive');
  for (const one of others.slice(0, 3)) learn(draft, one.name, fact);
};

export const react = (effect: Effect, turn: Turn, dice: Dice): Own[] => {
  const draft = draftOf(turn.session);
  if (effect.type === 'turn.began') beginning(turn, draft, dice);
  else if (effect.type === 'time.passed') passing(effect, turn, draft, dice);
  else if (effect.type === 'world.moved') arriving(effect, turn, draft, dice);
  else if (effect.type === 'character.recovered') carriedAway(effect, turn, draft);
  else if (effect.type === 'item.gained') taken(effect, turn, draft);
  else if (effect.type === 'item.lost') {
    left(effect, turn, draft);
    boughtBy(effect, turn, draft);
    robbedBy(effect, turn, draft);
  } else if (effect.type === 'item.used') {
    mended(effect, turn, draft);
    calmedBy(effect, turn, draft);
  } else if (effect.type === 'person.changed') fallen(effect, turn, draft);
  else if (effect.type === 'relationship.changed') felt(effect, turn, draft);
  else if (effect.type === 'consequence.happened') impact(effect.id, effect.description, effect.impact, draft);
  else if (effect.type === 'consequence.came_due') {
    impact(effect.consequence.id, effect.consequence.description, effect.consequence.impact, draft);
    slippedOff(effect, turn, draft);
    cutLoose(effect, turn, draft);
  }
  return draft.effects;
};
