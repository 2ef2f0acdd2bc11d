// What the engine observes is told to Prometheus; the window forgets after five minutes.
import { expect, test } from 'vitest';
import { makeMetrics } from './metrics.ts';
import { averageOf, errorRateOf, makeWindow } from './window.ts';

test('turns, tokens, cost, calls, moves and fallbacks are counted', async () => {
  const metrics = makeMetrics();
  metrics.observe({
    kind: 'turn',
    outcome: 'told',
    model: 'm',
    seconds: 1,
    model_seconds: 0.9,
    first_word_seconds: 0.2,
    calls: 1,
    input_tokens: 100,
    cached_tokens: 70,
    output_tokens: 20,
    cost: 0.5,
    improvised: ['quest', 'item'],
    failures: ['rate_limited'],
  });
  metrics.observe({ kind: 'move', move: 'undo', seconds: 0.001 });
  const text = await metrics.text();
  for (const line of [
    'emergent_turns_total{outcome="told",model="m"} 1',
    'emergent_model_tokens_total{model="m",kind="cached"} 70',
    'emergent_model_cost_dollars_total{model="m"} 0.5',
    'emergent_fallbacks_total{system="quest"} 1',
    'emergent_move_seconds_count{move="undo"} 1',
    'emergent_model_calls_total{model="m"} 1',
    'emergent_model_failures_total{kind="rate_limited"} 1',
    'emergent_turn_own_seconds_count 1',
    'emergent_turn_first_word_seconds_count{model="m"} 1',
  ])
    expect(text).toContain(line);
});

test('the window sums what it holds and forgets what is older than five minutes', () => {
  let now = 1_000_000;
  const window = makeWindow(() => now);
  expect([averageOf(window.total()), errorRateOf(window.total())]).toEqual([null, null]);
  window.add('game_action', 0.2, false);
  now += 60_000;
  window.add('game_action', 0.4, true);
  window.add('undo', 0.1, false);
  expect(window.operations()).toEqual([
    { operation: 'game_action', measured: { calls: 2, errors: 1, seconds: expect.closeTo(0.6) } },
    { operation: 'undo', measured: { calls: 1, errors: 0, seconds: 0.1 } },
  ]);
  expect(window.perMinute()).toBe(3);
  now += 250_000;
  expect(window.total().calls).toBe(2);
  now += 60_000;
  expect([window.total().calls, window.operations()]).toEqual([0, []]);
});
