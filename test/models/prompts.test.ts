// What is sent to a model over many turns: it fits the context length, its prefix stays, and refused turns lose nothing of the story.

import { readSettings } from '@emergent/adapters';
import { countTokens } from '@emergent/core';
import type { ModelRequest } from '@emergent/engine/ports';
import type { TurnRecord } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { expectSound, recordsOf } from '../support/play.ts';

const LINES = [
  'I look around.',
  'I listen at the door for a while.',
  'I ask who keeps this place.',
  'I walk on slowly.',
];
const WORDS = 'The rain comes sideways off the water and somebody behind a shutter counts aloud to nine. ';
const isTurn = (record: { kind: string }): record is TurnRecord => record.kind === 'turn';

type Sent = { request: ModelRequest; text: string };
const played = async (
  turns: number,
  {
    context = 32_000,
    allowed = 'yes',
    style = 'single',
  }: { context?: number; allowed?: 'yes' | 'no'; style?: string } = {},
) => {
  const sent: Sent[] = [];
  const model = instantModel(
    (request, call) => {
      sent.push({ request, text: `${request.instructions}\n\n${request.prompt}` });
      if (request.prompt.includes('Judge first'))
        return JSON.stringify({ allowed, check: null, reason: null, then: {} });
      const telling = `${call} ${WORDS.repeat(2 + (call % 7))}`;
      return style === 'single' ? answerOf(telling, null, allowed) : telling;
    },
    { chunk: 4000 },
  );
  const settings = readSettings({
    MAX_CONTEXT_LENGTH: String(context),
    AI_TURN_STYLE: style,
    RATE_LIMIT_REQUESTS: '1000000',
    GEMINI_REQUESTS_PER_MINUTE: '100000',
  });
  const engine = await testEngine({ models: [model], settings });
  const id = await beginStory(engine);
  for (let turn = 0; turn < turns; turn++)
    await engine.act(LOCAL, id, LINES[turn % LINES.length] ?? '', { key: undefined });
  return { sent, engine, id, records: (await recordsOf(engine, id)).filter(isTurn) };
};

const sharedWith = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
};
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe.each([4000, 32_000])('within %i tokens', (context) => {
  test('prompt and answer fit, the volatile part stays small, the fixed part is the same bytes', async () => {
    const { sent, records } = await played(60, { context });
    expect(sent.length).toBe(60);
    for (const { request, text } of sent) {
      expect(countTokens(text) + request.max_output_tokens).toBeLessThanOrEqual(context);
      expect(request.max_output_tokens).toBeGreaterThanOrEqual(Math.min(2048, Math.floor(context * 0.1)));
    }
    expect(new Set(sent.map(({ request }) => request.instructions)).size).toBe(1);
    for (const { context: ledger } of records) {
      const at = ledger.sections.findIndex(({ name }) => name === 'recent turns') + 1;
      const size = (list: typeof ledger.sections) => list.reduce((sum, { tokens }) => sum + tokens, 0);
      expect(at).toBeGreaterThan(0);
      expect(size(ledger.sections.slice(at))).toBeLessThanOrEqual(size(ledger.sections.slice(0, at)) * 0.3 + 1);
    }
  });
});

test('a line of a thousand signs and a telling of six thousand still fit 4000 tokens', async () => {
  const sent: Sent[] = [];
  const model = instantModel(
    (request) => {
      sent.push({ request, text: `${request.instructions}\n\n${request.prompt}` });
      return answerOf('灯塔在黑暗中沉默。'.repeat(660));
    },
    { chunk: 4000 },
  );
  const engine = await testEngine({ models: [model], settings: readSettings({ MAX_CONTEXT_LENGTH: '4000' }) });
  const id = await beginStory(engine);
  for (let turn = 0; turn < 8; turn++) await engine.act(LOCAL, id, '走到灯塔那里看'.repeat(140), { key: undefined });
  for (const { request, text } of sent) expect(countTokens(text) + request.max_output_tokens).toBeLessThanOrEqual(4000);
  for (const record of await recordsOf(engine, id))
    if (isTurn(record)) expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThanOrEqual(32 * 1024);
  await expectSound(engine, id);
});

