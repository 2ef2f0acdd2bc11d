// Reads server-sent events from a response. Called by act-stream.ts and follow-events.ts; the browser's EventSource can neither
// POST nor send headers.
import type { Signal } from '@emergent/schema';

export type ServerEvent = { event: string; data: string; id: string | null };

const fieldOf = (line: string): [string, string] => {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
};

const eventOf = (block: string): ServerEvent | null => {
  const data: string[] = [];
  let event = 'message';
  let id: string | null = null;
  for (const line of block.split(/\r\n|\r|\n/)) {
    const [name, value] = fieldOf(line);
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id') id = value;
  }
  return data.length === 0 ? null : { event, data: data.join('\n'), id };
};

/** Events as they arrive; comments (heartbeats) come as null, so that silence can be told from rest. An unfinished event is dropped. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent | null> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) yield eventOf(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const TYPES: Record<Signal['type'], true> = {
  turn_started: true,
  narrative_delta: true,
  narrative_response: true,
  turn_discarded: true,
  session_changed: true,
  error: true,
  pong: true,
};

/** A parsed frame as a Signal, or null for a type this version does not know: a newer server may say more. */
export const signalOf = (type: unknown, data: unknown): Signal | null => {
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type) || typeof data !== 'object' || data === null) return null;
  // The server builds frames from the schema of Signal; checking it again would load the schemas into the page.
  return { type, data } as Signal;
};

export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
