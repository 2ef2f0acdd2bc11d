// Whatever a model says in answer to a step, reading it never throws, and what is read fits: a world comes out of it that the linter has nothing
// to say against.
import { complaintsOf, generate, mend } from '@emergent/core';
import { GenerationRequest, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { figureOf, listOf, nameOf, textOf, textsOf } from './lenient.ts';
import { analysis, heroes, lore, people, places, story } from './steps/index.ts';
import type { Bible, Brief, Parts } from './types.ts';

test.each([
  ['  "The Low Ledger" ', 'The Low Ledger'],
  ["O'Brien", "O'Brien"],
  ['李明', '李明'],
  ['Éowyn (of Rohan)', 'Éowyn'],
  ['**Bram Teasel**: the winder', 'Bram Teasel'],
  [{ name: 'Ada' }, 'Ada'],
  [['Ada', 'Lovelace'], 'Ada Lovelace'],
  [null, ''],
  ['a\u0000b\nc\ud800', 'a b c\ufffd'],
])('%j is called %j', (said, name) => {
  expect(nameOf(said)).toBe(name);
});

test('texts, lists and figures are taken as they are meant', () => {
  expect(textOf('{name} 𝔘𝔘𝔘', 6)).toBe('name 𝔘');
  expect(textsOf('one; two\nthree', 2, 10)).toEqual(['one', 'two']);
  expect(listOf({ a: { name: 'x' }, b: { name: 'y' } })).toHaveLength(2);
  expect(listOf('one')).toEqual(['one']);
  expect([figureOf('12.4 points', 0, 10, 5), figureOf('many', 0, 10, 5)]).toEqual([10, 5]);
});

const request = GenerationRequest.parse({ series_title: 'A Test', genre: 'fantasy' });
const filler = generate(request, 'seed', 'book');
const bible: Bible = {
  premise: '',
  region: '',
  era: '',
  conflict: '',
  prize: '',
  groups: [],
  places: filler.lorebook.locations.slice(0, 6).map(({ name, type }) => ({ name, type })),
  people: filler.lorebook.characters.slice(0, 6).map(({ name, role }) => ({ name, role, home: '' })),
};
const brief: Brief = { request, bible };

/** Keys that steps look for, so that what is random is read and not only passed over. */
const key = fc.constantFrom(
  ...['places', 'people', 'heroes', 'steps', 'endings', 'things', 'systems', 'events', 'entries', 'weather', 'name'],
  ...['description', 'connections', 'features', 'detail', 'knows', 'topic', 'says', 'home', 'kind', 'item', 'person'],
  ...['place', 'telling', 'text', 'title', 'opening', 'content', 'keys', 'class_name', 'background', 'best', 'trust'],
);
const said = fc.oneof(
  fc.constantFrom(...bible.places.map((one) => one.name), ...bible.people.map((one) => one.name), 'hear', 'get', ''),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    said,
    fc.oneof(fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('answer'), { maxLength: 5 }),
    fc.dictionary(key, tie('answer'), { maxKeys: 8 }),
  ),
}));

test('anything at all is read, and a sound world comes of it', () => {
  fc.assert(
    fc.property(answer, answer, answer, (one, other, third) => {
      analysis.read(one, brief);
      const parts: Parts = {
        places: places.read({ places: one }, brief).part,
        people: people.read({ people: other }, brief).part,
        heroes: heroes.read({ heroes: third }, brief).part,
        story: story.read({ title: 'T', opening: 'O', steps: one, endings: other, things: third }, brief).part,
        lore: lore.read({ systems: one, events: other, entries: third, weather: one }, brief).part,
      };
      const { notes, ...draft } = mend(assemble(parts, bible, filler, false), filler);
      expect(LorebookInput.safeParse(draft.lorebook).error).toBeUndefined();
      expect(ScenarioTemplateInput.safeParse(draft.template).error).toBeUndefined();
      expect(complaintsOf(draft)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
