// Which tests have a long form, as tools/proofs.ts runs it: those that ask testing/proofs.ts how much of it is wanted, or run properties with `hold`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ASKS = /from '[^']*(?:testing\/proofs|support\/properties\.ts)(?:\.ts)?'/;

/** Paths of the tests, from the root of the project. */
export const longProofs = (): string[] =>
  ['packages', 'test']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
    .filter((path) => ASKS.test(readFileSync(join(ROOT, path), 'utf8')))
    .sort();
