// Everything a line can name: what is here, and what the world knows. Names are cut into words once and kept by object. Called by targets.ts.
import type { CharacterProfile, InventoryItem, SessionState, Target } from '@emergent/schema';
import { LIES_ABOUT } from '../deed-words.ts';
import { own } from '../names.ts';
import type { Scene } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { ARTICLES, PREPOSITIONS } from './lexicon-words.ts';

/** `forms`: its name and aliases as words; `hints`: looser words, such as a person's role, that may name it when it is here. */
export type Entity = {
  target: Target;
  forms: string[][];
  hints: ReadonlySet<string>;
  /** Words that may stand beside its name and do not name it: those of a thing's own description, "dead" of the stander of the dead. */
  also?: ReadonlySet<string>;
  /** Can be meant by part of its name even from afar: people, places, things the player has seen. */
  seen: boolean;
  /** The place one stands in: "the cradle", in the Cradle Bay, is one of those that stand there. */
  stood?: true;
};

const NONE: ReadonlySet<string> = new Set();
const kept = new WeakMap<object, string[][]>();

const meaningful = (text: string): string[] => {
  const words = plainWords(text);
  const bare = words.filter((word) => !(ARTICLES.has(word) || PREPOSITIONS.has(word) || word === 'and'));
  return bare.length > 0 ? bare : words;
};

/** Word lists of names, remembered for as long as the object that bears them lives. */
const formsOf = (bearer: object, names: readonly string[]): string[][] => {
  const known = kept.get(bearer);
  if (known) return known;
  const forms = names.map(meaningful).filter((words) => words.length > 0);
  kept.set(bearer, forms);
  return forms;
};

const entity = (
  kind: Target['kind'],
  name: string,
  id: string | null,
  here: boolean,
  forms: string[][],
  hints: ReadonlySet<string> = NONE,
  seen = true,
): Entity => ({ target: { kind, name, id, here }, forms, hints, seen });

const MALE = /\b(?:he|his|him|himself|man|boy|lord|father|brother|king|husband|widower)\b/gi;
const FEMALE =
  /\b(?:she|her|hers|herself|woman|girl|lady|mother|sister|queen|wife|widow|goddess|landlady|mistress|matron)\b/gi;
/** A child of either sort is a child; "the boy" is no girl. */
const YOUNG =
  /\b(?:child|boy|girl|lad|lass|urchin|kid|(?:six|seven|eight|nine|ten|eleven|twelve|thirteen) years? old)\b/i;
/** What somebody is called by is surer than whom else their description speaks of. */
const BY_NAME = 3;
const genderOf = (called: string, description: string): 'male' | 'female' | null => {
  const count = (words: RegExp) =>
    (called.match(words)?.length ?? 0) * BY_NAME + (description.match(words)?.length ?? 0);
  const [male, female] = [count(MALE), count(FEMALE)];
  return male === female ? null : male > female ? 'male' : 'female';
};

/** Callings that people name one for the other. */
const CALLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'innkeeper barkeep barkeeper bartender barman barmaid landlord landlady publican host hostess tavernkeeper',
    'merchant trader shopkeeper vendor seller peddler pedlar clerk storekeeper grocer salesman',
    'guard soldier sentry watchman guardsman constable officer cop policeman policewoman deputy sheriff marshal',
    'healer doctor medic physician nurse surgeon apothecary',
    'child kid urchin youngster brat',
    'boy lad',
    'girl lass',
    'captain skipper commander',
    'priest priestess cleric monk brother father pastor vicar reverend chaplain',
    'mage wizard witch sorcerer sorceress warlock magician',
    'smith blacksmith armourer armorer',
    'engineer mechanic technician',
    'sailor fisherman boatman ferryman',
  ].flatMap((group) => group.split(' ').map((word): [string, string[]] => [word, group.split(' ')])),
);

/** A description up to where it goes on about other things than what one sees first. */
const firstClause = (description: string): string => {
  const ends = [',', '.', ';', ' with ', ' who ', ' whose ']
    .map((mark) => description.indexOf(mark))
    .filter((at) => at > 0);
  return description.slice(0, Math.min(200, ...ends));
};

