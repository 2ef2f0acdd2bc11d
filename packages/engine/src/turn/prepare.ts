// A turn before anybody tells it: what the line means, whether it can be, what was rolled, what lore and memory say.
import {
  breachIn,
  breachTold,
  checksFor,
  fireLore,
  type Given,
  interpret,
  loreFor,
  makeDice,
  OFFERS_KEPT,
  planRecall,
  rankRecall,
  sceneOf,
  type Turn,
  timersOf,
  toldIn,
  verdictOf,
  type Walk,
  walkTurn,
  withoutOwnWords,
  withTold,
} from '@emergent/core';
import type {
  Check,
  DirectDeed,
  Effect,
  Interpretation,
  LoreUse,
  MemoryUse,
  SystemName,
  TurnRecord,
  Verdict,
} from '@emergent/schema';
import { EmergentError } from '@emergent/schema';
import type { Paths } from '../log/paths.ts';
import { asTold, type Opened } from '../log/session-log.ts';
import type { Store } from '../ports/index.ts';

/** What is to be played: on which state (retry plays on the head's parent), under which number and seq. */
export type Deed = {
  opened: Opened;
  line: string;
  direct: DirectDeed | null;
  told: string | null;
  /** Whether code decides what is rolled; in `judged` the model proposes it blind. */
  rolls: boolean;
  number: number;
  seq: number;
  /** Systems that are switched off for this player. */
  off: ReadonlySet<SystemName>;
  /** Tokens for lore and memories. */
  budget: { lore: number; memories: number };
};

export type Prepared = {
  deed: Deed;
  given: Given;
  /** Begun: `turn.began` and what followed are in; not begun where the deed is refused. */
  walk: Walk;
  /** The turn before anything of it happened: where a refused deed leaves the player. */
  standing: Turn;
  /** The same turn as one that a model refuses: nothing of it happened. */
  refusal(): Walk;
  interpretation: Interpretation;
  verdict: Verdict;
  notes: string[];
  checks: Check[];
  lore: LoreUse[];
  /** Timers that this turn's lore started. */
  timed: Effect | null;
  memories: MemoryUse[];
  unresolved: string | null;
};

const CANDIDATES = 16;
const ROUNDS = 4;
const CHECKED_CANDIDATES = 24;
const MOST_PINNED = 8;

/** Exactly what a button means, in the words of an interpretation. */
const directInterpretation = (deed: DirectDeed, { state }: Opened): Interpretation => {
  const act = { text: deed.deed, with: null, topic: null, manner: null, speech: null };
  if (deed.deed === 'abandon' || deed.deed === 'track') {
    const quest = state.quests.find((one) => one.id === deed.quest_id && one.status !== 'hidden');
    if (quest === undefined) throw new EmergentError('QUEST_NOT_FOUND', { details: { quest_id: deed.quest_id } });
    const verb = deed.deed === 'track' && !deed.tracked ? 'untrack' : deed.deed;
    return {
      acts: [{ ...act, verb, target: { kind: 'quest', name: quest.title, id: quest.id, here: true } }],
      confidence: 1,
    };
  }
  const item = state.inventory.find((one) => one.id === deed.item_id);
  if (item === undefined) throw new EmergentError('ITEM_NOT_FOUND', { details: { item_id: deed.item_id } });
  return {
    acts: [{ ...act, verb: deed.deed, target: { kind: 'item', name: item.name, id: item.id, here: true } }],
    confidence: 1,
  };
};

/** Found turns that lie on the path and are no longer told word for word. */
const onPath = async (found: readonly TurnRecord[], opened: Opened, paths: Paths): Promise<TurnRecord[]> => {
  const { head, state } = opened;
  if (head.kind === 'began') return [];
  const before = found.filter((turn) => turn.number < state.memory.window_from && turn.number <= head.number);
  const kept: TurnRecord[] = [];
  let walked = 0;
  for (const turn of before) {
    if (turn.branch === head.branch) kept.push(turn);
    else if (walked++ < CHECKED_CANDIDATES && (await paths.at(head, turn.number)).seq === turn.seq) kept.push(turn);
  }
  return kept;
};

/** Where the window begins: what stands in it word for word needs no recall. */
const windowSeq = ({ path, state }: Opened): number | null =>
  path.find((turn) => turn.number >= state.memory.window_from)?.seq ?? null;

/** Seqs of the newest memories that the player pinned: they are looked at whether a search finds them or not. */
const pinnedTurns = ({ notes }: Opened): number[] =>
  [...notes.memories]
    .filter(([, memory]) => memory.pinned)
    .map(([id]) => Number(id.slice('turn-'.length)))
    .filter(Number.isInteger)
    .slice(-MOST_PINNED);

