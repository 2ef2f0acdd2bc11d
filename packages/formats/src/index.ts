// Other programs' files: in by `readAny`, out by `write`. Called by the engine's imports and exports.
export type { Container } from './containers/open.ts';
export { type Imported, type ReadOptions, readAny } from './read-any.ts';
export type { StoryLine } from './shapes.ts';
export { type BookFormat, tellStory } from './story/books.ts';
export { type PlayedStory, type PlayedTurn, playedStory } from './story/played.ts';
export type { StoryHead, StoryTurn } from './story/story.ts';
export type { Bundle, ImportedTemplate, Story } from './world.ts';
export { formatList, type WriteOptions, write } from './write-any.ts';
