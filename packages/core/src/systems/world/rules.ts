// The world's rules: what of a proposal may happen, and what follows in the world from anybody's effect. Called through its index.
import type { Act, ItemSeed, Refusal, WorldEffect } from '@emergent/schema';
import { isAskedOfNarrator, TALKING } from '../../deed-words.ts';
import type { Dice } from '../../dice.ts';
import { clip, own } from '../../names.ts';
import { succeeds } from '../../outcome.ts';
import { closed } from '../../words/english.ts';
import type { Decision, Turn } from '../system.ts';
import { decidePeople, isNameable, type Refuse } from './decide-people.ts';
import { add, type Draft, draftOf } from './draft.ts';
import { workFights } from './fight-work.ts';
import { begin, happen } from './happen.ts';
import { BEAST_WEIGHT, BEASTS, PORTABLE } from './implied-words.ts';
import { walkOn } from './legs.ts';
import { shutOut, workLocks } from './lock-work.ts';
import { factOf, learn, witnesses } from './minds.ts';
import { itemFromSeed } from './people.ts';
import { workPowers } from './power-work.ts';
import type { WorldProposal } from './proposal.ts';
import { stagesTo } from './stages.ts';
import { placeNamed, timePasses, travel, wayTo } from './travel.ts';
import { aimOf } from './ways.ts';

export { react } from './react.ts';

const MAX_CONDITIONS = 12;
const MAX_FOUND_PLACES = 30;
const FOUND_PLACES_BYTES = 8000;
const MAX_EXTRA_MINUTES = 720;
const DAY = 1440;

const whole = (value: number | null, least: number, most: number, otherwise: number): number =>
  value === null || !Number.isFinite(value) ? otherwise : Math.trunc(Math.min(most, Math.max(least, value)));

const MEETS: readonly Act['verb'][] = [...TALKING, 'give', 'help', 'heal', 'follow'];

/** Meetings and witnesses come from what was done, whoever tells it. */
const meet = (turn: Turn, draft: Draft): void => {
  const met = new Set<string>();
  for (const act of turn.interpretation.acts) {
    const name = act.target?.kind === 'person' ? act.target.name : act.with?.kind === 'person' ? act.with.name : null;
    const known = name === null ? undefined : draft.state.world_state.npc_states[name];
    if (name !== null && known !== undefined && known.place === turn.scene.place && known.status === 'alive') {
      if (MEETS.includes(act.verb) && !met.has(name)) {
        met.add(name);
        add(draft, { type: 'person.met', v: 1, name, first: !known.met });
      }
    }
    const fact = factOf(act, turn);
    if (fact !== null) for (const witness of witnesses(act, turn)) learn(draft, witness, fact);
  }
};

const conditions = (proposal: WorldProposal, draft: Draft, refuse: Refuse): void => {
  for (const named of (proposal.conditions_ended ?? []).slice(0, MAX_CONDITIONS)) {
    const wanted = named.trim().toLowerCase();
    const found = draft.state.world_state.special_conditions.find((one) => one.toLowerCase() === wanted);
    if (found === undefined) refuse('unknown_condition', null);
    else add(draft, { type: 'condition.ended', v: 1, condition: found });
  }
  for (const one of (proposal.conditions ?? []).slice(0, 3))
    if (isNameable(one.name)) begin(draft, clip(one.name, 80), whole(one.minutes, 5, 3 * DAY, 120));
};

const findPlace = (turn: Turn, proposal: WorldProposal, draft: Draft, refuse: Refuse): void => {
  const { new_place } = proposal;
  if (new_place === null) return;
  const name = clip(new_place.name, 100);
  if (!isNameable(name) || placeNamed(draft.state, turn.world, name) !== null) {
    refuse('known_place', null);
    return;
  }
  const found = draft.state.world_state.found_places;
  if (Object.keys(found).length >= MAX_FOUND_PLACES || JSON.stringify(found).length > FOUND_PLACES_BYTES) {
    refuse('too_many_places', null);
    return;
  }
  const place = {
    description: clip(new_place.description, 600),
    connections: [turn.scene.place],
    found_at: turn.number,
  };
  add(draft, { type: 'place.found', v: 1, name, place });
};

