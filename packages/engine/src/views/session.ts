// Sessions and turns as clients see them: the original's shapes, nothing hidden let through.
import {
  branchOf,
  carryWeight,
  effectiveStats,
  exitsOf,
  experienceFor,
  hearsay,
  isUnseen,
  MAX_LEVEL,
  type Node,
  numberOf,
  type PastTurn,
  sceneOf,
} from '@emergent/core';
import type {
  Effect,
  EffectOf,
  GameSession,
  Quest,
  QuestView,
  SessionState,
  StoryEntry,
  TurnRecord,
  TurnView,
  WorldState,
} from '@emergent/schema';
import type { Opened } from '../log/session-log.ts';
import { shownTemplateId } from '../template-ids.ts';

const isShown = (quest: Quest): boolean => quest.status !== 'hidden';

/** What its steps wait for, and how it might have ended, is for the story to show. */
const shownQuest = ({ objective_states, endings, ...quest }: Quest): QuestView => ({
  ...quest,
  objective_states: objective_states.map(({ id, text, done }) => ({ id, text, done })),
  endings: endings.filter((one) => one.id === quest.ending).map(({ id, title, telling }) => ({ id, title, telling })),
});

type Person = WorldState['npc_states'][string];

const isSeen = (person: Person): boolean => person.met || person.last_seen !== null || person.description !== null;

/** Neither what they have heard, nor what they did out of sight and where it left them, nor which of their answers were lies. */
const shownPerson = ({ plans, told: _told, lied: _lied, ...person }: Person, here: string): Person => ({
  ...person,
  place: plans === undefined || person.place === here ? person.place : null,
  facts: person.facts.some(isHearsay) ? person.facts.filter((fact) => !isHearsay(fact)) : person.facts,
});

const isHearsay = (fact: string): boolean => hearsay(fact) !== null;

/** Kept as long as its state is: asked for the answer, for what changed, and as what was before by the next turn. States never change. */
const kept = <Whole extends object, Part>(part: (whole: Whole) => Part): ((whole: Whole) => Part) => {
  const parts = new WeakMap<Whole, { part: Part }>();
  return (whole) => {
    const known = parts.get(whole) ?? { part: part(whole) };
    parts.set(whole, known);
    return known.part;
  };
};

/** People nobody has seen, what goes on unseen, what others carry and what lies where nobody has been: all still to be found. */
const shownWorld = kept(
  (world: WorldState): WorldState => ({
    ...world,
    npc_states: Object.fromEntries(
      Object.entries(world.npc_states)
        .filter(([, person]) => isSeen(person))
        .map(([name, person]) => [name, shownPerson(person, world.current_location)]),
    ),
    world_events: world.world_events.filter((event) => !isUnseen(event)),
    things: Object.fromEntries(
      Object.entries(world.things).filter(([holder]) => !holder.startsWith('@') && Object.hasOwn(world.visits, holder)),
    ),
  }),
);

const withoutConditions = <Step extends { done_when: unknown[] }>(steps: readonly Step[]) =>
  steps.map((step) => ({ ...step, done_when: [] }));

/** The effect as it may be told: shaped as ever, without what waits. */
const shownEffect = (effect: Effect): Effect => {
  if (effect.type === 'consequence.came_due')
    return { ...effect, consequence: { ...effect.consequence, follows: null } };
  if (effect.type === 'quest.began') {
    const { quest } = effect;
    return {
      ...effect,
      quest: { ...quest, objective_states: withoutConditions(quest.objective_states), endings: [] },
    };
  }
  if (effect.type === 'person.changed' && effect.change.facts !== undefined) {
    const facts = effect.change.facts.filter((fact) => !isHearsay(fact));
    return { ...effect, change: { ...effect.change, facts } };
  }
  return effect.type === 'quest.adapted' ? { ...effect, objectives: withoutConditions(effect.objectives) } : effect;
};

