// Favours that people ask when no model tells: somebody with a goal who trusts the character wants a thing, a word carried, a look elsewhere;
// and only what fits them, by what the book says of them.
import { isInsult } from '../../deed-words.ts';
import { deeds, happenedOf, personOf, standingWith } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { own, sameName } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import { lower, the, verbFor } from '../../storyteller/english.ts';
import { creatureKind } from '../../storyteller/kinds.ts';
import { asSaid, common } from '../../storyteller/names-told.ts';
import { plainWords } from '../../tokens.ts';
import type { Turn } from '../system.ts';
import { type QuestProposal, quiet, type Started } from './proposal.ts';
import { MAX_ACTIVE } from './rules.ts';

const SHARE = 0.3;
const TRUST = 8;
/** One below the bound, so that the story itself always has room. */
const MOST_FAVOURS = MAX_ACTIVE - 2;

/** Beasts, machines and gods ask nobody for a bar of soap. */
const canAsk = (turn: Turn, one: PersonHere): boolean =>
  creatureKind(turn.world, one.name, one.description) === 'person' &&
  (turn.world.person(one.name)?.knows.length ?? 0) > 0;

const asker = (turn: Turn): PersonHere | undefined =>
  deeds(turn)
    .filter((act) => !isInsult(act) && ['talk', 'ask', 'help', 'give', 'heal', 'persuade', 'trade'].includes(act.verb))
    .map((act) => personOf(turn, act))
    .find(
      (one) =>
        one !== undefined &&
        !one.hostile &&
        one.state.status === 'alive' &&
        canAsk(turn, one) &&
        standingWith(turn.session, one.name, one.group) >= TRUST &&
        !turn.session.quests.some((quest) => quest.status === 'active' && quest.giver === one.name),
    );

type Fits = (words: string) => boolean;
const LEAST_WORD = 4;

/** Whether what the book says of somebody speaks of it: who they are, what they want, what they know and trade for. */
const fitsFor = (turn: Turn, giver: string): Fits => {
  const one = turn.world.person(giver);
  if (one === undefined) return () => false;
  const about = [
    one.role,
    one.description,
    one.personality,
    ...one.abilities,
    ...one.goals,
    ...one.knows.flatMap(({ topic, says }) => [topic, says]),
    ...one.wants.map(({ item }) => item),
  ].join(' ');
  const said = new Set(plainWords(about).filter((word) => word.length >= LEAST_WORD));
  return (words) => plainWords(words).some((word) => said.has(word) && !COMMON.has(word));
};

/** Words that are said of everything. */
const COMMON: ReadonlySet<string> = new Set(
  'with from that this they them their there then than when what which have been were will would could should into onto over under upon your more most some such only very much many made make like long last first next other about after before where while every each both same even still just also back down away time people thing things place hand hands good great little small large'.split(
    ' ',
  ),
);

const isBound = ({ world }: Turn, giver: string, other: string): boolean =>
  (world.person(giver)?.relationships ?? []).some(({ character }) => sameName(character, other)) ||
  (world.person(other)?.relationships ?? []).some(({ character }) => sameName(character, giver)) ||
  world.lorebook.relationships.some(
    ({ source, target }) =>
      (sameName(source, giver) && sameName(target, other)) || (sameName(source, other) && sameName(target, giver)),
  );

/** Things that lie in the open elsewhere and that no quest of the world asks for. */
const fetchable = (turn: Turn, isFitting: Fits): { item: string; place: string }[] => {
  const { template, lorebook } = turn.world;
  const asked = template.quests
    .flatMap((quest) => [...quest.objectives, ...quest.endings])
    .flatMap((step) => step.done_when.flatMap((condition) => ('item' in condition ? [condition.item] : [])));
  return lorebook.locations
    .filter((place) => place.name !== turn.scene.place)
    .flatMap((place) => {
      const lying = own(turn.session.world_state.things, place.name);
      return place.items
        .filter(
          (seed) => seed.type !== 'quest' && seed.type !== 'key' && !asked.some((name) => sameName(name, seed.name)),
        )
        .filter((seed) => isFitting(`${seed.name} ${seed.type === 'consumable' ? '' : seed.description}`))
        .filter((seed) => lying === undefined || lying.some((item) => sameName(item.name, seed.name)))
        .filter((seed) => !turn.session.inventory.some((item) => sameName(item.name, seed.name)))
        .map((seed) => ({ item: seed.name, place: place.name }));
    });
};

