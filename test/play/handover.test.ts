// A story that changes hands by a code: whatever goes wrong on the way, the code is good until the story is somebody else's.
import { faultyStore, memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { type Store, StoreUnavailable } from '@emergent/engine/ports';
import { EmergentError } from '@emergent/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testEngine } from '../support/engine.ts';
import { smallWorld } from '../support/small-world.ts';

const [alice, bob, carol] = [{ owner: 'guest:alice' }, { owner: 'guest:bob' }, { owner: 'guest:carol' }];
type Faults = Partial<Record<keyof Store, 'before' | 'after'>>;
let faults: Faults;
let error: Error = new Error('none yet');
let engine: Engine;
let id = '';
beforeEach(async () => {
  faults = {};
  const failing = (operation: keyof Store) => faults[operation] ?? null;
  const store = faultyStore(memoryStore(), failing, () => error);
  engine = await testEngine({ store, worlds: [smallWorld] });
  ({ session_id: id } = await engine.createSession(alice, { character_name: 'Wren' }, { key: undefined }));
});
afterEach(() => engine.close());

test('a key that the old owner has used in the story takes nothing from the new one', async () => {
  await engine.act(alice, id, 'I look around.', { key: 'first' });
  const { code } = await engine.handOver(alice, id);
  expect(await engine.claim(bob, code, { key: 'first' })).toEqual({ session_id: id });
  expect(await engine.claim(bob, code, { key: 'first' })).toEqual({ session_id: id });
  expect(await engine.act(bob, id, 'I look around.', { key: 'second' })).toMatchObject({ success: true });
});

const AWAY = new StoreUnavailable(new Error('away'));
const BROKEN: [string, Faults, Error][] = [
  ['not read', { lastSeq: 'before' }, AWAY],
  ['not written', { append: 'before' }, AWAY],
  ['written, and nobody learns of it', { append: 'after', byKey: 'before' }, AWAY],
  ['written to by others without end', { append: 'before' }, new EmergentError('LOG_MOVED')],
];
test.each(BROKEN)('where the story is %s the code is good for another try', async (_, broken, why) => {
  const { code } = await engine.handOver(alice, id);
  faults = broken;
  error = why;
  await expect(engine.claim(bob, code, { key: 'k' })).rejects.toThrow();
  faults = {};
  expect(await engine.claim(bob, code, { key: 'k' })).toEqual({ session_id: id });
  for (const who of [alice, carol])
    await expect(engine.claim(who, code, { key: 'k' })).rejects.toMatchObject({ code: 'CODE_NOT_FOUND' });
  const { records } = await engine.exportSession(bob, id);
  expect(records.map(({ kind }) => kind)).toEqual(['began', 'noted']);
});