const UNTOLD: ReadonlySet<Effect['type']> = new Set([
  'consequence.scheduled',
  'consequence.faded',
  'person.faded',
  // Whether it was the truth is for the player to find out.
  'person.told',
  // Bookkeeping of the prompt, no deed: a refused turn may have it too.
  'chronicle.extended',
  'lore.timed',
]);

/** What a player can know of effects: which quests are hidden, where they have been, and whom they have seen. */
export type Known = { hidden: ReadonlySet<string>; visited: ReadonlySet<string>; seen: ReadonlySet<string> };

/** What they do unseen, and what they merely come to know or forget. */
const isTheirOwn = (change: EffectOf<'person.changed'>['change']): boolean =>
  change.plans !== undefined || change.last_seen === null || Object.keys(change).every((key) => key === 'facts');

/** Things that come and go out of sight: carried by others, or where the player has never been. */
const isOutOfSight = (effect: Effect, { visited, seen }: Known): boolean => {
  switch (effect.type) {
    case 'thing.found':
    case 'thing.gone':
    case 'thing.faded':
      return effect.place.startsWith('@') || !visited.has(effect.place);
    case 'person.learned':
      return isHearsay(effect.fact) || !seen.has(effect.name);
    case 'person.changed':
      return !seen.has(effect.name) || isTheirOwn(effect.change);
    case 'event.began':
      return isUnseen(effect.event);
    case 'event.ended':
      return isUnseen(effect);
    default:
      return false;
  }
};

/** Told, but neither hidden quests nor what is still to come or out of sight. */
export const shownEffects = (effects: readonly Effect[], known: Known): Effect[] =>
  effects
    .filter((effect) => {
      if (UNTOLD.has(effect.type) || isOutOfSight(effect, known)) return false;
      if (effect.type === 'quest.began') return isShown(effect.quest);
      return !('quest_id' in effect && known.hidden.has(effect.quest_id));
    })
    .map(shownEffect);

export const knownIn = kept(
  (state: SessionState): Known => ({
    hidden: new Set(state.quests.filter((quest) => quest.status === 'hidden').map((quest) => quest.id)),
    visited: new Set(Object.keys(state.world_state.visits)),
    seen: new Set(
      Object.entries(state.world_state.npc_states)
        .filter(([, person]) => isSeen(person))
        .map(([name]) => name),
    ),
  }),
);

export const openingEntry = (opened: Opened): StoryEntry => ({
  id: 'story_0_narration',
  type: 'narration',
  text: opened.notes.retold.get(opened.began.seq) ?? opened.began.telling,
  timestamp: opened.began.at,
});

/** Player's line, telling, and the program's own lines, in this order. */
export const entriesOf = (
  turn: Pick<PastTurn, 'seq' | 'at' | 'line' | 'telling' | 'notices'>,
  retold: ReadonlyMap<number, string>,
): [StoryEntry, StoryEntry, ...StoryEntry[]] => [
  { id: `story_${turn.seq}_player`, type: 'player', text: turn.line, timestamp: turn.at },
  {
    id: `story_${turn.seq}_narration`,
    type: 'narration',
    text: retold.get(turn.seq) ?? turn.telling,
    timestamp: turn.at,
  },
  ...turn.notices.map(
    (text, index): StoryEntry => ({
      id: `story_${turn.seq}_system_${index}`,
      type: 'system',
      text,
      timestamp: turn.at,
    }),
  ),
];

const newestEntries = (opened: Opened, most: number): StoryEntry[] => {
  // A turn has two entries at least.
  const newest = opened.path.slice(-Math.ceil(most / 2));
  const entries = newest.flatMap((turn) => entriesOf(turn, opened.notes.retold));
  const first = opened.path[0]?.number ?? 1;
  return [...(first <= 1 ? [openingEntry(opened)] : []), ...entries].slice(-most);
};

export const storyLength = (head: Node): number => (head.kind === 'began' ? 1 : head.story_length);

