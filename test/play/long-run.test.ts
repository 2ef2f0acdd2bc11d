// Many turns (a thousand in the whole proof) by a bot that tries everything: own lines, lines made of what it sees, and real players' inputs where they stand beside
// the project. No error, every invariant, bounded state, bounded records, no telling empty or told twice in a row.
import { openSqliteStore } from '@emergent/adapters';
import { amount } from '@emergent/adapters/testing/proofs';
import { afterAll, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { botLine, corpusLines, LINES, sequence } from '../support/lines.ts';
import { expectSound, recordsOf } from '../support/play.ts';
import { temporaryFolder } from '../support/server-process.ts';

const TURNS = amount(250, 1000);
const folder = temporaryFolder();
afterAll(folder.remove);

test(`${TURNS} varied turns`, async () => {
  const corpus = corpusLines();
  if (corpus.length === 0)
    console.warn('real inputs (../shared/corpora/actions) are not here: the bot plays its own lines only');
  const warned: string[] = [];
  const engine = await testEngine({
    store: openSqliteStore({ dataDir: folder.path }),
    warn: (message) => void warned.push(message),
  });
  const id = await beginStory(engine);
  const next = sequence(1);
  let { session } = await engine.getSession(LOCAL, id);
  for (let turn = 0; turn < TURNS; turn++) {
    const line =
      corpus.length > 0 && turn % 3 === 0 ? (corpus[next(corpus.length)] ?? 'look') : botLine(session, next, LINES);
    const answer = await engine.act(LOCAL, id, line, { key: undefined });
    expect(answer.action_result?.player_action.text).toBe(line);
    session = answer.updated_session;
  }
  const turns = (await recordsOf(engine, id)).filter((record) => record.kind === 'turn');
  expect(turns).toHaveLength(TURNS);
  expect(warned).toEqual([]);
  let before = '';
  for (const turn of turns) {
    expect(turn.telling.trim(), turn.line).not.toBe('');
    expect(turn.telling, `said twice in a row after "${turn.line}"`).not.toBe(before);
    expect(JSON.stringify(turn).length).toBeLessThanOrEqual(32 * 1024);
    before = turn.telling;
  }
  const refused = turns.flatMap((turn) => turn.refusals).filter((refusal) => refusal.code === 'breaks_a_rule');
  expect(refused, 'the storyteller never improvises what breaks a rule').toEqual([]);
  await expectSound(engine, id);
  await engine.close();
});
