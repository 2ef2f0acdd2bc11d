// Two servers on one database and one Redis behind a balancer, each of which can be killed and started again.
import { mongoForMany, type OwnServer, redisToKill } from '@emergent/adapters/testing/servers';
import { type Balancer, startBalancer } from './balancer.ts';
import { type Server, startServer, stop, temporaryFolder } from './server-process.ts';

export type Instances = {
  mongo: OwnServer;
  redis: OwnServer;
  balancer: Balancer;
  /** The addresses of the instances themselves; they stay the same. */
  urls: readonly string[];
  /** As a power cut would end it. */
  kill(which: number): Promise<void>;
  /** Resolves when it listens again. */
  start(which: number): Promise<void>;
  close(): Promise<void>;
};

const MOST_STARTS = 20;
const SECRET = 'a secret of the tests, long enough for its purpose';

/** Null where a server for them is missing, which is said aloud. */
export const startInstances = async (count = 2): Promise<Instances | null> => {
  const [mongo, redis] = [await mongoForMany(), await redisToKill()];
  if (mongo === null || redis === null) {
    await mongo?.remove();
    await redis?.remove();
    return null;
  }
  const folder = temporaryFolder();
  const env = { MONGO_URL: mongo.url, REDIS_URL: redis.url, AUTH_SECRET: SECRET, TRUST_PROXY: '127.0.0.1' };
  const open = (port: string) => startServer(folder.path, { ...env, PORT: port });
  const servers: Server[] = await Promise.all(Array.from({ length: count }, () => open('0')));
  const urls = servers.map(({ url }) => url);
  const ports = urls.map((url) => new URL(url).port);
  const balancer = await startBalancer(ports.map(Number), folder.path);
  const kill = async (which: number): Promise<void> => {
    const server = servers[which];
    if (server !== undefined) await stop(server, 'SIGKILL');
  };
  return {
    mongo,
    redis,
    balancer,
    urls,
    kill,
    start: async (which) => {
      // A start is refused while the database does not answer; who keeps servers running tries again.
      for (let tried = 1; ; tried++) {
        try {
          servers[which] = await open(ports[which] ?? '0');
          return;
        } catch (error) {
          if (tried === MOST_STARTS) throw error;
        }
      }
    },
    close: async () => {
      await balancer.close();
      for (const which of servers.keys()) await kill(which);
      for (const server of [mongo, redis]) await server.remove();
      folder.remove();
    },
  };
};