export const sessionView = (opened: Opened, entries: number): GameSession => {
  const { began, head, state, notes } = opened;
  const scene = sceneOf(state, opened.world);
  return {
    session_id: began.session_id,
    character: state.character,
    inventory: state.inventory,
    quests: state.quests.filter(isShown).map(shownQuest),
    story: newestEntries(opened, entries),
    world_state: shownWorld(state.world_state),
    scenario_id: shownTemplateId(began.scenario_id),
    lorebook_id: began.lorebook_id,
    created_at: began.at,
    updated_at: opened.last.at,
    effective_stats: effectiveStats(state),
    carry_weight: carryWeight(state),
    relationships: state.relationships,
    reputation: state.reputation,
    people_here: scene.present.map((person) => person.name),
    exits: exitsOf(state, opened.world, scene.place).map((exit) => exit.name),
    suggested_actions: head.suggestions,
    ...notes.settings,
    head: { seq: head.seq, number: numberOf(head), branch: branchOf(head) },
    can_undo: head.kind === 'turn',
    can_redo: opened.last.redo !== null && opened.last.redo !== head.seq,
    metadata: {
      world_title: opened.world.lorebook.series_metadata.title,
      scenario_title: opened.world.template.title,
      lorebook_revision: began.lorebook_revision,
      threads: state.threads.map((thread) => thread.text),
      last_record: opened.last.seq,
      next_level_experience: state.character.level >= MAX_LEVEL ? null : experienceFor(state.character.level + 1),
    },
  };
};

export const turnView = (turn: TurnRecord, retold: ReadonlyMap<number, string>, known: Known): TurnView => ({
  seq: turn.seq,
  number: turn.number,
  branch: turn.branch,
  entries: entriesOf(turn, retold),
  verdict: turn.verdict,
  checks: turn.checks,
  effects: shownEffects(turn.effects, known),
  refusals: turn.refusals,
  suggested_actions: turn.suggestions,
  idempotency_key: turn.idempotency_key,
});

const fieldsOf = (world: WorldState) => new Map<string, unknown>(Object.entries(world));

/** Fields of which a player sees more or less as others change. */
const SEEN_BY: Readonly<Record<string, readonly string[]>> = {
  things: ['things', 'visits'],
  npc_states: ['npc_states', 'current_location'],
};

/** Whether two values are the same JSON; what two states share is not looked through. */
const isSameJson = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ours, theirs] = [one, other].map((each) => Object.entries(each).filter(([, value]) => value !== undefined));
  return (
    Array.isArray(one) === Array.isArray(other) &&
    ours?.length === theirs?.length &&
    (ours ?? []).every(([key, value], at) => key === theirs?.[at]?.[0] && isSameJson(value, theirs[at]?.[1]))
  );
};

const compared = (before: SessionState, after: SessionState): Partial<WorldState> => {
  const [earlier, later] = [fieldsOf(before.world_state), fieldsOf(after.world_state)];
  const same = (field: string) => earlier.get(field) === later.get(field);
  const isSame = (field: string) => (SEEN_BY[field] ?? [field]).every(same);
  const [old, now] = ['things', 'npc_states', 'world_events'].every(isSame)
    ? [earlier, later]
    : [fieldsOf(shownWorld(before.world_state)), fieldsOf(shownWorld(after.world_state))];
  const changed = [...now].filter(([field, value]) => !isSame(field) && !isSameJson(old.get(field), value));
  return Object.fromEntries(changed);
};

/** The state before is not held: it would hold the one before it, and so every state of a story. */
const changes = new WeakMap<SessionState, { before: WeakRef<SessionState>; changed: Partial<WorldState> }>();

/** Fields of the world that a turn changed, each with its whole new value. */
export const worldChanges = (before: SessionState, after: SessionState): Partial<WorldState> => {
  const known = changes.get(after);
  if (known?.before.deref() === before) return known.changed;
  const changed = compared(before, after);
  changes.set(after, { before: new WeakRef(before), changed });
  return changed;
};

/** Makes what the answer to a turn is put together from, while the turn's record is on its way to the disk. */
export const prepareViews = (before: SessionState, after: SessionState): void => {
  worldChanges(before, after);
  knownIn(after);
  shownWorld(after.world_state);
};
