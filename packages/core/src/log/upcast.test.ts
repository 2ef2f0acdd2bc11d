// Records of every version that was ever written are read; what is newer is refused by name. Fixtures are never changed, only added to.
import { readFileSync } from 'node:fs';
import { LogRecord } from '@emergent/schema';
import { expect, test } from 'vitest';
import { readRecord, UnknownVersion, upcast } from './upcast.ts';

const fixture = LogRecord.array().parse(
  JSON.parse(readFileSync(new URL('./fixtures/records-v1.json', import.meta.url), 'utf8')),
);

test.each(fixture.map((record) => [record.kind, record] as const))(
  'a %s record of version 1 is read as it was written',
  (_kind, record) => {
    expect(readRecord(record)).toEqual(record);
  },
);

test('a newer record is refused with its version', () => {
  expect(() => upcast({ v: 99 })).toThrow(new UnknownVersion('a record has version 99; this program knows 1'));
});

test('a newer effect is refused with its name', () => {
  expect(() => upcast({ v: 1, effects: [{ type: 'time.passed', v: 2 }] })).toThrow(/time\.passed has version 2/);
});

test('what is no record is refused', () => {
  for (const stored of [null, 'text', [], 7, {}]) expect(() => upcast(stored)).toThrow(UnknownVersion);
});
