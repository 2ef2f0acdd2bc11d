// A young and an old story turn by turn: time, prompt, bytes written and bytes replied. Used by long-story.ts.
import { memoryHub, openSqliteStore } from '@emergent/adapters';
import { countTokens } from '@emergent/core';
import type { Engine } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { testEngine } from '../test/support/engine.ts';
import { answerOf, instantModel } from '../test/support/models.ts';
import { median, type Row } from './bench.ts';
import { type Bot, makeBot, playTurns, TELLING } from './story.ts';

const WINDOW = 256;
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Counts what is handed to the store: records, snapshots, rows of the list. */
const counting = (store: Store) => {
  const written = { bytes: 0 };
  const count =
    <Value, Result>(work: (value: Value) => Promise<Result>) =>
    (value: Value): Promise<Result> => {
      written.bytes += bytesOf(value);
      return work(value);
    };
  const counted: Store = {
    ...store,
    append: count(store.append),
    putSnapshot: count(store.putSnapshot),
    putSession: count(store.putSession),
  };
  return { store: counted, written };
};

type Cost = { ms: number[]; written: number; replied: number[]; tokens: number[] };
type Told = { engine: Engine; written: { bytes: number }; tokens: { last: number } };

/** A second engine on the same store, whose model only weighs what it is asked. */
const weighing = async (folder: string): Promise<Told> => {
  const { store, written } = counting(openSqliteStore({ dataDir: folder }));
  const tokens = { last: 0 };
  const model = instantModel(
    ({ instructions, prompt }, call) => {
      tokens.last = countTokens(instructions) + countTokens(prompt);
      return answerOf(`${TELLING} ${call}`, { world: { minutes: 5 } });
    },
    { chunk: 4096 },
  );
  return { engine: await testEngine({ store, models: [model], hub: memoryHub() }), written, tokens };
};

const measure = async (bot: Bot, told: Told, cost: Cost, turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) {
    const before = told.written.bytes;
    told.tokens.last = 0;
    const { ms, answer } = await bot.turn();
    cost.ms.push(ms);
    cost.written += told.written.bytes - before;
    cost.replied.push(bytesOf(answer));
    if (told.tokens.last > 0) cost.tokens.push(told.tokens.last);
  }
};

/** A young and an old story, a few turns of each in turn, so that the machine's moods fall on both. */
export const compare = async (folder: string, young: string, old: string): Promise<{ young: Cost; old: Cost }> => {
  const told = await weighing(folder);
  const costs = {
    young: { ms: [], written: 0, replied: [], tokens: [] },
    old: { ms: [], written: 0, replied: [], tokens: [] },
  };
  const bots = { young: await makeBot(told.engine, 21, young), old: await makeBot(told.engine, 21, old) };
  await playTurns(bots.young, 8);
  await playTurns(bots.old, 8);
  for (let round = 0; round < WINDOW / 8; round++) {
    await measure(bots.young, told, costs.young, 8);
    await measure(bots.old, told, costs.old, 8);
  }
  await told.engine.close();
  return costs;
};

export const ratios = ({ young, old }: { young: Cost; old: Cost }, names: string): Row[] => {
  const row = (figure: string, a: number, b: number, unit: string): Row => ({
    figure: `${names}: ${figure}`,
    value: b / a,
    unit: '×',
    budget: 1.1,
    note: `${b.toFixed(unit === 'ms' ? 2 : 0)} against ${a.toFixed(unit === 'ms' ? 2 : 0)} ${unit}`,
  });
  return [
    row('time, median', median(young.ms), median(old.ms), 'ms'),
    row('prompt, median', median(young.tokens), median(old.tokens), 'tokens'),
    row('written per turn, snapshots included', young.written / WINDOW, old.written / WINDOW, 'bytes'),
    row('reply, median', median(young.replied), median(old.replied), 'bytes'),
  ];
};
