// What the storyteller proposes about items: each act's plain meaning, and now and then a find. rules.ts checks it like anybody's proposal.
import type { Act, InventoryItem, Target } from '@emergent/schema';
import { isLaid, isThrown } from '../../deed-words.ts';
import { deeds, happenedOf, hasFailed, hasSucceeded, isCritical, personOf, standingWith } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { orderOf } from '../../fare.ts';
import { sameName } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import type { Turn } from '../system.ts';
import { finding, making } from './finds.ts';
import { findHeld, type Held, keeps, thingsHere } from './holders.ts';
import type { Gain, ItemProposal } from './proposal.ts';
import { isOnlyRead } from './reading.ts';
import { carried } from './stack.ts';
import { dealIn } from './worth.ts';

type Parts = {
  equipped: string[];
  gained: Gain[];
  lost: NonNullable<ItemProposal['lost']>;
  unequipped: string[];
  used: NonNullable<ItemProposal['used']>;
};

const nameOf = (target: Target | null): string | null => (target === null ? null : (target.id ?? target.name));
const isThing = (target: Target | null): target is Target => target?.kind === 'item' || target?.kind === 'thing';

const headOf = (name: string): string => plainWords(name).at(-1) ?? '';
/** The carried thing that an act is about (no grave lantern by the grave it is held over), by target, tool or topic. */
const inPack = (act: Act, turn: Turn) => {
  for (const target of [act.target, act.with])
    if (target !== null && target.kind !== 'person') {
      const stack = carried(turn.session, target.id ?? target.name) ?? carried(turn.session, target.name);
      if (stack !== undefined && (target.kind !== 'unknown' || headOf(stack.name) === headOf(target.name)))
        return stack;
    }
  return undefined;
};

const saidNumber = (act: Act): number | null => {
  const said = /\b(\d{1,4})\b/.exec(act.text)?.[1];
  return said === undefined ? null : Number(said);
};

/** "steal his purse", "take everything he has": whatever it is. */
const WHATEVER =
  /\b(?:something|anything|everything|whatever|all|it|them|things?|stuff|belongings|valuables|loot|purse|wallet|pouch|pockets?|money|coins?|cash|gold|treasure|possessions)\b/i;

const take = (act: Act, turn: Turn, parts: Parts) => {
  const owner = personOf(turn, act);
  const named = [act.target, act.with].find(isThing);
  const from = owner === undefined ? null : `@${owner.name}`;
  if (named !== undefined) {
    parts.gained.push({ name: nameOf(named) ?? '', from, quantity: saidNumber(act) });
    return;
  }
  // "go to the inn and take the mug": what nobody could see before setting out, or what only now came to light, lies here now.
  const isNew = happenedOf(turn, 'world.moved').length > 0 || happenedOf(turn, 'thing.found').length > 0;
  if ((act.target?.kind === 'unknown' || act.target?.kind === 'feature') && isNew) {
    const said = act.target.name.toLowerCase();
    const fresh = happenedOf(turn, 'thing.found').find(({ item }) => said.includes(item.name.toLowerCase()));
    const lying = findHeld(turn, fresh?.item.id ?? act.target.name, turn.scene.place);
    if (lying?.holder === turn.scene.place && lying.item.type !== 'quest')
      parts.gained.push({ name: lying.item.id, from: lying.holder });
    return;
  }
  const theirs = thingsHere(turn).filter((one) => one.holder === from);
  const first = theirs[0];
  // Nobody who takes a coat has the key for it.
  const isAny = act.target?.kind !== 'unknown' || WHATEVER.test(act.target.name);
  if (first !== undefined && isAny && (act.verb === 'steal' || owner?.state.status === 'defeated'))
    parts.gained.push({ name: first.item.id, from });
  else if (act.topic !== null && findHeld(turn, act.topic) !== undefined) parts.gained.push({ name: act.topic, from });
};

/** Things within reach that are named in what is said: "give me the iron tongue". */
const namedIn = (speech: string, turn: Turn): string[] => {
  const said = ` ${plainWords(speech).join(' ')} `;
  return thingsHere(turn).flatMap(({ item }) =>
    said.includes(` ${plainWords(item.name).join(' ')} `) ? [item.id] : [],
  );
};

/** What lies where somebody lives is theirs to let go. */
const isGuarded = (turn: Turn, owner: string, held: Held | undefined): boolean =>
  held?.holder === turn.scene.place && turn.world.person(owner)?.home === turn.scene.place;

/** Whoever is asked nicely for what lies about says to take it; not who is on bad terms. */
const isLyingHere = (turn: Turn, owner: PersonHere, held: Held | undefined): boolean =>
  held?.holder === turn.scene.place &&
  held.item.type !== 'quest' &&
  standingWith(turn.session, owner.name, owner.group) >= 0;

