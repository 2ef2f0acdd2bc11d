// Which keys of a book are heard in a text, and in the last messages of a story. Called by fire.ts and dry-run.ts.
import type { Interpretation } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { fold, plainWords } from '../tokens.ts';
import { beginning, type LoreIndex, single, WORD_END, writtenWords } from './lore-index.ts';
import type { Matched } from './patterns.ts';
import { findPrefixes } from './prefix-table.ts';
import type { Rule } from './rule.ts';

export type LoreTexts = {
  /** Lines and tellings of the turns before, oldest first. */
  recent: readonly string[];
  line: string;
  scene: Scene;
  interpretation: Interpretation;
};

/** How long a text may be to be heard whole. */
const MOST_CHARACTERS = 20_000;

/** A slot's pattern as the engine makes it, once. */
export const matchedBy = (index: LoreIndex, slot: number): Matched | null => {
  const { pattern, rule, key, like, refused } = index.slots[slot] ?? {};
  if (pattern === null || pattern === undefined || rule === undefined || like === undefined) return null;
  const made = index.matched.get(like) ??
    (refused ? { lacking: refused } : index.how.matcher?.(pattern)) ?? {
      lacking: 'there is nothing here that reads patterns',
    };
  index.matched.set(like, made);
  if ('lacking' in made && !index.lacking.has(rule)) index.lacking.set(rule, `"${key}" can't be read: ${made.lacking}`);
  return made;
};

const hearPhrases = (index: LoreIndex, text: string, heard: Set<number>) => {
  const words = plainWords(text);
  const joined = words.join(WORD_END) + WORD_END;
  const starts: number[] = [];
  let from = 0;
  for (const word of words) {
    starts.push(from);
    from += word.length + 1;
  }
  let written: string[] | null = null;
  const isWritten = (at: number, slot: number): boolean => {
    const { exact, key } = index.slots[slot] ?? {};
    if (exact === null || exact === undefined) return true;
    written ??= writtenWords(text);
    return written.slice(at, at + plainWords(key ?? '').length).join('') === exact;
  };
  for (const [at, word] of words.entries()) {
    for (const { offset, table } of index.phrases.get(word) ?? []) {
      const start = starts[at - offset];
      if (start === undefined) continue;
      findPrefixes(table, joined, start, (slot) => {
        if (!heard.has(slot) && isWritten(at - offset, slot)) heard.add(slot);
      });
    }
  }
};

const hearParts = (parts: LoreIndex['folded'], text: string, found: (slot: number) => void) => {
  if (parts.size === 0) return;
  for (let at = 0; at < text.length; at++) {
    for (const start of [beginning(text, at), single(text, at)]) {
      const table = parts.get(start);
      if (table !== undefined) findPrefixes(table, text, at, found);
    }
  }
};

/** Slots heard in a text. Patterns see it as it is; all others see words, or folded text. */
const hear = (index: LoreIndex, given: string): ReadonlySet<number> => {
  const text = given.slice(0, MOST_CHARACTERS);
  const heard = new Set<number>();
  const tried = new Map<number, boolean>();
  const attempt = (slot: number) => {
    const matched = matchedBy(index, slot);
    const like = index.slots[slot]?.like ?? slot;
    const found = matched === null || (tried.get(like) ?? ('test' in matched && matched.test(text)));
    if (matched !== null) tried.set(like, found);
    if (found) heard.add(slot);
  };
  hearPhrases(index, text, heard);
  hearParts(index.folded, index.folded.size === 0 ? '' : fold(text), attempt);
  hearParts(index.exact, text, (slot) => heard.add(slot));
  for (const slot of index.unguarded) attempt(slot);
  return heard;
};

/** The last turns are heard again and again while they are the last: what was heard in them is remembered. */
const remembered = new WeakMap<LoreIndex, Map<string, ReadonlySet<number>>>();
const MOST_REMEMBERED = 512;

export const heardIn = (index: LoreIndex, text: string): ReadonlySet<number> => {
  const texts = remembered.get(index) ?? new Map<string, ReadonlySet<number>>();
  remembered.set(index, texts);
  const heard = texts.get(text) ?? hear(index, text);
  texts.delete(text);
  texts.set(text, heard);
  for (const oldest of texts.keys()) {
    if (texts.size <= MOST_REMEMBERED) break;
    texts.delete(oldest);
  }
  return heard;
};

/** Where a key was heard: how many messages ago (−1: in other lore), how urgent that is, and in words. */
export type Hit = { distance: number; rank: number; where: string };
export type Heard = {
  /** By slot where it was heard first, the newest messages before older ones. */
  hits: Map<number, Hit>;
  /** By rule its own keys that were heard, in that order. */
  keys: Map<number, number[]>;
  /** Rules of which anything was heard since they were last asked. */
  touched: Set<number>;
};

export const RANKS = { constant: 0, action: 1, scene: 2, before: 3, lore: 4 } as const;

export const nothingHeard = (): Heard => ({ hits: new Map(), keys: new Map(), touched: new Set() });

const add = (index: LoreIndex, { hits, keys, touched }: Heard, slots: ReadonlySet<number>, hit: Hit) => {
  for (const slot of slots) {
    const known = hits.get(slot);
    if (known !== undefined && known.distance <= hit.distance) continue;
    const { rule = -1, gate = 0 } = index.slots[slot] ?? {};
    touched.add(rule);
    if (gate < 0 && known === undefined) {
      const list = keys.get(rule);
      if (list) list.push(slot);
      else keys.set(rule, [slot]);
    }
    hits.set(slot, hit);
  }
};

export const addHeard = (index: LoreIndex, heard: Heard, text: string, hit: Hit) =>
  add(index, heard, heardIn(index, text), hit);

/** What an entry says is heard whatever an entry's depth. */
export const addTold = (index: LoreIndex, heard: Heard, at: number, { entry, said }: Rule) => {
  const slots = index.told.get(at) ?? hear(index, said);
  index.told.set(at, slots);
  add(index, heard, slots, { distance: -1, rank: RANKS.lore, where: `in "${entry.title}"` });
};

const sceneText = ({ place, present, features }: Scene): string =>
  [place, ...present.map(({ name }) => name), ...features.map(({ name }) => name)].join(' · ');

const targetsText = ({ acts }: Interpretation): string =>
  acts.flatMap(({ target, with: second, topic }) => [target?.name ?? '', second?.name ?? '', topic ?? '']).join(' · ');

/** The line, what it names and where it is said count as one message; each line and telling before it as another. */
export const hearStory = (index: LoreIndex, { recent, line, scene, interpretation }: LoreTexts): Heard => {
  const heard = nothingHeard();
  const { action, scene: here, before } = RANKS;
  addHeard(index, heard, line, { distance: 0, rank: action, where: 'in the action' });
  addHeard(index, heard, targetsText(interpretation), { distance: 0, rank: action, where: 'named by the action' });
  addHeard(index, heard, sceneText(scene), { distance: 0, rank: here, where: 'here' });
  const messages = index.messages === 0 ? [] : recent.slice(-index.messages).reverse();
  for (const [at, text] of messages.entries())
    addHeard(index, heard, text, { distance: at + 1, rank: before, where: 'in the last turns' });
  return heard;
};
