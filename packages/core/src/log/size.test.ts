import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes, sharedBytes } from './size.ts';

test('bytes of JSON in UTF-8, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
      expect(jsonBytes(value)).toBe(bytes);
      expect(sharedBytes(value)).toBe(bytes);
      expect(sharedBytes(value)).toBe(bytes);
    }),
  );
  expect(sharedBytes({ left_out: undefined, kept: [[], {}, { in: { it: undefined } }] })).toBe(
    JSON.stringify({ kept: [[], {}, { in: {} }] }).length,
  );
  expect(jsonBytes({ left_out: undefined, kept: 'ü€🗡"\n' })).toBe(
    new TextEncoder().encode(JSON.stringify({ kept: 'ü€🗡"\n' })).length,
  );
});
