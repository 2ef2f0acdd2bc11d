// `npm run kills [number]`: the test of kills with fifty of them, or as many as asked. A script of its own, since how a variable is set differs by shell.
import { spawnSync } from 'node:child_process';

const [, , kills = '50'] = process.argv;
const { status } = spawnSync('npx', ['vitest', 'run', 'test/process/kill.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: kills },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