test('the prefix is shared with the turn before, 70 % in the median over 200 turns', async () => {
  const { sent } = await played(200);
  const shares = sent.slice(1).map(({ text }, at) => sharedWith(text, sent[at]?.text ?? '') / text.length);
  expect(median(shares)).toBeGreaterThanOrEqual(0.7);
});

test('judged: both calls of a turn share what stands, 70 % in the median', async () => {
  const { sent } = await played(60, { style: 'judged' });
  expect(sent).toHaveLength(120);
  const shares = sent.slice(1).map(({ text }, at) => sharedWith(text, sent[at]?.text ?? '') / text.length);
  expect(median(shares)).toBeGreaterThanOrEqual(0.7);
});

test.each([5000, 8000, 32_000])('%i tokens: each turn of the window is in the prompt', async (context) => {
  const { sent, records } = await played(150, { context });
  let from = 1;
  for (const [at, { request }] of sent.entries()) {
    const story = request.prompt.split('<story>')[1]?.split('</story>')[0] ?? '';
    for (const turn of records.slice(from - 1, at)) expect(story).toContain(turn.telling.slice(0, 60));
    const extended = records[at]?.effects.find((effect) => effect.type === 'chronicle.extended');
    if (extended?.type === 'chronicle.extended') from = extended.window_from;
  }
  expect(from).toBeGreaterThan(1);
});

test('refused turns leave the window as others do: the story stays in the prompt, and nothing else changes', async () => {
  const { sent, records, engine, id } = await played(120, { allowed: 'no' });
  const last = sent.at(-1)?.text ?? '';
  expect(last).toContain('<chronicle>');
  expect(last.split('<story>')[1]?.split('</story>')[0]?.length).toBeGreaterThan(500);
  expect(new Set(records.flatMap(({ effects }) => effects.map(({ type }) => type)))).toEqual(
    new Set(['chronicle.extended']),
  );
  expect(records.every(({ effects, verdict }) => effects.length <= 1 && !verdict.allowed)).toBe(true);
  const shares = sent.slice(1).map(({ text }, at) => sharedWith(text, sent[at]?.text ?? '') / text.length);
  expect(median(shares)).toBeGreaterThanOrEqual(0.7);
  await expectSound(engine, id);
  const { items } = await engine.turns(LOCAL, id, { branch: undefined, before: undefined, limit: 200 });
  expect(items.every(({ effects }) => effects.length === 0)).toBe(true);
});

test('lore is told once, and the ledger says what was sent', async () => {
  const { sent, records, engine, id } = await played(40);
  const { lorebook } = await engine.exportSession(LOCAL, id);
  let told = 0;
  for (const [at, { text }] of sent.entries()) {
    const uses = new Map(records[at]?.context.lore.map((use) => [use.id, use.used]));
    for (const entry of lorebook.entries) {
      const times = text.split(entry.content).length - 1;
      expect(times).toBe(uses.get(entry.id) === true ? 1 : 0);
      told += times;
    }
  }
  expect(told).toBeGreaterThan(40);
});

test('per_system asks no more after a telling that was cut', async () => {
  let calls = 0;
  const model = {
    ...instantModel(() => ''),
    async *stream() {
      calls++;
      yield { type: 'delta' as const, text: WORDS.repeat(3) };
      yield {
        type: 'done' as const,
        finish: 'length' as const,
        usage: { input_tokens: 1, cached_tokens: null, output_tokens: 1, reasoning_tokens: null, cost: null },
      };
    },
  };
  const engine = await testEngine({ models: [model], settings: readSettings({ AI_TURN_STYLE: 'per_system' }) });
  await engine.act(LOCAL, await beginStory(engine), 'I look around.', { key: undefined });
  expect(calls).toBe(1);
});
