// A button that puts a turn before the reader; where it lies on another branch, the story goes over to that first.
import { Button } from '../../common/button.tsx';
import { toastError } from '../../common/error-state.tsx';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { toBranch } from '../to-branch.ts';

/** `branch` null: the turn is on the path that is shown. */
export const ToTurn = ({ number, branch }: { number: number; branch: string | null }) => {
  const { journalPanel: text } = useText();
  const story = useStory();
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const go = async () => {
    if (branch !== null && !(await toBranch(story, branch, text.otherWay))) return;
    await story.show(number);
  };
  return (
    <Button
      look="quiet"
      className="-ms-3.5 text-sm"
      idle={branch !== null && !free}
      onClick={() => void go().catch(toastError)}
    >
      {branch === null ? text.turn(number) : text.turnElsewhere(number)}
    </Button>
  );
};
