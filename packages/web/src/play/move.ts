// Moves along the story and deeds by button: undo, redo, retry, edit, branches, items, quests. Each says what the player saw as the
// head, so that two presses undo once and nobody moves a story that has moved on.
import { client } from '../data/client.ts';
import { hasCode } from '../data/trouble.ts';
import { announce } from '../state/announcements.ts';
import { textNow } from '../text/use-text.ts';
import type { Story } from './story.ts';

type Seen = { if_head: number };
export type ItemDeed = 'equip' | 'unequip' | 'use' | 'drop';

/** True when it was done. What went wrong stands in `error`. */
const run = async (story: Story, ask: (seen: Seen) => Promise<unknown>): Promise<boolean> => {
  const { busy, live, session } = story.now();
  if (busy || live !== null) return false;
  story.change({ busy: true, error: null });
  try {
    await ask({ if_head: session.head.seq });
    await story.refresh();
    return true;
  } catch (error) {
    story.change({ live: null, error });
    // What the player saw was out of date: show how it stands, and let them decide anew.
    if (hasCode(error, 'HEAD_MOVED', 'ITEM_NOT_FOUND', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO')) {
      await story.refresh().catch(() => undefined);
    }
    return false;
  } finally {
    story.change({ busy: false });
  }
};

/** Where the story stands now is plain to see; who listens is told. */
const told = async (story: Story, moving: Promise<boolean>) => {
  const done = await moving;
  if (done) announce(textNow().play.standsAt(story.now().session.head.number));
  return done;
};

export const undo = (story: Story) =>
  told(
    story,
    run(story, (seen) => client.undo(story.id, seen)),
  );
/** Back to an earlier turn, to go on from there another way; what came after it stays in the tree. */
export const goBackTo = (story: Story, number: number) => run(story, (seen) => client.undoTo(story.id, number, seen));
export const redo = (story: Story) =>
  told(
    story,
    run(story, (seen) => client.redo(story.id, seen)),
  );
/** Its words are heard by the follower while they are told. */
export const retry = (story: Story) => run(story, (seen) => client.retry(story.id, seen));

export const item = (story: Story, itemId: string, deed: ItemDeed) =>
  run(story, (seen) => client.item(story.id, itemId, deed, seen));
export const abandonQuest = (story: Story, questId: string) =>
  run(story, (seen) => client.patchQuest(story.id, questId, { status: 'abandoned', ...seen }));
export const trackQuest = (story: Story, questId: string, tracked: boolean) =>
  run(story, (seen) => client.patchQuest(story.id, questId, { tracked, ...seen }));

export const edit = async (story: Story, number: number, text: string) => {
  if (await run(story, (seen) => client.editTurn(story.id, number, text, seen))) story.change({ editing: null });
};

/** Goes on from another branch: the turns shown are of a path that is left. */
export const switchBranch = (story: Story, branch: string) =>
  run(story, async (seen) => {
    await client.call('switchBranch', { params: { session_id: story.id, branch }, body: seen });
    story.forgetTurns();
  });
