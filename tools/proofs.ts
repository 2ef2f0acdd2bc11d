// `npm run proofs [part of a path]`: the long proofs whole (`npm test` makes a part of each): every interleaving with a crash at each step, fifty
// kills, a thousand turns, all runs of the properties, the contract of stores once more on MongoDB without caches, EPUBs checked.
import { spawnSync } from 'node:child_process';
import { longProofs } from './long-proofs.ts';

const [, , wanted = ''] = process.argv;
const files = longProofs().filter((path) => path.includes(wanted));
const { status } = spawnSync('npx', ['vitest', 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, PROOFS: 'whole' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
