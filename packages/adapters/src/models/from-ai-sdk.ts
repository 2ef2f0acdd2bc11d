// Makes our model out of a provider's language model of the AI SDK: text deltas, finish and usage, with errors in our words.
// Used by the providers beside it. The language model is called directly: one request, no retries, nothing buffered.
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
  SharedV4ProviderOptions,
} from '@ai-sdk/provider';
import {
  type Finish,
  type Model,
  ModelError,
  type ModelEvent,
  type ModelRequest,
  type Usage,
} from '@emergent/engine/ports';
import { toModelError } from './errors.ts';
import { costOf } from './prices.ts';

type FromAiSdk = {
  model: LanguageModelV4;
  /** As configured. */
  id: string;
  provider: string;
  structured: boolean;
  /** How much the model may think before it speaks; its default costs the player seconds. */
  reasoning?: NonNullable<LanguageModelV4CallOptions['reasoning']>;
  providerOptions?: SharedV4ProviderOptions;
  /** Marks the constant instructions as worth caching, for providers that want to be told. */
  instructionOptions?: SharedV4ProviderOptions;
};

export function fromAiSdk(from: FromAiSdk): Model {
  return {
    id: from.id,
    provider: from.provider,
    structured: from.structured,
    stream: (request) => stream(from, request),
  };
}

async function* stream(from: FromAiSdk, request: ModelRequest): AsyncGenerator<ModelEvent> {
  try {
    const { stream: parts } = await from.model.doStream(callOptions(from, request));
    for await (const part of parts) {
      const event = toEvent(from, part);
      if (event) yield event;
    }
  } catch (error) {
    if (request.signal.aborted) return;
    throw error instanceof ModelError ? error : toModelError(error);
  }
}

function callOptions(from: FromAiSdk, request: ModelRequest): LanguageModelV4CallOptions {
  // A JSON Schema by construction: made by the projection of our own zod types.
  const schema = request.schema as
    | Extract<LanguageModelV4CallOptions['responseFormat'], { type: 'json' }>['schema']
    | null;
  return {
    prompt: [
      { role: 'system', content: request.instructions, providerOptions: from.instructionOptions ?? {} },
      { role: 'user', content: [{ type: 'text', text: request.prompt }] },
    ],
    temperature: request.temperature,
    maxOutputTokens: request.max_output_tokens,
    abortSignal: request.signal,
    ...(from.reasoning && { reasoning: from.reasoning }),
    ...(from.providerOptions && { providerOptions: from.providerOptions }),
    ...(schema && { responseFormat: { type: 'json', name: 'answer', schema } }),
  };
}

function toEvent(from: FromAiSdk, part: LanguageModelV4StreamPart): ModelEvent | null {
  if (part.type === 'text-delta') return part.delta === '' ? null : { type: 'delta', text: part.delta };
  if (part.type === 'error') throw toModelError(part.error);
  if (part.type !== 'finish') return null;
  return { type: 'done', finish: toFinish(part.finishReason), usage: toUsage(from.id, part.usage) };
}

function toFinish({ unified, raw }: LanguageModelV4FinishReason): Finish {
  // The stream ended without the provider saying so: it was cut.
  if (unified === 'interrupted' || (unified === 'other' && raw === undefined)) throw new ModelError('connection');
  if (unified === 'error') throw new ModelError('malformed');
  if (unified === 'content-filter') return 'refused';
  return unified === 'stop' || unified === 'length' ? unified : 'other';
}

function toUsage(id: string, { inputTokens, outputTokens }: LanguageModelV4Usage): Usage {
  return {
    input_tokens: inputTokens.total ?? null,
    cached_tokens: inputTokens.cacheRead ?? null,
    output_tokens: outputTokens.total ?? null,
    reasoning_tokens: outputTokens.reasoning ?? null,
    cost: costOf(id, inputTokens.total, inputTokens.cacheRead, inputTokens.cacheWrite, outputTokens.total),
  };
}