const recall = async (deed: Deed, interpretation: Interpretation, store: Store, paths: Paths) => {
  const { opened } = deed;
  if (opened.state.memory.window_from <= 1) return { lines: [], uses: [] };
  const scene = sceneOf(opened.state, opened.world);
  const terms = planRecall({ line: deed.line, scene, interpretation, session: opened.state });
  const hits = await store.byTerms(opened.began.session_id, terms, windowSeq(opened), CANDIDATES * ROUNDS);
  const read = async (seqs: readonly number[]) =>
    onPath(await paths.turns(opened.began.session_id, seqs), opened, paths);
  const found = new Map((await read(pinnedTurns(opened))).map((turn) => [turn.seq, turn]));
  // Turns of other branches that say much the same, as retries do, must not crowd out this path's.
  const most = found.size + CANDIDATES;
  for (let at = 0; at < hits.length && found.size < most; at += CANDIDATES) {
    const next = hits.slice(at, at + CANDIDATES).map((hit) => hit.seq);
    for (const turn of await read(next)) if (found.size < most) found.set(turn.seq, turn);
  }
  return rankRecall(asTold([...found.values()], opened.notes.retold), {
    terms,
    budgetTokens: deed.budget.memories,
    number: deed.number,
    windowFrom: opened.state.memory.window_from,
    changes: opened.notes.memories,
  });
};

/** What the last turn told without recording it. */
const unresolvedOf = ({ path }: Opened): string | null => {
  const last = path.at(-1);
  return last === undefined || last.unresolved.length === 0
    ? null
    : `${last.unresolved.join(', ')}: ${last.telling.slice(0, 600)}`;
};

/** A line that the story's level does not hold is refused by code; no model sees it as what to tell. */
const refusedContent = ({ line, opened }: Deed) => {
  const { content_level: level } = opened.notes.settings;
  if (breachIn(line, level) === null) return null;
  return { verdict: { allowed: false, reason: breachTold(level), by: 'code' as const }, notes: [] };
};

/** What the tellings since the player came here say is there. */
const toldHere = ({ began, path, state }: Opened) => {
  const place = state.world_state.current_location;
  const from = path.findLastIndex((turn) => turn.scene.place !== place);
  const first = from === -1 && path.length < FEW ? [began.telling] : [];
  return {
    place,
    sentences: toldIn([...first, ...path.slice(from + 1).map(({ line, telling }) => withoutOwnWords(telling, line))]),
  };
};
const FEW = 3;

export const prepareTurn = async (deed: Deed, store: Store, paths: Paths): Promise<Prepared> => {
  const { opened, line, number, seq } = deed;
  const { began, state, world, notes, path } = opened;
  const told = toldHere(opened);
  const scene = withTold(sceneOf(state, world), told.sentences);
  const interpretation =
    deed.direct === null
      ? interpret(line, {
          session: state,
          scene,
          world,
          mentioned: path.at(-1)?.telling ?? began.telling,
          before: path.map((turn) => turn.line),
        })
      : directInterpretation(deed.direct, opened);
  const judged =
    deed.direct === null
      ? (refusedContent(deed) ?? verdictOf({ line, interpretation, session: state, scene, world }))
      : { verdict: { allowed: true, reason: null, by: null }, notes: [] };
  const dice = makeDice(began.seed, `turn:${number}`);
  const offers = opened.head.kind === 'turn' ? opened.head.offers : [];
  const checks =
    judged.verdict.allowed && deed.direct === null && deed.rolls
      ? checksFor(
          { line, interpretation, session: state, scene, world, settings: notes.settings, number, suggested: offers },
          dice,
        )
      : [];
  const lore = loreFor(opened.lore, state.character.name);
  const recent = path.slice(-Math.ceil(lore.messages / 2) || path.length);
  const fired = fireLore(
    lore,
    { recent: recent.flatMap((turn) => [turn.line, turn.telling]), line, scene, interpretation },
    deed.budget.lore,
    {
      settled: new Set(state.memory.settled_lore),
      dice,
      clock: { number, timers: timersOf(state.memory.lore_timers) },
    },
  );
  const recalled = await recall(deed, interpretation, store, paths);
  const given: Given = {
    session: state,
    line,
    interpretation,
    verdict: judged.verdict,
    checks,
    world,
    settings: notes.settings,
    number,
    wording: makeDice(began.seed, `words:${seq}`),
    lore: fired.entries,
    recalled: recalled.lines,
    offered: path.slice(-OFFERS_KEPT).flatMap((turn) => turn.suggestions),
    recent: [...path.map((turn) => turn.telling), ...(deed.told === null ? [] : [deed.told])],
    sums: new Set(opened.sums),
    told,
    off: deed.off,
  };
  const walk = walkTurn(given, dice);
  const standing = walk.turn();
  if (judged.verdict.allowed) walk.begin();
  return {
    deed,
    given,
    walk,
    standing,
    refusal: () => walkTurn({ ...given, verdict: { allowed: false, reason: null, by: 'model' } }, dice),
    interpretation,
    verdict: judged.verdict,
    notes: judged.notes,
    checks,
    lore: fired.uses,
    timed: fired.timed,
    memories: recalled.uses,
    unresolved: unresolvedOf(opened),
  };
};
