// Quests that nobody hands out: they arise from what happened to the player, a life owed, captivity, a robbery, a promise, and from how an
// earlier one ended. Called by rules.ts; they have more than one way through where the world has one.
import type { Effect, EffectOf, PendingConsequence, Quest, QuestEffect } from '@emergent/schema';
import { knownPerson, saverIn } from '../../deeds.ts';
import { clip, idFor, own, sameName } from '../../names.ts';
import { plainWords } from '../../tokens.ts';
import { closed, the } from '../../words/english.ts';
import { common } from '../../words/names-said.ts';
import { promisedWords } from '../consequence/promises.ts';
import type { Turn } from '../system.ts';
import { type Condition, holds } from './conditions.ts';
import { difficultyFor } from './offer.ts';

type Effects = EffectOf<QuestEffect>[];
type Arising = {
  id: string;
  title: string;
  description: string;
  giver: string | null;
  steps: { text: string; done_when: Condition[] }[];
};

const MOST_ACTIVE = 6;
const REWARD = { easy: 20, medium: 35, hard: 60 } as const;
const REPAID = 20;
const SETTLED = 15;
const ENEMY = -30;

const isActive = (quest: Quest) => quest.status === 'active';

const keyOf = (condition: Condition) => JSON.stringify(condition);

const made = ({ id, title, description, giver, steps }: Arising, turn: Turn): Effects => {
  const open = steps.map((step) => ({
    ...step,
    done_when: step.done_when.filter((condition) => !holds(condition, turn.session, turn.world)).slice(0, 8),
  }));
  const isKnown = turn.session.quests.some((one) => one.id === id || (isActive(one) && sameName(one.title, title)));
  const isFull = turn.session.quests.filter(isActive).length >= MOST_ACTIVE;
  const asked = new Set(
    turn.session.quests
      .filter(isActive)
      .flatMap((one) => one.objective_states.flatMap((step) => step.done_when.map(keyOf))),
  );
  const isAsked = open.every((step) => step.done_when.every((condition) => asked.has(keyOf(condition))));
  if (isKnown || isAsked || isFull || open.some((step) => step.done_when.length === 0)) return [];
  const difficulty = difficultyFor(turn.session);
  const quest: Quest = {
    id,
    title: clip(title, 120),
    description: clip(description, 400),
    status: 'active',
    objectives: open.map(({ text }) => text),
    objective_states: open.map((step, index) => ({ id: String(index + 1), done: false, ...step })),
    endings: [],
    ending: null,
    rewards: { experience: REWARD[difficulty], items: [], reputation: {} },
    giver,
    difficulty,
    tracked: true,
    began_at: turn.number,
  };
  return [{ type: 'quest.began', v: 1, quest }];
};

const idOf = (kind: string, name: string, turn: Turn) => idFor(`${kind} ${name}`, `arisen:${turn.number}`);

const enemiesOf = (person: string, turn: Turn): string[] =>
  turn.world.lorebook.relationships
    .filter((one) => one.source === person && one.strength <= ENEMY)
    .map(({ target }) => target)
    .filter((name) => turn.world.person(name)?.hostile === true);

/** A life is owed: what they want, an enemy of theirs, or plain goodness over time. */
const lifeOwed = (person: string, turn: Turn): Effects => {
  const standing = own(turn.session.relationships, person) ?? 0;
  const wants = turn.world.person(person)?.wants ?? [];
  const ways: Condition[] = [
    { kind: 'befriend', person, value: Math.min(90, Math.max(SETTLED, standing + REPAID)) },
    ...wants.map(({ item }): Condition => ({ kind: 'give', item, person })),
    ...enemiesOf(person, turn).map((enemy): Condition => ({ kind: 'defeat', person: enemy })),
  ];
  return made(
    {
      id: idOf('life owed', person, turn),
      title: `A Life Owed to ${person}`,
      description: `${person} could have left it alone, and did not. Nobody will mention it. It will have to be made good all the same.`,
      giver: null,
      steps: [{ text: `Do for ${person} something that weighs as much`, done_when: ways }],
    },
    turn,
  );
};

