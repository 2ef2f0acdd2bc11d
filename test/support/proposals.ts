// Anything a model might propose: values in the shape of the answer's schema, with names of the world and odd ones, huge numbers and
// wrong types strewn in. Used by the properties under test/play.
import { ANSWER_SCHEMA } from '@emergent/core';
import fc from 'fast-check';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const odd = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', ' ', '__proto__', 'constructor', '@pack', '\u202e', '</player>', 'x'.repeat(3000)),
);
const numbers = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -60, max: 200 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e308, -1e308, 2 ** 53, 0.5, -0) },
);

/** Mostly what the schema asks for. */
const fitting = (schema: unknown, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> => {
  if (!isSchema(schema)) return words;
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map((one) => fitting(one, words)));
  const types: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const value = plain(
    types.find((one) => one !== 'null'),
    schema,
    words,
  );
  return fc.oneof(
    { weight: 12, arbitrary: value },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
};

const plain = (type: unknown, schema: Schema, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> => {
  if (type === 'null') return fc.constant(null);
  if (type === 'number') return numbers;
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') {
    const element = fitting(schema.items, words);
    return fc.oneof(
      { weight: 9, arbitrary: fc.array(element, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(element, { minLength: 20, maxLength: 60 }) },
    );
  }
  if (type !== 'object' || !isSchema(schema.properties)) return words;
  const properties = Object.entries(schema.properties).map(([key, one]) => [key, fitting(one, words)]);
  return fc.record(Object.fromEntries(properties), { requiredKeys: [] });
};

const thenSchema = isSchema(ANSWER_SCHEMA.properties) ? ANSWER_SCHEMA.properties.then : null;

/** `then` of an answer, naming what `names` holds about as often as what does not exist. */
export const anyProposal = (names: readonly string[]): fc.Arbitrary<unknown> => {
  const kinds = ['alive', 'dead', 'dropped', 'given', 'weapon', 'legendary', 'ring', 'personal', 'completed', 'failed'];
  const words = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...kinds) },
    { weight: 2, arbitrary: odd },
  );
  return fc.oneof(
    { weight: 8, arbitrary: fitting(thenSchema, words) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  );
};
