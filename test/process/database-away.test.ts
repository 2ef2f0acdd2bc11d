// Two servers on one database that is killed and started again under load, players going from one server to the other: while it is away
// answers are a 503 that says so, and afterwards every action that was acknowledged is there once, and so is every one that was sent again.

import { mongoToKill } from '@emergent/adapters/testing/servers';
import { checkLog } from '@emergent/engine';
import { ActionAnswer, ErrorBody, HealthAnswer } from '@emergent/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { LINES, sequence } from '../support/lines.ts';
import { type Server, startServer, stop, temporaryFolder } from '../support/server-process.ts';
import { begin, exported, post } from '../support/wire.ts';

const PLAYERS = 3;
const KILLS = 2;

const database = await mongoToKill();
afterAll(() => database?.remove());

type Player = { session: string; sent: Map<string, string>; acknowledged: Map<string, string>; refused: number };

/** One action at the next server until it is acknowledged; each refusal must be the one that says what is the matter. */
const playOne = async (servers: readonly Server[], player: Player, key: string): Promise<void> => {
  const line = player.sent.get(key) ?? '';
  for (let tried = player.sent.size; ; tried++) {
    const server = servers[tried % servers.length];
    const url = `${server?.url}/api/game/sessions/${player.session}/action`;
    const { status, body } = await post(url, { action: line }, key);
    if (status === 200) {
      player.acknowledged.set(key, ActionAnswer.parse(body).action_result?.ai_response.text ?? '');
      return;
    }
    expect({ status, error: ErrorBody.parse(body).details.error_code }).toEqual({
      status: 503,
      error: 'STORE_UNAVAILABLE',
    });
    expect(JSON.stringify(body)).not.toMatch(/mongo|ECONNREFUSED|127\.0\.0\.1/i);
    player.refused += 1;
  }
};

const playUntil = async (servers: readonly Server[], player: Player, isEnough: () => boolean): Promise<void> => {
  const next = sequence(player.session.length);
  while (!isEnough()) {
    const key = `k${player.sent.size}`;
    player.sent.set(key, LINES[next(LINES.length)] ?? 'I wait.');
    await playOne(servers, player, key);
  }
};

const health = async ({ url }: Server) => {
  const response = await fetch(`${url}/api/health`);
  return { code: response.status, ...HealthAnswer.parse(await response.json()) };
};

describe.runIf(database)('a database that is killed and started again', () => {
  test('clear refusals, full recovery, nothing acknowledged lost', async () => {
    const folders = [temporaryFolder(), temporaryFolder()];
    const settings = { MONGO_URL: database?.url ?? '', DATABASE_NAME: 'away' };
    const servers = await Promise.all(folders.map(({ path }) => startServer(path, settings)));
    const [first] = servers;
    if (first === undefined) throw new Error('no server');
    try {
      const players: Player[] = [];
      for (let player = 0; player < PLAYERS; player++) {
        const { session_id: session } = await begin(first.url, `Player ${player}`);
        players.push({ session, sent: new Map(), acknowledged: new Map(), refused: 0 });
      }
      const told = () => players.reduce((sum, player) => sum + player.acknowledged.size, 0);
      const refusals = () => players.map((player) => player.refused);
      for (let kill = 1; kill <= KILLS; kill++) {
        const [before, refusedBefore] = [told(), refusals()];
        let back = false;
        const played = Promise.all(players.map((player) => playUntil(servers, player, () => back)));
        // A wrong answer ends the waiting below; it is told by the await at the end.
        let wrong = false;
        played.catch(() => {
          wrong = true;
        });
        const until = async (isThere: () => boolean): Promise<void> => {
          while (!wrong && !isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
        };
        await until(() => told() >= before + PLAYERS);
        await database?.kill();
        expect(await health(first)).toMatchObject({
          code: 503,
          status: 'unhealthy',
          services: { database: { status: 'disconnected', response_time: null } },
        });
        await until(() => refusals().every((refused, player) => refused > (refusedBefore[player] ?? 0)));
        await database?.start();
        back = true;
        await played;
      }
      for (const { session, sent, acknowledged } of players) {
        const { records } = await exported(first.url, session);
        expect(checkLog(records)).toBe(sent.size);
        for (const [key, line] of sent) {
          const found = records.filter((record) => record.idempotency_key === key);
          expect(found).toMatchObject([{ kind: 'turn', line, telling: acknowledged.get(key) }]);
        }
      }
      const well = await health(first);
      expect(well).toMatchObject({ code: 200, services: { database: { status: 'connected' } } });
      expect(well.services.database.response_time).toBeGreaterThan(0);
    } finally {
      for (const server of servers) await stop(server);
      for (const folder of folders) folder.remove();
    }
  });
});
