// What becomes of quests when somebody they need dies or a thing they need breaks: another way where there is one, else a step less, else
// failure, and always said. Called by rules.ts.
import type { EffectOf, Quest, QuestEffect } from '@emergent/schema';
import { clip, own, sameName } from '../../names.ts';
import type { Turn } from '../system.ts';
import { type Condition, isLost, isSpoilt } from './conditions.ts';

type Effects = EffectOf<QuestEffect>[];
type Step = Quest['objective_states'][number];
type Other = { text: string; condition: Condition };
type Loss = {
  what: string;
  told: string;
  takes: (condition: Condition) => boolean;
  instead: (condition: Condition) => Other | null;
};

const CLOSE = 30;
const TRUSTED = 25;

const isAlive = (turn: Turn, name: string): boolean =>
  (own(turn.session.world_state.npc_states, name)?.status ?? 'alive') === 'alive';

/** Who stands nearest to the dead by the book, is alive and means no harm: friends and kin first, then their group. */
const heirOf = (dead: string, turn: Turn): string | null => {
  const { relationships, characters } = turn.world.lorebook;
  const bonds = relationships
    .filter((one) => one.strength >= CLOSE && (one.target === dead || one.source === dead))
    .toSorted((one, other) => other.strength - one.strength)
    .map((one) => (one.target === dead ? one.source : one.target));
  const group = turn.world.person(dead)?.group ?? null;
  const fellows = group === null ? [] : characters.filter((one) => one.group === group).map(({ name }) => name);
  const fits = (name: string) =>
    name !== dead &&
    name !== turn.session.character.name &&
    turn.world.person(name) !== undefined &&
    turn.world.person(name)?.hostile !== true &&
    isAlive(turn, name);
  return [...bonds, ...fellows].find(fits) ?? null;
};

/** Somebody else who could tell of it. */
const tellerOf = (topic: string, dead: string, turn: Turn): string | null =>
  turn.world.lorebook.characters.find(
    (one) => one.name !== dead && isAlive(turn, one.name) && one.knows.some((entry) => sameName(entry.topic, topic)),
  )?.name ?? null;

/** Another way to what only the dead could have done. */
const instead = (condition: Condition, dead: string, turn: Turn): Other | null => {
  if (condition.kind === 'meet') {
    const place = turn.world.person(dead)?.home ?? null;
    const isThere = place === null || turn.session.world_state.current_location === place;
    return isThere
      ? null
      : { text: `See what ${dead} has left behind at ${place}`, condition: { kind: 'arrive', place } };
  }
  if (condition.kind === 'hear') {
    const person = tellerOf(condition.topic, dead, turn);
    return person === null
      ? null
      : { text: `Ask ${person} about ${condition.topic}`, condition: { kind: 'hear', topic: condition.topic, person } };
  }
  const heir = condition.kind === 'give' || condition.kind === 'befriend' ? heirOf(dead, turn) : null;
  if (heir === null) return null;
  return condition.kind === 'give'
    ? {
        text: `Bring the ${condition.item} to ${heir}, now that ${dead} is dead`,
        condition: { kind: 'give', item: condition.item, person: heir },
      }
    : {
        text: `Win the trust of ${heir}, now that ${dead} is dead`,
        condition: { kind: 'befriend', person: heir, value: TRUSTED },
      };
};

type Rewritten = { step: Step | null; other: string | null };

/** A step as it stands after the loss; null: nothing of it is left. */
const rewritten = (step: Step, loss: Loss): Rewritten => {
  if (step.done || step.done_when.length === 0) return { step, other: null };
  const left = step.done_when.filter((condition) => !loss.takes(condition));
  if (left.length > 0)
    return { step: left.length === step.done_when.length ? step : { ...step, done_when: left }, other: null };
  for (const condition of step.done_when) {
    const other = loss.instead(condition);
    if (other !== null)
      return { step: { ...step, text: clip(other.text, 300), done_when: [other.condition] }, other: other.text };
  }
  return { step: null, other: null };
};

const after = (quest: Quest, loss: Loss): Effects => {
  const { id: quest_id, title } = quest;
  const all = quest.objective_states.map((step) => rewritten(step, loss));
  const objectives = all.flatMap(({ step }) => step ?? []);
  const other = all.find((one) => one.other !== null)?.other ?? null;
  const why = clip(other === null ? loss.told : `${loss.told} There is another way: ${other}.`, 200);
  const endings = quest.endings.filter((ending) => ending.done_when.some((condition) => !loss.takes(condition)));
  if (quest.endings.length > 0 && endings.length === 0) return [{ type: 'quest.failed', v: 1, quest_id, title, why }];
  const isSame = objectives.length === all.length && all.every(({ step }, at) => step === quest.objective_states[at]);
  if (isSame) return [];
  const isShort = objectives.length < all.length;
  if (quest.endings.length === 0 && isShort && !objectives.some((step) => !step.done))
    return [{ type: 'quest.failed', v: 1, quest_id, title, why }];
  return [{ type: 'quest.adapted', v: 1, quest_id, objectives, why }];
};

const active = (turn: Turn) => turn.session.quests.filter((quest) => quest.status === 'active');

/** Somebody died. */
export const adapted = (dead: string, turn: Turn): Effects => {
  const loss: Loss = {
    what: dead,
    told: `${dead} is dead.`,
    takes: (condition) => isLost(condition, dead, turn.world),
    instead: (condition) => instead(condition, dead, turn),
  };
  return active(turn).flatMap((quest) => after(quest, loss));
};

/** A thing broke that there is no other of. */
export const itemBroken = (item: string, turn: Turn): Effects => {
  const lists = [turn.session.inventory, ...Object.values(turn.session.world_state.things)];
  if (lists.some((list) => list.some(({ name }) => sameName(name, item)))) return [];
  const loss: Loss = {
    what: item,
    told: `The ${item} is broken, and there is no other.`,
    takes: (condition) => isSpoilt(condition, item),
    instead: () => null,
  };
  return active(turn).flatMap((quest) => after(quest, loss));
};
