// Which models the settings mean: provider, key, address, ids in order. Read once at start by `modelsFromSettings`.
import type { Settings } from '@emergent/schema';

export type ModelSettings = Partial<
  Pick<
    Settings,
    | 'AI_PROVIDER'
    | 'AI_MODEL'
    | 'AI_BASE_URL'
    | 'AI_API_KEY'
    | 'AI_FALLBACK_MODELS'
    | 'GOOGLE_API_KEY'
    | 'GEMINI_API_KEY'
    | 'GEMINI_MODEL'
    | 'GEMINI_BASE_URL'
  >
>;

export type Provider = Exclude<NonNullable<Settings['AI_PROVIDER']>, 'offline'>;
/** How a provider is reached; null: its own address, no key. */
export type Access = { key: string | null; baseUrl: string | null };
type Choice = { provider: Provider; access: Access; ids: string[] };

/** Providers retire ids often: each default has others behind it, and all are settings. */
const DEFAULT_IDS: Record<Provider, string[]> = {
  gemini: ['gemini-2.5-flash', 'gemini-2.5-flash-lite', 'gemini-flash-latest'],
  openai: ['gpt-5-mini', 'gpt-4.1-mini'],
  anthropic: ['claude-haiku-4-5', 'claude-sonnet-4-5'],
  // Servers of one model mostly ignore the name.
  'openai-compatible': ['default'],
};
/** A key alone, without an address, is taken for OpenAI's own. */
const DEFAULT_IDS_AT_OPENAI = ['gpt-4.1-mini', 'gpt-4.1-nano'];

/** Null: no models, the storyteller tells. */
export function chooseModels(settings: ModelSettings): Choice | null {
  const provider = settings.AI_PROVIDER ?? firstWithAccess(settings);
  if (provider === 'offline') return null;
  const own = provider === 'gemini';
  const key = (own ? (settings.GOOGLE_API_KEY ?? settings.GEMINI_API_KEY) : undefined) ?? settings.AI_API_KEY ?? null;
  const baseUrl = (own ? settings.GEMINI_BASE_URL : undefined) ?? settings.AI_BASE_URL ?? null;
  const first = settings.AI_MODEL ?? (own ? settings.GEMINI_MODEL : undefined);
  const fallbacks = settings.AI_FALLBACK_MODELS ?? [];
  const atOpenAi = provider === 'openai-compatible' && baseUrl === null;
  const [standard = 'default', ...behind] = atOpenAi ? DEFAULT_IDS_AT_OPENAI : DEFAULT_IDS[provider];
  const others = first === undefined && fallbacks.length === 0 ? behind : fallbacks;
  return { provider, access: { key, baseUrl }, ids: [...new Set([first ?? standard, ...others])] };
}

/** What a provider that was asked for by name lacks, in one line; null: nothing. Without it every turn would fall back in silence. */
export function missingAccess(settings: ModelSettings): string | null {
  const { AI_PROVIDER: provider, AI_API_KEY: key, AI_BASE_URL: address } = settings;
  const lacks = (what: string) => `AI_PROVIDER: ${provider} needs ${what}; set it, or AI_PROVIDER=offline`;
  if (provider === 'gemini' && (settings.GOOGLE_API_KEY ?? settings.GEMINI_API_KEY ?? key) === undefined)
    return lacks('GEMINI_API_KEY or GOOGLE_API_KEY');
  if ((provider === 'openai' || provider === 'anthropic') && key === undefined) return lacks('AI_API_KEY');
  return provider === 'openai-compatible' && address === undefined ? lacks('AI_BASE_URL') : null;
}

function firstWithAccess(settings: ModelSettings): Provider | 'offline' {
  if (settings.GOOGLE_API_KEY !== undefined || settings.GEMINI_API_KEY !== undefined) return 'gemini';
  return settings.AI_API_KEY !== undefined || settings.AI_BASE_URL !== undefined ? 'openai-compatible' : 'offline';
}
