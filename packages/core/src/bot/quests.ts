// How the headless player works through a quest: its beginning, its open steps in an order of its own, then an ending. Called by bot.ts and obtain.ts.
import type { Condition, QuestSeed } from '@emergent/schema';
import { firstOf, type Plan, type Step, shuffled, type Way } from './plan.ts';

/** Steps that use something up come after those that bring it. */
const RANK: Record<Condition['kind'], number> = {
  meet: 0,
  arrive: 0,
  hear: 0,
  befriend: 0,
  get: 1,
  defeat: 1,
  use: 2,
  give: 2,
};

const waysOf = (conditions: readonly Condition[], key: string, most: number, plan: Plan): Way[] =>
  shuffled(conditions, (one) => JSON.stringify(one), plan, key).map((condition) => ({
    key: `${key}:${JSON.stringify(condition)}`,
    most,
    step: () => plan.pursue(condition, plan),
  }));

const openSteps = (quest: QuestSeed, plan: Plan) => {
  const known = plan.seen.quests.find((one) => one.id === quest.id);
  return quest.objectives.flatMap((objective, index) => {
    const id = String(index + 1);
    const step = known?.objective_states.find((one) => one.id === id);
    // A step that the story has dropped is none.
    return step === undefined || step.done ? [] : [{ id, ...objective }];
  });
};

const rankOf = (step: { done_when: readonly Condition[] }) => Math.max(...step.done_when.map((one) => RANK[one.kind]));

/** Null: it is over, or nothing that it waits for can be brought about. */
export const pursueQuest = (quest: QuestSeed, plan: Plan): Step | null => {
  if (plan.memory.done.includes(`quest:${quest.id}`)) return null;
  const known = plan.seen.quests.find((one) => one.id === quest.id && one.status !== 'hidden');
  if (known === undefined)
    return quest.starts === 'at once' ? null : firstOf(waysOf([quest.starts], `begin:${quest.id}`, 120, plan), plan);
  if (known.status !== 'active') return null;
  const open = openSteps(quest, plan);
  if (open.length > 0) {
    const order = shuffled(open, (one) => one.id, plan, quest.id).toSorted((one, other) => rankOf(one) - rankOf(other));
    return firstOf(
      order.flatMap((step) => waysOf(step.done_when, `${quest.id}:${step.id}`, 150, plan)),
      plan,
    );
  }
  const endings = shuffled(quest.endings, (one) => one.id, plan, `${quest.id}:ending`);
  return firstOf(
    endings.flatMap((ending) => waysOf(ending.done_when, `${quest.id}:${ending.id}`, 200, plan)),
    plan,
  );
};
