// Publish and subscribe among instances: a Redis channel for each topic that somebody here listens to. Used by hub-redis.
import { randomUUID } from 'node:crypto';
import type { Hub } from '@emergent/engine/ports';
import type { Link } from './link.ts';

/** What was missed is looked up: soon while Redis is away, now and then where a publisher may have died before it spoke. */
const LOOK_AWAY_MS = 5000;
const LOOK_MS = 60_000;
/** Topics are looked up in so many parts, one after the other, not all at once. */
const PARTS = 20;
/** Topics of which others are told to look, once what was to be said can be said again. */
const MOST_UNHEARD = 10_000;
/** Channels subscribed to with one command. */
const AT_ONCE = 500;

type Missed = (() => void) | undefined;

export const sharedTopics = (link: Link, local: Pick<Hub, 'publish' | 'subscribe'>, prefix: string) => {
  const { commands, subscriber } = link;
  // Redis brings our own messages back; this process has heard them already.
  const self = randomUUID();
  const followed = new Map<string, Set<{ missed: Missed }>>();
  const channelOf = (topic: string) => `${prefix}topic:${topic}`;

  const look = (topics: Iterable<string>): void => {
    for (const topic of topics) for (const { missed } of [...(followed.get(topic) ?? [])]) missed?.();
  };
  /** Once Redis has confirmed, nothing is missed any more; what was published until then may have been. */
  const listen = (topics: readonly string[]): void => {
    if (topics.length === 0 || subscriber.status !== 'ready') return;
    subscriber.subscribe(...topics.map(channelOf)).then(
      () => look(topics),
      // The connection is gone: its return listens to all topics again.
      () => undefined,
    );
  };
  const listenToAll = (): void => {
    const topics = [...followed.keys()];
    for (let from = 0; from < topics.length; from += AT_ONCE) listen(topics.slice(from, from + AT_ONCE));
  };
  const hear = (channel: string, text: string): void => {
    const [from = ''] = text.split(' ', 1);
    const topic = channel.slice(channelOf('').length);
    if (from === self) return;
    if (from === text) {
      look([topic]);
      return;
    }
    try {
      local.publish(topic, JSON.parse(text.slice(from.length + 1)));
    } catch {
      // Not a message of ours: whoever else writes to this Redis is not listened to.
    }
  };
  subscriber.on('message', hear);
  subscriber.on('ready', listenToAll);

  let part = 0;
  const lookAtPart = (): void => {
    part = (part + 1) % PARTS;
    look([...followed.keys()].filter((_, at) => at % PARTS === part));
  };
  let beat = 0;
  const timer = setInterval(() => {
    beat++;
    if (!link.connected() || beat % (LOOK_MS / LOOK_AWAY_MS) === 0) lookAtPart();
    // A connection that only listens notices by this that nobody speaks any more.
    if (part === 0 && subscriber.status === 'ready') subscriber.ping().catch(() => undefined);
  }, LOOK_AWAY_MS / PARTS);
  timer.unref();

  const unheard = new Set<string>();
  const publish: Hub['publish'] = (topic, message) => {
    local.publish(topic, message);
    commands.publish(channelOf(topic), `${self} ${JSON.stringify(message ?? null)}`).catch(() => {
      if (unheard.size < MOST_UNHEARD) unheard.add(topic);
    });
  };
  // While Redis is away the others look for themselves; where it was only we who were cut off, they are told to, by our name alone.
  commands.on('ready', () => {
    for (const topic of unheard) commands.publish(channelOf(topic), self).catch(() => undefined);
    unheard.clear();
  });
  const subscribe: Hub['subscribe'] = (topic, listener, missed) => {
    const stop = local.subscribe(topic, listener);
    const place = { missed };
    const places = followed.get(topic) ?? new Set();
    followed.set(topic, places.add(place));
    if (places.size === 1) listen([topic]);
    return () => {
      stop();
      if (!places.delete(place) || places.size > 0 || followed.get(topic) !== places) return;
      followed.delete(topic);
      if (subscriber.status === 'ready') subscriber.unsubscribe(channelOf(topic)).catch(() => undefined);
    };
  };
  return { publish, subscribe, count: () => followed.size, close: () => clearInterval(timer) };
};
