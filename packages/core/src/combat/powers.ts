// What a power of this world can do: the kinds of working that its book's description, rules and examples speak of, and what its rules
// forbid. Read from the lorebook's words, once per system. Called by verdict-powers.ts, the rules of world and character, and the telling.
import type { Act, SessionState, WorldSystem } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { plain } from '../names.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';

export const KINDS = [
  'harm',
  'heal',
  'charm',
  'hide',
  'ward',
  'open',
  'light',
  'hold',
  'move',
  'know',
  'make',
] as const;
export type Kind = (typeof KINDS)[number];

/** Words of each kind, in books and in players' lines alike. */
const CUES: Readonly<Record<Kind, RegExp>> = {
  harm: /\b(?:harm|hurts?|burn(?:s|ing)? (?:him|her|it|them|\w+ (?:up|down|to))\b|blast|kills?|wounds?|fireballs?|lightning|firebolt|smite|inferno|throws? fire|strikes? (?:him|her|it|them|down)|attack|destroy|flames? at|fire at|throws? (?:fire|flame|lightning)|throws? nothing|bolt of)\b/i,
  heal: /\b(?:heals?|healing|mends?|cures?|close (?:the|my|his|her|its|their) wounds?|knit|restore|make .{0,12}whole)\b/i,
  charm:
    /\b(?:charm|calms?|calming|sleep|persuade|minds?|obey|beguile|befriend|soothes?|pacify|frighten|terrify|hypnoti[sz]e|bewitch|tame)\b/i,
  hide: /\b(?:hides?|veils?|invisib\w+|silences?|unseen|conceal\w*|mist|fog|darken|muffle|cloak)\b/i,
  ward: /\b(?:wards?|protect\w*|shields?|barrier|guard me|armou?r|turn aside|deflect)\b/i,
  open: /\b(?:opens?|unlocks?|unbar|frees? (?:a|the)|loosen|part the|crack)\b/i,
  light: /\b(?:lights?|lamplight|glow\w*|shine|illuminat\w+|bright\w*|lamp|candle)\b/i,
  hold: /\b(?:holds?|holding|stills?|stilled|stops?|freez\w+|frozen|binds?|halts?|slows?|stay|wait|catch(?:es)?|pause)\b/i,
  move: /\b(?:push\w*|pulls?|moves?|lifts?|shoves?|nudg\w+|blows?|carr(?:y|ies|ied)|stand aside|knocks?|wind|leans?|raise|fl(?:y|ies)|throw|clear|gust|wave|call the|tide)\b/i,
  know: /\b(?:know\w*|sens(?:e|es|ing)|hears?|hearing|heard|feels?|listen\w*|reads?|sees?|scry\w*|divine|tells?|find|reveal\w*|remembers?|learn|understand)\b/i,
  make: /\b(?:makes?|made|create|conjure up|produce)\b/i,
};

export type Power = {
  system: WorldSystem;
  allowed: ReadonlySet<Kind>;
  /** What a rule says no to, with the rule. */
  forbidden: ReadonlyMap<Kind, string>;
  /** Things a rule says no to by name: "fire", "minds", "dead". */
  untouched: ReadonlyMap<string, string>;
  /** What it costs beyond mana, in the book's words. */
  price: string | null;
};

const NOT = /\b(?:no|nothing|nobody|never|neither|nor|cannot|can['’]t|none)\b/i;
const PRICE =
  /\b(?:costs?|numbs?|tires?|tired\w*|breath|nerve|sleep|nosebleed|pays?|price|rest|blood|weary|exhaust\w*)\b/i;
/** What a rule may put out of reach by name. */
const OUT_OF_REACH = new Set(
  'fire flame flames lightning thunder ice frost light minds mind thoughts dead corpse corpses faces face future past barred locked loose living flesh blood bones gods'.split(
    ' ',
  ),
);

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');
const clauses = (sentence: string) => sentence.split(/[;:.,]|\band\b|\bbut\b|\bso\b/i);

const read = (system: WorldSystem): Power => {
  const allowed = new Set<Kind>();
  const forbidden = new Map<Kind, string>();
  const untouched = new Map<string, string>();
  const told = [...sentences(system.description), ...system.rules, ...system.examples];
  for (const sentence of told)
    for (const clause of clauses(sentence)) {
      const kinds = KINDS.filter((kind) => CUES[kind].test(clause));
      if (!NOT.test(clause)) for (const kind of kinds) allowed.add(kind);
      else {
        for (const kind of kinds) if (!forbidden.has(kind)) forbidden.set(kind, sentence);
        const after = clause.slice(NOT.exec(clause)?.index ?? 0);
        for (const word of plainWords(after)) if (OUT_OF_REACH.has(word)) untouched.set(word, sentence);
      }
    }
  const price = system.rules.find((rule) => PRICE.test(rule) && !NOT.test(rule)) ?? null;
  return { system, allowed, forbidden, untouched, price };
};

const powers = new WeakMap<WorldSystem, Power>();

export const powerOf = (system: WorldSystem): Power => {
  const known = powers.get(system) ?? read(system);
  powers.set(system, known);
  return known;
};

/** The world's system that an act calls upon: named, spoken of by its verbs, else the one that costs anything. */
export const systemOf = (act: Act, world: World): WorldSystem | undefined => {
  const systems = world.lorebook.world_systems;
  const named = [act.target, act.with].find((target) => target?.kind === 'system')?.name;
  if (named !== undefined) return systems.find((one) => plain(one.name) === plain(named));
  if (act.verb !== 'cast') return undefined;
  const said = plain(act.text);
  const spoken = systems.find((one) => one.mana_cost > 0 && one.verbs.some((verb) => said.includes(plain(verb))));
  return spoken ?? systems.find((one) => one.mana_cost > 0);
};

export const canUse = (session: SessionState, { needs_ability }: WorldSystem): boolean =>
  needs_ability.length === 0 || needs_ability.some((ability) => hasAbility(session, ability));

/** What the player says the working is to do, its verbs left aside; null: they do not say. */
export const kindSaid = (act: Act, { system }: Power): Kind | null => {
  const verbs = new Set(system.verbs.flatMap((verb) => plainWords(verb)));
  const said = plainWords(act.text)
    .filter((word) => !verbs.has(word))
    .join(' ');
  return KINDS.find((kind) => CUES[kind].test(said)) ?? KINDS.find((kind) => CUES[kind].test(act.text)) ?? null;
};

/** A rule of the power against what is asked of it; null: nothing stands against it. */
export const ruleAgainst = (act: Act, power: Power): string | null => {
  const words = plainWords(act.text);
  const named = words.find((word) => power.untouched.has(word));
  const kind = kindSaid(act, power);
  if (kind !== null && power.allowed.has(kind) && named === undefined) return null;
  if (named !== undefined) return power.untouched.get(named) ?? null;
  return kind === null ? null : (power.forbidden.get(kind) ?? null);
};

const AT_FOE: readonly Kind[] = ['harm', 'hold', 'move', 'charm', 'light', 'ward', 'know'];
const ALONE: readonly Kind[] = ['know', 'light', 'move', 'hold', 'ward', 'heal'];

/** What a working does: what was said where the power allows it, else what it is good for. */
export const kindOf = (act: Act, power: Power, atFoe: boolean): Kind => {
  const said = kindSaid(act, power);
  if (said !== null && (power.allowed.has(said) || power.allowed.size === 0)) return said;
  return (atFoe ? AT_FOE : ALONE).find((kind) => power.allowed.has(kind)) ?? 'move';
};
