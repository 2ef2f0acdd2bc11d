// Hears what happens in the story from anywhere (another tab, another device, a retry), and sends a waiting line when the server is back.
import type { Signal } from '@emergent/schema';
import { client } from '../data/client.ts';
import { isOffline } from '../data/trouble.ts';
import { toast } from '../state/toasts.ts';
import { textNow } from '../text/use-text.ts';
import { sendWaiting } from './act.ts';
import { withWords } from './live.ts';
import type { Story } from './story.ts';

const refresh = (story: Story) => {
  story.refresh().catch((error: unknown) => story.change({ error }));
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
  if (signal.data.what === 'deleted') return story.change({ gone: 'deleted' });
  if (signal.data.what === 'handed_over') return story.change({ gone: 'handed over' });
  if (signal.data.what === 'restored') story.change({ gone: null });
  if (signal.data.what === 'switch') story.forgetTurns();
  refresh(story);
};

/** What went wrong for want of a server is dealt with; what was missed meanwhile is read. */
const isBack = (story: Story) => {
  toast({ title: textNow().play.back });
  if (isOffline(story.now().error)) story.change({ error: null });
  refresh(story);
};

const lastRecord = (story: Story): number => {
  const { metadata, head } = story.now().session;
  return typeof metadata.last_record === 'number' ? metadata.last_record : head.seq;
};

/** Until the returned function is called. */
export const watch = (story: Story): (() => void) => {
  const follower = client.follow(story.id, {
    after: lastRecord(story),
    onSignal: (signal) => hear(story, signal),
    onState: (connection, error) => {
      // Whoever plays elsewhere cannot be heard any more: their turn is read when the line is back.
      const deaf = connection !== 'live' && story.now().live?.own === false;
      const was = story.now().connection;
      // A try to connect again is no connection: what is said of it stays until there is one.
      const shown = connection === 'connecting' && was === 'waiting' ? was : connection;
      story.change({ connection: shown, ...(deaf ? { live: null } : {}), ...(error === null ? {} : { error }) });
      if (connection !== 'live') return;
      if (was === 'waiting') isBack(story);
      sendWaiting(story);
    },
  });
  // Without a network too: whether the server itself is out of reach is then known within seconds.
  const wake = () => follower.wake();
  const changes = ['online', 'offline', 'pageshow'] as const;
  for (const change of changes) window.addEventListener(change, wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    for (const change of changes) window.removeEventListener(change, wake);
    document.removeEventListener('visibilitychange', wake);
    follower.stop();
  };
};
