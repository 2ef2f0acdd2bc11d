// `npm run fuzz [requests] [seed]`: requests made from the OpenAPI document, ten thousand unless told. Prints what was seen.
import { fuzz } from '../test/security/fuzz.ts';

const [requests = '10000', seed = 'fuzz'] = process.argv.slice(2);
const from = performance.now();
const seen = await fuzz(Number(requests), seed);
const seconds = Math.round((performance.now() - from) / 1000);
process.stdout.write(`${seen.requests} requests in ${seconds} s, ${seen.reached} routes answered with success\n`);
process.stdout.write(
  `${JSON.stringify(seen.statuses)}\n${seen.faults.length} faults\n${seen.faults.slice(0, 50).join('\n')}\n`,
);
process.exitCode = seen.faults.length === 0 ? 0 : 1;
