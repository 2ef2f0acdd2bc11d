// What people do while the player is elsewhere: the plans that the book gives them, and where it gives none a little life of their own,
// made of goals and relations. Called when the clock passes a due time.
import type { CharacterProfile, PersonState, SessionState } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { clip, idFor, sameName } from '../../names.ts';
import type { World } from '../../world.ts';
import { holds } from '../quest/conditions.ts';
import { add, type Draft } from './draft.ts';
import { happen } from './happen.ts';
import { calm, expectedPlace, firstState, whereIs } from './people.ts';
import { spreadFrom } from './rumours.ts';
import { HOUR } from './time.ts';

type Plan = CharacterProfile['plans'][number];
type Planned = { profile: CharacterProfile; plan: Plan; index: number; at: number };
export type Span = { before: number; after: number; number: number };

/** Who is in the player's company at the hour waits for a better one, so long; after that the plan has come to nothing. */
const GRACE = 6 * HOUR;
const SHOWS_FOR = 3 * 24 * HOUR;
const MOST_AT_ONCE = 3;
const LIFE_HOURS = 4;
const LIFE_SHARE = 0.5;

const plans = new WeakMap<World, readonly Planned[]>();

/** All plans of a book, earliest first. Made once per world. */
const plansOf = (world: World): readonly Planned[] => {
  const known = plans.get(world);
  if (known !== undefined) return known;
  const start = world.template.starting_minutes;
  const all = world.lorebook.characters
    .flatMap((profile) =>
      profile.plans.map((plan, index) => ({ profile, plan, index, at: start + plan.after_minutes })),
    )
    .sort((one, other) => one.at - other.at);
  plans.set(world, all);
  return all;
};

const isPlayer = (state: SessionState, name: string) => sameName(state.character.name, name);

/** Up and about, and out of the player's company. */
const isFree = (known: PersonState | undefined, place: string | null, here: string): boolean =>
  place !== here && (known === undefined || (known.status === 'alive' && !known.following));

const isOff = (draft: Draft, world: World, { profile, plan, index }: Planned): boolean => {
  const known = draft.state.world_state.npc_states[profile.name];
  return (
    isPlayer(draft.state, profile.name) ||
    known?.plans?.includes(index) === true ||
    plan.unless.some((condition) => holds(condition, draft.state, world))
  );
};

const carryOut = (draft: Draft, world: World, { profile, plan, index }: Planned, span: Span, dice: Dice): void => {
  const { name } = profile;
  const known = draft.state.world_state.npc_states[name];
  const was = whereIs(draft.state, world, name);
  const place = plan.place === null ? was : (world.place(plan.place)?.name ?? plan.place);
  const first = known === undefined ? firstState(place ?? '', null, profile) : {};
  const change = { ...first, place, plans: [...(known?.plans ?? []), index] };
  add(draft, { type: 'person.changed', v: 1, name, change, why: clip(plan.does, 200) });
  const { does, rumour } = plan;
  const id = `${rumour === null ? 'done' : 'plan'}-${idFor(does, name)}`;
  happen(draft, id, clip(does, 120), clip(rumour ?? does, 600), SHOWS_FOR);
  if (rumour !== null)
    spreadFrom(draft, world, { text: rumour, by: name, places: [was, place], number: span.number }, dice);
};

/** Plans whose time has come since the clock last stood, or that were put off while the player was by. */
const duePlans = (draft: Draft, world: World, span: Span, dice: Dice): void => {
  let left = MOST_AT_ONCE;
  const { current_location } = draft.state.world_state;
  for (const one of plansOf(world)) {
    if (one.at > span.after || left === 0) break;
    if (one.at <= span.before - GRACE || isOff(draft, world, one)) continue;
    const known = draft.state.world_state.npc_states[one.profile.name];
    if (!isFree(known, whereIs(draft.state, world, one.profile.name), current_location)) continue;
    carryOut(draft, world, one, span, dice);
    left -= 1;
  }
};

const SECRET = /\b(?:hide|hid|conceal|secret|nobody|no one|unseen|lie|kill|murder|poison|betray)\b/i;

