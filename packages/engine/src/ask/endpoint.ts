// A model with its breaker, limiter and what was learned of it. Made once at start, for all turns.
import type { Clock } from '../ports/clock.ts';
import type { Model } from '../ports/model.ts';
import { Breaker } from './breaker.ts';
import type { RequestLimiter } from './limiter.ts';
import type { ModelEndpoint } from './types.ts';

export function makeEndpoint(
  model: Model,
  clock: Pick<Clock, 'tick'>,
  limiter: RequestLimiter | null = null,
): ModelEndpoint {
  const form = model.structured ? 'json' : 'prose';
  return {
    model,
    breaker: new Breaker(clock),
    limiter,
    memory: { form, prose_until: 0, thinks_unopened: false },
  };
}
