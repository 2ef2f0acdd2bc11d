// Strict JSON: what request bodies and socket frames are read with. Refuses what two readers could read differently.
import { EmergentError } from '@emergent/schema';

/** Deeper nesting is nothing anybody sends in earnest, and would exhaust the stack of recursive checks. */
const DEEPEST = 100;

type Open = { keys: Set<string>; under: string | null; expectsKey: boolean } | null;

const QUOTE = 34;
const BACKSLASH = 92;

const endOfString = (json: string, start: number): number => {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return json.length;
};

const WHOLE = { field: 'body' };

const refuse = (message: string): never => {
  throw new EmergentError('BAD_JSON', { message, details: WHOLE });
};

const noteKey = (top: NonNullable<Open>, key: string) => {
  if (top.keys.has(key)) refuse('The body names the same key twice in one object.');
  if (key === '__proto__' || (key === 'prototype' && top.under === 'constructor'))
    refuse('The body names a forbidden key.');
  top.keys.add(key);
  top.expectsKey = false;
};

/** Walks text that is known to be JSON; throws on a key named twice, on keys that reach for prototypes, and on deep nesting. */
const checkKeys = (json: string) => {
  const open: Open[] = [];
  let key: string | null = null;
  for (let at = 0; at < json.length; at++) {
    const top = open.at(-1);
    switch (json[at]) {
      case '"': {
        const end = endOfString(json, at);
        if (top?.expectsKey) {
          key = String(JSON.parse(json.slice(at, end + 1)));
          noteKey(top, key);
        }
        at = end;
        break;
      }
      case '{':
      case '[':
        open.push(json[at] === '{' ? { keys: new Set(), under: key, expectsKey: true } : null);
        if (open.length > DEEPEST) refuse('The body is nested too deeply.');
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (top) top.expectsKey = true;
        break;
    }
  }
};

/** Fatal: bytes that are no UTF-8 are refused instead of replaced. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

const decode = (bytes: Uint8Array): string => {
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    throw new EmergentError('VALIDATION_FAILED', {
      message: 'The body is not well-formed UTF-8.',
      details: WHOLE,
      suggestions: ['Encode the body as UTF-8.'],
      cause,
    });
  }
};

/** The value of a JSON text in UTF-8. Throws BAD_JSON, or VALIDATION_FAILED when the bytes are not UTF-8. */
export const parseJson = (bytes: Uint8Array): unknown => {
  const json = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new EmergentError('BAD_JSON', { details: WHOLE, cause });
  }
  checkKeys(json);
  return value;
};
