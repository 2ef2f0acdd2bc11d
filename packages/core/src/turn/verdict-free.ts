// Judging an action against a state somebody sends, outside any story and without a model: POST /api/ai/validate-action. Called by the engine.
import type { Verb } from '@emergent/schema';
import { listed } from '../names.ts';
import { plainWords } from '../tokens.ts';
import { clausesOf } from './interpret-clauses.ts';
import { readClause } from './interpret-read.ts';
import type { Read } from './interpret-shape.ts';
import { tokensOf } from './interpret-words.ts';
import { ARTICLES } from './lexicon-words.ts';
import { describesMagic } from './verdict-free-magic.ts';

type Json = { [key: string]: unknown };
export type FreeState = { character?: Json | null | undefined; world_context?: Json | null | undefined };
export type FreeJudgement = { is_valid: boolean; reason: string };

const setOf = (words: string) => new Set(words.split(' '));
const NO_MAGIC = setOf('none no without absent disabled false nonexistent nonmagical mundane');
const MAGIC = setOf(
  'magic magical spell spells fireball lightning-bolt sorcery wizardry witchcraft incantation teleport teleports necromancy telekinesis levitate levitation conjure summon enchant hex polymorph invisibility resurrect mind-control telepathy',
);
const MACHINES = setOf(
  'gun pistol rifle laser computer phone cellphone smartphone car truck helicopter airplane plane jet tank robot drone internet grenade missile radio television spaceship phaser blaster nuke',
);
const OLD_TIMES = [
  'medieval',
  'fantasy',
  'ancient',
  'no_technology',
  'low_technology',
  'bronze',
  'iron age',
  'primitive',
  'pre-industrial',
];
const CASTERS = setOf(
  'wizard mage sorcerer sorceress witch warlock druid cleric priest priestess shaman enchanter enchantress necromancer bard paladin archmage battlemage spellblade spellsword elementalist conjurer summoner magician occultist magus',
);
const WEAK_MAGIC = [
  'none',
  'no',
  'without',
  'limited',
  'low',
  'rare',
  'forbidden',
  'absent',
  'disabled',
  'lost',
  'false',
];
const STILL: ReadonlySet<Verb> = new Set([
  'look',
  'search',
  'think',
  'wait',
  'rest',
  'inventory',
  'pray',
  'other',
  'talk',
  'ask',
  'read',
]);
/** Casting in earnest; to bless or curse is something anybody can do. */
const WORKS_MAGIC = setOf(
  'cast conjure summon enchant hex bewitch dispel polymorph levitate transmute evoke scry incant channel',
);
const SPENDS: ReadonlySet<Verb> = new Set(['drop', 'give', 'equip', 'use', 'eat', 'drink', 'read', 'trade']);
/** Things one carries: named as used, they must be in the pack. Levers, doors and wells are the world's. */
const PORTABLE = setOf(
  'rope potion elixir draught flask vial key lockpick torch lantern sword bow crossbow arrow shield dagger knife axe hammer spear mace staff wand scroll map bandage grenade pistol rifle gun amulet ring cloak armor armour helmet boots gloves compass spyglass whistle flute lute tinderbox shovel crowbar medkit',
);
const ABSTRACT = setOf(
  'word hand hands name thanks heart attention time voice fist fists feet foot head eyes eye arms arm way best all strength wits senses back mind weight breath life body teeth legs knees charm skill skills experience training knowledge',
);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const string = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const nameOf = (value: unknown): string => (isObject(value) ? string(value.name) : string(value));
const names = (value: unknown): string[] => {
  if (Array.isArray(value))
    return value
      .slice(0, 200)
      .map(nameOf)
      .filter((name) => name !== '');
  return isObject(value) ? Object.keys(value).slice(0, 200) : [];
};
const first = (objects: readonly Json[], keys: readonly string[]): unknown => {
  for (const object of objects) for (const key of keys) if (Object.hasOwn(object, key)) return object[key];
  return undefined;
};

