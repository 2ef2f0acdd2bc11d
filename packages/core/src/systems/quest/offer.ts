// Makes quests: of a world's seeds, and of a model's or the storyteller's plain words. Called by rules.ts, improvise.ts and the beginning.
import type { Quest, QuestSeed, SessionState } from '@emergent/schema';
import { knownPerson, knownPlace, personHere } from '../../deeds.ts';
import { clip, idFor, plain, sameName } from '../../names.ts';
import type { World } from '../../world.ts';
import type { Turn } from '../system.ts';
import type { Condition } from './conditions.ts';
import type { Started } from './proposal.ts';

const MAX_OBJECTIVES = 4;
const BEFRIENDED = 25;
const EXPERIENCE = { easy: 30, medium: 50, hard: 80 } as const;
const GROUP_PLEASED = 4;

/** A seed that waits: only what tells it apart; the rest is in the world until it starts. */
export const hiddenQuest = (seed: QuestSeed): Quest => ({
  ...questOf(seed, 0),
  status: 'hidden',
  description: '',
  objectives: [],
  objective_states: [],
  endings: [],
  rewards: { experience: 0, items: [], reputation: {} },
  tracked: false,
});

/** How it may end, without the words and rewards: these stand in the world until it does, and would fill the state meanwhile. */
const awaited = (ending: Quest['endings'][number]): Quest['endings'][number] => ({
  ...ending,
  telling: ending.title,
  rewards: { experience: 0, items: [], reputation: {} },
});

/** An ending as the world's author wrote it; one that the world does not know stands as it is. */
export const wholeEnding = (quest: Quest, ending: Quest['endings'][number], world: World): Quest['endings'][number] =>
  world.template.quests.find((one) => one.id === quest.id)?.endings.find((one) => one.id === ending.id) ?? ending;

export const questOf = (seed: QuestSeed, number: number): Quest => ({
  id: seed.id,
  title: seed.title,
  description: seed.description,
  status: 'active',
  objectives: seed.objectives.map((one) => one.text),
  objective_states: seed.objectives.map((one, index) => ({
    id: String(index + 1),
    text: one.text,
    done: false,
    done_when: one.done_when,
  })),
  endings: seed.endings.map(awaited),
  ending: null,
  rewards: seed.rewards,
  giver: seed.giver,
  difficulty: seed.difficulty,
  tracked: true,
  began_at: number,
});

/** New quests grow with the character. */
export const difficultyFor = (state: SessionState): Quest['difficulty'] =>
  state.character.level <= 2 ? 'easy' : state.character.level <= 7 ? 'medium' : 'hard';

/** Whether a thing of this name exists anywhere that play can reach. */
const isKnownItem = (state: SessionState, world: World, name: string): boolean =>
  [
    ...state.inventory,
    ...Object.values(state.world_state.things).flat(),
    ...world.lorebook.locations.flatMap((place) => place.items),
    ...world.lorebook.characters.flatMap((person) => person.items),
  ].some((item) => sameName(item.name, name));

type Step = NonNullable<Started['objectives']>[number];

/** A checkable condition of plain fields; null where a name leads nowhere: then only telling settles the step. */
const conditionOf = (step: Step, turn: Turn): Condition | null => {
  const { session, world } = turn;
  const person = knownPerson(turn, step.person ?? '');
  const place = knownPlace(turn, step.place ?? '');
  const said = clip(step.item, 80);
  const item = said !== '' && isKnownItem(session, world, said) ? said : undefined;
  switch (plain(step.kind ?? '')) {
    case 'arrive':
      return place === undefined ? null : { kind: 'arrive', place };
    case 'meet':
      return person === undefined ? null : { kind: 'meet', person };
    case 'get':
      return item === undefined ? null : { kind: 'get', item };
    case 'give':
      return item === undefined || person === undefined ? null : { kind: 'give', item, person };
    case 'use':
      return item === undefined ? null : { kind: 'use', item, place: place ?? null };
    case 'defeat':
      return person === undefined ? null : { kind: 'defeat', person };
    case 'befriend':
      return person === undefined ? null : { kind: 'befriend', person, value: BEFRIENDED };
    default:
      return null;
  }
};

/** A quest of plain words with lawful steps and rewards; null where the words hold no title or no step. */
export const offered = (said: Started, turn: Turn): Quest | null => {
  const title = clip(said.title, 100);
  const steps = (said.objectives ?? []).slice(0, MAX_OBJECTIVES).flatMap((step) => {
    const text = clip(step.text, 160);
    const condition = conditionOf(step, turn);
    return text === '' ? [] : [{ text, done_when: condition === null ? [] : [condition] }];
  });
  if (title === '' || steps.length === 0) return null;
  const giver = personHere(turn, said.giver ?? '');
  const difficulty = difficultyFor(turn.session);
  const reputation = giver?.group === null || giver === undefined ? {} : { [giver.group]: GROUP_PLEASED };
  return {
    id: idFor(title, `quest:${turn.number}`),
    title,
    description: clip(said.description, 300) || title,
    status: 'active',
    objectives: steps.map((step) => step.text),
    objective_states: steps.map((step, index) => ({ id: String(index + 1), done: false, ...step })),
    endings: [],
    ending: null,
    rewards: { experience: EXPERIENCE[difficulty], items: [], reputation },
    giver: giver?.name ?? null,
    difficulty,
    tracked: true,
    began_at: turn.number,
  };
};
