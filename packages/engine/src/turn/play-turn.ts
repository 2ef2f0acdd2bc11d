// One action, one way down and one way back: prepare, ask, resolve, record. `sessions` and `timeline` call it for actions, buttons
// and retries. Words are provisional until the record is inserted by the caller.
import { hash } from 'node:crypto';
import {
  addedTokens,
  extendChronicle,
  factsOf,
  isMilestone,
  makeDice,
  type Node,
  type Prompt,
  placeBelow,
  promptFor,
  promptPlan,
  promptSizes,
  promptText,
  rollProposed,
  stateDigest,
  turnTokens,
} from '@emergent/core';
import {
  type DirectDeed,
  type LiveSettings,
  type LoreEntry,
  type SessionState,
  type Settings,
  SYSTEM_NAMES,
  type SystemName,
  type TurnRecord,
} from '@emergent/schema';
import { type Answer, askGuarded, type ModelEndpoint } from '../ask/index.ts';
import type { Budget } from '../budget.ts';
import type { Paths } from '../log/paths.ts';
import { type Opened, type Planned, standAfter } from '../log/session-log.ts';
import type { Clock, Store } from '../ports/index.ts';
import { prepareViews, storyLength } from '../views/session.ts';
import { markedInstructions, markOf } from './mark.ts';
import { type Deed, type Prepared, prepareTurn } from './prepare.ts';
import { turnRecord } from './record.ts';
import { ASIDE, type Question, STYLES } from './styles.ts';
import { makeTally, type Tally } from './tally.ts';
import { type Switched, storyteller, type Told } from './told.ts';
import type { Words } from './words.ts';

export type PlayParts = {
  store: Store;
  paths: Paths;
  clock: Clock;
  settings: Settings;
  live(): LiveSettings;
  endpoints: readonly ModelEndpoint[];
  budget: Budget;
  /** Whether a system is switched on for an owner. */
  on(name: SystemName, owner: string): boolean;
};
/** What to play, and below which node: the head, or for a retry the head's parent (with `opened` standing there). */
export type Play = {
  opened: Opened;
  seq: number;
  key: string;
  request: string;
  line: string;
  direct: DirectDeed | null;
  origin: TurnRecord['origin'];
  /** What a retry is to say in other words. */
  told: string | null;
  words: Words;
  signal: AbortSignal;
};

/** Fewer than the turns of the path that a session holds at hand. */
const WINDOW_TURNS = 32;
/** Shares of the context for lore and memories, at most. */
const SHARE = { lore: 0.05, memories: 0.04 };

const settledLore = ({ world, state }: Opened): LoreEntry[] => {
  const ids = new Set(state.memory.settled_lore);
  return ids.size === 0 ? [] : world.lorebook.entries.filter((entry) => ids.has(entry.id));
};

const budgetOf = (parts: PlayParts, live: LiveSettings) => ({
  context: live.max_context_length,
  output: live.max_output_tokens,
  aside: ASIDE[parts.settings.AI_TURN_STYLE],
});

/** The beginning, while no turn has left the window and the path at hand reaches back to it. */
const openingOf = ({ state, notes, began, path }: Opened): string =>
  state.memory.window_from <= 1 && (path[0]?.number ?? 1) <= 1 ? (notes.retold.get(began.seq) ?? began.telling) : '';

const windowOf = ({ path, state }: Opened) => path.filter((turn) => turn.number >= state.memory.window_from);

const promptOf = (prepared: Prepared, parts: PlayParts, live: LiveSettings): Prompt => {
  const { opened } = prepared.deed;
  return promptFor({
    turn: prepared.walk.turn(),
    notes: prepared.notes,
    unresolved: prepared.unresolved,
    settledLore: settledLore(opened),
    chronicle: opened.state.memory.chronicle,
    opening: openingOf(opened),
    window: windowOf(opened),
    retold: opened.notes.retold,
    budget: budgetOf(parts, live),
  });
};

const OVER = 'over budget';

/** The ledger of what was really sent: what found no room in the prompt was not used. */
const ledgerOf = ({ lore, memories }: Prepared, prompt: Prompt): TurnRecord['context'] => {
  let recalled = 0;
  return {
    sections: promptSizes(prompt),
    lore: lore.map((use) =>
      use.used && !prompt.kept.lore.has(use.id) ? { ...use, used: false, why: `${use.why}; ${OVER}` } : use,
    ),
    memories: memories.map((use) =>
      use.used && ++recalled > prompt.kept.memories ? { ...use, used: false, why: `${use.why}; ${OVER}` } : use,
    ),
  };
};

/** Of a call whose model did not say what it used, about so many tokens. */
const tokensOf = (prompt: Prompt): number => promptSizes(prompt).reduce((sum, { tokens }) => sum + tokens, 0);