type Situation = {
  words: readonly string[];
  reads: readonly Read[];
  className: string;
  abilities: string[];
  magic: string;
  era: string;
  inventory: string[] | null;
  health: number | null;
  mana: number | null;
  status: string;
};

const situationOf = (action: string, state: FreeState): Situation => {
  const character = state.character ?? {};
  const context = state.world_context ?? {};
  const both = [character, context];
  const inventory = first([character, { ...state }, context], ['inventory', 'items']);
  const magic = first(both, ['magic_system', 'magic', 'magic_level', 'power_system']);
  return {
    words: plainWords(action),
    reads: clausesOf(tokensOf(action)).map((clause) => readClause(clause, action)),
    className: string(first([character], ['class_name', 'class', 'role'])),
    abilities: both
      .flatMap((object) => names(first([object], ['character_abilities', 'abilities'])))
      .concat(names(first([character], ['skills', 'spells']))),
    magic: magic === false ? 'none' : string(magic).toLowerCase(),
    era: [
      context.technology,
      context.technology_level,
      context.setting,
      context.time_period,
      context.genre,
      context.era,
    ]
      .map(string)
      .join(' ')
      .toLowerCase(),
    inventory: inventory === undefined ? null : names(inventory),
    health: number(first([character], ['health', 'hp', 'hit_points'])),
    mana: number(first([character], ['mana', 'mp', 'magic_points'])),
    status: string(first(both, ['status', 'condition', 'state'])).toLowerCase(),
  };
};

const has = (words: readonly string[], known: ReadonlySet<string>) =>
  words.some((word) => known.has(word) || known.has(word.replace(/s$/, '')));
const shares = (texts: readonly string[], words: readonly string[]) =>
  texts.some((text) => plainWords(text.replaceAll('_', ' ')).some((word) => word.length > 3 && words.includes(word)));
const title = ({ className }: Situation) => (className === '' ? 'this character' : `a ${className}`);
const instead = ({ abilities }: Situation) =>
  abilities.length === 0 ? 'another way' : listed(abilities.slice(0, 4).map((ability) => ability.replaceAll('_', ' ')));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const body = (at: Situation): string | null => {
  const down = ['dead', 'unconscious', 'defeated', 'asleep', 'paralyzed', 'paralysed', 'petrified'].find((word) =>
    at.status.includes(word),
  );
  if (at.reads.every(({ verb }) => verb === 'think')) return null;
  if (down !== undefined) return `${capital(title(at))} who is ${down} can't do this; they must recover first.`;
  return at.health !== null && at.health <= 0
    ? `${capital(title(at))} with no health left can't do this; they must recover first.`
    : null;
};

/** The world's magic in words: "limited" is an amount, "the Weave" a name, and where there is none nothing is said of amounts. */
const whereOf = (level: string, weak: boolean): string => {
  if (!weak) return '';
  const words = plainWords(level.replaceAll('_', ' '));
  if (words.some((word) => NO_MAGIC.has(word))) return ' in a world without magic';
  if (words.includes('lost') || words.includes('forbidden'))
    return ` in a world where magic is ${words.includes('lost') ? 'lost' : 'forbidden'}`;
  const amount = words.find((word) => WEAK_MAGIC.includes(word)) ?? 'little';
  return amount === 'low' ? ' in a world of little magic' : ` in a world of ${amount} magic`;
};

const isMagicless = (level: string) =>
  !/\b(?:limited|low|rare|little)\b/.test(level) &&
  plainWords(level.replaceAll('_', ' ')).some((word) => NO_MAGIC.has(word));

