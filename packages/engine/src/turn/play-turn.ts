// One action, one way down and one way back: prepare, ask, resolve, record. `sessions` and `timeline` call it for actions, buttons
// and retries. Words are provisional until the record is inserted by the caller.
import {
  type Budget,
  digestOf,
  extendChronicle,
  factsOf,
  instructionsFor,
  isMilestone,
  makeDice,
  type Node,
  placeBelow,
  promptFor,
  promptSizes,
  promptText,
  rollProposed,
  stateDigest,
} from '@emergent/core';
import type { DirectDeed, LiveSettings, LoreEntry, Settings, SystemName, TurnRecord } from '@emergent/schema';
import { type Answer, askModel, type ModelEndpoint } from '../ask/index.ts';
import type { Paths } from '../log/paths.ts';
import type { Opened, Planned } from '../log/session-log.ts';
import type { Clock, Store } from '../ports/index.ts';
import { storyLength } from '../views/session.ts';
import { type Deed, type Prepared, prepareTurn } from './prepare.ts';
import { turnRecord } from './record.ts';
import { type Question, STYLES } from './styles.ts';
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
  words: Words;
  signal: AbortSignal;
};

const WINDOW_TURNS = 32;
/** Shares of the context for recent turns, lore and memories. */
const SHARE = { window: 0.35, lore: 0.05, memories: 0.04 };

const settledLore = ({ world, state }: Opened): LoreEntry[] => {
  const ids = new Set(state.memory.settled_lore);
  return ids.size === 0 ? [] : world.lorebook.entries.filter((entry) => ids.has(entry.id));
};

const promptOf = (prepared: Prepared, budget: Budget) => {
  const { opened } = prepared.deed;
  const { memory } = opened.state;
  return promptFor(instructionsFor(opened.world, opened.notes.settings, budget), {
    turn: prepared.walk.turn(),
    verdict: prepared.verdict,
    notes: prepared.notes,
    unresolved: prepared.unresolved,
    settledLore: settledLore(opened),
    chronicle: memory.chronicle,
    opening: memory.window_from <= 1 ? (opened.notes.retold.get(0) ?? opened.began.telling) : '',
    window: opened.path.filter((turn) => turn.number >= memory.window_from),
    retold: opened.notes.retold,
    budget,
  });
};

/** The model, or the storyteller where there is none, the deed is refused by code or a button was pressed. */
const tell = async (parts: PlayParts, play: Play, prepared: Prepared, tally: Tally) => {
  const on: Switched = (name) => parts.on(name, play.opened.began.owner);
  const spoken = (told: Told): Told => {
    if (told.by !== 'storyteller' || play.signal.aborted) return told;
    tally.heard();
    play.words.delta(told.telling, 0);
    return told;
  };
  const unasked = parts.endpoints.length === 0 || !prepared.verdict.allowed || play.direct !== null;
  if (unasked) return { told: spoken(storyteller(prepared, on)), promptDigest: null, sections: [] };
  const live = parts.live();
  const prompt = promptOf(prepared, { context: live.max_context_length, output: live.max_output_tokens });
  const text = promptText(prompt);
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
    const answer = await askModel({
      ...question,
      endpoints: parts.endpoints,
      instructions: prompt.instructions,
      prompt: lastLine === '' ? text : `${text}\n\n${lastLine}`,
      temperature: live.temperature,
      maxOutputTokens: live.max_output_tokens,
      silenceMs: parts.settings.AI_TIMEOUT_MS,
      deadlineMs: Math.max(1, 2 * parts.settings.AI_TIMEOUT_MS - (from - began)),
      signal: play.signal,
      clock: parts.clock,
      ...(streamed ? streaming : {}),
    });
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
  return { told: spoken(told), promptDigest: digestOf(prompt.instructions + text), sections: promptSizes(prompt) };
};

/** Turns that leave the window are told by the chronicle from now on. */
const foldWindow = (prepared: Prepared, live: LiveSettings) => {
  const { opened, number } = prepared.deed;
  const extended = extendChronicle({
    memory: opened.state.memory,
    turns: opened.path.filter((turn) => turn.number >= opened.state.memory.window_from),
    number,
    budgetTokens: Math.floor(live.max_context_length * SHARE.window),
    maxTurns: WINDOW_TURNS,
  });
  if (extended !== null) prepared.walk.emit(extended);
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
    rolls: parts.settings.AI_TURN_STYLE !== 'judged' || parts.endpoints.length === 0,
    number: place.number,
    seq,
    budget: {
      lore: Math.floor(live.max_context_length * SHARE.lore),
      memories: Math.floor(live.max_context_length * SHARE.memories),
    },
  };
  const prepared = await prepareTurn(deed, parts.store, parts.paths);
  const { told, promptDigest, sections } = await tell(parts, play, prepared, tally);
  if (told.allowed) foldWindow(prepared, live);
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
  const recorded = { prepared, told, usage: tally.usage(), failures: tally.failures, promptDigest, sections };
  const { record, state } = turnRecord(log, recorded, storyLength(parent));
  return { record: await asMilestone(record, state, parts.paths), before: opened.state, state };
};

/** Every 32nd turn carries leaps and the digest of its state. */
export const asMilestone = async (record: TurnRecord, state: Planned['state'], paths: Paths): Promise<TurnRecord> => {
  if (!isMilestone(record) || state === null) return record;
  const base = await paths.node(record.session_id, record.base);
  return { ...record, leaps: await paths.leapsFrom(base), digest: stateDigest(state) };
};
