// How the open story is told from here on; what was told stays as it is. Opened from the menu of the bar.
import { create } from 'zustand';
import { Dialog } from '../../common/dialog.tsx';
import { toastError } from '../../common/error-state.tsx';
import { type TellingChoice, TellingFields } from '../../common/telling-fields.tsx';
import { client } from '../../data/client.ts';
import { useSession, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';

const useOpen = create<{ open: boolean }>(() => ({ open: false }));
export const openTelling = () => useOpen.setState({ open: true });

export const ChangeTelling = () => {
  const { newStory, play } = useText();
  const open = useOpen((state) => state.open);
  const story = useStory();
  const { style, difficulty, content_level } = useSession();
  const change = (part: Partial<TellingChoice>) => {
    // Shown at once; where the server refuses, as it stands there.
    story.change({ session: { ...story.now().session, ...part } });
    client
      .patchSession(story.id, part)
      .catch(toastError)
      .then(story.refresh)
      .catch((error: unknown) => story.change({ error }));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(now) => useOpen.setState({ open: now })}
      title={newStory.how}
      description={play.tellingFromHere}
    >
      <div className="flex flex-col gap-5">
        <TellingFields telling={{ style, difficulty, content_level }} change={change} />
      </div>
    </Dialog>
  );
};
