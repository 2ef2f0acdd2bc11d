// What a tab of the panel is: it shows the story as it stands, and what can be done from there. Used by panel.ts and its tabs.
import type { Playing, Story } from '../play/story.ts';

export type PanelDeeds = {
  /** Plays a line at once. */
  act: (line: string) => void;
  /** Puts a line into the action line to go on with. */
  write: (line: string) => void;
  saveCopy: () => void;
};
export type Tab = (playing: Playing, story: Story, deeds: PanelDeeds) => readonly Node[];
