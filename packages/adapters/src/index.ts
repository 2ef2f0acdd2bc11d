// Adapters of the engine's ports, chosen once at start by from-env.ts; tests and the bench name them one by one.
export { systemClock } from './clock/index.ts';
export { type Adapters, openAdapters, readSettings, SettingsRefused } from './from-env.ts';
export { lookAtDatabase, lookAtHub } from './from-env-look.ts';
export { type MemoryHub, type MemoryHubOptions, memoryHub } from './hub-memory/index.ts';
export { type MemoryJobsOptions, memoryJobs } from './jobs-memory/index.ts';
export { type ModelSettings, modelsFromSettings } from './models/index.ts';
export { droppingStore, type Fault, faultyStore, memoryStore } from './store-memory/index.ts';
export { openSqliteStore, type SqliteStoreOptions } from './store-sqlite/index.ts';
export { readWorld, readWorlds, SHIPPED_WORLDS, type World, WorldError, worldFolders } from './worlds-folder/index.ts';
