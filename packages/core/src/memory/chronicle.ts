// The chronicle: what happened, in layers, made of facts alone. It changes only when turns leave the verbatim window. Called by the engine.
import type { ChronicleEntry, EffectOf, SessionState } from '@emergent/schema';
import { jsonBytes } from '../log/size.ts';
import { firstSentence, summaryOf } from './facts.ts';
import type { PastTurn } from './past-turn.ts';

const A_LEVEL = 8;
/** UTF-8 bytes: the whole chronicle is part of a record, whatever language it is in. */
const ENTRY_BYTES = 600;
const MOST_LEVELS = 6;
const MOST_SETTLED = 8;
const SETTLES_AT = 3;
const SETTLE_WINDOW = 5;

export type Extending = {
  memory: SessionState['memory'];
  /** The verbatim window, oldest first. */
  turns: readonly PastTurn[];
  /** Number of the turn being played. */
  number: number;
  budgetTokens: number;
  maxTurns: number;
  /** What a turn takes of the budget; `added`: what the turn being played will take, and the opening while it is told. */
  sizeOf: (turn: PastTurn) => number;
  added: number;
  /** Lore that never settles: it stands in the bible already. */
  constants: ReadonlySet<string>;
};

const bytesOf = (text: string): number => jsonBytes(text) - 2;

/** A text's first sentence, cut until it has at most `max` bytes. */
const briefly = (text: string, max: number): string => {
  for (let length = max; length >= 24; length = Math.floor(length * 0.8)) {
    const part = firstSentence(text, length);
    if (bytesOf(part) <= max) return part;
  }
  return '';
};

/** Sentences packed to a bound in bytes, each turn getting its share, so that no turn crowds out the others. */
const packed = (texts: readonly string[], max: number): string => {
  const share = Math.floor(max / Math.max(1, texts.length)) - 1;
  let left = max;
  const parts: string[] = [];
  for (const [at, text] of texts.entries()) {
    const spare = Math.max(share, left - share * (texts.length - at - 1) - 1);
    const part = bytesOf(text) <= spare ? text : briefly(text, Math.max(24, spare));
    if (part === '' || bytesOf(part) > left) continue;
    parts.push(part);
    left -= bytesOf(part) + 1;
  }
  return parts.join(' ');
};

const ofTurns = (turns: readonly PastTurn[]): ChronicleEntry => ({
  level: 0,
  from: turns[0]?.number ?? 0,
  to: turns.at(-1)?.number ?? 0,
  text: packed([...new Set(turns.map((turn) => summaryOf(turn)))], ENTRY_BYTES),
});

const ofEntries = (entries: readonly ChronicleEntry[], level: number): ChronicleEntry => ({
  level,
  from: entries[0]?.from ?? 0,
  to: entries.at(-1)?.to ?? 0,
  text: packed([...new Set(entries.map(({ text }) => text))], ENTRY_BYTES),
});

/** Eight entries of a level become one of the next; the last level merges within itself, so that the whole is bounded. */
const layered = (chronicle: readonly ChronicleEntry[]): ChronicleEntry[] => {
  let entries = [...chronicle];
  for (let level = 0; level < MOST_LEVELS; level++) {
    for (let round = 0; round < 64; round++) {
      const same = entries.filter((entry) => entry.level === level);
      if (same.length < A_LEVEL) break;
      const oldest = same.slice(0, A_LEVEL);
      const merged = ofEntries(oldest, Math.min(level + 1, MOST_LEVELS - 1));
      entries = [...entries.filter((entry) => !oldest.includes(entry)), merged];
      entries.sort((one, other) => one.from - other.from || other.level - one.level);
    }
  }
  return entries;
};

/** Turns in groups of about eight; a short rest joins the group before. */
const groupsOf = (turns: readonly PastTurn[]): PastTurn[][] => {
  const count = Math.max(1, Math.round(turns.length / A_LEVEL));
  const size = Math.ceil(turns.length / count);
  return Array.from({ length: count }, (_, at) => turns.slice(at * size, (at + 1) * size)).filter(
    (group) => group.length > 0,
  );
};

/** Lore used in three of the last five turns; what was settled and is still used stays first. */
const settled = ({ memory, turns, constants }: Extending): string[] => {
  const counts = new Map<string, number>();
  for (const turn of turns.slice(-SETTLE_WINDOW))
    for (const id of new Set(turn.lore)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const active = [...counts].filter(([, count]) => count >= SETTLES_AT).map(([id]) => id);
  const kept = memory.settled_lore.filter((id) => counts.has(id));
  return [...new Set([...kept, ...active])].filter((id) => !constants.has(id)).slice(0, MOST_SETTLED);
};

/** How many of the oldest leave: half the window at once, and more where the rest is still too much. */
const leaving = (turns: readonly PastTurn[], { sizeOf, added, budgetTokens }: Extending): number => {
  let count = Math.ceil(turns.length / 2);
  let rest = turns.slice(count).reduce((sum, turn) => sum + sizeOf(turn), added);
  for (; rest > budgetTokens && count < turns.length; count++) {
    const next = turns[count];
    rest -= next === undefined ? 0 : sizeOf(next);
  }
  return count;
};

/** Null while the window fits, the turn being played included; else its older half becomes chronicle, and entries that stand stay as they are. */
export const extendChronicle = (given: Extending): EffectOf<'chronicle.extended'> | null => {
  const { memory, budgetTokens, maxTurns, sizeOf, added } = given;
  const turns = given.turns.filter(({ number }) => number >= memory.window_from);
  const size = turns.reduce((sum, turn) => sum + sizeOf(turn), added);
  const over = turns.length > maxTurns || size > budgetTokens;
  if (!over || turns.length < 2) return null;
  const evicted = turns.slice(0, leaving(turns, given));
  const chronicle = layered([...memory.chronicle, ...groupsOf(evicted).map(ofTurns)]);
  const next = turns[evicted.length]?.number ?? given.number;
  return { type: 'chronicle.extended', v: 1, window_from: next, chronicle, settled_lore: settled({ ...given, turns }) };
};
