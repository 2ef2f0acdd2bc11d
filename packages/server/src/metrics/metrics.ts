// Prometheus: what the engine and the HTTP side measured. `observe` is given to the engine; /metrics answers `text()`.
import type { Observation } from '@emergent/engine';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';

const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const SLOW = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

type TaskCounts = { waiting: number; running: number };
/** Since the start of the process; null bytes: not known. */
type HubCounts = { connected: boolean; hits: number; misses: number; bytes: number | null };
/** Asked whenever the metrics are read. */
export type Watched = {
  sockets(): number;
  eventStreams(): number;
  tasks(): Promise<TaskCounts>;
  hub(): Promise<HubCounts>;
};
export type Metrics = {
  observe(event: Observation): void;
  answered(operation: string, status: number, seconds: number): void;
  watch(watched: Watched): void;
  text(): Promise<string>;
  contentType: string;
};

const turnMetrics = (registers: Registry[]) => ({
  turns: new Counter({
    name: 'emergent_turns_total',
    help: 'Turns by outcome and teller',
    labelNames: ['outcome', 'model'],
    registers,
  }),
  seconds: new Histogram({
    name: 'emergent_turn_seconds',
    help: 'Duration of a turn, waiting for the model included',
    labelNames: ['model'],
    buckets: SLOW,
    registers,
  }),
  firstWord: new Histogram({
    name: 'emergent_turn_first_word_seconds',
    help: 'Time until the first word of the telling',
    labelNames: ['model'],
    buckets: SLOW,
    registers,
  }),
  model: new Histogram({
    name: 'emergent_turn_model_seconds',
    help: 'Part of a turn spent waiting for models',
    labelNames: ['model'],
    buckets: SLOW,
    registers,
  }),
  own: new Histogram({
    name: 'emergent_turn_own_seconds',
    help: 'Part of a turn that is our own work',
    buckets: QUICK,
    registers,
  }),
  moves: new Histogram({
    name: 'emergent_move_seconds',
    help: 'Duration of undo, redo, switch and the like',
    labelNames: ['move'],
    buckets: QUICK,
    registers,
  }),
  calls: new Counter({
    name: 'emergent_model_calls_total',
    help: 'Calls of models',
    labelNames: ['model'],
    registers,
  }),
  failures: new Counter({
    name: 'emergent_model_failures_total',
    help: 'Kinds of failure met in turns',
    labelNames: ['kind'],
    registers,
  }),
  tokens: new Counter({
    name: 'emergent_model_tokens_total',
    help: 'Tokens by kind: input (cached included), cached, output',
    labelNames: ['model', 'kind'],
    registers,
  }),
  cost: new Counter({
    name: 'emergent_model_cost_dollars_total',
    help: 'Cost of models in US dollars, where the price is known',
    labelNames: ['model'],
    registers,
  }),
  fallbacks: new Counter({
    name: 'emergent_fallbacks_total',
    help: 'Times a system improvised or kept quiet because a model failed',
    labelNames: ['system'],
    registers,
  }),
  tasks: new Counter({
    name: 'emergent_tasks_total',
    help: 'Worlds that were made, failed or were cancelled, by who made them',
    labelNames: ['outcome', 'model'],
    registers,
  }),
  taskSeconds: new Histogram({
    name: 'emergent_task_seconds',
    help: 'Time from the beginning of the work on a world to its end',
    labelNames: ['outcome'],
    buckets: SLOW,
    registers,
  }),
  taskFallbacks: new Counter({
    name: 'emergent_task_fallbacks_total',
    help: 'Steps of worlds that a model should have made and did not',
    labelNames: ['step'],
    registers,
  }),
});
type TurnMetrics = ReturnType<typeof turnMetrics>;

