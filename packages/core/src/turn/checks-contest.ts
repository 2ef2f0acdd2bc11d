// Which deeds have an open outcome here, against which ability and how hard. Called by checks.ts.
import type { Ability, Act, SessionState } from '@emergent/schema';
import { abilityModifier, worn } from '../character-sheet.ts';
import { natureOf } from '../combat/beings.ts';
import { difficultyAgainst, isHidden, poiseOf } from '../combat/exchange.ts';
import { isAtMercy, isSurrender } from '../combat/mercy.ts';
import { isEngaged } from '../combat/reading.ts';
import { blowAt, isStanding } from '../combat/stuff.ts';
import { tacticOf } from '../combat/tactics.ts';
import { isShot } from '../deed-words.ts';
import { standingWith } from '../deeds.ts';
import { isFare } from '../fare.ts';
import { isSpokenOf, type PersonHere, type Scene } from '../scene.ts';
import { hagglingOver } from '../systems/item/worth.ts';
import { lockContest } from '../systems/world/locks.ts';
import { AIDED_BY } from '../systems/world/power-work.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';

/** Offered nearly enough, there is little left to talk about. */
const SHORT_OF = 0.7;

export type Contest = { ability: Ability; difficulty: number };
type Given = { session: SessionState; scene: Scene; world: World; number?: number };

/** The ladder. */
const TRIVIAL = 5;
const EASY = 8;
const MEDIUM = 12;
const HARD = 16;
const VERY_HARD = 20;

const HARD_WORDS = new Set(['locked', 'barred', 'sealed', 'stuck', 'jammed', 'rusted', 'chained', 'bolted', 'nailed']);
/** "the Drum", "my whistle": things, and nothing that is played to anybody. */
const NOUNS = /\b(?:the|a|an|my|his|her|their|this|that) (?:\p{L}+ )?(?:drums?|whistles?)\b/giu;
const SHOWS = new Set([
  'sing',
  'dance',
  'play',
  'juggle',
  'perform',
  'act',
  'recite',
  'drum',
  'strum',
  'whistle',
  'joke',
]);
const LEARNED = new Set(['decipher', 'decode', 'translate', 'interpret']);
/** Work that can fail; cooking, writing and mixing simply get done. */
const SKILLED = new Set([
  'make',
  'build',
  'create',
  'forge',
  'brew',
  'repair',
  'fix',
  'mend',
  'construct',
  'assemble',
  'carve',
  'sew',
  'weave',
  'smith',
  'invent',
  'design',
  'rig',
  'solder',
  'weld',
  'craft',
  'restore',
  'tinker',
]);
/** Nobody fails to get up on a chair. */
const LOW = /\b(?:chairs?|stools?|tables?|desks?|bench(?:es)?|box(?:es)?|crates?|stumps?|counters?|beds?)$/i;
const LEAPS = new Set(['jump', 'leap', 'vault', 'swing', 'balance', 'hop']);
const RANGED = new Set([
  'bow',
  'crossbow',
  'sling',
  'pistol',
  'gun',
  'rifle',
  'dagger',
  'knife',
  'rapier',
  'javelin',
  'blowgun',
  'whip',
  'blaster',
]);

const personOf = (act: Act, scene: Scene): PersonHere | undefined =>
  scene.present.find(({ name }) => name === act.target?.name) ??
  scene.present.find(({ name }) => name === act.with?.name);

const heard = (act: Act, words: ReadonlySet<string>) =>
  plainWords(act.text).some(
    (word) =>
      words.has(word) || words.has(word.replace(/(?:s|ed|ing)$/, '')) || words.has(word.replace(/(?:d|ing)$/, 'e')),
  );

const better = (session: SessionState, one: Ability, other: Ability): Ability =>
  abilityModifier(session, one) >= abilityModifier(session, other) ? one : other;

/** A name that nothing here bears, not even in passing: no roll can touch it. */
const isNowhere = (act: Act, scene: Scene): boolean =>
  act.target?.kind === 'unknown' && !isStanding(act.target.name, scene);

const fight = (act: Act, given: Given): Contest | null => {
  const { session, scene } = given;
  const person = personOf(act, scene);
  // Whoever lies beaten is an easy mark, and a shameful one.
  if (person !== undefined && isAtMercy(person.state)) return { ability: 'strength', difficulty: TRIVIAL };
  if (!person && (act.target === null || act.target.kind === 'self' || isNowhere(act, scene))) return null;
  const armed = plainWords(
    `${act.with?.name ?? ''} ${worn(session).find(({ slot }) => slot === 'weapon')?.name ?? ''}`,
  );
  const usual =
    armed.some((word) => RANGED.has(word)) || isShot(act) ? 'dexterity' : better(session, 'strength', 'dexterity');
  const ability = tacticOf(act)?.ability ?? usual;
  return { ability, difficulty: person ? difficultyAgainst(act, person, against(given)) : MEDIUM };
};

