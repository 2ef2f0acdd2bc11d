// Calls per turn, and how much of a prompt the provider has seen the turn before: what its prefix cache can hit. And how far the linear
// estimate of tokens is from a real tokenizer's count of the same prompts.
import { readSettings } from '@emergent/adapters';
import { countTokens } from '@emergent/core';
import type { ModelRequest } from '@emergent/engine/ports';
import { encode } from 'gpt-tokenizer';
import { answerOf, instantModel } from '../test/support/models.ts';
import { type Bench, median, type Row } from './bench.ts';
import { makeBot, openTable, playTurns, TELLING } from './story.ts';

const asSent = ({ instructions, prompt }: ModelRequest): string => `${instructions}\n${prompt}`;

const commonPrefix = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) return at;
  return most;
};

/** Plays with a model that remembers what it was asked. */
const play = async (turns: number, style: 'single' | 'judged') => {
  const asked: ModelRequest[] = [];
  const answers = {
    single: (call: number) => answerOf(`${TELLING} ${call}`, { world: { minutes: 5 } }),
    judged: (call: number) =>
      call % 2 === 0 ? '{"allowed":"yes","check":null,"reason":null,"then":null}' : `${TELLING} ${call}`,
  };
  const model = instantModel((request, call) => {
    asked.push(request);
    return answers[style](call);
  });
  const table = await openTable({ models: [model], settings: readSettings({ AI_TURN_STYLE: style }) });
  const bot = await makeBot(table.engine, 5);
  const calls: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const before = asked.length;
    await playTurns(bot, 1);
    // A line that code refuses asks no model at all.
    if (asked.length > before) calls.push(asked.length - before);
  }
  await table.end();
  return { prompts: asked.map(asSent), calls };
};

const callsRow = (style: string, calls: readonly number[], budget: number): Row => ({
  figure: `model calls per turn, ${style}, most`,
  value: Math.max(...calls),
  unit: 'calls',
  budget,
});

export const bench: Bench = {
  name: 'prompts',
  run: async ({ quick }) => {
    const single = await play(quick ? 60 : 200, 'single');
    const judged = await play(20, 'judged');
    const { prompts } = single;
    const shared = prompts.slice(1).map((prompt, index) => commonPrefix(prompt, prompts[index] ?? '') / prompt.length);
    const sample = prompts.filter((_, index) => index % 10 === 5);
    const ratios = sample.map((prompt) => countTokens(prompt) / encode(prompt).length);
    return [
      callsRow('single', single.calls, 1),
      callsRow('judged', judged.calls, 2),
      {
        figure: 'prompt shared with the turn before, median',
        value: median(shared) * 100,
        unit: '%',
        budget: 70,
        atLeast: true,
        note: `by characters, over ${prompts.length} prompts`,
      },
      {
        figure: 'tokens of a prompt, median',
        value: median(sample.map((prompt) => encode(prompt).length)),
        unit: 'tokens',
        budget: null,
      },
      {
        figure: 'our estimate of tokens against a tokenizer’s count, median',
        value: median(ratios),
        unit: '×',
        budget: null,
      },
    ];
  },
};
