// What fights leave on people whoever tells them: how they stand after an exchange, weapons struck from hands, mercy shown, help that
// comes when it is called for, and foes that a thing calms. Called by the world's decisions and reactions.
import type { Act, EffectOf, PersonState } from '@emergent/schema';
import { natureOf, wordsFor } from '../../combat/beings.ts';
import { stanceAfter } from '../../combat/exchange.ts';
import { isAtMercy, isCallForHelp, isSurrender, type Mercy, mercyOf } from '../../combat/mercy.ts';
import { LET_BE, leavesOff } from '../../combat/peace.ts';
import { isEngaged } from '../../combat/reading.ts';
import { deeds, personHere } from '../../deeds.ts';
import { own, sameName } from '../../names.ts';
import { checkOf, succeeds } from '../../outcome.ts';
import { plainWords } from '../../tokens.ts';
import { isCaptors } from '../consequence/captors.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { learn } from './minds.ts';
import { itemAgain } from './seeds.ts';

const change = (draft: Draft, name: string, changed: Partial<PersonState>, why: string): void =>
  add(draft, { type: 'person.changed', v: 1, name, change: changed, why });

/** What was in somebody's hand lies on the ground. */
const dropWeapon = (turn: Turn, draft: Draft, name: string): void => {
  const holder = `@${name}`;
  const item = (own(draft.state.world_state.things, holder) ?? []).find((one) => one.stats.damage !== undefined);
  if (item === undefined) return;
  const { quantity } = item;
  add(draft, { type: 'thing.gone', v: 1, place: holder, item_id: item.id, quantity, quantity_left: 0 });
  add(draft, { type: 'thing.found', v: 1, place: turn.scene.place, item });
};

const exchange = (act: Act, turn: Turn, draft: Draft): void => {
  const name = act.target?.kind === 'person' ? act.target.name : null;
  if (name === null || own(draft.state.world_state.npc_states, name) === undefined) return;
  const stance = stanceAfter(act, turn);
  if (stance === null) return;
  change(draft, name, { stance, last_seen: turn.number }, 'the exchange');
  const before = own(turn.session.world_state.npc_states, name)?.stance ?? [];
  if (stance.includes('disarmed') && !before.includes('disarmed')) dropWeapon(turn, draft, name);
};

const AFTER: Readonly<Record<Mercy['name'], (known: PersonState, home: string | null) => Partial<PersonState>>> = {
  bind: (known) => ({
    stance: ['bound'],
    ...(known.status === 'defeated' ? { status: 'alive', condition: Math.max(5, known.condition) } : {}),
  }),
  release: (known, home) => ({
    stance: [],
    hostile: false,
    ...(home === null ? {} : { place: home }),
    ...(known.status === 'defeated' ? { status: 'alive', condition: Math.max(10, known.condition) } : {}),
  }),
  spare: (known) => ({
    stance: ['yielded'],
    hostile: false,
    ...(known.status === 'defeated' ? { status: 'alive', condition: Math.max(10, known.condition) } : {}),
  }),
};

const showMercy = (act: Act, turn: Turn, draft: Draft): void => {
  const mercy = mercyOf(act, turn.scene);
  const name = act.target?.name ?? '';
  const known = own(draft.state.world_state.npc_states, name);
  if (mercy === null || known === undefined) return;
  const home = turn.world.person(name)?.home ?? null;
  const away = home === null || home === turn.scene.place ? (turn.scene.exits[0]?.name ?? null) : home;
  change(draft, name, { ...AFTER[mercy.name](known, away), mood: mercy.mood, last_seen: turn.number }, mercy.fact);
  learn(draft, name, `${mercy.fact} by ${turn.session.character.name} at ${turn.scene.place}`);
};

/** Why a beast that was yielded to stands off. */
export const LEFT_OFF = 'left off';

const FOND = 15;

/** A friend within earshot who comes when the player shouts for help. */
const callHelp = (turn: Turn, draft: Draft): void => {
  if (!turn.scene.present.some(isEngaged)) return;
  const near = new Set(turn.scene.exits.map(({ name }) => name));
  const friend = Object.entries(draft.state.world_state.npc_states)
    .filter(
      ([name, state]) =>
        state.status === 'alive' &&
        !isAtMercy(state) &&
        state.place !== null &&
        (near.has(state.place) || (state.place === turn.scene.place && !state.following)) &&
        (own(turn.session.relationships, name) ?? 0) >= FOND,
    )
    .toSorted(([a], [b]) => (own(turn.session.relationships, b) ?? 0) - (own(turn.session.relationships, a) ?? 0))[0];
  if (friend === undefined) return;
  const changed = { place: turn.scene.place, following: true, last_seen: turn.number };
  change(draft, friend[0], changed, `came when ${turn.session.character.name} called`);
};

const COWED = 60;

/** Talked out of it, frightened out of it: a fight can end in words. */
const talkDown = (act: Act, turn: Turn, draft: Draft): void => {
  const person = personHere(turn, act.target?.name ?? '');
  if (person === undefined || !isEngaged(person) || checkOf(act, turn) === undefined || !succeeds(act, turn)) return;
  const { being } = natureOf(person, turn.world);
  if (being === 'machine' || (being === 'beast' && act.verb !== 'threaten')) return;
  const isCowed = act.verb === 'threaten';
  if (isCowed && person.state.condition > COWED) return;
  const changed: Partial<PersonState> = isCowed
    ? { hostile: false, mood: 'beaten', stance: ['yielded'] }
    : { hostile: false, mood: 'calm', stance: [] };
  change(draft, person.name, { ...changed, last_seen: turn.number }, isCowed ? 'was cowed' : 'was talked down');
};
const TALKS: ReadonlySet<Act['verb']> = new Set(['persuade', 'threaten', 'deceive']);

