// Settings from environment and file, each wrong one named in one line, and the adapters that they choose.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreRefused } from '@emergent/engine/ports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdapters, readSettings, SettingsRefused } from './from-env.ts';

let folder = '';
let dotEnv = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emergent-settings-'));
  dotEnv = join(folder, '.env');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const lineOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
    return 'accepted';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsRefused);
    return error instanceof Error ? error.message : 'not an error';
  }
};

test('nothing set: the defaults', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ HOST: '127.0.0.1', PORT: 8001, DATA_DIR: './data', AI_TIMEOUT_MS: 30_000 });
  expect(settings).toMatchObject({ CORS_ORIGINS: ['http://localhost:3000'], AI_FALLBACK_MODELS: [] });
  expect(settings.AI_PROVIDER).toBeUndefined();
  expect(readSettings({}, join(folder, 'absent'))).toEqual(settings);
});

test('the environment wins over the file, and empty counts as unset in both', async () => {
  await writeFile(
    dotEnv,
    '\ufeffPORT=9001\r\nLOG_LEVEL="warn" # quiet\nAI_MODEL=\nDATA_DIR=  \nGEMINI_MODEL=from-file\n',
  );
  const settings = readSettings({ LOG_LEVEL: 'debug', GEMINI_MODEL: '', CORS_ORIGINS: 'http://a, http://b' }, dotEnv);
  expect(settings).toMatchObject({ PORT: 9001, LOG_LEVEL: 'debug', DATA_DIR: './data', GEMINI_MODEL: 'from-file' });
  expect(settings.CORS_ORIGINS).toEqual(['http://a', 'http://b']);
  expect(settings.AI_MODEL).toBeUndefined();
});

test('a wrong value is refused with one line that names it', () => {
  expect(lineOf({ PORT: 'abc' })).toBe('PORT: must be a whole number from 0 to 65535 (got "abc")');
  expect(lineOf({ PORT: '70000' })).toBe('PORT: must be a whole number from 0 to 65535 (got "70000")');
  expect(lineOf({ PORT: '80.5' })).toMatch(/^PORT: must be a whole number/);
  for (const odd of ['0x50', '8e3', '0b11', '8_001'])
    expect(lineOf({ PORT: odd })).toMatch(/^PORT: must be a whole number/);
  expect(lineOf({ AI_TEMPERATURE: '0x1' })).toMatch(/^AI_TEMPERATURE: must be a number/);
  for (const good of ['0.7', '.7', '1', '0']) expect(lineOf({ AI_TEMPERATURE: good })).toBe('accepted');
  expect(lineOf({ AI_API_KEY: '0x50' })).toBe('accepted');
  expect(lineOf({ AI_TEMPERATURE: 'hot' })).toBe('AI_TEMPERATURE: must be a number from 0 to 2 (got "hot")');
  expect(lineOf({ AI_PROVIDER: 'oracle' })).toBe(
    'AI_PROVIDER: must be one of gemini, openai, anthropic, openai-compatible, offline (got "oracle")',
  );
  expect(lineOf({ LOG_LEVEL: 'loud\nlines' })).toMatch(
    /^LOG_LEVEL: must be one of fatal, [^\n]*\(got "loud\\nlines"\)$/,
  );
  for (const wrong of ['nowhere', 'localhost:11434/v1', 'ftp://a/v1', 'file:///v1'])
    expect(lineOf({ AI_BASE_URL: wrong })).toMatch(
      new RegExp(`^AI_BASE_URL: must be a URL [^\\n]*\\(got "${wrong}"\\)$`),
    );
  expect(lineOf({ GEMINI_BASE_URL: 'localhost:1' })).toMatch(/^GEMINI_BASE_URL: must be a URL /);
});

