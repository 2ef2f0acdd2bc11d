// Errors in words: what happened, and what to do. Shown by common/error-state.tsx and by toasts; no error is shown otherwise.
import { ApiError } from '@emergent/sdk';
import type { Catalogue } from '../text/catalogue.ts';

export type Trouble = { what: string; advice: string; requestId: string | null };

const isKnown = (code: string, known: Catalogue['troubles']): code is keyof Catalogue['troubles'] =>
  Object.hasOwn(known, code);

export const troubleOf = (error: unknown, { troubles, common }: Catalogue): Trouble => {
  if (!(error instanceof ApiError)) return { ...troubles.PAGE, requestId: null };
  const { requestId, retryAfter } = error;
  const known = isKnown(error.code, troubles) ? troubles[error.code] : null;
  const what = known?.what ?? error.message;
  if (retryAfter !== null) return { what, advice: common.tryAgainIn(Math.ceil(retryAfter)), requestId };
  return { what, advice: known?.advice ?? error.suggestions[0] ?? troubles.PAGE.advice, requestId };
};

export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.code === 'OFFLINE';
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof ApiError && codes.includes(error.code);
