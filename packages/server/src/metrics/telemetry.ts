// OpenTelemetry, only where OTEL_EXPORTER_OTLP_ENDPOINT is set: a span per request, one per turn below it, sent over OTLP/HTTP.
// Figures, ids and names of routes only: never a player's words. Loaded by start.ts when it is wanted.
import type { Observation } from '@emergent/engine';
import {
  type Context,
  context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type Telemetry = {
  observe(event: Observation): void;
  addTo(app: FastifyInstance): void;
  /** Sends what is left. */
  close(): Promise<void>;
};
export type TelemetryOptions = { endpoint: string; serviceName: string; version: string };

const providerFor = ({ endpoint, serviceName, version }: TelemetryOptions): TracerProvider => {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  return new TracerProvider({
    // Names of the semantic conventions: https://opentelemetry.io/docs/specs/semconv/resource/
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
};

const turnAttributes = (event: Extract<Observation, { kind: 'turn' }>) => ({
  'emergent.turn.outcome': event.outcome,
  'emergent.turn.improvised': [...event.improvised],
  'emergent.turn.failures': [...event.failures],
  'gen_ai.request.model': event.model,
  'gen_ai.usage.input_tokens': event.input_tokens,
  'gen_ai.usage.output_tokens': event.output_tokens,
  'emergent.model.calls': event.calls,
  'emergent.model.seconds': event.model_seconds,
});

type Attributes = Record<string, string | number | string[]>;

const spanOf = (event: Observation): [name: string, attributes: Attributes] => {
  if (event.kind === 'turn') return ['turn', turnAttributes(event)];
  if (event.kind === 'move') return [event.move, { 'emergent.move': event.move }];
  return [
    'world',
    {
      'emergent.task.outcome': event.outcome,
      'gen_ai.request.model': event.model,
      'gen_ai.usage.input_tokens': event.input_tokens,
      'gen_ai.usage.output_tokens': event.output_tokens,
      'emergent.model.calls': event.calls,
    },
  ];
};

export const openTelemetry = (options: TelemetryOptions): Telemetry => {
  const provider = providerFor(options);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const propagator = new W3CTraceContextPropagator();
  const tracer = provider.getTracer('emergent-rpg', options.version);
  const spans = new WeakMap<FastifyRequest, Context>();
  return {
    observe(event) {
      const ended = Date.now();
      const startTime = ended - event.seconds * 1000;
      const [name, attributes] = spanOf(event);
      tracer.startSpan(name, { startTime, attributes }, context.active()).end(ended);
    },
    addTo(app) {
      // With a callback: what runs behind `done` is within the span, which a promise would not be.
      app.addHook('onRequest', (request, _reply, done) => {
        const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
        const route = request.routeOptions.url ?? 'unknown';
        const attributes = {
          'http.request.method': request.method,
          'http.route': route,
          'emergent.request.id': request.id,
        };
        const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
        const within = trace.setSpan(parent, span);
        spans.set(request, within);
        context.with(within, done);
      });
      app.addHook('onResponse', async (request, reply) => {
        const span = trace.getSpan(spans.get(request) ?? ROOT_CONTEXT);
        span?.setAttribute('http.response.status_code', reply.statusCode);
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
      });
    },
    close: () => provider.shutdown(),
  };
};
