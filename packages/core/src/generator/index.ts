// Worlds without a model: a request in, a lorebook and a scenario out, step by step. Used by the engine's scenario generation.
export { analyse } from './analyse.ts';
export { type Cast, castOf } from './cast.ts';
export { type Draft, generate, generateNamed, lorebookOf, type Named, published, seedOf } from './generate.ts';
export { entriesOf, systemsOf, timelineOf } from './lore.ts';
export { complaintsOf, type Half, type Mended, mend } from './mend.ts';
export { peopleOf, tiesOf } from './people.ts';
export { climatesOf, placesOf } from './places.ts';
export { templateOf } from './template.ts';
export type { Analysis } from './types.ts';
