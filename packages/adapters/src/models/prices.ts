// Prices of models in US dollars per million tokens, as their providers list them (standard tier, short contexts).
// Used for the cost of a call; a model that is not here costs null, never a guess.

type Price = { input: number; cached: number; output: number };

const PRICES: Record<string, Price> = {
  'gemini-2.5-pro': { input: 1.25, cached: 0.125, output: 10 },
  'gemini-2.5-flash': { input: 0.3, cached: 0.03, output: 2.5 },
  'gemini-2.5-flash-lite': { input: 0.1, cached: 0.01, output: 0.4 },
  'gemini-2.0-flash': { input: 0.1, cached: 0.025, output: 0.4 },
  'gpt-5.1': { input: 1.25, cached: 0.125, output: 10 },
  'gpt-5': { input: 1.25, cached: 0.125, output: 10 },
  'gpt-5-mini': { input: 0.25, cached: 0.025, output: 2 },
  'gpt-5-nano': { input: 0.05, cached: 0.005, output: 0.4 },
  'gpt-4.1': { input: 2, cached: 0.5, output: 8 },
  'gpt-4.1-mini': { input: 0.4, cached: 0.1, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, cached: 0.025, output: 0.4 },
  'gpt-4o': { input: 2.5, cached: 1.25, output: 10 },
  'gpt-4o-mini': { input: 0.15, cached: 0.075, output: 0.6 },
  'claude-haiku-4-5': { input: 1, cached: 0.1, output: 5 },
  'claude-sonnet-4-5': { input: 3, cached: 0.3, output: 15 },
  'claude-sonnet-4-6': { input: 3, cached: 0.3, output: 15 },
  'claude-opus-4-5': { input: 5, cached: 0.5, output: 25 },
};

/** Only Anthropic reports tokens written to its cache; they cost a quarter more. */
const CACHE_WRITE = 1.25;

/** US dollars of one call; null where a count or the price is not known. Dated ids cost what their model costs. */
export function costOf(
  id: string,
  input: number | undefined,
  cached: number | undefined,
  written: number | undefined,
  output: number | undefined,
): number | null {
  const price = PRICES[id] ?? PRICES[id.replace(/-\d{8}$|-\d{4}-\d{2}-\d{2}$/, '')];
  if (!price || input === undefined || output === undefined) return null;
  const read = cached ?? 0;
  const wrote = written ?? 0;
  const fresh = Math.max(0, input - read - wrote);
  const sum = fresh * price.input + read * price.cached + wrote * price.input * CACHE_WRITE + output * price.output;
  return sum / 1_000_000;
}
