// Playing a line: words stream in, the turn is recorded, or the line waits until the server is back. Called by the play screen and watch.ts.
import type { Signal } from '@emergent/schema';
import { client } from '../data/client.ts';
import { hasCode, isOffline } from '../data/trouble.ts';
import { keepWaiting } from './kept.ts';
import { withWords } from './live.ts';
import type { Story } from './story.ts';

/** The turn as it was recorded takes the place of its provisional words; a retold one that of the turn before. */
const showTurn = (story: Story, { turn }: Extract<Signal, { type: 'narrative_response' }>['data']) => {
  const before = story.now().turns.filter(({ number }) => number < turn.number);
  story.change({ turns: [...before, turn], live: null });
};

const hear = (story: Story, signal: Signal) => {
  const { live } = story.now();
  if (signal.type === 'narrative_response') return showTurn(story, signal.data);
  if (live === null) return;
  if (signal.type === 'turn_started') story.change({ live: { ...live, number: signal.data.number, words: '' } });
  if (signal.type === 'narrative_delta') story.change({ live: withWords(live, signal.data) });
  if (signal.type === 'turn_discarded') story.change({ live: { ...live, words: '' } });
};

/** Why a line came to nothing: it is given back to be written anew, or kept to be sent again. */
const failed = (story: Story, line: string, key: string, error: unknown) => {
  if (isOffline(error)) return story.change({ live: null, waiting: { line, key } });
  keepWaiting(story.id, null);
  story.giveBack(line);
  story.change({ live: null, error: hasCode(error, 'CANCELLED') ? null : error });
};

/** Plays a line. With the key of an earlier sending it is played once in all. */
export const act = async (story: Story, line: string, key: string = crypto.randomUUID()): Promise<void> => {
  const { live, waiting, session } = story.now();
  // One at a time, in the order of writing: a line that waits is not overtaken by the next.
  if (live !== null || (waiting !== null && waiting.key !== key)) return story.giveBack(line);
  story.streamed.add(key);
  // Kept from the start, so that closing the page in mid-turn loses nothing: the same key finds the turn again.
  keepWaiting(story.id, { line, key });
  story.change({
    live: { key, line, number: session.head.number + 1, words: '', own: true },
    waiting: null,
    error: null,
    editing: null,
  });
  try {
    for await (const signal of client.actStream(story.id, line, { key })) hear(story, signal);
    keepWaiting(story.id, null);
    await story.refresh();
  } catch (error) {
    // The turn may be told although reading the session anew has failed: the follower reads it when the server is back.
    if (story.now().live === null) return story.change({ error });
    failed(story, line, key, error);
  }
};

/** Stops what is being told; nothing is recorded. Too late is no trouble: the turn is there then. */
export const stop = async (story: Story) => {
  const { live } = story.now();
  if (live?.own !== true) return;
  try {
    await client.cancel(story.id, live.key);
  } catch (error) {
    if (!hasCode(error, 'ACTION_NOT_FOUND')) story.change({ error });
  }
};

/** Sends a waiting line now. */
export const sendWaiting = (story: Story) => {
  const { waiting, live } = story.now();
  if (waiting !== null && live === null) void act(story, waiting.line, waiting.key);
};

/** Takes a waiting line back to be written anew. */
export const takeBack = (story: Story) => {
  const { waiting } = story.now();
  if (waiting === null) return;
  keepWaiting(story.id, null);
  story.change({ waiting: null });
  story.giveBack(waiting.line);
};
