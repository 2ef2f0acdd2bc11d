// The scene: where the player stands, what and who is there and where one can go. Derived from state and world, never stored.
import type { InventoryItem, PersonState, SessionState } from '@emergent/schema';
import { descriptionOf } from './systems/world/places.ts';
import { type Sight, sightAt } from './systems/world/sight.ts';
import { plainWords } from './tokens.ts';
import { toldOf } from './told.ts';
import { singular } from './words/plurals.ts';
import type { World } from './world.ts';

export type PersonHere = {
  name: string;
  state: PersonState;
  role: string;
  description: string;
  hostile: boolean;
  group: string | null;
};
export type Feature = { name: string; detail: string };
export type Scene = {
  place: string;
  description: string;
  indoors: boolean;
  /** `none`: in the dark without a light; then neither features nor things are seen, and people only heard. */
  sight: Sight;
  exits: { name: string; minutes: number }[];
  features: Feature[];
  things: InventoryItem[];
  /** Alive or defeated people at this place; the dead are not present. */
  present: PersonHere[];
  /** Sentences in which the last tellings spoke of what is there; told.ts makes and reads them. */
  told?: readonly string[];
};

/** "boarded up" speaks of boards, "shuttered" of shutters. */
const COVERS = /^(?:board|shutter|curtain|fence|plank|carpet|tile|thatch|chain|padlock)$/;
const isMadeOf = (said: string, word: string): boolean => COVERS.test(word) && said === `${word}ed`;

/** Whether what one sees here speaks of a thing by that name, though it is listed nowhere: "the stalls" of a market. */
export const isSpokenOf = (scene: Scene, name: string): boolean => {
  const told = new Set(
    plainWords([scene.description, ...scene.features.flatMap((one) => [one.name, one.detail])].join(' ')),
  );
  return (
    plainWords(name).some(
      (word) =>
        word.length > 2 &&
        (told.has(word) || told.has(`${word}s`) || [...told].some((said) => isMadeOf(said, singular(word)))),
    ) || toldOf(scene, plainWords(name).at(-1) ?? '') !== null
  );
};

const NO_THING =
  /^(?:them|they|him|her|hers|his|she|you|this|that|those|these|one|here|there|some|all|both|each|any|none)$/;
/** Where what one sees here speaks of a thing by this one word: in a feature's detail, or in the place's own words; null: nowhere. */
export const spokenOf = (scene: Scene, word: string): { feature: Feature | null } | null => {
  if (word.length < 3 || NO_THING.test(word)) return null;
  const bare = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const speaks = (text: string) =>
    plainWords(text).some((said) => said === word || said === bare || said === `${bare}s` || isMadeOf(said, bare));
  if (speaks(scene.description)) return { feature: null };
  const feature = scene.features.find(({ name, detail }) => speaks(`${name} ${detail}`));
  if (feature !== undefined) return { feature };
  return toldOf(scene, word) === null ? null : { feature: null };
};

const DEFAULT_MINUTES = 10;
/** To a corner of a place that play has brought to light, and back. */
const NOOK_MINUTES = 2;

/** Exits of a place of the lorebook or of one found in play, both ways. */
export const exitsOf = (
  state: Pick<SessionState, 'world_state'>,
  world: World,
  place: string,
): { name: string; minutes: number }[] => {
  const known = world.place(place);
  const found = state.world_state.found_places[place];
  const names = new Set<string>([...(known?.connections ?? []), ...(found?.connections ?? [])]);
  for (const [name, other] of Object.entries(state.world_state.found_places)) {
    if (other.connections.includes(place)) names.add(name);
  }
  names.delete(place);
  return [...names].map((name) => ({
    name: world.place(name)?.name ?? name,
    minutes: state.world_state.found_places[name] || found ? NOOK_MINUTES : (known?.minutes ?? DEFAULT_MINUTES),
  }));
};

const personHere = (name: string, state: PersonState, world: World): PersonHere => {
  const profile = world.person(name);
  return {
    name,
    state,
    role: profile?.role ?? '',
    description: state.description ?? profile?.description ?? '',
    hostile: state.hostile ?? profile?.hostile ?? false,
    group: profile?.group ?? null,
  };
};

const seeing = (state: SessionState, world: World): Scene => {
  const here = state.world_state.current_location;
  const place = world.place(here);
  const sight = sightAt(state, world, here);
  const present = Object.entries(state.world_state.npc_states)
    .filter(([, person]) => person.place === here && (person.status === 'alive' || person.status === 'defeated'))
    .map(([name, person]) => personHere(name, person, world));
  return {
    place: here,
    description: descriptionOf(state, world, here),
    indoors: place?.indoors ?? false,
    sight,
    exits: exitsOf(state, world, here),
    features: sight === 'none' ? [] : (place?.features ?? []),
    things: sight === 'none' ? [] : (state.world_state.things[here] ?? []),
    present,
  };
};

type Seen = { world: World; inventory: SessionState['inventory']; scene: Scene };
/** States are never changed in place: while the world and the pack are the same, so is what one sees. Asked after each effect. */
const seen = new WeakMap<SessionState['world_state'], Seen>();

export const sceneOf = (state: SessionState, world: World): Scene => {
  const { world_state, inventory } = state;
  const known = seen.get(world_state);
  if (known !== undefined && known.world === world && known.inventory === inventory) return known.scene;
  const scene = seeing(state, world);
  seen.set(world_state, { world, inventory, scene });
  return scene;
};
