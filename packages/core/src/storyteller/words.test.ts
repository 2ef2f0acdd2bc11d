// Every template of the storyteller's, in every person and tense: none shows its markup, none stays in the present when the story is past.
import { readdirSync } from 'node:fs';
import { PERSONS, TENSES } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { phrase } from './phrase.ts';
import { faultsOf, ownWords } from './proof.ts';

/** Every file of words, so that a new one is read without being named here. */
const KINDS = readdirSync(import.meta.dirname).flatMap((name) => /^words-(.+)(?<!\.test)\.ts$/.exec(name)?.[1] ?? []);
const FILES: readonly unknown[] = await Promise.all(KINDS.map((kind) => import(`./words-${kind}.ts`)));

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.values(value).flatMap(stringsIn);
};
const TEMPLATES = FILES.flatMap(stringsIn).filter((one) => one.includes(' '));

/** Something for every slot, so that what is left open shows. */
const OWN = ['you', 'your', 'yours', 'yourself', 'me'];
const SLOTS = Object.fromEntries(
  TEMPLATES.flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot.toLowerCase()))
    .filter((slot) => !OWN.includes(slot))
    .map((slot) => [slot, 'Pip']),
);
const STILL_PRESENT =
  /(?<![\p{L}’'-])(?:is|are|am|has|does|goes|comes|takes|gives|stands|lies|says|knows|looks)(?![\p{L}’'-])/u;

it('go with one or many: a name is one, however it ends', () => {
  const phrasing = { style: { person: 'second', tense: 'present', length: 'medium' } as const, name: 'Wren' };
  const told = (it: string) => phrase('{It} [be|s] here.', { it }, phrasing);
  expect([told('the nets'), told('the net'), told('Edwin Quarles')]).toEqual([
    'The nets are here.',
    'The net is here.',
    'Edwin Quarles is here.',
  ]);
});

describe('templates', () => {
  it('are many', () => {
    expect(KINDS).toEqual(expect.arrayContaining(['answers', 'pressed', 'social', 'talk']));
    expect(TEMPLATES.length).toBeGreaterThan(500);
  });

  for (const person of PERSONS)
    for (const tense of TENSES)
      it(`are clean in the ${person} person, ${tense}`, () => {
        const phrasing = { style: { person, tense, length: 'medium' } as const, name: 'Wren' };
        const wrong = TEMPLATES.flatMap((template) => {
          const told = phrase(template.replaceAll('|n]', '|s]').replaceAll('|{n}]', '|s]'), SLOTS, phrasing);
          const faults = faultsOf(told).filter((one) => one !== 'no end');
          const isLeft = tense === 'past' && STILL_PRESENT.test(ownWords(told));
          return [...faults, ...(isLeft ? ['present in the past'] : [])].map((fault) => `${fault}: ${told}`);
        });
        expect(wrong).toEqual([]);
      });
});
