// Kills in the middle of writing (four in `npm test`, ten in the whole proof): every acknowledged record is there exactly once, and the file opens again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { turnSample } from '@emergent/engine/ports/contract';
import { expect, test } from 'vitest';
import { amount } from '../testing/proofs.ts';
import { openSqliteStore } from './index.ts';

const S = '6d1c2f0a-0000-4000-8000-000000000001';
const KILLS = amount(4, 10);
const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

/** Runs the writer until `ms` after its first acknowledgement, kills it, and returns what it had acknowledged. */
const writeUntilKilled = async (dataDir: string, ms: number): Promise<number[]> => {
  const sample = JSON.stringify(turnSample(S, 1, { telling: 'It rains, and then it rains. '.repeat(60) }));
  const writer = spawn(process.execPath, [WRITER, dataDir, sample], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (told === '') setTimeout(() => writer.kill('SIGKILL'), ms);
    told += text;
  });
  const [, signal] = await once(writer, 'close');
  expect(signal).toBe('SIGKILL');
  // A last line without its end was acknowledged too, yet can't be told from a shorter number.
  return told.split('\n').slice(0, -1).map(Number);
};

test('every acknowledged append survives a kill, once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'emergent-crash-'));
  const acknowledged: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged.push(...(await writeUntilKilled(dataDir, Math.random() * 120)));
  }
  const store = openSqliteStore({ dataDir });
  const stored = (await store.after(S, -1, 1_000_000)).map((record) => record.seq);
  expect(stored).toEqual(stored.map((_, index) => index + 1));
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  // Killed between the commit and telling of it, a record more than was acknowledged may stand.
  expect(stored.length).toBeLessThanOrEqual(acknowledged.length + KILLS);
  expect(acknowledged.filter((seq) => seq > stored.length)).toEqual([]);
  for (const seq of [1, acknowledged.at(-1) ?? 0]) {
    expect(await store.byTerms(S, [`t${seq}`], null, 5)).toEqual([{ seq, score: 1 }]);
  }
  await store.close();
  await rm(dataDir, { recursive: true });
});