/** The model, or the storyteller where there is none or the telling is switched off, the deed is refused by code or a button was pressed. */
const tell = async (parts: PlayParts, play: Play, prepared: Prepared, tally: Tally) => {
  const on: Switched = (name) => !prepared.deed.off.has(name);
  const spoken = (told: Told): Told => {
    if (told.by !== 'storyteller' || play.signal.aborted) return told;
    tally.heard();
    play.words.delta(told.telling, 0);
    return told;
  };
  const unasked = parts.endpoints.length === 0 || !on('narrative') || !prepared.verdict.allowed || play.direct !== null;
  const spent = !unasked && (await parts.budget.isSpent(play.opened.owner));
  if (spent) tally.failures.push('budget_spent');
  if (unasked || spent) {
    const context = { sections: [], lore: prepared.lore, memories: prepared.memories };
    return { told: spoken(storyteller(prepared, on)), promptDigest: null, context };
  }
  const live = parts.live();
  const prompt = promptOf(prepared, parts, live);
  const text = promptText(prompt);
  const guard = { level: play.opened.notes.settings.content_level, mark: markOf(play.opened.began.seed) };
  const instructions = markedInstructions(prompt.instructions.text, guard.mark);
  let shown = false;
  const began = parts.clock.tick();
  const ask = async ({ lastLine, streamed, ...question }: Question): Promise<Answer> => {
    const from = parts.clock.tick();
    const streaming = {
      onTelling: (words: string, index: number) => {
        shown = true;
        tally.heard();
        play.words.delta(words, index);
      },
      onReset: () => play.words.reset(),
    };
    const asked = {
      ...question,
      endpoints: parts.endpoints,
      instructions,
      prompt: lastLine === '' ? text : `${text}\n\n${lastLine}`,
      temperature: live.temperature,
      maxOutputTokens: Math.min(live.max_output_tokens, prompt.room),
      silenceMs: parts.settings.AI_TIMEOUT_MS,
      deadlineMs: Math.max(1, 2 * parts.settings.AI_TIMEOUT_MS - (from - began)),
      signal: play.signal,
      clock: parts.clock,
      ...(streamed ? streaming : {}),
    };
    const answer = await askGuarded(asked, guard);
    await parts.budget.charge(play.opened.owner, answer.usage, answer.calls * tokensOf(prompt));
    tally.add(answer, parts.clock.tick() - from);
    if (answer.outcome === 'cancelled' && shown) play.words.reset();
    return answer;
  };
  const roll = (proposed: unknown): string => {
    const check = rollProposed(
      proposed,
      prepared.given,
      makeDice(play.opened.began.seed, `turn:${prepared.deed.number}`),
    );
    if (check === null) return '';
    prepared.checks.push(check);
    return `Rolled (${check.ability}): ${check.degree.replace('_', ' ')}. This is final.`;
  };
  const facts = () => factsOf({ effects: [...prepared.walk.effects()] });
  const told = await STYLES[parts.settings.AI_TURN_STYLE]({ prepared, on, ask, roll, facts });
  return {
    told: spoken(told),
    promptDigest: hash('sha256', instructions + text),
    context: ledgerOf(prepared, prompt),
  };
};

/** Turns that leave the window are told by the chronicle from now on: bookkeeping, done after a refusal as well. */
const foldWindow = (prepared: Prepared, parts: PlayParts, live: LiveSettings, told: Told) => {
  const { opened, number, line } = prepared.deed;
  const plan = promptPlan(opened.world, opened.notes.settings, budgetOf(parts, live));
  return extendChronicle({
    memory: opened.state.memory,
    turns: windowOf(opened),
    number,
    budgetTokens: plan.window,
    maxTurns: WINDOW_TURNS,
    sizeOf: (turn) => turnTokens(turn, opened.notes.retold.get(turn.seq), plan),
    added: addedTokens(line, told.telling, openingOf(opened), plan),
    constants: opened.lore.fickle.size === 0 ? plan.constants : new Set([...plan.constants, ...opened.lore.fickle]),
  });
};

/** Plays a turn up to the record that the caller inserts. Never fails because a model did. */
export const playTurn = async (parts: PlayParts, play: Play): Promise<Planned & { record: TurnRecord }> => {
  const { opened, seq } = play;
  const live = parts.live();
  const tally = makeTally(parts.clock);
  const parent: Node = opened.head;
  const place = placeBelow(parent, seq, await parts.store.hasChild(opened.began.session_id, parent.seq));
  const deed: Deed = {
    opened,
    line: play.line,
    direct: play.direct,
    told: play.told,
    rolls: parts.settings.AI_TURN_STYLE !== 'judged' || parts.endpoints.length === 0,
    number: place.number,
    seq,
    off: new Set(SYSTEM_NAMES.filter((name) => !parts.on(name, opened.owner))),
    budget: {
      lore: Math.floor(live.max_context_length * SHARE.lore),
      memories: Math.floor(live.max_context_length * SHARE.memories),
    },
  };
  const prepared = await prepareTurn(deed, parts.store, parts.paths);
  play.words.started({ seq, number: place.number, branch: place.branch }, play.line);
  const { told, promptDigest, context } = await tell(parts, play, prepared, tally);
  const folded = foldWindow(prepared, parts, live, told);
  const bookkept = [folded, prepared.timed].filter((effect) => effect !== null);
  if (told.allowed) for (const effect of bookkept) prepared.walk.emit(effect);
  const log = {
    ...place,
    session_id: opened.began.session_id,
    seq,
    idempotency_key: play.key,
    request: play.request,
    at: new Date(parts.clock.now()).toISOString(),
    origin: play.origin,
    leaps: null,
    digest: null,
  };
  const recorded = { prepared, told, usage: tally.usage(), failures: tally.failures, promptDigest, context, bookkept };
  const { record, state } = turnRecord(log, recorded, storyLength(parent));
  const milestone = await asMilestone(record, state, parts.paths);
  return {
    record: milestone,
    before: opened.state,
    stand: standAfter(opened, milestone, state),
    meanwhile: () => prepareViews(opened.state, state),
  };
};

/** Every 32nd turn carries leaps and the digest of its state. */
export const asMilestone = async (record: TurnRecord, state: SessionState, paths: Paths): Promise<TurnRecord> => {
  if (!isMilestone(record)) return record;
  const base = await paths.node(record.session_id, record.base);
  return { ...record, leaps: await paths.leapsFrom(base), digest: stateDigest(state) };
};
