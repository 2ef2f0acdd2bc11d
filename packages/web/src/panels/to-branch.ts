// Going over to another branch from a panel, with a message that leads back. Used by the timeline and the journal.
import { switchBranch } from '../play/move.ts';
import type { Story } from '../play/story.ts';
import { toast } from '../state/toasts.ts';
import { textNow } from '../text/use-text.ts';

/** `name`: as it is shown. True when the story goes on from there now. */
export const toBranch = async (story: Story, branch: string, name: string): Promise<boolean> => {
  const before = story.now().session.head.branch;
  if (!(await switchBranch(story, branch))) return false;
  const { timelinePanel, common } = textNow();
  toast({
    title: timelinePanel.switched(name),
    action: { label: common.undo, press: () => void switchBranch(story, before) },
  });
  return true;
};
