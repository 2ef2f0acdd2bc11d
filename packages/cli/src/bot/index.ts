// What tests and tools need of the headless player at the command line: a table to play at, and a whole story played.
export { playStory } from './play-story.ts';
export { openTable, seededClock } from './table.ts';
