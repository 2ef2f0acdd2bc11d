// What a deed may be done to, by its verb: hands mean what can be touched, eyes what can be seen, thoughts whatever is told of. Called by
// interpret-bind.ts for each phrase it binds.
import type { SessionState, Verb } from '@emergent/schema';
import { own } from '../names.ts';
import type { Scene } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import type { Given } from './interpret-bind.ts';
import type { Allowed } from './targets.ts';
import { asOneWord } from './targets-entities.ts';

/** Deeds of the mind, which reach what is told of and what lies far off. */
const INWARD: ReadonlySet<Verb> = new Set(['think', 'pray', 'abandon', 'track', 'untrack', 'other'] as const);
/** Nobody buys, eats or pockets a place. */
const HANDS: ReadonlySet<Verb> = new Set([
  'trade',
  'eat',
  'drink',
  'give',
  'equip',
  'unequip',
  'drop',
  'steal',
  'take',
  'heal',
  'read',
] as const);
export const SIGHT: ReadonlySet<Verb> = new Set(['look', 'search']);
const ON_FOOT: ReadonlySet<Verb> = new Set(['go', 'flee', 'sneak', 'follow', 'climb', 'swim']);

const isKnown = (session: SessionState, person: string) =>
  own(session.world_state.npc_states, person)?.met === true || own(session.relationships, person) !== undefined;

const BY_HAND: ReadonlySet<Verb> = new Set([
  'use',
  'open',
  'read',
  'take',
  'steal',
  'drop',
  'craft',
  'eat',
  'drink',
  'equip',
  'destroy',
] as const);
const SOMEBODY =
  /^(?:man|men|woman|women|girl|boy|child|kid|lady|fellow|guy|bloke|chap|geezer|codger|dude|gal|dame|lad|lass|person|stranger|somebody|someone|guard|guards|watchman|clerk|doctor|him|her|them|he|she|they|you|everyone|everybody)$/;
/** Whether words name somebody, rather than something they wear, hold or stand by. */
const isCalled = (name: string, phrase: readonly string[], scene: Scene, world: World): boolean => {
  const role = scene.present.find((one) => one.name === name)?.role ?? '';
  const words = new Set(
    plainWords([name, asOneWord(role), ...(world.person(name)?.aliases ?? []).map(asOneWord)].join(' ')),
  );
  return phrase.length === 0 || phrase.some((word) => words.has(word) || SOMEBODY.test(word));
};

/** What a deed may be done to: hands, eyes and words need something to touch, see or speak to, not a story, a task or a place never visited. */
export const allowedFor =
  (verb: Verb, { session, scene, world }: Given): Allowed =>
  ({ kind, name, here }, phrase = []) => {
    if (INWARD.has(verb)) return true;
    // "The girl" of a place never seen is nobody yet: who was never met is known by name alone.
    if (kind === 'person' && !here && !isKnown(session, name)) {
      const proper = plainWords(name);
      return phrase.some((word) => proper.includes(word));
    }
    // "throw the brake" is not for the man in brake-house blue: hands mean somebody by name, trade or pronoun.
    if (kind === 'person' && here && BY_HAND.has(verb) && !isCalled(name, phrase, scene, world)) return false;
    if (kind === 'lore' || kind === 'quest') return false;
    if (kind === 'system') return verb === 'cast' || verb === 'use' || SIGHT.has(verb);
    if (kind === 'place' && HANDS.has(verb)) return false;
    // "light one of the candles" handles no tavern; nor is "the meter", in the Meter Office, all of it.
    const isHandled = verb === 'use' || (verb === 'open' && name === scene.place);
    const isByPart = isHandled && !plainWords(name).every((word) => word === 'the' || phrase.includes(word));
    if (kind === 'place' && isByPart) return false;
    const known = here || name === scene.place || (session.world_state.visits[name] ?? 0) > 0;
    return kind !== 'place' || known || ON_FOOT.has(verb);
  };
