// English: complete, and the pattern for every other language. One section a file, named after the screen, panel or piece that says it.
import { bookFields } from './en/book-fields.ts';
import { characterPanel } from './en/character-panel.ts';
import { common } from './en/common.ts';
import { handOver } from './en/hand-over.ts';
import { home } from './en/home.ts';
import { journalPanel } from './en/journal-panel.ts';
import { library } from './en/library.ts';
import { make } from './en/make.ts';
import { newStory } from './en/new-story.ts';
import { notices } from './en/notices.ts';
import { packPanel } from './en/pack-panel.ts';
import { peoplePanel } from './en/people-panel.ts';
import { play } from './en/play.ts';
import { questsPanel } from './en/quests-panel.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { stories } from './en/stories.ts';
import { timelinePanel } from './en/timeline-panel.ts';
import { troubles } from './en/troubles.ts';
import { whyPanel } from './en/why-panel.ts';
import { words } from './en/words.ts';
import { worldPanel } from './en/world-panel.ts';

export const en = {
  bookFields,
  characterPanel,
  common,
  handOver,
  home,
  journalPanel,
  library,
  make,
  newStory,
  notices,
  packPanel,
  peoplePanel,
  play,
  questsPanel,
  settings,
  shell,
  stories,
  timelinePanel,
  troubles,
  whyPanel,
  words,
  worldPanel,
};