const strangers = (turn: Turn, giver: string): string[] =>
  turn.world.lorebook.characters
    .filter((one) => isBound(turn, giver, one.name) && creatureKind(turn.world, one.name) === 'person')
    .filter(
      (one) => !one.hostile && one.name !== giver && one.name !== turn.session.character.name && one.home !== null,
    )
    .filter((one) => {
      const state = own(turn.session.world_state.npc_states, one.name);
      return state === undefined || (!state.met && state.status === 'alive' && state.place !== turn.scene.place);
    })
    .map((one) => one.name);

const unseen = (turn: Turn, isFitting: Fits): string[] =>
  turn.world.lorebook.locations
    .map((one) => one.name)
    .filter(isFitting)
    .filter((name) => own(turn.session.world_state.visits, name) === undefined);

/** Books write goals as bare deeds, "see the lamp lit", or as things, "a quiet life". */
const wishOf = (name: string, goal: string): string =>
  /^(?:a|an|the|his|her|their|my|no|some|enough|one|peace|revenge|money|justice)\b|^\S+ing\b/i.test(goal)
    ? `What ${name} wants above all is ${lower(goal)}.`
    : `What ${name} wants above all is to ${lower(goal)}.`;

/** The favours that `giver` could ask, each with steps that can be checked. */
const favours = (turn: Turn, giver: string, why: string): Started[] => {
  const isFitting = fitsFor(turn, giver);
  const bring = fetchable(turn, isFitting).map(
    ({ item, place }): Started => ({
      title: `${giver} and the ${item}`,
      description: `${giver} could use ${the(common(item, turn))}, last seen at ${asSaid(place)}. ${why}`,
      giver,
      objectives: [
        { text: `Find ${the(common(item, turn))}`, kind: 'get', item },
        { text: `Bring ${verbFor(item) === 'p' ? 'them' : 'it'} to ${giver}`, kind: 'give', item, person: giver },
      ],
    }),
  );
  const word = strangers(turn, giver).map(
    (other): Started => ({
      title: `A Word for ${other}`,
      description: `${giver} wants a word carried to ${other}, by somebody who will not improve it on the way. ${why}`,
      giver,
      objectives: [{ text: `Speak with ${other} for ${giver}`, kind: 'meet', person: other }],
    }),
  );
  const look = unseen(turn, isFitting).map(
    (place): Started => ({
      title: `How Things Stand at ${place}`,
      description: `${giver} would like to know what goes on at ${asSaid(place)}, and cannot go. ${why}`,
      giver,
      objectives: [{ text: `Go to ${asSaid(place)} and look about`, kind: 'arrive', place }],
    }),
  );
  return [...bring, ...word, ...look];
};

export const improvise = (turn: Turn, dice: Dice): QuestProposal => {
  const giver = happenedOf(turn, 'quest.completed').length > 0 ? undefined : asker(turn);
  if (giver === undefined || turn.session.quests.filter((quest) => quest.status === 'active').length >= MOST_FAVOURS)
    return quiet;
  const goals = turn.world.person(giver.name)?.goals ?? [];
  if (goals.length === 0 || !dice.chance(SHARE, `favour:${giver.name}`)) return quiet;
  const goal = dice.pick(goals, `goal:${giver.name}`).replace(/[.!?]+$/, '');
  const why = wishOf(giver.name, goal);
  const known = favours(turn, giver.name, why).filter(
    (one) => !turn.session.quests.some((quest) => sameName(quest.title, one.title)),
  );
  return known.length === 0 ? quiet : { ...quiet, started: dice.pick(known, `which favour:${giver.name}`) };
};
