// The open story, for the play screen and the panels beside it.
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Playing, Story } from './story.ts';

const Open = createContext<Story | null>(null);

export const StoryProvider = ({ story, children }: { story: Story; children: ReactNode }) => (
  <Open value={story}>{children}</Open>
);

/** To act on it: `act(story, line)`, `undo(story)` … do not show anything by themselves. */
export const useStory = (): Story => {
  const story = useContext(Open);
  if (story === null) throw new Error('No story is open here.');
  return story;
};

/** A part of what is known of it. Choose as little as is shown: whoever chooses more is drawn with every word that streams in. */
export const usePlaying = <Part,>(choose: (playing: Playing) => Part): Part => useStore(useStory().store, choose);

/** The session as it stands: what most panels show. */
export const useSession = () => usePlaying(({ session }) => session);