const magic = (at: Situation): string | null => {
  const casts =
    at.reads.some(({ verb, base }) => verb === 'cast' && WORKS_MAGIC.has(base)) ||
    (has(at.words, MAGIC) && at.reads.some(({ verb }) => !STILL.has(verb))) ||
    describesMagic(at.words);
  if (!casts) return null;
  if (at.mana !== null && at.mana <= 0)
    return `${capital(title(at))} has no mana left for this; rest first, or try ${instead(at)}.`;
  const caster = has(plainWords(at.className), CASTERS);
  const trained = shares(at.abilities, [
    ...MAGIC,
    'casting',
    'spellcasting',
    'arcana',
    'arcane',
    'spells',
    ...at.words.filter((word) => word !== 'with'),
  ]);
  if (caster || trained)
    return isMagicless(at.magic) ? `There is no magic in this world; ${title(at)} could try ${instead(at)}.` : null;
  const weak = WEAK_MAGIC.some((word) => plainWords(at.magic.replaceAll('_', ' ')).includes(word));
  if (!weak && at.className === '' && at.abilities.length === 0) return null;
  const where = whereOf(at.magic, weak);
  return `${capital(title(at))} can't work such magic${where}: none of their abilities reaches to it. They could try ${instead(at)}.`;
};

const machines = (at: Situation): string | null => {
  const old = OLD_TIMES.find((word) => at.era.includes(word));
  if (old === undefined || !has(at.words, MACHINES) || shares(at.inventory ?? [], at.words)) return null;
  const machine = at.words.find((word) => has([word], MACHINES)) ?? 'such a thing';
  return `There is no ${machine} in this world (${old.replaceAll('_', ' ')}); ${title(at)} could try ${instead(at)}.`;
};

const WINGED = ['flight', 'flying', 'fly', 'wings', 'winged', 'levitation', 'levitate'];
const BEARERS = [
  'ship',
  'plane',
  'dragon',
  'griffin',
  'broom',
  'balloon',
  'carpet',
  'kite',
  'glider',
  'pegasus',
  'shuttle',
];

const flight = (at: Situation): string | null => {
  const flies = at.reads.some(
    ({ base, confidence }) => ['fly', 'hover', 'soar', 'levitate'].includes(base) && confidence > 0.6,
  );
  if (!flies || shares(at.abilities, WINGED) || has(plainWords(at.className), CASTERS)) return null;
  return at.words.some((word) => BEARERS.includes(word))
    ? null
    : `${capital(title(at))} has no means to fly; they could climb, or try ${instead(at)}.`;
};

/** Words of a thing that the deed takes from the pack; empty: it takes none that we know of. */
const spent = ({ verb, object, parts }: Read): string[] => {
  const tool = parts.find(({ preposition }) => preposition === 'with' || preposition === 'using')?.words ?? [];
  const wanted =
    SPENDS.has(verb) && object.length > 0
      ? object
      : verb === 'attack' || verb === 'open' || verb === 'climb' || verb === 'craft'
        ? tool
        : [];
  const words = wanted.filter((word) => !(ARTICLES.has(word) || ABSTRACT.has(word)));
  const own = wanted.includes('my') && words.length > 0;
  return own || words.some((word) => has([word], PORTABLE)) ? words : [];
};

const items = (at: Situation): string | null => {
  const { inventory } = at;
  if (inventory === null) return null;
  for (const read of at.reads) {
    const words = spent(read);
    const held = inventory.some((name) => words.some((word) => name.toLowerCase().includes(word)));
    if (words.length === 0 || held || shares(inventory, words)) continue;
    const pack = inventory.length === 0 ? 'nothing' : listed(inventory.slice(0, 4));
    return `The ${words.join(' ')} is not in the inventory, which holds ${pack}; it would have to be found first.`;
  }
  return null;
};

/** Valid unless something known forbids it; the reason is one sentence either way. */
export const judgeFree = (action: string, state: FreeState): FreeJudgement => {
  const at = situationOf(action, state);
  for (const rule of [body, magic, machines, flight, items]) {
    const reason = rule(at);
    if (reason !== null) return { is_valid: false, reason };
  }
  return {
    is_valid: true,
    reason: `Nothing known of this world or of ${title(at)} stands against it; how it turns out is for the story to tell.`,
  };
};
