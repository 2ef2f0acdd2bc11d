// Opens a long story at turns all over it, cold, and undoes there. Used by long-story.ts.
import { openSqliteStore } from '@emergent/adapters';
import type { Store } from '@emergent/engine/ports';
import type { LogRecord } from '@emergent/schema';
import { LOCAL, testEngine } from '../test/support/engine.ts';

/** Puts the head on a turn, as a switch of branch does. */
const standAt = async (store: Store, last: LogRecord, head: number): Promise<LogRecord> => {
  const record: LogRecord = {
    v: 1,
    session_id: last.session_id,
    seq: last.seq + 1,
    idempotency_key: `stand at ${head}, ${last.seq}`,
    request: '',
    at: new Date().toISOString(),
    head,
    redo: null,
    kind: 'moved',
    move: 'switch',
  };
  await store.append(record);
  return record;
};

/** Opens the story at turns all over it, each time with a file just opened and nothing of the story in memory, and undoes there. */
export const openAnywhere = async (folder: string, id: string, other: string, samples: number) => {
  const [opened, undone]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples; sample++) {
    const store = openSqliteStore({ dataDir: folder });
    const last = await store.last(id);
    if (last === null) throw new Error('the long story is gone');
    const engine = await testEngine({ store });
    // The world itself is warm, as on any server that has been up for a minute.
    await engine.getSession(LOCAL, other);
    const turn = Math.max(2, Math.floor(((sample + 0.5) / samples) * last.seq));
    const node = (await store.bySeqs(id, [turn]))[0];
    await standAt(store, last, node?.kind === 'turn' ? turn : (node?.head ?? 1));
    const from = performance.now();
    await engine.getSession(LOCAL, id);
    opened.push(performance.now() - from);
    const before = performance.now();
    await engine.move(LOCAL, id, 'undo', { key: undefined });
    undone.push(performance.now() - before);
    await engine.close();
  }
  return { opened, undone };
};
