// Which quests begin, move on, end or fail, and what follows for them from anybody's effect. Called by the walk of a turn; numbers are here
// and in offer.ts.
import type { Effect, EffectOf, Quest, QuestEffect, Refusal } from '@emergent/schema';
import { deeds, happenedOf, hasFailed, isRecovering } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { clip, findName, plain } from '../../names.ts';
import type { Decision, Turn } from '../system.ts';
import { adapted, itemBroken } from './adapt.ts';
import { arisen } from './arise.ts';
import { type Condition, holds, meets } from './conditions.ts';
import { offered, questOf, wholeEnding } from './offer.ts';
import type { QuestProposal } from './proposal.ts';

type Effects = EffectOf<QuestEffect>[];
type Step = Quest['objective_states'][number];

export const MAX_ACTIVE = 6;
/** Below the 50 that the design allows, and fewer where quests are wordy, so that the whole state stays small. */
const MAX_FINISHED = 20;
const KEPT_FINISHED = 3;
const MAX_BYTES = 12_000;
const LEAST_EVIDENCE = 10;

const active = (turn: Turn): Quest[] => turn.session.quests.filter((quest) => quest.status === 'active');

const doneStep = (quest: Quest, step: Step): EffectOf<'quest.objective_done'> => ({
  type: 'quest.objective_done',
  v: 1,
  quest_id: quest.id,
  objective_id: step.id,
  text: step.text,
});

/** Effects of this turn before the last one, from the quest's beginning on: what they met is on its way already. */
const earlier = (turn: Turn, quest: Quest): readonly Effect[] => {
  const began = turn.happened.findLastIndex((effect) => effect.type === 'quest.began' && effect.quest.id === quest.id);
  return turn.happened.slice(began + 1, -1);
};

/** `effect` meets one of the conditions, and nothing before it in this turn did. */
const newlyMet = (conditions: readonly Condition[], effect: Effect, quest: Quest, turn: Turn): boolean => {
  const by = (one: Effect) => conditions.some((condition) => meets(condition, one, turn.session, turn.world));
  return by(effect) && !earlier(turn, quest).some(by);
};

const holding = (conditions: readonly Condition[], turn: Turn) =>
  conditions.some((condition) => holds(condition, turn.session, turn.world));

const isDone = (quest: Quest) => quest.objective_states.every((step) => step.done);

const completed = (
  quest: Quest,
  reached: Quest['endings'][number] | null,
  world: Turn['world'],
): EffectOf<'quest.completed'> => {
  const ending = reached === null ? null : wholeEnding(quest, reached, world);
  const extra = ending?.rewards;
  const reputation = { ...quest.rewards.reputation };
  for (const [group, value] of Object.entries(extra?.reputation ?? {}))
    reputation[group] = Math.min(100, Math.max(-100, (reputation[group] ?? 0) + value));
  const rewards = {
    experience: Math.min(5000, quest.rewards.experience + (extra?.experience ?? 0)),
    items: [...quest.rewards.items, ...(extra?.items ?? [])].slice(0, 8),
    reputation,
  };
  return { type: 'quest.completed', v: 1, quest_id: quest.id, title: quest.title, ending, rewards };
};

/** Steps and endings that `effect` brings about. A reward's own steps are settled later, so that chains stay short. */
const advanced = (effect: Effect, turn: Turn): Effects => {
  if (effect.type === 'item.gained' && effect.from === 'reward') return [];
  return active(turn).flatMap((quest): Effects => {
    const steps = quest.objective_states.filter((step) => !step.done && newlyMet(step.done_when, effect, quest, turn));
    if (steps.length > 0) return steps.map((step) => doneStep(quest, step));
    if (!isDone(quest)) return [];
    const ending = quest.endings.find((one) => newlyMet(one.done_when, effect, quest, turn));
    const taken = happenedOf(turn, 'quest.completed').some((one) => one.quest_id === quest.id);
    return ending === undefined || taken ? [] : [completed(quest, ending, turn.world)];
  });
};

