// RisuAI's packed modules, with a table of our own making in the place of theirs: in and out field for field, assets with it, and refused where they do not hold.
import { readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { EmergentError } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { differences, RPACK, risum } from './support.ts';

const MODULE = {
  module: {
    name: 'The Lamp',
    description: 'A light.',
    id: 'x',
    lorebook: [{ key: 'lamp', content: 'It burns blue. 灯', comment: 'Lamp', mode: 'normal', insertorder: 100 }],
    regex: [{ comment: 'r', in: '(a+)+$', out: '', type: 'editdisplay' }],
    trigger: [{ effect: [{ type: 'runLua', code: 'os.exit()' }] }],
    assets: [['a', '', 'png']],
  },
  type: 'risuModule',
};
const packed = risum(MODULE, [Uint8Array.from([1, 2, 3]), new Uint8Array()]);
const refused = (file: Uint8Array, rpack?: Uint8Array): EmergentError => {
  try {
    readAny(file, { rpack });
  } catch (error) {
    if (error instanceof EmergentError) return error;
    throw error;
  }
  throw new Error('it was read');
};

test('a packed module is read, its scripts are data, and it comes back field for field', () => {
  const imported = readAny(packed, { rpack: RPACK });
  expect(imported.format).toBe('risu-module');
  expect(imported.lorebook.entries[0]).toMatchObject({ keys: ['lamp'], content: 'It burns blue. 灯' });
  expect(imported.report.items).toContainEqual(
    expect.objectContaining({ path: 'module.trigger', outcome: 'kept', how: expect.stringContaining('never run') }),
  );
  const again = Buffer.from(write('risu-module', imported, { original: packed, rpack: RPACK }));
  expect(differences(contents(packed, RPACK).value, contents(again, RPACK).value)).toEqual([]);
  // Two assets, of three bytes and of none, and the end.
  expect(again.subarray(-14).equals(packed.subarray(-14))).toBe(true);
  const alone = write('risu-module', imported, { rpack: RPACK });
  expect(differences(contents(packed, RPACK).value, contents(alone, RPACK).value)).toEqual([]);
  const plain = write('risu-module', imported, { container: 'json' });
  expect(differences(MODULE, JSON.parse(Buffer.from(plain).toString('utf8')))).toEqual([]);
});

describe('is refused, and it is said what is wanted', () => {
  test.each<[string, Uint8Array, Uint8Array | undefined, RegExp]>([
    ['without the table', packed, undefined, /packed form/],
    ['with half a table', packed, RPACK.subarray(0, 256), /packed form/],
    ['with a table that is none', packed, new Uint8Array(512), /packed form/],
    [
      'with the table of something else',
      risum(MODULE).map((byte, at) => (at < 6 ? byte : byte ^ 3)),
      RPACK,
      /does not unpack/,
    ],
    ['cut off in its text', packed.subarray(0, 40), RPACK, /cut off/],
    ['cut off in its head', packed.subarray(0, 4), RPACK, /cut off/],
    ['of another kind', risum({ type: 'x' }), RPACK, /fields "type"/],
  ])('%s', (_, file, table, found) => {
    const error = refused(file, table);
    expect(error.code).toBe('IMPORT_REFUSED');
    expect(error.details.found).toMatch(found);
  });
  test('cut off in its assets: the text is read, and it is said', () => {
    const { report } = readAny(packed.subarray(0, packed.length - 8), { rpack: RPACK });
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'risum', outcome: 'broken' }));
  });
  test('an export without the table', () => {
    const imported = readAny(packed, { rpack: RPACK });
    expect(() => write('risu-module', imported, { container: 'risum' })).toThrow(/rpack_map/);
  });
});
