// The settings of DESIGN: environment or `.env`, read once at start. A wrong value stops the start with one line that names it.
import { z } from 'zod';

const int = (fallback: number, min: number, max: number) => z.coerce.number().int().min(min).max(max).default(fallback);
/** Other schemes are none that a request goes by; `localhost:11434` alone would be one called localhost. */
const webUrl = z.url({ protocol: /^https?$/ });
/** No request goes to a URL with a name and password in it: `fetch` refuses each, and says them in its error. */
const address = webUrl.refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text)).optional();
const filled = z.string().trim().min(1).optional();
/** Goes into a header as it is, or is compared with one: what could not stand there would never be taken. */
const credential = z
  .string()
  .regex(/^[!-~]+$/)
  .optional();
const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );

export const PROVIDERS = ['gemini', 'openai', 'anthropic', 'openai-compatible', 'offline'] as const;
export const TURN_STYLES = ['single', 'judged', 'per_system'] as const;

/** Sizes in bytes, times in seconds unless the name says `_MS`. */
export const Settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: int(8001, 0, 65_535),
  DATA_DIR: z.string().min(1).default('./data'),
  CORS_ORIGINS: list('http://localhost:3000'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** A MongoDB: several hosts may be named, so it is not a URL as others are. Unset: SQLite in DATA_DIR. */
  MONGO_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/[^\s/]+/)
    .optional(),
  DATABASE_NAME: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,38}$/)
    .default('emergent_rpg'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  CACHE_TTL: int(3600, 0, 31_536_000),
  MAX_REQUEST_SIZE: int(10_485_760, 1024, 1_073_741_824),
  MAX_IMPORT_SIZE: int(268_435_456, 1024, 4_294_967_296),
  RATE_LIMIT_REQUESTS: int(100, 1, 1_000_000),
  RATE_LIMIT_WINDOW: int(60, 1, 86_400),
  SESSION_TIMEOUT: int(3600, 1, 31_536_000),
  AI_PROVIDER: z.enum(PROVIDERS).optional(),
  AI_MODEL: filled,
  AI_BASE_URL: address,
  AI_API_KEY: credential,
  GOOGLE_API_KEY: credential,
  GEMINI_API_KEY: credential,
  GEMINI_MODEL: filled,
  GEMINI_BASE_URL: address,
  GEMINI_REQUESTS_PER_MINUTE: int(60, 1, 1_000_000),
  AI_FALLBACK_MODELS: list(''),
  MAX_CONTEXT_LENGTH: int(32_000, 4000, 2_000_000),
  AI_TEMPERATURE: z.coerce.number().min(0).max(2).default(0.7),
  AI_MAX_TOKENS: int(2048, 128, 65_536),
  AI_TIMEOUT_MS: int(30_000, 100, 600_000),
  AI_TURN_STYLE: z.enum(TURN_STYLES).default('single'),
  PLAYER_TOKENS_PER_DAY: z.coerce.number().int().min(1).max(1_000_000_000_000).optional(),
  /** US dollars. */
  PLAYER_COST_PER_DAY: z.coerce.number().min(0.000_001).max(1_000_000).optional(),
  AUTH_SECRET: filled,
  AUTH_JWKS_URL: address,
  AUTH_ISSUER: filled,
  AUTH_AUDIENCE: filled,
  /** Addresses of the proxies in front, whose word about the client's address and scheme is believed. */
  TRUST_PROXY: list(''),
  /** Host names that are answered to where there are accounts; none: every name. */
  ALLOWED_HOSTS: list(''),
  /** Sockets and event streams that one player may have open on one instance, where there are accounts. */
  SOCKETS_PER_PLAYER: int(50, 1, 1_000_000),
  ADMIN_TOKEN: credential,
  /** Where spans are sent (OTLP over HTTP); unset: none are made. The name is OpenTelemetry's own. */
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('emergent-rpg'),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that an administrator may change while the server runs; names are the original's. */
export const LiveSettings = z.object({
  max_context_length: z.number().int().min(4000).max(2_000_000),
  temperature: z.number().min(0).max(2),
  max_output_tokens: z.number().int().min(128).max(65_536),
  cache_ttl: z.number().int().min(0).max(31_536_000),
});
export type LiveSettings = z.infer<typeof LiveSettings>;
