// The steps: the outline first, then the others side by side. A step is one file; to add one, see its siblings and ../assemble.ts.
export { analysis } from './analysis.ts';
export { heroes } from './heroes.ts';
export { lore } from './lore.ts';
export { people } from './people.ts';
export { places } from './places.ts';
export { known } from './shared.ts';
export { isTold, story } from './story.ts';
