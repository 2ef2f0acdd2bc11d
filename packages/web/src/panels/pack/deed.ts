// A deed with an item, and what to say of it where the story itself is out of sight: that it was refused, or how to take it back.
import type { InventoryItem } from '@emergent/schema';
import { item as doWith, type ItemDeed, undo } from '../../play/move.ts';
import type { Story } from '../../play/story.ts';
import { toast } from '../../state/toasts.ts';
import { textNow } from '../../text/use-text.ts';

const takeBack = (story: Story, seq: number) => {
  // Whoever has played on since would lose more than this.
  if (story.now().session.head.seq === seq) void undo(story);
  else toast({ title: textNow().packPanel.tooLate });
};

export const doDeed = async (story: Story, { id, name }: InventoryItem, deed: ItemDeed): Promise<void> => {
  if (!(await doWith(story, id, deed))) return;
  const { packPanel, common } = textNow();
  const { turns, session } = story.now();
  const turn = turns.at(-1);
  const refused = turn?.verdict.allowed === false ? turn.verdict.reason : null;
  if (refused !== null) return toast({ title: packPanel.refused(name), text: refused });
  toast({
    title: packPanel.done[deed](name),
    action: { label: common.undo, press: () => takeBack(story, session.head.seq) },
  });
};
