// What people see, learn and feel about a deed, and what a blow does to them. Called by the world's rules and improvising.
import type { Act, InventoryItem, PersonState } from '@emergent/schema';
import { isBareHanded, isInsult, isThrown } from '../../deed-words.ts';
import type { Dice } from '../../dice.ts';
import { clip } from '../../names.ts';
import { checkOf, isSuccess, succeeds } from '../../storyteller/outcome.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';

const MAX_FACTS = 10;
const KEPT_FACTS = 6;

/** Somebody learns a fact once; the oldest give way when the memory is full. */
export const learn = (draft: Draft, name: string, fact: string): void => {
  const known = draft.state.world_state.npc_states[name];
  const said = clip(fact, 200);
  if (known === undefined || known.status === 'dead' || said === '' || known.facts.includes(said)) return;
  if (known.facts.length >= MAX_FACTS)
    add(draft, {
      type: 'person.changed',
      v: 1,
      name,
      change: { facts: known.facts.slice(-KEPT_FACTS) },
      why: 'older things slip the mind',
    });
  add(draft, { type: 'person.learned', v: 1, name, fact: said });
};

const WITNESSED: Partial<Record<Act['verb'], string>> = {
  attack: 'attack',
  threaten: 'threaten',
  cast: 'work magic on',
  steal: 'steal from',
  heal: 'tend',
  destroy: 'break',
  perform: 'perform for',
};
/** Deeds that are worth remembering with nobody at the other end of them. */
const ALONE: Partial<Record<Act['verb'], string>> = { cast: 'work magic', perform: 'perform' };
const MAX_WITNESSES = 3;

/** A deed worth remembering, as those who stand by would put it; null: nothing to remark on. */
export const factOf = (act: Act, turn: Turn): string | null => {
  const deed = WITNESSED[act.verb];
  if (deed === undefined) return null;
  const { target } = act;
  if (act.verb === 'perform' && checkOf(act, turn) === undefined) return null;
  // Nobody saw a deed done to somebody who was not there.
  if (target?.kind === 'person' && !turn.scene.present.some(({ name }) => name === target.name)) return null;
  const untold: readonly string[] = ['unknown', 'self', 'system', 'lore', 'quest'];
  const whom = target === null || untold.includes(target.kind) ? null : target.name;
  const alone = ALONE[act.verb];
  if (whom === null && alone === undefined) return null;
  const owner = act.verb === 'steal' && act.with?.kind === 'person' ? act.with.name : null;
  const what =
    owner !== null
      ? `${deed} ${owner}`
      : whom === null
        ? alone
        : `${deed} ${target?.kind === 'person' ? whom : `the ${whom.replace(/^the /i, '')}`}`;
  const tried = succeeds(act, turn) ? what : `try to ${what}`;
  return `saw ${turn.session.character.name} ${tried} at ${turn.scene.place}`.slice(0, 200);
};

/** Those present at the beginning of the deed, the one it was done to included. */
export const witnesses = (act: Act, turn: Turn): string[] => {
  const names = turn.scene.present.filter((one) => one.state.status === 'alive').map((one) => one.name);
  const first = act.target?.kind === 'person' ? act.target.name : null;
  const unnoticed = act.verb === 'steal' && succeeds(act, turn);
  const order = first === null ? names : [first, ...names.filter((name) => name !== first)];
  return unnoticed ? [] : order.filter((name) => names.includes(name)).slice(0, MAX_WITNESSES);
};

const MOODS: Partial<Record<Act['verb'], { good: string; bad: string }>> = {
  persuade: { good: 'won over', bad: 'unmoved' },
  threaten: { good: 'frightened', bad: 'insulted' },
  deceive: { good: 'trusting', bad: 'suspicious' },
  attack: { good: 'fighting', bad: 'fighting' },
  give: { good: 'grateful', bad: 'grateful' },
  heal: { good: 'grateful', bad: 'patient' },
  help: { good: 'grateful', bad: 'touched' },
  perform: { good: 'delighted', bad: 'amused' },
  steal: { good: '', bad: 'outraged' },
  trade: { good: 'businesslike', bad: 'haggling' },
};

/** The mood that a deed leaves its target in; null: as before. */
export const moodAfter = (act: Act, turn: Turn): string | null => {
  if (isInsult(act)) return 'insulted';
  if (act.verb === 'perform' && checkOf(act, turn) === undefined) return null;
  const mood = MOODS[act.verb]?.[succeeds(act, turn) ? 'good' : 'bad'] ?? '';
  return mood === '' ? null : mood;
};

const HURT_PER_POINT = 5;
const LEAST_HURT = 12;
/** Bare hands wear somebody down; they seldom decide a fight. */
const LEAST_UNARMED = 6;
export const MOST_HURT = 60;
/** Bread and shirts, thrown, hurt nobody. */
const SOFT: ReadonlySet<InventoryItem['type']> = new Set(['consumable', 'clothing', 'material'] as const);
const UNARMED = { count: 1, sides: 4, plus: 0 };

const damageDice = (weapon: InventoryItem | undefined) => {
  const parts = /^(\d{1,2})d(\d{1,3})(?:\+(\d{1,2}))?$/.exec(weapon?.stats.damage ?? '');
  if (parts === null) return UNARMED;
  return { count: Number(parts[1]), sides: Math.max(1, Number(parts[2])), plus: Number(parts[3] ?? 0) };
};

/** Hundredths of a person's condition that a blow which landed takes: weapon's dice and strength, half as much again when critical. */
export const hurtOf = (act: Act, turn: Turn, dice: Dice): number => {
  const check = checkOf(act, turn);
  const fallen = turn.session.world_state.npc_states[act.target?.name ?? '']?.status === 'defeated';
  // Who lies beaten can't ward anything off.
  if (check === undefined && fallen && act.verb === 'attack') return LEAST_HURT;
  if (check === undefined || !isSuccess(check)) return 0;
  const thrown = isThrown(act) ? turn.session.inventory.find(({ id }) => id === act.with?.id) : undefined;
  if (thrown !== undefined && SOFT.has(thrown.type)) return 0;
  const inHand = turn.session.inventory.find((item) => item.equipped && item.slot === 'weapon');
  const weapon = isBareHanded(act) ? (thrown?.stats.damage === undefined ? undefined : thrown) : inHand;
  const { count, sides, plus } = damageDice(act.verb === 'attack' ? weapon : undefined);
  let points = plus + Math.max(0, Math.floor((turn.session.character.stats.strength - 10) / 2));
  for (let index = 0; index < Math.min(count, 10); index++)
    points += dice.roll(sides, `hurt:${act.target?.name}:${index}`);
  if (act.verb === 'cast') points += dice.roll(8, `hurt by magic:${act.target?.name}`);
  const critical = check.degree === 'critical_success' ? 1.5 : 1;
  return Math.min(
    MOST_HURT,
    Math.max(
      weapon === undefined && act.verb === 'attack' ? LEAST_UNARMED : LEAST_HURT,
      Math.round(points * HURT_PER_POINT * critical),
    ),
  );
};

const DEADLY = /\b(?:kill|slay|murder|execute|finish (?:him|her|them|it) off|behead|slit|stab .* heart|assassinate)\b/i;

/** What becomes of somebody whose condition sinks to nothing: dead only when that was meant, or when they already lay beaten. */
export const fallOf = (turn: Turn, known: PersonState): PersonState['status'] => {
  const mayKill = turn.settings.content_level !== 'everyone';
  return mayKill && (known.status === 'defeated' || DEADLY.test(turn.line)) ? 'dead' : 'defeated';
};
