// The headless player, and what can be said of a story it has played. Used by the command line (through the engine), by tests, and by whoever
// must prove that a world can be finished.
export * from './bot.ts';
export * from './coverage.ts';
export * from './rehearse.ts';
export * from './repetition.ts';