/** Hands up before a beast: it leaves off, where it is not driven. */
const submit = (act: Act, turn: Turn, draft: Draft): void => {
  const person = personHere(turn, act.target?.name ?? '');
  if (person === undefined || checkOf(act, turn) === undefined || !succeeds(act, turn)) return;
  if (natureOf(person, turn.world).being !== 'beast') return;
  change(draft, person.name, { mood: 'watchful', stance: ['far'], last_seen: turn.number }, LEFT_OFF);
};

/** A quarrel of nobody's wish ends with the blows. */
const makePeace = (turn: Turn, draft: Draft): void => {
  for (const person of turn.scene.present) {
    if (leavesOff(person, turn))
      change(draft, person.name, { mood: 'wary', stance: [], last_seen: turn.number }, LET_BE);
  }
};

/** Exchanges, mercy and calls of this turn. */
export const workFights = (turn: Turn, draft: Draft): void => {
  for (const act of deeds(turn)) {
    if (act.verb === 'attack' || act.verb === 'defend') exchange(act, turn, draft);
    else if (TALKS.has(act.verb) && act.target?.kind === 'person') talkDown(act, turn, draft);
    else if (isSurrender(act)) submit(act, turn, draft);
    else if (isCallForHelp(act)) callHelp(turn, draft);
    else showMercy(act, turn, draft);
  }
  makePeace(turn, draft);
};

const STOPS =
  /\b(?:stops?|halts?|calms?|quiets?|stills?|soothes?|sleeps?|tames?|silences?|banish\w*|dispels?|lets? .{0,20}(?:by|pass|through)|ends?|obeys?|stand\w* aside|go(?:es)? by|has to do as|drives? (?:off|away)|lays? .{0,12}to rest|repels?|wards? off)\b/i;

/** Whether a thing is made to stop or calm somebody: its words name them or their kind, and say so. */
const isMeantFor = (turn: Turn, itemId: string, name: string): boolean => {
  const item = turn.session.inventory.find(({ id }) => id === itemId);
  const person = turn.scene.present.find((one) => one.name === name);
  if (item === undefined || person === undefined) return false;
  const said = `${item.effect ?? ''} ${item.significance ?? ''} ${item.description}`;
  const words = wordsFor(person, turn.world);
  return STOPS.test(said) && plainWords(said).some((word) => words.has(word) || words.has(word.replace(/s$/, '')));
};

const calm = (name: string, turn: Turn, draft: Draft, why: string): void => {
  const mood = 'calm';
  change(draft, name, { hostile: false, mood, stance: [], last_seen: turn.number }, why);
};

/** A thing used on a foe, or before one, that is made to stop it. */
export const calmedBy = (effect: EffectOf<'item.used'>, turn: Turn, draft: Draft): void => {
  const named = effect.on === null ? undefined : personHere(turn, effect.on);
  const foes = turn.scene.present.filter((one) => one.hostile && one.state.status === 'alive');
  const foe = [...(named?.hostile === true ? [named] : []), ...foes].find((one) =>
    isMeantFor(turn, effect.item_id, one.name),
  );
  if (foe !== undefined) calm(foe.name, turn, draft, `${effect.name} stops them`);
};

/** Who keeps the player comes in to them, and can be spoken to. */
const visits = ({ consequence }: EffectOf<'consequence.came_due'>, turn: Turn, draft: Draft): void => {
  const name = consequence.impact.person ?? '';
  const known = own(turn.session.world_state.npc_states, name);
  if (!isCaptors(consequence) || known?.status !== 'alive' || known.place === turn.scene.place) return;
  change(draft, name, { place: turn.scene.place, last_seen: turn.number }, 'comes to see the prisoner');
};

/** Nobody stays tied up for good: somebody finds them; and a captor looks in. */
export const cutLoose = (effect: EffectOf<'consequence.came_due'>, turn: Turn, draft: Draft): void => {
  visits(effect, turn, draft);
  const { person } = effect.consequence.impact;
  const known = person === null ? undefined : own(turn.session.world_state.npc_states, person);
  if (person === null || known?.stance?.includes('bound') !== true || known.place === turn.scene.place) return;
  change(draft, person, { stance: [], mood: 'sore' }, 'was cut loose');
};

/** What a robber took is theirs until it is got back. */
export const robbedBy = (effect: EffectOf<'item.lost'>, turn: Turn, draft: Draft): void => {
  const name = effect.to.replace(/^@/, '');
  if (effect.how !== 'taken' || own(turn.session.world_state.npc_states, name) === undefined) return;
  add(draft, { type: 'thing.found', v: 1, place: effect.to, item: itemAgain(effect) });
};

/** A foe who is given what they want has no more quarrel. */
export const boughtBy = (effect: EffectOf<'item.lost'>, turn: Turn, draft: Draft): void => {
  if (effect.how !== 'given') return;
  const person = personHere(turn, effect.to);
  if (person?.hostile !== true || person.state.status !== 'alive') return;
  const wants = turn.world.person(person.name)?.wants ?? [];
  if (wants.some((one) => sameName(one.item, effect.name))) calm(person.name, turn, draft, `was given ${effect.name}`);
};