/** Steps whose conditions hold as things stand. */
const settled = (turn: Turn, only?: string): Effects =>
  active(turn)
    .filter((quest) => only === undefined || quest.id === only)
    .flatMap((quest) =>
      quest.objective_states
        .filter((step) => !step.done && holding(step.done_when, turn))
        .map((step) => doneStep(quest, step)),
    );

/** The last step done: without endings the quest is complete, with endings one may hold already. */
const maybeCompleted = (effect: EffectOf<'quest.objective_done'>, turn: Turn): Effects => {
  const quest = active(turn).find((one) => one.id === effect.quest_id);
  const others = happenedOf(turn, 'quest.objective_done').filter(
    (one) => one.quest_id === effect.quest_id && one.objective_id === effect.objective_id,
  );
  if (quest === undefined || !isDone(quest) || others.length > 1) return [];
  if (quest.endings.length === 0) return [completed(quest, null, turn.world)];
  const ending = quest.endings.find((one) => holding(one.done_when, turn));
  return ending === undefined ? [] : [completed(quest, ending, turn.world)];
};

/** Hidden quests of the world whose time has come. */
const begun = (effect: Effect, turn: Turn): Effects =>
  turn.session.quests
    .filter((quest) => quest.status === 'hidden')
    .flatMap((hidden): Effects => {
      const seed = turn.world.template.quests.find((one) => one.id === hidden.id);
      if (seed === undefined || seed.starts === 'at once' || !newlyMet([seed.starts], effect, hidden, turn)) return [];
      return [{ type: 'quest.began', v: 1, quest: questOf(seed, turn.number) }];
    });

/** The oldest finished quests leave the state when there are many. */
const faded = (turn: Turn): Effects => {
  const finished = turn.session.quests.filter((quest) => ['completed', 'failed', 'abandoned'].includes(quest.status));
  const wordy = JSON.stringify(turn.session.quests).length > MAX_BYTES;
  return finished
    .slice(0, Math.max(0, finished.length - (wordy ? KEPT_FINISHED : MAX_FINISHED)))
    .map((quest) => ({ type: 'quest.faded', v: 1, quest_id: quest.id }));
};

const following = (effect: Effect, turn: Turn): Effects => {
  switch (effect.type) {
    case 'turn.began':
      return settled(turn);
    case 'quest.began':
      return [...settled(turn, effect.quest.id), ...faded(turn)];
    case 'quest.objective_done':
      return maybeCompleted(effect, turn);
    case 'person.changed':
      return [
        ...advanced(effect, turn),
        ...begun(effect, turn),
        ...(effect.change.status === 'dead' ? adapted(effect.name, turn) : []),
      ];
    case 'item.lost':
      return [
        ...advanced(effect, turn),
        ...begun(effect, turn),
        ...(effect.how === 'broken' && effect.quantity_left === 0 ? itemBroken(effect.name, turn) : []),
      ];
    default:
      return [...advanced(effect, turn), ...begun(effect, turn)];
  }
};

export const react = (effect: Effect, turn: Turn, _dice: Dice): Effects => {
  const followed = following(effect, turn);
  const isNew = followed.some(({ type }) => type === 'quest.began') || happenedOf(turn, 'quest.began').length > 0;
  return isNew ? followed : [...followed, ...arisen(effect, turn)];
};

const refusal = (code: string, told: string | null = null): Refusal => ({ system: 'quest', code, told });

const named = (turn: Turn, name: string): Quest | undefined => {
  const list = active(turn).map((quest) => ({ name: quest.title, quest }));
  return (list.find(({ quest }) => quest.id === name) ?? findName(list, name))?.quest;
};

const stepOf = (quest: Quest, said: string): Step | undefined =>
  quest.objective_states.find((step) => step.id === said.trim()) ??
  findName(
    quest.objective_states.map((step) => ({ name: step.text, step })),
    said,
  )?.step;

