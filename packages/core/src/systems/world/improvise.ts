// What the world proposes without a model: the player goes where they said, blows land, moods turn, places come to light.
import type { Act } from '@emergent/schema';
import { hurtOf } from '../../combat/exchange.ts';
import { TALKING } from '../../deed-words.ts';
import type { Dice } from '../../dice.ts';
import { anyFailed, checkOf, isSuccess, succeeds } from '../../outcome.ts';
import { POINTING } from '../../words/names-said.ts';
import type { Turn } from '../system.ts';
import { impliedPerson, impliedPlace, impliedThing } from './implied.ts';
import { keyOf, lockOf } from './locks.ts';
import { moodAfter } from './minds.ts';
import { type PersonProposal, quiet, type WorldProposal } from './proposal.ts';
import { stagesTo } from './stages.ts';
import { aimOf } from './ways.ts';

const unchanged: Omit<PersonProposal, 'name'> = {
  condition_change: null,
  description: null,
  following: null,
  learned: null,
  mood: null,
  place: null,
  status: null,
};

const JOIN =
  /\b(?:come (?:along|with)|join (?:me|us)|follow me|(?:come|coming|go|going|walk|ride|sail|leave|march|be|stay)(?: (?!with\b)[a-z]+){0,3} with me|travel together|accompany|guide me|lead me)\b/i;
const LEAVE = /\b(?:stay here|wait here|stay behind|go home|leave me|part ways)\b/i;
const FRIENDLY = 25;

/** Whether somebody asked along agrees, or a companion is sent off; null: neither was asked. */
const joins = (act: Act, turn: Turn, name: string): boolean | null => {
  const words = `${act.text} ${act.speech ?? ''}`;
  const here = turn.scene.present.find((one) => one.name === name);
  if (here === undefined) return null;
  if (here.state.following) return LEAVE.test(words) ? false : null;
  if (!JOIN.test(words) || here.hostile || here.state.status !== 'alive') return null;
  const check = checkOf(act, turn);
  const isAgreed = check === undefined ? (turn.session.relationships[name] ?? 0) >= FRIENDLY : isSuccess(check);
  return isAgreed ? true : null;
};

const toldTo = (act: Act, turn: Turn): string | null => {
  const speech = act.speech?.trim() ?? '';
  if (!TALKING.includes(act.verb) || speech.length < 12) return null;
  const words = speech.length > 110 ? `${speech.slice(0, 108).replace(/\s+\S*$/, '')} …` : speech;
  return `${turn.session.character.name} told them: ${words}`;
};

const personOf = (act: Act, turn: Turn, dice: Dice): PersonProposal | null => {
  const name = act.target?.kind === 'person' ? act.target.name : act.with?.kind === 'person' ? act.with.name : null;
  const known = name === null ? undefined : turn.session.world_state.npc_states[name];
  if (name === null || known === undefined || known.place !== turn.scene.place) return null;
  const isBlow =
    act.verb === 'attack' ||
    (act.verb === 'cast' && turn.scene.present.some((one) => one.name === name && one.hostile));
  const hurt = isBlow ? hurtOf(act, turn, dice) : 0;
  const heals = act.verb === 'heal' && succeeds(act, turn) && known.condition < 100 ? 25 : 0;
  const change = heals - hurt;
  const mood = moodAfter(act, turn);
  const proposal = {
    ...unchanged,
    name,
    condition_change: change === 0 ? null : change,
    following: joins(act, turn, name),
    learned: toldTo(act, turn),
    mood: mood === known.mood ? null : mood,
  };
  return proposal.condition_change === null &&
    proposal.following === null &&
    proposal.learned === null &&
    proposal.mood === null
    ? null
    : proposal;
};

const core = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an|to|into|towards?) /, '')
    .trim();

/** A far place in one go, or as near to it as a walk of unknown ways gets. */
const nextTo = (goal: string, { session, world }: Turn): string => stagesTo(session, world, goal).at(-1) ?? goal;

