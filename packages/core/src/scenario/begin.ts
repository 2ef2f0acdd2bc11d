// The state in which a story starts: who the player is, what they carry, where they stand, who is there and which quests wait.
// Called by the engine when a session is made.
import type {
  Character,
  CharacterProfile,
  CharacterStats,
  InventoryItem,
  ItemSeed,
  PlayableCharacter,
  Quest,
  SessionState,
} from '@emergent/schema';
import type { Dice } from '../dice.ts';
import { clip, plain, sameName } from '../names.ts';
import { usesFor } from '../systems/character/growth.ts';
import { fromSeed } from '../systems/item/mint.ts';
import { holds } from '../systems/quest/conditions.ts';
import { hiddenQuest, questOf } from '../systems/quest/offer.ts';
import { apply as applyWorld } from '../systems/world/apply.ts';
import { arrivalAt } from '../systems/world/people.ts';
import { surroundingsOf, timeOfDay } from '../systems/world/time.ts';
import type { World } from '../world.ts';
import { startingItems } from './starting-items.ts';
import { whoIs } from './who.ts';

const FULL_HEALTH = 100;
const FULL_MANA = 50;
const LOAD = 100;
const ABILITY_LEVEL = 1;
const MAX_SKILLS = 30;
const MAX_BONDS = 60;

/** Somebody's part in the story before it is written into a state. */
type Part = {
  name: string;
  class_name: string;
  background: string | null;
  stats: CharacterStats;
  max_health: number;
  max_mana: number;
  abilities: readonly string[];
  skills: Readonly<Record<string, number>>;
  items: readonly ItemSeed[];
  relationships: Record<string, number>;
  place: string | null;
};

const AVERAGE = 12;
const BENTS: readonly [RegExp, keyof CharacterStats][] = [
  [/guard|soldier|fight|sword|smith|bailiff|wreck|sailor|brawl|hunt/, 'strength'],
  [/thief|scout|climb|smuggl|urchin|hunter|ferr|rope|archer/, 'dexterity'],
  [/miner|farm|salter|labour|pilgrim|keeper/, 'constitution'],
  [/scholar|clerk|scrib|engineer|mage|wizard|law|doctor|magic|craft/, 'intelligence'],
  [/priest|sexton|heal|midwife|monk|brother|weather|herb/, 'wisdom'],
  [/merchant|inn|reeve|sing|bard|captain|peddl|bargain|noble/, 'charisma'],
];

const statsOf = (profile: CharacterProfile): CharacterStats => {
  const words = `${profile.role} ${profile.abilities.join(' ')}`.toLowerCase();
  const stats = { strength: 10, dexterity: 10, constitution: 11, intelligence: 10, wisdom: 11, charisma: 10 };
  for (const [pattern, ability] of BENTS) if (pattern.test(words)) stats[ability] += 4;
  return stats;
};

const BONDS: readonly [RegExp, number][] = [
  [/enem|rival|hate|foe|feud/, -30],
  [/friend|guardian|kin|sister|brother|mother|father|love|spouse|child|daughter|son/, 40],
];

/** How somebody of the book stands to the others there; what is said of the bond from their own side counts first. */
const bondsOf = (profile: CharacterProfile, world: World): Record<string, number> => {
  const relationships: Record<string, number> = {};
  for (const bond of profile.relationships)
    relationships[bond.character] = BONDS.find(([pattern]) => pattern.test(bond.type.toLowerCase()))?.[1] ?? 10;
  for (const { source, target, strength } of world.lorebook.relationships) {
    if (sameName(target, profile.name)) relationships[source] ??= strength;
    if (sameName(source, profile.name)) relationships[target] = strength;
  }
  return relationships;
};

const fromProfile = (profile: CharacterProfile, world: World, dice: Dice): Part => {
  const role = profile.role === '' ? 'Adventurer' : profile.role.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return {
    name: profile.name,
    class_name: role,
    background: clip(`${profile.description} ${profile.personality}`, 1000) || null,
    stats: statsOf(profile),
    max_health: FULL_HEALTH,
    max_mana: FULL_MANA,
    abilities: profile.abilities,
    skills: {},
    // Books of other programs name nothing that their people carry.
    items: profile.items.length > 0 ? profile.items : startingItems(world, dice),
    relationships: bondsOf(profile, world),
    place: profile.home,
  };
};

const fromPlayable = (who: PlayableCharacter, profile: CharacterProfile | null, world: World): Part => ({
  ...who,
  background: clip(`${who.background || who.description}`, 1000) || null,
  relationships: { ...(profile === null ? {} : bondsOf(profile, world)), ...who.relationships },
  place: who.setting_location,
});

