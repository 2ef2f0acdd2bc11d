// What a book of 2,130 entries costs a turn: hearing the turn's texts, of which the line and the last telling are new, and choosing. Keys as
// whole words, as parts of words, as patterns, and with all that entries can ask for, recursion included.
import { readWorlds } from '@emergent/adapters';
import {
  beginState,
  fireLore,
  interpret,
  type LoreIndex,
  makeDice,
  makeWorld,
  rehearse,
  sceneOf,
  timersOf,
} from '@emergent/core';
import { indexLore } from '@emergent/engine';
import { Lorebook, type LoreEntry, type LoreTimer } from '@emergent/schema';
import { sequence } from '../test/support/lines.ts';
import { type Bench, quantile, type Row } from './bench.ts';

const ENTRIES = 2130;
const BUDGET = 20;
const TOKENS = 1600;
const SEED = 'lore';
/** Until most entries were measured, most patterns made and the code is hot; what that costs is told apart. */
const WARM_UP = 50;

const SYLLABLES =
  'ar bel cor dun el fen gar hol is jor kel lan mor nath or pel quen ros sil tor ul ven wyn yr zan'.split(' ');
/** Words that stories are full of: a tenth of all entries is heard again and again. */
const COMMON = 'the door, water, a light, old, stone, wind, hand, the road, night, voice, lamp, rope, wall, sea'.split(
  ', ',
);

type Made = Partial<LoreEntry> & { keys: string[] };
type Kind = { name: string; entry: (keys: string[], at: number) => Made };

const KINDS: readonly Kind[] = [
  { name: 'whole words', entry: (keys) => ({ keys }) },
  { name: 'parts of words', entry: (keys) => ({ keys, whole_words: false }) },
  { name: 'patterns', entry: (keys) => ({ keys: keys.map((key) => `/\\b(?:${key}|${key}en)s?\\b/i`) }) },
  {
    name: 'everything',
    entry: (keys, at) => ({
      keys: at % 5 === 0 ? keys.map((key) => `/${key}s?/i`) : keys,
      ...(at % 2 === 0 && { whole_words: false }),
      ...(at % 3 === 0 && { secondary_keys: COMMON.slice(at % 9, (at % 9) + 3) }),
      ...(at % 4 === 0 && { group: `group ${at % 7}` }),
      ...(at % 7 === 0 && { probability: 60 }),
      ...(at % 6 === 0 && { sticky: 6, cooldown: 10 }),
      scan_depth: 1 + (at % 40),
      content: `${at % 8 === 0 ? '@@depth 3\n' : ''}Of ${keys.join(' and ')} they tell by ${COMMON[at % COMMON.length]}.`,
    }),
  },
];

const entriesOf = ({ entry }: Kind): unknown[] => {
  const next = sequence(7);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const name = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return Array.from({ length: ENTRIES }, (_, at) => {
    const keys = [name(), `${name()} ${name()}`, at % 10 === 0 ? pick(COMMON) : name()];
    return {
      content: `What is told of ${keys.join(', ')}: ${'a word or two more, '.repeat(12)}`,
      ...entry(keys, at),
      id: `e${at}`,
      title: keys[0],
    };
  });
};

const [shipped] = await readWorlds(new URL('../worlds', import.meta.url).pathname);
if (shipped === undefined) throw new Error('no world ships');
const plain = makeWorld(shipped.lorebook, shipped.template);
const { state } = beginState(plain, 'Wren', makeDice(SEED, 'turn:0'));
const scene = sceneOf(state, plain);

type Turn = { line: string; telling: string };
/** A story of the headless player's, as told without these entries. */
const story = (turns: number): Turn[] =>
  rehearse({ world: plain, character: 'Wren', mode: 'random', seed: SEED, turns }).turns;

/** Milliseconds of each turn's lore, timers running on as they do in play, and how many entries fired. */
const fireAll = (index: LoreIndex, turns: readonly Turn[]): { took: number[]; fired: number } => {
  const took: number[] = [];
  let timers: LoreTimer[] = [];
  let fired = 0;
  for (const [at, { line }] of turns.entries()) {
    const interpretation = interpret(line, { session: state, scene, world: plain, mentioned: '' });
    const before = turns.slice(Math.max(0, at - Math.ceil(index.messages / 2)), at);
    const recent = before.flatMap((turn) => [turn.line, turn.telling]);
    const moment = { dice: makeDice(SEED, `turn:${at}`), clock: { number: at + 1, timers: timersOf(timers) } };
    const from = performance.now();
    const { entries, timed } = fireLore(index, { recent, line, scene, interpretation }, TOKENS, moment);
    took.push(performance.now() - from);
    fired += entries.length;
    const gone = new Set([...(timed?.ended ?? []), ...(timed?.timers.map(({ id }) => id) ?? [])]);
    timers = [...timers.filter(({ id }) => !gone.has(id)), ...(timed?.timers ?? [])];
  }
  return { took, fired };
};

export const bench: Bench = {
  name: 'lore',
  run: async ({ quick, say }) => {
    const turns = story(quick ? 150 : 600);
    const rows: Row[] = [];
    for (const kind of KINDS) {
      say(kind.name);
      const settings = kind.name === 'everything' ? { lore_settings: { recursive: true } } : {};
      const book = Lorebook.parse({ ...shipped.lorebook, entries: entriesOf(kind), ...settings });
      const from = performance.now();
      const index = await indexLore(book);
      const laid = performance.now() - from;
      const { took, fired } = fireAll(index, turns);
      const name = `lore of a turn, ${ENTRIES.toLocaleString('en')} entries, ${kind.name}`;
      const [cold, warm] = [took.slice(0, WARM_UP), took.slice(WARM_UP)];
      const note = `${(fired / turns.length).toFixed(0)} fire`;
      rows.push({ figure: `${name}, p50`, value: quantile(warm, 0.5), unit: 'ms', budget: BUDGET, note });
      rows.push({ figure: `${name}, p99`, value: quantile(warm, 0.99), unit: 'ms', budget: BUDGET });
      rows.push({
        figure: `${name}, slowest of the first ${WARM_UP}`,
        value: Math.max(...cold),
        unit: 'ms',
        budget: null,
      });
      rows.push({ figure: `${name}, laid out once`, value: laid, unit: 'ms', budget: null });
    }
    return rows;
  },
};
