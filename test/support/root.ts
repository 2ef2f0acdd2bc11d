// Where the project and its programs stand; for tests and benches that start them.
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SERVER = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
export const CLI = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