test('a provider without what it needs is refused by name', () => {
  expect(lineOf({ AI_PROVIDER: 'gemini' })).toMatch(/^AI_PROVIDER: gemini needs GEMINI_API_KEY[^\n]*$/);
  expect(lineOf({ AI_PROVIDER: 'openai' })).toMatch(/^AI_PROVIDER: openai needs AI_API_KEY/);
  expect(lineOf({ AI_PROVIDER: 'anthropic', GEMINI_API_KEY: 'k' })).toMatch(/^AI_PROVIDER: anthropic needs AI_API_KEY/);
  expect(lineOf({ AI_PROVIDER: 'openai-compatible', AI_API_KEY: 'k' })).toMatch(/needs AI_BASE_URL/);
  for (const key of ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'AI_API_KEY'])
    expect(lineOf({ AI_PROVIDER: 'gemini', [key]: 'k' })).toBe('accepted');
  expect(lineOf({ AI_PROVIDER: 'openai', AI_API_KEY: 'k' })).toBe('accepted');
  expect(lineOf({ AI_PROVIDER: 'openai-compatible', AI_BASE_URL: 'http://127.0.0.1:1/v1' })).toBe('accepted');
  expect(lineOf({ AI_PROVIDER: 'offline' })).toBe('accepted');
});

test('origins are http origins, each named', () => {
  for (const good of ['http://a', 'https://Play.Example', 'http://localhost:3000/', 'http://[::1]:3000'])
    expect(lineOf({ CORS_ORIGINS: good })).toBe('accepted');
  for (const wrong of [
    '*',
    'localhost:3000',
    'null',
    'file://',
    'http://a/page',
    'ftp://a',
    'http://*.a',
    'http://u@a',
  ])
    expect(lineOf({ CORS_ORIGINS: `http://a, ${wrong}` })).toMatch(/^CORS_ORIGINS: must be a list of origins [^\n]*$/);
});

test('a folder that cannot be made is told, not waited for', async () => {
  const opening = openAdapters(readSettings({ DATA_DIR: '/proc/nope/deep' }));
  await expect(opening).rejects.toThrow(/^DATA_DIR: the folder \/proc\/nope cannot be made \(E\w+\)/);
});

test('a file that is not one is refused by name', () => {
  expect(() => readSettings({}, folder)).toThrow(SettingsRefused);
});

test('other hosts need accounts', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1']) expect(lineOf({ HOST: host })).toBe('accepted');
  for (const host of ['0.0.0.0', '::', 'example.org', '127.0.0.1.example.org']) {
    expect(lineOf({ HOST: host })).toMatch(new RegExp(`^HOST: must be one of .* \\(got "${host}"\\)$`));
  }
  expect(lineOf({ HOST: '0.0.0.0', AUTH_SECRET: 'long enough' })).toBe('accepted');
});

test('a MongoDB is named by its address, with one host or several; a wrong one is not said again', async () => {
  for (const url of ['mongodb://db', 'mongodb+srv://u:secret@cluster.example', 'mongodb://a:1,b:2/?replicaSet=rs0', ''])
    expect(lineOf({ MONGO_URL: url })).toBe('accepted');
  for (const url of ['db:27017', 'http://u:secret@db', 'mongodb://'])
    expect(lineOf({ MONGO_URL: url })).toBe('MONGO_URL: must be a URL such as mongodb://127.0.0.1:27017');
  expect(lineOf({ DATABASE_NAME: 'a b' })).toBe('DATABASE_NAME: must be 1 to 38 letters, digits, - or _ (got "a b")');
  const halfGood = readSettings({ MONGO_URL: 'mongodb://u:secret@db:port', DATA_DIR: folder });
  await expect(openAdapters(halfGood)).rejects.toThrow(/^MONGO_URL: is not an address such as [^\n]*$/);
  await expect(openAdapters(halfGood)).rejects.not.toThrow(/secret/);
  const misspelt = readSettings({ MONGO_URL: 'mongodb://u:secret@db/?replicaset=a&replicSet=b', DATA_DIR: folder });
  await expect(openAdapters(misspelt)).rejects.toThrow(
    /^MONGO_URL: is not an address [^\n]*\(option replicset is not supported\)$/,
  );
});

test('a Redis is named by its URL, and a wrong one is not said again: it may hold a password', () => {
  for (const url of ['redis://hub', 'rediss://:secret@hub.example.org:6380/2'])
    expect(lineOf({ REDIS_URL: url })).toBe('accepted');
  for (const url of ['hub:6379', 'http://:secret@hub', ':secret@hub'])
    expect(lineOf({ REDIS_URL: url })).toBe('REDIS_URL: must be a URL such as redis://127.0.0.1:6379');
});