/** "trade the tap for the tin": with whoever has the tin. */
const traderIn = (act: Act, turn: Turn): PersonHere | undefined => {
  const deal = act.verb === 'trade' ? dealIn(act, turn) : null;
  return deal?.wanted == null ? undefined : turn.scene.present.find(({ name }) => name === deal.person);
};

/** "ask what the card is for": about it, and not for it. */
const INQUIRES =
  /^\W*(?:what|who|whose|where|when|why|how(?! about)|which|is|are|was|were|does|did|if|whether)\b(?!.*\b(?:i|we) (?:can|could|may|might) (?:have|get|borrow|take|use|buy)\b)/i;
/** Asking, bargaining or pressing somebody for a thing they carry. */
const ask = (act: Act, turn: Turn, parts: Parts) => {
  const owner = personOf(turn, act) ?? traderIn(act, turn);
  if (owner === undefined || (act.verb === 'ask' && INQUIRES.test(act.speech ?? ''))) return;
  const wanted = [
    act.target?.kind === 'person' ? null : nameOf(act.target),
    act.with?.kind === 'person' ? null : nameOf(act.with),
    act.topic,
    ...namedIn(act.speech ?? '', turn),
  ];
  const offered = act.verb === 'trade' ? inPack(act, turn) : undefined;
  for (const name of wanted) {
    const held = name === null ? undefined : findHeld(turn, name, `@${owner.name}`);
    const isTheirs =
      held?.holder === `@${owner.name}` ||
      (hasSucceeded(turn) && isGuarded(turn, owner.name, held)) ||
      (act.verb === 'ask' && act.topic === null && isLyingHere(turn, owner, held));
    if (held === undefined || !isTheirs) continue;
    // No price is paid to somebody who won't part with the thing.
    if (offered !== undefined && keeps(turn, held, true) === null)
      parts.lost.push({ name: offered.id, how: 'given', to: owner.name, quantity: 1 });
    parts.gained.push({ name: held.item.id, from: held.holder });
    return;
  }
};

const give = (act: Act, turn: Turn, parts: Parts) => {
  const person = personOf(turn, act);
  const stack = inPack(act, turn);
  const { target } = act;
  // "take the rope and give it to Pip": what is taken in the same breath is in hand by then.
  const isJustTaken =
    stack === undefined && target !== null && parts.gained.some(({ name }) => name === nameOf(target));
  if (person !== undefined && isJustTaken)
    parts.lost.push({ name: nameOf(target) ?? '', how: 'given', to: person.name, quantity: saidNumber(act) ?? 1 });
  if (person !== undefined && stack !== undefined)
    parts.lost.push({ name: stack.id, how: 'given', to: person.name, quantity: saidNumber(act) ?? 1 });
};

/** What lies here is eaten, drunk or used up by whoever says so: it is picked up first. */
const takenUp = (act: Act, turn: Turn, parts: Parts) => {
  const target = act.target?.kind === 'person' ? act.with : act.target;
  if (!USES_UP.includes(act.verb) || !isThing(target) || isLaid(act)) return undefined;
  const lying = thingsHere(turn).find(({ holder, item }) => !holder.startsWith('@') && item.id === target.id);
  if (lying?.item.type !== 'consumable' || isOnlyHandled(act, lying.item)) return undefined;
  // "take the coffee and drink it": it is in hand by then.
  if (!parts.gained.some(({ name }) => name === lying.item.id || sameName(name, lying.item.name)))
    parts.gained.push({ name: lying.item.id, from: lying.holder, quantity: 1 });
  return lying.item;
};
const USES_UP: readonly Act['verb'][] = ['eat', 'drink', 'use', 'heal'];

const BY_HAND: readonly Act['verb'][] = ['use', 'perform', 'open', 'other'];
const CONSUMES =
  /\b(?:us(?:e|es|ing)|appl(?:y|ies)|eat|drink|swallow|tak(?:e|es|ing)|try|have|consume|rub|put|smear|spread|dab|pour|inhale|breathe|breath|smoke|chew|suck|sip|administer|press|hold|bind|wrap|give|treat|tend|dress)\b/i;
/** "throw a peppermint at the wall", "burn the cake", "unwrap the sandwich": what would do one good does none so. */
const isOnlyHandled = (act: Act, { type, stats }: InventoryItem): boolean =>
  type === 'consumable' &&
  ((stats.heals ?? 0) > 0 || (stats.restores_mana ?? 0) > 0) &&
  BY_HAND.includes(act.verb) &&
  !CONSUMES.test(act.text);

