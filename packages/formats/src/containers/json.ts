// Text as JSON within bounds. What is slightly broken is mended by `jsonrepair`, and the report says so. Called by open.ts and the containers.
import { jsonrepair } from 'jsonrepair';
import type { Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Note } from '../notes.ts';
import { EXPECTED, refuse, refuseSize } from '../refuse.ts';
import { noteInexact } from './exact.ts';
import { mend } from './mend.ts';

/** V8's and jsonrepair's words for "no JSON" and "too deep". */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof SyntaxError ||
  error instanceof RangeError ||
  (error instanceof Error && error.name === 'JSONRepairError') ||
  (error instanceof Error && 'position' in error);

const tryParse = (text: string): { value: Json } | { why: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { why: error.message };
  }
};

/** `text` is what the value was parsed from. */
type Parsed = { value: Json; text: string };
const SMALL = 60_000;
/** Small faults are mended in a file of any size, others by `jsonrepair` in a small one: its time grows faster than its input. */
const repaired = (text: string): Parsed | undefined => {
  const mended = mend(text);
  const simply = tryParse(mended);
  if ('value' in simply) return { value: simply.value, text: mended };
  if (text.length > SMALL) return undefined;
  try {
    const whole = jsonrepair(text);
    return { value: JSON.parse(whole), text: whole };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
};

/** Levels and values within bounds, no name that would change an object's kind, every number finite. */
const inspect = (value: Json, note: Note): void => {
  let values = 0;
  const walk = (each: Json, depth: number): void => {
    if (++values > LIMITS.values) refuseSize(`more than ${LIMITS.values} values of JSON`, `${LIMITS.values}`);
    if (typeof each !== 'object' || each === null) return;
    if (depth > LIMITS.depth)
      refuse(`JSON nested more than ${LIMITS.depth} levels deep`, `at most ${LIMITS.depth} levels`);
    if (!Array.isArray(each) && Object.hasOwn(each, '__proto__')) {
      Reflect.deleteProperty(each, '__proto__');
      note('broken', 'a field named "__proto__" was left out');
    }
    const places: [string | number, Json][] = Array.isArray(each) ? [...each.entries()] : Object.entries(each);
    for (const [name, inner] of places) {
      if (typeof inner === 'number' && !Number.isFinite(inner)) {
        note('broken', 'a number beyond all bounds was brought to the largest there is');
        Reflect.set(each, name, Math.sign(inner) * Number.MAX_VALUE);
      }
      walk(inner, depth + 1);
    }
  };
  walk(value, 1);
};

const excerpt = (text: string): string => JSON.stringify(text.trim().slice(0, 40));

/** `what` is the part of the file that this is, for errors. */
export const parseJson = (text: string, what: string, note: Note): Json => {
  if (text.length > LIMITS.json) refuseSize(`${text.length} characters of JSON`, `${LIMITS.json}`);
  const start = text.trimStart()[0];
  const plain = tryParse(text);
  if ('value' in plain) {
    inspect(plain.value, note);
    noteInexact(text, note);
    return plain.value;
  }
  const found = `${what} that begins with ${excerpt(text)}`;
  if (start !== '{' && start !== '[') return refuse(found, EXPECTED);
  const mended = repaired(text);
  if (mended === undefined || typeof mended.value !== 'object' || mended.value === null)
    return refuse(`${what} that is no JSON (${plain.why.slice(0, 120)})`, 'JSON');
  inspect(mended.value, note);
  noteInexact(mended.text, note);
  note('broken', `${what} is not quite JSON (${plain.why.slice(0, 120)}); it was mended, check its end`);
  return mended.value;
};
