// Lore with timers, chance and patterns in a story that is played: they rewind with undo, come back with redo, replay from the log, and the
// ledger says what fired and why not.
import { openSqliteStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { Lorebook } from '@emergent/schema';
import { afterAll, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { expectSound, recordsOf, stateOf } from '../support/play.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { smallWorld } from '../support/small-world.ts';

const write = { key: undefined };
const folder = temporaryFolder();
afterAll(folder.remove);

const entries = [
  { id: 'stays', keys: ['rope'], content: 'The rope is old.', sticky: 4, scan_depth: 1 },
  { id: 'rests', keys: ['rope'], content: 'The rope hums.', cooldown: 4, scan_depth: 1 },
  { id: 'once', keys: ['rope'], content: '@@dont_activate_after_match\nSomebody hung here.', scan_depth: 1 },
  { id: 'maybe', keys: ['rope'], content: 'It is frayed.', probability: 50, scan_depth: 1 },
  { id: 'pattern', keys: ['/r[o0]pe?s/i'], content: 'Ropes are sold by the fathom.', scan_depth: 1 },
  { id: 'broken', keys: ['/(?=rope)/'], content: 'Never told.' },
  { id: 'player', keys: ['{{user}}'], content: '{{user}} is expected.', scan_depth: 1 },
  { id: 'gated', constant: true, delay: 5, content: 'By now it is late.' },
].map((entry) => ({ ...entry, title: entry.id }));
const world = { ...smallWorld, lorebook: Lorebook.parse({ ...smallWorld.lorebook, entries }) };

/** What the newest turn's ledger says: ids with a plus where they fired. */
const ledgerOf = async (engine: Engine, id: string): Promise<Record<string, boolean>> => {
  const turn = (await recordsOf(engine, id)).findLast((record) => record.kind === 'turn');
  return Object.fromEntries((turn?.kind === 'turn' ? turn.context.lore : []).map((use) => [use.id, use.used]));
};

test.each(['storyteller', 'model'])('timers rewind with the story: %s', async (teller) => {
  const model = instantModel((_, call) =>
    answerOf(`You look at it for a while, and nothing stirs at all. ${call}`, {}),
  );
  const engine = await testEngine({
    store: openSqliteStore({ dataDir: `${folder.path}/${teller}` }),
    worlds: [world],
    models: teller === 'model' ? [model] : [],
  });
  const id = await beginStory(engine, 'Wren');
  const act = async (line: string) => {
    await engine.act(LOCAL, id, line, write);
    return ledgerOf(engine, id);
  };
  const first = await act('I look at the rope');
  expect(first).toMatchObject({ stays: true, rests: true, once: true, gated: false });
  expect(first).not.toHaveProperty('player');
  const after = await stateOf(engine, id);
  expect(after.memory.lore_timers?.map((timer) => timer.id).sort()).toEqual(['once', 'rests', 'stays']);
  const second = await act('I look at the rope');
  expect(second).toMatchObject({ stays: true, rests: false, once: false });

  // Undone, the second turn has taken nothing with it; told again the first fires as it did, by the same dice.
  await engine.move(LOCAL, id, 'undo', write);
  expect(await stateOf(engine, id)).toEqual(after);
  await engine.move(LOCAL, id, 'undo', write);
  expect((await stateOf(engine, id)).memory.lore_timers).toBeUndefined();
  expect(await act('I look at the rope')).toEqual(first);
  expect(await act('I look at the rope, says Wren, at the ropes')).toMatchObject({
    ...second,
    pattern: true,
    player: true,
    broken: false,
  });
  await engine.retry(LOCAL, id, write);
  expect(await ledgerOf(engine, id)).toMatchObject({ stays: true, rests: false, once: false });
  expect(await act('I look at the rope')).toMatchObject({ stays: true, rests: true, once: false, gated: true });
  await expectSound(engine, id);
  await engine.close();

  // From the log alone, with nothing in memory.
  const again = await testEngine({ store: openSqliteStore({ dataDir: `${folder.path}/${teller}` }), worlds: [world] });
  await again.act(LOCAL, id, 'I look at the rope', write);
  expect(await ledgerOf(again, id)).toMatchObject({ rests: false, once: false });
  const told = (await recordsOf(again, id)).flatMap((record) => (record.kind === 'turn' ? [record.context.lore] : []));
  expect(told.flat().find((use) => use.id === 'broken')?.why).toContain('looking ahead or behind');
  await again.close();
});

test('decorators and held-back constants stay out of the prompt; what fired is in it', async () => {
  const asked: string[] = [];
  const model = instantModel((request, call) => {
    asked.push(`${request.instructions}\n${request.prompt}`);
    return answerOf(`You look at it for a while, and nothing stirs at all. ${call}`, {});
  });
  const engine = await testEngine({ worlds: [world], models: [model] });
  const id = await beginStory(engine, 'Wren');
  for (const line of ['I look at the rope', 'I wait', 'I look at Wren']) await engine.act(LOCAL, id, line, write);
  expect(asked.join('\n')).not.toMatch(/@@|\{\{/);
  expect(asked[0]).toContain('Somebody hung here.');
  expect(asked[0]).not.toContain('By now it is late.');
  expect(asked[2]).toContain('By now it is late.');
  expect(asked[2]).toContain('Wren is expected.');
  await engine.close();
});

test('the dry run tells an author of every entry', async () => {
  const engine = await testEngine({ worlds: [world] });
  const { entries: told } = await engine.dryRun(LOCAL, 'small', 'a rope');
  expect(told.map(({ id, fired }) => (fired ? `+${id}` : id))).toEqual([
    '+stays',
    '+rests',
    '+once',
    '+maybe',
    'pattern',
    'broken',
    'player',
    '+gated',
  ]);
  expect(told.find(({ id }) => id === 'maybe')?.why).toBe('"rope" in the text; with a chance of 50 %');
  await engine.close();
});