const captivity = (person: string, place: string, turn: Turn): Effects =>
  made(
    {
      id: idOf('out of', `${place} ${person}`, turn),
      title: `Out of ${place}`,
      description: `${person} means to keep a prisoner at ${place}. There are ways out: by stealth, by force, by talking somebody round.`,
      giver: null,
      steps: [
        {
          text: `Get away from ${place}`,
          done_when: turn.scene.exits.slice(0, 8).map(({ name }): Condition => ({ kind: 'arrive', place: name })),
        },
      ],
    },
    turn,
  );

const robbery = (effect: EffectOf<'item.lost'>, turn: Turn): Effects => {
  const person = knownPerson(turn, effect.to);
  if (effect.how !== 'taken' || person === undefined) return [];
  return made(
    {
      id: idOf('taken', effect.name, turn),
      title: `What ${person} Took`,
      description: `${person} has ${the(common(effect.name, turn))} now. It could be stolen back, bargained for, or taken.`,
      giver: null,
      steps: [{ text: `Get the ${effect.name} back from ${person}`, done_when: [{ kind: 'get', item: effect.name }] }],
    },
    turn,
  );
};

/** Whom the captivity was owed to does not forget: one quest leads to the next. */
const reckoning = (effect: EffectOf<'quest.completed'>, turn: Turn): Effects => {
  const quest = turn.session.quests.find(({ id }) => id === effect.quest_id);
  const captor = /^(.+) means to keep /.exec(quest?.id.startsWith('out-of-') === true ? quest.description : '')?.[1];
  const person = captor === undefined ? undefined : knownPerson(turn, captor);
  if (person === undefined) return [];
  return made(
    {
      id: idOf('reckoning', person, turn),
      title: `${person} Has Not Forgotten`,
      description: `${person} has a prisoner too few, and knows the name. It will have to be settled one way or the other.`,
      giver: null,
      steps: [
        {
          text: `Settle it with ${person}, by blows or by better words`,
          done_when: [
            { kind: 'defeat', person },
            { kind: 'befriend', person, value: SETTLED },
          ],
        },
      ],
    },
    turn,
  );
};

const questOf = (one: PendingConsequence) => clip(`kept-${one.id}`, 80);

/** What was promised, as far as it names things, people or places of this world. */
const promisedWays = (words: string, person: string, turn: Turn): Condition[] => {
  const said = new Set(plainWords(words));
  const names = (name: string) => {
    const parts = plainWords(name).filter((word) => word.length > 2 && word !== 'the');
    return parts.length > 0 && parts.every((word) => said.has(word));
  };
  const { characters, locations } = turn.world.lorebook;
  const items = [
    ...locations.flatMap((one) => one.items),
    ...characters.flatMap((one) => one.items),
    ...turn.session.inventory,
  ];
  const item = items.find((one) => names(one.name))?.name;
  if (item !== undefined) return [{ kind: 'give', item, person }];
  const other = characters.find((one) => one.name !== person && names(one.name))?.name;
  const isFight = /\b(?:kill|beat|stop|fight|drive|avenge|deal with|punish)\b/i.test(words);
  if (other !== undefined) return [isFight ? { kind: 'defeat', person: other } : { kind: 'meet', person: other }];
  const place = locations.find((one) => names(one.name))?.name;
  return place === undefined ? [] : [{ kind: 'arrive', place }];
};

const promised = ({ consequence }: EffectOf<'consequence.scheduled'>, turn: Turn): Effects => {
  const person = consequence.impact.person;
  const words = promisedWords(consequence);
  if (words === null || person === null) return [];
  const ways = promisedWays(words, person, turn);
  if (ways.length === 0) return [];
  return made(
    {
      id: questOf(consequence),
      title: `A Word Given to ${person}`,
      description: `It was said to ${person} in so many words: "${words}". Two days, and they will have stopped waiting.`,
      giver: person,
      steps: [{ text: `Keep the promise to ${person}: ${words}`, done_when: ways }],
    },
    turn,
  );
};

