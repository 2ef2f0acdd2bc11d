// Hears what happens in the story from anywhere (another tab, another device, a retry), and sends a waiting line when the server is back.
import type { Signal } from '@emergent/schema';
import { client } from '../client.ts';
import { troubleOf } from '../trouble.ts';
import { act } from './act.ts';
import { withWords } from './live.ts';
import type { Story } from './story.ts';

const GONE = { what: 'This story was deleted.', advice: 'Take it back from the list of stories where it was deleted.' };

const refresh = (story: Story) => {
  story.refresh().catch((error: unknown) => story.change({ trouble: troubleOf(error) }));
};

/** Words of a turn that is played elsewhere, or told again. */
const hearWords = (story: Story, signal: Signal) => {
  const { live } = story.now();
  if (signal.type === 'turn_started' && live === null) {
    const { idempotency_key: key, line, number } = signal.data;
    story.change({ live: { key, line, number, words: '', own: false } });
  }
  if (signal.type === 'narrative_delta' && live?.key === signal.data.idempotency_key) {
    story.change({ live: withWords(live, signal.data) });
  }
  if (signal.type === 'turn_discarded' && live?.key === signal.data.idempotency_key) story.change({ live: null });
};

const hear = (story: Story, signal: Signal) => {
  if ('idempotency_key' in signal.data && story.streamed.has(signal.data.idempotency_key ?? '')) return;
  if (signal.type === 'narrative_response') return refresh(story);
  if (signal.type !== 'session_changed') return hearWords(story, signal);
  if (signal.data.what === 'deleted') return story.change({ trouble: GONE });
  if (signal.data.what === 'switch') story.forgetTurns();
  refresh(story);
};

const lastRecord = (story: Story): number => {
  const { metadata, head } = story.now().session;
  return typeof metadata.last_record === 'number' ? metadata.last_record : head.seq;
};

export type Watch = { stop: () => void; sendWaiting: () => void };

export const watch = (story: Story, restore: (line: string) => void): Watch => {
  const sendWaiting = () => {
    const { waiting, live } = story.now();
    if (waiting !== null && live === null) void act(story, waiting.line, restore, waiting.key);
  };
  const follower = client.follow(story.id, {
    after: lastRecord(story),
    onSignal: (signal) => hear(story, signal),
    onState: (connection, error) => {
      const deaf = connection !== 'live' && story.now().live?.own === false;
      // Whoever plays elsewhere cannot be heard any more: their turn is read when the line is back.
      story.change({
        connection,
        ...(deaf ? { live: null } : {}),
        ...(error === null ? {} : { trouble: troubleOf(error) }),
      });
      if (connection === 'live') sendWaiting();
    },
  });
  const wake = () => follower.wake();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    sendWaiting,
    stop: () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      follower.stop();
    },
  };
};
