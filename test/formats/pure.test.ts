// Imports run in the server's process: the package that reads them touches no file, no network, no clock, and runs nothing it reads.
import { expect, test } from 'vitest';
import { bareCode, sources } from '../architecture/sources.ts';

const IMPURE =
  /\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random|\bprocess\b|\bfetch\b|\bsetTimeout\b|\bglobalThis\b|\bconsole\b|\beval\b|new Function|new RegExp/;

test('formats is pure, and makes no pattern and no program of what it reads', () => {
  const wrong = sources('packages/formats/src/**/*.ts').flatMap(({ path, text, imports }) => {
    const found = IMPURE.exec(bareCode(text));
    const node = imports.filter((name) => name.startsWith('node:'));
    return [...(found === null ? [] : [`${path}: ${found[0]}`]), ...node.map((name) => `${path}: ${name}`)];
  });
  expect(wrong).toEqual([]);
});