const MAN = {
  young: ['boy', 'boys', 'lad', 'lads', 'him', 'he'],
  grown: ['man', 'men', 'fellow', 'guy', 'bloke', 'chap', 'geezer', 'codger', 'dude', 'him', 'he'],
};
const WOMAN = {
  young: ['girl', 'girls', 'lass', 'her', 'she'],
  grown: ['woman', 'women', 'lady', 'ladies', 'gal', 'dame', 'her', 'she'],
};
/** "brake-house blue": neither a brake nor a house; "grey-haired" is grey. */
const COMPOUND = /\b\p{L}+-\p{L}+(?<!ed)\b/gu;
/** "the brake-master", whom "the brake" does not name. */
export const asOneWord = (calling: string): string => calling.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '');
/** A master by his looks, too. */
const FOREPART = /\b\p{L}+-(?=\p{L}+(?<!ed)\b)/gu;

/** Words that may point at somebody here: role and description; "man" and "woman" where the description tells. */
const hintsOfPerson = (role: string, description: string, aliases: readonly string[]): ReadonlySet<string> => {
  const gender = genderOf(`${role} ${aliases.join(' ')}`, description.slice(0, 600));
  const calling = role.replace(FOREPART, '');
  const looks = plainWords(`${calling} ${asOneWord(role)} ${firstClause(description).replace(COMPOUND, ' ')}`);
  const hints = new Set(looks.filter((word) => word.length > 2 && !ARTICLES.has(word)));
  for (const word of plainWords(calling)) {
    hints.add(`${word}s`);
    for (const other of CALLINGS.get(word) ?? []) hints.add(other).add(`${other}s`);
  }
  const isYoung = YOUNG.test(`${role} ${aliases.join(' ')} ${description.slice(0, 200)}`);
  if (isYoung) for (const word of ['child', 'kid']) hints.add(word);
  if (gender === 'male') for (const word of isYoung ? MAN.young : MAN.grown) hints.add(word);
  if (gender === 'female') for (const word of isYoung ? WOMAN.young : WOMAN.grown) hints.add(word);
  for (const word of ['person', 'stranger', 'somebody', 'someone']) hints.add(word);
  return hints;
};

/** What stands behind the calling in a role, and nowhere else of what is seen of them: the dead of whom somebody is the stander. */
const asideOf = (role: string, description: string): ReadonlySet<string> => {
  const [calling = '', ...rest] = role.split(/ (?:of|for|to|at) /);
  const seen = new Set(plainWords(`${calling} ${firstClause(description)}`));
  return new Set(plainWords(rest.join(' ')).filter((word) => !seen.has(word)));
};

const hintsKept = new WeakMap<object, ReadonlySet<string>>();

/** Hints of somebody of the book stay the same while the book says who they are. */
const hintsOf = (person: Scene['present'][number], profile: CharacterProfile | undefined): ReadonlySet<string> => {
  if (profile === undefined || person.description !== profile.description)
    return hintsOfPerson(person.role, person.description, profile?.aliases ?? []);
  const known = hintsKept.get(profile);
  if (known) return known;
  const made = hintsOfPerson(person.role, `${person.description} ${profile.personality}`, profile.aliases);
  hintsKept.set(profile, made);
  return made;
};

const people = (scene: Scene, world: World): Entity[] =>
  scene.present.map((person) => {
    const profile = world.person(person.name);
    const forms = formsOf(profile ?? person, [person.name, ...(profile?.aliases ?? []).map(asOneWord)]);
    const named = entity('person', person.name, null, true, forms, hintsOf(person, profile));
    return / (?:of|for|to|at) /.test(person.role)
      ? { ...named, also: asideOf(person.role, person.description) }
      : named;
  });

const told = new WeakMap<object, ReadonlySet<string>>();
const toldOf = (item: InventoryItem): ReadonlySet<string> => {
  const known = told.get(item) ?? new Set(plainWords(`${item.description.slice(0, 300)} ${item.rarity} ${item.type}`));
  told.set(item, known);
  return known;
};

