// Appends one turn after another until it is killed, and tells each once it is acknowledged. Started by crash.test.ts, with a folder and a sample turn.
import { writeSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import type { TurnRecord } from '@emergent/schema';
import { openSqliteStore } from './index.ts';

const [, , dataDir = '', text = '{}'] = process.argv;
const sample: TurnRecord = JSON.parse(text);
const store = openSqliteStore({ dataDir });
let seq = (await store.last(sample.session_id))?.seq ?? 0;

for (;;) {
  seq++;
  await store.append({ ...sample, seq, idempotency_key: `key-${seq}`, terms: ['rain', `t${seq}`] });
  writeSync(1, `${seq}\n`);
  // Checkpoints take their turn between the appends.
  await pause();
}
