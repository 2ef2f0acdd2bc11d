// A bot that plays: acts drawn by dice from what stands in the scene and the pack. Called by tests only.
import { type Act, type SessionState, VERBS, type Verb } from '@emergent/schema';
import { type Dice, makeDice } from '../dice.ts';
import { sceneOf } from '../scene.ts';
import type { World } from '../world.ts';
import { act, check, type Play, target } from './turns.ts';

const FREE = VERBS.filter((verb) => !['inventory', 'abandon', 'track', 'untrack'].includes(verb));

const targetsOf = (state: SessionState, world: World) => {
  const scene = sceneOf(state, world);
  return [
    ...scene.present.map((one) => target('person', one.name)),
    ...scene.things.map((one) => target('thing', one.name, one.id)),
    ...scene.exits.map((one) => target('place', one.name)),
    ...state.inventory.map((one) => target('item', one.name, one.id)),
    ...scene.present.flatMap((one) =>
      (state.world_state.things[`@${one.name}`] ?? []).map((item) => target('item', item.name, item.id)),
    ),
    target('self', state.character.name),
  ];
};

const actOf = (state: SessionState, world: World, dice: Dice): Act => {
  const list = targetsOf(state, world);
  const exits = list.filter((one) => one.kind === 'place');
  if (exits.length > 0 && dice.chance(0.2, 'walk')) return act('go', dice.pick(exits, 'exit'));
  const verb: Verb = dice.pick(FREE, 'verb');
  return act(verb, dice.pick(list, 'target'), { with: dice.chance(0.5, 'with') ? dice.pick(list, 'second') : null });
};

/** The turn that the bot plays at `number`: about half of its deeds are checked. */
export const botTurn = (state: SessionState, world: World, number: number, seed: string): Play => {
  const dice = makeDice(seed, `bot:${number}`);
  const one = actOf(state, world, dice);
  const degree = dice.pick(
    ['critical_failure', 'failure', 'success', 'success', 'critical_success'] as const,
    'degree',
  );
  const checks = dice.chance(0.5, 'checked') ? [check(one.verb, degree)] : [];
  return { world, state, acts: [one], checks, number, seed };
};
