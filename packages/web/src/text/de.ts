// German: the proof that the page can speak another language. Loaded only by those who want it.
import type { Catalogue } from './catalogue.ts';
import { bookFields } from './de/book-fields.ts';
import { characterPanel } from './de/character-panel.ts';
import { common } from './de/common.ts';
import { handOver } from './de/hand-over.ts';
import { home } from './de/home.ts';
import { journalPanel } from './de/journal-panel.ts';
import { library } from './de/library.ts';
import { make } from './de/make.ts';
import { newStory } from './de/new-story.ts';
import { notices } from './de/notices.ts';
import { packPanel } from './de/pack-panel.ts';
import { peoplePanel } from './de/people-panel.ts';
import { play } from './de/play.ts';
import { questsPanel } from './de/quests-panel.ts';
import { settings } from './de/settings.ts';
import { shell } from './de/shell.ts';
import { stories } from './de/stories.ts';
import { timelinePanel } from './de/timeline-panel.ts';
import { troubles } from './de/troubles.ts';
import { whyPanel } from './de/why-panel.ts';
import { words } from './de/words.ts';
import { worldPanel } from './de/world-panel.ts';

export const de: Catalogue = {
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
