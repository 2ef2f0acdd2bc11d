// The one place that reads the environment: settings from it and from a `.env` file, or one line that says what is wrong. Used by from-env.ts.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseEnv } from 'node:util';
import { Settings } from '@emergent/schema';
import { missingAccess } from './models/settings.ts';
import { gotOf, isNamed, wanted } from './settings-words.ts';

/** A setting that stops the start. `message` is one line that begins with the setting's name. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Without guest accounts nobody but this machine may reach the server: the names that can only mean it. */
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const PLAIN_NUMBER = /^[+-]?\d*\.?\d+$/;
/** JavaScript reads more as numbers than people write: `0x50` would be port 80. */
const isOddNumber = ([name, text]: [string, string]): boolean => {
  if (!isNamed(name) || PLAIN_NUMBER.test(text) || !Number.isFinite(Number(text))) return false;
  const { type } = Settings.shape[name].toJSONSchema({ unrepresentable: 'any' });
  return type === 'integer' || type === 'number';
};

const readDotEnv = (path: string): Environment => {
  try {
    // Node takes the next line for the value of a name with nothing but spaces after it; editors on Windows leave a mark at the start.
    return parseEnv(
      readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replace(/[ \t\r]+$/gm, ''),
    );
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    const why = cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason';
    throw new SettingsRefused(`${path}: cannot be read (${why})`, { cause });
  }
};

/** Values trimmed, empty ones left out: an empty line in a `.env` means the default. */
const filled = (environment: Environment): Record<string, string> => {
  const entries = Object.entries(environment).flatMap(([name, value]): [string, string][] => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(entries);
};

const refuseOpenDoor = (settings: Settings): void => {
  if (LOOPBACK.includes(settings.HOST.toLowerCase()) || settings.AUTH_SECRET !== undefined) return;
  const names = LOOPBACK.join(', ');
  const got = gotOf('HOST', settings.HOST);
  throw new SettingsRefused(`HOST: must be one of ${names} as long as AUTH_SECRET is not set${got}`);
};

/** Whether a page could come from there: a scheme, a host, perhaps a port, nothing behind it. */
const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || text.includes('*') || !['http:', 'https:'].includes(url.protocol)) return false;
  return text.toLowerCase().replace(/\/$/, '') === url.origin;
};

/** The first of a list that is not as it must be. Nothing is said again where one of them may hold a password: a comma in it made two of it. */
const refuseOneOf = (
  name: 'CORS_ORIGINS' | 'ALLOWED_HOSTS' | 'TRUST_PROXY',
  settings: Settings,
  isGood: (text: string) => boolean,
  want: string,
): void => {
  const wrong = settings[name].find((one) => !isGood(one));
  if (wrong === undefined) return;
  const got = gotOf(name, settings[name].join()) === '' ? '' : gotOf(name, wrong);
  throw new SettingsRefused(`${name}: must be a list of ${want}${got}`);
};

/** A name or address, perhaps with a port: what stands in a request's Host header. */
const isHostName = (text: string): boolean => {
  const url = URL.parse(`http://${text}/`);
  return url !== null && url.pathname === '/' && /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i.test(text);
};

const refuseHalfHost = ({ AUTH_JWKS_URL, AUTH_ISSUER, AUTH_AUDIENCE }: Settings): void => {
  const given = { AUTH_JWKS_URL, AUTH_ISSUER, AUTH_AUDIENCE };
  const missing = Object.entries(given).filter(([, value]) => value === undefined);
  if (missing.length === 0 || missing.length === 3) return;
  throw new SettingsRefused(`${missing[0]?.[0]}: must be set: tokens of a host need ${Object.keys(given).join(', ')}`);
};

const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];
/** An address, a range of addresses (CIDR), or one of the names of ranges. Everybody is not on the list on purpose: any client could then say who it is. */
const isProxy = (text: string): boolean => {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  const fits =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
  return NETWORKS.includes(text) || (version !== 0 && fits);
};

const refuseLists = (settings: Settings): void => {
  refuseOneOf('CORS_ORIGINS', settings, isOrigin, 'origins such as http://localhost:3000, each named');
  const names = 'host names such as play.example.org, each named, without http://';
  refuseOneOf('ALLOWED_HOSTS', settings, isHostName, names);
  const ranges = `addresses or ranges such as 10.0.0.0/8, or ${NETWORKS.join(', ')}`;
  refuseOneOf('TRUST_PROXY', settings, isProxy, ranges);
};

const refusal = (given: Record<string, string>, name: string, cause?: unknown): SettingsRefused =>
  new SettingsRefused(`${name}: must ${wanted(name, given[name] ?? '')}${gotOf(name, given[name] ?? '')}`, { cause });

/** The environment wins over the file; a file that is not there is none. Throws SettingsRefused. */
export const readSettings = (environment: Environment, dotEnvPath?: string): Settings => {
  const given = { ...filled(dotEnvPath === undefined ? {} : readDotEnv(dotEnvPath)), ...filled(environment) };
  const odd = Object.entries(given).find(isOddNumber);
  if (odd !== undefined) throw refusal(given, odd[0]);
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw refusal(given, String(parsed.error.issues[0]?.path[0]), parsed.error);
  refuseOpenDoor(parsed.data);
  refuseLists(parsed.data);
  refuseHalfHost(parsed.data);
  const missing = missingAccess(parsed.data);
  if (missing !== null) throw new SettingsRefused(missing);
  return parsed.data;
};