/** Going somewhere ends the scene; a failed attempt to get away or along keeps the player where they are. */
const move = (turn: Turn, proposal: WorldProposal, draft: Draft, refuse: Refuse): void => {
  if (proposal.move_to === null || proposal.move_to.trim() === '') return;
  const to = placeNamed(draft.state, turn.world, proposal.move_to);
  if (to === turn.scene.place) return;
  if (to === null) {
    refuse('unknown_place', null);
    return;
  }
  if (turn.happened.some((effect) => effect.type === 'character.recovered')) {
    refuse('too_weak', null);
    return;
  }
  const going = turn.interpretation.acts.find((act) => aimOf(act, turn) === to);
  if (going !== undefined && !succeeds(going, turn)) {
    refuse('no_gain_on_failure', 'But the way stays barred.');
    return;
  }
  const stages = stagesTo(draft.state, turn.world, to);
  const [first] = stages;
  const shut = first === undefined ? null : shutOut(turn, draft, first);
  if (shut !== null) {
    refuse('locked', closed(shut));
    return;
  }
  if (first === undefined || stages.at(-1) !== to) {
    refuse('no_way_there', `${to} is too far to reach from here in one go.`);
    return;
  }
  for (const stage of stages)
    add(draft, ...travel(draft.state, turn.world, stage, wayTo(draft.state, turn.world, stage) ?? 0));
  if (going?.verb === 'go') walkOn(turn, draft, going, refuse);
};

/** What sort of thing a plain word names, and its weight; a beast is more than anybody carries. */
const kindOfThing = (name: string): Pick<ItemSeed, 'type' | 'stats'> => {
  const word = name.toLowerCase();
  const known = own(PORTABLE, word);
  if (known === undefined) return { type: 'misc', stats: BEASTS.has(word) ? { weight: BEAST_WEIGHT } : {} };
  const { type, ...stats } = known;
  return { type, stats };
};

const things = (turn: Turn, proposal: WorldProposal, draft: Draft): void => {
  const here = turn.scene.place;
  for (const [index, one] of (proposal.things ?? []).slice(0, 2).entries()) {
    const name = clip(one.name, 100);
    const isThere = (draft.state.world_state.things[here] ?? []).some(
      (item) => item.name.toLowerCase() === name.toLowerCase(),
    );
    if (name === '' || isThere) continue;
    const plain = {
      rarity: 'common',
      quantity: 1,
      slot: null,
      durability: null,
      effect: null,
      significance: null,
    } as const;
    const seed = { name, description: clip(one.description, 200), ...kindOfThing(name), ...plain };
    const item = itemFromSeed(seed, `${here} ${turn.number}`, index);
    add(draft, { type: 'thing.found', v: 1, place: here, item: { ...item, id: `${item.id}-${turn.number}` } });
  }
};

export const decide = (proposal: WorldProposal, turn: Turn, _dice: Dice): Decision<WorldEffect> => {
  const draft = draftOf(turn.session);
  const refused: Refusal[] = [];
  const refuse: Refuse = (code, told) => {
    refused.push({ system: 'world', code, told });
  };
  meet(turn, draft);
  workLocks(turn, draft);
  workFights(turn, draft);
  workPowers(turn, draft);
  const mostMinutes = turn.interpretation.acts.every(isAskedOfNarrator) ? 0 : MAX_EXTRA_MINUTES;
  add(draft, ...timePasses(draft.state, whole(proposal.minutes, 0, mostMinutes, 0)));
  conditions(proposal, draft, refuse);
  const weather = clip(proposal.weather ?? '', 60).toLowerCase();
  if (weather !== '' && weather !== draft.state.world_state.weather)
    add(draft, { type: 'weather.changed', v: 1, weather });
  const surroundings = clip(proposal.surroundings ?? '', 600);
  if (surroundings !== '') add(draft, { type: 'surroundings.changed', v: 1, environment_description: surroundings });
  things(turn, proposal, draft);
  decidePeople(turn, draft, proposal.people ?? [], refuse);
  for (const [index, event] of (proposal.events ?? []).slice(0, 2).entries())
    happen(
      draft,
      `told-${turn.number}-${index}`,
      clip(event.name, 120),
      clip(event.description, 300),
      whole(event.minutes, 10, 7 * DAY, DAY),
    );
  findPlace(turn, proposal, draft, refuse);
  move(turn, proposal, draft, refuse);
  return { effects: draft.effects, refused };
};
