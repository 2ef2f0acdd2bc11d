// `npm run kills [number]`: the test of kills with fifty of them, or as many as asked, some at a time, so that what was seen is told before the end
// too. A script of its own, since how a variable is set differs by shell.
import { spawnSync } from 'node:child_process';

/** Few enough that a busy machine is through with them before the test gives up. */
const AT_ONCE = 24;

const [, , wanted = '50'] = process.argv;
let done = 0;
while (done < Number(wanted)) {
  const some = Math.min(AT_ONCE, Number(wanted) - done);
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/process/kill.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, KILLS: String(some), PROOFS: 'whole' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  done += some;
  // What none of n tells of the rest: at 95 % confidence fewer than 3 of n (the rule of three).
  const most = ((100 * 3) / done).toFixed(1);
  console.log(`0 of ${done} kills lost or doubled a turn: with 95 % confidence fewer than ${most} % do.`);
}
