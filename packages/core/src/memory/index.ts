// Memory: what a turn can be found by, what is recalled of it, and the chronicle that outlives it. Used by the engine; the store searches between.
export * from './chronicle.ts';
export * from './facts.ts';
export * from './past-turn.ts';
export * from './recall.ts';
export * from './search.ts';
export * from './terms.ts';
