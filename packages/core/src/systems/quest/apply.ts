// Records effects of quests. Called by the fold through the system's index; knows no rule and no constant.
import type { Quest, QuestEffect, SessionState } from '@emergent/schema';
import type { Appliers } from '../system.ts';

const change = (state: SessionState, id: string, edit: (quest: Quest) => Quest): SessionState => ({
  ...state,
  quests: state.quests.map((quest) => (quest.id === id ? edit(quest) : quest)),
});

const withSteps = (quest: Quest, objective_states: Quest['objective_states']): Quest => ({
  ...quest,
  objective_states,
  objectives: objective_states.map((objective) => objective.text),
});

const marked = (id: string) => (objective: Quest['objective_states'][number]) =>
  objective.id === id ? { ...objective, done: true } : objective;

export const apply: Appliers<QuestEffect> = {
  'quest.began': (state, { quest }) =>
    state.quests.some((one) => one.id === quest.id)
      ? change(state, quest.id, () => quest)
      : { ...state, quests: [...state.quests, quest] },
  'quest.objective_done': (state, effect) =>
    change(state, effect.quest_id, (quest) =>
      withSteps(quest, quest.objective_states.map(marked(effect.objective_id))),
    ),
  'quest.adapted': (state, effect) => change(state, effect.quest_id, (quest) => withSteps(quest, effect.objectives)),
  'quest.completed': (state, effect) =>
    change(state, effect.quest_id, (quest) => ({
      ...quest,
      status: 'completed',
      ending: effect.ending?.id ?? null,
      endings: effect.ending === null ? [] : [effect.ending],
    })),
  'quest.failed': (state, effect) => change(state, effect.quest_id, (quest) => ({ ...quest, status: 'failed' })),
  'quest.abandoned': (state, effect) => change(state, effect.quest_id, (quest) => ({ ...quest, status: 'abandoned' })),
  'quest.tracked': (state, effect) =>
    change(state, effect.quest_id, (quest) => ({ ...quest, tracked: effect.tracked })),
  'quest.faded': (state, effect) => ({
    ...state,
    quests: state.quests.filter((quest) => quest.id !== effect.quest_id),
  }),
};
