// What is wrong with an input, in words a player or a programmer can act on: one field, what it should be, what to do.
import { EmergentError } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

const characters = (max: number) => `in 1 to ${max.toLocaleString('en-US')} characters`;

/** By the last name of the field's path. */
const SUGGESTIONS: Readonly<Record<string, string>> = {
  action: `Say what you want to do ${characters(1000)}, for example "I look around".`,
  character_name: `Name your character ${characters(100)}.`,
  text: 'Send the text itself, not blank.',
  q: `Say what to look for ${characters(200)}.`,
  title: `Give a title ${characters(200)}.`,
  name: `Give a name ${characters(100)}.`,
  label: 'Give a label of at most 200 characters.',
  limit: 'Ask for a whole number of entries, 1 or more; leave it out for the usual number.',
  before: 'Give the number of a turn.',
  after: 'Give the seq of the last record you have, a whole number.',
  number: 'Give the number of a turn, 0 for the beginning.',
  if_head: 'Send the "head.seq" of the session as you saw it, or leave it out.',
  idempotency_key: 'Use one key of 1 to 200 characters for one request.',
  format: 'See /docs for the formats there are.',
};

const said = (issue: z.core.$ZodIssue): string => {
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  if (missing) return 'is missing';
  const whole = issue.code === 'invalid_type' && (issue.expected === 'int' || issue.message.endsWith('received NaN'));
  return whole
    ? 'must be a whole number'
    : issue.message.replace(/^Invalid input: /, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
};

/** The error for one field; `what` reads on after the field's name. */
export const invalidField = (field: string, what: string): EmergentError => {
  const known = SUGGESTIONS[field.split('.').at(-1) ?? ''];
  return new EmergentError('VALIDATION_FAILED', {
    message: `Please check your input: "${field}" ${what}.`,
    details: { field },
    suggestions: [known ?? `Correct "${field}"; see /docs for what it takes.`],
  });
};

/** The first thing that a schema found wrong, as the table's error. */
export const invalid = (error: z.ZodError, whole: string): EmergentError => {
  const issue = error.issues[0];
  if (!issue) return new EmergentError('VALIDATION_FAILED', { details: { field: whole } });
  if (issue.code === 'unrecognized_keys')
    return invalidField([...issue.path, issue.keys[0] ?? ''].join('.').slice(0, 200), 'is not a field of this');
  const field = issue.path.length === 0 ? whole : issue.path.join('.');
  return invalidField(field.slice(0, 200), said(issue));
};

/** Parsed by a schema, or the table's error. A body left out (Fastify says null) is read as an empty object, so that the missing field is named. */
export const parse = <Schema extends z.ZodType>(schema: Schema, given: unknown, whole: string): z.output<Schema> => {
  const first = schema.safeParse(given);
  if (first.success) return first.data;
  if (given !== undefined && given !== null) throw invalid(first.error, whole);
  const second = schema.safeParse({});
  if (second.success) return second.data;
  throw invalid(second.error, whole);
};

const caught = (error: unknown): Error =>
  error instanceof Error ? error : new Error('validation failed', { cause: error });

export const addValidation = (app: FastifyInstance) => {
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (given) => {
    // An address that cannot be is one where nothing is.
    if (httpPart === 'params' && !schema.safeParse(given).success) return { error: new EmergentError('NOT_FOUND') };
    try {
      return { value: parse(schema, given, httpPart ?? 'body') };
    } catch (error) {
      return { error: caught(error) };
    }
  });
  // Answers come typed from the engine; their schemas are for the documents. Checking them again would cost more than the turn.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
};
