// Locked places: whether a way is shut, which deeds are about a lock, and what comes of them. Called by the world's rules, by verdicts
// and by checks.
import type { Ability, Act, InventoryItem, LocationProfile, SessionState } from '@emergent/schema';
import { sameName } from '../../names.ts';
import { exitsOf } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import type { World } from '../../world.ts';
import { doorMeant } from './doors.ts';

export type Lock = NonNullable<LocationProfile['locked']> & { place: string };
type Standing = { session: SessionState; world: World };

/** The lock that shuts a place; null where it never was shut, has been opened, or one has been inside. */
export const lockOf = (state: SessionState, world: World, place: string): Lock | null => {
  const known = world.place(place);
  if (known === undefined || known.locked === null) return null;
  const { opened, visits } = state.world_state;
  if (opened?.includes(known.name) === true || (visits[known.name] ?? 0) > 0) return null;
  return { ...known.locked, place: known.name };
};

export const keyOf = ({ inventory }: SessionState, { key }: Lock): InventoryItem | undefined =>
  key === null ? undefined : inventory.find(({ name }) => sameName(name, key));

const shutHere = ({ session, world }: Standing): Lock[] =>
  exitsOf(session, world, session.world_state.current_location).flatMap(({ name }) => {
    const lock = lockOf(session, world, name);
    return lock === null ? [] : [lock];
  });

const DOORS =
  /\b(?:locks?|unlock|doors?|doorway|gates?|hatch(?:es)?|grates?|grilles?|padlocks?|bolts?|bars?|seals?|lids?|portals?|airlocks?|bulkheads?|shutters?|trapdoors?|entrance|way in|hinges?)\b/i;
const PICKS = /\b(?:pick(?:s|ing)?|lockpicks?|jimmy|jemmy|hack|bypass|rewire|slip|fiddle|tease|trip|crack|tamper)\b/i;
const FORCES =
  /\b(?:forc(?:e|ing)|break|bash|smash|kick|ram|pry|prise|prize|lever|batter|shoulder|hack at|hew|burst|bust|blast|charge|wrench|crowbar|axe|hammer|through)\b/i;
const AT_LOCKS: ReadonlySet<Act['verb']> = new Set(['open', 'destroy', 'use', 'attack', 'other', 'craft']);
/** What can be broken, and what can be picked, by the words that tell of it; "something bars the way" is neither. */
const SOLID =
  /\b(?:locks?|locked|padlock\w*|doors?|doorway|gates?|hatch(?:es)?|grates?|grating|grilles?|bolts?|bolted|portcullis|airlocks?|bulkheads?|shutters?|trap ?doors?|hinges?|boards?|boarded|chains?|iron bars|lids?|safe)\b/i;
const HAS_LOCK = /\b(?:locks?|locked|padlock\w*|keyholes?|deadbolts?|tumblers?|keypad|combination)\b/i;
/** Shut by something that could be broken; what else may bar a way is for its key alone to open. */
export const isDoor = ({ told }: Lock): boolean => SOLID.test(told);
/** Shut by something that a thin tool could open. */
export const hasLock = ({ told, key }: Lock): boolean =>
  HAS_LOCK.test(told) || (key !== null && /\bkeys?\b/i.test(key) && SOLID.test(told));

const BREAKS_IN = /\b(?:forc(?:e|ing)|break|burst|bash|smash|kick|batter|hack)\b/i;
/** Done at a door without meaning to open it. */
const HARMLESS = /\b(?:knock|rap|listen|lean|wait|lock)\b(?! (?:down|through|of|on the way))/i;
/** "lock the door": what is shut stays shut. */
const SHUTTING =
  /^\W*(?:(?:i|we|then|and|quickly|quietly|carefully|please) )*(?:close|shut|lock|bolt|bar|slam)(?:s|ing|ting|med)?\b/i;
const MENDING = /\b(?:mend|repair|fix|restore|paint|oil|clean|polish|decorate)/i;
const DOORLIKE: ReadonlySet<string> = new Set(['unknown', 'place', 'feature']);
const SMALL = new Set(['the', 'a', 'an', 'of', 'and', 'to', 'old', 'at', 'on', 'in']);

const isNamed = (words: ReadonlySet<string>, lock: Lock): boolean =>
  plainWords(lock.place).some((word) => !SMALL.has(word) && words.has(word));

/** The lock that a deed is about: a way that is named, or the one shut way where doors are spoken of; null: none. */
export const lockMeant = (act: Act, standing: Standing): Lock | null => {
  const isBreakingIn = act.verb === 'go' && BREAKS_IN.test(act.text);
  if (!(AT_LOCKS.has(act.verb) || isBreakingIn)) return null;
  if ((act.verb === 'use' || act.verb === 'other') && HARMLESS.test(act.text) && !PICKS.test(act.text)) return null;
  if (act.verb === 'open' && SHUTTING.test(act.text)) return null;
  if (act.verb === 'craft' && MENDING.test(act.text)) return null;
  const shut = shutHere(standing);
  if (shut.length === 0) return null;
  const door = doorMeant(standing.world, standing.session.world_state.current_location, act.target);
  if (door !== null) return shut.find((one) => one.place === door.to) ?? null;
  const place = [act.target, act.with].find((one) => one?.kind === 'place');
  const byPlace = shut.find((one) => one.place === place?.name);
  if (byPlace !== undefined) return byPlace;
  const isKey = [act.target, act.with].some((one) =>
    shut.some(({ key }) => key !== null && sameName(one?.name ?? '', key)),
  );
  const isOther = act.target !== null && !DOORLIKE.has(act.target.kind) && !isKey && act.with === null;
  if (isOther || !(DOORS.test(act.text) || act.verb === 'open' || isKey)) return null;
  const words = new Set(plainWords(act.text));
  const named = shut.filter((one) => isNamed(words, one));
  if (named.length === 1) return named[0] ?? null;
  return shut.length === 1 && (DOORS.test(act.text) || isKey) ? (shut[0] ?? null) : null;
};

/** How a deed goes at a lock: with the key, by strength, by craft, or by only trying the handle. */
export const wayOf = (act: Act, lock: Lock, state: SessionState): 'key' | 'force' | 'skill' | 'handle' => {
  if (keyOf(state, lock) !== undefined) return 'key';
  if (!isDoor(lock)) return 'handle';
  const tool = state.inventory.find(({ id }) => id === act.with?.id);
  if (hasLock(lock) && (PICKS.test(act.text) || PICKS.test(tool?.name ?? ''))) return 'skill';
  if (act.verb === 'destroy' || act.verb === 'attack' || FORCES.test(act.text)) return 'force';
  return tool !== undefined && tool.type !== 'key' && act.verb === 'open' ? 'force' : 'handle';
};

/** What decides a deed at a lock, and how hard it is; null: nothing is open. */
export const lockContest = (act: Act, standing: Standing): { ability: Ability; difficulty: number } | null => {
  const lock = lockMeant(act, standing);
  if (lock === null) return null;
  const way = wayOf(act, lock, standing.session);
  if (way === 'force') return { ability: 'strength', difficulty: lock.difficulty };
  return way === 'skill' ? { ability: 'dexterity', difficulty: lock.difficulty } : null;
};