test('a key or token that no header can hold is refused, and not said again', () => {
  for (const name of ['ADMIN_TOKEN', 'AI_API_KEY', 'GOOGLE_API_KEY', 'GEMINI_API_KEY'])
    for (const wrong of ['two words', 'schlüssel', 'line\nline', 'sk-…'])
      expect(lineOf({ [name]: wrong })).toMatch(new RegExp(`^${name}: must be plain letters[^\\n]* without a space`));
  expect(lineOf({ ADMIN_TOKEN: 'gar geheim' })).not.toContain('geheim');
  expect(lineOf({ ADMIN_TOKEN: ' !a-z~0/+=9 ' })).toBe('accepted');
});

test('hosts that are answered to are names, as they stand in a Host header', () => {
  for (const good of ['play.example.org', 'a:8001, [::1]:8001', '10.0.0.1', 'EXAMPLE'])
    expect(lineOf({ ALLOWED_HOSTS: good })).toBe('accepted');
  for (const wrong of ['http://a', 'a/', '*.a', 'a b', 'u@a', 'a:port', 'a:99999'])
    expect(lineOf({ ALLOWED_HOSTS: `a, ${wrong}` })).toMatch(
      /^ALLOWED_HOSTS: must be a list of host names such as play\.example\.org[^\n]*$/,
    );
});

test('an address that is wrong is shown one of its own kind, and its password is not said again', () => {
  expect(lineOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'x' })).toBe(
    'OTEL_EXPORTER_OTLP_ENDPOINT: must be a URL such as http://127.0.0.1:4318 (got "x")',
  );
  expect(lineOf({ AUTH_JWKS_URL: 'x' })).toMatch(/^AUTH_JWKS_URL: must be a URL such as https:[^ ]*jwks\.json/);
  for (const url of ['user:geheim@host/v1', 'http://user:geheim@host/v1'])
    expect(lineOf({ AI_BASE_URL: url })).toBe(
      'AI_BASE_URL: must be a URL such as http://127.0.0.1:11434/v1, without a name and password',
    );
});

test('nor is a password in a list of addresses or names, also where a comma in it makes two of it', () => {
  const origins = 'CORS_ORIGINS: must be a list of origins such as http://localhost:3000, each named';
  const hosts = 'ALLOWED_HOSTS: must be a list of host names such as play.example.org, each named, without http://';
  const ranges = 'addresses or ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal';
  for (const url of ['http://u:geheim@play.example', 'http://a,http://u:ge,heim@play.example'])
    expect(lineOf({ CORS_ORIGINS: url })).toBe(origins);
  expect(lineOf({ ALLOWED_HOSTS: 'a, u:geheim@a' })).toBe(hosts);
  expect(lineOf({ TRUST_PROXY: 'u:geheim@10.0.0.1' })).toBe(`TRUST_PROXY: must be a list of ${ranges}`);
  expect(lineOf({ HOST: 'u:geheim@a' })).toBe(
    'HOST: must be one of 127.0.0.1, localhost, ::1 as long as AUTH_SECRET is not set',
  );
  expect(lineOf({ CORS_ORIGINS: 'http://a,*' })).toBe(`${origins} (got "*")`);
  expect(lineOf({ ALLOWED_HOSTS: 'a b' })).toBe(`${hosts} (got "a b")`);
  expect(lineOf({ TRUST_PROXY: 'all' })).toBe(`TRUST_PROXY: must be a list of ${ranges} (got "all")`);
});

test('only an address that may hold no name and password is asked for without', () => {
  expect(lineOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'u:p@h' })).toBe(
    'OTEL_EXPORTER_OTLP_ENDPOINT: must be a URL such as http://127.0.0.1:4318',
  );
  expect(lineOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://u:p@h' })).toBe('accepted');
  expect(lineOf({ GEMINI_BASE_URL: 'u:p@h' })).toMatch(/, without a name and password$/);
});

test('adapters open in DATA_DIR: no model without a key, the worlds that ship', async () => {
  const { store, hub, clock, models, worlds } = await openAdapters(readSettings({ DATA_DIR: join(folder, 'data') }));
  expect(models).toEqual([]);
  expect(worlds.length).toBeGreaterThan(0);
  expect((await store.ping()).collections).toBeGreaterThan(0);
  expect(clock.uuid()).toMatch(/^[0-9a-f-]{36}$/);
  await Promise.all([hub.close(), store.close()]);
  await expect(openAdapters(readSettings({ DATA_DIR: dotEnv }))).rejects.toBeInstanceOf(StoreRefused);
});