const things = (session: SessionState, scene: Scene): Entity[] => {
  const list: Entity[] = session.inventory.map((item) => ({
    ...entity('item', item.name, item.id, true, formsOf(item, [item.name])),
    also: toldOf(item),
  }));
  const at = (holder: string, here: boolean) => {
    for (const item of own(session.world_state.things, holder) ?? []) {
      if (!here && LIES_ABOUT.has(item.name)) continue;
      const forms = formsOf(item, [item.name]);
      list.push({
        ...entity('thing', item.name, item.id, here, forms, NONE, here || !holder.startsWith('@')),
        ...(here ? { also: toldOf(item) } : {}),
      });
    }
  };
  at(scene.place, true);
  const present = new Set(scene.present.map(({ name }) => `@${name}`));
  for (const holder of Object.keys(session.world_state.things))
    if (holder !== scene.place) at(holder, present.has(holder));
  return list;
};

const placesHere = (scene: Scene, world: World): Entity[] => {
  const at = (name: string) => {
    const profile = world.place(name);
    return entity(
      'place',
      name,
      null,
      true,
      profile ? formsOf(profile, [profile.name, ...profile.aliases]) : [meaningful(name)],
    );
  };
  return [...scene.exits.map(({ name }) => at(name)), { ...at(scene.place), stood: true }];
};

/** What can be reached now, and what the story itself has made or begun. */
export const entitiesNow = (session: SessionState, scene: Scene, world: World): Entity[] => [
  ...people(scene, world),
  ...things(session, scene),
  ...placesHere(scene, world),
  ...scene.features.map((feature) => entity('feature', feature.name, null, true, formsOf(feature, [feature.name]))),
  ...session.quests
    .filter(({ status }) => status !== 'hidden')
    .map((quest) => entity('quest', quest.title, quest.id, true, formsOf(quest, [quest.title]))),
  ...Object.entries(session.world_state.npc_states)
    .filter(([name]) => world.person(name) === undefined && !scene.present.some((person) => person.name === name))
    .map(([name, state]) => entity('person', name, null, false, formsOf(state, [name]))),
  ...Object.entries(session.world_state.found_places).map(([name, place]) =>
    entity('place', name, null, false, formsOf(place, [name])),
  ),
];

export type WorldIndex = { byWord: ReadonlyMap<string, Entity[]>; byStart: ReadonlyMap<string, string[]> };

const indexes = new WeakMap<World, WorldIndex>();

const entitiesOfWorld = ({ lorebook, template }: World): Entity[] => [
  ...lorebook.characters.map((person) =>
    entity('person', person.name, null, false, formsOf(person, [person.name, ...person.aliases.map(asOneWord)])),
  ),
  ...lorebook.locations.map((place) =>
    entity('place', place.name, null, false, formsOf(place, [place.name, ...place.aliases])),
  ),
  ...lorebook.locations.flatMap((place) =>
    place.items.map((item) => entity('thing', item.name, null, false, formsOf(item, [item.name]), NONE, false)),
  ),
  ...lorebook.characters.flatMap((person) =>
    person.items.map((item) => entity('thing', item.name, null, false, formsOf(item, [item.name]), NONE, false)),
  ),
  ...template.quests
    .flatMap((quest) => [...quest.rewards.items, ...quest.endings.flatMap((ending) => ending.rewards.items)])
    .map((item) => entity('thing', item.name, null, false, formsOf(item, [item.name]), NONE, false)),
  ...lorebook.world_systems.map((system) => entity('system', system.name, null, true, formsOf(system, [system.name]))),
  ...lorebook.timeline.map((event) => entity('lore', event.name, null, true, formsOf(event, [event.name]))),
  ...lorebook.entries.map((entry) => entity('lore', entry.title, entry.id, true, formsOf(entry, [entry.title]))),
];

/** Made once per world. */
export const worldIndex = (world: World): WorldIndex => {
  const known = indexes.get(world);
  if (known) return known;
  const byWord = new Map<string, Entity[]>();
  const byStart = new Map<string, string[]>();
  for (const each of entitiesOfWorld(world)) {
    for (const word of new Set(each.forms.flat())) {
      const list = byWord.get(word);
      if (list) list.push(each);
      else byWord.set(word, [each]);
    }
  }
  for (const word of byWord.keys()) {
    const key = `${word[0]}${word.length}`;
    const list = byStart.get(key);
    if (list) list.push(word);
    else byStart.set(key, [word]);
  }
  const index = { byWord, byStart };
  indexes.set(world, index);
  return index;
};