/** A promise whose time has run out. */
const promiseBroken = ({ consequence }: EffectOf<'consequence.came_due'>, turn: Turn): Effects => {
  const quest = turn.session.quests.find((one) => isActive(one) && one.id === questOf(consequence));
  if (quest === undefined) return [];
  const why = clip(`${consequence.impact.person ?? 'Nobody'} has stopped waiting.`, 200);
  return [{ type: 'quest.failed', v: 1, quest_id: quest.id, title: quest.title, why }];
};

const fated = (effect: EffectOf<'character.recovered'>, turn: Turn): Effects => {
  const saver = saverIn(effect);
  return saver === undefined ? [] : lifeOwed(saver, turn);
};

/** Captivity begins where the character wakes, once they are there. */
const held = (effect: EffectOf<'stance.changed'>, turn: Turn): Effects => {
  const risen = turn.happened.find((one) => one.type === 'character.recovered');
  if (!effect.stance.includes('captive') || risen?.type !== 'character.recovered' || risen.by === undefined) return [];
  return captivity(risen.by, turn.scene.place, turn);
};

const NEWS = 'news-';
/** What people say is followed up rarely, and not before the story has found its feet. */
const SETTLED_IN = 15;
const SELDOM = 30;
const HEARSAY = 'word of';

/** Something heard that names somebody, or somewhere: it could be looked into, there or from their own mouth. */
const rumoured = (effect: EffectOf<'event.began'>, turn: Turn): Effects => {
  if (!effect.event.id.startsWith(NEWS) || turn.number < SETTLED_IN) return [];
  const before = turn.session.quests.filter(({ id }) => id.startsWith('word-of'));
  if (before.some((one) => isActive(one) || turn.number - one.began_at < SELDOM)) return [];
  const { characters, locations } = turn.world.lorebook;
  const { npc_states, visits } = turn.session.world_state;
  const said = effect.event.description;
  // What is said of the player's own deeds needs no looking into by them.
  if (said.includes(turn.session.character.name)) return [];
  const about = characters.find(
    ({ name }) =>
      said.includes(name) &&
      name !== turn.session.character.name &&
      (own(npc_states, name)?.status ?? 'alive') === 'alive' &&
      own(npc_states, name)?.place !== turn.scene.place,
  );
  if (about === undefined) return [];
  const place = locations.find(
    ({ name }) => name !== turn.scene.place && said.includes(name) && (visits[name] ?? 0) > 0,
  )?.name;
  const told = own(npc_states, about.name)?.told ?? [];
  const topics = about.knows.filter(({ topic, trust }) => trust <= 0 && !told.includes(topic)).slice(0, 4);
  const ways: Condition[] = [
    ...topics.map(({ topic }): Condition => ({ kind: 'hear', topic, person: about.name })),
    ...(topics.length > 0 ? [] : [{ kind: 'meet', person: about.name } satisfies Condition]),
    ...(place === undefined ? [] : [{ kind: 'arrive', place } satisfies Condition]),
  ];
  return made(
    {
      id: idOf(HEARSAY, about.name, turn),
      title: `What They Say of ${about.name}`,
      description: `It is only talk: ${closed(clip(said, 240))} But it could be looked into.`,
      giver: null,
      steps: [
        {
          text: `Find out from ${about.name}${place === undefined ? '' : `, or at ${place},`} what is in it`,
          done_when: ways,
        },
      ],
    },
    turn,
  );
};

export const arisen = (effect: Effect, turn: Turn): Effects => {
  switch (effect.type) {
    case 'character.recovered':
      return fated(effect, turn);
    case 'stance.changed':
      return held(effect, turn);
    case 'event.began':
      return rumoured(effect, turn);
    case 'item.lost':
      return robbery(effect, turn);
    case 'quest.completed':
      return reckoning(effect, turn);
    case 'consequence.scheduled':
      return promised(effect, turn);
    case 'consequence.came_due':
      return promiseBroken(effect, turn);
    default:
      return [];
  }
};