const journey = (turn: Turn): Pick<WorldProposal, 'move_to' | 'new_place'> => {
  for (const act of turn.interpretation.acts) {
    const mayGo =
      act.verb === 'go' ||
      act.verb === 'flee' ||
      act.verb === 'follow' ||
      act.verb === 'sneak' ||
      act.verb === 'climb' ||
      act.verb === 'swim';
    if (!mayGo) continue;
    if (!succeeds(act, turn)) return { move_to: null, new_place: null };
    const isAway = act.target?.kind === 'place' || act.verb === 'go' || act.verb === 'flee' || act.verb === 'follow';
    const goal = isAway ? aimOf(act, turn) : null;
    if (goal !== null && goal !== turn.scene.place) return { move_to: nextTo(goal, turn), new_place: null };
    const found = impliedPlace(act, turn);
    if (found !== null) return { move_to: found.name, new_place: found };
    if (act.verb === 'flee' && turn.scene.exits[0] !== undefined) return { move_to: wayBack(turn), new_place: null };
  }
  return { move_to: null, new_place: null };
};

/** Those who run, run where they came from, or to the first way that is open. */
const wayBack = (turn: Turn): string | null => {
  const { session, world } = turn;
  const isOpen = (name: string) => {
    const lock = lockOf(session, world, name);
    return lock === null || keyOf(session, lock) !== undefined;
  };
  const exits = turn.scene.exits.map((exit) => exit.name).filter(isOpen);
  const before = turn.session.world_state.location_history.toReversed().find((place) => exits.includes(place));
  return before ?? exits[0] ?? null;
};

/** What was broken leaves a piece of itself lying where it stood, once. */
const pieceLeft = (turn: Turn): WorldProposal['things'] => {
  const act = turn.interpretation.acts.find(({ verb }) => verb === 'destroy');
  const target = act?.target ?? null;
  if (act === undefined || target === null || !(target.kind === 'feature' || target.kind === 'unknown')) return null;
  if (checkOf(act, turn) === undefined || !succeeds(act, turn) || POINTING.test(target.name)) return null;
  const name = `broken piece of the ${core(target.name)}`;
  const description = `It was part of the ${core(target.name)} until somebody took it to pieces.`;
  return turn.scene.things.some((item) => item.name.toLowerCase() === name) ? null : [{ name, description }];
};

/** Who and what the lore implies, looked for by what was done: at most one of each. */
const comeToLight = (turn: Turn, dice: Dice): { person: PersonProposal | null; things: WorldProposal['things'] } => {
  const { acts } = turn.interpretation;
  const person = acts.map((act) => impliedPerson(act, turn, dice)).find((one) => one !== null) ?? null;
  const thing = person === null ? acts.map((act) => impliedThing(act, turn)).find((one) => one !== null) : null;
  return {
    person: person === null ? null : { ...unchanged, ...person },
    things: thing === null || thing === undefined ? null : [thing],
  };
};

export const improvise = (turn: Turn, dice: Dice): WorldProposal => {
  const people = new Map<string, PersonProposal>();
  for (const act of turn.interpretation.acts) {
    const one = personOf(act, turn, dice);
    if (one !== null && !people.has(one.name)) people.set(one.name, one);
  }
  const made = comeToLight(turn, dice);
  if (made.person !== null) people.set(made.person.name, made.person);
  const halted = anyFailed(turn) && turn.interpretation.acts[0]?.verb !== 'go' && turn.interpretation.acts.length > 1;
  const way = halted ? { move_to: null, new_place: null } : journey(turn);
  const looked = turn.interpretation.acts.map((act) => (act.verb === 'go' ? null : impliedPlace(act, turn)));
  return {
    ...quiet,
    ...way,
    new_place: way.new_place ?? looked.find((one) => one !== null) ?? null,
    things: pieceLeft(turn) ?? made.things,
    people: people.size === 0 ? null : [...people.values()],
  };
};
