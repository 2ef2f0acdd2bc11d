// What helps and hinders a check beside ability and skill: standing, weather, light and dark, crowds, wounds, tools. Called by checks.ts.
import type { Ability, Act, Check, SessionState } from '@emergent/schema';
import { own } from '../names.ts';
import type { Scene } from '../scene.ts';
import { crowdAt } from '../systems/world/places.ts';
import { hasLight } from '../systems/world/sight.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';

type Given = { session: SessionState; scene: Scene; world: World };
type Part = Check['because'][number];

const SOCIAL: ReadonlySet<Act['verb']> = new Set(['persuade', 'deceive', 'perform', 'trade', 'ask', 'talk']);
const OUTDOOR: ReadonlySet<Act['verb']> = new Set(['attack', 'climb', 'swim', 'search', 'flee', 'defend']);
const HIDDEN: ReadonlySet<Act['verb']> = new Set(['sneak', 'steal']);
const FOUL = ['storm', 'blizzard', 'gale', 'hurricane', 'sandstorm'];
const WET = ['rain', 'snow', 'hail', 'sleet', 'ice'];
const DIM = ['fog', 'mist', 'dust', 'smoke', 'dark'];
const PHYSICAL: ReadonlySet<Ability> = new Set(['strength', 'dexterity', 'constitution']);
const TOOLS: Partial<Record<Act['verb'], readonly string[]>> = {
  climb: ['rope', 'hook', 'ladder', 'grapnel', 'spikes', 'harness', 'piton'],
  swim: ['float', 'board', 'barrel', 'suit'],
  open: ['lockpick', 'lockpicks', 'picks', 'crowbar', 'pick', 'lever', 'wire'],
  search: ['lantern', 'torch', 'lamp', 'lens', 'glass', 'spyglass', 'scanner', 'flashlight', 'shovel', 'map'],
  heal: ['bandage', 'bandages', 'herbs', 'salve', 'medkit', 'kit', 'needle', 'splint'],
  craft: ['tools', 'toolkit', 'kit', 'hammer', 'needle', 'knife', 'wrench', 'saw'],
  destroy: ['hammer', 'axe', 'pick', 'pickaxe', 'crowbar', 'maul', 'mace'],
  perform: ['lute', 'flute', 'fiddle', 'drum', 'harp', 'guitar', 'pipe', 'violin'],
  sneak: ['cloak', 'mask', 'disguise'],
  read: ['dictionary', 'lens', 'glass', 'cipher'],
};

const standing = (act: Act, { session, scene }: Given): Part[] => {
  const person = scene.present.find(({ name }) => name === act.target?.name || name === act.with?.name);
  if (!person || !SOCIAL.has(act.verb)) return [];
  const value = own(session.relationships, person.name) ?? 0;
  const feeling = Math.max(-3, Math.min(3, Math.trunc(value / 25)));
  const group = person.group === null ? 0 : (own(session.reputation, person.group) ?? 0);
  return [
    { what: `${person.name} ${feeling > 0 ? 'likes' : 'mistrusts'} you`, amount: feeling },
    { what: `reputation with ${person.group ?? ''}`, amount: group >= 25 ? 2 : group <= -25 ? -2 : 0 },
  ];
};

const sky = (act: Act, { session, scene }: Given): Part[] => {
  if (scene.indoors) return [];
  const { weather } = session.world_state;
  const says = (words: readonly string[]) => words.some((word) => weather.toLowerCase().includes(word));
  if (HIDDEN.has(act.verb)) return [{ what: weather, amount: says(DIM) || says(FOUL) ? 2 : 0 }];
  if (!OUTDOOR.has(act.verb)) return [];
  return [{ what: weather, amount: says(FOUL) ? -2 : says(WET) || (act.verb === 'search' && says(DIM)) ? -1 : 0 }];
};

/** What the dark does to a deed without a light, and what night does out of doors, which is milder. */
const DARKNESS: Partial<Record<Act['verb'], { dark: number; night: number }>> = {
  search: { dark: -5, night: -2 },
  attack: { dark: -4, night: -1 },
  defend: { dark: -3, night: -1 },
  flee: { dark: -2, night: 0 },
  climb: { dark: -3, night: -1 },
  open: { dark: -2, night: -1 },
  craft: { dark: -4, night: -2 },
  heal: { dark: -3, night: -1 },
  sneak: { dark: 4, night: 2 },
  steal: { dark: 4, night: 2 },
};

const sight = (act: Act, { session, scene, world }: Given): Part[] => {
  const effect = DARKNESS[act.verb];
  if (effect === undefined) return [];
  if (scene.sight === 'none') return [{ what: 'darkness', amount: effect.dark }];
  const isNight = !scene.indoors && session.world_state.time_of_day.toLowerCase().includes('night');
  if (!isNight || world.place(scene.place)?.dark === true) return [];
  // Shadows serve whoever carries a light too, as long as it is covered; it helps with all else.
  return [{ what: 'night', amount: effect.night < 0 && hasLight(session) ? 0 : effect.night }];
};

/** One more face among many, or many eyes on somebody else's goods. */
const crowd = (act: Act, { session, scene, world }: Given): Part[] => {
  if (!HIDDEN.has(act.verb) || crowdAt(session, world, scene.place) !== 'busy') return [];
  const isLifting = act.verb === 'steal' && act.target?.kind !== 'person' && act.with?.kind !== 'person';
  return [{ what: 'the crowd', amount: isLifting ? -1 : 2 }];
};

const wounds = (ability: Ability, { character }: SessionState): Part[] => {
  const left = character.health / character.max_health;
  const amount = !PHYSICAL.has(ability) || left > 0.5 ? 0 : left > 0.25 ? -1 : -2;
  return [{ what: 'wounds', amount }];
};

/** A tool that was named counts more than one merely carried. */
const tools = (act: Act, { inventory }: SessionState): Part[] => {
  const fitting = TOOLS[act.verb];
  if (!fitting) return [];
  const fits = (name: string) => plainWords(name).some((word) => fitting.includes(word));
  const named = inventory.find(({ id }) => id === act.with?.id);
  if (named && fits(named.name)) return [{ what: named.name, amount: 3 }];
  const carried = inventory.find(({ name }) => fits(name));
  return carried ? [{ what: carried.name, amount: 1 }] : [];
};

const followers = (act: Act, { scene }: Given): Part[] => {
  const helpers = scene.present.filter(
    ({ state, name }) => state.following && state.status === 'alive' && name !== act.target?.name,
  );
  return helpers.length === 0 || HIDDEN.has(act.verb)
    ? []
    : [{ what: `${helpers[0]?.name ?? ''} at your side`, amount: 1 }];
};

export const circumstances = (act: Act, ability: Ability, given: Given): Part[] => [
  ...standing(act, given),
  ...sky(act, given),
  ...sight(act, given),
  ...crowd(act, given),
  ...wounds(ability, given.session),
  ...tools(act, given.session),
  ...followers(act, given),
];
