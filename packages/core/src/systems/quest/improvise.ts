// Favours that people ask when no model tells: somebody with a goal who trusts the character wants a thing, a word carried, a look elsewhere;
// and only what fits them, by what the book says of them.
import type { Act, Effect, Quest } from '@emergent/schema';
import { creatureKind } from '../../creatures.ts';
import { isInsult } from '../../deed-words.ts';
import { deeds, personOf, standingWith } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { own, sameName } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import { lower, the, verbFor } from '../../words/english.ts';
import { asSaid, common } from '../../words/names-said.ts';
import { speechActOf } from '../../words/speech-acts.ts';
import type { Turn } from '../system.ts';
import { type QuestProposal, quiet, type Started } from './proposal.ts';
import { MAX_ACTIVE } from './rules.ts';

const SHARE = 0.3;
const TRUST = 12;
/** Strangers are asked nothing, and nobody is asked all the time. */
const FIRST_TURN = 15;
const TURNS_APART = 30;
/** One below the bound, so that the story itself always has room. */
const MOST_FAVOURS = MAX_ACTIVE - 2;

/** Beasts, machines and gods ask nobody for a bar of soap. */
const canAsk = (turn: Turn, one: PersonHere): boolean =>
  creatureKind(turn.world, one.name, one.description) === 'person' &&
  (turn.world.person(one.name)?.knows.length ?? 0) > 0;

/** Whoever was asked for work, or offered a hand, need not trust the character first. */
const isOffered = (act: Act): boolean => speechActOf(act) === 'offer';

const trusts = (turn: Turn, one: PersonHere): boolean =>
  (own(turn.session.relationships, one.name) ?? 0) > 0 && standingWith(turn.session, one.name, one.group) >= TRUST;

const asker = (turn: Turn): PersonHere | undefined =>
  deeds(turn)
    .filter((act) => !isInsult(act) && ['talk', 'ask', 'help', 'give', 'heal', 'persuade', 'trade'].includes(act.verb))
    .map((act) => ({ act, one: personOf(turn, act) }))
    .find(
      ({ act, one }) =>
        one !== undefined &&
        !one.hostile &&
        one.state.status === 'alive' &&
        canAsk(turn, one) &&
        (isOffered(act) ? standingWith(turn.session, one.name, one.group) >= 0 : trusts(turn, one)) &&
        !turn.session.quests.some((quest) => quest.status === 'active' && quest.giver === one.name),
    )?.one;

/** A favour asked by somebody: no quest of the world's own, and none that arose from what happened. */
const isFavour = ({ world }: Turn, quest: Quest): boolean =>
  quest.giver !== null &&
  quest.endings.length === 0 &&
  !quest.id.startsWith('kept-') &&
  !world.template.quests.some(({ id }) => id === quest.id);

const ONWARD: readonly Effect['type'][] = ['quest.began', 'quest.objective_done', 'quest.completed', 'quest.failed'];

/** Whether a favour could be asked now: early on, while the story itself goes forward or soon after another it would be one too many. */
const isTimely = (turn: Turn): boolean => {
  const asked = turn.session.quests.filter((quest) => isFavour(turn, quest));
  const isWanted = deeds(turn).some(isOffered);
  return (
    (isWanted || turn.number >= FIRST_TURN) &&
    !turn.happened.some(({ type }) => ONWARD.includes(type)) &&
    asked.every(({ status, began_at }) => status !== 'active' && (isWanted || began_at <= turn.number - TURNS_APART))
  );
};

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

