// The next step of what the story is about, as something a person would type: towards a place, to somebody, for a thing. Called by
// suggestions.ts. It names nothing that the quest's own steps do not name, and no way that is shut.
import type { Condition, Quest } from '@emergent/schema';
import { own, sameName } from '../names.ts';
import type { Turn } from '../systems/system.ts';
import { keyOf, lockOf } from '../systems/world/locks.ts';
import { stepTowards } from '../systems/world/travel.ts';
import { the } from '../words/english.ts';
import { asSaid, common } from '../words/names-said.ts';

/** `kind` as suggestions.ts sorts what it offers. */
export type Lead = { kind: 'way' | 'talk' | 'hands' | 'fight'; line: string };

const towards = (place: string | null | undefined, turn: Turn): Lead | null => {
  const { session, world, scene } = turn;
  if (place === null || place === undefined || place === scene.place) return null;
  const exit = stepTowards(session, world, place);
  if (exit === null) return null;
  const lock = lockOf(session, world, exit);
  return lock !== null && keyOf(session, lock) === undefined ? null : { kind: 'way', line: `Go to ${asSaid(exit)}` };
};

const canonical = (name: string, turn: Turn) => turn.world.person(name)?.name ?? name;

/** What `line` makes of somebody who is here; the way to them where they are not; null: they are not to be found. */
const withPerson = (name: string, turn: Turn, line: (name: string) => Lead): Lead | null => {
  const who = canonical(name, turn);
  const state = own(turn.session.world_state.npc_states, who);
  if (state !== undefined && (state.status === 'dead' || state.status === 'gone')) return null;
  return turn.scene.present.some((one) => one.name === who)
    ? line(who)
    : towards(state?.place ?? turn.world.person(who)?.home, turn);
};

const say = (line: string): Lead => ({ kind: 'talk', line });
const held = (item: string, { session }: Turn) => session.inventory.find(({ name }) => sameName(name, item));
const named = (item: string, turn: Turn) => the(common(item, turn));

const getting = (item: string, turn: Turn): Lead | null => {
  const { scene, session, world } = turn;
  if (scene.things.some(({ name }) => sameName(name, item)))
    return { kind: 'hands', line: `Take ${named(item, turn)}` };
  const { things } = session.world_state;
  const isIn = (list: readonly { name: string }[]) => list.some(({ name }) => sameName(name, item));
  const place = world.lorebook.locations.find((one) => isIn(own(things, one.name) ?? one.items));
  if (place !== undefined) return towards(place.name, turn);
  const owner = world.lorebook.characters.find((one) => isIn(own(things, `@${one.name}`) ?? one.items));
  return owner === undefined ? null : withPerson(owner.name, turn, (who) => say(`Ask ${who} for ${named(item, turn)}`));
};

const leadTo = (condition: Condition, turn: Turn): Lead | null => {
  switch (condition.kind) {
    case 'arrive':
      return towards(turn.world.place(condition.place)?.name ?? condition.place, turn);
    case 'meet':
      return withPerson(condition.person, turn, (who) => say(`Talk to ${who}`));
    case 'hear': {
      const knower =
        condition.person ??
        turn.world.lorebook.characters.find((one) => one.knows.some(({ topic }) => sameName(topic, condition.topic)))
          ?.name;
      return knower === undefined
        ? null
        : withPerson(knower, turn, (who) => say(`Ask ${who} about ${condition.topic}`));
    }
    case 'get':
      return getting(condition.item, turn);
    case 'give':
      return held(condition.item, turn) === undefined
        ? getting(condition.item, turn)
        : withPerson(condition.person, turn, (who) => ({
            kind: 'hands',
            line: `Give ${named(condition.item, turn)} to ${who}`,
          }));
    case 'use': {
      if (held(condition.item, turn) === undefined) return getting(condition.item, turn);
      const isHere = condition.place === null || sameName(condition.place, turn.scene.place);
      return isHere
        ? { kind: 'hands', line: `Use ${named(condition.item, turn)}` }
        : towards(turn.world.place(condition.place ?? '')?.name, turn);
    }
    case 'defeat':
      return withPerson(condition.person, turn, (who) => ({ kind: 'fight', line: `Attack ${who}` }));
    case 'befriend':
      return withPerson(condition.person, turn, (who) => say(`Help ${who} with the work`));
  }
};

/** The world's own quest comes before favours; among several, the one that the player follows. */
const followed = ({ session, world }: Turn): Quest | undefined => {
  const active = session.quests.filter((one) => one.status === 'active');
  const rank = (one: Quest) =>
    (world.template.quests[0]?.id === one.id ? 2 : 0) + (one.tracked ? 1 : 0) - (one.giver === null ? 0 : 0.5);
  return active.toSorted((one, other) => rank(other) - rank(one))[0];
};

const rotated = <Item>(list: readonly Item[], by: number): Item[] =>
  list.length === 0 ? [] : [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/** One of several ways to the next step, another each time `block` grows; null: no line leads on from here. */
export const leadOn = (turn: Turn, block: number): Lead | null => {
  const quest = followed(turn);
  if (quest === undefined) return null;
  const open = quest.objective_states.filter((one) => !one.done);
  const conditions =
    open.length > 0 ? (open[0]?.done_when ?? []) : rotated(quest.endings, block).flatMap((ending) => ending.done_when);
  for (const condition of rotated(conditions, open.length > 0 ? block : 0)) {
    const lead = leadTo(condition, turn);
    if (lead !== null) return lead;
  }
  return null;
};
