// Every shape of emergentRPG, defined once: types, validation of HTTP and of model answers, OpenAPI and the client's types come from here.
export * from './character.ts';
export * from './effect.ts';
export * from './error.ts';
export * from './item.ts';
export * from './lorebook.ts';
export * from './quest.ts';
export * from './routes.ts';
export * from './scenario.ts';
export * from './session.ts';
export * from './settings.ts';
export * from './signal.ts';
export * from './story.ts';
export * from './text.ts';
export * from './turn.ts';
export * from './wire.ts';
export * from './world.ts';