/** How it is asked; the rest of a favour's description is what is known of the reason. */
const ASKS_OF_ANYBODY: Readonly<Record<'bring' | 'word' | 'look', readonly string[]>> = {
  bring: [
    'There is something I could use: {it}. At {place}, last I heard.',
    'If you should come by {place}: {it}, that is what I want from there.',
    'I have been thinking of {it}. At {place} still, unless somebody has been.',
    'You go about more than I do. Would you bring me {it} from {place}?',
    'There is something at {place} that nobody uses and I would: {it}.',
    'I keep meaning to walk over to {place} for {it}, and I keep not going.',
    'It is no great matter. Only, {it}, at {place}. If you have a hand free.',
  ],
  word: [
    'You might say a word to {other} for me, and not improve it on the way.',
    'Would you look in on {other}? Say that I asked. That will do.',
    'There is something {other} ought to hear, and not from me.',
    'If you see {other}, say that I have not forgotten. Those words, and no others.',
    'I should like to know how {other} is. I cannot very well ask.',
    'Talk to {other}, and then tell me if I am right to worry.',
  ],
  look: [
    'I should like to know how things stand at {place}, and I cannot go.',
    'If your way goes by {place}, look about for me, and tell me what you see.',
    'Nobody tells me what goes on at {place}. You could.',
    'Have you been to {place}? No? Then go, and look at it as if you were me.',
    'Something is not right at {place}, or it is and I am getting old. Would you see?',
    'I have not set foot in {place} since I do not know when. Is it still standing?',
  ],
};

/** The same from a child. */
const ASKS_YOUNG: typeof ASKS_OF_ANYBODY = {
  bring: [
    'You know {it}, at {place}? I’m not allowed to go and get it. You are.',
    'If you got me {it} from {place} I’d be your friend for ever. Or till Sunday.',
    'I want {it}, from {place}. I asked, and they said we’ll see.',
  ],
  word: [
    'Can you ask {other} something for me? You needn’t say that it’s me that’s asking.',
    'Tell {other} hello from me. Say it properly.',
    'I’ve got a secret for {other}, and I’ll tell you half.',
  ],
  look: [
    'What’s it like at {place}? Go and look, and then tell me all of it.',
    'They say I’m too little for {place}. You go, and I’ll say that I did.',
    'Is it true, about {place}? Nobody will tell me. You’d tell me.',
  ],
};
const CHILD = /\b(?:years old|child|girl|boy|urchin)\b/i;

const filled = (words: string, slots: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');

/** The favours that `giver` could ask, each with steps that can be checked. */
const favours = (turn: Turn, giver: string, why: string, dice: Dice): Started[] => {
  const isFitting = fitsFor(turn, giver);
  const isChild = CHILD.test(turn.world.person(giver)?.role ?? '');
  const words = isChild ? ASKS_YOUNG : ASKS_OF_ANYBODY;
  const asks = (kind: keyof typeof ASKS_OF_ANYBODY, slots: Readonly<Record<string, string>>) =>
    `“${filled(dice.pick(words[kind], `asks ${kind}`), slots)}” So ${giver} has asked. ${why}`;
  const bring = fetchable(turn, isFitting).map(
    ({ item, place }): Started => ({
      title: `${giver} and the ${item}`,
      description: asks('bring', { it: the(common(item, turn)), place: asSaid(place) }),
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
      description: asks('word', { other }),
      giver,
      objectives: [{ text: `Speak with ${other} for ${giver}`, kind: 'meet', person: other }],
    }),
  );
  const look = unseen(turn, isFitting).map(
    (place): Started => ({
      title: `How Things Stand at ${place}`,
      description: asks('look', { place: asSaid(place) }),
      giver,
      objectives: [{ text: `Go to ${asSaid(place)} and look about`, kind: 'arrive', place }],
    }),
  );
  return [...bring, ...word, ...look];
};

export const improvise = (turn: Turn, dice: Dice): QuestProposal => {
  const giver = isTimely(turn) ? asker(turn) : undefined;
  if (giver === undefined || turn.session.quests.filter((quest) => quest.status === 'active').length >= MOST_FAVOURS)
    return quiet;
  const goals = turn.world.person(giver.name)?.goals ?? [];
  const isWanted = deeds(turn).some((act) => isOffered(act) && personOf(turn, act)?.name === giver.name);
  if (goals.length === 0 || !(isWanted || dice.chance(SHARE, `favour:${giver.name}`))) return quiet;
  const goal = dice.pick(goals, `goal:${giver.name}`).replace(/[.!?]+$/, '');
  const why = wishOf(giver.name, goal);
  const known = favours(turn, giver.name, why, dice).filter(
    (one) => !turn.session.quests.some((quest) => sameName(quest.title, one.title)),
  );
  return known.length === 0 ? quiet : { ...quiet, started: dice.pick(known, `which favour:${giver.name}`) };
};
