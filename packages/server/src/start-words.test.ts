// What a start says: the setting by its name, the reason, what to do, and no secret.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StoreUnavailable } from '@emergent/engine/ports';
import { Settings } from '@emergent/schema';
import { expect, test } from 'vitest';
import { whyNoKeys } from './identity/host-tokens.ts';
import { lineOf, listenRefusal, storeRefusal, warnOfSettings } from './start-words.ts';

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
const failed = (code: string) => Object.assign(new Error('listen failed'), { code });

test('an address that cannot be listened at is told by the setting that chose it', () => {
  const settings = Settings.parse({ HOST: 'play.example', PORT: '8001' });
  const told = (code: string) => message(listenRefusal(failed(code), settings));
  for (const code of ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'])
    expect(told(code)).toMatch(/^HOST: [^\n]*play\.example[^\n]*; set /);
  for (const code of ['EADDRINUSE', 'EACCES']) expect(told(code)).toMatch(/^PORT: 8001 /);
  expect(told('EELSE')).toBe('listen failed');
});

test('a database that opens and then cannot be used names its setting, the reason, and nothing of its address', () => {
  const away = new StoreUnavailable(new Error('database or disk is full\nat some place'));
  expect(message(storeRefusal(away, Settings.parse({ DATA_DIR: '/stories' })))).toBe(
    'DATA_DIR: the database in /stories cannot be used (database or disk is full); make room there, or set another folder',
  );
  const mongo = message(storeRefusal(away, Settings.parse({ MONGO_URL: 'mongodb://u:geheim@db' })));
  expect(mongo).toMatch(/^MONGO_URL: the database emergent_rpg cannot be used \(database or disk is full\); /);
  expect(mongo).not.toContain('geheim');
  const other = new Error('of another kind');
  expect(storeRefusal(other, Settings.parse({}))).toBe(other);
});

test('before there is a log, the reason stands on the line too', () => {
  expect(lineOf('it is away', { error: 'why' })).toBe('it is away (why)');
  expect(lineOf('it is away', {})).toBe('it is away');
});

test('short secrets are warned of, good ones are not', () => {
  const warned = (env: Record<string, string>) => {
    const lines: unknown[] = [];
    warnOfSettings(Settings.parse(env), { warn: (line: unknown) => void lines.push(line) });
    return lines.join('\n');
  };
  expect(warned({ AUTH_SECRET: 'x'.repeat(31), ADMIN_TOKEN: 'y'.repeat(15) })).toMatch(
    /^AUTH_SECRET is.*\nADMIN_TOKEN is/,
  );
  expect(warned({ AUTH_SECRET: 'x'.repeat(32), ADMIN_TOKEN: 'y'.repeat(16) })).toBe('');
  expect(warned({})).toBe('');
});

test('a host whose keys cannot be had is named, with the reason and without what its address asks for', async () => {
  let status = 500;
  const server = createServer((_request, response) => response.writeHead(status).end('{"keys":[]}')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  const at = (path: string) =>
    whyNoKeys(
      Settings.parse({ AUTH_JWKS_URL: `http://127.0.0.1:${port}${path}`, AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' }),
    );
  expect(await at('/jwks?key=geheim')).toMatch(
    new RegExp(
      `^AUTH_JWKS_URL: no keys can be had from http://127\\.0\\.0\\.1:${port}/jwks \\(.*200.*\\); .*Correct it`,
    ),
  );
  status = 200;
  expect(await at('/jwks')).toBeNull();
  server.close();
  await once(server, 'close');
  expect(await at('/jwks')).toMatch(/^AUTH_JWKS_URL: no keys can be had /);
  expect(await whyNoKeys(Settings.parse({}))).toBeNull();
});
