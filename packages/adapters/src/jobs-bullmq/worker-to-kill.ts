// A process that takes jobs and never ends one: killed by the tests in the midst of its work. Words: the URL, the name, the lock in milliseconds.
import { openBullJobs } from './index.ts';

const [url = '', name = '', lockMs = ''] = process.argv.slice(2);
const jobs = await openBullJobs({ url, name, lockMs: Number(lockMs) });
await jobs.start(async (id) => {
  process.stdout.write(`${id}\n`);
  await new Promise(() => undefined);
});
