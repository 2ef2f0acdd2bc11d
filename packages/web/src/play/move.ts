// Moves along the story and deeds by button: undo, redo, retry, edit, items, quests. Each says what the player saw as the head.
import { client } from '../client.ts';
import { hasCode, troubleOf } from '../trouble.ts';
import type { Story } from './story.ts';

export type Seen = { if_head: number };
type ItemDeed = 'equip' | 'unequip' | 'use' | 'drop';

const run = async (story: Story, asked: (seen: Seen) => Promise<unknown>) => {
  const { busy, live, session } = story.now();
  if (busy || live !== null) return;
  story.change({ busy: true, trouble: null });
  try {
    await asked({ if_head: session.head.seq });
    await story.refresh();
  } catch (error) {
    story.change({ live: null, trouble: troubleOf(error) });
    // What the player saw was out of date: show how it stands, and let them decide anew.
    if (hasCode(error, 'HEAD_MOVED', 'ITEM_NOT_FOUND', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO')) await story.refresh();
  } finally {
    story.change({ busy: false });
  }
};

export const undo = (story: Story) => run(story, (seen) => client.undo(story.id, seen));
export const redo = (story: Story) => run(story, (seen) => client.redo(story.id, seen));
/** Its words are heard by the follower while they are told. */
export const retry = (story: Story) => run(story, (seen) => client.retry(story.id, seen));
export const item = (story: Story, itemId: string, deed: ItemDeed) =>
  run(story, (seen) => client.item(story.id, itemId, deed, seen));
export const abandon = (story: Story, questId: string) =>
  run(story, (seen) => client.patchQuest(story.id, questId, { status: 'abandoned', ...seen }));
export const track = (story: Story, questId: string, tracked: boolean) =>
  run(story, (seen) => client.patchQuest(story.id, questId, { tracked, ...seen }));
export const edit = async (story: Story, number: number, text: string) => {
  await run(story, (seen) => client.editTurn(story.id, number, text, seen));
  if (story.now().trouble === null) story.change({ editing: null });
};
