// From a condition to the next line: what must be done now so that it will hold. Called by bot.ts and, through the plan, by everything beside it.
import type { Condition } from '@emergent/schema';
import { befriend, fight, give, greet, hear } from './company.ts';
import { held } from './knows.ts';
import { obtain } from './obtain.ts';
import { type Plan, placed, type Step, the, triesOf, worded } from './plan.ts';
import { walkTo } from './walk.ts';

const DEEPEST = 12;

const use = (item: string, place: string | null, plan: Plan): Step | null => {
  if (held(plan, item) === undefined) return plan.pursue({ kind: 'get', item }, plan);
  if (place !== null && plan.seen.world_state.current_location !== place) return walkTo(place, plan);
  const key = `use:${item}:${place ?? ''}`;
  if (triesOf(plan, key) >= 8) return null;
  const forms = [
    `use ${the(item)}`,
    ...(place === null ? [] : [`use ${the(item)} on ${placed(place)}`]),
    `try ${the(item)} here`,
  ];
  return worded(forms, `use ${item}`, key, plan);
};

const canonical = (name: string, plan: Plan) => plan.world.person(name)?.name ?? name;

export const pursue = (condition: Condition, plan: Plan): Step | null => {
  const goal = JSON.stringify(condition);
  if (plan.stack.includes(goal) || plan.stack.length >= DEEPEST) return null;
  const deeper: Plan = { ...plan, stack: [...plan.stack, goal] };
  switch (condition.kind) {
    case 'arrive':
      return walkTo(plan.world.place(condition.place)?.name ?? condition.place, deeper);
    case 'meet':
      return greet(canonical(condition.person, plan), deeper);
    case 'get':
      return obtain(condition.item, deeper);
    case 'give':
      return give(condition.item, canonical(condition.person, plan), deeper);
    case 'use':
      return use(condition.item, condition.place, deeper);
    case 'defeat':
      return fight(canonical(condition.person, plan), deeper);
    case 'hear':
      return hear(condition.topic, condition.person, deeper);
    case 'befriend':
      return befriend(canonical(condition.person, plan), condition.value, deeper);
  }
};