const observeTurn = (metrics: TurnMetrics, event: Extract<Observation, { kind: 'turn' }>) => {
  const { model, seconds, model_seconds } = event;
  metrics.turns.inc({ outcome: event.outcome, model });
  metrics.seconds.observe({ model }, seconds);
  metrics.own.observe(Math.max(0, seconds - model_seconds));
  if (event.first_word_seconds !== null) metrics.firstWord.observe({ model }, event.first_word_seconds);
  for (const kind of event.failures) metrics.failures.inc({ kind });
  // Without a model all systems improvise by choice: only after a call or a failure is it a fallback.
  if (event.calls > 0 || event.failures.length > 0)
    for (const system of event.improvised) metrics.fallbacks.inc({ system });
  if (event.calls === 0) return;
  metrics.model.observe({ model }, model_seconds);
  metrics.calls.inc({ model }, event.calls);
  metrics.cost.inc({ model }, event.cost);
  for (const kind of ['input', 'cached', 'output'] as const)
    metrics.tokens.inc({ model, kind }, event[`${kind}_tokens`]);
};

const observeTask = (metrics: TurnMetrics, event: Extract<Observation, { kind: 'task' }>) => {
  const { outcome, model } = event;
  metrics.tasks.inc({ outcome, model });
  metrics.taskSeconds.observe({ outcome }, event.seconds);
  if (event.calls === 0) return;
  for (const step of event.improvised) metrics.taskFallbacks.inc({ step });
  metrics.calls.inc({ model }, event.calls);
  metrics.cost.inc({ model }, event.cost);
  for (const kind of ['input', 'output'] as const) metrics.tokens.inc({ model, kind }, event[`${kind}_tokens`]);
};

const observe = (metrics: TurnMetrics, event: Observation) => {
  if (event.kind === 'turn') observeTurn(metrics, event);
  else if (event.kind === 'task') observeTask(metrics, event);
  else metrics.moves.observe({ move: event.move }, event.seconds);
};

const openGauge = (name: string, help: string, registers: Registry[], count: () => number) =>
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(count());
    },
  });

const taskGauge = (registers: Registry[], count: () => Promise<TaskCounts>) =>
  new Gauge({
    name: 'emergent_tasks',
    help: 'Worlds in the making: waiting and running',
    labelNames: ['state'],
    registers,
    async collect() {
      // A queue that is away has no figures; the others are told all the same.
      const counts = await count().catch(() => null);
      for (const state of ['waiting', 'running'] as const)
        if (counts === null) this.remove({ state });
        else this.set({ state }, counts[state]);
    },
  });

/** What instances share, as this one sees it; answers how to bring it up to date. */
const hubMetrics = (registers: Registry[], counts: () => Promise<HubCounts>): (() => Promise<void>) => {
  const connected = new Gauge({
    name: 'emergent_hub_connected',
    help: 'Whether what instances share can be reached: 1 or 0',
    registers,
  });
  const hits = new Counter({ name: 'emergent_cache_hits_total', help: 'Answers found in the cache', registers });
  const misses = new Counter({ name: 'emergent_cache_misses_total', help: 'Answers not found there', registers });
  const bytes = new Gauge({ name: 'emergent_cache_bytes', help: 'Memory of the cache, where it is known', registers });
  return async () => {
    const now = await counts();
    connected.set(Number(now.connected));
    for (const counter of [hits, misses]) counter.reset();
    hits.inc(now.hits);
    misses.inc(now.misses);
    if (now.bytes === null) bytes.remove();
    else bytes.set(now.bytes);
  };
};

/** `ofProcess` adds memory, CPU and event loop; for a server process, not for tests. */
export const makeMetrics = ({ ofProcess = false } = {}): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const turns = turnMetrics(registers);
  const requests = new Histogram({
    name: 'emergent_http_request_seconds',
    help: 'Duration of requests by operation and status',
    labelNames: ['operation', 'status'],
    buckets: QUICK,
    registers,
  });
  let refreshed = async (): Promise<void> => undefined;
  return {
    observe: (event) => observe(turns, event),
    answered: (operation, status, seconds) => requests.observe({ operation, status: String(status) }, seconds),
    watch({ sockets, eventStreams, tasks, hub }) {
      taskGauge(registers, tasks);
      refreshed = hubMetrics(registers, hub);
      openGauge('emergent_sockets', 'Open WebSockets', registers, sockets);
      openGauge('emergent_event_streams', 'Open server-sent event streams', registers, eventStreams);
    },
    text: async () => {
      await refreshed();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};
