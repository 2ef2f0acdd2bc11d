// What somebody is, by what the book says of them: person, beast, machine or spirit, and whether they have any speech. Asked by the rules of
// fights, quests, kindness and news, and by the telling.
import type { CharacterProfile } from '@emergent/schema';
import type { World } from './world.ts';

export type CreatureKind = 'person' | 'beast' | 'machine' | 'spirit';

const CREATURES: readonly (readonly [RegExp, CreatureKind])[] = [
  [/\b(?:machine|robot|automaton|android|drone|golem|clockwork|construct|servitor)\b/i, 'machine'],
  [/\b(?:god|goddess|ghost|spirit|spectre|wraith|phantom|the rain|the wind|shade|revenant)\b/i, 'spirit'],
  [
    /\b(?:she-bear|bear|boar|wolf|hound|dog|cat|goose|swan|conger|eel|horse|mule|goat|ox|bull|rat|serpent|snake|spider|stag|crow|raven|beast|animal|creature|shark|gull)\b/i,
    'beast',
  ],
];
/** Trades that name an animal: a goatherd is none. */
const KEEPS =
  /\b(?:\w+(?:herd|keeper|catcher|monger|master|woman|man|wright|picker)|keeper|catcher|rider|trainer|farmer|dealer)\b/i;

const kinds = new WeakMap<World, Map<string, CreatureKind>>();

/** `description` is for those whom no book knows. */
export const creatureKind = (world: World, name: string, description = ''): CreatureKind => {
  const creatures = kinds.get(world) ?? new Map<string, CreatureKind>();
  kinds.set(world, creatures);
  const known = creatures.get(name);
  if (known !== undefined) return known;
  const profile = world.person(name);
  const role = profile?.role ?? description.split(/[.,;]/)[0] ?? '';
  const kind = KEEPS.test(role) ? 'person' : (CREATURES.find(([words]) => words.test(role))?.[1] ?? 'person');
  if (profile !== undefined) creatures.set(name, kind);
  return kind;
};

const BEASTS =
  /\b(?:goose|gander|swan|dog|hound|cat|horse|mule|pony|donkey|goat|ox|bull|cow|pig|boar|bear|wolf|rat|crow|raven|gull|eel|conger|snake|serpent|spider|stag|shark|beast|animal)\b/i;
const SPEAKS =
  /\b(?:speaks?|says?|talks?|words?|sentences?|asks?|tells?|answers?|voice|swears?|jokes?|calls? \w+ by)\b/i;

/** Whether somebody has no speech at all: "None. A wet knock"; a beast of which the book tells neither words nor what it knows. */
export const isWordless = (profile: CharacterProfile | undefined): boolean => {
  if (profile === undefined) return false;
  if (/^(?:none|no voice|mute|silent|does not speak|never speaks|wordless)\b/i.test(profile.voice.trim())) return true;
  const [kind = ''] = profile.role.split(/[,;(]/);
  const isBeast = BEASTS.test(kind.replace(/\b(?:of|to|for|with)\b.*/i, '')) && profile.knows.length === 0;
  return isBeast && !SPEAKS.test(profile.voice);
};
