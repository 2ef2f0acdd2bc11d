// The engine's ports: interfaces only. Adapters implement them; the contract suites stand in `contract.ts`.
export * from './clock.ts';
export * from './contents.ts';
export * from './hub.ts';
export * from './jobs.ts';
export * from './model.ts';
export * from './paging.ts';
export * from './store.ts';
export * from './tasks.ts';
