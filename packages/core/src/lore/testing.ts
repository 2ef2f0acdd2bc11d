// What the tests of lore share: entries written short, and a plain story to fire them in. A stand-in for the engine's matcher knows literals.
import { LoreEntry, type LoreSettings } from '@emergent/schema';
import { makeDice } from '../dice.ts';
import { interpret } from '../turn/interpret.ts';
import { harbour } from '../turn/interpret-fixture.ts';
import { fireLore, type LoreIndex, type Matcher, type Moment, makeLoreIndex, timersOf } from './index.ts';

const at = harbour();
/** A place where nobody is, so that only what a test says is heard. */
const scene = { ...at.scene, place: 'Nowhere', present: [], features: [] };

export type Given = Omit<Partial<LoreEntry>, 'content'> & { content?: string };
export const entry = (id: string, given: Given = {}): LoreEntry =>
  LoreEntry.parse({ id, title: id, content: `About ${id}.`, ...given });

/** `a|b` finds either; everything else it cannot read. */
export const literals: Matcher = ({ source, flags }) => {
  if (!/^[\w |]*$/.test(source)) return { lacking: 'only words and bars' };
  const wanted = source.split('|');
  const any = flags.includes('i');
  return {
    test: (text) =>
      wanted.some((word) => (any ? text.toLowerCase().includes(word.toLowerCase()) : text.includes(word))),
  };
};

export type Told = { line?: string; recent?: string[]; budget?: number; settings?: LoreSettings } & Moment;
export const indexOf = (entries: LoreEntry[], settings?: LoreSettings): LoreIndex =>
  makeLoreIndex(entries, { settings, matcher: literals });

export const fire = (entries: LoreEntry[], told: Told = {}, index = indexOf(entries, told.settings)) => {
  const { line = '', recent = [], budget = 10_000, settings: _, ...moment } = told;
  return fireLore(index, { recent, line, scene, interpretation: interpret(line, { ...at, scene }) }, budget, moment);
};
export const firedIds = (entries: LoreEntry[], told: Told = {}): string[] =>
  fire(entries, told).entries.map(({ id }) => id);
export const diceOf = (turn: number, seed = 'seed') => makeDice(seed, `turn:${turn}`);
export const clockAt = (number: number, timers: Parameters<typeof timersOf>[0] = []) => ({
  number,
  timers: timersOf(timers),
});
