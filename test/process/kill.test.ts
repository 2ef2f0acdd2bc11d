// `kill -9` at random moments under load: every turn that was acknowledged is there exactly once, and so is every turn whose acknowledgement
// was lost and that was sent again with the same key. Two kills here, fifty in `npm run proofs` and `npm run kills` (or KILLS of them).
import { amount } from '@emergent/adapters/testing/proofs';
import { checkLog } from '@emergent/engine';
import { expect, test } from 'vitest';
import { LINES, sequence } from '../support/lines.ts';
import { type Server, startServer, stop, temporaryFolder } from '../support/server-process.ts';
import { act, begin, exported } from '../support/wire.ts';

const LANES = amount(1, 2);
const KILLS_A_LANE = Math.ceil(Number(process.env.KILLS ?? amount(2, 50)) / LANES);
const PLAYERS = 3;
/** How long a server lives after its first answer before it is killed, in milliseconds: the load decides nothing. */
const LIFE = { least: 0, most: 120 };

/** One player with a story: what was sent, and what was acknowledged as which record. */
type Player = {
  session: string;
  sent: Map<string, string>;
  acknowledged: Map<string, { seq: number; telling: string }>;
};

const play = async (server: Server, player: Player, key: string): Promise<void> => {
  const answer = await act(server.url, player.session, player.sent.get(key) ?? '', key);
  const result = answer.action_result;
  if (result === null) throw new Error('an action was answered without a turn');
  player.acknowledged.set(key, { seq: result.turn.seq, telling: result.ai_response.text });
};

/** What was sent but not acknowledged, again under its key; then one new action after another, until the server dies. */
const playUntilKilled = async (
  server: Server,
  player: Player,
  next: (below: number) => number,
  answered: () => void,
): Promise<void> => {
  try {
    for (const key of player.sent.keys()) if (!player.acknowledged.has(key)) await play(server, player, key);
    for (;;) {
      const key = `k${player.sent.size}`;
      player.sent.set(key, LINES[next(LINES.length)] ?? 'I wait.');
      await play(server, player, key);
      answered();
    }
  } catch (error) {
    // A refusal would be an answer; only a connection that broke is the kill.
    if (!(error instanceof TypeError)) throw error;
  }
};

const check = async (server: Server, { session, sent, acknowledged }: Player): Promise<number> => {
  const { records } = await exported(server.url, session);
  const turns = checkLog(records);
  expect(turns).toBe(sent.size);
  for (const [key, line] of sent) {
    const found = records.filter((record) => record.idempotency_key === key);
    expect(found.map((record) => (record.kind === 'turn' ? record.line : record.kind))).toEqual([line]);
    const told = acknowledged.get(key);
    expect(found[0]).toMatchObject({ seq: told?.seq, telling: told?.telling });
  }
  return turns;
};

const live = async (lane: number): Promise<number> => {
  const next = sequence(lane + Math.floor(Math.random() * 1e9));
  const folder = temporaryFolder();
  let server = await startServer(folder.path);
  try {
    const players: Player[] = [];
    for (let count = 0; count < PLAYERS; count++)
      players.push({ session: (await begin(server.url)).session_id, sent: new Map(), acknowledged: new Map() });
    for (let kill = 0; kill < KILLS_A_LANE; kill++) {
      const { child } = server;
      const life = LIFE.least + next(LIFE.most - LIFE.least);
      let dying = false;
      const answered = () => {
        if (!dying) setTimeout(() => child.kill('SIGKILL'), life);
        dying = true;
      };
      await Promise.all(players.map((player) => playUntilKilled(server, player, next, answered)));
      // Whatever else ended it is told with its words.
      const { signal, code, stderr } = await server.ended;
      expect({ signal, code, stderr }).toEqual({ signal: 'SIGKILL', code: null, stderr: '' });
      server = await startServer(folder.path);
    }
    for (const player of players)
      for (const key of player.sent.keys()) if (!player.acknowledged.has(key)) await play(server, player, key);
    let turns = 0;
    for (const player of players) turns += await check(server, player);
    return turns;
  } finally {
    await stop(server);
    folder.remove();
  }
};

test(`${LANES * KILLS_A_LANE} kills lose no acknowledged turn and double none`, async () => {
  const turns = await Promise.all(Array.from({ length: LANES }, (_, lane) => live(lane)));
  expect(turns.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(LANES * KILLS_A_LANE);
});
