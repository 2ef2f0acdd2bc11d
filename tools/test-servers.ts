// `npm run test-servers`: makes sure that the real servers of the tests are here, and builds the one that must be built.
import { spawnSync } from 'node:child_process';
import { buildFerretDb } from '@emergent/adapters/testing/ferretdb';

const inPlace = (what: string, look: () => string): boolean => {
  try {
    console.log(`${what}: ${look()}`);
    return true;
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};

const redis = (): string => {
  const { TEST_REDIS_URL: url } = process.env;
  if (url) return url;
  const { status, stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error('not here. Install redis-server (Debian: apt-get install redis-server) or set TEST_REDIS_URL.');
};

const found = [inPlace('Redis', redis), inPlace('MongoDB', () => process.env.TEST_MONGO_URL || buildFerretDb())];
process.exitCode = found.every(Boolean) ? 0 : 1;
