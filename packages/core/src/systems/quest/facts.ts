// What a narrator is told of quests beyond the scene sheet: steps that only telling can settle, and whether there is room for another.
import type { PromptSection, Turn } from '../system.ts';
import { difficultyFor } from './offer.ts';
import { MAX_ACTIVE } from './rules.ts';

export type QuestFacts = { untold: string[]; room: boolean; difficulty: string };

export const facts = (turn: Turn): QuestFacts => {
  const active = turn.session.quests.filter((quest) => quest.status === 'active');
  return {
    untold: active.flatMap((quest) =>
      quest.objective_states
        .filter((step) => !step.done && step.done_when.length === 0)
        .map((step) => `${quest.title}: ${step.text}`),
    ),
    room: active.length < MAX_ACTIVE,
    difficulty: difficultyFor(turn.session),
  };
};

export const section = (facts: QuestFacts): PromptSection => ({
  heading: 'Quests',
  lines: [
    ...facts.untold.map((step) => `Done only when told: ${step}`),
    facts.room ? `Room for a new quest, ${facts.difficulty}, if one arises by itself.` : 'No room for a new quest.',
  ],
});
