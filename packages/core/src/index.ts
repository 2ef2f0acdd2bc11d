// The pure core: everything here is synchronous and deterministic. Used by the engine only.
export * from './dice.ts';
export * from './scene.ts';
export * from './world.ts';
