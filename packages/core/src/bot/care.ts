// How the headless player looks after itself: up after a fall, away from a fight that goes badly, wounds seen to. Called by bot.ts.
import { exitsOf } from '../scene.ts';
import { isHere, spare } from './knows.ts';
import { firstOf, type Plan, placed, type Step, say, the } from './plan.ts';

const BADLY = 0.35;
const HURT = 0.55;
const ANGRY = /hostile|furious|angry|enraged|murderous|fighting/i;

const foesHere = (plan: Plan): string[] =>
  Object.entries(plan.seen.world_state.npc_states).flatMap(([name, one]) =>
    isHere(plan, name) &&
    one.status === 'alive' &&
    (plan.world.person(name)?.hostile ?? false) &&
    (one.condition < 100 || ANGRY.test(one.mood))
      ? [name]
      : [],
  );

const isDangerous = (plan: Plan, place: string) =>
  plan.world.lorebook.characters.some((one) => one.hostile && one.home === place);

const flee = (plan: Plan): Step | null => {
  const here = plan.seen.world_state.current_location;
  const exits = exitsOf(plan.seen, plan.world, here).map((exit) => exit.name);
  const safe = exits.find((place) => !isDangerous(plan, place)) ?? exits[0];
  return safe === undefined ? null : say(`run to ${placed(safe)}`, 'get away alive');
};

const mend = (plan: Plan): Step | null => {
  const cure = spare(plan).find((item) => (item.stats.heals ?? 0) > 0);
  return cure === undefined ? null : say(`use ${the(cure.name)}`, 'see to my wounds');
};

/** Null: nothing needs looking after. */
export const care = (plan: Plan): Step | null => {
  const { character } = plan.seen;
  if (character.defeated !== null) return say('I get back on my feet.', 'get up');
  const left = character.health / character.max_health;
  if (left >= HURT) return null;
  const foes = foesHere(plan);
  const ways = [
    { key: 'care:flee', most: 60, step: () => (foes.length > 0 && left < BADLY ? flee(plan) : null) },
    { key: 'care:mend', most: 60, step: () => mend(plan) },
    {
      key: 'care:rest',
      most: 90,
      step: () => (foes.length > 0 ? null : say('rest for an hour', 'get my strength back')),
    },
  ];
  return firstOf(ways, plan);
};
