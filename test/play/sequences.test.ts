// Property: any sequence of actions, buttons, undos, redos, retries, switches, edits and notes keeps every invariant, and the fold of the log
// is the live state: for the engine that played it and for one that has just been started on the same store.
import { memoryHub, memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { EmergentError } from '@emergent/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { botLine, sequence } from '../support/lines.ts';
import { expectSound } from '../support/play.ts';
import { hold } from '../support/properties.ts';

const STEPS = [
  'act',
  'act',
  'act',
  'undo',
  'undo',
  'redo',
  'retry',
  'switch',
  'edit',
  'edit head',
  'direct',
  'bookmark',
  'title',
] as const;
type Step = { what: (typeof STEPS)[number]; chance: number };
const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom(...STEPS), chance: fc.nat(1_000_000) });

/** What a player may run into: nothing changes then. */
const REFUSALS = ['NOTHING_TO_UNDO', 'NOTHING_TO_REDO', 'NOTHING_TO_RETRY', 'TURN_NOT_FOUND'];

const perform = async (engine: Engine, id: string, { what, chance }: Step): Promise<unknown> => {
  const write = { key: undefined };
  const { session } = await engine.getSession(LOCAL, id);
  const next = sequence(chance);
  if (what === 'act') return engine.act(LOCAL, id, botLine(session, next), write);
  if (what === 'undo' || what === 'redo') return engine.move(LOCAL, id, what, { ...write, ifHead: session.head.seq });
  if (what === 'retry') return engine.retry(LOCAL, id, write);
  if (what === 'edit')
    return engine.edit(LOCAL, id, next(session.head.number + 1), `Told otherwise, ${chance}.`, write);
  if (what === 'edit head') return engine.edit(LOCAL, id, session.head.number, `Told otherwise, ${chance}.`, write);
  if (what === 'bookmark') return engine.addBookmark(LOCAL, id, undefined, `mark ${chance}`, write);
  if (what === 'title') return engine.patchSession(LOCAL, id, { title: `Title ${chance}` }, write);
  if (what === 'switch') {
    const { items } = await engine.branches(LOCAL, id, 200, null);
    return engine.switchBranch(LOCAL, id, items[next(Math.max(1, items.length))]?.branch ?? 'main', write);
  }
  const item = session.inventory[next(Math.max(1, session.inventory.length))];
  const deed = (['equip', 'unequip', 'use', 'drop'] as const)[next(4)] ?? 'use';
  return item === undefined ? null : engine.direct(LOCAL, id, { deed, item_id: item.id }, write);
};

test('any sequence of deeds and moves keeps the log sound', async () => {
  const store = memoryStore();
  const engine = await testEngine({ store });
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
    const id = await beginStory(engine);
    for (const one of steps) {
      const before = (await engine.getSession(LOCAL, id)).session.head;
      try {
        await perform(engine, id, one);
      } catch (error) {
        if (!(error instanceof EmergentError && REFUSALS.includes(error.code))) throw error;
        expect((await engine.getSession(LOCAL, id)).session.head).toEqual(before);
      }
    }
    await expectSound(engine, id);
    const fresh = await testEngine({ store, hub: memoryHub() });
    expect(await fresh.getSession(LOCAL, id)).toEqual(await engine.getSession(LOCAL, id));
  });
  await hold(property, 50);
});