/** A goal as others would see it from outside; null: none that shows. */
const errand = (profile: CharacterProfile, place: string, dice: Dice): string | null => {
  const open = profile.goals.filter((goal) => !SECRET.test(goal));
  if (open.length === 0) return null;
  const goal = dice.pick(open, 'life: goal').replace(/[.!]+$/, '');
  const isDeed = /^(?:to )?\p{Ll}+ /u.test(goal) && !/^(?:a|an|the|that|his|her|their|no|more|some) /.test(goal);
  return isDeed
    ? `${profile.name} has been seen about ${place}, and the errand, they say, is to ${goal.replace(/^to /, '')}`
    : `${profile.name} has been asking questions about ${place}; what it is about, they say, is this: ${goal}`;
};

const DEALINGS = {
  ill: ['had words', 'passed without a greeting, and everybody saw it', 'nearly come to blows'],
  well: ['sat late together', 'been seen with their heads together', 'shared a meal, and laughed over it'],
} as const;

/** What two people who mean something to each other have done lately; null: nobody does. */
const dealing = (profile: CharacterProfile, place: string, draft: Draft, world: World, dice: Dice): string | null => {
  const { npc_states } = draft.state.world_state;
  const isAbout = (name: string) =>
    world.person(name) !== undefined &&
    !isPlayer(draft.state, name) &&
    (npc_states[name]?.status ?? 'alive') === 'alive';
  const bonds = world.lorebook.relationships.filter(
    ({ source, target, strength }) => source === profile.name && strength !== 0 && isAbout(target),
  );
  if (bonds.length === 0) return null;
  const bond = dice.pick(bonds, 'life: bond');
  const what = dice.pick(bond.strength < 0 ? DEALINGS.ill : DEALINGS.well, 'life: dealing');
  return `${profile.name} and ${bond.target} have ${what} at ${place}`;
};

/** Books without plans live all the same: somebody's errand or quarrel, at most one a few hours. */
const improvisedLife = (draft: Draft, world: World, span: Span, dice: Dice): void => {
  const block = Math.floor(span.after / (LIFE_HOURS * HOUR));
  if (plansOf(world).length > 0 || Math.floor(span.before / (LIFE_HOURS * HOUR)) === block) return;
  const people = world.lorebook.characters;
  if (people.length === 0 || !dice.chance(LIFE_SHARE, `life:${block}`)) return;
  const profile = dice.pick(people, `life who:${block}`);
  const known = draft.state.world_state.npc_states[profile.name];
  const place = whereIs(draft.state, world, profile.name) ?? expectedPlace(profile, world, span.after);
  const here = draft.state.world_state.current_location;
  if (place === null || isPlayer(draft.state, profile.name) || !isFree(known, place, here)) return;
  const does = dice.chance(0.5, `life bond:${block}`)
    ? (dealing(profile, place, draft, world, dice) ?? errand(profile, place, dice))
    : (errand(profile, place, dice) ?? dealing(profile, place, draft, world, dice));
  if (does === null) return;
  happen(draft, `plan-life-${block}`, clip(does, 120), clip(`${does}.`, 600), SHOWS_FOR);
  spreadFrom(draft, world, { text: `${does}.`, by: profile.name, places: [place], number: span.number }, dice);
};

/** All that happens out of sight between two readings of the clock; true where something did. */
export const offstage = (draft: Draft, world: World, span: Span, dice: Dice): boolean => {
  const before = draft.effects.length;
  duePlans(draft, world, span, dice);
  improvisedLife(draft, world, span, dice);
  return draft.effects.length > before;
};

const FADE_HOURS = 6;
const MOST_FADES = 5;

/** Feelings wear off: every few hours those who were stirred are again what they are. */
export const moodsFade = (draft: Draft, world: World, { before, after }: Span): void => {
  if (Math.floor(before / (FADE_HOURS * HOUR)) === Math.floor(after / (FADE_HOURS * HOUR))) return;
  let left = MOST_FADES;
  for (const [name, known] of Object.entries(draft.state.world_state.npc_states)) {
    const mood = calm(world.person(name));
    if (left === 0) return;
    if (known.status !== 'alive' || known.mood === mood) continue;
    add(draft, { type: 'person.changed', v: 1, name, change: { mood }, why: 'the mood has passed' });
    left -= 1;
  }
};
