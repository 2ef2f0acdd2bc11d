// Publish and subscribe within one process. Used by hub-memory.
import type { Listener } from '@emergent/engine/ports';

/** `failed`: told what a listener threw. */
export const topicsOf = (failed: (cause: unknown) => void) => {
  const topics = new Map<string, Set<{ listener: Listener }>>();
  const publish = (topic: string, message: unknown): void => {
    // A copy: who subscribes or leaves while a message is told changes the next one.
    for (const { listener } of [...(topics.get(topic) ?? [])]) {
      try {
        listener(message);
      } catch (cause) {
        // A listener's failure is its own: the others and the publisher must not feel it, but somebody must see it.
        failed(cause);
      }
    }
  };
  const subscribe = (topic: string, listener: Listener): (() => void) => {
    const place = { listener };
    const listeners = topics.get(topic) ?? new Set();
    topics.set(topic, listeners.add(place));
    return () => {
      listeners.delete(place);
      if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
    };
  };
  return { publish, subscribe, count: () => topics.size, clear: () => topics.clear() };
};
