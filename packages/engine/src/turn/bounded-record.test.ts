import { TurnRecord } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { boundedRecord, RECORD_LIMIT } from './bounded-record.ts';

const bytes = (record: TurnRecord) => Buffer.byteLength(JSON.stringify(record));
const act = (text: string) => ({
  verb: 'other' as const,
  text,
  target: null,
  with: null,
  topic: null,
  manner: null,
  speech: text,
});
const record = (change: Partial<TurnRecord>): TurnRecord => ({
  v: 1,
  kind: 'turn',
  session_id: 's',
  seq: 1,
  idempotency_key: 'k',
  request: 'r',
  at: '2026-01-01T00:00:00.000Z',
  head: 1,
  redo: null,
  parent: 0,
  number: 1,
  branch: 'main',
  base: 0,
  since: [],
  leaps: null,
  digest: null,
  origin: 'action',
  line: 'I wait.',
  direct: null,
  interpretation: { acts: [act('I wait.')], confidence: 1 },
  verdict: { allowed: true, reason: null, by: null },
  checks: [],
  proposals: null,
  effects: [{ type: 'turn.began', v: 1, number: 1 }],
  refusals: [],
  unresolved: [],
  telling: 'You wait.',
  notices: [],
  suggestions: [],
  offers: [],
  scene: { place: 'Here', present: [] },
  context: { sections: [], lore: [], memories: [] },
  lorebook_revision: 1,
  clock_minutes: 0,
  usage: {
    calls: 0,
    input_tokens: null,
    cached_tokens: null,
    output_tokens: null,
    reasoning_tokens: null,
    cost: null,
    seconds: 0,
    model_seconds: 0,
    first_word_seconds: null,
  },
  model: 'storyteller',
  improvised: [],
  failures: [],
  prompt_version: 2,
  prompt_digest: null,
  terms: [],
  story_length: 3,
  ...change,
});
const uses = (used: boolean) =>
  Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, title: '灯塔'.repeat(20), used, why: '火'.repeat(80) }));

describe('a record', () => {
  it('that fits is left alone', () => {
    const small = record({});
    expect(boundedRecord(small)).toBe(small);
  });

  it('gives up what explains it before what it is, in bytes of UTF-8', () => {
    const line = '🜁'.repeat(1000);
    const given = record({
      line,
      telling: '灯塔在黑暗中沉默。'.repeat(500),
      interpretation: { acts: Array.from({ length: 6 }, () => act(line)), confidence: 1 },
      proposals: { world: 'x'.repeat(4000) },
      context: { sections: [{ name: 'instructions', tokens: 1 }], lore: [...uses(true), ...uses(false)], memories: [] },
    });
    const bounded = boundedRecord(given);
    expect(bytes(given)).toBeGreaterThan(RECORD_LIMIT);
    expect(bytes(bounded)).toBeLessThanOrEqual(RECORD_LIMIT);
    expect(bounded).toMatchObject({ line, telling: given.telling, effects: given.effects, proposals: null });
    expect(bounded.context.sections).toEqual(given.context.sections);
    expect(TurnRecord.safeParse(bounded).success).toBe(true);
  });

  it('cuts the telling last, at a sentence', () => {
    const bounded = boundedRecord(record({ line: '🜁'.repeat(1000), telling: `${'🜁'.repeat(30)}. `.repeat(290) }));
    expect(bytes(bounded)).toBeLessThanOrEqual(RECORD_LIMIT);
    expect(bounded.telling.length).toBeGreaterThan(6000);
    expect(bounded.telling).toMatch(/\.$/);
  });
});