/** How somebody stands to be hit; without a number of the turn, as they stood when last seen. */
const against = ({ session, world, number }: Given) => ({ session, world, number: number ?? 0 });

/** Keeping out of the way of somebody's blows, and what one makes of it. */
const guarding = (act: Act, given: Given): Contest | null => {
  const person = personOf(act, given.scene);
  if (!person && !hostileHere(given)) return null;
  if (person !== undefined && isAtMercy(person.state)) return null;
  const tactic = tacticOf(act);
  const ability = tactic?.ability ?? better(given.session, 'constitution', 'dexterity');
  const foe = person ?? watchers(given.scene).find(({ hostile }) => hostile);
  const prowess = foe === undefined ? 0 : natureOf(foe, given.world).prowess;
  return { ability, difficulty: Math.max(EASY, EASY + Math.ceil(prowess / 2) + (tactic?.harder ?? 0)) };
};

/** Mercy is not asked of everybody: those who know no yielding have to be moved to it. */
const yielding = (act: Act, given: Given): Contest | null => {
  const person = personOf(act, given.scene);
  if (person === undefined || !isSurrender(act)) return null;
  const { being, prowess } = natureOf(person, given.world);
  return being === 'person' ? null : { ability: 'wisdom', difficulty: EASY + Math.ceil(prowess / 2) };
};

const LEAVING: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'climb', 'swim']);

/** Nobody walks out of captivity. */
const escaping = (act: Act, { session }: Given): Contest | null =>
  LEAVING.has(act.verb) && poiseOf(session).includes('captive')
    ? { ability: act.verb === 'climb' || act.verb === 'swim' ? 'strength' : 'dexterity', difficulty: MEDIUM }
    : null;

/** What a working has left behind makes it easier to get through, over and away. */
const EASED: ReadonlySet<Act['verb']> = new Set(['climb', 'swim', 'flee', 'sneak', 'open', 'destroy']);
const LISTENED: ReadonlySet<Act['verb']> = new Set(['search', 'persuade', 'deceive', 'steal', 'read', 'trade']);
const HELP = 3;
const eased = (act: Act, contest: Contest | null, { session }: Given): Contest | null => {
  if (contest === null) return null;
  const aided = EASED.has(act.verb) && session.world_state.special_conditions.some((one) => one.startsWith(AIDED_BY));
  const listened = LISTENED.has(act.verb) && poiseOf(session).includes('attentive');
  const tired = act.verb === 'cast' && poiseOf(session).includes('drained');
  const unseen = act.verb === 'steal' && poiseOf(session).includes('hidden');
  const shift = (aided ? -HELP : 0) + (listened ? -HELP : 0) + (unseen ? -HELP : 0) + (tired ? HELP : 0);
  return shift === 0 ? contest : { ...contest, difficulty: Math.max(TRIVIAL, contest.difficulty + shift) };
};

const social =
  (base: number, ability: Ability) =>
  (act: Act, { session, scene }: Given): Contest | null => {
    const person = personOf(act, scene);
    if (!person) return null;
    const standing = standingWith(session, person.name, person.group);
    if (standing >= 75 && !person.hostile) return { ability, difficulty: TRIVIAL };
    return { ability, difficulty: base + (person.hostile ? 4 : 0) };
  };

const watchers = ({ present }: Scene) =>
  present.filter(
    ({ state }) => state.status === 'alive' && !state.following && !(state.stance ?? []).includes('bound'),
  );

const stealth =
  (base: number) =>
  (act: Act, { scene }: Given): Contest | null => {
    const seeing = watchers(scene);
    if (seeing.length === 0) return null;
    return {
      ability: 'dexterity',
      difficulty: Math.min(VERY_HARD, base + seeing.length - 1 + (act.target?.kind === 'person' ? 2 : 0)),
    };
  };

const isObstructed = (act: Act, { scene }: Given): boolean => {
  const feature = scene.features.find(({ name }) => name === act.target?.name);
  const words = plainWords(`${act.text} ${feature?.name ?? ''} ${feature?.detail ?? ''}`);
  return (
    words.some((word) => HARD_WORDS.has(word)) ||
    act.text.toLowerCase().includes('pick the lock') ||
    act.text.toLowerCase().includes('pick lock')
  );
};