const markedDone = (proposal: QuestProposal, turn: Turn, refused: Refusal[]): Effects =>
  (proposal.done ?? []).slice(0, 3).flatMap((one): Effects => {
    const quest = named(turn, one.quest);
    const step = quest === undefined ? undefined : stepOf(quest, one.objective);
    const refuse = (code: string): Effects => {
      refused.push(refusal(code));
      return [];
    };
    if (quest === undefined || step === undefined) return refuse('unknown_objective');
    if (step.done) return [];
    if (step.done_when.length > 0) return holding(step.done_when, turn) ? [] : refuse('not_done_yet');
    if (hasFailed(turn)) return refuse('no_gain_on_failure');
    if (clip(one.evidence, 300).length < LEAST_EVIDENCE || quest.began_at >= turn.number) return refuse('no_evidence');
    return [doneStep(quest, step)];
  });

const started = (proposal: QuestProposal, turn: Turn, refused: Refusal[]): Effects => {
  if (proposal.started === null) return [];
  const quest = offered(proposal.started, turn);
  const refuse = (code: string): Effects => {
    refused.push(refusal(code));
    return [];
  };
  if (quest === null) return refuse('quest_without_steps');
  if (active(turn).length >= MAX_ACTIVE) return refuse('too_many_quests');
  if (turn.session.quests.some((one) => one.id === quest.id || plain(one.title) === plain(quest.title)))
    return refuse('quest_known');
  return [{ type: 'quest.began', v: 1, quest }];
};

const failed = (proposal: QuestProposal, turn: Turn, refused: Refusal[]): Effects => {
  const [one] = proposal.failed ?? [];
  if (one === undefined) return [];
  const quest = named(turn, one.quest);
  const isOwn = quest !== undefined && !turn.world.template.quests.some((seed) => seed.id === quest.id);
  if (quest === undefined || !isOwn || quest.began_at >= turn.number) {
    refused.push(refusal(quest === undefined ? 'unknown_quest' : 'still_possible'));
    return [];
  }
  const why = clip(one.why, 200) || 'It can no longer be done.';
  return [{ type: 'quest.failed', v: 1, quest_id: quest.id, title: quest.title, why }];
};

/** Giving up and following quests are the player's own words or buttons, whoever tells the turn. */
const chosen = (turn: Turn, refused: Refusal[]): Effects =>
  deeds(turn).flatMap((act): Effects => {
    if (act.verb !== 'abandon' && act.verb !== 'track' && act.verb !== 'untrack') return [];
    const quest = named(turn, act.target?.id ?? act.target?.name ?? '');
    if (quest === undefined) {
      refused.push(refusal('unknown_quest', 'There is no such task to speak of.'));
      return [];
    }
    const { id: quest_id, title } = quest;
    if (act.verb === 'abandon') return [{ type: 'quest.abandoned', v: 1, quest_id, title }];
    const tracked = act.verb === 'track';
    return quest.tracked === tracked ? [] : [{ type: 'quest.tracked', v: 1, quest_id, tracked }];
  });

/** An ending brought about before its time comes to nothing, and the player is told what is still open. */
const early = (turn: Turn): Refusal[] =>
  active(turn).flatMap((quest): Refusal[] => {
    const open = quest.objective_states.find((step) => !step.done);
    const tried = quest.endings.some((ending) =>
      ending.done_when.some(
        (condition) =>
          (condition.kind === 'use' || condition.kind === 'give') &&
          turn.happened.some((one) => meets(condition, one, turn.session, turn.world)),
      ),
    );
    if (open === undefined || !tried) return [];
    return [refusal('not_yet', `It is not the time for it yet. Something is still open: ${closed(open.text)}`)];
  });
const closed = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

export const decide = (proposal: QuestProposal, turn: Turn, _dice: Dice): Decision<QuestEffect> => {
  const refused: Refusal[] = [];
  const standing = settled(turn);
  if (isRecovering(turn)) return { effects: standing, refused };
  const told = [
    ...markedDone(proposal, turn, refused),
    ...failed(proposal, turn, refused),
    ...started(proposal, turn, refused),
  ];
  return { effects: [...standing, ...chosen(turn, refused), ...told], refused: [...refused, ...early(turn)] };
};
