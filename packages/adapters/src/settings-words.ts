// What each setting must be, in words, and whether a wrong value may be said again. Used by read-settings.ts.
import { Settings } from '@emergent/schema';

export const isNamed = (name: string): name is keyof typeof Settings.shape => Object.hasOwn(Settings.shape, name);

/** What an address looks like, where another example than a model's server is of help. */
const EXAMPLES: Readonly<Record<string, string>> = {
  MONGO_URL: 'mongodb://127.0.0.1:27017',
  REDIS_URL: 'redis://127.0.0.1:6379',
  AUTH_JWKS_URL: 'https://accounts.example.org/.well-known/jwks.json',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
};
/** Never said again, whatever is wrong with them; others only where they hold no name and password. */
const SECRET = /^(?:MONGO_URL|REDIS_URL|AUTH_SECRET|ADMIN_TOKEN|\w+_API_KEY)$/;

/** Asked of what reads it, since some addresses may hold a name and password. */
const tellsNone = (name: keyof typeof Settings.shape, example: string): boolean =>
  !Settings.shape[name].safeParse(example.replace('://', '://name:password@')).success;

export const wanted = (name: string, value: string): string => {
  if (!isNamed(name)) return 'be left out';
  const { type, enum: names, format, minimum, maximum } = Settings.shape[name].toJSONSchema({ unrepresentable: 'any' });
  if (names !== undefined) return `be one of ${names.join(', ')}`;
  if (type === 'integer') return `be a whole number from ${minimum} to ${maximum}`;
  if (type === 'number') return `be a number from ${minimum} to ${maximum}`;
  if (name === 'DATABASE_NAME') return 'be 1 to 38 letters, digits, - or _';
  const example = EXAMPLES[name] ?? (format === 'uri' ? 'http://127.0.0.1:11434/v1' : null);
  if (example !== null)
    return `be a URL such as ${example}${value.includes('@') && tellsNone(name, example) ? ', without a name and password' : ''}`;
  return SECRET.test(name)
    ? 'be plain letters, digits and signs (ASCII) without a space: it stands in a header, where nothing else can'
    : 'be text that is not empty';
};

/** What was given, as the end of a line. */
export const gotOf = (name: string, value: string): string =>
  SECRET.test(name) || value.includes('@') ? '' : ` (got ${JSON.stringify(value)})`;