const opening = (act: Act, given: Given): Contest | null => {
  if (!isObstructed(act, given)) return null;
  const tool = given.session.inventory.find(({ id }) => id === act.with?.id);
  if (tool?.type === 'key') return null;
  return { ability: better(given.session, 'dexterity', 'strength'), difficulty: HARD };
};

const hostileHere = ({ scene }: Given) => watchers(scene).some(({ hostile }) => hostile);

const searching = (act: Act, given: Given): Contest | null => {
  const known = act.target?.here && act.target.kind !== 'feature' && act.target.kind !== 'place';
  if (known) return null;
  return {
    ability: better(given.session, 'wisdom', 'intelligence'),
    difficulty: act.target?.kind === 'feature' ? EASY : MEDIUM,
  };
};

const casting = (act: Act, { session, world }: Given): Contest | null => {
  const name = [act.with, act.target].find((target) => target?.kind === 'system')?.name;
  const system = world.lorebook.world_systems.find((one) => one.name === name);
  const cost = system?.mana_cost ?? 10;
  return {
    ability: better(session, 'intelligence', 'wisdom'),
    difficulty: MEDIUM + Math.min(6, Math.floor(cost / 10) - 1),
  };
};

/** "slip an apple into my pocket" where nothing speaks of apples: there is nothing to be caught at. */
const isUntold = ({ target, with: from }: Act, { scene }: Given): boolean =>
  target?.kind === 'unknown' && from?.kind !== 'person' && !isSpokenOf(scene, target.name);

const CONTESTS: Partial<Record<Act['verb'], (act: Act, given: Given) => Contest | null>> = {
  attack: fight,
  sneak: stealth(MEDIUM),
  steal: (act, given) =>
    isUntold(act, given) ? null : stealth(act.target?.kind === 'person' ? HARD : MEDIUM + 2)(act, given),
  persuade: social(MEDIUM, 'charisma'),
  deceive: social(MEDIUM, 'charisma'),
  threaten: (act, given) => social(MEDIUM, better(given.session, 'charisma', 'strength'))(act, given),
  trade: (act, given) => {
    const share = hagglingOver(act, given);
    return share === null ? null : { ability: 'charisma', difficulty: share >= SHORT_OF ? EASY + 2 : MEDIUM + 2 };
  },
  climb: (act, { session }) =>
    LOW.test(act.target?.name ?? '')
      ? null
      : { ability: heard(act, LEAPS) ? better(session, 'strength', 'dexterity') : 'strength', difficulty: MEDIUM },
  swim: () => ({ ability: 'constitution', difficulty: MEDIUM }),
  cast: casting,
  search: searching,
  craft: (act, { session }) =>
    heard(act, SKILLED) && !plainWords(act.target?.name ?? '').some(isFare)
      ? { ability: better(session, 'intelligence', 'dexterity'), difficulty: MEDIUM }
      : null,
  heal: (act, { session, scene }) =>
    personOf(act, scene) || session.character.health < session.character.max_health
      ? { ability: 'wisdom', difficulty: EASY + 2 }
      : null,
  flee: (_, given) =>
    hostileHere(given) || given.scene.present.some(isEngaged)
      ? { ability: 'dexterity', difficulty: MEDIUM - (isHidden(given.session) ? HELP : 0) }
      : null,
  defend: guarding,
  other: yielding,
  perform: (act, { scene }) =>
    blowAt(act) === null && heard({ ...act, text: act.text.replace(NOUNS, '') }, SHOWS) && watchers(scene).length > 0
      ? { ability: 'charisma', difficulty: EASY + 2 }
      : null,
  destroy: (act, { scene }) =>
    act.target === null || act.target.kind === 'item' || isNowhere(act, scene)
      ? null
      : { ability: 'strength', difficulty: MEDIUM },
  open: opening,
  read: (act) => (heard(act, LEARNED) ? { ability: 'intelligence', difficulty: MEDIUM } : null),
};

/** Null: nothing is open, the deed simply happens (or simply does not). */
export const contestOf = (act: Act, given: Given): Contest | null => {
  const locked = lockContest(act, given);
  if (locked !== null) return locked;
  if (act.target !== null && !act.target.here && act.target.kind !== 'unknown') return null;
  return eased(act, escaping(act, given) ?? CONTESTS[act.verb]?.(act, given) ?? null, given);
};
