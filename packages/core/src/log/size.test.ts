import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes } from './size.ts';

test('bytes of JSON in UTF-8, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
      expect(jsonBytes(value)).toBe(bytes);
      expect(jsonBytes(value)).toBe(bytes);
    }),
  );
  expect(jsonBytes({ left_out: undefined, kept: 'ü€🗡"\n' })).toBe(
    new TextEncoder().encode(JSON.stringify({ kept: 'ü€🗡"\n' })).length,
  );
});
