// Gets JSON out of what a model wrote: exact, repaired, or member by member. Called when an answer has ended.
import { jsonrepair } from 'jsonrepair';

export type Json = Record<string, unknown>;
/** `whole`: all of it was read; otherwise some members were cut or unreadable. */
type Salvage = { value: Json | null; whole: boolean };

/** Repair walks the text recursively and is for answers, not for megabytes. */
const LONGEST_REPAIR = 128 * 1024;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (text.length > LONGEST_REPAIR) return undefined;
  }
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

/** The members of an object's text at its first level; the last is marked when it does not end. */
function members(text: string): { text: string; ended: boolean }[] {
  const found: { text: string; ended: boolean }[] = [];
  let depth = 0;
  let quote = '';
  let start = text.indexOf('{') + 1;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === '“') quote = char === '“' ? '”' : char;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth < 0) {
      found.push({ text: text.slice(start, at), ended: true });
      return found;
    } else if (char === ',' && depth === 0) {
      found.push({ text: text.slice(start, at), ended: true });
      start = at + 1;
    }
  }
  found.push({ text: text.slice(start), ended: false });
  return found;
}

/** A list that was cut, closed behind its last object; null where that is not what was cut. */
function cutList(text: string): Json | null {
  const start = text.indexOf('[');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start || /[{}]/.test(text.slice(0, start))) return null;
  const whole = members(text.slice(start, end + 1).replace('[', '{'));
  const elements = whole.at(-1)?.text.trim().endsWith('}') ? whole : whole.slice(0, -1);
  const read = parse(`{${text.slice(0, start)}[${elements.map((one) => one.text).join(',')}]}`);
  return isObject(read) ? read : null;
}

/** Reads the text of `then`. A member that was cut is dropped: half a value may say something else than the whole. */
export function salvageThen(text: string | null, keepLists = false): Salvage {
  if (text === null || !text.trimStart().startsWith('{')) return { value: null, whole: false };
  const parts = members(text);
  if (parts.at(-1)?.ended) {
    const value = parse(text);
    if (isObject(value)) return { value, whole: true };
  }
  const read = parts
    .filter((part) => part.ended && part.text.trim() !== '')
    .map((part) => parse(`{${part.text}}`))
    .filter(isObject);
  const last = parts.at(-1);
  const cut = keepLists && last !== undefined && !last.ended ? cutList(last.text) : null;
  if (cut !== null) read.push(cut);
  const value = Object.fromEntries(read.flatMap((part) => Object.entries(part)));
  return { value: Object.keys(value).length === 0 ? null : value, whole: false };
}

const REASONING = /<(think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis)\b[^>]{0,40}>/i;

/** What stands outside reasoning: behind its last closing tag, or before one that never closes. */
function withoutReasoning(text: string): string {
  const closer = /<\/(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis)>/gi;
  let from = 0;
  for (const tag of text.matchAll(closer)) from = tag.index + tag[0].length;
  const rest = text.slice(from);
  const opener = REASONING.exec(rest);
  return opener ? rest.slice(0, opener.index) : rest;
}

/**
 * The one JSON object of an answer, out of reasoning, fences and words around it; null when there is none. `keepLists`: of a list that was
 * cut what can be read is kept.
 */
export function salvageObject(answer: string, keepLists = false): Salvage {
  const text = withoutReasoning(answer);
  const start = text.indexOf('{');
  if (start === -1) return { value: null, whole: false };
  const end = text.lastIndexOf('}');
  const exact = end > start ? parse(text.slice(start, end + 1)) : undefined;
  if (isObject(exact) && members(text.slice(start)).at(-1)?.ended) return { value: exact, whole: true };
  return salvageThen(text.slice(start), keepLists);
}
