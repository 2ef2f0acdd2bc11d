// The form of a model's answer: one projection from zod to JSON Schema (all keys required and nullable, sorted, no bounds),
// and the same form in words for the fixed prefix. Byte-constant, since providers cache by it.
import { z } from 'zod';
import { SYSTEMS } from '../systems/index.ts';

type Schema = { [key: string]: unknown };
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An enum that may be null has null in its list as well: strict modes check both. */
const nullable = (schema: Schema): Schema => {
  if (Array.isArray(schema.enum)) return { anyOf: [schema, { type: 'null' }] };
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
};

/** Only what every provider's strict mode takes: type, enum, properties, items, anyOf. */
const strict = (schema: unknown): Schema => {
  if (!isSchema(schema)) return { type: 'string' };
  if (Array.isArray(schema.anyOf)) {
    const options = schema.anyOf.filter((one) => !(isSchema(one) && one.type === 'null')).map(strict);
    const [first] = options;
    return options.length === 1 && first !== undefined ? first : { anyOf: options };
  }
  if (schema.type === 'object') {
    const properties = isSchema(schema.properties) ? schema.properties : {};
    const keys = Object.keys(properties).sort();
    // Strict modes know closed objects only: a record would become one without keys and lose all that is said in it.
    if (keys.length === 0) throw new TypeError('a form for models has no room for records and empty objects');
    return {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, nullable(strict(properties[key]))])),
      required: keys,
      additionalProperties: false,
    };
  }
  if (schema.type === 'array') return { type: 'array', items: strict(schema.items) };
  if (Array.isArray(schema.enum)) return { type: 'string', enum: schema.enum };
  return {
    type:
      schema.type === 'integer' || schema.type === 'number'
        ? 'number'
        : schema.type === 'boolean'
          ? 'boolean'
          : 'string',
  };
};

/** The strict JSON Schema of a zod type. */
export const project = (schema: z.ZodType): Schema =>
  strict(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));

const narrative = SYSTEMS.find((system) => system.name === 'narrative');
const others = SYSTEMS.filter((system) => system.name !== 'narrative');

/** `then` of an answer: a key per system, and `suggestions`, which the narrative system takes. */
const thenSchema = (): Schema => {
  const own = narrative === undefined ? {} : project(narrative.schema);
  const suggestions = isSchema(own.properties) ? own.properties.suggestions : undefined;
  const parts: [string, unknown][] = others.map((system) => [system.name, nullable(project(system.schema))]);
  parts.push(['suggestions', suggestions ?? { type: ['array', 'null'], items: { type: 'string' } }]);
  parts.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(parts),
    required: parts.map(([key]) => key),
    additionalProperties: false,
  };
};

/** Keys are alphabetical: some providers sort them, and nothing may precede the telling. */
export const ANSWER_SCHEMA: Schema = {
  type: 'object',
  properties: { allowed: { type: 'string', enum: ['yes', 'no'] }, telling: { type: 'string' }, then: thenSchema() },
  required: ['allowed', 'telling', 'then'],
  additionalProperties: false,
};

/** The schema as one reads it: `{name: text, amount: number}`; every value may be null. */
const inWords = (schema: unknown): string => {
  if (!isSchema(schema)) return 'text';
  if (Array.isArray(schema.anyOf))
    return schema.anyOf
      .filter((one) => !(isSchema(one) && one.type === 'null'))
      .map(inWords)
      .join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'object' && isSchema(schema.properties))
    return `{${Object.entries(schema.properties)
      .map(([key, value]) => `${JSON.stringify(key)}: ${inWords(value)}`)
      .join(', ')}}`;
  if (type === 'array') return `[${inWords(schema.items)}, …]`;
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  return type === 'string' ? 'text' : String(type);
};

export const THEN_IN_WORDS: string = inWords(
  ANSWER_SCHEMA.properties && isSchema(ANSWER_SCHEMA.properties) ? ANSWER_SCHEMA.properties.then : null,
);

/** A system's part of `then`: its own key, or for the narrative system the suggestions beside an empty telling. */
export const partOf = (then: unknown, system: string): unknown => {
  if (!isSchema(then)) return undefined;
  if (system === 'narrative') return { telling: null, suggestions: then.suggestions ?? null };
  return then[system];
};