const use = (act: Act, turn: Turn, parts: Parts) => {
  const stack = inPack(act, turn) ?? takenUp(act, turn, parts);
  if (stack === undefined || isLaid(act) || isOnlyRead(stack, turn) || isOnlyHandled(act, stack)) return;
  if (stack.slot !== null && stack.type !== 'tool' && (act.verb === 'use' || act.verb === 'other')) {
    if (!stack.equipped) parts.equipped.push(stack.id);
    return;
  }
  const other = [act.target, act.with].find(
    (target) => target !== null && target.id !== stack.id && target.name !== stack.name,
  );
  parts.used.push({ name: stack.id, on: other?.name ?? null });
};

const loot = (act: Act, turn: Turn, parts: Parts, dice: Dice) => {
  const body = act.target?.kind === 'person' ? act.target.name : null;
  const fallen = body === null ? undefined : turn.session.world_state.npc_states[body];
  if (body !== null && (fallen?.status === 'dead' || fallen?.status === 'defeated')) {
    const goods = thingsHere(turn).filter((one) => one.holder === `@${body}`);
    parts.gained.push(...goods.slice(0, 2).map((one) => ({ name: one.item.id, from: one.holder })));
  } else if (hasSucceeded(turn)) {
    const found = finding(turn, dice, isCritical(turn, 'critical_success'));
    if (found !== null) parts.gained.push(found);
  }
};

const craft = (act: Act, turn: Turn, parts: Parts) => {
  const stock = inPack(act, turn) ?? turn.session.inventory.find((item) => item.type === 'material');
  if (stock === undefined || stock.type !== 'material' || hasFailed(turn)) return;
  parts.lost.push({ name: stock.id, how: 'used', quantity: 1 });
  parts.gained.push(making(act, stock));
};

/** The house's own fare goes on the slate. */
const HEALS = 3;
const order = (act: Act, turn: Turn, parts: Parts): boolean => {
  const ordered = orderOf(act, turn);
  if (ordered === null || parts.gained.some(({ name }) => name === ordered.name)) return false;
  const { name, seller, isHad } = ordered;
  const description = `As it is served at ${turn.scene.place}.`;
  parts.gained.push({ name, from: `@${seller.name}`, type: 'consumable', description, heals: HEALS, weight: 0.4 });
  if (isHad) parts.used.push({ name, on: null });
  return true;
};

const read = (act: Act, turn: Turn, parts: Parts, dice: Dice) => {
  if (order(act, turn, parts)) return;
  switch (act.verb) {
    case 'take':
    case 'steal':
      return take(act, turn, parts);
    case 'ask':
    case 'trade':
    case 'persuade':
    case 'threaten':
      return ask(act, turn, parts);
    case 'give':
      return give(act, turn, parts);
    case 'drop': {
      const stack = inPack(act, turn);
      if (stack !== undefined)
        parts.lost.push({ name: stack.id, how: 'dropped', quantity: saidNumber(act) ?? stack.quantity });
      return;
    }
    case 'attack': {
      const stack = isThrown(act) ? inPack(act, turn) : undefined;
      if (stack !== undefined) parts.lost.push({ name: stack.id, how: 'dropped', quantity: 1 });
      return;
    }
    case 'equip':
    case 'unequip': {
      const stack = inPack(act, turn);
      if (stack !== undefined) parts[act.verb === 'equip' ? 'equipped' : 'unequipped'].push(stack.id);
      else if (act.verb === 'equip' && act.target?.kind === 'thing') {
        const { id } = act.target;
        // "pick up the coat and put it on": it is picked up once.
        if (!parts.gained.some(({ name }) => name === id || name === act.target?.name))
          parts.gained.push({ name: nameOf(act.target) ?? '', from: turn.scene.place });
        parts.equipped.push(act.target.name);
      }
      return;
    }
    case 'search':
      return loot(act, turn, parts, dice);
    case 'craft':
      return craft(act, turn, parts);
    case 'use':
    case 'eat':
    case 'drink':
    case 'read':
    case 'open':
    case 'heal':
    case 'perform':
    case 'other':
      return use(act, turn, parts);
    default:
      return;
  }
};

export const improvise = (turn: Turn, dice: Dice): ItemProposal => {
  const parts: Parts = { equipped: [], gained: [], lost: [], unequipped: [], used: [] };
  for (const act of deeds(turn)) read(act, turn, parts, dice);
  const orNull = <Entry>(list: Entry[]): Entry[] | null => (list.length === 0 ? null : list);
  return {
    equipped: orNull(parts.equipped),
    gained: orNull(parts.gained),
    lost: orNull(parts.lost),
    unequipped: orNull(parts.unequipped),
    used: orNull(parts.used),
  };
};