const newcomer = (name: string, world: World, dice: Dice): Part => ({
  name,
  class_name: 'Adventurer',
  background: `New to ${world.template.setting_location}, with no part in what is going on there. Not yet.`,
  stats: {
    strength: AVERAGE,
    dexterity: AVERAGE,
    constitution: AVERAGE,
    intelligence: AVERAGE,
    wisdom: AVERAGE,
    charisma: AVERAGE,
  },
  max_health: FULL_HEALTH,
  max_mana: FULL_MANA,
  abilities: [],
  skills: {},
  items: startingItems(world, dice),
  relationships: {},
  place: null,
});

/** Abilities are kept as skills, so that what one can do stands in one place. */
const skillsOf = (part: Part): Character['skills'] => {
  const levels = new Map<string, number>();
  for (const ability of part.abilities) levels.set(plain(clip(ability, 60)), ABILITY_LEVEL);
  for (const [skill, level] of Object.entries(part.skills)) {
    const name = plain(clip(skill, 60));
    levels.set(name, Math.max(level, levels.get(name) ?? 0));
  }
  return Object.fromEntries(
    [...levels]
      .filter(([name]) => name !== '')
      .slice(0, MAX_SKILLS)
      .map(([name, level]) => [name, { level, uses: usesFor(level) }]),
  );
};

/** Things of the start, the first fit for each slot worn. */
const packed = (part: Part): { inventory: InventoryItem[]; equipped_items: Character['equipped_items'] } => {
  const equipped_items: Character['equipped_items'] = {};
  const inventory = part.items.map((seed, index) => {
    const item = fromSeed(seed, `start:${index}`);
    if (item.slot === null || equipped_items[item.slot] !== undefined) return item;
    equipped_items[item.slot] = item.id;
    return { ...item, equipped: true };
  });
  return { inventory, equipped_items };
};

const characterOf = (part: Part, equipped_items: Character['equipped_items']): Character => ({
  name: part.name,
  level: 1,
  health: part.max_health,
  max_health: part.max_health,
  mana: part.max_mana,
  max_mana: part.max_mana,
  experience: 0,
  stats: { ...part.stats },
  class_name: part.class_name,
  background: part.background,
  equipped_items,
  max_carry_weight: LOAD,
  skills: skillsOf(part),
  defeated: null,
  metadata: { patterns: {}, traits: [], arc: '' },
});

const worldStateOf = (place: string, world: World): SessionState['world_state'] => {
  const { starting_minutes, starting_weather } = world.template;
  const start: SessionState['world_state'] = {
    current_location: place,
    environment_description: '',
    weather: starting_weather,
    time_of_day: timeOfDay(starting_minutes),
    special_conditions: [],
    npc_states: {},
    location_history: [place],
    world_events: [],
    clock_minutes: starting_minutes,
    condition_ends: {},
    visits: { [place]: 1 },
    found_places: {},
    things: {},
  };
  const known = world.place(place);
  const environment_description = surroundingsOf(known?.description ?? '', start, known?.indoors ?? false);
  return { ...start, environment_description };
};

/** People and things of the first place, as on any first visit. */
const peopled = (state: SessionState, world: World): SessionState =>
  arrivalAt(state, world, state.world_state.current_location, 0).reduce((now, effect) => {
    if (effect.type === 'person.changed') return applyWorld['person.changed'](now, effect);
    return effect.type === 'thing.found' ? applyWorld['thing.found'](now, effect) : now;
  }, state);

const questsOf = (state: SessionState, world: World): Quest[] =>
  world.template.quests.map((seed) =>
    seed.starts === 'at once' || holds(seed.starts, state, world) ? questOf(seed, 0) : hiddenQuest(seed),
  );

/**
 * The state at number 0 for a player of this name: a playable character or a person of the lorebook becomes theirs (see who.ts), any other
 * name is a newcomer. `playable` tells whose opening words to use; null: the template's.
 */
export const beginState = (
  world: World,
  characterName: string,
  dice: Dice,
): { state: SessionState; playable: PlayableCharacter | null } => {
  const name = characterName.trim();
  const { playable, profile } = whoIs(world, name);
  const part =
    playable !== null
      ? fromPlayable(playable, profile, world)
      : profile !== null
        ? fromProfile(profile, world, dice)
        : newcomer(name, world, dice);
  const wanted = part.place ?? world.template.setting_location;
  const place = world.place(wanted)?.name ?? world.place(world.template.setting_location)?.name ?? wanted;
  const { inventory, equipped_items } = packed(part);
  const bare: SessionState = {
    v: 1,
    character: characterOf(part, equipped_items),
    inventory,
    quests: [],
    world_state: worldStateOf(place, world),
    relationships: Object.fromEntries(Object.entries(part.relationships).slice(0, MAX_BONDS)),
    reputation: {},
    pending: [],
    threads: [],
    memory: { window_from: 0, chronicle: [], settled_lore: [] },
  };
  const state = peopled(bare, world);
  return { state: { ...state, quests: questsOf(state, world) }, playable };
};
