// Firing lore: entries heard in the action, the scene or the last turns, most urgent first, until the budget is spent. Called by the engine.
import type { Interpretation, LoreEntry, LoreUse } from '@emergent/schema';
import type { Scene } from '../scene.ts';
import { countTokens } from '../tokens.ts';
import { heardIn, type LoreIndex } from './lore-index.ts';

export type LoreTexts = {
  /** Lines and tellings of the turns before, oldest first. */
  recent: readonly string[];
  line: string;
  scene: Scene;
  interpretation: Interpretation;
};
export type Fired = { entries: LoreEntry[]; uses: LoreUse[] };

/** How many of the last texts are heard, how long each may be, and how many entries the ledger names. */
const RECENT = 6;
const MOST_CHARACTERS = 6000;
const MOST_USES = 60;

type Heard = { entry: number; rank: number; why: string };

const sceneText = ({ place, present, features }: Scene): string =>
  [place, ...present.map(({ name }) => name), ...features.map(({ name }) => name)].join(' · ');

const targetsText = ({ acts }: Interpretation): string =>
  acts.flatMap(({ target, with: second, topic }) => [target?.name ?? '', second?.name ?? '', topic ?? '']).join(' · ');

/** The last turns are heard again and again while they are the last: what was heard in them is remembered. */
const remembered = new WeakMap<LoreIndex, Map<string, ReadonlyMap<number, string>>>();
const MOST_REMEMBERED = 256;

const heardBefore = (index: LoreIndex, text: string): ReadonlyMap<number, string> => {
  const texts = remembered.get(index) ?? new Map<string, ReadonlyMap<number, string>>();
  remembered.set(index, texts);
  const heard = texts.get(text) ?? heardIn(index, text);
  texts.delete(text);
  texts.set(text, heard);
  for (const oldest of texts.keys()) {
    if (texts.size <= MOST_REMEMBERED) break;
    texts.delete(oldest);
  }
  return heard;
};

const hearAll = (index: LoreIndex, { recent, line, scene, interpretation }: LoreTexts): Map<number, Heard> => {
  const heard = new Map<number, Heard>();
  const add = (text: string, rank: number, where: string) => {
    for (const [entry, key] of heardBefore(index, text.slice(0, MOST_CHARACTERS))) {
      if (!heard.has(entry)) heard.set(entry, { entry, rank, why: `"${key}" ${where}` });
    }
  };
  for (const entry of index.constant) heard.set(entry, { entry, rank: 0, why: 'always told' });
  add(line, 1, 'in the action');
  add(targetsText(interpretation), 1, 'named by the action');
  add(sceneText(scene), 2, 'here');
  for (const text of recent.slice(-RECENT).reverse()) add(text, 3, 'in the last turns');
  return heard;
};

/** What is heard where counts before the author's order: the action, then the scene, then the last turns. */
const byUrgency = (index: LoreIndex) => (one: Heard, other: Heard) =>
  one.rank - other.rank ||
  (index.entries[other.entry]?.order ?? 0) - (index.entries[one.entry]?.order ?? 0) ||
  one.entry - other.entry;

const tokensOf = ({ tokens }: LoreIndex, at: number, { content }: LoreEntry): number => {
  const known = tokens.get(at) ?? countTokens(content);
  tokens.set(at, known);
  return known;
};

/** What is constant or settled stands in the stable part of a prompt: it fires, and takes nothing of the budget. */
export const fireLore = (
  index: LoreIndex,
  texts: LoreTexts,
  budgetTokens: number,
  settled: ReadonlySet<string> = new Set(),
): Fired => {
  const chosen: { at: number; entry: LoreEntry }[] = [];
  const uses: LoreUse[] = [];
  let left = budgetTokens;
  for (const { entry: at, why } of [...hearAll(index, texts).values()].sort(byUrgency(index))) {
    const entry = index.entries[at];
    if (!entry) continue;
    const tokens = entry.constant || settled.has(entry.id) ? 0 : tokensOf(index, at, entry);
    const used = tokens <= left;
    if (used) {
      left -= tokens;
      chosen.push({ at, entry });
    }
    if (uses.length < MOST_USES)
      uses.push({ id: entry.id, title: entry.title, used, why: used ? why : `${why}; no room for ${tokens} tokens` });
  }
  chosen.sort((one, other) => one.entry.order - other.entry.order || one.at - other.at);
  return { entries: chosen.map(({ entry }) => entry), uses };
};

/** Every entry of a book against one text: fired or not, and why. */
export const dryRun = (
  index: LoreIndex,
  text: string,
): { entries: { id: string; title: string; fired: boolean; why: string }[] } => {
  const heard = heardIn(index, text);
  const constant = new Set(index.constant);
  const entries = index.entries.map((entry, at) => {
    const key = heard.get(at);
    const fired = constant.has(at) || key !== undefined;
    const silent = entry.enabled ? 'no key of it is in the text' : 'switched off';
    return {
      id: entry.id,
      title: entry.title,
      fired,
      why: constant.has(at) ? 'always told' : key === undefined ? silent : `"${key}" in the text`,
    };
  });
  return { entries };
};
