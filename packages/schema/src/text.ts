// Building blocks of all shapes: bounded, well-formed text, names and the few number ranges used everywhere.
import { z } from 'zod';

/** Number of code points in a text; lengths on the wire count these, not UTF-16 units. */
export const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

export const NOT_STORABLE = 'must be well-formed Unicode without U+0000';

/** What every store can hold and every reader can read. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/** Text of at most `max` code points, well-formed Unicode without U+0000, kept byte for byte. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .refine(isStorable, { error: NOT_STORABLE })
    .refine((value) => value.length <= max || codePoints(value) <= max, {
      error: `must have at most ${max} characters`,
    })
    .refine((value) => min === 0 || value.trim() !== '', { error: 'must not be blank' })
    .meta({ minLength: min, maxLength: max });

const oneLine = (value: string) => !/[\p{Cc}\u2028\u2029]/u.test(value);

/** `text` on one line: names and titles stand in lists, prompts and headings, where a break would begin something else. */
export const line = (max: number, min = 0) =>
  text(max, min).refine(oneLine, { error: 'must be one line without control characters' });

/** A name of a person, place, item or group: 1–100 code points on one line. */
export const Name = line(100, 1);

/** An ISO 8601 time in UTC. */
export const Timestamp = z.string();

/** Relationship and reputation: −100 (hatred) … 100 (devotion). */
export const Standing = z.number().int().min(-100).max(100);

/** What a client may send to make a write happen once only. */
export const IdempotencyKey = text(200, 1);
